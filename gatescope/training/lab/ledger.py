"""The list of all runs as a small database that several server processes share."""

from __future__ import annotations

import logging
import os
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from gatescope.messages import InputError
from gatescope.paths import identity
from gatescope.training.lab.file_lock import FileLock
from gatescope.transaction import whole

T = TypeVar("T")

VERSION = 1
SCHEMA = """
CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    created REAL NOT NULL,
    changed REAL NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    ticket INTEGER NOT NULL,
    token TEXT NOT NULL,
    title TEXT NOT NULL,
    size INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX by_stage ON runs (stage, ticket);
CREATE INDEX by_ticket ON runs (ticket);
"""
INSERT = "INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

Values = tuple[str, float, float, str, str, int, str, str, int]
"""A row, in the order of the schema."""

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
PATIENCE = 10.0


class Ledger:
    """Reads and changes the list; a damaged one is set aside and written anew.

    Parameters
    ----------
    path : Path
        The file; beside it lie those of SQLite's write-ahead log, and a lock.
    found : callable
        Gives the rows of a new list, as the folders of the runs tell them.

    Raises
    ------
    InputError
        Here and later, if the file cannot be read or written.
    """

    def __init__(self, path: Path, found: Callable[[], Iterable[Values]]) -> None:
        self.path = path
        self._found = found
        self._mutex = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._file = (0, 0)
        self.read("SELECT 1")

    def read(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Give what a query finds."""
        return self._mended(lambda db: db.execute(query, values).fetchall())

    def change(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do what `act` does as one step that no other process sees or does by halves."""
        return self._mended(lambda db: whole(db, act))

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._mutex:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _mended(self, act: Callable[[sqlite3.Connection], T]) -> T:
        with self._mutex:
            try:
                try:
                    return act(self._current())
                except sqlite3.DatabaseError as error:
                    if not _damaged(error):
                        raise
                    self._open(damaged=True)
                    return act(self._current())
            except (sqlite3.Error, OSError) as error:
                self.close()
                raise _unusable(error) from error

    def _current(self) -> sqlite3.Connection:
        """Give the connection; where the file is no longer the one it opened, a new one."""
        if self._connection is None or identity(self.path) != self._file:
            self._open()
        assert self._connection is not None
        return self._connection

    def _open(self, *, damaged: bool = False) -> None:
        """Connect; one process at a time, so that only one sets a damaged file aside."""
        self.close()
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(self.path.with_suffix(".lock"))
        if not lock.take(PATIENCE):
            raise _busy()
        try:
            # another file than the one that was open is not the damaged one any more
            damaged = damaged and identity(self.path) == self._file
            if self.path.exists() and (damaged or not self._sound()):
                self._set_aside()
            self._connection = self._connected()
            self._file = identity(self.path)
        finally:
            lock.release()

    def _sound(self) -> bool:
        db = sqlite3.connect(self.path, timeout=PATIENCE)
        try:
            return bool(db.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        except sqlite3.DatabaseError as error:
            if not _damaged(error):
                raise
            return False
        finally:
            db.close()

    def _set_aside(self) -> None:
        mark = secrets.token_hex(4)
        logging.getLogger(__name__).error("The list of trainings was damaged: %s", self.path)
        for name in (self.path.name, f"{self.path.name}-wal", f"{self.path.name}-shm"):
            if (self.path.parent / name).exists():
                os.replace(self.path.parent / name, self.path.parent / f"damaged-{mark}-{name}")

    def _connected(self) -> sqlite3.Connection:
        db = sqlite3.connect(
            self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            if db.execute("PRAGMA user_version").fetchone() != (VERSION,):
                self._fill(db)
        except BaseException:
            db.close()
            raise
        return db

    def _fill(self, db: sqlite3.Connection) -> None:
        """Write the list from what the folders tell: it is new, or of another version."""
        db.executescript(f"BEGIN IMMEDIATE; DROP TABLE IF EXISTS runs; {SCHEMA}")
        db.executemany(INSERT, self._found())
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")


def _damaged(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return code in DAMAGED or "no such table" in str(error)


def _unusable(error: Exception) -> InputError:
    """Give the sentence for visitors; where the file lies stands in the server's log only."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in BUSY:
        return _busy()
    logging.getLogger(__name__).error("Trainings cannot be kept: %s", error)
    return unwritable()


def _busy() -> InputError:
    return InputError("The server is busy with other trainings; try again in a moment.")


def unwritable() -> InputError:
    """Give the sentence for a folder in which nothing can be written."""
    return InputError(
        "Trainings cannot be kept: the server's folder for them cannot be written; whoever "
        "runs the server can name another in GATESCOPE_HOME."
    )
