"""Plans of experiments come back from their files, and are counted as they are enumerated."""

from __future__ import annotations

import tracemalloc
from dataclasses import fields
from itertools import islice
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gatescope.experiments.axis import Axis, Drawn, Listed, Spread
from gatescope.experiments.bundled import BUNDLED, bundled_plan, bundled_text
from gatescope.experiments.counting import count, size_of
from gatescope.experiments.plan import FIELDS, About, Plan, batches, trials, unread
from gatescope.experiments.plan_file import parse_plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.messages import InputError

ODD = [*'"\\\n\t\x00\x7f\u2028\ufeff#', "\r\n", "'''", "= 1", "[x]"]
WORDS = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(ODD)


def values(name: str) -> st.SearchStrategy[Any]:
    item = FIELDS[name]
    if "choices" in item.metadata:
        return st.sampled_from(item.metadata["choices"])
    low, high = item.metadata["range"]
    return st.integers(low, high) if isinstance(item.default, int) else st.floats(low, high)


def axes(name: str) -> st.SearchStrategy[Axis]:
    some = st.lists(values(name), min_size=1, max_size=3, unique=True).map(tuple)
    chosen = some.map(Listed) | st.builds(Drawn, st.just("choice"), st.just(2), values=some)
    if "choices" in FIELDS[name].metadata:
        return chosen
    ends = st.tuples(values(name), values(name)).filter(lambda pair: pair[0] < pair[1])
    spread = st.builds(
        lambda pair, log: Spread(float(pair[0]), float(pair[1]), 3, log and pair[0] > 0.0),
        ends,
        st.booleans(),
    )
    drawn = ends.map(lambda pair: Drawn("uniform", 2, float(pair[0]), float(pair[1])))
    return chosen | spread | drawn


@st.composite
def plans(draw: Any) -> Plan:
    kind = draw(st.sampled_from(["gradient", "learn"]))
    names = [name for name in FIELDS if name not in unread(kind)]
    named = draw(st.lists(st.sampled_from(names), max_size=4, unique=True))
    cut = draw(st.integers(0, len(named)))
    seeds = draw(st.integers(1, 3).map(range) | st.just((4, 2)))
    return Plan(
        kind,
        seeds,
        {name: draw(axes(name)) for name in named[:cut]},
        {name: draw(values(name)) for name in named[cut:]},
        About(*(draw(WORDS) for _ in fields(About))),
    )


@given(plans())
@settings(max_examples=40, deadline=None)
@example(Plan(about=About("".join(ODD))))
def test_every_plan_with_a_trial_comes_back_from_its_file(plan: Plan) -> None:
    if count(plan):
        assert parse_plan(plan_toml(plan)) == plan
    else:
        with pytest.raises(InputError, match="No trial of this plan is possible"):
            parse_plan(plan_toml(plan))


@given(plans())
@settings(max_examples=40, deadline=None)
def test_as_many_trials_are_counted_as_come(plan: Plan) -> None:
    assert count(plan) == sum(1 for _ in trials(plan))


@given(plans())
@settings(max_examples=20, deadline=None)
def test_no_trial_comes_twice_or_in_another_order(plan: Plan) -> None:
    found = [trial.key for trial in trials(plan)]
    drawn_alike = any(isinstance(axis, Drawn) for axis in plan.axes.values())
    assert drawn_alike or len(set(found)) == len(found)
    assert found == [trial.key for trial in trials(plan)]


@given(plans(), st.integers(1, 4))
@settings(max_examples=20, deadline=None)
def test_batches_are_the_trials_in_order_and_of_one_shape(plan: Plan, size: int) -> None:
    groups = list(batches(plan, size))
    assert [trial for group in groups for trial in group] == list(trials(plan))
    assert all(len({trial.shape for trial in group}) == 1 for group in groups)
    assert all(1 <= len(group) <= size for group in groups)


def test_trials_of_one_shape_are_not_torn_apart() -> None:
    plan = parse_plan(
        'seeds = 3\n[axes]\ngain = [1, 2]\nhidden = [4, 8]\ncell = ["gru", "rnn"]'
    )
    assert [len(group) for group in batches(plan, 100)] == [6, 6, 6, 6]


def test_a_plan_of_a_million_costs_no_memory() -> None:
    plan = parse_plan(
        'seeds = 1000\n[axes]\ngain = {from = 0.1, to = 9, count = 1000}\ncell = ["gru", "rnn"]'
    )
    tracemalloc.start()
    try:
        assert count(plan) == 2_000_000
        assert len(list(islice(trials(plan), 10))) == 10
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_what_is_impossible_is_left_out_and_counted() -> None:
    size = size_of(parse_plan('seeds = 5\n[axes]\ncell = ["gru", "rnn"]\nt_max = [0, 9, 20]'))
    assert (size.trials, size.skipped) == (20, 10)
    assert str(size.note).startswith("10 trials are left out")


