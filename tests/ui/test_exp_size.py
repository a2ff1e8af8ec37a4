"""How large an experiment is, in words."""

from __future__ import annotations

import pytest

from gatescope.experiments.axis import Drawn, Listed, Spread
from gatescope.experiments.counting import Size, size_of
from gatescope.experiments.plan import Plan
from gatescope.ui.exp_size import MOST_STARTED, time_words, trials_words, warning_of

CELLS = Listed(("gru", "rnn", "lstm"))


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (Plan(), "One trial."),
        (
            Plan(seeds=range(30), axes={"cell": CELLS, "length": Listed((50, 100, 200, 400))}),
            "360 trials: 3 cells × 4 lengths × 30 seeds.",
        ),
        (
            Plan(axes={"cell": CELLS, "t_max": Listed((0, 50))}),
            "5 trials: 3 cells × 2 values of T_max × 1 seed, less 1 that cannot be.",
        ),
        (
            Plan(axes={name: Drawn("log", 400, 0.1, 1.0) for name in ("gain", "input_scale")}),
            "400 trials: 400 random draws × 1 seed.",
        ),
        (
            Plan(axes={"hidden": Spread(1, 2, 9)}, seeds=range(1_000)),
            "2,000 trials: 2 hidden sizes × 1,000 seeds.",
        ),
    ],
)
def test_trials_are_told_with_what_they_are_made_of(plan: Plan, told: str) -> None:
    assert trials_words(plan, size_of(plan), str) == told


@pytest.mark.parametrize(
    ("kind", "cores", "told"),
    [
        ("gradient", 2, "About 4 min on 2 cores."),
        ("gradient", 1, "About 4 min on one core."),
        ("learn", 8, "At most about 4 min on 8 cores: what is solved sooner stops sooner."),
        ("learn", 1, "At most about 4 min on one core: what is solved sooner stops sooner."),
    ],
)
def test_time_is_told_with_the_cores_it_is_for(kind: str, cores: int, told: str) -> None:
    assert time_words(Plan(kind), 240.0, cores, str) == told


def test_nothing_is_told_of_a_time_that_is_not_known() -> None:
    assert time_words(Plan(), None, 2, str) == ""


def test_what_a_page_does_not_start_is_refused_and_what_takes_an_hour_is_called_long() -> None:
    large, small = Size(MOST_STARTED + 1, 0, None), Size(MOST_STARTED, 0, None)
    assert "gatescope sweep" in str(warning_of(large, 9e9))
    assert "long" in str(warning_of(small, 3_601.0))
    assert warning_of(small, 3_600.0) is warning_of(small, None) is None
