"""In which order the steps are walked, and which steps of a batch exist at all."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import BoolArray, FloatArray, IntArray, as_array
from gru_core.errors import ShapeError

A = TypeVar("A", FloatArray, IntArray, BoolArray)


def check_lengths(
    lengths: ArrayLike | None, time_steps: int, batch_size: int
) -> IntArray | None:
    """Return lengths as a read-only integer array, or None when every row is full.

    Raises
    ------
    ShapeError
        If there is not one whole number from 1 to T for each batch row.

    Examples
    --------
    >>> check_lengths([3, 0], time_steps=3, batch_size=2)
    Traceback (most recent call last):
        ...
    gru_core.errors.ShapeError: lengths: expected B=2 whole numbers from 1 to T=3, got [3, 0]
    """
    if lengths is None:
        return None
    array = as_array("lengths", lengths)
    whole = array.dtype.kind in "iu" and array.shape == (batch_size,)
    if not whole or array.min() < 1 or array.max() > time_steps:
        raise ShapeError(
            f"lengths: expected B={batch_size} whole numbers from 1 to T={time_steps}, "
            f"got {array.tolist()}"
        )
    checked = array.astype(np.int64)
    checked.setflags(write=False)
    return checked


def valid_steps(lengths: IntArray, time_steps: int) -> BoolArray:
    """Say for each step and row (T, B) whether it lies within the row's length.

    Examples
    --------
    >>> valid_steps(np.array([1, 2]), 2)
    array([[ True,  True],
           [False,  True]])
    """
    valid: BoolArray = np.arange(time_steps)[:, None] < lengths
    return valid


def walked(array: A, lengths: IntArray | None, reverse: bool) -> A:
    """Bring steps from the order of x into walking order, or back: it is its own inverse.

    In reverse each row's valid steps are turned around on their own; padding stays behind them.

    Examples
    --------
    >>> x = np.array([[1], [2], [3], [0]])
    >>> walked(x, np.array([3]), reverse=True).ravel()
    array([3, 2, 1, 0])
    """
    if not reverse:
        return array
    if lengths is None:
        return array[::-1]
    steps = np.arange(len(array))[:, None]
    source = np.where(steps < lengths, lengths - 1 - steps, steps)
    return array[source, np.arange(array.shape[1])]
