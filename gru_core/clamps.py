"""Gates held at a constant: what is asked for, and the entries of a run that it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.gates import CellParams, check_choice
from gru_core.order import valid_steps

RANGES = {"n": (-1.0, 1.0), "g": (-1.0, 1.0)} | dict.fromkeys("rzifo", (0.0, 1.0))
"""Where the numbers of each gate and candidate lie."""


@dataclass(frozen=True, slots=True)
class Clamp:
    """Hold a gate or candidate at a constant, whatever its weights say.

    Parameters
    ----------
    gate : {"r", "z", "n", "i", "f", "g", "o"}
        A gate or the candidate of the cell: r, z, n of a GRU, i, f, g, o of an LSTM.
    value : float
        The constant: from 0 to 1 for a gate, from -1 to 1 for a candidate (n, g).
    units : tuple of int, optional
        Which units, counted from 0; all unless given.
    first, last : int, optional
        From which step to which, both included, in the order of x; to the end unless given.

    Raises
    ------
    TypeError
        If something else than a number or whole numbers is given.
    ValueError
        If it lies outside of what it may be, naming what was expected and what came.

    Notes
    -----
    A clamped step is the same equation with the constant in the gate's place. The gate's
    pre-activation is still computed: it is what the gate would have seen. Nothing flows back
    through a constant.

    Examples
    --------
    With z at 1 a GRU keeps its state for as long as the clamp lasts.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((4, 1, 1)), [[1.0]], clamps=[Clamp("z", 1, last=1)])
    >>> trace.h.ravel()
    array([1.  , 1.  , 0.5 , 0.25])
    """

    gate: str
    value: float
    units: tuple[int, ...] | None = None
    first: int = 0
    last: int | None = None

    def __post_init__(self) -> None:
        check_choice("gate", self.gate, tuple(RANGES))
        object.__setattr__(self, "value", _number(self.gate, self.value))
        object.__setattr__(self, "first", _whole("first", self.first, 0))
        if self.units is not None:
            object.__setattr__(self, "units", _units(self.units))
        if self.last is not None:
            object.__setattr__(self, "last", _whole("last", self.last, self.first))

    @property
    def steps(self) -> slice:
        """The steps, as an index."""
        return slice(self.first, None if self.last is None else self.last + 1)


def _number(gate: str, value: object) -> float:
    low, high = RANGES[gate]
    wanted = f"value: expected a number from {low:g} to {high:g} for {gate}, got {value!r}"
    if isinstance(value, bool) or not isinstance(value, int | float | np.number):
        raise TypeError(wanted)
    if not low <= value <= high:
        raise ValueError(wanted)
    return float(value)


def _whole(name: str, value: object, least: int) -> int:
    wanted = f"{name}: expected a whole number of at least {least}, got {value!r}"
    if isinstance(value, bool) or not isinstance(value, int | np.integer):
        raise TypeError(wanted)
    if value < least:
        raise ValueError(wanted)
    return int(value)


def _units(units: object) -> tuple[int, ...]:
    if isinstance(units, str) or not isinstance(units, Iterable):
        raise TypeError(f"units: expected a tuple of whole numbers or None, got {units!r}")
    numbers = tuple(_whole("units", unit, 0) for unit in units)
    if not numbers:
        raise ValueError("units: expected at least one unit, or None for all, got none")
    return numbers


def check_clamps(clamps: Sequence[Clamp], params: CellParams, time_steps: int) -> None:
    """Raise unless each clamp has a place in a run of `params` over T steps.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> check_clamps([Clamp("f", 1.0)], zero_params("gru", input_size=1, hidden_size=2), 5)
    Traceback (most recent call last):
        ...
    ValueError: clamps[0]: expected a gate of the gru, 'r' or 'z' or 'n', got 'f'
    """
    if isinstance(clamps, str | Clamp) or not isinstance(clamps, Sequence):
        raise TypeError(f"clamps: expected a sequence of Clamp, got {clamps!r}")
    for number, clamp in enumerate(clamps):
        if not isinstance(clamp, Clamp):
            raise TypeError(f"clamps[{number}]: expected a Clamp, got {clamp!r}")
        problem = _misplaced(clamp, params, time_steps)
        if problem:
            raise ValueError(f"clamps[{number}]: {problem}")


def _misplaced(clamp: Clamp, params: CellParams, time_steps: int) -> str:
    """Say what does not fit, or nothing."""
    if params.cell == "rnn":
        return f"expected none, an rnn has no gates, got one of {clamp.gate!r}"
    if clamp.gate not in params.gate_names:
        listed = " or ".join(map(repr, params.gate_names))
        return f"expected a gate of the {params.cell}, {listed}, got {clamp.gate!r}"
    size = params.hidden_size
    beyond = [unit for unit in clamp.units or () if unit >= size]
    if beyond:
        return f"expected units from 0 to {size - 1} (H={size}), got {beyond[0]}"
    for name, step in (("first", clamp.first), ("last", clamp.last)):
        if step is not None and step >= time_steps:
            most = f"0 to {time_steps - 1} (T={time_steps})"
            return f"expected {name} step from {most}, got {step}"
    return ""


def first_clamps(clamps: Sequence[Clamp], count: int) -> tuple[Clamp, ...]:
    """Return what is left of clamps in the first `count` steps.

    Examples
    --------
    >>> first_clamps([Clamp("z", 1.0, last=9), Clamp("z", 0.0, first=5)], 5)
    (Clamp(gate='z', value=1.0, units=None, first=0, last=4),)
    """
    return tuple(
        clamp if clamp.last is None or clamp.last < count else replace(clamp, last=count - 1)
        for clamp in clamps
        if clamp.first < count
    )


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
