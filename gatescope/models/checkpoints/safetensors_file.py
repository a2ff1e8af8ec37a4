"""Safetensors files to named arrays: the header is read first, and doubted."""

from __future__ import annotations

import json
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, deserialize

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.limits import MAX_AXES, Budget, check_count, check_units
from gatescope.models.reading import CardError, Node

MAX_HEADER_BYTES = 1 << 20
DTYPES = {"F16": "<f2", "F32": "<f4", "F64": "<f8", "I64": "<i8", "I32": "<i4", "I16": "<i2",
          "I8": "i1", "U8": "u1", "BOOL": "?", "C64": "<c8"}  # fmt: skip


def is_safetensors(data: bytes) -> bool:
    """Tell whether bytes begin as a safetensors file does: a length, then a JSON object."""
    return data[8:9] == b"{" and int.from_bytes(data[:8], "little") < (1 << 40)


def read_safetensors(
    data: bytes, budget: Budget
) -> tuple[dict[str, str], dict[str, NDArray[Any]]]:
    """Read what a safetensors file says about itself, and its arrays.

    Parameters
    ----------
    data : bytes
        The file.
    budget : Budget
        The bytes that it may take.

    Returns
    -------
    metadata : dict of str to str
        The free part of its header.
    arrays : dict of str to NDArray
        Its arrays; bfloat16 becomes float32.

    Raises
    ------
    InputError
        If the header is broken, declares more than the file holds or layers of more units
        than are shown, or the file is cut.

    Examples
    --------
    >>> from safetensors.numpy import save
    >>> read_safetensors(save({"w": np.ones(2)}, {"by": "me"}), Budget(999))
    ({'by': 'me'}, {'w': array([1., 1.])})
    """
    header = _header(data)
    metadata = {key: str(value) for key, value in header.pop("__metadata__", {}).items()}
    check_count(len(header))
    for name, entry in header.items():
        _check_declared(name, Node(entry, shorten(name)), budget)
    try:
        parts = deserialize(data)  # type: ignore[no-untyped-call]
    except (SafetensorError, ValueError, OverflowError) as error:
        raise _damaged(str(error)) from error
    by_name = dict(parts)
    return metadata, {name: _array(by_name[name]) for name in header}


def _header(data: bytes) -> dict[str, Any]:
    length = int.from_bytes(data[:8], "little")
    if length > min(MAX_HEADER_BYTES, len(data) - 8):
        raise _damaged("its header is longer than the file or than 1 MB")
    try:
        header = json.loads(data[8 : 8 + length])
        if not isinstance(header, dict) or not isinstance(header.get("__metadata__", {}), dict):
            raise ValueError("the header is no object")
    except (ValueError, RecursionError) as error:
        raise _damaged(str(error)) from error
    return header


def _check_declared(name: str, entry: Node, budget: Budget) -> None:
    try:
        shape = [size.whole() for size in entry["shape"]]
        dtype = entry["dtype"].text()
    except CardError as error:
        raise _damaged(str(error)) from error
    if len(shape) > MAX_AXES:
        raise _damaged(f"{name} has {len(shape)} axes")
    if "weight_hh" in name and len(shape) == 2:
        check_units(name, shape[1], 1)
    wide = 4 if dtype == "BF16" else np.dtype(DTYPES.get(dtype, "<f8")).itemsize
    budget.take(name, prod(shape) * wide)


def _array(part: dict[str, Any]) -> NDArray[Any]:
    kind, data, shape = part["dtype"], part["data"], part["shape"]
    if kind == "BF16":
        # the upper half of a float32
        raw = np.frombuffer(data, "<u2").astype("<u4") << 16
        halves: NDArray[Any] = raw.view("<f4").reshape(shape)
        return halves
    if kind not in DTYPES:
        return np.empty(0, dtype=object)  # nothing that a layer could be made of
    array: NDArray[Any] = np.frombuffer(data, DTYPES[kind]).reshape(shape)
    return array


def _damaged(problem: str) -> InputError:
    return InputError(
        "Expected a whole safetensors file, but this one is cut or damaged ({problem}); save "
        "or download it again.",
        problem=shorten(problem, 80),
    )
