"""The two kinds of sequence that a network can read: tokens and rows of numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.messages import Message

FloatArray = NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class TokenSequence:
    """Tokens of a vocabulary, one a time step.

    Parameters
    ----------
    tokens : tuple of str
        What stands at each of the T steps.
    targets : FloatArray of shape (T, C) or None
        The true answer at each step where the source knows it; NaN where no answer is asked
        for. For a network that answers with classes, C = 1 and the value is the index of the
        class.
    notes : tuple of Message
        What the reader of the source did to the input (cut, standardised, …), to be shown.
    """

    tokens: tuple[str, ...]
    targets: FloatArray | None = None
    notes: tuple[Message, ...] = ()

    def __len__(self) -> int:
        return len(self.tokens)


@dataclass(frozen=True, slots=True, eq=False)
class NumberSequence:
    """Rows of numbers, one row a time step.

    Parameters
    ----------
    values : FloatArray of shape (T, I)
        The numbers; all finite.
    names : tuple of str
        A name for each of the I columns.
    targets : FloatArray of shape (T, C) or None
        As for `TokenSequence`; for a forecasting network the true next value.
    notes : tuple of Message
        As for `TokenSequence`.
    """

    values: FloatArray
    names: tuple[str, ...]
    targets: FloatArray | None = None
    notes: tuple[Message, ...] = ()

    def __len__(self) -> int:
        return len(self.values)


Sequence = TokenSequence | NumberSequence
