r"""How far numbers are from the truth: absolute, in units of the last place, step by step.

A float has a fixed number of digits, so near a number y there is a next one, and the gap
between the two is one unit in the last place of y, ulp(y). Rounding correctly leaves half of it
at most. Where a number is small because larger ones have cancelled, its own ulp is tiny too,
and an error that harms nobody counts many of them: that is why no verdict is made of ulps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray

EDGES = (0.0, 0.5, *(2.0**k for k in range(21)))
"""Upper edges of a histogram's bins, in ulps; the first holds what is exact, the second what is
rounded correctly, and one more bin after the last holds all that is larger."""


@dataclass(frozen=True, slots=True, eq=False)
class Errors:
    """How far one side's numbers of one quantity are from the reference.

    Parameters
    ----------
    worst, ulps : float
        The largest error, absolute and in units of the last place; Inf where a side is not
        finite.
    where, ulps_where : tuple of int
        Where these are, one index an axis.
    mean : float
        Mean absolute error.
    growth : FloatArray of shape (T,) or None
        The largest absolute error at each step; None for what has no steps.
    histogram : IntArray of shape (len(EDGES) + 1,)
        How many numbers have an error up to each edge of `EDGES`, and how many a larger one.
    """

    worst: float
    where: tuple[int, ...]
    ulps: float
    ulps_where: tuple[int, ...]
    mean: float
    growth: FloatArray | None
    histogram: IntArray


@dataclass(frozen=True, slots=True)
class Closer:
    """Of how many numbers the core, torch or neither is closer to the truth.

    Examples
    --------
    >>> Closer(ours=1, equal=2, torch=1).share("equal")
    0.5
    """

    ours: int
    equal: int
    torch: int

    def share(self, side: str) -> float:
        """Return the share of all numbers for ``ours``, ``equal`` or ``torch``."""
        total = self.ours + self.equal + self.torch
        return float(getattr(self, side)) / total if total else 0.0


def errors(
    observed: FloatArray,
    reference: FloatArray,
    dtype: np.dtype[Any],
    *,
    steps: bool,
    counted: BoolArray | None = None,
) -> Errors:
    """Measure one side of one quantity.

    Parameters
    ----------
    observed : FloatArray
        Numbers of one side, computed in `dtype`.
    reference : FloatArray of the same shape
        The truth, or whoever stands for it.
    dtype : numpy.dtype
        Whose units of the last place count.
    steps : bool
        Whether the first axis is time.
    counted : BoolArray of shape (T, B), optional
        Which steps and rows belong to the sequences; all unless given.

    Returns
    -------
    Errors
        Inf wherever either side is not finite.

    Examples
    --------
    One float32 above 1 is one unit off:

    >>> near = np.nextafter(np.ones((2, 1, 1), np.float32), np.float32(2))
    >>> found = errors(near, np.ones((2, 1, 1)), np.dtype(np.float32), steps=True)
    >>> found.ulps, found.histogram[:4].tolist(), len(found.growth)
    (1.0, [0, 0, 2, 0], 2)
    """
    off = distances(observed, reference)
    by_ulp = in_ulps(off, reference, dtype)
    kept = by_ulp if counted is None or not steps else by_ulp[counted]
    bins = np.searchsorted(EDGES, kept.ravel(), side="left")
    worst, where = _largest(off)
    ulps, ulps_where = _largest(by_ulp)
    growth = off.reshape(len(off), -1).max(axis=1) if steps else None
    with np.errstate(invalid="ignore", over="ignore"):
        mean = float(off.mean())
    histogram = np.bincount(bins, minlength=len(EDGES) + 1)
    return Errors(worst, where, ulps, ulps_where, mean, growth, histogram)


def distances(observed: FloatArray, reference: FloatArray) -> FloatArray:
    """Return ``|observed - reference|``, and Inf where either is not finite.

    Examples
    --------
    >>> distances(np.array([1.0, np.nan]), np.array([0.5, 0.0]))
    array([0.5, inf])
    """
    with np.errstate(invalid="ignore", over="ignore"):
        off = np.abs(np.asarray(observed, float) - reference)
    found: FloatArray = np.where(np.isfinite(off), off, np.inf)
    return found


def in_ulps(off: FloatArray, reference: FloatArray, dtype: np.dtype[Any]) -> FloatArray:
    """Count errors in units of the last place of the reference.

    Examples
    --------
    >>> in_ulps(np.array([2.0**-52]), np.array([1.0]), np.dtype(float))
    array([1.])
    """
    with np.errstate(invalid="ignore", over="ignore"):
        size = np.abs(reference).astype(dtype)
        units = np.where(np.isfinite(size), np.spacing(size).astype(float), np.nan)
        ulps = off / units
    found: FloatArray = np.where(np.isfinite(ulps), ulps, np.inf)
    return found


def closer(
    ours: FloatArray,
    torch: FloatArray,
    truth: FloatArray,
    *,
    counted: BoolArray | None = None,
) -> Closer:
    """Count who is closer to the truth.

    Parameters
    ----------
    ours, torch, truth : FloatArray of one shape
        The two sides, and what is true.
    counted : BoolArray, optional
        Which entries of the leading axes count.

    Returns
    -------
    Closer
        Two that are equally far, or not finite alike, are equal.

    Examples
    --------
    >>> closer(np.array([1.0, 2.0]), np.array([1.0, 3.0]), np.array([0.5, 0.0]))
    Closer(ours=1, equal=1, torch=0)
    """
    pair = [distances(side, truth) for side in (ours, torch)]
    our_off, torch_off = pair if counted is None else [off[counted] for off in pair]
    nearer, farther = int((our_off < torch_off).sum()), int((our_off > torch_off).sum())
    return Closer(nearer, our_off.size - nearer - farther, farther)


def _largest(off: FloatArray) -> tuple[float, tuple[int, ...]]:
    where = tuple(int(i) for i in np.unravel_index(int(off.argmax()), off.shape))
    return float(off[where]), where
