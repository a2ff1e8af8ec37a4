"""Backpropagation through time, derived by hand, for all three cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, frozen
from gru_core.cells.adjoint import Adjoint, cached_steps
from gru_core.gates import ARRAY_NAMES, GateParams
from gru_core.order import walked
from gru_core.params import GRUParams, LSTMParams, Params, RNNParams
from gru_core.prepared import Saved, adjoint_of, check_made_by, incoming, saved_by
from gru_core.scaled import Walked, log10_norm, lost, shifted, walk_back
from gru_core.traces import Trace

P = TypeVar("P", GRUParams, RNNParams, LSTMParams, Params)


@dataclass(frozen=True, slots=True, eq=False)
class Gradient(Generic[P]):
    """The gradient of a loss, at everything that went into a trace.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        Gradient of every weight and bias, in the type of the parameters themselves.
    d_x : FloatArray of shape (T, B, I)
        Gradient of the input.
    d_h : FloatArray of shape (T, B, H)
        Total gradient at each state: what entered there and what came back from later steps.
    d_h0 : FloatArray of shape (B, H)
        Gradient of the start state.
    log10_norm : FloatArray of shape (T, B)
        log10 of the norm of `d_h` over units, for the LSTM of `d_h` and `d_c` together: its
        state is both, and what it remembers lies in c. It stays finite where the gradient
        itself underflows to zero or overflows, and is -inf only where it is exactly zero:
        beyond a row's length, after the last state that the loss sees, or behind a step whose
        own derivative is zero (all units beyond |a| = 350, switched off by ReLU, or clamped).
    d_c, d_c0 : FloatArray of shape (T, B, H) and (B, H), or None
        The LSTM's total gradient at each cell state, and at the first.
    scaled : Walked
        `d_h`, `d_c`, `d_h0` and `d_c0` once more, before any of them underflowed.
    """

    params: P
    d_x: FloatArray
    d_h: FloatArray
    d_h0: FloatArray
    log10_norm: FloatArray
    scaled: Walked
    d_c: FloatArray | None = None
    d_c0: FloatArray | None = None


def bptt(
    params: P,
    trace: Trace,
    d_h: ArrayLike,
    *,
    d_h_n: ArrayLike | None = None,
    d_c_n: ArrayLike | None = None,
) -> Gradient[P]:
    r"""Send the gradient of a loss L back through a trace.

    .. math::
        \frac{dL}{dh_t} = \frac{\partial L}{\partial h_t}
            + \Big(\frac{\partial h_{t+1}}{\partial h_t}\Big)^T \frac{dL}{dh_{t+1}}

    The factors are written out in `gru_core.cells.gru_backward` and its neighbours.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll` returned.
    d_h : ArrayLike of shape (T, B, H)
        What the loss sends into each state directly, in the order of ``trace.x``. Entries
        beyond a row's length do not count.
    d_h_n, d_c_n : ArrayLike of shape (B, H), optional
        What it sends into ``trace.h_n``, and for the LSTM into ``trace.c_n``.

    Returns
    -------
    Gradient
        Of every parameter, x, every state and the start, in the trace's dtype and order.

    Raises
    ------
    ShapeError
        If `d_h`, `d_h_n` or `d_c_n` does not fit `trace`, or `params` have other sizes.
    TypeError
        If `params` are those of another cell than `trace`.
    ValueError
        If they reset elsewhere or have another activation.

    Notes
    -----
    Slopes come from the pre-activations, not from the rounded gates: a gate that rounds to
    exactly 1 still has a slope, and 20,000 such steps still have a logarithm. A clamped gate is
    a constant: nothing flows back through it, and its weights get no gradient from there.

    References
    ----------
    Werbos 1990, Backpropagation through time: what it does and how to do it.

    Examples
    --------
    With all parameters zero every step halves the state, so each step back halves the gradient.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((3, 1, 1)))
    >>> bptt(params, trace, np.zeros((3, 1, 1)), d_h_n=[[1.0]]).d_h.ravel()
    array([0.25, 0.5 , 1.  ])
    """
    check_made_by(params, trace)
    params = params.astype(trace.dtype)
    # Inf and NaN travel on as values, and a gradient may leave the dtype's range on purpose.
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        d_in = incoming(trace, d_h, d_h_n, d_c_n)
        x = walked(trace.x, trace.lengths, trace.reverse)
        result, d_params, d_x = _walk_and_sum(saved_by(params, trace, trace.dtype), d_in, x)
        norms = log10_norm(result.d_state, result.exponent)
        if trace.dtype == np.float32 and lost(norms):
            wide = walk_back(adjoint_of(params, trace, np.dtype(float)), d_in.astype(float))
            norms = log10_norm(wide.d_state, wide.exponent).astype(trace.dtype)
        d_state = shifted(result.d_state, result.exponent)
        d_start = shifted(result.d_start, result.start_exponent)

    def in_order(array: FloatArray) -> FloatArray:
        return frozen(walked(array, trace.lengths, trace.reverse))

    states = {"d_h": in_order(d_state[:, :, 0]), "d_h0": frozen(d_start[:, 0])}
    if trace.cell == "lstm":
        states |= {"d_c": in_order(d_state[:, :, 1]), "d_c0": frozen(d_start[:, 1])}
    scaled = result._replace(
        d_state=in_order(result.d_state),
        exponent=walked(result.exponent, trace.lengths, trace.reverse),
    )
    return Gradient(
        params=d_params,
        d_x=in_order(d_x),
        log10_norm=in_order(norms),
        scaled=scaled,
        **states,
    )


def _walk_and_sum(
    saved: Saved, d_in: FloatArray, x: FloatArray
) -> tuple[Walked, Any, FloatArray]:
    """Walk back part by part, so that the factors of one part are used up before they are cold.

    Returns the walk through all steps, and the gradients of the weights and of the input.
    """
    walks: list[Walked] = []
    sums: dict[str, FloatArray] = {}
    d_x, whole = np.empty_like(x), np.empty(d_in.shape, d_in.dtype)
    for steps in reversed(list(cached_steps(saved.arrays["h_prev"].shape))):
        adjoint = saved.adjoint(steps)
        walk = walk_back(adjoint, d_in[steps], walks[-1] if walks else None, whole[steps])
        d_state = shifted(walk.d_state, walk.exponent)
        parts, d_x[steps] = _through_weights(saved.params, adjoint, d_state, x[steps])
        for name, part in parts.items():
            sums[name] = sums[name] + part if name in sums else part
        walks.append(walk)
    exponent = np.concatenate([walk.exponent for walk in walks[::-1]])
    return walks[-1]._replace(d_state=whole, exponent=exponent), _like(saved.params, sums), d_x


def _like(params: P, sums: dict[str, FloatArray]) -> P:
    """Put the gradients of all weights and biases into the type of the parameters."""
    if not params.bias:
        no_bias = np.zeros(params.hidden_size, params.dtype)
        sums = sums | {name: no_bias for name in sums if ".b_" in name}
    changed: dict[str, Any] = {
        gate: GateParams(*(sums[f"{gate}.{name}"] for name in ARRAY_NAMES))
        for gate in params.gate_names
    }
    return replace(params, **changed)


def _through_weights(
    params: Params, adjoint: Adjoint, d_state: FloatArray, x: FloatArray
) -> tuple[dict[str, FloatArray], FloatArray]:
    """Return the gradients of the weights by name, summed over steps and rows, and of x."""
    d_x = np.zeros_like(x)
    sums: dict[str, FloatArray] = {}
    for group in adjoint.gates(d_state):
        for rows, gate in zip(_rows(group.at_input), group.input_gates, strict=True):
            d_x += (rows @ getattr(params, gate).w_i).reshape(d_x.shape)
        sums |= _products("i", group.input_gates, group.at_input, x)
        sums |= _products("h", group.state_gates, group.at_state, group.state)
    return sums, d_x


def _products(
    kind: str, gates: tuple[str, ...], at_gates: FloatArray, value: FloatArray
) -> dict[str, FloatArray]:
    """Return the gradients of the weights that took `value` (T, B, ·), and of their biases."""
    rows = _rows(at_gates)
    weights = rows.swapaxes(1, 2) @ value.reshape(rows.shape[1], -1)
    # A product with ones sums the rows several times faster than sum(axis=0).
    biases = np.ones(rows.shape[1], rows.dtype) @ rows
    named = {f"{gate}.w_{kind}": weights[k] for k, gate in enumerate(gates)}
    return named | {f"{gate}.b_{kind}": biases[k] for k, gate in enumerate(gates)}


def _rows(at_gates: FloatArray) -> FloatArray:
    """Return (K, T, B, H) as (K, T B, H)."""
    count, time_steps, batch_size, size = at_gates.shape
    return at_gates.reshape(count, time_steps * batch_size, size)
