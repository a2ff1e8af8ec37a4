"""What a gate's weights may be drawn from before it has learnt anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np

from gru_core._arrays import FloatArray

Init = Literal["torch", "glorot_orthogonal", "identity", "gaussian"]
GateArrays = tuple[FloatArray, FloatArray, FloatArray, FloatArray]
"""A gate's w_i, w_h, b_i and b_h."""

IDENTITY_INPUT_SCALE = 0.001  # of the input weights in Le et al. 2015


def draw_torch(draw: np.random.Generator, size: int, input_size: int) -> GateArrays:
    """Draw everything uniformly within ±1/√H, as PyTorch does.

    Examples
    --------
    >>> w_i, w_h, b_i, b_h = draw_torch(np.random.default_rng(0), 4, 2)
    >>> bool(abs(b_h).max() <= 0.5)
    True
    """
    bound = 1.0 / np.sqrt(size)
    shapes = ((size, input_size), (size, size), (size,), (size,))
    w_i, w_h, b_i, b_h = (draw.uniform(-bound, bound, shape) for shape in shapes)
    return w_i, w_h, b_i, b_h


def draw_glorot_orthogonal(draw: np.random.Generator, size: int, input_size: int) -> GateArrays:
    """Draw input weights uniformly within ±√(6/(I+H)) and an orthogonal w_h; biases are zero.

    Examples
    --------
    >>> _, w_h, _, _ = draw_glorot_orthogonal(np.random.default_rng(0), 3, 2)
    >>> np.allclose(w_h @ w_h.T, np.eye(3))
    True
    """
    bound = np.sqrt(6.0 / (input_size + size))
    w_i = draw.uniform(-bound, bound, (size, input_size))
    q, r = np.linalg.qr(draw.standard_normal((size, size)))
    # With these signs every orthogonal matrix is equally likely (Mezzadri 2007).
    return w_i, q * np.sign(np.diag(r)), np.zeros(size), np.zeros(size)


def draw_identity(draw: np.random.Generator, size: int, input_size: int) -> GateArrays:
    """Start at w_h = 1, the identity, with input weights from N(0, 0.001²) and zero biases.

    Examples
    --------
    >>> draw_identity(np.random.default_rng(0), 2, 1)[1]
    array([[1., 0.],
           [0., 1.]])
    """
    w_i = draw.normal(0.0, IDENTITY_INPUT_SCALE, (size, input_size))
    return w_i, np.eye(size), np.zeros(size), np.zeros(size)


def draw_gaussian(draw: np.random.Generator, size: int, input_size: int) -> GateArrays:
    """Draw w_i from N(0, 1/I) and w_h from N(0, 1/H); biases are zero.

    Multiplied by a gain g, w_h has the variance g²/H of the mean-field literature.

    Examples
    --------
    >>> _, w_h, _, _ = draw_gaussian(np.random.default_rng(0), 400, 1)
    >>> round(float(w_h.std()), 3)
    0.05
    """
    w_i = draw.normal(0.0, 1.0 / np.sqrt(input_size), (size, input_size))
    w_h = draw.normal(0.0, 1.0 / np.sqrt(size), (size, size))
    return w_i, w_h, np.zeros(size), np.zeros(size)


DRAWS: dict[Init, Callable[[np.random.Generator, int, int], GateArrays]] = {
    "torch": draw_torch,
    "glorot_orthogonal": draw_glorot_orthogonal,
    "identity": draw_identity,
    "gaussian": draw_gaussian,
}
