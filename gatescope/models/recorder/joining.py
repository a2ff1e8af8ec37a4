"""A loop that leads a module step by step is one sequence: its calls joined again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gru_core._arrays import IntArray

if TYPE_CHECKING:
    from gatescope.models.recorder.weights import Weights


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Call:
    """One call as arrays, time first; the fields are those of `Recorded`.

    Parameters
    ----------
    weights : Weights
        The module's weights in this call, the same object while they are the same.
    follows : bool
        Whether the state it was given is the very tensor that the call before returned.
    """

    weights: Weights
    precision: str
    x: FloatArray
    h0: FloatArray | None
    c0: FloatArray | None
    lengths: IntArray | None
    y: FloatArray
    h_n: FloatArray
    c_n: FloatArray | None
    follows: bool

    @property
    def is_step(self) -> bool:
        """Whether this may be one step of a loop: a backward direction would see only it."""
        return len(self.x) == 1 and self.weights.directions == 1 and self.lengths is None

    @property
    def goes_on(self) -> bool:
        """Whether it was given a state that may be one that was returned before."""
        given = [array for array in (self.h0, self.c0) if array is not None]
        # Zeros begin a new sequence even where the last one ended at zero by chance.
        return self.is_step and bool(given) and (self.follows or any(a.any() for a in given))


def join_steps(calls: Iterable[Call]) -> list[Call]:
    """Join calls of one step each into the sequences that they walk.

    Parameters
    ----------
    calls : iterable of Call
        All calls of one module, in order.

    Returns
    -------
    list of Call
        A call of one step that was given, bit for bit, the state in which an earlier one ended
        goes on with its sequence; everything else begins one. Two sequences may be walked in
        turn. In the order in which they began.
    """
    sequences: list[list[Call]] = []
    open_ends: dict[tuple[object, ...], list[Call]] = {}
    for call in calls:
        start = _state(call, call.h0, call.c0)
        sequence = open_ends.pop(start, None) if call.goes_on else None
        if sequence is None:
            sequences.append(sequence := [])
        sequence.append(call)
        if call.is_step:
            open_ends[_state(call, call.h_n, call.c_n)] = sequence
    return [_joined(sequence) for sequence in sequences]


def _state(call: Call, h: FloatArray | None, c: FloatArray | None) -> tuple[object, ...]:
    arrays = [None if array is None else (array.shape, array.tobytes()) for array in (h, c)]
    return (id(call.weights), call.precision, *arrays)


def _joined(calls: Sequence[Call]) -> Call:
    first, last = calls[0], calls[-1]
    if len(calls) == 1:
        return first
    x, y = (np.concatenate([getattr(call, name) for call in calls]) for name in ("x", "y"))
    return replace(first, x=x, y=y, h_n=last.h_n, c_n=last.c_n)
