"""The vanilla RNN: one step as the equation, and whole sequences fast."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gru_core._arrays import FloatArray, product_with
from gru_core.params import Activation, RNNParams


@dataclass(frozen=True, slots=True, eq=False)
class RNNStep:
    """Everything one RNN step computes.

    Parameters
    ----------
    x : FloatArray of shape (B, I)
        Input.
    h_prev : FloatArray of shape (B, H)
        State the step started from.
    a_h : FloatArray of shape (B, H)
        Pre-activation.
    h : FloatArray of shape (B, H)
        The new state: in [-1, 1] with tanh, at least 0 with ReLU.
    """

    x: FloatArray
    h_prev: FloatArray
    a_h: FloatArray
    h: FloatArray


def rnn_step(params: RNNParams, x: FloatArray, h_prev: FloatArray) -> RNNStep:
    r"""Advance a vanilla RNN by one time step.

    .. math:: h = \tanh(W_{ih} x + b_{ih} + W_{hh} h' + b_{hh})

    with :math:`\max(0, \cdot)` in place of tanh when ``params.activation == "relu"``.

    Parameters
    ----------
    params : RNNParams
        Weights and biases for input size I and hidden size H.
    x : FloatArray of shape (B, I)
        Input of this time step.
    h_prev : FloatArray of shape (B, H)
        Hidden state :math:`h'` left by the previous step.

    Returns
    -------
    RNNStep
        ``h`` is the new state.

    References
    ----------
    Elman 1990, Finding structure in time;
    https://docs.pytorch.org/docs/stable/generated/torch.nn.RNN

    Examples
    --------
    >>> from gru_core import zero_params
    >>> params = zero_params("rnn", input_size=1, hidden_size=2)
    >>> rnn_step(params, np.ones((1, 1)), np.ones((1, 2))).h
    array([[0., 0.]])
    """
    gate = params.h

    a_h = x @ gate.w_i.T + gate.b_i + h_prev @ gate.w_h.T + gate.b_h
    h = np.tanh(a_h) if params.activation == "tanh" else np.maximum(a_h, 0.0)

    return RNNStep(x, h_prev, a_h, h)


def rnn_walk(params: RNNParams, x: FloatArray, h0: FloatArray) -> dict[str, FloatArray]:
    """Run `rnn_step` over x (T, B, I) from h0 (B, H): the same numbers, many times faster."""
    gate = params.h
    time_steps, batch_size, _ = x.shape

    projected = np.dot(x.reshape(time_steps * batch_size, -1), gate.w_i.T)
    projected += gate.b_i + gate.b_h
    a_h = projected.reshape(time_steps, batch_size, params.hidden_size)
    return rnn_filled(a_h, np.ascontiguousarray(gate.w_h.T), h0, params.activation)


def rnn_filled(
    a_h: FloatArray, w_h: FloatArray, h0: FloatArray, activation: Activation
) -> dict[str, FloatArray]:
    """Walk through `a_h`, which has what x contributes, with weights of all rows or of each."""
    h = np.empty((len(a_h) + 1, *a_h.shape[1:]), a_h.dtype)
    h[0] = h0
    product = np.empty_like(h[0])
    dot, add, tanh, maximum = product_with(w_h), np.add, np.tanh, np.maximum
    is_tanh = activation == "tanh"
    for a_t, h_prev, h_t in zip(a_h, h[:-1], h[1:], strict=True):
        dot(h_prev, w_h, product)
        add(a_t, product, a_t)
        if is_tanh:
            tanh(a_t, h_t)
        else:
            maximum(a_t, 0.0, out=h_t)
    return {"h": h[1:], "h_prev": h[:-1], "a_h": a_h}
