"""The LSTM: one step as the equation, and whole sequences fast."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gru_core._arrays import FloatArray, product_with, side_by_side
from gru_core.cells.activations import sigmoid
from gru_core.held import HeldGates, hold, overwritten
from gru_core.params import LSTMParams


@dataclass(frozen=True, slots=True, eq=False)
class LSTMStep:
    """Everything one LSTM step computes; each array of shape (B, H) unless noted.

    Parameters
    ----------
    x : FloatArray of shape (B, I)
        Input.
    h_prev, c_prev : FloatArray
        Hidden and cell state the step started from.
    i, f, g, o : FloatArray
        Input, forget and output gate in [0, 1], candidate g in [-1, 1].
    a_i, a_f, a_g, a_o : FloatArray
        Their pre-activations.
    c, h : FloatArray
        The new cell state and the new hidden state, which lies in [-1, 1].
    """

    x: FloatArray
    h_prev: FloatArray
    c_prev: FloatArray
    i: FloatArray
    f: FloatArray
    g: FloatArray
    o: FloatArray
    a_i: FloatArray
    a_f: FloatArray
    a_g: FloatArray
    a_o: FloatArray
    c: FloatArray
    h: FloatArray


def lstm_step(
    params: LSTMParams,
    x: FloatArray,
    h_prev: FloatArray,
    c_prev: FloatArray,
    held: HeldGates | None = None,
) -> LSTMStep:
    r"""Advance an LSTM by one time step and keep every intermediate value.

    .. math::
        i &= \sigma(W_{ii} x + b_{ii} + W_{hi} h' + b_{hi}) \\
        f &= \sigma(W_{if} x + b_{if} + W_{hf} h' + b_{hf}) \\
        g &= \tanh(W_{ig} x + b_{ig} + W_{hg} h' + b_{hg}) \\
        o &= \sigma(W_{io} x + b_{io} + W_{ho} h' + b_{ho}) \\
        c &= f \odot c' + i \odot g \\
        h &= o \odot \tanh(c)

    Parameters
    ----------
    params : LSTMParams
        Weights and biases for input size I and hidden size H.
    x : FloatArray of shape (B, I)
        Input of this time step.
    h_prev, c_prev : FloatArray of shape (B, H)
        Hidden state :math:`h'` and cell state :math:`c'` left by the previous step.
    held : dict of str to Held, optional
        Gates clamped to constants: these take the place of i, f, g or o in the same equation.

    Returns
    -------
    LSTMStep
        ``h`` and ``c`` are the new states.

    References
    ----------
    Gers, Schmidhuber and Cummins 2000;
    https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM

    Examples
    --------
    With all parameters zero every gate is one half and nothing is written, so a step halves c.

    >>> from gru_core import zero_params
    >>> params = zero_params("lstm", input_size=1, hidden_size=1)
    >>> lstm_step(params, np.zeros((1, 1)), np.zeros((1, 1)), np.ones((1, 1))).c
    array([[0.5]])
    """
    gate_i, gate_f, gate_g, gate_o = params.i, params.f, params.g, params.o
    held = held or {}

    a_i = x @ gate_i.w_i.T + gate_i.b_i + h_prev @ gate_i.w_h.T + gate_i.b_h
    a_f = x @ gate_f.w_i.T + gate_f.b_i + h_prev @ gate_f.w_h.T + gate_f.b_h
    a_g = x @ gate_g.w_i.T + gate_g.b_i + h_prev @ gate_g.w_h.T + gate_g.b_h
    a_o = x @ gate_o.w_i.T + gate_o.b_i + h_prev @ gate_o.w_h.T + gate_o.b_h
    i = hold(sigmoid(a_i), held.get("i"))
    f = hold(sigmoid(a_f), held.get("f"))
    g = hold(np.tanh(a_g), held.get("g"))
    o = hold(sigmoid(a_o), held.get("o"))
    c = f * c_prev + i * g
    h = o * np.tanh(c)

    return LSTMStep(x, h_prev, c_prev, i, f, g, o, a_i, a_f, a_g, a_o, c, h)


def lstm_walk(
    params: LSTMParams, x: FloatArray, h0: FloatArray, c0: FloatArray, held: HeldGates
) -> dict[str, FloatArray]:
    """Run `lstm_step` over x (T, B, I): the same numbers, many times faster.

    The gates stand in the order i, f, o, g, so that the three sigmoids are one block. What is
    `held` (T, B, H) is overwritten as soon as it is computed.
    """
    gates = (params.i, params.f, params.o, params.g)
    time_steps, batch_size, _ = x.shape
    size = params.hidden_size
    # sigmoid(a) = (1 + tanh(a / 2)) / 2, the inner half once in the weights (see gru_walk).
    half = (0.5, 0.5, 0.5, 1.0)
    w_i = side_by_side([gate.w_i for gate in gates], half)
    w_h = side_by_side([gate.w_h for gate in gates], half)
    biases = zip(gates, half, strict=True)
    bias = np.concatenate([factor * (gate.b_i + gate.b_h) for gate, factor in biases])

    projected = np.dot(x.reshape(time_steps * batch_size, -1), w_i)
    projected += bias
    half_a = projected.reshape(time_steps, batch_size, 4 * size)
    return lstm_filled(half_a, w_h, h0, c0, held)


def lstm_filled(
    half_a: FloatArray, w_h: FloatArray, h0: FloatArray, c0: FloatArray, held: HeldGates
) -> dict[str, FloatArray]:
    """Walk through `half_a`, which has what x contributes, with weights of all rows or of each.

    Of the gates i, f, o it has half the pre-activation.
    """
    time_steps, batch_size, _ = half_a.shape
    size = h0.shape[1]
    gate_ifog = np.empty_like(half_a)
    h, c = (np.empty((time_steps + 1, batch_size, size), half_a.dtype) for _ in range(2))
    h[0], c[0] = h0, c0
    _fill(half_a, gate_ifog, h, c, w_h, held)

    half_a[..., : 3 * size] *= 2.0
    arrays = {"h": h[1:], "h_prev": h[:-1], "c": c[1:], "c_prev": c[:-1]}
    for k, name in enumerate("ifog"):
        arrays[name] = gate_ifog[..., k * size : (k + 1) * size]
        arrays[f"a_{name}"] = half_a[..., k * size : (k + 1) * size]
    return arrays


def _fill(
    half_a: FloatArray,
    gate_ifog: FloatArray,
    h: FloatArray,
    c: FloatArray,
    w_h: FloatArray,
    held: HeldGates,
) -> None:
    """Fill the arrays step by step; every line is one line of `lstm_step`."""
    size = h.shape[2]
    product = np.empty_like(half_a[0])
    scratch = np.empty_like(h[0])
    half = np.array(0.5, h.dtype)  # a Python number would be converted at every step
    dot, tanh, copyto = product_with(w_h), np.tanh, np.copyto
    add, multiply = np.add, np.multiply
    i, f, o, g = (gate_ifog[..., k * size : (k + 1) * size] for k in range(4))
    sigmoids = gate_ifog[..., : 3 * size]
    steps = zip(
        *(half_a, gate_ifog, sigmoids, overwritten(held, i=i, f=f, o=o, g=g)),
        *(i, f, o, g, h[:-1], h[1:], c[:-1], c[1:]),
        strict=True,
    )
    for (
        half_t,
        gates_t,
        sigmoids_t,
        held_t,
        i_t,
        f_t,
        o_t,
        g_t,
        h_prev,
        h_t,
        c_prev,
        c_t,
    ) in steps:
        dot(h_prev, w_h, product)
        add(half_t, product, half_t)
        tanh(half_t, gates_t)
        multiply(sigmoids_t, half, sigmoids_t)
        add(sigmoids_t, half, sigmoids_t)
        for gate_t, value, mask in held_t:
            copyto(gate_t, value, where=mask)
        multiply(f_t, c_prev, c_t)
        multiply(i_t, g_t, scratch)
        add(c_t, scratch, c_t)
        tanh(c_t, scratch)
        multiply(o_t, scratch, h_t)
