"""What the core raises when arrays do not fit, and the one place that writes the sentence."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

Axis = tuple[str, int | None]


class ShapeError(ValueError):
    """An array does not fit: the message names it, what was expected and what came.

    Examples
    --------
    >>> raise ShapeError("x: expected shape (T, B=1, I=4), got (10, 1, 3)")
    Traceback (most recent call last):
        ...
    gru_core.errors.ShapeError: x: expected shape (T, B=1, I=4), got (10, 1, 3)
    """


def check_shape(name: str, array: NDArray[Any], *axes: Axis) -> None:
    """Raise unless `array` has the axes, each a letter with its size or None for any size ≥ 1.

    Parameters
    ----------
    name : str
        What the caller knows the array as.
    array : NDArray
        The array that came.
    *axes : tuple of (str, int or None)
        Letter and size of every axis; a free axis (None) still needs at least one entry.

    Raises
    ------
    ShapeError
        With a sentence such as ``x: expected shape (T, B=1, I=4), got (10, 1, 3)``.

    Examples
    --------
    >>> import numpy as np
    >>> check_shape("h0", np.zeros((2, 5)), ("B", 2), ("H", 4))
    Traceback (most recent call last):
        ...
    gru_core.errors.ShapeError: h0: expected shape (B=2, H=4), got (2, 5)
    """
    fits = array.ndim == len(axes) and all(
        came >= 1 if size is None else came == size
        for came, (_, size) in zip(array.shape, axes, strict=True)
    )
    if not fits:
        expected = ", ".join(
            letter if size is None else f"{letter}={size}" for letter, size in axes
        )
        comma = "," if len(axes) == 1 else ""
        raise ShapeError(f"{name}: expected shape ({expected}{comma}), got {array.shape}")
