"""Keras's arrays, which stand on their side, to blocks of rows."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.blocks import Blocks
from gatescope.models.checkpoints.keras_stored import Stored


def keras_blocks(name: str, stored: Stored | None, directions: int) -> list[Blocks]:
    """Turn the arrays of one layer around.

    Parameters
    ----------
    name : str
        The layer's name.
    stored : Stored or None
        Its arrays: for each direction kernel (I, G*H), recurrent kernel (H, G*H) and, unless
        it has no bias, bias (G*H,) or (2, G*H), whose rows belong to the two kernels.
    directions : int
        1 or 2.

    Returns
    -------
    list of Blocks
        One for each direction; a single bias is that of the input.

    Raises
    ------
    InputError
        If arrays are missing or have another number of axes.
    """
    ways = ("forward", "backward") if directions == 2 else ("",)
    return [_blocks(name, [] if stored is None else stored.ways.get(way, [])) for way in ways]


def _blocks(name: str, arrays: list[NDArray[Any]]) -> Blocks:
    axes = [array.ndim for array in arrays]
    if axes not in ([2, 2], [2, 2, 1], [2, 2, 2]) or (
        len(axes) == 3 and axes[2] == 2 and len(arrays[2]) != 2
    ):
        raise InputError(
            "Expected kernel, recurrent kernel and bias for “{name}”, but the file has "
            "{shapes}; save the model again.",
            name=shorten(name),
            shapes=shorten(", ".join(str(array.shape) for array in arrays) or "∅", 80),
        )
    kernel, recurrent, *bias = arrays
    both: list[NDArray[Any]] = []
    if bias:
        both = [bias[0]] if bias[0].ndim == 1 else [bias[0][0], bias[0][1]]
    return Blocks(name, kernel.T, recurrent.T, *both)
