"""A server process of a class, as a program that a test may kill: it tells what it has done."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from gatescope.classroom.store import Store
from tests.classroom.parts import CHOICE, question

TIMES = 100


def work(path: Path, code: str) -> None:
    """Open the file with all others at once, and do what comes in the class's way."""
    told("ready")
    sys.stdin.readline()
    store = Store(path)
    if not code:
        told(store.open_class().code)
        return
    asked = store.ask(code, question(CHOICE))
    for _ in range(TIMES):
        store.place(code, {"t": "3"})
        store.join(code, "", "")
    told(asked)


def move(path: Path, code: str) -> None:
    """Move without end."""
    store = Store(path)
    while True:
        told(store.place(code, {"t": "3"}))


def hold(path: Path, code: str) -> None:
    """Write, and do not come to an end."""

    def act(db: sqlite3.Connection) -> None:
        db.execute("UPDATE classes SET n = 1000")
        told("holding")
        sys.stdin.readline()

    Store(path).change(act)


def told(what: object) -> None:
    """Say something to the test."""
    print(what, flush=True)


if __name__ == "__main__":
    acts = {"work": work, "move": move, "hold": hold}
    acts[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
