"""Those who work at a store: what they run on, whether they live, what is wished of them."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from gatescope.experiments.store import Store

LEASE = 60.0
"""A runner that has not been heard of for so many seconds gives its claims back."""


def enter(db: sqlite3.Connection, plan: int, device: str) -> int:
    """Write down a new runner of a plan; give its number."""
    now = time.time()
    told = json.dumps({**versions(), "device": device})
    values = (plan, platform.node(), os.getpid(), told, now, now + LEASE)
    added = db.execute(
        "INSERT INTO runners (plan, machine, process, versions, began, until)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        values,
    )
    assert added.lastrowid is not None
    return added.lastrowid


def versions() -> dict[str, str]:
    """Give the versions on which results depend.

    Examples
    --------
    >>> sorted(versions())
    ['gatescope', 'numpy', 'python', 'torch']
    """
    told = {"python": ".".join(map(str, sys.version_info[:3]))}
    for name in ("gatescope", "numpy", "torch"):
        try:
            told[name] = version(name)
        except PackageNotFoundError:
            told[name] = ""
    return told


def stop_runners(store: Store) -> None:
    """Wish that all runners of a store end after the batches that they are at."""
    store.change(lambda db: db.execute("UPDATE runners SET wish = 'stop' WHERE ended = ''"))


def forget_failures(store: Store) -> int:
    """Let trials that failed be computed again; give how many these are."""
    return store.change(
        lambda db: db.execute("DELETE FROM results WHERE problem != ''").rowcount
    )


def lives(runner: Mapping[str, object]) -> bool:
    """Tell whether a runner that has not said how it ended may still be at work.

    Parameters
    ----------
    runner : Mapping of str to object
        Its row in the store: machine, process and until.

    Notes
    -----
    On this machine a process that is gone is known to be; of another machine, or where the
    number belongs to another process by now, the lease tells.
    """
    if float(str(runner["until"])) < time.time():
        return False
    if runner["machine"] != platform.node() or os.name == "nt":
        return True
    try:
        os.kill(int(str(runner["process"])), 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def free_claims(db: sqlite3.Connection) -> None:
    """Give back what runners that are gone had claimed."""
    query = "SELECT id, machine, process, until FROM runners WHERE ended = ''"
    for number, machine, process, until in db.execute(query).fetchall():
        if not lives({"machine": machine, "process": process, "until": until}):
            let_go(db, number, "lost")


def let_go(db: sqlite3.Connection, runner: int, ended: str) -> None:
    """Say how a runner ended, and give its claims back."""
    db.execute("DELETE FROM claims WHERE runner = ?", (runner,))
    db.execute("UPDATE runners SET ended = ? WHERE id = ?", (ended, runner))
