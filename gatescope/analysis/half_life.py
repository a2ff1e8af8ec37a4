"""Half-lives: how many steps back a gradient gets before half of it is gone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.analysis.components import FloatArray

BoolArray = NDArray[np.bool_]

HALF = float(np.log10(2.0))
"""What a halving takes from log10 of a norm."""

MOST_GROWTH = 300.0
"""In log10: what grows more is written as this much, which a float can still hold."""


@dataclass(frozen=True, slots=True, eq=False)
class HalfLives:
    """How far back the gradient of each of S runs gets.

    Parameters
    ----------
    steps : FloatArray of shape (S,)
        Steps back from the target until the norm is first at half of what it is there. Where it
        never is, as many steps as there are: the true half-life is longer. NaN where there is
        nothing to measure.
    halved : BoolArray of shape (S,)
        Whether the norm comes down to half at all.
    returns : BoolArray of shape (S,)
        Whether it rises above half again further back.
    rate : FloatArray of shape (S,)
        Mean change of log10 of the norm for each step back, from the target to the first step:
        positive where the gradient grows, -inf where nothing arrives, NaN as in `steps`.
    remaining : FloatArray of shape (S, target + 1)
        What is left of the norm at the target, 0, 1, 2 … steps back: 1 at first. NaN as in
        `steps`.
    """

    steps: FloatArray
    halved: BoolArray
    returns: BoolArray
    rate: FloatArray
    remaining: FloatArray

    @property
    def measured(self) -> BoolArray:
        """Runs, of shape (S,), that have a gradient at the target and a step before it."""
        return np.isfinite(self.steps)

    @property
    def grows(self) -> BoolArray:
        """Runs, of shape (S,), that arrive larger than they left, whatever lies between."""
        return self.measured & (self.rate > 0.0)

    @property
    def typical(self) -> FloatArray:
        """The median of what remains, of shape (target + 1,); of an even number the lower."""
        rows = self.remaining[self.measured]
        if not len(rows):
            return np.full(self.remaining.shape[1], np.nan)
        return np.asarray(np.sort(rows, axis=0)[(len(rows) - 1) // 2])


@dataclass(frozen=True, slots=True)
class Median:
    """The median of half-lives, of which some may be known from one side only.

    Parameters
    ----------
    steps : float
        The median itself, or what it is at least.
    censored : bool
        True when the median is longer than `steps`, and nobody can say by how much.
    """

    steps: float
    censored: bool


def half_lives(log10_norm: FloatArray, target: int) -> HalfLives:
    r"""Measure how many steps back from `target` the norm of a gradient has halved.

    .. math::
        \min \{ k \ge 0 : \lVert \nabla_{target - k} \rVert
            \le \tfrac12 \lVert \nabla_{target} \rVert \}

    Parameters
    ----------
    log10_norm : FloatArray of shape (S, T)
        log10 of the norm of the gradient at each step, for each of S runs; -inf is a gradient
        of zero, NaN one that could not be computed.
    target : int
        The step where the gradient starts, from 0 to T - 1.

    Returns
    -------
    HalfLives
        In steps. Between two steps the norm is taken to fall evenly in its logarithm, so a
        norm that shrinks by the same factor a at every step has the half-life ln 2 / -ln a.

    Raises
    ------
    ValueError
        If `target` is not a step, naming it and T.

    Examples
    --------
    >>> found = half_lives(np.log10([[0.125, 0.25, 0.5, 1.0], [3.0, 2.0, 1.0, 1.0]]), target=3)
    >>> found.steps, found.halved, found.grows
    (array([1., 3.]), array([ True, False]), array([False,  True]))
    """
    norms = np.asarray(log10_norm, np.float64)
    if not 0 <= target < norms.shape[1]:
        raise ValueError(
            f"target: expected a step from 0 to {norms.shape[1] - 1}, got {target}"
        )
    start = norms[:, target, None]
    usable = (
        np.isfinite(start[:, 0]) & ~np.isnan(norms[:, : target + 1]).any(axis=1) & (target > 0)
    )
    lost = np.zeros((len(norms), target + 1))
    np.subtract(start, norms[:, target::-1], out=lost, where=usable[:, None])
    below = lost >= HALF
    halved: BoolArray = np.any(below, axis=1)
    first = below.argmax(axis=1)
    steps = np.where(halved, _crossing(lost, first), float(target))
    later = np.arange(target + 1) > first[:, None]
    returns = np.logical_and(halved, np.any(~below & later, axis=1))
    rate = -lost[:, -1] / max(target, 1)
    nothing = np.where(usable, 0.0, np.nan)
    remaining = 10.0 ** np.minimum(-lost, MOST_GROWTH) + nothing[:, None]
    return HalfLives(steps + nothing, halved, returns, rate + nothing, remaining)


def _crossing(lost: FloatArray, first: NDArray[np.intp]) -> FloatArray:
    """Say where between step ``first - 1`` and ``first`` back the norm passes one half."""
    rows = np.arange(len(lost))
    before, after = lost[rows, np.maximum(first - 1, 0)], lost[rows, first]
    # A norm that is zero at `first` has no even fall towards it.
    fall = np.where(np.isfinite(after), after - before, np.inf)
    part = np.divide(HALF - before, fall, out=np.ones_like(fall), where=fall > 0.0)
    crossing: FloatArray = np.where(np.isfinite(fall), first - 1 + part, first).astype(float)
    return crossing


def median_half_life(lives: HalfLives) -> Median | None:
    """Give the median over the runs that can be measured; None where no run can.

    Parameters
    ----------
    lives : HalfLives
        From `half_lives`, for S runs.

    Returns
    -------
    Median or None
        A run that never halves has a half-life of unknown length beyond the sequence. As all
        of these are longer than any that was seen, the median is exact as long as they are not
        in the middle, and otherwise only its lower bound is known.

    Examples
    --------
    >>> norms = np.log10([[0.25, 0.5, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 1.0]])
    >>> median_half_life(half_lives(norms, target=2))
    Median(steps=2.0, censored=True)
    """
    measured = lives.measured
    if not measured.any():
        return None
    steps, halved = lives.steps[measured], lives.halved[measured]
    # A run that halves only at the last step comes before one that does not halve at all.
    order = np.lexsort((~halved, steps))
    middle = order[[(len(order) - 1) // 2, len(order) // 2]]
    return Median(float(steps[middle].mean()), bool((~halved[middle]).any()))
