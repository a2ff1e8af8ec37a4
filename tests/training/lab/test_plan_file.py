"""A plan comes back from its file, and what is wrong in one is named with its line."""

from __future__ import annotations

import tomllib
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gatescope.messages import InputError
from gatescope.training.lab.first_plans import first_plan
from gatescope.training.lab.plan import (
    TASK_NAMES,
    DataPlan,
    Lane,
    NetworkPlan,
    Plan,
    TrainingPlan,
)
from gatescope.training.lab.plan_file import parse_plan, plan_toml
from gatescope.training.lab.plan_lines import line_of

ODD = [*'"\\\n\t\x00\x7f\u2028\ufeff#', "\r\n", "'''", "= 1", "[x]"]
WORDS = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(ODD)


def legal(part: Any) -> st.SearchStrategy[Any]:
    """Draw a part of a plan with any legal value in each field."""
    return st.builds(part, **{item.name: _values(item) for item in fields(part)})


def _values(item: Any) -> st.SearchStrategy[Any]:
    if "choices" in item.metadata:
        return st.sampled_from(item.metadata["choices"])
    if "range" in item.metadata:
        low, high = item.metadata["range"]
        return st.integers(low, high) if isinstance(item.default, int) else st.floats(low, high)
    return WORDS if isinstance(item.default, str) else st.lists(WORDS, max_size=3).map(tuple)


PLANS = st.builds(
    Plan,
    legal(DataPlan),
    legal(NetworkPlan),
    st.lists(legal(Lane), min_size=1, max_size=6).map(tuple),
    legal(TrainingPlan),
    st.integers(0, 999_999),
)


@given(PLANS)
@settings(max_examples=60)
@example(Plan(DataPlan(text="".join(ODD), columns=tuple(ODD))))
def test_every_legal_plan_comes_back_from_its_file(plan: Plan) -> None:
    assert parse_plan(plan_toml(plan)) == plan


@pytest.mark.parametrize("task", TASK_NAMES)
def test_an_empty_plan_is_the_first_of_its_task(task: str) -> None:
    assert parse_plan(f'[data]\ntask = "{task}"') == first_plan(task)
    assert parse_plan("") == first_plan("adding")


def test_a_plan_changes_what_it_names_and_nothing_else() -> None:
    first = first_plan("wave")
    plan = parse_plan('data = {task = "wave", length = 9}\n[training]\nlearning_rate = 1\n')
    assert plan == replace(
        first,
        data=replace(first.data, length=9),
        training=replace(first.training, learning_rate=1.0),
    )
    assert parse_plan('[[lanes]]\ncell = "lstm"\n[[lanes]]\nunits = 3').lanes == (
        Lane("lstm", 32),
        Lane("gru", 3),
    )


