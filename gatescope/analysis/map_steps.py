"""Which steps a map of all pairs of steps shows."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

MOST_STEPS = 500
"""A map of more steps than this would have cells smaller than a dot on the screen."""

MOST_WORK = 1.0e10
"""Pairs of steps times the cube of the state's size; a few seconds of one processor."""


def map_steps(
    total: int, size: int, include: Iterable[int] = (), *, most: int = MOST_STEPS
) -> NDArray[np.int64]:
    """Choose the steps of a map: all of them, or evenly spaced ones where there are too many.

    Parameters
    ----------
    total : int
        T.
    size : int
        Numbers in a state: H, for an LSTM 2H.
    include : iterable of int
        Steps that must be among them, besides the first and the last.
    most : int
        So many at most, not counting those of `include`.

    Returns
    -------
    IntArray of shape (K,)
        In increasing order.

    Examples
    --------
    >>> map_steps(4, size=8), map_steps(1000, size=8, include=[7], most=4)
    (array([0, 1, 2, 3]), array([  0,   7, 333, 666, 999]))
    """
    affordable = max(2, int((MOST_WORK / size**3) ** 0.5))
    count = min(total, most, affordable)
    even = np.floor(np.linspace(0, total - 1, count)).astype(np.int64)
    chosen: NDArray[np.int64] = np.union1d(even, np.fromiter(include, np.int64))
    return chosen
