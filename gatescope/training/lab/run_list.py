"""Which runs there are, who is next, and how each stands: the statements on the ledger."""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from gatescope.messages import InputError
from gatescope.training.lab.ledger import INSERT, Ledger
from gatescope.training.lab.remains import Found, Stage, rows_found

MOST_WAITING = 200
NEW = Found("waiting")
NEXT_TICKET = "(SELECT coalesce(max(ticket), 0) + 1 FROM runs)"
MOVE = "UPDATE runs SET stage = ?, reason = ?, changed = ? WHERE id = ? AND stage = ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list holds of a run.

    Parameters
    ----------
    stage, reason : str
        As in `Found`.
    ticket : int
        The place among those that wait is that of its ticket.
    title : str
        Under which it is kept; ``""`` if it is not.
    """

    stage: Stage
    reason: str
    ticket: int
    title: str


class RunList:
    """The list of the runs whose folders lie in one place.

    Parameters
    ----------
    path : Path
        The database.
    runs : Path
        The folder of the runs' folders.
    named : callable
        Whether a name can be that of a run.
    """

    def __init__(self, path: Path, runs: Path, named: Callable[[str], bool]) -> None:
        self._ledger = Ledger(path, lambda: rows_found(runs, named))

    def close(self) -> None:
        """Let go of the database."""
        self._ledger.close()

    def entry(self, name: str) -> Entry | None:
        """Read what the list holds of a run."""
        query = "SELECT stage, reason, ticket, title FROM runs WHERE id = ?"
        rows = self._ledger.read(query, name)
        return Entry(*cast("tuple[Stage, str, int, str]", rows[0])) if rows else None

    def place(self, ticket: int) -> int:
        """Count how many wait with this ticket or an earlier one."""
        query = "SELECT count(*) FROM runs WHERE stage = 'waiting' AND ticket <= ?"
        return self._number(query, ticket)

    def count(self, stage: Stage) -> int:
        """Count the runs of a stage."""
        return self._number("SELECT count(*) FROM runs WHERE stage = ?", stage)

    def running(self) -> list[tuple[str, str]]:
        """Give the runs that have a worker, each with the token of that one."""
        rows = self._ledger.read("SELECT id, token FROM runs WHERE stage = 'running'")
        return cast("list[tuple[str, str]]", rows)

    def titles(self) -> list[tuple[str, str]]:
        """Give the runs that are kept, each with its title, the latest first."""
        query = "SELECT id, title FROM runs WHERE title != '' ORDER BY created DESC"
        return cast("list[tuple[str, str]]", self._ledger.read(query))

    def add(self, name: str, found: Found = NEW) -> None:
        """Let a new run wait behind all others, or stand as one from elsewhere was found."""
        now = time.time()

        def act(db: sqlite3.Connection) -> None:
            if found.stage == "waiting":
                _refuse_when_full(db)
            ticket = db.execute(f"SELECT {NEXT_TICKET}").fetchone()[0]
            values = (name, now, now, found.stage, found.reason, ticket, "", "", 0)
            db.execute(INSERT, values)

        self._ledger.change(act)

    def move(self, name: str, before: Stage, found: Found, then: Callable[[], object]) -> bool:
        """Write down how a run stands now, if it still stood as it did before.

        Parameters
        ----------
        name : str
            The run; where it waits from now on, it waits behind all others.
        before : str
            The stage it had.
        found : Found
            How it stands.
        then : callable
            What else is done before anyone sees the run in its new stage.

        Returns
        -------
        bool
            Whether it still stood so.
        """
        values = (found.stage, found.reason, time.time(), name, before)

        def act(db: sqlite3.Connection) -> bool:
            if found.stage == "waiting":
                _refuse_when_full(db)
            if db.execute(MOVE, values).rowcount == 0:
                return False
            if found.stage == "waiting":
                db.execute(f"UPDATE runs SET ticket = {NEXT_TICKET} WHERE id = ?", (name,))
            then()
            return True

        return self._ledger.change(act)

    def claim(self, most: int) -> tuple[str, str] | None:
        """Take the next run that waits, if fewer than so many run.

        Returns
        -------
        tuple of str, or None
            The run, and the new token of its worker.
        """
        token, now = secrets.token_hex(8), time.time()
        if not self.count("waiting") or self.count("running") >= most:
            return None  # without keeping others from writing

        def act(db: sqlite3.Connection) -> str | None:
            count = "SELECT count(*) FROM runs WHERE stage = 'running'"
            first = "SELECT id FROM runs WHERE stage = 'waiting' ORDER BY ticket LIMIT 1"
            row = db.execute(first).fetchone()
            if row is None or db.execute(count).fetchone()[0] >= most:
                return None
            took = "UPDATE runs SET stage = 'running', token = ?, changed = ? WHERE id = ?"
            db.execute(took, (token, now, row[0]))
            return str(row[0])

        name = self._ledger.change(act)
        return None if name is None else (name, token)

    def settle(
        self, name: str, token: str, found: Found, size: int, then: Callable[[], object]
    ) -> bool:
        """Write down how a run stands whose worker is gone, if nobody has done so."""
        query = (
            "UPDATE runs SET stage = ?, reason = ?, changed = ?, size = ?"
            " WHERE id = ? AND stage = 'running' AND token = ?"
        )
        values = (found.stage, found.reason, time.time(), size, name, token)

        def act(db: sqlite3.Connection) -> bool:
            settled = db.execute(query, values).rowcount == 1
            if settled:
                then()
            return settled

        return self._ledger.change(act)

    def keep(self, name: str, title: str, size: int, most: int) -> None:
        """Give a run a title, if the kept ones have room for it."""

        def act(db: sqlite3.Connection) -> None:
            held = "SELECT coalesce(sum(size), 0) FROM runs WHERE title != '' AND id != ?"
            if db.execute(held, (name,)).fetchone()[0] + size > most:
                raise InputError(
                    "Expected room for one more kept training, but those on this server fill "
                    "their {most:.0f} GB; delete one of them first.",
                    most=most / 1e9,
                )
            db.execute("UPDATE runs SET title = ?, size = ? WHERE id = ?", (title, size, name))

        self._ledger.change(act)

    def drop(self, name: str, expired: float | None = None) -> bool:
        """Strike a run that does not run; with a time, only if it is older and not kept."""
        query = "DELETE FROM runs WHERE id = ? AND stage != 'running'"
        values: tuple[object, ...] = (name,)
        if expired is not None:
            query += " AND stage != 'waiting' AND title = '' AND changed < ?"
            values = (name, expired)
        return self._ledger.change(lambda db: db.execute(query, values).rowcount == 1)

    def expired(self, before: float) -> list[str]:
        """Give the runs that nobody keeps and that nothing has happened to since a time."""
        query = (
            "SELECT id FROM runs WHERE stage NOT IN ('waiting', 'running')"
            " AND title = '' AND changed < ?"
        )
        return [str(row[0]) for row in self._ledger.read(query, before)]

    def _number(self, query: str, *values: object) -> int:
        return cast(int, self._ledger.read(query, *values)[0][0])


def _refuse_when_full(db: sqlite3.Connection) -> None:
    query = "SELECT count(*) FROM runs WHERE stage = 'waiting'"
    if db.execute(query).fetchone()[0] >= MOST_WAITING:
        raise InputError(
            "Expected fewer than {most} trainings in the queue, but it is full; try again "
            "in a few minutes.",
            most=MOST_WAITING,
        )
