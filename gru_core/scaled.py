"""Walk a gradient back through any number of steps without losing it to underflow or overflow.

A gradient that shrinks by ten at every step leaves float64 after 308 of them. So each batch
row's running gradient may be held as ``value * 2**exponent``; powers of two change no digit.
While all rows stay near 1, which is the ordinary case, the walk runs at full speed in blocks.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.cells.adjoint import Adjoint

BLOCK_STEPS = 64

NOTHING = np.iinfo(np.int64).min // 2
"""The exponent of zero."""

NEAR = 40
"""Squared norms between 2**-NEAR and 2**NEAR leave float32 room for many steps."""


class Walked(NamedTuple):
    """Gradients as ``value * 2**exponent``."""

    d_state: FloatArray
    """Total gradient at each state, (T, B, S, H), scaled."""
    exponent: IntArray
    """Its exponent, (T, B)."""
    d_start: FloatArray
    """Gradient at the start state, (B, S, H), scaled."""
    start_exponent: IntArray
    """Its exponent, (B,)."""


def walk_back(
    adjoint: Adjoint,
    d_in: FloatArray,
    later: Walked | None = None,
    d_state: FloatArray | None = None,
) -> Walked:
    """Send `d_in` (T, B, S, H) back through all steps.

    Parameters
    ----------
    adjoint : Adjoint
        The cell, prepared for these steps.
    d_in : FloatArray of shape (T, B, S, H)
        Gradient that enters at each state, in walking order.
    later : Walked, optional
        The walk through the steps that follow these; without it nothing comes from there.
    d_state : FloatArray of shape (T, B, S, H), optional
        Where to put the total gradients; a new array unless given.

    Returns
    -------
    Walked
        Scaled gradients with an exponent for each step and row.
    """
    time_steps, batch_size = d_in.shape[:2]
    # Not empty_like: what enters may lie in memory in any order.
    d_state = np.empty(d_in.shape, d_in.dtype) if d_state is None else d_state
    exponents = np.zeros((time_steps, batch_size), np.int64)
    carry, exponent = np.zeros_like(d_in[0]), np.zeros(batch_size, np.int64)
    if later is not None:
        carry, exponent = later.d_start, later.start_exponent
    stop = time_steps
    while stop > 0:
        start = max(0, stop - BLOCK_STEPS)
        block = slice(start, stop)
        carry, exponent = rebased(carry, exponent)
        arriving = d_in[block] if not exponent.any() else shifted(d_in[block], -exponent)
        end = adjoint.run(start, stop, arriving, carry, d_state[block])
        exponents[block] = exponent
        if not _in_range(d_state[block], end, carry):
            end, exponent = _walk_carefully(
                adjoint, (start, stop), d_in, (carry, exponent), (d_state, exponents)
            )
        carry, stop = end, start
    return Walked(d_state, exponents, carry, exponent)


def _walk_carefully(
    adjoint: Adjoint,
    steps: tuple[int, int],
    d_in: FloatArray,
    incoming: tuple[FloatArray, IntArray],
    out: tuple[FloatArray, IntArray],
) -> tuple[FloatArray, IntArray]:
    """Walk one block again with a fresh exponent for every step."""
    d_state, exponents = out
    carry, exponent = incoming
    for t in range(steps[1] - 1, steps[0] - 1, -1):
        zero = np.zeros_like(exponent)
        exponent, old = common_exponent((carry, exponent), (d_in[t], zero)), exponent
        carry = shifted(carry, old - exponent)
        arriving = shifted(d_in[t], -exponent)
        exponents[t] = exponent
        carry = adjoint.run(t, t + 1, arriving[None], carry, d_state[t : t + 1])
    return carry, exponent


def rebased(value: FloatArray, exponent: IntArray) -> tuple[FloatArray, IntArray]:
    """Return the same gradient with the exponent that `common_exponent` would give it."""
    squares = _squares(value[None])
    # The ordinary case, in a fraction of the time: every row is near 1, or zero.
    if not exponent.any() and bool(((squares == 0.0) | _safe(squares, NEAR)).all()):
        return value, exponent
    new = common_exponent((value, exponent))
    return shifted(value, exponent - new), new


def common_exponent(*terms: tuple[FloatArray, IntArray]) -> IntArray:
    """Choose one exponent per row for a sum of scaled gradients (B, S, H).

    It is 0 as long as the largest of them is far from both ends of the dtype's range.
    """
    size = np.full(len(terms[0][0]), NOTHING)
    for value, exponent in terms:
        peak = np.abs(value).max(axis=(1, 2))
        usable = (peak > 0.0) & np.isfinite(peak)
        size = np.maximum(size, np.where(usable, exponent + np.frexp(peak)[1], NOTHING))
    near = np.finfo(terms[0][0].dtype).maxexp // 4
    chosen: IntArray = np.where((np.abs(size) <= near) | (size == NOTHING), 0, size)
    return chosen


def shifted(value: FloatArray, exponent: IntArray) -> FloatArray:
    """Return ``value * 2**exponent`` for value (…, B, S, H) and exponent (…, B)."""
    if not exponent.any():
        return value
    scaled: FloatArray
    if np.abs(exponent).max() < np.finfo(value.dtype).maxexp - 4:
        # The same digits, several times faster: the power itself is a number of the dtype.
        powers = np.ldexp(np.ones(1, value.dtype), exponent)
        scaled = value * powers[..., None, None]
    else:
        scaled = np.ldexp(value, exponent[..., None, None])
    return scaled


def _in_range(d_state: FloatArray, end: FloatArray, carry: FloatArray) -> bool:
    """Say whether a block went well: nothing came near the ends of the dtype's range."""
    # The ordinary case, in half the time.
    if _safe(_squares(d_state)).all() and _safe(_squares(end[None])).all():
        return True
    walked = (_squares(carry[None]), _squares(d_state)[::-1], _squares(end[None]))
    squares = np.concatenate(walked)
    # Zero is fine until the first gradient arrives; afterwards it may be an underflow.
    arrived: BoolArray = np.logical_or.accumulate(squares > 0.0)
    return not bool((arrived & ~_safe(squares)).any())


