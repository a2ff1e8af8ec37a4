"""A queue whose workers only pretend, so that its tests need no torch and little time."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from gatescope.training.lab.plan import Plan
from gatescope.training.lab.pulse import last_beat, worker_of
from gatescope.training.lab.store import RunStore
from gatescope.training.lab.supervisor import Supervisor

PATIENCE = 60.0

PRETEND = """
import json, pathlib, sys, time
from gatescope.training.lab.pulse import Pulse, working

folder, token = pathlib.Path(sys.argv[1]), sys.argv[2]

def say(**entry):
    with (folder / "log.jsonl").open("a") as file:
        file.write(json.dumps(entry) + "\\n")

def wished():
    wish = folder / "wish"
    return wish.read_text() if wish.exists() else ""

with working(folder, token) as alone:
    if not alone:
        sys.exit(3)
    say(what="start", total=9, per_epoch=3, parameters=[], token=token)
    Pulse(folder)
    while not wished() or (folder / "deaf").exists():
        if (folder / "finish").exists():
            say(what="end", reason="done")
            sys.exit(0)
        time.sleep(0.005)
    say(what="end", reason={"pause": "paused", "cancel": "cancelled"}[wished()])
"""


def pretend(folder: Path, token: str) -> list[str]:
    """The command of a worker that goes on until it is told to finish, pause or cancel."""
    return [sys.executable, "-S", "-c", PRETEND, str(folder), token]


class Queue:
    """A store and the supervisors of several servers."""

    def __init__(self, root: Path) -> None:
        self.store = RunStore(root)
        self.supervisors: list[Supervisor] = []

    def server(self, most: int = 1) -> Supervisor:
        """Another server process, as far as the queue can tell."""
        supervisor = Supervisor(RunStore(self.store.root), most, pretend)
        self.supervisors.append(supervisor)
        return supervisor

    def submit(self, count: int) -> list[str]:
        return [self.store.submit(Plan()) for _ in range(count)]

    def stage(self, name: str) -> str:
        status = self.store.status(name)
        return f"{status.stage} {status.reason}".strip()

    def alive(self, name: str) -> bool:
        return worker_of(self.store.runs / name).alive

    def mark(self, name: str, file: str) -> None:
        (self.store.runs / name / file).touch()

    def kill(self, name: str) -> None:
        os.kill(worker_of(self.store.runs / name).pid, signal.SIGKILL)

    def starts(self, name: str) -> int:
        log = self.store.runs / name / "log.jsonl"
        entries = map(json.loads, log.read_text("utf-8").splitlines())
        return sum(entry["what"] == "start" for entry in entries)

    def tend_until(self, supervisor: Supervisor, condition: Callable[[], bool]) -> None:
        """Let a server do its rounds until something is so."""

        def tended() -> bool:
            supervisor.tend()
            return condition()

        wait_until(tended)

    def working(self, supervisor: Supervisor, *names: str) -> None:
        """Wait until runs are being trained."""
        self.tend_until(supervisor, lambda: all(map(self._started, names)))

    def _started(self, name: str) -> bool:
        # its beat written to the end: a test may write another in its place
        return self.alive(name) and last_beat(self.store.runs / name)[0] > 0

    def close(self) -> None:
        """End what still runs."""
        for supervisor in self.supervisors:
            for child in supervisor.children.values():
                child.kill()
                child.wait()
            supervisor.store.close()
        self.store.close()


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait for something to be so; that takes as long as it takes, but not for ever."""
    deadline, pause = time.monotonic() + PATIENCE, threading.Event()
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        pause.wait(0.005)
