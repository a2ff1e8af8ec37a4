"""Why an experiment could not go on, in a sentence for whoever sees it on the page."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gatescope.experiments.store import Store
from gatescope.experiments.store_errors import CLOSED, is_no_store
from gatescope.experiments.watch import disk_full
from gatescope.messages import InputError, Message, note


def problem_of(error: BaseException) -> Message:
    """Say why an experiment failed; paths of the server and faults of ours stay in its log.

    Parameters
    ----------
    error : BaseException
        What was raised; what SQLite or the system said stands in its cause.

    Examples
    --------
    >>> str(problem_of(OSError(errno.ENOSPC, "full")))[:28]
    "The server's disk is full; w"
    """
    first = error.__cause__ or error
    code = getattr(first, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code == sqlite3.SQLITE_FULL or getattr(first, "errno", None) == errno.ENOSPC:
        return disk_full()
    if isinstance(error, InputError) and is_no_store(error):
        return damaged()
    if code in CLOSED or isinstance(first, OSError):
        return unwritable()
    if isinstance(error, MemoryError):
        return note(
            "The experiment needs more memory than there is; choose fewer units or shorter "
            "sequences."
        )
    if isinstance(error, InputError):
        return error.message
    return note(
        "The experiment broke off through a fault of this program; whoever runs the server "
        "finds the details in runner.log beside its results."
    )


def unwritable() -> Message:
    """Give the sentence for a folder in which nothing can be written."""
    return note(
        "The server's folder for experiments cannot be written; whoever runs the server can "
        "name another in GATESCOPE_HOME."
    )


def damaged() -> Message:
    """Give the sentence for results that cannot be read."""
    return note(
        "The results of this experiment are damaged and cannot be read; start it again to "
        "compute them anew."
    )


def lost() -> Message:
    """Give the sentence for a process that is gone without a word."""
    return note(
        "The process that computed this experiment was ended from outside, or the server was "
        "switched off; what was stored is kept, and it can go on from here."
    )


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the system or a store says into a sentence for visitors."""
    try:
        yield
    except (InputError, OSError) as error:
        raise InputError("{problem}", problem=problem_of(error)) from error


def set_damaged_aside(path: Path) -> None:
    """Let results that cannot be read be computed anew; they stay beside the new ones."""
    try:
        Store(path, read_only=True).close()
    except InputError as error:
        if not is_no_store(error):
            return  # there is none, or it is not damaged: who runs it will tell
        beside = (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm"))
        for file in filter(Path.exists, beside):
            os.replace(file, file.with_name(f"damaged-{file.name}"))
