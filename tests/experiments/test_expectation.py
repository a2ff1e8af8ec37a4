"""How long a plan will take: by classes, whatever its size, and corrected by its store."""

from __future__ import annotations

from pathlib import Path

import pytest

from gatescope.experiments import expectation as expectation_module
from gatescope.experiments import gradient
from gatescope.experiments.axis import Axis, Drawn, Listed, Spread
from gatescope.experiments.bundled import BUNDLED, bundled_plan
from gatescope.experiments.cost import (
    CACHED_WEIGHTS,
    GRADIENT,
    LEARN,
    MOST_NUMBERS,
    gradient_terms,
    learn_terms,
    seconds_of,
)
from gatescope.experiments.counting import count
from gatescope.experiments.desk import Desk
from gatescope.experiments.expectation import (
    MOST_CLASSES,
    START_SECONDS,
    expectation,
    expected_seconds,
)
from gatescope.experiments.plan import Plan, trials
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Result, Trial


def test_each_term_has_constants() -> None:
    values = Trial().to_values()
    assert list(gradient_terms(values)) == list(GRADIENT)
    assert list(learn_terms(values)) == list(LEARN)


def test_trials_share_a_step_as_often_as_they_are_computed_together() -> None:
    assert (CACHED_WEIGHTS, MOST_NUMBERS) == (gradient.CACHED_WEIGHTS, gradient.MOST_NUMBERS)


def one_by_one(plan: Plan, workers: int) -> float:
    return sum(seconds_of(trial.to_values()) for trial in trials(plan)) / workers


@pytest.mark.parametrize("name", BUNDLED)
def test_of_few_values_it_is_the_sum_over_all_trials(name: str) -> None:
    plan = bundled_plan(name)
    expected = expected_seconds(plan, 2) - START_SECONDS
    assert expected == pytest.approx(one_by_one(plan, 2))


AXES: dict[str, Axis] = {
    "hidden": Spread(2, 64, 60, log=True),
    "length": Spread(10, 400, 50),
    "cell": Listed(("gru", "rnn")),
    "t_max": Listed((0, 5, 10)),
}


def test_of_many_values_some_stand_for_all() -> None:
    plan = Plan(axes=AXES)
    expected = expected_seconds(plan, 1) - START_SECONDS
    assert expected == pytest.approx(one_by_one(plan, 1), rel=0.1)


@pytest.mark.parametrize(
    "axes",
    [
        {
            "hidden": Spread(1, 1000, 1000),
            "length": Spread(2, 2000, 1000),
            "cell": AXES["cell"],
        },
        {name: Drawn("uniform", 100_000, 2, 90) for name in ("hidden", "length", "gain")},
        {
            "init": Listed(("torch", "identity")),
            "cell": Listed(("gru", "rnn", "lstm")),
            **{name: Spread(1, 40, 40) for name in ("hidden", "exponents", "b_z")},
            "length": Drawn("log", 100, 2, 1000),
        },
    ],
)
def test_the_largest_plans_have_few_classes(axes: dict[str, Axis]) -> None:
    plan = Plan(seeds=range(10), axes=axes)
    found = list(expectation_module._classes(plan))
    assert len(found) <= MOST_CLASSES
    assert sum(number for _, number in found) == pytest.approx(count(plan), rel=0.15)


def test_what_is_learnt_takes_so_long_at_most() -> None:
    learn = expectation(Plan(kind="learn", constants={"steps": 100}), 4)
    assert learn.at_most
    assert learn.seconds < expectation(Plan(kind="learn"), 4).seconds
    assert not expectation(Plan(), 4).at_most


def test_more_processes_than_trials_bring_nothing() -> None:
    plan = Plan(seeds=range(2), constants={"length": 5000})
    assert expected_seconds(plan, 2) == expected_seconds(plan, 64)


def test_a_store_corrects_the_model_and_leaves_out_what_is_done(tmp_path: Path) -> None:
    plan, path = Plan(seeds=range(10)), tmp_path / "store.sqlite"
    assert expected_seconds(plan, 1, path) == expected_seconds(plan, 1)
    slow = 5.0 * seconds_of(Trial().to_values())
    made = list(trials(plan))
    with Store(path) as store:
        desk = Desk(store, "", "", 10)
        desk.hand_in(made[:4], [Result(one.key, {}, None, slow) for one in made[:4]])
    assert expected_seconds(plan, 1, path) - START_SECONDS == pytest.approx(6 * slow)
    with Store(path) as store:
        desk = Desk(store, "", "", 10)
        desk.hand_in(made[4:], [Result(one.key, {}, None, slow) for one in made[4:]])
    assert expected_seconds(plan, 1, path) == 0.0