def test_random_axes_are_drawn_together_and_always_alike() -> None:
    text = (
        '[axes]\ngain = {random = "log", from = 0.1, to = 10, count = 50}\n'
        'b_z = {random = "uniform", from = -1, to = 1, count = 50}'
    )
    found = list(trials(parse_plan(text)))
    assert len(found) == 50
    assert len({(trial.gain, trial.b_z) for trial in found}) == 50
    assert all(0.1 <= trial.gain <= 10 and -1 <= trial.b_z <= 1 for trial in found)
    assert 15 < sum(trial.gain < 1.0 for trial in found) < 35
    assert found == list(trials(parse_plan(text)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind = 1", "Line 1: kind: expected one of gradient, learn, got “1”."),
        ("\nseeds = 0", "Line 2: seeds: expected how many, from 1 to 1,000,000"),
        ("seeds = [1, -1]", "Line 1: seeds: expected how many"),
        ("title = 5", "Line 1: title: expected a text, got 5."),
        ("x = 1", "Line 1: “x” is not a key of a plan; here it may be title"),
        ("[axes]\nx = [1]", "Line 2: “x” is not a key of a plan; here it may be cell"),
        ("[axes]\nseed = [1]", "Line 2: “seed” is not a key of a plan"),
        ("axes = 3", "Line 1: axes: expected a section [axes]."),
        ("[axes]\n\ngain = 3", "Line 3: axes.gain: expected a list, or a table with from"),
        ("[axes]\ngain = [-1]", "Line 2: axes.gain: expected a number from 0 to 100, got -1."),
        ("[axes]\ngain = [true]", "Line 2: axes.gain: expected a number"),
        ("[axes]\nhidden = [1.5]", "Line 2: axes.hidden: expected a whole number"),
        ("[axes]\ncell = [1]", "Line 2: axes.cell: expected a text, got 1."),
        ('[axes]\ncell = ["x"]', "Line 2: axes.cell: expected one of gru, rnn, lstm, got “x”."),
        ("[axes]\ncell = {from = 1, to = 2, count = 3}", "Line 2: axes.cell: expected a list"),
        (
            "[axes]\ngain = {from = 2, to = 1, count = 3}",
            "Line 2: axes.gain: expected from",
        ),
        ("[axes]\ngain = {from = 0, to = 1, count = 3, log = true}", "Line 2: axes.gain: expe"),
        (
            "[axes]\ngain = {from = 0, to = 1}",
            "Line 2: axes.gain: expected count",
        ),
        ("[axes]\ngain = {to = 1, count = 2}", "Line 2: axes.gain.from: expected a number"),
        ("[axes]\ngain = {random = 1, count = 2}", "Line 2: axes.gain: expected random to be"),
        ("[axes]\ngain = {step = 1}", "Line 2: axes.gain: expected from, to, count, log, got"),
        ('[axes]\ntask = ["copy"]', "Line 2: axes.task: trials of the kind “gradient” do not"),
        ("[constants]\ngain = [1]", "Line 2: constants.gain: expected a number from 0 to 100"),
        ("[axes]\ngain = [1]\n[constants]\ngain = 1", "Line 4: constants.gain: it is an axis"),
        (
            '[constants]\nactivation = "relu"\n[axes]\nb_z = [1]',
            "Line 3: No trial of this",
        ),
        (
            "seeds = 1000000\n[axes]\nb_z = {from = 0, to = 1, count = 99}",
            "Line 2: axes: expected at most 10,000,000 trials, got 99,000,000",
        ),
        (
            "[axes]\nb_z = {random = [1], count = 2}\ngain = {random = [1], count = 3}",
            "Line 1: axes: expected the same count for all random axes",
        ),
        ("[axes", "Expected a plan in TOML, but it cannot be read"),
    ],
)
def test_what_is_wrong_is_named_with_line_and_key(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_plan(text)
    assert str(caught.value).replace("−", "-").startswith(said)


@pytest.mark.parametrize("name", BUNDLED)
def test_every_bundled_plan_says_what_it_is_and_leaves_nothing_out(name: str) -> None:
    plan = bundled_plan(name)
    assert all((plan.about.title, plan.about.source, plan.about.expect, plan.about.found))
    size = size_of(plan)
    assert size.trials > 0
    assert size.skipped == 0
    assert parse_plan(plan_toml(plan)) == plan
    assert max(map(len, bundled_text(name).splitlines())) <= 99
