"""Which steps are shown of a sequence that is too long to show whole."""

from __future__ import annotations

import numpy as np

from gatescope.viewer.tracks import IntArray

MOST_STEPS = 5_000


def shown_steps(total: int, keep: int = 0, most: int = MOST_STEPS) -> tuple[IntArray, int]:
    """Choose evenly spaced steps, and the first, the last and one more.

    A shown column is one real step and not a mean over several: its gates and states still
    satisfy the cell's equations, and every number can be looked up in the trace. The distance
    is a round number, so that round steps are among the shown ones.

    Parameters
    ----------
    total : int
        Length T of the sequence, at least 1.
    keep : int
        A step that must be among them: the one the picture opens on.
    most : int
        No more than this many columns, besides `keep` and the last step.

    Returns
    -------
    steps : IntArray of shape (≤ most + 2,)
        Rising step numbers: every multiple of `stride`, `keep` and the last step.
    stride : int
        Distance between neighbours, 1 if the sequence is short enough to show every step.

    Examples
    --------
    >>> shown_steps(10, keep=3, most=5)
    (array([0, 2, 3, 4, 6, 8, 9]), 2)
    >>> shown_steps(3)
    (array([0, 1, 2]), 1)
    """
    stride = 1 if total <= most else _round_up(-(-total // most))
    return np.union1d(np.arange(0, total, stride), [keep, total - 1]), stride


def _round_up(number: int) -> int:
    """Give the smallest of 1, 2, 4, 5, 10, 20, 25, 40, 50, 100, … that reaches `number`."""
    power = 1
    while True:
        for digits in (10, 20, 25, 40, 50):
            if digits * power >= 10 * number and digits * power % 10 == 0:
                return digits * power // 10
        power *= 10
