"""The results of experiments in one SQLite file that several programs may use at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from gatescope.experiments.quartiles import HeldQuartiles, Quartiles, SeriesQuartiles
from gatescope.experiments.store_errors import (
    CLOSED,
    has_log,
    missing,
    newer,
    no_store,
    told,
    unread_log,
)
from gatescope.experiments.store_schema import APPLICATION, TABLES, VERSION
from gatescope.transaction import whole

T = TypeVar("T")

PATIENCE = 30.0
CACHE = "PRAGMA cache_size = -65536"
MAPPED = "PRAGMA mmap_size = 1073741824"


class Store:
    """A store that is open.

    Parameters
    ----------
    path : Path
        The file; it is made where it is missing, unless it is only read.
    read_only : bool, default False
        Whether nothing is to be written. Such a store may lie where nothing can be.

    Raises
    ------
    InputError
        Here and in whatever uses it: if the file is no store, or of a later version, cannot
        be written, or the disk is full.

    Notes
    -----
    SQLite's write-ahead log lets pages read while a runner writes, and a transaction that has
    ended survives ``kill -9``. Such a file belongs on a disk of the machine, not on a share of
    the network. A connection belongs to the thread that opened it.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path, self.read_only = path, read_only
        if read_only and not path.is_file():
            raise missing(path)
        with told(path):
            self._db = self._connected()
        try:
            with told(path):
                self._prepare()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def read(self, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """Give what a query finds."""
        with told(self.path):
            return self._db.execute(query, tuple(values)).fetchall()

    def cursor(self, query: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """Begin a query of which the rows are fetched bit by bit."""
        with told(self.path):
            return self._db.execute(query, tuple(values))

    def change(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do what `act` does as one transaction, whole or not at all."""
        with told(self.path):
            return whole(self._db, act)

    def _connected(self) -> sqlite3.Connection:
        if not self.read_only:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return _connect(self.path, "rwc")
        db = _connect(self.path, "ro")
        try:
            db.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.Error as error:
            db.close()
            if error.sqlite_errorcode & 0xFF not in CLOSED:
                raise
            if has_log(self.path):
                raise unread_log(self.path) from error
            # without the right to write beside it SQLite reads only what nobody changes
            return _connect(self.path, "ro&immutable=1")
        return db

    def _prepare(self) -> None:
        db = self._db
        db.execute(CACHE)
        db.execute(MAPPED)
        db.create_aggregate("quartiles", 1, Quartiles)  # type: ignore[arg-type]
        db.create_aggregate("series_quartiles", 1, SeriesQuartiles)  # type: ignore[arg-type]
        db.create_aggregate("held_quartiles", 1, HeldQuartiles)  # type: ignore[arg-type]
        if not self._is_store() and not self.read_only:
            db.execute("PRAGMA journal_mode = WAL")
            self.change(self._fill)
        if not self._is_store():
            raise no_store(self.path)
        if not self.read_only:
            db.execute("PRAGMA synchronous = NORMAL")

    def _is_store(self) -> bool:
        # tables first: another program may fill the file meanwhile, and marks it as it does so
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (mark,), (version,) = (
            self._db.execute(f"PRAGMA {name}").fetchone()
            for name in ("application_id", "user_version")
        )
        if mark != APPLICATION and tables:
            raise no_store(self.path)
        if mark == APPLICATION and version > VERSION:
            raise newer(self.path, version, VERSION)
        return bool(mark == APPLICATION)

    def _fill(self, db: sqlite3.Connection) -> None:
        if self._is_store():  # another program was faster
            return
        for statement in TABLES.split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
