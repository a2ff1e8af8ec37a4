"""Changes of an SQLite file that are made whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def whole(db: sqlite3.Connection, act: Callable[[sqlite3.Connection], T]) -> T:
    """Do something as one transaction.

    Parameters
    ----------
    db : sqlite3.Connection
        One that begins no transactions by itself (``isolation_level=None``).
    act : callable
        What is done; if it raises, nothing has changed.

    Returns
    -------
    object
        What `act` gives.

    Examples
    --------
    >>> with sqlite3.connect(":memory:", isolation_level=None) as db:
    ...     whole(db, lambda db: db.execute("CREATE TABLE t (x)").rowcount)
    -1
    """
    # who means to write says so first: waiting for others later would be refused
    db.execute("BEGIN IMMEDIATE")
    try:
        result = act(db)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    return result
