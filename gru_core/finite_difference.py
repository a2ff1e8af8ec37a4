"""Central differences: the judge that knows no calculus."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, frozen_copy
from gru_core.errors import ShapeError


def finite_difference(
    f: Callable[[FloatArray], ArrayLike], x: ArrayLike, *, step: float | None = None
) -> FloatArray:
    r"""Differentiate any function of an array by central differences.

    .. math:: \frac{\partial f}{\partial x_k} \approx
        \frac{f(x + s_k e_k) - f(x - s_k e_k)}{2 s_k}

    Parameters
    ----------
    f : callable
        Takes an array like `x`, returns a number or an array.
    x : ArrayLike
        Where to differentiate.
    step : float, optional
        Relative step; :math:`\varepsilon^{1/3}` of the dtype of `x` unless given, where the
        errors of rounding and of truncation are about equal: some ten digits remain in float64.

    Returns
    -------
    FloatArray
        Derivatives of shape ``f(x).shape + x.shape``, so the shape of `x` when f is a number.

    Raises
    ------
    TypeError
        If `x` holds no real numbers.
    ShapeError
        If `x` holds no number at all.
    ValueError
        If `step` is not a finite number above 0.

    Examples
    --------
    >>> finite_difference(lambda x: np.sum(x**2), np.array([1.0, 3.0])).round(6)
    array([2., 6.])
    """
    point = frozen_copy("x", x)
    if not point.size:
        raise ShapeError(f"x: expected at least one number, got shape {point.shape}")
    if step is not None and not 0.0 < step < np.inf:
        raise ValueError(f"step: expected a finite number above 0, got {step}")
    relative = np.cbrt(np.finfo(point.dtype).eps) if step is None else step
    columns = []
    for index in np.ndindex(point.shape):
        up, down = point.copy(), point.copy()
        wanted = relative * max(1.0, abs(float(point[index])))
        up[index] += wanted
        down[index] -= wanted
        # The step that was really taken: adding it to x rounded it.
        taken = float(up[index]) - float(down[index])
        columns.append((np.asarray(f(up), float) - np.asarray(f(down), float)) / taken)
    stacked = np.stack(columns, axis=-1)
    derivative: FloatArray = stacked.reshape(stacked.shape[:-1] + point.shape)
    return derivative
