"""Experiments that nobody has looked at for weeks make room for others."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from gatescope.experiments.identity import is_id
from gatescope.experiments.place import PLAN, Place
from gatescope.training.lab.remains import AWAY, remove

KEPT_SECONDS = 28 * 24 * 3600.0
DAY = 24 * 3600.0


def looked_at(place: Place) -> None:
    """Take note, once a day, that somebody looks at an experiment."""
    path = place.path / PLAN
    with suppress(OSError):
        if abs(time.time() - path.stat().st_mtime) > DAY:
            os.utime(path)


def forget(home: Path) -> None:
    """Remove what nobody has started or looked at for four weeks, unless it runs or waits.

    Parameters
    ----------
    home : Path
        The folder of all experiments' folders; nobody else starts or ends one meanwhile.
    """
    before = time.time() - KEPT_SECONDS
    for path in home.iterdir():
        with suppress(OSError):
            if path.name.startswith(AWAY) or (is_id(path.name) and _forgotten(path, before)):
                remove(path)


def _forgotten(path: Path, before: float) -> bool:
    place = Place(path)
    seen = path / PLAN if place.exists else path
    return seen.stat().st_mtime < before and not place.alive()
