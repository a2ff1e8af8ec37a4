"""NPY files to tables, without pickle and without trusting what the header declares."""

from __future__ import annotations

import ast
import re
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.decoding import check_size
from gatescope.inputs.limits import MAX_COLUMNS, MAX_STEPS
from gatescope.inputs.number_text import column_names
from gatescope.inputs.quoting import shorten
from gatescope.inputs.table import BadCell, Column, Table
from gatescope.messages import InputError, Message, note

MAGIC = b"\x93NUMPY"
# As in NumPy: a longer header is no header, and takes long to parse.
MAX_HEADER_BYTES = 10_000
REAL_DTYPE = re.compile(r"[<>|=]?(?:b1|i[1248]|u[1248]|f[248]|f12|f16)")


def read_npy(data: bytes) -> Table:
    """Read an array of real numbers as NumPy saves it.

    Parameters
    ----------
    data : bytes
        The file: an array of shape (T,), (T, I) or (T, 1, I), of booleans, integers or floats,
        in C or Fortran order.

    Returns
    -------
    Table
        One row a time step, at most ``MAX_STEPS``; columns are named x1, x2, …

    Raises
    ------
    InputError
        If the file is no such array, is cut, or declares more than it holds; the sentence
        names the dtype or shape that came.

    Notes
    -----
    The header is read as a literal and the array is a view on `data`: nothing is executed, and
    nothing is allocated on the word of the header.

    Examples
    --------
    >>> import io
    >>> file = io.BytesIO()
    >>> np.save(file, np.array([1, 2, 3]))
    >>> read_npy(file.getvalue()).select(["x1"]).values.tolist()
    [[1.0], [2.0], [3.0]]
    """
    check_size(data)
    header, start = _header(data)
    dtype, shape = _dtype(header.get("descr")), _shape(header.get("shape"))
    if prod(shape) * dtype.itemsize > len(data) - start:
        raise InputError(
            "Expected all numbers of an array of shape {shape}, but only {held:,} bytes of "
            "them are there; save the array again.",
            shape=_shown(shape),
            held=len(data) - start,
        )
    order = "F" if header.get("fortran_order") is True else "C"
    flat = np.frombuffer(data, dtype=dtype, count=prod(shape), offset=start)
    values = flat.reshape(shape, order=order).reshape(shape[0], -1)  # type: ignore[call-overload]
    return _table(values)


def _header(data: bytes) -> tuple[dict[object, object], int]:
    """Parse the header; return it and where the numbers begin."""
    if not data.startswith(MAGIC):
        raise InputError(
            "Expected a NumPy .npy file, but these bytes are none; save the array with np.save."
        )
    size = 2 if data[6:7] == b"\x01" else 4
    start = 8 + size + int.from_bytes(data[8 : 8 + size], "little")
    try:
        if start - 8 - size > MAX_HEADER_BYTES:
            raise ValueError("header too long")
        header = ast.literal_eval(data[8 + size : start].decode("latin-1").strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise _broken() from error
    if not isinstance(header, dict):
        raise _broken()
    return header, start


def _broken() -> InputError:
    return InputError(
        "Expected a NumPy .npy file with a readable header, but this one is broken; save the "
        "array again with np.save."
    )


def _dtype(descr: object) -> np.dtype[Any]:
    if not isinstance(descr, str) or not REAL_DTYPE.fullmatch(descr):
        raise InputError(
            "Expected an array of booleans, integers or floats, but its dtype is “{dtype}”; "
            "convert it with .astype(float) and save it again.",
            dtype=shorten(str(descr)),
        )
    try:
        return np.dtype(descr)
    except TypeError as error:
        # f12 and f16 exist on some machines only.
        raise _broken() from error


def _shape(shape: object) -> tuple[int, ...]:
    if not isinstance(shape, tuple) or not all(type(n) is int and n >= 0 for n in shape):
        raise _broken()
    if len(shape) not in (1, 2, 3) or (len(shape) == 3 and shape[1] != 1):
        raise InputError(
            "Expected an array of shape (T,), (T, I) or (T, 1, I), but its shape is {shape}; "
            "save one sequence with time first.",
            shape=_shown(shape),
        )
    if 0 in shape:
        raise InputError(
            "Expected at least one time step and one column, but the shape is {shape}; save an "
            "array with numbers in it.",
            shape=_shown(shape),
        )
    if prod(shape[1:]) > MAX_COLUMNS:
        raise InputError(
            "Expected at most {limit:,} columns, but the shape is {shape}; put time first or "
            "keep fewer columns.",
            limit=MAX_COLUMNS,
            shape=_shown(shape),
        )
    return shape


def _shown(shape: tuple[int, ...]) -> str:
    sizes = [_size(n) for n in shape[:9]] + ["…"] * (len(shape) > 9)
    return shorten(f"({sizes[0]},)" if len(sizes) == 1 else f"({', '.join(sizes)})")


def _size(n: int) -> str:
    # Python refuses to print integers of more than 4,300 digits.
    return str(n) if n < 10**18 else "10^18…"


def _table(values: NDArray[Any]) -> Table:
    notes: tuple[Message, ...] = ()
    if len(values) > MAX_STEPS:
        values = values[:MAX_STEPS]
        notes = (note("Only the first {limit:,} rows were read.", limit=MAX_STEPS),)
    names = column_names(values.shape[1])
    columns = tuple(_column(name, values[:, place]) for place, name in enumerate(names))
    return Table(columns, values, np.arange(1, len(values) + 1), notes)


def _column(name: str, values: NDArray[Any]) -> Column:
    bad = np.flatnonzero(~np.isfinite(values))
    if not len(bad):
        return Column(name, numeric=True)
    first = BadCell(int(bad[0]) + 1, str(float(values[bad[0]])))
    return Column(name, numeric=True, bad=len(bad), first_bad=first)
