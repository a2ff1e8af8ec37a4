"""What all that write into the file of classes need of its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from gatescope.classroom.refused import Refused

NEXT_USE = "(SELECT coalesce(max(used), 0) + 1 FROM blobs)"


def class_id(db: sqlite3.Connection, code: str) -> int:
    """Find a class.

    Raises
    ------
    Refused
        "code" if there is none, "ended" if it is over.
    """
    row = db.execute("SELECT id, ended FROM classes WHERE code = ?", (code,)).fetchone()
    if row is None:
        raise Refused("code")
    if row[1]:
        raise Refused("ended")
    return int(row[0])


def question_id(value: object) -> int:
    """Read the number of a question, from anyone.

    Raises
    ------
    Refused
        "question" if the file cannot have such a number.

    Examples
    --------
    >>> question_id(7)
    7
    """
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**63:
        return value
    raise Refused("question")


def touch(db: sqlite3.Connection, room: int, now: float, counter: str = "") -> None:
    """Note a sign of life of a class, and count one of its counters up."""
    counted = f", {counter} = {counter} + 1" if counter else ""
    db.execute(f"UPDATE classes SET touched = ?{counted} WHERE id = ?", (now, room))


def number(db: sqlite3.Connection, query: str, *values: object) -> int:
    """Give the one number that a query finds."""
    (found,) = db.execute(query, values).fetchone()
    return int(found)


def use_blobs(db: sqlite3.Connection, room: int, digests: Iterable[str]) -> None:
    """Note that pictures are in use, so that they are not the first to go."""
    for digest in digests:
        db.execute(
            f"UPDATE blobs SET used = {NEXT_USE} WHERE class = ? AND digest = ?", (room, digest)
        )
