"""The GRU: one step as the equation, and whole sequences as fast as NumPy goes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gru_core._arrays import FloatArray, carved, product_with, side_by_side
from gru_core.cells.activations import sigmoid
from gru_core.held import HeldGates, hold, overwritten
from gru_core.params import GRUParams, Reset


@dataclass(frozen=True, slots=True, eq=False)
class GRUStep:
    """Everything one GRU step computes; each array of shape (B, H) unless noted.

    Parameters
    ----------
    x : FloatArray of shape (B, I)
        Input.
    h_prev : FloatArray
        State the step started from.
    r, z, n : FloatArray
        Reset gate and update gate in [0, 1], candidate in [-1, 1].
    a_r, a_z, a_n : FloatArray
        Their pre-activations.
    rec_n : FloatArray
        Recurrent part of the candidate: ``w_h @ h_prev + b_h`` before the reset gate acts on
        it, or, in a reset-before GRU, ``w_h @ (r * h_prev) + b_h``.
    h : FloatArray
        The new state.
    """

    x: FloatArray
    h_prev: FloatArray
    r: FloatArray
    z: FloatArray
    n: FloatArray
    a_r: FloatArray
    a_z: FloatArray
    a_n: FloatArray
    rec_n: FloatArray
    h: FloatArray


def gru_step(
    params: GRUParams, x: FloatArray, h_prev: FloatArray, held: HeldGates | None = None
) -> GRUStep:
    r"""Advance a GRU by one time step and keep every intermediate value.

    .. math::
        r &= \sigma(W_{ir} x + b_{ir} + W_{hr} h' + b_{hr}) \\
        z &= \sigma(W_{iz} x + b_{iz} + W_{hz} h' + b_{hz}) \\
        n &= \tanh(W_{in} x + b_{in} + r \odot (W_{hn} h' + b_{hn})) \\
        h &= (1 - z) \odot n + z \odot h'

    Parameters
    ----------
    params : GRUParams
        Weights and biases for input size I and hidden size H.
    x : FloatArray of shape (B, I)
        Input of this time step.
    h_prev : FloatArray of shape (B, H)
        Hidden state :math:`h'` left by the previous step.
    held : dict of str to Held, optional
        Gates clamped to constants: these take the place of r, z or n in the same equation.

    Returns
    -------
    GRUStep
        ``h`` is the new state; ``r`` and ``z`` lie in [0, 1], ``n`` in [-1, 1].

    Notes
    -----
    ``z`` near 1 keeps the old state. The reset gate acts *after* the matrix product, as in
    `torch.nn.GRU`. With ``params.reset == "before"`` it acts on the state itself, as in
    Cho et al. 2014 (v3) and Keras with ``reset_after=False``:

    .. math:: n = \tanh(W_{in} x + b_{in} + W_{hn} (r \odot h') + b_{hn})

    References
    ----------
    Cho et al. 2014, arXiv:1406.1078; https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU

    Examples
    --------
    With all parameters zero both gates are one half and the candidate is zero, so every step
    halves the state.

    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> gru_step(params, np.zeros((1, 1)), np.ones((1, 2))).h
    array([[0.5, 0.5]])
    """
    gate_r, gate_z, gate_n = params.r, params.z, params.n
    held = held or {}

    a_r = x @ gate_r.w_i.T + gate_r.b_i + h_prev @ gate_r.w_h.T + gate_r.b_h
    a_z = x @ gate_z.w_i.T + gate_z.b_i + h_prev @ gate_z.w_h.T + gate_z.b_h
    r = hold(sigmoid(a_r), held.get("r"))
    z = hold(sigmoid(a_z), held.get("z"))
    if params.reset == "after":
        rec_n = h_prev @ gate_n.w_h.T + gate_n.b_h
        a_n = x @ gate_n.w_i.T + gate_n.b_i + r * rec_n
    else:
        rec_n = (r * h_prev) @ gate_n.w_h.T + gate_n.b_h
        a_n = x @ gate_n.w_i.T + gate_n.b_i + rec_n
    n = hold(np.tanh(a_n), held.get("n"))
    h = (1.0 - z) * n + z * h_prev

    return GRUStep(x, h_prev, r, z, n, a_r, a_z, a_n, rec_n, h)


def gru_walk(
    params: GRUParams, x: FloatArray, h0: FloatArray, held: HeldGates
) -> dict[str, FloatArray]:
    """Run `gru_step` over x (T, B, I) from h0 (B, H): the same numbers, many times faster.

    All inputs are multiplied at once, and one product per step serves all gates. What is `held`
    (T, B, H) is overwritten as soon as it is computed. Returns every array of `GRUStep` but x,
    stacked over time.
    """
    gates = (params.r, params.z, params.n)
    time_steps, batch_size, _ = x.shape
    size = params.hidden_size
    # sigmoid(a) = (1 + tanh(a / 2)) / 2. The inner half goes into the weights once: it is a
    # power of two, so no digit changes.
    half = (0.5, 0.5, 1.0)
    w_i = side_by_side([gate.w_i for gate in gates], half)
    w_h = side_by_side([gate.w_h for gate in gates], half)
    bias = np.concatenate([0.5 * (gate.b_i + gate.b_h) for gate in gates[:2]])

    one, two = (time_steps, batch_size, size), (time_steps, batch_size, 2 * size)
    more = (time_steps + 1, batch_size, size)
    half_a, gate_rz, rec_n, a_n, n, h = carved(x.dtype, two, two, one, one, one, more)
    inputs = x.reshape(time_steps * batch_size, -1)
    np.dot(inputs, w_i[:, : 2 * size], half_a.reshape(len(inputs), -1))
    np.dot(inputs, w_i[:, 2 * size :], a_n.reshape(len(inputs), -1))
    half_a += bias
    a_n += params.n.b_i
    h[0] = h0

    return gru_filled(
        (half_a, gate_rz, rec_n, a_n, n, h), w_h, params.n.b_h, held, params.reset
    )


def gru_filled(
    arrays: tuple[FloatArray, ...],
    w_h: FloatArray,
    b_hn: FloatArray,
    held: HeldGates,
    reset: Reset,
) -> dict[str, FloatArray]:
    """Walk through arrays that have what x contributes, with weights of all rows or of each."""
    half_a, gate_rz, rec_n, a_n, n, h = arrays
    size = h.shape[2]
    (_walk_after if reset == "after" else _walk_before)(arrays, w_h, b_hn, held)
    half_a *= 2.0
    return {
        "h": h[1:],
        "h_prev": h[:-1],
        "r": gate_rz[..., :size],
        "z": gate_rz[..., size:],
        "n": n,
        "a_r": half_a[..., :size],
        "a_z": half_a[..., size:],
        "a_n": a_n,
        "rec_n": rec_n,
    }


def _walk_after(
    arrays: tuple[FloatArray, ...], w_h: FloatArray, b_hn: FloatArray, held: HeldGates
) -> None:
    """Fill the arrays step by step; every line is one line of `gru_step`.

    `half_a` and `a_n` come with what x contributes.
    """
    half_a, gate_rz, rec_n, a_n, n, h = arrays
    size = h.shape[2]
    product = np.empty((h.shape[1], 3 * size), h.dtype)
    product_rz, product_n = product[:, : 2 * size], product[:, 2 * size :]
    scratch = np.empty_like(h[0])
    # Numbers and a row of biases would be converted and repeated again at every step.
    half, one = np.array(0.5, h.dtype), np.array(1.0, h.dtype)
    bias = np.array(np.broadcast_to(b_hn, h.shape[1:]))
    dot, tanh = product_with(w_h), np.tanh
    add, multiply, subtract = np.add, np.multiply, np.subtract
    copyto, r, z = np.copyto, gate_rz[..., :size], gate_rz[..., size:]
    held_steps = (overwritten(held, r=r, z=z), overwritten(held, n=n))
    steps = zip(half_a, gate_rz, r, z, rec_n, a_n, n, h[1:], *held_steps, strict=True)
    h_prev = h[0]
    for half_t, rz_t, r_t, z_t, rec_t, a_n_t, n_t, h_t, held_rz, held_n in steps:
        dot(h_prev, w_h, product)
        add(half_t, product_rz, half_t)
        tanh(half_t, rz_t)
        multiply(rz_t, half, rz_t)
        add(rz_t, half, rz_t)
        for gate_t, value, mask in held_rz:
            copyto(gate_t, value, where=mask)
        add(product_n, bias, rec_t)
        multiply(r_t, rec_t, scratch)
        add(a_n_t, scratch, a_n_t)
        tanh(a_n_t, n_t)
        for gate_t, value, mask in held_n:
            copyto(gate_t, value, where=mask)
        # (1 - z) * n + z * h_prev, not n + z * (h_prev - n): z = 1 must copy every digit.
        subtract(one, z_t, scratch)
        multiply(scratch, n_t, scratch)
        multiply(z_t, h_prev, h_t)
        add(h_t, scratch, h_t)
        h_prev = h_t


def _walk_before(
    arrays: tuple[FloatArray, ...], w_h: FloatArray, b_hn: FloatArray, held: HeldGates
) -> None:
    """Fill the arrays of a reset-before GRU; the candidate's product has to wait for r."""
    half_a, gate_rz, rec_n, a_n, n, h = arrays
    size = h.shape[2]
    w_rz = np.ascontiguousarray(w_h[..., : 2 * size])
    w_n = np.ascontiguousarray(w_h[..., 2 * size :])
    dot = product_with(w_h)
    product = np.empty((h.shape[1], 2 * size), h.dtype)
    scratch = np.empty_like(h[0])
    held_rz = overwritten(held, r=gate_rz[..., :size], z=gate_rz[..., size:])
    held_steps = zip(held_rz, overwritten(held, n=n), strict=True)
    for t, (held_rz_t, held_n_t) in enumerate(held_steps):
        dot(h[t], w_rz, product)
        np.add(half_a[t], product, half_a[t])
        np.tanh(half_a[t], gate_rz[t])
        np.multiply(gate_rz[t], 0.5, gate_rz[t])
        np.add(gate_rz[t], 0.5, gate_rz[t])
        for gate_t, value, mask in held_rz_t:
            np.copyto(gate_t, value, where=mask)
        r, z = gate_rz[t, :, :size], gate_rz[t, :, size:]
        np.multiply(r, h[t], scratch)
        dot(scratch, w_n, rec_n[t])
        np.add(rec_n[t], b_hn, rec_n[t])
        np.add(a_n[t], rec_n[t], a_n[t])
        np.tanh(a_n[t], n[t])
        for gate_t, value, mask in held_n_t:
            np.copyto(gate_t, value, where=mask)
        np.subtract(1.0, z, scratch)
        np.multiply(scratch, n[t], scratch)
        np.multiply(z, h[t], h[t + 1])
        np.add(h[t + 1], scratch, h[t + 1])
