"""Starts the workers of waiting runs, as many as there are cores, and looks after them."""

from __future__ import annotations

import logging
import os
import subprocess
import threading
import time
from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gatescope.messages import InputError
from gatescope.paths import data_home
from gatescope.training.lab.cleaning import clean
from gatescope.training.lab.folder import PLAN, RunFolder
from gatescope.training.lab.process import Command, end_worker, start_worker, worker_command
from gatescope.training.lab.pulse import Worker, last_beat, worker_of
from gatescope.training.lab.remains import Found, left_by, size_of, tell
from gatescope.training.lab.store import RunStore

BUSY, IDLE = 0.3, 5.0
"""Seconds between two rounds, while something waits or runs and otherwise."""

STARTING = 30.0
"""Seconds in which another server's worker may still be about to start."""

UNHEARD = 15.0
"""Seconds after which a worker is ended that was told to cancel and gives no sign."""

CLEANING = 3600.0

_MUTEX = threading.Lock()
_SUPERVISORS: dict[Path, Supervisor] = {}


@dataclass(slots=True)
class _Watch:
    """What this process has seen of a worker, by a clock that nobody sets.

    A laptop that slept, or a clock that was put right, makes no worker look stuck.
    """

    since: float
    beat: int = -1
    heard: float = 0.0
    ended: bool = False


class Supervisor:
    """One in each server process; those of other processes may share its store.

    Parameters
    ----------
    store : RunStore
        The runs.
    most : int, optional
        How many run at once; `worker_count` if it is not given.
    command : callable
        Gives the command of a worker.
    """

    def __init__(
        self, store: RunStore, most: int | None = None, command: Command = worker_command
    ) -> None:
        self.store = store
        self.most = worker_count() if most is None else most
        # by tokens: another server may have started a later worker of the same run
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self._command = command
        self._watches: dict[str, _Watch] = {}
        self._cleaned = -CLEANING
        self._stopping = threading.Event()

    def start(self) -> Supervisor:
        """Begin to look after the runs, on a thread that ends with the process."""
        threading.Thread(target=self._look_after, name="supervisor", daemon=True).start()
        return self

    def stop(self) -> None:
        """Look after them no longer; the workers go on."""
        self._stopping.set()
        self.store.changed.set()

    def tend(self) -> bool:
        """Do one round; tell whether something waits or runs."""
        running = self.store.list.running()
        for name, token in running:
            try:
                self._attend(name, token)
            except (InputError, OSError):
                # one folder that cannot be read must not keep all others waiting
                logging.getLogger(__name__).exception("Run %s cannot be looked after", name)
        self._reap({token for _, token in running})
        while claimed := self.store.list.claim(self.most):
            self._start(*claimed)
        if time.monotonic() - self._cleaned >= CLEANING:
            self._cleaned = time.monotonic()
            clean(self.store)
        return self.store.list.count("running") + self.store.list.count("waiting") > 0

    def _look_after(self) -> None:
        while not self._stopping.is_set():
            self.store.changed.clear()
            try:
                pause = BUSY if self.tend() else IDLE
            except Exception:
                # a full disk or a lost folder may come back; the thread must be there then
                logging.getLogger(__name__).exception("A round of the supervisor failed")
                pause = IDLE
            self.store.changed.wait(pause)

    def _reap(self, running: Set[str]) -> None:
        """Let processes go whose end another server has written down already."""
        for token in self.children.keys() - running:
            if self.children[token].poll() is not None:
                del self.children[token]
        for token in self._watches.keys() - running:
            del self._watches[token]

    def _start(self, name: str, token: str) -> None:
        folder = self.store.runs / name
        self._watches[token] = _Watch(time.monotonic())
        try:
            self.children[token] = start_worker(self._command(folder, token), folder)
        except OSError:
            self._settle(name, token, Found("interrupted", "killed"))
            raise

    def _attend(self, name: str, token: str) -> None:
        """Write down how a run stands whose worker is gone; end one that is stuck."""
        watch = self._watches.setdefault(token, _Watch(time.monotonic()))
        folder = RunFolder(self.store.runs / name)
        worker = worker_of(folder.path)
        if not self._lives(token, watch, worker):
            reason = "stuck" if watch.ended else "killed"
            self._settle(name, token, left_by(folder, reason))
        elif self._is_stuck(folder, watch):
            watch.ended = True
            end_worker(worker)
            if token in self.children:
                self.children[token].kill()

    def _lives(self, token: str, watch: _Watch, worker: Worker) -> bool:
        child = self.children.get(token)
        if child is not None and child.poll() is None:
            return True
        if worker.alive or child is not None or worker.token == token:
            return worker.alive
        # another server's, that has not come so far as to say that it is there
        return time.monotonic() - watch.since < STARTING

    def _is_stuck(self, folder: RunFolder, watch: _Watch) -> bool:
        beat, allowed = last_beat(folder.path)
        now = time.monotonic()
        if beat != watch.beat:
            watch.beat, watch.heard = beat, now
        if folder.wished() == "cancel":
            allowed = min(allowed, UNHEARD)
        return now - watch.heard > allowed

    def _settle(self, name: str, token: str, found: Found) -> None:
        self.children.pop(token, None)
        self._watches.pop(token, None)
        folder = RunFolder(self.store.runs / name)
        if not (folder.path / PLAN).is_file():
            self.store.list.settle(name, token, found, 0, bool)
            self.store.list.drop(name)
            return
        say: Callable[[], object] = bool
        if found.stage != "ended" and folder.wished() == "cancel":
            found = Found("ended", "cancelled")
            say = partial(tell, folder, what="end", reason="cancelled")
        self.store.list.settle(name, token, found, size_of(folder), say)


def supervisor() -> Supervisor:
    """Give this process's supervisor of the runs in `data_home`, started with the first call.

    Raises
    ------
    InputError
        If that folder cannot be written.
    """
    home = data_home()
    with _MUTEX:
        if home not in _SUPERVISORS:
            _SUPERVISORS[home] = Supervisor(RunStore(home)).start()
        return _SUPERVISORS[home]


def worker_count() -> int:
    """Give how many trainings run at once: GATESCOPE_WORKERS, else one a core.

    Examples
    --------
    >>> worker_count() >= 1
    True
    """
    named = os.environ.get("GATESCOPE_WORKERS", "")
    if named.isdecimal() and int(named) > 0:
        return int(named)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
