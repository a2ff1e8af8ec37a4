"""Windows of rows that follow each other, each with the value that comes after every row."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch
from gatescope.inputs.tasks.task import full_lengths
from gatescope.training.lab.own_parts import MOST_NUMBERS

MOST_WINDOWS = 50_000


def windows(values: FloatArray, target: FloatArray, length: int, stride: int) -> Batch:
    """Cut rows into windows, the last of which ends with the last row but one.

    Parameters
    ----------
    values : FloatArray of shape (N, I)
        What is read, a row a step; at least ``length + 1`` rows.
    target : FloatArray of shape (N,)
        The column that is forecast.
    length : int
        Steps of a window.
    stride : int
        Rows from the beginning of a window to that of the next.

    Returns
    -------
    Batch
        ``x`` of shape (T, B, I); ``targets`` of shape (T, B, 1), one row ahead.

    Examples
    --------
    >>> rows = np.arange(6.0)
    >>> batch = windows(rows[:, None], rows, length=3, stride=2)
    >>> batch.x[..., 0].T
    array([[0., 1., 2.],
           [2., 3., 4.]])
    >>> batch.targets[..., 0].T
    array([[1., 2., 3.],
           [3., 4., 5.]])
    """
    first = np.arange(len(values) - length - 1, -1, -stride)[::-1]
    steps = np.arange(length)[:, None] + first
    return Batch(values[steps], target[steps + 1][..., None], full_lengths(len(first), length))


def training_stride(rows: int, length: int, width: int) -> int:
    """Give a stride at which windows overlap, and yet stay within bounds.

    Parameters
    ----------
    rows, length : int
        Rows that are learnt, and steps of a window.
    width : int
        Numbers a step, the answer among them.

    Returns
    -------
    int
        A quarter of a window; more where that would make too many windows or numbers.

    Examples
    --------
    >>> training_stride(1_000, 30, 2), training_stride(90_000, 2, 2)
    (7, 2)
    """
    most = max(1, min(MOST_WINDOWS, MOST_NUMBERS // (length * width)))
    return max(1, length // 4, -(-(rows - length) // most))


def judged_stride(rows: int, length: int) -> int:
    """Give a stride at which windows do not overlap, so that each row is judged once.

    Where the rows are too few for two such windows, they overlap.

    Examples
    --------
    >>> judged_stride(1_000, 30), judged_stride(40, 30)
    (30, 9)
    """
    return max(1, min(length, rows - length - 1))
