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
    # A power of two scales without rounding.
    exponent = np.frexp(np.abs(values).max(axis=0))[1] - 1
    scale = np.ldexp(1.0, exponent)
    scaled = values / scale
    mean = scaled.mean(axis=0)
    deviation = scaled - mean
    std = np.sqrt((deviation**2).mean(axis=0))
    # A constant column can have a std of one rounding error, which must not be blown up.
    constant = (np.ptp(scaled, axis=0) == 0) | (std == 0)
    deviation[:, constant] = 0.0
    standardised = deviation / np.where(constant, 1.0, std)
    notes = [
        _note(name, m, s, is_constant)
        for name, m, s, is_constant in zip(
            names[:NOTED_COLUMNS], mean * scale, std * scale, constant, strict=False
        )
    ]
    if len(names) > NOTED_COLUMNS:
        more = len(names) - NOTED_COLUMNS
        notes.append(note("Standardised the same way: {count} more columns.", count=more))
    return standardised, tuple(notes)


def _note(name: str, mean: float, std: float, constant: bool) -> Message:
    if constant:
        return note(
            "Column “{name}” is constant ({mean:.6g}); its steps are 0.", name=name, mean=mean
        )
    return note(
        "Column “{name}” is standardised: (x − {mean:.6g}) / {std:.6g}.",
        name=name,
        mean=mean,
        std=std,
    )
