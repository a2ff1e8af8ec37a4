"""The parameters of one gate, and what the parameters of all cells share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import DTypeLike

from gru_core._arrays import CellName, FloatArray, float_dtype, frozen_copy, within
from gru_core.errors import check_shape

ARRAY_NAMES = ("w_i", "w_h", "b_i", "b_h")


@dataclass(frozen=True, slots=True, eq=False)
class GateParams:
    """Weights and biases of one gate: ``w_i @ x + b_i + w_h @ h_prev + b_h``.

    Parameters
    ----------
    w_i : FloatArray of shape (H, I)
        Input weights.
    w_h : FloatArray of shape (H, H)
        Recurrent weights, row = output.
    b_i, b_h : FloatArray of shape (H,)
        Biases of the two products; they are kept apart because the GRU's candidate needs both.

    Raises
    ------
    ShapeError
        If an array does not fit `w_i`.
    TypeError
        If an array is neither float32 nor float64, or they differ.

    Examples
    --------
    >>> gate = GateParams([[1.0]], [[2.0]], [0.0], [0.5])
    >>> gate.w_h.flags.writeable
    False
    """

    w_i: FloatArray
    w_h: FloatArray
    b_i: FloatArray
    b_h: FloatArray

    def __post_init__(self) -> None:
        for name in ARRAY_NAMES:
            object.__setattr__(self, name, frozen_copy(name, getattr(self, name)))
        check_shape("w_i", self.w_i, ("H", None), ("I", None))
        size = self.w_i.shape[0]
        check_shape("w_h", self.w_h, ("H", size), ("H", size))
        check_shape("b_i", self.b_i, ("H", size))
        check_shape("b_h", self.b_h, ("H", size))
        for name in ARRAY_NAMES:
            _check_same_dtype(name, getattr(self, name), self.w_i)

    def map(self, change: Callable[[FloatArray], FloatArray]) -> GateParams:
        """Apply `change` to each of the four arrays."""
        return GateParams(
            change(self.w_i), change(self.w_h), change(self.b_i), change(self.b_h)
        )


def _check_same_dtype(name: str, array: FloatArray, first: FloatArray) -> None:
    if array.dtype != first.dtype:
        raise TypeError(f"{name}: expected dtype {first.dtype}, as in w_i, got {array.dtype}")


class CellParams:
    """What the parameters of every cell share; the gates' names are class constants."""

    __slots__ = ()
    cell: ClassVar[CellName]
    gate_names: ClassVar[tuple[str, ...]]
    bias: bool

    def gates(self) -> dict[str, GateParams]:
        """Return the gates by name, in PyTorch's order."""
        return {name: getattr(self, name) for name in self.gate_names}

    @property
    def input_size(self) -> int:
        """I, the width of the input."""
        return int(next(iter(self.gates().values())).w_i.shape[-1])

    @property
    def hidden_size(self) -> int:
        """H, the number of units."""
        return int(next(iter(self.gates().values())).w_i.shape[-2])

    @property
    def dtype(self) -> np.dtype[Any]:
        """Float32 or float64, the same in every array."""
        return next(iter(self.gates().values())).w_i.dtype

    def named_arrays(self) -> dict[str, FloatArray]:
        """Return every trainable array as ``gate.array``; no biases when there are none."""
        names = ARRAY_NAMES if self.bias else ARRAY_NAMES[:2]
        return {
            f"{gate_name}.{name}": getattr(gate, name)
            for gate_name, gate in self.gates().items()
            for name in names
        }

    def map(self, change: Callable[[FloatArray], FloatArray]) -> Self:
        """Apply `change` to every array of every gate."""
        changed: Mapping[str, Any] = {n: gate.map(change) for n, gate in self.gates().items()}
        return replace(self, **changed)  # type: ignore[type-var]

    def astype(self, dtype: DTypeLike) -> Self:
        """Return the same parameters in float32 or float64; a ValueError if they do not fit."""
        asked = float_dtype("dtype", dtype)
        if self.dtype == asked:
            return self
        changed: Mapping[str, Any] = {
            gate_name: type(gate)(
                *(within(f"{gate_name}.{n}", getattr(gate, n), asked) for n in ARRAY_NAMES)
            )
            for gate_name, gate in self.gates().items()
        }
        return replace(self, **changed)  # type: ignore[type-var]

    def __post_init__(self) -> None:
        first = next(iter(self.gates().values())).w_i
        (size, input_size) = first.shape
        for name, gate in self.gates().items():
            check_shape(f"{name}.w_i", gate.w_i, ("H", size), ("I", input_size))
            _check_same_dtype(f"{name}.w_i", gate.w_i, first)
            if not self.bias and (gate.b_i.any() or gate.b_h.any()):
                raise ValueError(f"{name}: expected zero biases with bias=False, got others")


def check_choice(name: str, value: str, choices: tuple[str, ...]) -> None:
    """Raise a ValueError that names the legal values unless `value` is one of them."""
    if value not in choices:
        listed = " or ".join(repr(choice) for choice in choices)
        raise ValueError(f"{name}: expected {listed}, got {value!r}")
