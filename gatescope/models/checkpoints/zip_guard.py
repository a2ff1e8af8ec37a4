"""Zip files from strangers: nothing is unpacked beyond what was allowed, nothing written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.limits import Budget, check_count

MAGIC = b"PK"
_PIECE = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def entry_names(data: bytes) -> list[str]:
    """List what a zip file holds.

    Raises
    ------
    InputError
        If it is cut or damaged, or holds thousands of entries.
    """
    with _opened(data) as archive:
        return [entry.filename for entry in archive.infolist()]


def read_entries(
    data: bytes, wanted: Callable[[str], bool], budget: Budget
) -> dict[str, bytes]:
    """Unpack those entries of a zip file whose name is `wanted`.

    Parameters
    ----------
    data : bytes
        The file.
    wanted : callable of str to bool
        Says which.
    budget : Budget
        The bytes that all of them may take, as declared and as they come out.

    Returns
    -------
    dict of str to bytes
        The contents, each with the checksum that the file declares.

    Raises
    ------
    InputError
        If the file is damaged, an entry is encrypted or compressed in an unusual way, or they
        are larger than `budget` allows.

    Examples
    --------
    >>> file = io.BytesIO()
    >>> with zipfile.ZipFile(file, "w") as archive:
    ...     archive.writestr("a", "1")
    >>> read_entries(file.getvalue(), str.isalpha, Budget(100))
    {'a': b'1'}
    """
    with _opened(data) as archive:
        chosen = [entry for entry in archive.infolist() if wanted(entry.filename)]
        for entry in chosen:
            if entry.flag_bits & 1 or entry.compress_type not in _METHODS:
                raise _damaged(f"{shorten(entry.filename)}: encrypted, or packed unusually")
            budget.take(entry.filename, entry.file_size)
        return {entry.filename: _unpack(archive, entry) for entry in chosen}


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read one entry, no further than it declares: what it declares was allowed."""
    try:
        with archive.open(entry) as stream:
            return b"".join(_pieces(stream.read, entry.file_size))
    except InputError:
        raise
    except Exception as error:  # zlib, struct and zipfile each have their own
        raise _damaged(str(error)) from error


def _pieces(read: Callable[[int], bytes], left: int) -> Iterator[bytes]:
    while piece := read(min(_PIECE, left + 1)):
        left -= len(piece)
        if left < 0:
            raise _damaged("an entry is longer than it declares")
        yield piece


def _opened(data: bytes) -> zipfile.ZipFile:
    check_count(data.count(b"PK\x01\x02"))  # its table of contents, before it is read
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        check_count(len(archive.infolist()))
    except InputError:
        raise
    except Exception as error:  # a broken directory raises whatever its bytes lead to
        raise _damaged(str(error)) from error
    return archive


def _damaged(problem: str) -> InputError:
    return InputError(
        "Expected a whole zip file, but this one is cut or damaged ({problem}); save or "
        "download it again.",
        problem=shorten(problem, 80),
    )
