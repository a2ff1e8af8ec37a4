"""The activations, and slopes that keep their accuracy when a unit saturates."""

from __future__ import annotations

import numpy as np

from gru_core._arrays import FloatArray


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
    >>> bool(sigmoid_tail(np.array(-100.0)) > 0.0)
    True
    """
    e = np.exp(-np.abs(a))
    tail: FloatArray = np.where(a < 0.0, e, 1.0) / (1.0 + e)
    return tail


def sigmoid_slope(a: FloatArray) -> FloatArray:
    """Return the slope of the logistic function, s (1 - s), from the pre-activation.

    Examples
    --------
    >>> sigmoid_slope(np.array(0.0))
    np.float64(0.25)
    """
    # 1 - s would be exactly 0 for a > 37 though the slope is not.
    e = np.exp(-np.abs(a))
    slope: FloatArray = e / np.square(1.0 + e)
    return slope


def tanh_slope(a: FloatArray) -> FloatArray:
    """Return the slope of tanh, 1 - tanh², from the pre-activation.

    Examples
    --------
    >>> tanh_slope(np.array(0.0))
    np.float64(1.0)
    """
    return 4.0 * sigmoid_slope(2.0 * a)
