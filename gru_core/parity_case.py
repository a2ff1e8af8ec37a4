"""What a parity report compares: the inputs of a run, and its numbers by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, IntArray, as_floats
from gru_core.errors import check_shape
from gru_core.network import Network
from gru_core.network_backward import NetworkGradient
from gru_core.network_run import NetworkTrace
from gru_core.order import check_lengths, valid_steps
from gru_core.parity_checks import SINGLE_STEP as SINGLE_STEP
from gru_core.traces import LSTMTrace, Trace

DIRECTIONS = ("forward", "backward")
GRADIENT = "gradient of "

# What a trace has besides the quantities that a step computes; copies are compared exactly.
NOT_COMPUTED = {"x", "h_prev", "c_prev", "h0", "c0", "h_n", "c_n", "lengths", "reverse"}
NOT_COMPUTED |= {"reset", "activation", "clamps"}


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """What is judged: the inputs of a run, and what the loss sends into its outputs.

    Parameters
    ----------
    x : FloatArray of shape (T, B, I)
        Input.
    h0, c0 : FloatArray of shape (L*D, B, H)
        Start states; `c0` is None without a cell state.
    lengths : IntArray of shape (B,) or None
        Valid steps of each row.
    d_y, d_h_n, d_c_n : FloatArray
        Weights of the loss ``sum(y * d_y) + sum(h_n * d_h_n) + sum(c_n * d_c_n)``.
    """

    x: FloatArray
    h0: FloatArray
    c0: FloatArray | None
    lengths: IntArray | None
    d_y: FloatArray
    d_h_n: FloatArray
    d_c_n: FloatArray | None

    def map_inputs(self, change: Callable[[FloatArray], FloatArray]) -> Case:
        """Apply `change` to x and the start states."""
        c0 = None if self.c0 is None else change(self.c0)
        rest = (self.lengths, self.d_y, self.d_h_n, self.d_c_n)
        return Case(change(self.x), change(self.h0), c0, *rest)

    def astype(self, dtype: np.dtype[Any]) -> Case:
        """Return the same numbers in another dtype."""
        arrays = {
            f.name: value.astype(dtype)
            for f in fields(self)
            if f.name != "lengths" and (value := getattr(self, f.name)) is not None
        }
        return replace(self, **arrays)

    def valid(self) -> FloatArray:
        """Return 1 for every step (T, B) within its row's length, 0 beyond."""
        time_steps, batch_size, _ = self.x.shape
        rows = np.full(batch_size, time_steps) if self.lengths is None else self.lengths
        return valid_steps(rows, time_steps).astype(self.x.dtype)


def make_case(
    network: Network,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    c0: ArrayLike | None = None,
    lengths: ArrayLike | None = None,
) -> Case:
    """Check the inputs of a run and fix a loss that weighs every output differently."""
    inputs = as_floats("x", x, network.dtype)
    check_shape("x", inputs, ("T", None), ("B", None), ("I", network.input_size))
    time_steps, batch_size, _ = inputs.shape
    rows = network.num_layers * network.num_directions
    shape = (rows, batch_size, network.hidden_size)
    draw = np.random.default_rng(0)

    def weights(*size: int) -> FloatArray:
        return draw.standard_normal(size).astype(network.dtype)

    def start(name: str, value: ArrayLike | None) -> FloatArray:
        array = np.zeros(shape, network.dtype) if value is None else value
        array = as_floats(name, array, network.dtype)
        check_shape(name, array, *zip(("L*D", "B", "H"), shape, strict=True))
        return array

    has_cell_state = network.cell == "lstm"
    return Case(
        x=inputs,
        h0=start("h0", h0),
        c0=start("c0", c0) if has_cell_state or c0 is not None else None,
        lengths=check_lengths(lengths, time_steps, batch_size),
        d_y=weights(time_steps, batch_size, network.num_directions * network.hidden_size),
        d_h_n=weights(*shape),
        d_c_n=weights(*shape) if has_cell_state else None,
    )


def states_of(trace: Trace) -> tuple[FloatArray, ...]:
    """Return h, and c when there is one."""
    return (trace.h, trace.c) if isinstance(trace, LSTMTrace) else (trace.h,)


def forward_values(trace: NetworkTrace) -> dict[str, FloatArray]:
    """Return every number of a run that is judged, by the name of its check."""
    values = {"y": trace.y, "h_n": trace.h_n}
    if trace.c_n is not None:
        values["c_n"] = trace.c_n
    for place, direction in _places(trace.traces):
        for field in fields(direction):
            if field.name not in NOT_COMPUTED:
                values[f"{place}: {field.name}"] = getattr(direction, field.name)
    return values


def gradient_values(gradient: NetworkGradient) -> dict[str, FloatArray]:
    """Return every gradient that is judged, by the name of its check."""
    values = {f"{GRADIENT}x": gradient.d_x, f"{GRADIENT}h0": gradient.d_h0}
    if gradient.d_c0 is not None:
        values[f"{GRADIENT}c0"] = gradient.d_c0
    for place, params in _places(gradient.network.layers):
        for gate_name, gate in params.gates().items():
            for name in ("w_i", "w_h", "b_i", "b_h"):
                values[f"{GRADIENT}{place}: {gate_name}.{name}"] = getattr(gate, name)
    return values


def _places(layers: tuple[tuple[Any, ...], ...]) -> list[tuple[str, Any]]:
    return [
        (f"layer {number} {DIRECTIONS[d]}", item)
        for number, layer in enumerate(layers)
        for d, item in enumerate(layer)
    ]
