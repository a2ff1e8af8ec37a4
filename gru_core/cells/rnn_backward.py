"""The vanilla RNN's backward walk."""

from __future__ import annotations

import numpy as np

from gru_core._arrays import FloatArray, product_with
from gru_core.cells.activations import tanh_slope
from gru_core.cells.adjoint import GateGradients
from gru_core.params import RNNParams


class RNNAdjoint:
    r"""Backward through ``h = tanh(a_h)`` or ``h = max(0, a_h)``.

    .. math:: da_h = dh \odot (1 - h^2) \qquad dh' = W_{hh}^T da_h

    With ReLU the slope is 1 where :math:`a_h > 0` and 0 elsewhere, at 0 too, as in PyTorch.
    """

    def __init__(self, params: RNNParams, arrays: dict[str, FloatArray]) -> None:
        a_h = arrays["a_h"]
        self.h_prev = arrays["h_prev"]
        slope = (
            tanh_slope(a_h) if params.activation == "tanh" else (a_h > 0.0).astype(a_h.dtype)
        )
        self.factors = slope[:, :, None]
        self.w_h = params.h.w_h

    def run(
        self, start: int, stop: int, d_in: FloatArray, carry: FloatArray, d_state: FloatArray
    ) -> FloatArray:
        """Walk back, see `Adjoint.run`."""
        carry = carry.copy()
        to_h_prev = carry[:, 0]
        d_a_h = np.empty_like(carry)
        flat = d_a_h[:, 0]
        w_h = self.w_h
        dot, add, multiply = product_with(w_h), np.add, np.multiply
        steps = zip(self.factors[start:stop][::-1], d_in[::-1], d_state[::-1], strict=True)
        for factors_t, d_in_t, d_h_t in steps:
            add(d_in_t, carry, d_h_t)
            multiply(factors_t, d_h_t, d_a_h)
            dot(flat, w_h, to_h_prev)
        return carry

    def gates(self, d_state: FloatArray) -> list[GateGradients]:
        """Return what reaches the pre-activation, see `Adjoint.gates`."""
        d_a_h = (self.factors * d_state)[:, :, 0][None]
        return [GateGradients(("h",), d_a_h, ("h",), d_a_h, self.h_prev)]
