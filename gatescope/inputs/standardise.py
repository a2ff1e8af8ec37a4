"""Columns brought to mean 0 and standard deviation 1, and told so."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message, note

# A note a column helps up to here; beyond it one sentence stands for the rest.
NOTED_COLUMNS = 6


def standardise(
    values: FloatArray, names: Sequence[str]
) -> tuple[FloatArray, tuple[Message, ...]]:
    r"""Subtract each column's mean and divide by its standard deviation.

    .. math:: y_t = (x_t - m) / s, \qquad s^2 = \frac{1}{T} \sum_t (x_t - m)^2

    Parameters
    ----------
    values : FloatArray of shape (T, I)
        Finite numbers.
    names : Sequence of str
        A name for each of the I columns.

    Returns
    -------
    standardised : FloatArray of shape (T, I)
        All finite, never beyond :math:`\pm\sqrt{T}`; a constant column becomes zeros.
    notes : tuple of Message
        The mean and the standard deviation that were used, so that anyone can undo it.

    Examples
    --------
    >>> values, notes = standardise(np.array([[1.0], [3.0]]), ["heat"])
    >>> values.tolist(), str(notes[0])
    ([[-1.0], [1.0]], 'Column “heat” is standardised: (x − 2) / 1.')
    """
    # Scaling first keeps squares of huge and of tiny numbers inside the range of floats.
    standardised = np.empty_like(values)
    notes = []
    for k, name in enumerate(names):
        # One column at a time: a wide table would otherwise be held several times over.
        standardised[:, k], mean, std = _standardise_column(values[:, k])
        if k < NOTED_COLUMNS:
            notes.append(_note(name, mean, std))
    if len(names) > NOTED_COLUMNS:
        more = len(names) - NOTED_COLUMNS
        notes.append(note("Standardised the same way: {count} more columns.", count=more))
    return standardised, tuple(notes)


def _standardise_column(column: FloatArray) -> tuple[FloatArray, float, float]:
    """Return the column, its mean, and its standard deviation, 0 where it is constant."""
    # Scaling first keeps squares of huge and of tiny numbers inside the range of floats, and
    # scaling by a power of two rounds nothing.
    scale = float(np.ldexp(1.0, np.frexp(np.abs(column).max())[1] - 1))
    scaled = column / scale
    mean = float(scaled.mean())
    deviation = scaled - mean
    std = float(np.sqrt((deviation**2).mean()))
    # A constant column can have a deviation of one rounding error, not to be blown up.
    if np.ptp(scaled) == 0 or std == 0:
        return np.zeros_like(column), mean * scale, 0.0
    return deviation / std, mean * scale, std * scale


def _note(name: str, mean: float, std: float) -> Message:
    if std == 0:
        return note(
            "Column “{name}” is constant ({mean:.6g}); its steps are 0.", name=name, mean=mean
        )
    return note(
        "Column “{name}” is standardised: (x − {mean:.6g}) / {std:.6g}.",
        name=name,
        mean=mean,
        std=std,
    )
