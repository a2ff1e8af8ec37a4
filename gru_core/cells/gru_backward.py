"""The GRU's backward walk, derived by hand for both places of the reset gate."""

from __future__ import annotations

import numpy as np

from gru_core._arrays import FloatArray, product_with
from gru_core.cells.activations import both_sides, tanh_slope
from gru_core.cells.adjoint import GateGradients, fill_in_parts
from gru_core.held import Masks, cut_off
from gru_core.params import GRUParams


def _stack(*factors: FloatArray) -> FloatArray:
    """Stack (T, B, H) arrays to (T, B, K, H), so that one product serves all K."""
    return np.stack(factors, axis=2)


class GRUAfterAdjoint:
    r"""Backward through ``h = (1 - z) * n + z * h'`` with the reset gate after the product.

    .. math::
        d a_n &= dh \odot (1 - z) \odot (1 - n^2) & d\,rec_n &= da_n \odot r \\
        d a_z &= dh \odot (h' - n) \odot z (1 - z) \\
        d a_r &= da_n \odot rec_n \odot r (1 - r) \\
        dh' &= dh \odot z + W_{hr}^T da_r + W_{hz}^T da_z + W_{hn}^T d\,rec_n

    Where a gate is held at a constant, its own line is 0 and the constant stands in the others.
    """

    def __init__(self, params: GRUParams, arrays: dict[str, FloatArray], held: Masks) -> None:
        self.h_prev = arrays["h_prev"]
        # To a_n, a_r, a_z, rec_n and straight to h'. The first three are what the inputs'
        # products feed, the second three what the states' products feed.
        self.to_all = np.empty((5, *self.h_prev.shape), self.h_prev.dtype)
        self.to_a_n, self.factors = self.to_all[0], self.to_all[1:].transpose(1, 2, 0, 3)
        fill_in_parts(_fill, self.to_all, arrays, held)
        self.w_h = np.concatenate([params.r.w_h, params.z.w_h, params.n.w_h], axis=-2)

    def run(
        self, start: int, stop: int, d_in: FloatArray, carry: FloatArray, d_state: FloatArray
    ) -> FloatArray:
        """Walk back, see `Adjoint.run`."""
        parts = np.empty(self.factors.shape[1:], carry.dtype)
        flat = parts.reshape(len(parts), -1)[:, : self.w_h.shape[-2]]
        kept = parts[:, 3]
        carry = carry.copy()
        to_h_prev = carry[:, 0]
        w_h = self.w_h
        dot, add, multiply = product_with(w_h), np.add, np.multiply
        steps = zip(self.factors[start:stop][::-1], d_in[::-1], d_state[::-1], strict=True)
        for factors_t, d_in_t, d_h_t in steps:
            add(d_in_t, carry, d_h_t)
            multiply(factors_t, d_h_t, parts)
            dot(flat, w_h, to_h_prev)
            add(to_h_prev, kept, to_h_prev)
        return carry

    def gates(self, d_state: FloatArray) -> list[GateGradients]:
        """Return what reaches the gates, see `Adjoint.gates`."""
        d_a = self.to_all[:4] * d_state[:, :, 0]
        return [GateGradients(("n", "r", "z"), d_a[:3], ("r", "z", "n"), d_a[1:], self.h_prev)]


def _fill(to_all: FloatArray, arrays: dict[str, FloatArray], held: Masks) -> None:
    to_a_n, to_a_r, to_a_z, to_rec_n, kept = to_all
    r, not_r = both_sides(arrays["a_r"], arrays.get("r"), held.get("r"))
    z, not_z = both_sides(arrays["a_z"], arrays.get("z"), held.get("z"))
    np.multiply(tanh_slope(arrays["a_n"]), not_z, out=to_a_n)
    cut_off(to_a_n, held.get("n"))
    np.multiply(to_a_n, r, out=to_rec_n)
    np.multiply(to_rec_n, not_r, out=to_a_r)
    to_a_r *= arrays["rec_n"]
    cut_off(to_a_r, held.get("r"))
    np.subtract(arrays["h_prev"], arrays["n"], out=to_a_z)
    to_a_z *= not_z
    to_a_z *= z
    cut_off(to_a_z, held.get("z"))
    kept[...] = z


class GRUBeforeAdjoint:
    r"""Backward with the reset gate before the product, :math:`W_{hn} (r \odot h')`.

    .. math::
        d a_n &= dh \odot (1 - z) \odot (1 - n^2) & dm &= W_{hn}^T da_n \\
        d a_z &= dh \odot (h' - n) \odot z (1 - z) & d a_r &= dm \odot h' \odot r (1 - r) \\
        dh' &= dh \odot z + dm \odot r + W_{hr}^T da_r + W_{hz}^T da_z
    """

    def __init__(self, params: GRUParams, arrays: dict[str, FloatArray], held: Masks) -> None:
        self.h_prev, self.r = arrays["h_prev"], arrays["r"]
        r, not_r = both_sides(arrays["a_r"], self.r, held.get("r"))
        z, not_z = both_sides(arrays["a_z"], arrays.get("z"), held.get("z"))
        to_a_n = not_z * tanh_slope(arrays["a_n"])
        to_a_z = (self.h_prev - arrays["n"]) * (z * not_z)
        to_a_r = self.h_prev * (r * not_r)
        for gate, slope in {"r": to_a_r, "z": to_a_z, "n": to_a_n}.items():
            cut_off(slope, held.get(gate))
        self.factors = _stack(to_a_n, to_a_z, z)
        self.reset_factors = _stack(to_a_r, r)
        self.w_r, self.w_z, self.w_n = params.r.w_h, params.z.w_h, params.n.w_h

    def run(
        self, start: int, stop: int, d_in: FloatArray, carry: FloatArray, d_state: FloatArray
    ) -> FloatArray:
        """Walk back, see `Adjoint.run`."""
        d_m, by_r, by_z = np.empty((3, *carry[:, 0].shape), carry.dtype)
        dot = product_with(self.w_n)
        for t in range(stop - start - 1, -1, -1):
            d_state[t] = d_in[t] + carry
            parts = self.factors[start + t] * d_state[t]
            d_a_n, d_a_z, kept = parts[:, 0], parts[:, 1], parts[:, 2]
            dot(d_a_n, self.w_n, d_m)
            reset_parts = self.reset_factors[start + t] * d_m[:, None]
            d_a_r, through_r = reset_parts[:, 0], reset_parts[:, 1]
            dot(d_a_r, self.w_r, by_r)
            dot(d_a_z, self.w_z, by_z)
            carry = (kept + through_r + by_r + by_z)[:, None]
        return carry

    def gates(self, d_state: FloatArray) -> list[GateGradients]:
        """Return what reaches the gates, see `Adjoint.gates`."""
        d_a_n, d_a_z = (self.factors[:, :, k] * d_state[:, :, 0] for k in range(2))
        d_a_r = self.reset_factors[:, :, 0] * (d_a_n @ self.w_n)
        return [
            GateGradients((gate,), d_a[None], (gate,), d_a[None], state)
            for gate, d_a, state in (
                ("r", d_a_r, self.h_prev),
                ("z", d_a_z, self.h_prev),
                ("n", d_a_n, self.r * self.h_prev),
            )
        ]
