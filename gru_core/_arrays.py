"""Array types and the helpers that make arrays fit to live inside frozen values."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from gru_core.errors import ShapeError

FloatArray = NDArray[np.floating[Any]]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
CellName = Literal["gru", "rnn", "lstm"]

FLOAT_TYPES = (np.dtype(np.float32), np.dtype(np.float64))


def frozen(array: FloatArray) -> FloatArray:
    """Return `array` itself, made read-only, with every array that it is a view of."""
    owner: Any = array
    while isinstance(owner, np.ndarray):
        owner.setflags(write=False)
        owner = owner.base
    return array


def carved(dtype: DTypeLike, *shapes: tuple[int, ...]) -> list[FloatArray]:
    """Return arrays of the given shapes, not yet filled, cut from one block of memory.

    A large block comes in large pages; with a block for each array the page faults of a batch
    took a third of its time.
    """
    sizes = [math.prod(shape) for shape in shapes]
    block: FloatArray = np.empty(sum(sizes), dtype)
    ends = accumulate(sizes)
    return [
        block[end - size : end].reshape(shape)
        for end, size, shape in zip(ends, sizes, shapes, strict=True)
    ]


def side_by_side(blocks: Sequence[FloatArray], factors: Sequence[float]) -> FloatArray:
    """Transpose weights (…, H, K), multiply each by its factor, and set them side by side.

    Examples
    --------
    >>> side_by_side([np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]])], [1.0, 0.5])
    array([[1. , 2. , 1.5, 2. ]])
    """
    *each, size, width = blocks[0].shape
    whole: FloatArray = np.empty((*each, width, len(blocks) * size), blocks[0].dtype)
    for k, (block, factor) in enumerate(zip(blocks, factors, strict=True)):
        columns = whole[..., k * size : (k + 1) * size]
        np.multiply(block.swapaxes(-1, -2), factor, out=columns)
    return whole


Product = Callable[[FloatArray, FloatArray, FloatArray], object]
"""Rows (B, K), weights, and where the products (B, N) are put."""


def product_with(weights: FloatArray) -> Product:
    """Choose how rows are multiplied: by weights of all (K, N), or of each row (B, K, N).

    Examples
    --------
    >>> rows, out = np.array([[1.0], [1.0]]), np.empty((2, 1))
    >>> _ = product_with(np.ones((2, 1, 1)))(rows, np.array([[[3.0]], [[4.0]]]), out)
    >>> out
    array([[3.],
           [4.]])
    """
    return np.dot if weights.ndim == 2 else _each_dot


def _each_dot(rows: FloatArray, weights: FloatArray, out: FloatArray) -> object:
    return np.matmul(rows[:, None], weights, out=out[:, None])


def float_dtype(name: str, dtype: DTypeLike) -> np.dtype[Any]:
    """Return `dtype` if the core computes in it, or raise a TypeError with a sentence."""
    try:
        asked = np.dtype(dtype)
    except (TypeError, ValueError):
        raise TypeError(f"{name}: expected dtype float32 or float64, got {dtype!r}") from None
    if asked not in FLOAT_TYPES:
        raise TypeError(f"{name}: expected dtype float32 or float64, got {asked.name}")
    return asked


def as_array(name: str, value: ArrayLike) -> NDArray[Any]:
    """Return `value` as an array; a ShapeError if its rows differ in length."""
    try:
        return np.asarray(value)
    except ValueError:
        raise ShapeError(
            f"{name}: expected rows of equal length, got rows that differ"
        ) from None


def frozen_copy(name: str, value: ArrayLike) -> FloatArray:
    """Copy `value` into a read-only float32 or float64 array; whole numbers become float64.

    Raises
    ------
    TypeError
        For any other kind of number, naming the argument and the dtype that came.
    """
    array = as_array(name, value)
    whole = array.dtype.kind in "iub"
    dtype = np.dtype(np.float64) if whole else float_dtype(name, array.dtype)
    return frozen(np.array(array, dtype=dtype, order="C"))


def as_floats(name: str, value: ArrayLike, dtype: np.dtype[Any]) -> FloatArray:
    """Convert real numbers to `dtype`, refusing complex numbers and text with a sentence."""
    array = as_array(name, value)
    if array.dtype.kind not in "fiub":
        raise TypeError(f"{name}: expected real numbers, got dtype {array.dtype.name}")
    return within(name, array, dtype)


def within(name: str, array: NDArray[Any], dtype: np.dtype[Any]) -> FloatArray:
    """Convert an array to `dtype`; Inf and NaN stay what they are, but nothing becomes Inf.

    Raises
    ------
    ValueError
        If a finite number lies beyond the range of `dtype`, naming the array and the number.

    Examples
    --------
    >>> within("x", np.array([0.5, -1e300]), np.dtype(np.float32))
    Traceback (most recent call last):
        ...
    ValueError: x: expected numbers within ±3.4e+38, the range of float32, got -1e+300
    """
    with np.errstate(over="ignore"):
        converted: FloatArray = array.astype(dtype, copy=False)
    if converted is not array:
        beyond = np.isinf(converted) & np.isfinite(array)
        if beyond.any():
            raise ValueError(
                f"{name}: expected numbers within ±{np.finfo(dtype).max:.1e}, the range of "
                f"{dtype.name}, got {array[beyond].flat[0]:g}"
            )
    return converted
