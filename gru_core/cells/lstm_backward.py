"""The LSTM's backward walk, which carries the gradients of h and c together."""

from __future__ import annotations

import numpy as np

from gru_core._arrays import FloatArray, product_with
from gru_core.cells.activations import both_sides, tanh_slope
from gru_core.cells.adjoint import GateGradients, fill_in_parts
from gru_core.held import Masks, cut_off
from gru_core.params import LSTMParams


class LSTMAdjoint:
    r"""Backward through ``c = f * c' + i * g`` and ``h = o * tanh(c)``.

    .. math::
        da_o &= dh \odot \tanh(c) \odot o (1 - o) \\
        dc &\mathrel{+}= dh \odot o (1 - \tanh^2 c) \\
        da_i &= dc \odot g \odot i (1 - i) & da_f &= dc \odot c' \odot f (1 - f) \\
        da_g &= dc \odot i \odot (1 - g^2) & dc' &= dc \odot f \\
        dh' &= \textstyle\sum_k W_{hk}^T da_k

    Where a gate is held at a constant, its own line is 0 and the constant stands in the others.
    """

    def __init__(self, params: LSTMParams, arrays: dict[str, FloatArray], held: Masks) -> None:
        self.h_prev = arrays["h_prev"]
        # What d_h feeds (a_o, then c) and what d_c feeds (a_i, a_f, a_g, then c').
        self.to_all = np.empty((6, *self.h_prev.shape), self.h_prev.dtype)
        self.from_h = self.to_all[:2].transpose(1, 2, 0, 3)
        self.from_c = self.to_all[2:].transpose(1, 2, 0, 3)
        fill_in_parts(_fill, self.to_all, arrays, held)
        gates = (params.o, params.i, params.f, params.g)
        self.w_h = np.concatenate([gate.w_h for gate in gates], axis=-2)

    def run(
        self, start: int, stop: int, d_in: FloatArray, carry: FloatArray, d_state: FloatArray
    ) -> FloatArray:
        """Walk back, see `Adjoint.run`."""
        batch_size, _, size = carry.shape
        carry = carry.copy()
        to_h_prev, to_c_prev = carry[:, 0], carry[:, 1]
        # One block: a_o, a_i, a_f, a_g (one product with w_h), then what c' receives.
        parts = np.empty((batch_size, 5, size), carry.dtype)
        flat = parts.reshape(batch_size, -1)[:, : 4 * size]
        d_a_o, by_c, kept = parts[:, 0], parts[:, 1:], parts[:, 4]
        through_h, product = np.empty_like(to_h_prev), np.empty_like(to_h_prev)
        w_h = self.w_h
        dot, add, multiply = product_with(w_h), np.add, np.multiply
        blocks = (self.from_h[start:stop], self.from_c[start:stop], d_in, d_state)
        steps = zip(*(block[::-1] for block in blocks), strict=True)
        for from_h_t, from_c_t, d_in_t, d_state_t in steps:
            add(d_in_t, carry, d_state_t)
            d_h, d_c = d_state_t[:, 0], d_state_t[:, 1]
            multiply(from_h_t[:, 0], d_h, d_a_o)
            multiply(from_h_t[:, 1], d_h, through_h)
            add(d_c, through_h, d_c)
            multiply(from_c_t, d_state_t[:, 1:], by_c)
            dot(flat, w_h, product)
            to_h_prev[...] = product
            to_c_prev[...] = kept
        return carry

    def gates(self, d_state: FloatArray) -> list[GateGradients]:
        """Return what reaches the gates, see `Adjoint.gates`."""
        d_h, d_c = d_state[:, :, :1], d_state[:, :, 1:]
        d_a_o, d_a_ifg = self.from_h[:, :, :1] * d_h, self.from_c[:, :, :3] * d_c
        d_a = np.moveaxis(np.concatenate([d_a_o, d_a_ifg], axis=2), 2, 0)
        gates = ("o", "i", "f", "g")
        return [GateGradients(gates, d_a, gates, d_a, self.h_prev)]


def _fill(to_all: FloatArray, arrays: dict[str, FloatArray], held: Masks) -> None:
    to_a_o, c_to_h, to_a_i, to_a_f, to_a_g, kept = to_all
    (i, not_i), (f, not_f), (o, not_o) = (
        both_sides(arrays[f"a_{gate}"], arrays.get(gate), held.get(gate)) for gate in "ifo"
    )
    c = arrays["c"]
    np.multiply(o, tanh_slope(c), out=c_to_h)
    np.multiply(i, tanh_slope(arrays["a_g"]), out=to_a_g)
    for slope, factor, gate, not_gate in (
        (to_a_o, np.tanh(c), o, not_o),
        (to_a_i, arrays["g"], i, not_i),
        (to_a_f, arrays["c_prev"], f, not_f),
    ):
        np.multiply(gate, not_gate, out=slope)
        slope *= factor
    for name, slope in {"o": to_a_o, "i": to_a_i, "f": to_a_f, "g": to_a_g}.items():
        cut_off(slope, held.get(name))
    kept[...] = f
