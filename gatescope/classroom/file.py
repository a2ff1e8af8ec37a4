"""The file of classes, which all server processes of a machine use at a time."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from gatescope.classroom.schema import APPLICATION, TABLES, VERSION
from gatescope.classroom.trouble import newer, no_file_of_classes, told
from gatescope.paths import identity
from gatescope.transaction import whole

T = TypeVar("T")
Row = tuple[Any, ...]
Clock = Callable[[], float]

PATIENCE = 5.0
"""Seconds that somebody waits for others who write; each of them takes milliseconds."""

PAGES = 8192

SET_UP = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA foreign_keys = ON",
)


class ClassFile:
    """The file; any thread may use it.

    Parameters
    ----------
    path : Path
        Where it lies; it is made where it is missing.
    clock : callable
        Gives the time in seconds since 1970.

    Raises
    ------
    InputError
        Here and in whatever uses it: if it cannot be read or written, is damaged, of a later
        version, or others keep it for longer than `PATIENCE`.

    Notes
    -----
    SQLite's write-ahead log lets others read while somebody writes. With ``synchronous =
    NORMAL`` what a transaction has written survives ``kill -9``; when the power fails, the last
    ones may be missing, and nothing is damaged. The file belongs on a disk of the machine, not
    on a share of the network.
    """

    def __init__(self, path: Path, clock: Clock = time.time) -> None:
        self.path, self.clock = path, clock
        self._mutex = threading.RLock()
        self._db: sqlite3.Connection | None = None
        self._watch: sqlite3.Connection | None = None
        self._file = (0, 0)
        self._opened = 0
        with told(path), self._mutex:
            self._connection()

    def release(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._mutex:
            for db in (self._db, self._watch):
                if db is not None:
                    db.close()
            self._db = self._watch = None

    def version(self) -> int:
        """Give a number that is another one after anybody wrote, in whichever process.

        Notes
        -----
        It costs some microseconds, so that it can be asked ten times a second. Who waits for
        news asks for it first, reads then, and compares it the next time.
        """
        with told(self.path), self._mutex:
            self._connection()
            assert self._watch is not None
            # of a connection that never writes, so that it counts what this process writes, too
            (seen,) = self._watch.execute("PRAGMA data_version").fetchone()
            return int(seen) + (self._opened << 32)

    def read(self, query: str, *values: object) -> list[Row]:
        """Give what a query finds."""
        with told(self.path), self._mutex:
            return self._connection().execute(query, values).fetchall()

    def change(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do what `act` does as one transaction, whole or not at all."""
        with told(self.path), self._mutex:
            return whole(self._connection(), act)

    def shrink(self) -> None:
        """Give room that nothing uses any more back to the disk, some megabytes at a time."""
        with told(self.path), self._mutex:
            # a plain execute would give back the first page alone
            self._connection().executescript(f"PRAGMA incremental_vacuum({PAGES})")

    def _connection(self) -> sqlite3.Connection:
        """Give the connection; where the file is no longer the one it opened, a new one."""
        if self._db is None or identity(self.path) != self._file:
            self.release()
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _make_private(self.path)
            self._db = self._connected()
            self._watch = _connect(self.path)
            self._file = identity(self.path)
            self._opened += 1
        return self._db

    def _connected(self) -> sqlite3.Connection:
        db = _connect(self.path)
        try:
            if not self._is_ours(db):
                db.execute("PRAGMA auto_vacuum = INCREMENTAL")
            for statement in SET_UP:
                db.execute(statement)
            if not self._is_ours(db):
                whole(db, self._fill)
        except BaseException:
            db.close()
            raise
        return db

    def _is_ours(self, db: sqlite3.Connection) -> bool:
        # tables first: another process may fill the file meanwhile, and marks it as it does so
        (tables,), (mark,), (version,) = (
            db.execute(query).fetchone()
            for query in (
                "SELECT count(*) FROM sqlite_master",
                "PRAGMA application_id",
                "PRAGMA user_version",
            )
        )
        if mark != APPLICATION and tables:
            raise no_file_of_classes(self.path)
        if mark == APPLICATION and version > VERSION:
            raise newer(self.path)
        return bool(mark == APPLICATION)

    def _fill(self, db: sqlite3.Connection) -> None:
        if self._is_ours(db):  # another process was faster
            return
        for statement in TABLES.split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")


def _make_private(path: Path) -> None:
    """Make the file that SQLite fills: nicknames and answers are for no other user."""
    with suppress(FileExistsError):  # not opened: whoever closes a file lets go of its locks
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
