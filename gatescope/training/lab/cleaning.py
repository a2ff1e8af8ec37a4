"""Runs that nobody keeps go after a week, and what was left of others with them."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from gatescope.training.lab.remains import AWAY, remove
from gatescope.training.lab.store import RunStore, is_name

KEPT_SECONDS = 7 * 24 * 3600.0
"""Counted from when something last happened to a run: it ended, was paused or interrupted."""


def clean(store: RunStore) -> None:
    """Remove what nobody has kept or touched for a week, and what no list knows.

    Parameters
    ----------
    store : RunStore
        Whose runs; those that wait or run stay, whatever their age.
    """
    before = time.time() - KEPT_SECONDS
    for name in store.list.expired(before):
        if store.list.drop(name, before):
            remove(store.runs / name)
    for path in store.runs.glob("*"):
        with suppress(OSError):  # another server may be at it as well
            if path.name.startswith(AWAY) or _is_orphan(store, path, before):
                remove(path)


def _is_orphan(store: RunStore, path: Path, before: float) -> bool:
    old = is_name(path.name) and path.stat().st_mtime < before
    return old and store.list.entry(path.name) is None
