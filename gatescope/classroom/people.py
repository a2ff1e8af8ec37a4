"""Who is in a class: known to each other by nothing, to the teacher by a nickname at most."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from gatescope.classroom.codes import hashed
from gatescope.classroom.file import ClassFile
from gatescope.classroom.names import clean_name
from gatescope.classroom.refused import Refused
from gatescope.classroom.rows import class_id, number, touch

MOST_MEMBERS = 1_000
AWAY = 20.0
"""After so many seconds without a sign of life somebody is away."""

GONE = 60.0
"""After so many, who has answered nothing gives way when the class is full."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a class.

    Parameters
    ----------
    id : int
        By which the server knows the member.
    token : str
        By which the member's browser is known when it comes back.
    name : str
        A nickname, or ``""``.
    """

    id: int
    token: str
    name: str


@dataclass(frozen=True, slots=True)
class People:
    """How many are in a class.

    Parameters
    ----------
    here, following : int
        How many are there, and how many of them look where the teacher looks.
    names : tuple of str
        The nicknames of those who are there and have one, in order.
    """

    here: int
    following: int
    names: tuple[str, ...]


class Members(ClassFile):
    """Lets people join, and counts them."""

    def join(self, code: str, token: str, name: str) -> Member:
        """Let somebody in, or in again.

        Parameters
        ----------
        code : str
            Of the class.
        token : str
            From the browser: of a former visit, or anything else; that makes a new member.
        name : str
            From anyone; ``""`` leaves the name as it is.

        Raises
        ------
        Refused
            "code", "ended", or "full" if the class has as many members as it takes.
        """
        name, now = clean_name(name), self.clock()

        def act(db: sqlite3.Connection) -> Member:
            room = class_id(db, code)
            touch(db, room, now, "people")
            found = _found(db, room, token)
            if found is None:
                return _added(db, room, name, now)
            known = Member(found.id, token, name or found.name)
            db.execute(
                "UPDATE members SET name = ?, seen = ? WHERE id = ?",
                (known.name, now, known.id),
            )
            return known

        return self.change(act)

    def member(self, code: str, token: str) -> Member | None:
        """Give the member of a class who has a token, or None."""
        rows = self.read(
            "SELECT members.id, name FROM members JOIN classes ON classes.id = class "
            "WHERE code = ? AND token = ?",
            code,
            hashed(token),
        )
        return Member(rows[0][0], token, rows[0][1]) if rows else None

    def rename(self, code: str, member: int, name: str) -> str:
        """Give a member another nickname; returns what became of it."""
        name = clean_name(name)

        def act(db: sqlite3.Connection) -> str:
            room = class_id(db, code)
            touch(db, room, self.clock(), "people")
            db.execute(
                "UPDATE members SET name = ? WHERE id = ? AND class = ?", (name, member, room)
            )
            return name

        return self.change(act)

    def seen(self, code: str, following: Mapping[int, bool]) -> None:
        """Note who is there, all those of one process at a time.

        Parameters
        ----------
        code : str
            Of the class.
        following : Mapping of int to bool
            For each member whether he looks where the teacher looks. It may be empty: the
            teacher alone keeps a class alive.
        """
        now = self.clock()

        def act(db: sqlite3.Connection) -> None:
            room = class_id(db, code)
            touch(db, room, now)
            db.executemany(
                "UPDATE members SET seen = ?, following = ? WHERE id = ? AND class = ?",
                [(now, follows, member, room) for member, follows in following.items()],
            )

        self.change(act)

    def left(self, code: str, member: int) -> None:
        """Note that somebody has gone."""

        def act(db: sqlite3.Connection) -> None:
            room = class_id(db, code)
            touch(db, room, self.clock(), "people")
            db.execute("UPDATE members SET seen = 0 WHERE id = ? AND class = ?", (member, room))

        self.change(act)

    def people(self, code: str) -> People:
        """Count those who are in a class now."""
        rows = self.read(
            "SELECT name, following FROM members JOIN classes ON classes.id = class "
            "WHERE code = ? AND seen > ?",
            code,
            self.clock() - AWAY,
        )
        names = sorted((name for name, _ in rows if name), key=str.casefold)
        return People(len(rows), sum(follows for _, follows in rows), tuple(names))


def _found(db: sqlite3.Connection, room: int, token: str) -> Member | None:
    row = db.execute(
        "SELECT id, name FROM members WHERE class = ? AND token = ?", (room, hashed(token))
    ).fetchone()
    return Member(row[0], token, row[1]) if row else None


def _added(db: sqlite3.Connection, room: int, name: str, now: float) -> Member:
    if number(db, "SELECT count(*) FROM members WHERE class = ?", room) >= MOST_MEMBERS:
        _make_room(db, room, now)
    token = secrets.token_urlsafe(16)
    made = db.execute(
        "INSERT INTO members (class, token, name, seen) VALUES (?, ?, ?, ?)",
        (room, hashed(token), name, now),
    )
    assert made.lastrowid is not None
    return Member(made.lastrowid, token, name)


def _make_room(db: sqlite3.Connection, room: int, now: float) -> None:
    gone = db.execute(
        "DELETE FROM members WHERE id = (SELECT id FROM members WHERE class = ? AND seen <= ? "
        "AND id NOT IN (SELECT member FROM answers) ORDER BY seen LIMIT 1)",
        (room, now - GONE),
    )
    if not gone.rowcount:
        raise Refused("full")
