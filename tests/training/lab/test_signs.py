"""What a training's numbers show, and what they do not."""

from __future__ import annotations

import math

import numpy as np
import pytest

from gatescope.training.lab.history import Check, LaneHistory
from gatescope.training.lab.signs import better_since, overfits_since, reach, standing


def looks(*pairs: tuple[float, float]) -> LaneHistory:
    """Give a network with training and validation losses."""
    return LaneHistory(
        checks=tuple(Check(10 * k, t, t, v, v) for k, (t, v) in enumerate(pairs))
    )


def test_a_validation_that_rises_while_training_falls_is_overfitting_since_its_lowest() -> None:
    lane = looks((1.4, 1.4), (0.8, 0.9), (0.4, 0.7), (0.2, 0.8), (0.1, 0.9), (0.05, 1.0))
    found = overfits_since(lane)
    assert found is not None
    assert found.step == 20


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [(1.0, 1.0)],
        [(1.0, 1.0), (0.5, 0.6), (0.3, 0.8), (0.2, 0.9)],
        [(1.0, 1.0), (0.5, 0.6), (0.4, 0.5), (0.3, 0.4), (0.2, 0.3), (0.1, 0.2)],
        [(1.0, 1.0), (0.5, 0.5), (0.9, 0.9), (1.2, 1.2), (1.4, 1.4)],
        [(1.0, 1.0), (0.50, 0.60), (0.40, 0.61), (0.30, 0.60), (0.20, 0.62)],
        [(1.0, 0.5), (0.5, 0.6), (0.3, 0.8), (0.2, 0.9), (0.1, 1.1)],
        [(1.0, 1.0), (math.nan, math.nan), (math.nan, math.nan), (math.nan, math.nan)],
    ],
    ids=[
        "nothing known", "before training", "too early to judge", "both get better",
        "both get worse", "hardly worse", "was best untrained", "broken",
    ],
)  # fmt: skip
def test_everything_else_is_not(pairs: list[tuple[float, float]]) -> None:
    assert overfits_since(looks(*pairs)) is None


def test_one_bad_look_is_not_overfitting() -> None:
    lane = looks((1.0, 1.0), (0.5, 0.5), (0.4, 0.51), (0.3, 0.52), (0.2, 2.0))
    assert overfits_since(lane) is None


def test_a_share_has_to_be_clearly_better_than_guessing() -> None:
    lane = LaneHistory(
        checks=tuple(Check(k, 1, s, 1, s) for k, s in enumerate((0.25, 0.30, 0.4, 0.9)))
    )
    found = better_since(lane, "accuracy", 0.25)
    assert found is not None
    assert found.step == 2


def test_who_falls_back_to_guessing_is_not_better() -> None:
    assert better_since(looks((0.2, 0.2), (0.1, 0.1), (0.2, 0.2)), "mse", 0.17) is None


def test_nan_is_not_better() -> None:
    assert better_since(looks((0.2, 0.2), (math.nan, math.nan)), "mse", 0.17) is None


@pytest.mark.parametrize("per_step", [0.1, 0.5, 2.0, 3.0])
def test_reach_is_the_first_step_where_one_percent_is_left(per_step: float) -> None:
    lags = tuple(-1.0 - per_step * np.arange(40))
    steps, far = reach(Check(0, 1, 1, 1, 1, {}, lags))
    assert (steps, far) == (math.ceil(2.0 / per_step), 39)


def test_a_gradient_that_is_exactly_zero_has_faded() -> None:
    assert reach(Check(0, 1, 1, 1, 1, {}, (-1.0, -1.5, math.nan))) == (2, 2)


def test_a_gradient_that_grows_does_not_fade() -> None:
    assert reach(Check(0, 1, 1, 1, 1, {}, (-1.0, 0.0, 1.0), 4)) == (None, 8)


def test_weights_that_are_kept_stand_for_a_network() -> None:
    lane = looks((1.0, 1.0), (0.5, 0.5), (0.2, 0.9))
    assert standing(lane).step == 20
    kept = LaneHistory(checks=lane.checks, stage="early", ended=20, best=10)
    assert standing(kept).step == 10


def test_where_the_kept_weights_were_not_looked_at_the_last_look_stands_for_them() -> None:
    lane = looks((1.0, 1.0), (0.5, 0.5))
    assert standing(LaneHistory(checks=lane.checks, best=7)).step == 10
