"""Arrays of a stranger's file to weights: real, finite, float32 or float64."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError

# bfloat16 comes as a dtype of ml_dtypes, whose kind is "V"
HALVES = ("float16", "bfloat16")


def as_weights(name: str, array: NDArray[Any]) -> FloatArray:
    """Check weights and give them a dtype that the core computes in.

    Parameters
    ----------
    name : str
        What the file calls the array.
    array : NDArray
        As it came.

    Returns
    -------
    FloatArray
        Float32 or float64, contiguous; half precision becomes float32, which holds it exactly.

    Raises
    ------
    InputError
        If the numbers are integers, complex or of another kind, or if one is NaN or infinite;
        the array, the dtype or the place (counted from 0) is named.

    Examples
    --------
    >>> as_weights("gru.weight_hh_l0", np.array([[0.5, np.nan]]))
    Traceback (most recent call last):
    gatescope.messages.InputError: Expected finite weights, but “gru.weight_hh_l0” has nan at \
[0, 1]; train again with a smaller step, or choose an earlier checkpoint.
    """
    kind = array.dtype.name
    if kind not in ("float32", "float64", *HALVES):
        raise InputError(
            "Expected weights of float16, bfloat16, float32 or float64, but “{name}” is of "
            "{dtype}; convert the network to float32 and save it again.",
            name=shorten(name),
            dtype=shorten(kind),
        )
    wide: FloatArray = np.ascontiguousarray(array, np.float64 if kind == "float64" else "<f4")
    bad = np.flatnonzero(~np.isfinite(wide))
    if len(bad):
        place = [int(i) for i in np.unravel_index(int(bad[0]), wide.shape)]
        raise InputError(
            "Expected finite weights, but “{name}” has {value} at {place}; train again with a "
            "smaller step, or choose an earlier checkpoint.",
            name=shorten(name),
            value=str(float(wide.flat[bad[0]])),
            place=str(place),
        )
    return wide


def widest(*arrays: FloatArray | None) -> list[FloatArray | None]:
    """Bring arrays of one layer to the widest of their dtypes, which holds all of them exactly.

    Examples
    --------
    >>> [a.dtype.name for a in widest(np.ones(1, "f4"), np.ones(1)) if a is not None]
    ['float64', 'float64']
    """
    dtype = np.result_type(*(array.dtype for array in arrays if array is not None))
    return [None if array is None else array.astype(dtype, copy=False) for array in arrays]
