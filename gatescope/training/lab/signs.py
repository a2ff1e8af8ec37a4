"""What a training's numbers show: weights that count, overfitting, reach of the gradient."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from gatescope.training.lab.history import Check, LaneHistory
from gatescope.training.lab.plan import OWN_DATA, Plan
from gatescope.training.lab.schedule import WATCHED

BETTER_SHARE, BETTER_ERROR = 0.1, 0.9
"""Clearly better than naive: so much of what it gets wrong, or that part of its error."""

WORSE, LOOKS = 1.1, 3
"""Overfitting: a loss that many times as large, at so many looks after its best."""

FEW = 60

FADED = 2.0
"""Decades down to 1 %."""


def standing(lane: LaneHistory) -> Check:
    """Give the look at the weights that count: the best where it has ended, else the last.

    Examples
    --------
    >>> looks = tuple(Check(step, 1.0, 1.0, 1.0, 1.0) for step in (0, 5, 9))
    >>> standing(LaneHistory(checks=looks, best=5)).step
    5
    >>> standing(LaneHistory(checks=looks)).step
    9
    """
    kept = [check for check in lane.checks if check.step == lane.best]
    return kept[-1] if kept else lane.checks[-1]


def watched(plan: Plan) -> int:
    """Give about how many sequences of the validation are looked at; few where nobody knows.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> watched(first_plan("recall")), watched(first_plan("text"))
    (500, 60)
    """
    if plan.data.task in OWN_DATA:
        return FEW
    return max(1, min(WATCHED, round(plan.data.sequences * plan.data.validation)))


def better_since(
    lane: LaneHistory,
    metric: Literal["accuracy", "mse"],
    naive: float,
    sequences: int = 512,
) -> Check | None:
    """Give the look since which a network is clearly better than the naive answer.

    Parameters
    ----------
    lane : LaneHistory
        A network in training.
    metric : {"accuracy", "mse"}
        What its score is.
    naive : float
        The score of the answer that needs no network.
    sequences : int
        How many it is scored on: of few, more is chance.

    Returns
    -------
    Check or None
        Since then it has stayed so.

    Examples
    --------
    >>> scores = (0.2, 0.1, 0.2, 0.1, 0.01)
    >>> looks = tuple(Check(k, s, s, s, s) for k, s in enumerate(scores))
    >>> better_since(LaneHistory(checks=looks), "mse", 0.16).step
    3
    """
    found = None
    chance = 2.0 * math.sqrt(max(naive * (1.0 - naive), 0.0) / sequences)
    for check in lane.checks:
        better = check.score < BETTER_ERROR * naive
        if metric == "accuracy":
            better = check.score > naive + max(BETTER_SHARE * (1.0 - naive), chance)
        found = (found or check) if better else None
    return found


def overfits_since(lane: LaneHistory) -> Check | None:
    """Give the look since which validation gets worse while training gets better.

    Parameters
    ----------
    lane : LaneHistory
        A network in training.

    Returns
    -------
    Check or None
        That of the lowest validation loss, if the median of the last three is clearly above it
        and that of the training clearly below.

    Examples
    --------
    >>> losses = [(1.0, 1.0), (0.5, 0.6), (0.3, 0.8), (0.2, 0.9), (0.1, 1.1)]
    >>> looks = tuple(Check(k, t, 0.0, v, 0.0) for k, (t, v) in enumerate(losses))
    >>> overfits_since(LaneHistory(checks=looks)).step
    1
    """
    looks = [c for c in lane.checks if math.isfinite(c.loss) and math.isfinite(c.train_loss)]
    if len(looks) <= LOOKS:
        return None
    place = int(np.argmin([check.loss for check in looks]))
    best, later = looks[place], looks[place + 1 :][-LOOKS:]
    if len(later) < LOOKS or best.step == 0:
        return None
    loss, train = (
        float(np.median([getattr(check, name) for check in later]))
        for name in ("loss", "train_loss")
    )
    return best if loss > WORSE * best.loss and WORSE * train < best.train_loss else None


def reach(check: Check) -> tuple[int | None, int]:
    """Give after how many steps back the gradient has fallen to 1 %, and how many there are.

    Examples
    --------
    >>> reach(Check(0, 0.0, 0.0, 0.0, 0.0, {}, (-1.0, -2.0, -3.5)))
    (2, 2)
    >>> reach(Check(0, 0.0, 0.0, 0.0, 0.0, {}, (-1.0, -2.0), lag_step=5))
    (None, 5)
    """
    far = (len(check.lags) - 1) * check.lag_step
    for k, value in enumerate(check.lags[1:], start=1):
        # a size of exactly zero has no logarithm, and stands as NaN in a log
        if not value > check.lags[0] - FADED:
            return k * check.lag_step, far
    return None, far
