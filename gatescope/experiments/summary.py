"""What a page asks of a store: how far it is, which axes it has, what went wrong."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from gatescope.experiments.runners import lives
from gatescope.experiments.store import Store
from gatescope.messages import Message, read_message

LATEST = (
    "SELECT plans.name, total, done, failed, rate, ended, machine, process, until, versions,"
    " began FROM runners JOIN plans ON plans.id = runners.plan"
    " ORDER BY runners.id DESC LIMIT 20"
)
RUNNER = ("name", "total", "done", "failed", "rate", "ended", "machine", "process", "until")


@dataclass(frozen=True, slots=True)
class Summary:
    """How a store stands.

    Parameters
    ----------
    plan : str
        Name of the plan that was run last; ``""`` if none was.
    total : int
        How many trials that has.
    done, failed : int
        Results in the store, of whatever plan, and how many of these failed.
    claimed : int
        Trials that runners are at.
    reached : int
        How many trials of the plan its last runner knew to be done.
    running : int
        How many runners are at work.
    rate : float
        Trials a second, of all that are at work.
    ended : str
        Of the last runner: "done", "stopped", "lost", or ``""`` if it is at work.
    """

    plan: str
    total: int
    done: int
    failed: int
    claimed: int
    reached: int
    running: int
    rate: float
    ended: str


def summary(store: Store) -> Summary:
    """Tell how a store stands; this is cheap."""
    counts = "SELECT (SELECT count(*) FROM results), (SELECT count(*) FROM claims),"
    counts += " (SELECT count(*) FROM results WHERE problem != '')"
    ((done, claimed, failed),) = store.read(counts)
    rows = [dict(zip(RUNNER, row, strict=False)) for row in store.read(LATEST)]
    running = [row for row in rows if not row["ended"] and lives(row)]
    last: dict[str, Any] = rows[0] if rows else dict.fromkeys(RUNNER, 0)
    ended = "" if last in running or not rows else last["ended"] or "lost"
    rate = float(sum(row["rate"] for row in running))
    plan, total, reached = last["name"] or "", last["total"], last["done"]
    return Summary(plan, total, done, failed, claimed, reached, len(running), rate, ended)


def mark(store: Store) -> tuple[int, int]:
    """Give what changes with every result: figures of equal marks are equal; this is cheap."""
    query = "SELECT (SELECT coalesce(max(id), 0) FROM results),"
    query += " (SELECT count(*) FROM results WHERE problem != '')"
    ((latest, failed),) = store.read(query)
    return latest, failed


def names(store: Store, role: str) -> tuple[str, ...]:
    """Give the names of all axes, values or series.

    Parameters
    ----------
    store : Store
        The store.
    role : {"axis", "value", "series"}
        Of what.
    """
    rows = store.read("SELECT name FROM columns WHERE role = ? ORDER BY name", (role,))
    return tuple(row[0] for row in rows)


def axis_values(store: Store) -> dict[str, tuple[Any, ...]]:
    """Give the values of each axis in order; more than `MANY` stand for a continuous one."""
    found: dict[str, tuple[Any, ...]] = {}
    for axis, value in store.read("SELECT axis, value FROM axis_values ORDER BY 1, 2"):
        found[axis] = (*found.get(axis, ()), value)
    return found


def problems(store: Store, most: int = 20) -> list[tuple[Message, int]]:
    """Give what went wrong, each with the number of trials, the commonest first."""
    rows = store.read(
        "SELECT problem, count(*) FROM results WHERE problem != '' GROUP BY problem"
        " ORDER BY 2 DESC LIMIT ?",
        (most,),
    )
    return [(read_message(json.loads(text)), number) for text, number in rows]