def _squares(d_state: FloatArray) -> FloatArray:
    """Return the squared norm of gradients (T, B, S, H) over S and H."""
    flat = d_state.reshape(*d_state.shape[:2], -1)
    squares: FloatArray = np.einsum("tbk,tbk->tb", flat, flat)
    return squares


def _safe(squares: FloatArray, power: int | None = None) -> BoolArray:
    """Say which squares lie within 2**±power: unless given, far from the dtype's ends."""
    far = 2.0 ** (np.finfo(squares.dtype).maxexp - 16 if power is None else power)
    safe: BoolArray = (squares >= 1.0 / far) & (squares <= far)
    return safe


def log10_norm(d_state: FloatArray, exponent: IntArray) -> FloatArray:
    """Return log10 of the norm of scaled gradients (T, B, S, H) over S and H: -inf for 0."""
    squares = _squares(d_state)
    if _safe(squares).all():
        near: FloatArray = 0.5 * np.log10(squares) + exponent * np.log10(2.0)
        return near.astype(d_state.dtype)
    d_state = d_state.reshape(*d_state.shape[:2], -1)
    peak = np.abs(d_state).max(axis=-1)
    safe = np.where(peak > 0.0, peak, 1.0).astype(d_state.dtype)
    scaled = d_state / safe[..., None]
    norm = np.sqrt(np.einsum("tbh,tbh->tb", scaled, scaled))
    with np.errstate(divide="ignore"):
        total = np.log10(norm) + np.log10(safe) + exponent * np.log10(2.0)
    logs: FloatArray = total.astype(d_state.dtype)
    return logs


def lost(norms: FloatArray) -> bool:
    """Say whether a gradient that had arrived is exactly zero further back (norms: (T, B)).

    A single float32 step can do that: the slope of tanh is zero there beyond |a| = 52.
    """
    arrived: BoolArray = np.logical_or.accumulate(norms[::-1] > -np.inf)
    return bool((arrived & np.isneginf(norms[::-1])).any())
