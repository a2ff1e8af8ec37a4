"""Who works on a run, and whether it still gets on: two small files in the run's folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gatescope.training.lab.file_lock import FileLock

WORKER, BEAT = "worker", "beat"

MAKING = 300.0
"""Seconds that pass at most until a step has been timed: libraries and data are read."""

STILL = 60.0
"""Seconds that pass at most between two steps, or ten times the longest step so far."""

EVERY = 1.0
WAITS = 10.0


@dataclass(frozen=True, slots=True)
class Worker:
    """The process that works on a run, or was the last to do so.

    Parameters
    ----------
    pid : int
        Its number; 0 if there has been none.
    token : str
        By which the one who started it knows it.
    alive : bool
        Whether it runs.
    """

    pid: int
    token: str
    alive: bool


@contextmanager
def working(folder: Path, token: str) -> Iterator[bool]:
    """Be the only process that works on a run; False if there is another one."""
    lock = FileLock(folder / WORKER)
    try:
        yield lock.take(WAITS, f"{os.getpid()} {token}")
    finally:
        lock.release()


def worker_of(folder: Path) -> Worker:
    """Tell who works on a run."""
    lock = FileLock(folder / WORKER)
    # in this order: who comes in between is alive, not somebody who has left the text and gone
    pid, _, token = lock.text().partition(" ")
    alive = lock.held()
    return Worker(int(pid), token, alive) if pid.isdecimal() else Worker(0, "", alive)


class Pulse:
    """A worker's sign of life, given by its progress: a thread would beat on while all hangs.

    Parameters
    ----------
    folder : Path
        Of the run.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / BEAT
        self._step: float | None = None
        self._slowest = self._told = 0.0
        self._allow(MAKING)

    def beat(self) -> None:
        """Say that a step is done."""
        now = time.monotonic()
        if self._step is not None:
            self._slowest = max(self._slowest, now - self._step)
            allowed = max(STILL, 10 * self._slowest)
            if allowed != self._allowed:
                self._allow(allowed)
        self._step = now
        if now - self._told >= EVERY:
            os.utime(self._path)
            self._told = now

    def _allow(self, seconds: float) -> None:
        self._allowed, self._told = seconds, time.monotonic()
        self._path.write_text(f"{seconds:.1f}\n", "utf-8")


def last_beat(folder: Path) -> tuple[int, float]:
    """Read when the worker gave its last sign, and how many seconds may pass until the next.

    Returns
    -------
    int
        Only good for comparing: the clock may have been set since; 0 if there was none.
    float
        Seconds.
    """
    path = folder / BEAT
    try:
        return path.stat().st_mtime_ns, float(path.read_text("utf-8"))
    except (OSError, ValueError):  # none yet, or it is just being written
        return 0, MAKING
