"""Columns brought to mean 0 and standard deviation 1, as the rows that are learnt have them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.training.lab.dataset import Scale

FARTHEST = 1e9
"""Standard deviations from the training's mean: beyond it float32 has no squares to add up."""


def scale_of(values: FloatArray, targets: FloatArray, target: str) -> Scale:
    """Measure the rows that are learnt.

    Parameters
    ----------
    values : FloatArray of shape (T, I)
        What is read.
    targets : FloatArray of shape (T,)
        What is forecast.
    target : str
        The name of that column.

    Returns
    -------
    Scale
        By which all rows are standardised.

    Raises
    ------
    InputError
        If the target never changes.
    """
    if np.ptp(targets) == 0:
        raise InputError(
            "Expected a target that changes, but column “{name}” has {value:g} in each of the "
            "{count:,} rows that are learnt; choose another one.",
            name=target,
            value=float(targets[0]),
            count=len(targets),
        )
    mean, std = measure(values)
    target_mean, target_std = measure(targets[:, None])
    return Scale(mean, std, float(target_mean[0]), float(target_std[0]))


def measure(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Give mean and standard deviation of each column; 1 where it is constant.

    Parameters
    ----------
    values : FloatArray of shape (T, I)
        Finite numbers.

    Returns
    -------
    mean, std : FloatArray of shape (I,)
        No `std` is 0.

    Examples
    --------
    >>> mean, std = measure(np.array([[1.0, 5.0], [3.0, 5.0]]))
    >>> mean.tolist(), std.tolist()
    ([2.0, 5.0], [1.0, 1.0])
    """
    # Scaling by a power of two rounds nothing, and keeps squares inside the range of floats.
    scale = np.ldexp(1.0, np.frexp(np.abs(values).max(axis=0))[1])
    scaled = values / scale
    constant = np.ptp(values, axis=0) == 0
    mean = np.where(constant, values[0], scaled.mean(axis=0) * scale)
    std = scaled.std(axis=0) * scale
    return mean, np.where(constant | (std == 0), 1.0, std)


def refuse_far(names: tuple[str, ...], values: FloatArray, rows: NDArray[np.integer]) -> None:
    """Refuse standardised numbers that no training could take; row and column are named."""
    far = np.argwhere(np.abs(values) > FARTHEST)
    if len(far):
        step, k = far[0]
        raise InputError(
            "Expected later rows like those that are learnt, but row {row} of column “{name}” "
            "is {count:.0e} standard deviations away from their mean; choose other columns.",
            row=int(rows[step]),
            name=shorten(names[k]),
            count=float(abs(values[step, k])),
        )
