"""What can be wrong with the file of classes, in one sentence each for who sees the page."""

from __future__ import annotations

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gatescope.messages import InputError

NO_FILE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an error of SQLite or of the system into a sentence about classes.

    Parameters
    ----------
    path : Path
        The file; where it lies stands in the server's log only.

    Raises
    ------
    InputError
        In the place of such an error.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        logging.getLogger(__name__).error("Classes cannot be kept in %s: %s", path, error)
        raise _sentence(path, error) from error


def no_file_of_classes(path: Path) -> InputError:
    """Say that the file is something else, or damaged."""
    return InputError(
        "This server's list of classes is damaged, or another program's; whoever runs the "
        "server can remove the file “{name}”, and classes begin anew.",
        name=path.name,
    )


def newer(path: Path) -> InputError:
    """Say that the file comes from a later version."""
    return InputError(
        "This server's list of classes was made by a later version of GateScope; whoever runs "
        "the server can update it, or remove the file “{name}”.",
        name=path.name,
    )


def _sentence(path: Path, error: Exception) -> InputError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in NO_FILE:
        return no_file_of_classes(path)
    if code in BUSY:
        return InputError("The server is busy with other classes; try again in a moment.")
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == errno.ENOSPC:
        return InputError(
            "The server's disk is full, so that no class can be kept; whoever runs the server "
            "can make room."
        )
    return InputError(
        "Classes cannot be kept on this server; whoever runs it finds the reason in its log."
    )
