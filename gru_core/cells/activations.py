"""The activations, and slopes that keep their accuracy when a unit saturates."""

from __future__ import annotations

import numpy as np

from gru_core._arrays import BoolArray, FloatArray


def sigmoid(a: FloatArray) -> FloatArray:
    """Logistic function, in [0, 1].

    Examples
    --------
    >>> sigmoid(np.array([0.0, -1000.0]))
    array([0.5, 0. ])
    """
    # tanh form: exp would overflow for a < -709.
    gate: FloatArray = 0.5 + 0.5 * np.tanh(0.5 * a)
    return gate


def sigmoid_tail(a: FloatArray) -> FloatArray:
    """Logistic function with full relative accuracy for very negative `a`.

    ``sigmoid`` rounds to 0 below a = -37. A gradient that passed a closed gate needs the tiny
    number itself: 20,000 of them are multiplied.

    Examples
    --------
    >>> bool(sigmoid_tail(np.array([-100.0])).item() > 0.0)
    True
    """
    # In place: at these sizes a fresh array costs more than the exponential. An overflow to
    # infinity is right here, its reciprocal is the 0 that is meant.
    with np.errstate(over="ignore"):
        tail = np.negative(a)
        np.exp(tail, out=tail)
        tail += 1.0
        np.reciprocal(tail, out=tail)
    return tail


def both_sides(
    a: FloatArray, gate: FloatArray | None, held: BoolArray | None
) -> tuple[FloatArray, FloatArray]:
    """Return σ(a) and 1 - σ(a), both with full relative accuracy; of a held gate the constant.

    Examples
    --------
    >>> both_sides(np.zeros(2), np.array([0.5, 1.0]), np.array([False, True]))
    (array([0.5, 1. ]), array([0.5, 0. ]))
    """
    # One exponential e and one division for both: e / (1 + e) and 1 / (1 + e).
    with np.errstate(over="ignore", invalid="ignore"):
        side = np.exp(a)
        other = side + 1.0
        np.reciprocal(other, out=other)
        side *= other
    least = np.finfo(side.dtype).tiny
    if not side.min(initial=1.0) >= least:
        # Infinity times zero where e has overflowed; and what has lost digits is better 0.
        np.copyto(side, 1.0, where=other == 0.0)
        np.copyto(side, 0.0, where=side < least)
    if gate is not None and held is not None:
        np.copyto(side, gate, where=held)
        np.copyto(other, 1.0 - gate, where=held)
    return side, other


def sigmoid_slope(a: FloatArray) -> FloatArray:
    """Return the slope of the logistic function, s (1 - s), from the pre-activation.

    Examples
    --------
    >>> sigmoid_slope(np.array([0.0]))
    array([0.25])
    """
    # 1 - s would be exactly 0 for a > 37 though the slope is not.
    slope = sigmoid_tail(a)
    slope *= sigmoid_tail(-a)
    return slope


def tanh_slope(a: FloatArray) -> FloatArray:
    """Return the slope of tanh, 1 - tanh², from the pre-activation.

    Examples
    --------
    >>> tanh_slope(np.array([0.0]))
    array([1.])
    """
    # 1 - tanh² = (2 / (exp(a) + exp(-a)))², which does not cancel where tanh rounds to 1.
    with np.errstate(over="ignore", under="ignore", divide="ignore"):
        slope = np.exp(a)
        slope += np.reciprocal(slope)
        np.divide(2.0, slope, out=slope)
        np.square(slope, out=slope)
    return slope
