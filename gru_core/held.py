"""Gates held at constants: which entries of a run, and how the cells put them in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.clamps import Clamp
from gru_core.order import valid_steps


class Held(NamedTuple):
    """What one gate is held at, and which of its entries are; others keep their own number."""

    value: FloatArray
    mask: BoolArray


HeldGates = dict[str, Held]


def held_gates(
    clamps: Sequence[Clamp],
    shape: tuple[int, ...],
    lengths: IntArray | None,
    dtype: np.dtype[Any],
) -> HeldGates:
    """Return, for each gate that is clamped at all, arrays of shape (T, B, H) in x's order.

    A later clamp overrides an earlier one. Beyond a row's length nothing is held.

    Examples
    --------
    >>> clamps = [Clamp("z", 1.0), Clamp("z", 0.5, first=1, last=1)]
    >>> held_gates(clamps, (3, 1, 1), None, np.dtype(float))["z"].value.ravel()
    array([1. , 0.5, 1. ])
    """
    held: HeldGates = {}
    for clamp in clamps:
        if clamp.gate not in held:
            held[clamp.gate] = Held(np.zeros(shape, dtype), np.zeros(shape, np.bool_))
        units = slice(None) if clamp.units is None else list(clamp.units)
        value, mask = held[clamp.gate]
        value[clamp.steps, :, units] = clamp.value
        mask[clamp.steps, :, units] = True
    if lengths is not None:
        for _, mask in held.values():
            mask &= valid_steps(lengths, shape[0])[..., None]
    return held


def hold(gate: FloatArray, held: Held | None) -> FloatArray:
    """Return a gate with the constant where it is held.

    Examples
    --------
    >>> hold(np.array([0.1, 0.2]), Held(np.ones(2), np.array([False, True])))
    array([0.1, 1. ])
    """
    return gate if held is None else np.where(held.mask, held.value, gate)


Overwritten = tuple[tuple[FloatArray, FloatArray, BoolArray], ...]


def overwritten(held: HeldGates, **gates: FloatArray) -> Iterable[Overwritten]:
    """Give for every step what to write into which gate (array, value, mask), if anything.

    Examples
    --------
    >>> list(overwritten({}, z=np.zeros((2, 1, 1))))
    [(), ()]
    """
    per_gate = [
        zip(array, *held[name], strict=True) for name, array in gates.items() if name in held
    ]
    if not per_gate:
        return repeat((), len(next(iter(gates.values()))))
    return zip(*per_gate, strict=True)


Masks = dict[str, BoolArray]
"""Which entries of each clamped gate are held, (T, B, H)."""


def cut_off(slope: FloatArray, mask: BoolArray | None) -> None:
    """Let nothing flow back through what is held: its slope becomes 0, in place.

    Examples
    --------
    >>> slope = np.array([0.25, 0.25])
    >>> cut_off(slope, np.array([False, True]))
    >>> slope
    array([0.25, 0.  ])
    """
    if mask is not None:
        slope[mask] = 0.0
