"""Gates held at constants: what is asked for, and whether it has a place in a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gru_core.gates import CellParams, check_choice

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

    With z at 0 and r at 1 what is left of it is a tanh RNN with the candidate's weights.

    >>> from gru_core import params_from_packed, random_params
    >>> gru, x = random_params("gru", input_size=1, hidden_size=3, seed=0), np.ones((9, 1, 1))
    >>> rnn = params_from_packed("rnn", gru.n.w_i, gru.n.w_h, gru.n.b_i, gru.n.b_h)
    >>> without_gates = unroll(gru, x, clamps=[Clamp("z", 0.0), Clamp("r", 1.0)])
    >>> bool((abs(without_gates.h - unroll(rnn, x).h) < 1e-15).all())
    True
    """

    gate: str
    value: float
    units: tuple[int, ...] | None = None
    first: int = 0
    last: int | None = None

    def __post_init__(self) -> None:
        check_choice("gate", self.gate, tuple(RANGES))
        object.__setattr__(self, "gate", str(self.gate))
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
