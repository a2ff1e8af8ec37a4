"""Which steps are shown of a sequence that is too long to show whole."""

from __future__ import annotations

import numpy as np

from gatescope.viewer.tracks import IntArray

MOST_STEPS = 5_000


def shown_steps(total: int, keep: int = 0, most: int = MOST_STEPS) -> tuple[IntArray, int]:
    """Choose evenly spaced steps.

    A shown column is one real step and not a mean over several: its gates and states still
    satisfy the cell's equations, and every number can be looked up in the trace.

    Parameters
    ----------
    total : int
        Length T of the sequence, at least 1.
    keep : int
        A step that must be among them: the one the picture opens on.
    most : int
        No more than this many columns.

    Returns
    -------
    steps : IntArray of shape (≤ most,)
        Rising step numbers that hold `keep`, and every step if the sequence is short enough.
    stride : int
        Distance between neighbours.

    Examples
    --------
    >>> shown_steps(10, keep=4, most=4)
    (array([1, 4, 7]), 3)
    >>> shown_steps(3)
    (array([0, 1, 2]), 1)
    """
    stride = -(-total // most)
    return np.arange(keep % stride, total, stride), stride
