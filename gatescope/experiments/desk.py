"""Where a runner takes trials and hands in results, so that two do not do the same work."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gatescope.experiments.device import PROCESSORS
from gatescope.experiments.rows import add_result, known_columns
from gatescope.experiments.runners import LEASE, enter, free_claims, let_go
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Result, Trial

AT_ONCE = 500
"""So many keys are asked for in one statement; SQLite allows a few more."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch that a runner wanted.

    Parameters
    ----------
    free : tuple of Trial
        Those that it has now.
    held : tuple of Trial
        Those that another runner is at, or this one already.
    done, failed : int
        How many were done before, and how many of these without success.
    """

    free: tuple[Trial, ...]
    held: tuple[Trial, ...]
    done: int
    failed: int


class Desk:
    """One runner's place at a store.

    Parameters
    ----------
    store : Store
        Open for writing.
    plan : str
        The plan's text.
    name : str
        What the plan is called.
    total : int
        How many trials it has.
    device : str
        What they are computed on.
    """

    def __init__(
        self, store: Store, plan: str, name: str, total: int, device: str = PROCESSORS
    ) -> None:
        self._store, self._device = store, device
        self._columns: dict[str, str] = {}
        self._seen: dict[str, set[object]] = {}
        self._renew_at = 0.0
        self._runner = store.change(lambda db: self._arrive(db, plan, name, total))

    def take(self, trials: Iterable[Trial]) -> Taken:
        """Claim those of some trials that nobody has done and nobody is at."""
        return self.take_keyed({trial.key: trial for trial in trials})

    def take_keyed(self, wanted: Mapping[str, Trial]) -> Taken:
        """Do what `take` does with trials of which the keys are known."""
        found = self._done(wanted)
        rest = [key for key in wanted if key not in found]
        free: tuple[str, ...] = ()
        if rest:
            free, late = self._store.change(lambda db: self._claim(db, rest))
            found |= late
        held = (key for key in rest if key not in free and key not in found)
        failed = sum(found.values())
        chosen = tuple(wanted[key] for key in free)
        return Taken(chosen, tuple(wanted[key] for key in held), len(found), failed)

    def hand_in(self, trials: Sequence[Trial], results: Sequence[Result]) -> None:
        """Store the results of some trials, in one transaction."""
        by_key = {trial.key: trial for trial in trials}

        def act(db: sqlite3.Connection) -> dict[str, set[object]]:
            seen = {axis: set(values) for axis, values in self._seen.items()}
            for result in results:
                trial = by_key[result.key]
                add_result(db, self._runner, trial, result, self._columns, seen)
            db.executemany("DELETE FROM claims WHERE key = ?", [(key,) for key in by_key])
            return seen

        try:
            self._seen = self._store.change(act)
        except BaseException:
            self._columns = {}  # what was added has been taken back
            raise

    def report(self, done: int, failed: int, rate: float) -> str:
        """Write how far the runner is, which renews its claims; give what is wished of it."""
        # a machine that was asleep was taken for lost meanwhile
        query = "UPDATE runners SET until = ?, done = ?, failed = ?, rate = ?, ended = ''"
        query += " WHERE id = ?"
        values = (time.time() + LEASE, done, failed, rate, self._runner)

        def act(db: sqlite3.Connection) -> str:
            db.execute(query, values)
            row = db.execute("SELECT wish FROM runners WHERE id = ?", (self._runner,))
            return str(row.fetchone()[0])

        return self._store.change(act)

    def leave(self, ended: str) -> None:
        """Say how it ended, and give all claims back."""

        def act(db: sqlite3.Connection) -> None:
            let_go(db, self._runner, ended)

        self._store.change(act)

    def _arrive(self, db: sqlite3.Connection, plan: str, name: str, total: int) -> int:
        free_claims(db)
        db.execute(
            "INSERT INTO plans (name, text, total) VALUES (?, ?, ?) ON CONFLICT (text) DO "
            "UPDATE SET name = excluded.name, total = excluded.total",
            (name, plan, total),
        )
        (number,) = db.execute("SELECT id FROM plans WHERE text = ?", (plan,)).fetchone()
        return enter(db, number, self._device)

    def _done(self, keys: Iterable[str]) -> dict[str, bool]:
        query = "SELECT key, problem != '' FROM results WHERE key IN ({places})"
        return {
            key: bool(failed)
            for some in _parts(list(keys))
            for key, failed in self._store.read(query.format(places=_places(some)), some)
        }

    def _claim(
        self, db: sqlite3.Connection, keys: list[str]
    ) -> tuple[tuple[str, ...], dict[str, bool]]:
        if not self._columns:
            self._columns = known_columns(db)
        if time.time() >= self._renew_at:
            self._renew_at = time.time() + LEASE / 60
            free_claims(db)
        done = "SELECT problem != '' FROM results WHERE key = ?"
        claim = "INSERT INTO claims VALUES (?, ?) ON CONFLICT DO NOTHING"
        late = {
            key: bool(row[0]) for key in keys if (row := db.execute(done, (key,)).fetchone())
        }
        free = tuple(
            key
            for key in keys
            if key not in late and db.execute(claim, (key, self._runner)).rowcount
        )
        return free, late


def _parts(keys: list[str]) -> list[list[str]]:
    return [keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE)]


def _places(keys: Sequence[str]) -> str:
    return ", ".join("?" * len(keys))
