"""Classes: opened by a teacher, led by who has the secret, over when ended or left alone."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field

from gatescope.classroom.address import is_public, network_of
from gatescope.classroom.codes import hashed, new_code, new_secret, same_hash
from gatescope.classroom.file import ClassFile
from gatescope.classroom.refused import Refused
from gatescope.classroom.rows import class_id, number, touch, use_blobs
from gatescope.classroom.view import View, check_place, written_view

MOST_CLASSES = 200
MOST_OF_ONE = 40
"""Classes of a day from one address, behind which there may be a school."""

LIFE = 24 * 3600.0
"""Seconds without a sign of life after which a class goes with all that it holds."""

IDLE = 3600.0
"""After so many seconds without a sign of life a class gives way when the server is full."""

CONTENTS = ("views", "members", "questions", "blobs")


@dataclass(frozen=True, slots=True)
class Opened:
    """A class that was opened: its code for everybody, and the secret of who leads it."""

    code: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Marks:
    """Counters of what changes in a class: who remembers them knows what to fetch.

    Parameters
    ----------
    version, n, asked, answers, people : int
        Of the view, the place, the question and its state, the answers, and the members.
    """

    version: int
    n: int
    asked: int
    answers: int
    people: int


class Classes(ClassFile):
    """Opens, leads and ends classes."""

    def open_class(self, address: str = "") -> Opened:
        """Open a class.

        Parameters
        ----------
        address : str
            Where the teacher's connection comes from, if that is known.

        Raises
        ------
        Refused
            "full" if the server has as many as it takes, and all are in use; "wait" if so many
            were opened from this address.
        """
        opened = Opened(new_code(), new_secret())
        now, opener = self.clock(), network_of(address)

        def act(db: sqlite3.Connection) -> None:
            _sweep(db, now)
            _count_of(db, opener)
            _make_room(db, now)
            db.execute(
                "INSERT INTO classes (code, secret, opener, touched) VALUES (?, ?, ?, ?)",
                (opened.code, hashed(opened.secret), opener, now),
            )

        self.change(act)
        return opened

    def leads(self, code: str, secret: str) -> bool:
        """Tell whether a secret is that of who leads a class."""
        rows = self.read("SELECT secret FROM classes WHERE code = ? AND NOT ended", code)
        return bool(rows) and same_hash(rows[0][0], hashed(secret))

    def exists(self, code: str) -> bool:
        """Tell whether there is such a class, and it is not over."""
        return bool(self.read("SELECT 1 FROM classes WHERE code = ? AND NOT ended", code))

    def ended(self, code: str) -> bool:
        """Tell whether a class is over that was there within the last day."""
        return bool(self.read("SELECT 1 FROM classes WHERE code = ? AND ended", code))

    def marks(self, code: str) -> Marks | None:
        """Give the counters of a class; None if there is none, or it is over."""
        rows = self.read(
            "SELECT version, n, asked, answered, people FROM classes WHERE code = ? "
            "AND NOT ended",
            code,
        )
        return Marks(*rows[0]) if rows else None

    def publish(self, code: str, view: View) -> int:
        """Show a class something.

        Returns
        -------
        int
            The version of what is shown: one more than before, unless it is shown already.
        """
        text, now = written_view(view), self.clock()

        def act(db: sqlite3.Connection) -> int:
            room = class_id(db, code)
            touch(db, room, now)
            use_blobs(db, room, view.blobs.values())
            if db.execute("SELECT text FROM views WHERE class = ?", (room,)).fetchone() != (
                text,
            ):
                db.execute("INSERT OR REPLACE INTO views VALUES (?, ?)", (room, text))
                db.execute("UPDATE classes SET version = version + 1 WHERE id = ?", (room,))
            return number(db, "SELECT version FROM classes WHERE id = ?", room)

        return self.change(act)

    def place(self, code: str, place: object) -> int:
        """Move the cursor of a class.

        Parameters
        ----------
        code : str
            Of the class.
        place : object
            See `check_place`.

        Returns
        -------
        int
            The number of this move.
        """
        text, now = json.dumps(check_place(place), ensure_ascii=False), self.clock()

        def act(db: sqlite3.Connection) -> int:
            room = class_id(db, code)
            db.execute(
                "UPDATE classes SET n = n + 1, place = ?, touched = ? WHERE id = ?",
                (text, now, room),
            )
            return number(db, "SELECT n FROM classes WHERE id = ?", room)

        return self.change(act)

    def end(self, code: str) -> None:
        """End a class: all that it holds goes, but that it was there is known for a day."""
        now = self.clock()

        def act(db: sqlite3.Connection) -> None:
            room = class_id(db, code)
            touch(db, room, now)
            for table in CONTENTS:
                db.execute(f"DELETE FROM {table} WHERE class = ?", (room,))
            db.execute("UPDATE classes SET ended = 1 WHERE id = ?", (room,))

        self.change(act)

    def sweep(self) -> int:
        """Remove classes without a sign of life for a day; give how many."""
        now = self.clock()
        gone = self.change(lambda db: _sweep(db, now))
        self.shrink()
        return gone


def _sweep(db: sqlite3.Connection, now: float) -> int:
    return db.execute("DELETE FROM classes WHERE touched <= ?", (now - LIFE,)).rowcount


def _count_of(db: sqlite3.Connection, opener: str) -> None:
    count = "SELECT count(*) FROM classes WHERE opener = ?"
    if is_public(opener) and number(db, count, opener) >= MOST_OF_ONE:
        raise Refused("wait")


def _make_room(db: sqlite3.Connection, now: float) -> None:
    live = number(db, "SELECT count(*) FROM classes WHERE NOT ended")
    if live < MOST_CLASSES:
        return
    gone = db.execute(
        "DELETE FROM classes WHERE id = (SELECT id FROM classes WHERE NOT ended AND "
        "touched <= ? ORDER BY touched LIMIT 1)",
        (now - IDLE,),
    )
    if not gone.rowcount:
        raise Refused("full")
