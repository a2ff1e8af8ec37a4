"""Many networks of one cell and size: a batch in which every row has its own weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, as_floats, carved, frozen, side_by_side
from gru_core.cells.gru import gru_filled
from gru_core.cells.lstm import lstm_filled
from gru_core.cells.rnn import rnn_filled
from gru_core.errors import check_shape
from gru_core.gates import ARRAY_NAMES, GateParams
from gru_core.params import GRUParams, LSTMParams, Params, RNNParams
from gru_core.traces import GRUTrace, LSTMTrace, RNNTrace, Trace


@dataclass(frozen=True, slots=True, eq=False)
class GateStack(GateParams):
    """One gate of N networks: every array of `GateParams` with an axis of N before its own."""

    def __post_init__(self) -> None:
        for name in ARRAY_NAMES:
            frozen(getattr(self, name))


class Stacked:
    """What stands for N networks: parameters whose gates are `GateStack`."""

    __slots__ = ()

    def __post_init__(self) -> None:
        """Check nothing: the networks were checked one by one."""


@dataclass(frozen=True, slots=True, eq=False)
class GRUStack(Stacked, GRUParams):
    """N GRUs."""


@dataclass(frozen=True, slots=True, eq=False)
class RNNStack(Stacked, RNNParams):
    """N vanilla RNNs."""


@dataclass(frozen=True, slots=True, eq=False)
class LSTMStack(Stacked, LSTMParams):
    """N LSTMs."""


Stack = GRUStack | RNNStack | LSTMStack


def stacked(networks: Sequence[Params]) -> Stack:
    """Put networks of one cell, size and dtype into a stack.

    Parameters
    ----------
    networks : sequence of GRUParams, RNNParams or LSTMParams
        N networks, at least one, with the same options.

    Returns
    -------
    GRUStack, RNNStack or LSTMStack
        Network n becomes row n of every batch. `lyapunov_spectrum`, `transport`,
        `gradient_shares` and what else reads parameters beside a trace takes a stack with the
        trace of `unroll_stack`; `bptt` does not, as its weights have a gradient each.

    Raises
    ------
    ValueError
        If they differ in cell, size, dtype or options.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> stack = stacked([zero_params("gru", input_size=1, hidden_size=2)] * 3)
    >>> stack.z.w_h.shape, stack.hidden_size
    ((3, 2, 2), 2)
    """
    if len({_form(network) for network in networks}) != 1:
        raise ValueError("networks: expected one cell, size, dtype and option, got several")
    first = networks[0]
    values: dict[str, Any] = {
        name: GateStack(
            *(np.stack([getattr(getattr(n, name), a) for n in networks]) for a in ARRAY_NAMES)
        )
        for name in first.gate_names
    }
    for option in ("reset", "activation"):
        if hasattr(first, option):
            values[option] = getattr(first, option)
    kinds: dict[str, Any] = {"gru": GRUStack, "rnn": RNNStack, "lstm": LSTMStack}
    stack: Stack = kinds[first.cell](**values)
    return stack


def _form(params: Params) -> tuple[Any, ...]:
    options = (getattr(params, "reset", ""), getattr(params, "activation", ""))
    return (params.cell, params.input_size, params.hidden_size, params.dtype, *options)


def unroll_stack(stack: Stack, x: ArrayLike) -> Trace:
    r"""Run every network of a stack over a sequence of its own, from a state of zero.

    Parameters
    ----------
    stack : GRUStack, RNNStack or LSTMStack
        N networks.
    x : ArrayLike of shape (T, N, I)
        Network n reads ``x[:, n]``.

    Returns
    -------
    GRUTrace, RNNTrace or LSTMTrace
        Of a batch of N rows: row n is what `unroll` gives for network n, up to rounding.

    Raises
    ------
    ShapeError
        If `x` does not fit.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> stack = stacked([zero_params("rnn", input_size=1, hidden_size=2)] * 3)
    >>> unroll_stack(stack, np.ones((5, 3, 1))).h.shape
    (5, 3, 2)
    """
    inputs = np.array(as_floats("x", x, stack.dtype), order="C")
    count = len(next(iter(stack.gates().values())).w_i)
    check_shape("x", inputs, ("T", None), ("N", count), ("I", stack.input_size))
    zero = np.zeros((count, stack.hidden_size), stack.dtype)
    with np.errstate(over="ignore", invalid="ignore"):
        arrays = _walk(stack, inputs, zero)
    values: dict[str, Any] = {"x": inputs, **arrays, "h0": zero}
    values |= {f"{s}_n": arrays[s][-1] for s in ("h", "c") if s in arrays}
    if isinstance(stack, LSTMStack):
        values["c0"] = zero
    values = {name: frozen(array) for name, array in values.items()}
    for option in ("reset", "activation"):
        if hasattr(stack, option):
            values[option] = getattr(stack, option)
    kinds: dict[str, Any] = {"gru": GRUTrace, "rnn": RNNTrace, "lstm": LSTMTrace}
    trace: Trace = kinds[stack.cell](**values)
    return trace


HALVES = {"gru": (0.5, 0.5, 1.0), "rnn": (1.0,), "lstm": (0.5, 0.5, 0.5, 1.0)}
ORDERS = {"gru": ("r", "z", "n"), "rnn": ("h",), "lstm": ("i", "f", "o", "g")}
"""The gates as the cells' walks have them side by side, and by what their weights are scaled:
sigmoid(a) = (1 + tanh(a / 2)) / 2."""


def _walk(stack: Stack, x: FloatArray, zero: FloatArray) -> dict[str, FloatArray]:
    halves = HALVES[stack.cell]
    gates = [getattr(stack, name) for name in ORDERS[stack.cell]]
    w_i = side_by_side([gate.w_i for gate in gates], halves)
    w_h = side_by_side([gate.w_h for gate in gates], halves)
    if isinstance(stack, GRUStack):
        return _walk_gru(stack, x, w_i, w_h)
    factors = zip(gates, halves, strict=True)
    bias = np.concatenate([half * (gate.b_i + gate.b_h) for gate, half in factors], axis=-1)
    projected = np.empty((len(x), len(zero), w_i.shape[2]), x.dtype)
    _project(x, w_i, projected)
    projected += bias
    if isinstance(stack, LSTMStack):
        return lstm_filled(projected, w_h, zero, zero, {})
    return rnn_filled(projected, w_h, zero, stack.activation)


def _walk_gru(
    stack: GRUStack, x: FloatArray, w_i: FloatArray, w_h: FloatArray
) -> dict[str, FloatArray]:
    size = stack.hidden_size
    one, two = (*x.shape[:2], size), (*x.shape[:2], 2 * size)
    more = (len(x) + 1, x.shape[1], size)
    half_a, gate_rz, rec_n, a_n, n, h = carved(x.dtype, two, two, one, one, one, more)
    _project(x, w_i[..., : 2 * size], half_a)
    _project(x, w_i[..., 2 * size :], a_n)
    half_a += np.concatenate([0.5 * (g.b_i + g.b_h) for g in (stack.r, stack.z)], axis=-1)
    a_n += stack.n.b_i
    h[0] = 0.0
    return gru_filled((half_a, gate_rz, rec_n, a_n, n, h), w_h, stack.n.b_h, {}, stack.reset)


def _project(x: FloatArray, w_i: FloatArray, out: FloatArray) -> None:
    """Multiply x (T, N, I) by the weights (N, I, K) of each network, into (T, N, K)."""
    if x.shape[2] == 1:
        np.multiply(x, w_i[:, 0], out=out)
    else:
        out[...] = (x.swapaxes(0, 1) @ w_i).swapaxes(0, 1)