def test_a_mark_of_the_encoding_and_windows_lines_are_read() -> None:
    assert parse_plan('\ufeffseed = 7\r\n[data]\r\ntask = "copy"\r\n').seed == 7


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("seed = -1", "Line 1: seed: expected a whole number from 0 to 999999, got -1."),
        ("\nseed = true", "Line 2: seed: expected a whole number from 0 to 999999, got True."),
        ("sead = 1", "Line 1: “sead” is not a key of a plan; here it may be seed, data,"),
        ("seed = 1\n[foo]\na = 1", "Line 2: “foo” is not a key of a plan;"),
        ("[data]\n\nlong = 1", "Line 3: “long” is not a key of a plan; here it may be task,"),
        ("[data.more]\na = 1", "Line 1: “more” is not a key of a plan; here it may be task,"),
        ('[data]\ntask = "x"', "Line 2: data.task: expected one of adding,"),
        ("[data]\ntask = [1]", "Line 2: data.task: expected one of adding,"),
        (
            "[data]\nlength = 1",
            "Line 2: data.length: expected a whole number from 2 to 1000, got 1.",
        ),
        (
            "[data]\ntext = '\u2028'\nlength = 2.5",
            "Line 3: data.length: expected a whole number from 2 to 1000, got 2.5.",
        ),
        ("data.length = 1", "Line 1: data.length: expected a whole number"),
        ("seed = 1\ndata = {length = 1}", "Line 2: data.length: expected a whole number"),
        ('[data]\nfile = ""\n\ntext = 3', "Line 4: data.text: expected a text, got 3."),
        ('[data]\ncolumns = "a"', "Line 2: data.columns: expected a list of texts."),
        ("[data]\ncolumns = [1]", "Line 2: data.columns: expected a list of texts."),
        (
            f"[data]\n\ncolumns = {['a'] * 1_025}",
            "Line 3: data.columns: expected at most 1,024 columns, got 1,025.",
        ),
        ("data = 1", "Line 1: data: expected a section [data]."),
        ("seed = 1\n[[data]]", "Line 2: data: expected a section [data]."),
        (
            "[training]\nlearning_rate = nan",
            "Line 2: training.learning_rate: expected a number from 1e−06 to 10, got nan.",
        ),
        (f"[training]\nclip = 1{'0' * 400}", "Line 2: training.clip: expected a number from"),
        (f"[training]\nbatch = 0x{'f' * 6_000}", "Line 2: training.batch: expected a whole"),
        (f"[data]\ntask = 0x{'f' * 6_000}", "Line 2: data.task: expected one of adding,"),
        (
            '[[lanes]]\nunits = 2\n\n[[lanes]]\nunits = 2\ncell = "gro"',
            "Line 6: lanes.cell: expected one of gru, rnn, lstm, got “gro”.",
        ),
        ("[[lanes]]\n[[lanes]]\nunits = 0", "Line 3: lanes.units: expected a whole number"),
        ("[[lanes]]\n[[lanes]]\nunit = 1", "Line 3: “unit” is not a key of a plan;"),
        ("seed = 1\n" + "[[lanes]]\n" * 7, "Line 2: lanes: expected 1 to 6 sections,"),
        ("lanes = []", "Line 1: lanes: expected 1 to 6 sections, one a network."),
        ("[lanes]\nunits = 1", "Line 1: lanes: expected 1 to 6 sections, one a network."),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_key(text: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_plan(text)
    assert str(refused.value).startswith(said)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("seed = 1\nseed", "(at end of document)"),
        ("seed = 1\nseed = 2", "Cannot overwrite a value (at "),
        ("[data]\n[data]", "(at line 2, column "),
        (f"[{'a' * 500}]\n[{'a' * 500}]", "(at line 2, column "),
        ("a = " + "[" * 5_000, "recursion"),
        (f"seed = {'9' * 5_000}", "5000 digits"),
        ('x = "\\ud800"', "line 1"),
        ("\x00", "line 1"),
    ],
)
def test_a_broken_file_gets_one_sentence_that_says_where(text: str, place: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_plan(text)
    said = str(refused.value)
    assert said.startswith("Expected a plan in TOML, but it cannot be read: ")
    assert place in said
    assert said.endswith("; correct that line.")
    assert len(said) < 250


TOML = st.lists(
    st.sampled_from(
        [
            *("[data]", "[[lanes]]", "[training]", "[network]", "seed = 3", 'task = "text"'),
            *("length = 5", 'cell = "rnn"', "units = 5", "epochs = -1", "columns = ['a']"),
            *("data.length = 3", "lanes = 1", "x = {a = 1}", "units = 0x1f", "# [data]", "="),
        ]
    ),
    max_size=6,
).map("\n".join)


@given(TOML | st.text())
@settings(max_examples=80)
def test_any_text_gives_a_plan_or_one_sentence(text: str) -> None:
    try:
        plan = parse_plan(text)
    except InputError:
        return
    assert parse_plan(plan_toml(plan)) == plan


def test_a_written_plan_can_be_read_by_people_and_has_every_value() -> None:
    document = tomllib.loads(plan_toml(first_plan("text")))
    assert list(document) == ["seed", "data", "network", "training", "lanes"]
    assert list(document["data"]) == [item.name for item in fields(DataPlan)]
    assert list(document["network"]) == [item.name for item in fields(NetworkPlan)]
    assert list(document["training"]) == [item.name for item in fields(TrainingPlan)]
    assert [list(lane) for lane in document["lanes"]] == 2 * [[f.name for f in fields(Lane)]]


def test_half_a_pair_of_utf_16_is_refused_before_it_is_written() -> None:
    with pytest.raises(InputError, match=r"data\.file: expected a text"):
        Plan(DataPlan(file="\ud800"))
    with pytest.raises(InputError, match=r"data\.columns: expected a text"):
        Plan(DataPlan(columns=("a", "\udfff")))


def test_the_line_of_a_key_is_that_of_its_section_where_it_stands() -> None:
    text = "seed = 1\n[data]\nlength = 2\n[[lanes]]\nunits = 1\n[[lanes]]\nunits = 2"
    assert [line_of(text, "", "seed"), line_of(text, "data", "length")] == [1, 3]
    assert [line_of(text, "lanes", "units", k) for k in (0, 1)] == [5, 7]
    assert [line_of(text, "data", "file"), line_of(text, "lanes", "cell", 1)] == [2, 6]
    assert line_of(text, "training", "batch") == 1
