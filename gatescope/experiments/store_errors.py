"""What can be wrong with a store, each in one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gatescope.messages import InputError

NO_STORE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
CLOSED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an error of SQLite or of the system into a sentence about the store.

    Parameters
    ----------
    path : Path
        The store.

    Raises
    ------
    InputError
        In the place of such an error.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise _sentence(path, error) from error


def no_store(path: Path) -> InputError:
    """Say that a file is something else, or damaged."""
    return InputError(
        "Expected a store of experiments, but “{path}” is none, or it is damaged; name "
        "another file.",
        path=str(path),
    )


def is_no_store(error: InputError) -> bool:
    """Tell whether an error is that of `no_store`.

    Examples
    --------
    >>> is_no_store(no_store(Path("a"))), is_no_store(missing(Path("a")))
    (True, False)
    """
    return error.message.template == no_store(Path()).message.template


def newer(path: Path, found: int, known: int) -> InputError:
    """Say that a store comes from a later version."""
    return InputError(
        "Expected a store of version {known} or older, but “{path}” has version {found}; "
        "update GateScope to read it.",
        path=str(path),
        found=found,
        known=known,
    )


def has_log(path: Path) -> bool:
    """Tell whether results stand beside a store that its last runner could not put into it."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def unread_log(path: Path) -> InputError:
    """Say that some results of a store are in its log, which cannot be read where it lies."""
    return InputError(
        "The store “{path}” was not closed: some of its results are in “{log}” beside it, "
        "which cannot be read where nothing may be written; copy both files to another folder, "
        "and read the copy.",
        path=str(path),
        log=f"{path.name}-wal",
    )


def missing(path: Path) -> InputError:
    """Say that there is no such file."""
    return InputError("There is no store “{path}”; look at its name.", path=str(path))


def _sentence(path: Path, error: Exception) -> InputError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in NO_STORE:
        return no_store(path)
    if code in BUSY:
        return InputError(
            "The store “{path}” is being written by others and did not become free; try again.",
            path=str(path),
        )
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == 28:
        return InputError(
            "There is no room left for the store “{path}”; make some and run the same command "
            "again: what was stored is kept.",
            path=str(path),
        )
    if code in CLOSED or isinstance(error, OSError):
        return InputError(
            "The store “{path}” cannot be written here; name another with --store, or ask for "
            "the right to write it.",
            path=str(path),
        )
    return InputError(
        "The store “{path}” could not be used: {said}.", path=str(path), said=str(error)
    )
