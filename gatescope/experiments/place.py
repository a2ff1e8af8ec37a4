"""The folder of one experiment: its plan, its results, who started it, how it ended."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gatescope.messages import Message, message_entry, read_message
from gatescope.training.lab.file_lock import FileLock
from gatescope.training.lab.pulse import WORKER, worker_of

PLAN, STORE, LOG, OWNERS = "plan.toml", "store.sqlite", "runner.log", "owners"
WISH, ENDED = "wish", "ended.json"

Wish = Literal["", "stop", "again"]
Why = Literal["done", "stopped", "failed", "lost"]
WHYS: tuple[Why, ...] = ("done", "stopped", "failed")


@dataclass(frozen=True, slots=True)
class Ended:
    """How the last process of an experiment ended.

    Parameters
    ----------
    why : {"done", "stopped", "failed", "lost"}
        Lost: it was ended from outside and could not say so.
    problem : Message or None
        What there is to say about it.
    """

    why: Why
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Everything on disk of one experiment.

    Parameters
    ----------
    path : Path
        The folder; `create` makes it.

    Notes
    -----
    Files are written beside their place and moved there: no reader sees half a file.
    """

    path: Path

    @property
    def store(self) -> Path:
        """Where the results are."""
        return self.path / STORE

    @property
    def exists(self) -> bool:
        """Whether there is a plan."""
        return (self.path / PLAN).is_file()

    def create(self, text: str) -> None:
        """Make the folder, with the text of the plan."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.text() != text:
            self._write(PLAN, text)

    def text(self) -> str:
        """Read the text of the plan; ``""`` if there is none, or it is damaged."""
        return self._read(PLAN)

    def lock(self) -> FileLock:
        """Give the lock that the process has which works on the experiment."""
        return FileLock(self.path / WORKER)

    def alive(self) -> bool:
        """Tell whether a process works on the experiment, or waits for its turn."""
        return worker_of(self.path).alive

    def owners(self) -> frozenset[str]:
        """Read who started it; none where nobody in particular has."""
        return frozenset(self._read(OWNERS).split())

    def add_owners(self, marks: Collection[str]) -> None:
        """Write down who else started it."""
        if not self.owners().issuperset(marks):
            self._write(OWNERS, " ".join(sorted(self.owners().union(marks))))

    def wish(self, wish: Wish) -> None:
        """Ask the process to stop, or to go on after all; ``""`` takes that back."""
        if wish:
            self._write(WISH, wish)
        else:
            (self.path / WISH).unlink(missing_ok=True)

    def wished(self) -> Wish:
        """Read what is asked of the process."""
        text = self._read(WISH)
        return "stop" if text == "stop" else "again" if text == "again" else ""

    def end(self, ended: Ended) -> None:
        """Write down how the process ended."""
        problem = None if ended.problem is None else message_entry(ended.problem)
        self._write(ENDED, json.dumps({"why": ended.why, "problem": problem}))

    def begin(self) -> None:
        """Forget how the process before ended, and what was asked of it."""
        for name in (ENDED, WISH):
            (self.path / name).unlink(missing_ok=True)

    def ended(self) -> Ended:
        """Read how the last process ended that is gone."""
        try:
            entry = json.loads(self._read(ENDED))
            why, problem = entry["why"], entry["problem"]
        except (ValueError, LookupError, TypeError):
            return Ended("lost")
        if why not in WHYS:
            return Ended("lost")
        return Ended(why, None if problem is None else read_message(problem))

    def _read(self, name: str) -> str:
        try:
            return (self.path / name).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def _write(self, name: str, text: str) -> None:
        beside = self.path / f"{name}.part"
        beside.write_text(text, "utf-8")
        os.replace(beside, self.path / name)
