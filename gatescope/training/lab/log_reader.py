"""The log of a run, read line by line, and again only as far as it has grown."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from gatescope.messages import read_message
from gatescope.training.lab.history import Check, GateState, History, LaneHistory

_GOES_ON: dict[str, Any] = {"ended": "", "problem": None}


class GrowingLog:
    """A log that is read as it grows: who looks every second reads what is new alone.

    Parameters
    ----------
    path : Path
        The file, which need not be there yet.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mutex = threading.Lock()
        self._forget()

    def history(self) -> History:
        """Read what has been added since the last time, and give the run so far."""
        with self._mutex:
            try:
                with self._path.open("rb") as file:
                    self._read_on(file)
            except FileNotFoundError:
                self._forget()
            return self._history

    def _forget(self) -> None:
        self._file, self._read = 0, 0
        self._log, self._history = LogReader(), History()

    def _read_on(self, file: BinaryIO) -> None:
        found = os.fstat(file.fileno())
        if found.st_ino != self._file or found.st_size < self._read:
            self._forget()
            self._file = found.st_ino
        if found.st_size == self._read:
            return
        file.seek(self._read)
        # a line that is just being written is left for the next time
        whole, end, _ = file.read().rpartition(b"\n")
        self._read += len(whole) + len(end)
        for line in whole.decode("utf-8", errors="replace").split("\n"):
            self._log.take(line)
        self._history = self._log.history()


def read_history(lines: Iterable[str]) -> History:
    """Put the lines of a log together.

    Parameters
    ----------
    lines : iterable of str
        JSON objects; a line that was cut off when a worker was killed is passed over, and what
        a resumed run repeats counts once.

    Returns
    -------
    History
        As far as it goes.

    Examples
    --------
    >>> start = '{"what": "start", "total": 9, "per_epoch": 3, "parameters": [5]}'
    >>> loss = '{"what": "loss", "step": 3, "seconds": 1.5, "losses": [0.5]}'
    >>> read_history([start, loss]).epoch
    1.0
    """
    log = LogReader()
    for line in lines:
        log.take(line)
    return log.history()


class LogReader:
    """Collects the entries of a log, line by line."""

    def __init__(self) -> None:
        self.facts: dict[str, Any] = {"total": 0, "per_epoch": 1, **_GOES_ON}
        self.step, self.seconds = 0, 0.0
        self.losses: list[dict[int, float]] = []
        self.checks: list[dict[int, Check]] = []
        self.lanes: list[dict[str, Any]] = []
        self._takes: dict[object, Callable[[dict[str, Any]], None]] = {
            "start": self._start, "resumed": self._resumed, "again": self._again,
            "loss": self._loss, "check": self._check, "lane": self._lane, "end": self._end,
        }  # fmt: skip

    def take(self, line: str) -> None:
        """Take note of a line; one of no use is passed over.

        It may have been cut off, or be of a later version; and where the machine went down, a
        line that it leans on may be lost.
        """
        with suppress(ValueError, LookupError, TypeError, AttributeError):
            entry = json.loads(line)
            take = self._takes.get(entry.get("what"))
            if take is not None:
                take(entry)

    def _start(self, entry: dict[str, Any]) -> None:
        self.facts |= {"total": entry["total"], "per_epoch": entry["per_epoch"]}
        self.facts |= _GOES_ON
        self.step, self.seconds = 0, 0.0
        self.lanes = [{"parameters": count} for count in entry["parameters"]]
        self.losses = [{} for _ in self.lanes]
        self.checks = [{} for _ in self.lanes]

    def _resumed(self, entry: dict[str, Any]) -> None:
        """Forget what lies behind the point from which it goes on: it will be done again."""
        kept, seconds = int(entry["step"]), entry["seconds"]
        self.step, self.seconds = kept, seconds
        self.facts |= _GOES_ON
        self.losses = [{s: v for s, v in one.items() if s <= kept} for one in self.losses]
        self.checks = [{s: v for s, v in one.items() if s <= kept} for one in self.checks]
        for lane in self.lanes:
            if lane.get("ended") is not None and lane["ended"] > kept:
                for name in ("stage", "ended", "best"):
                    lane.pop(name, None)

    def _again(self, entry: dict[str, Any]) -> None:
        """Forget how it ended: it waits for a worker once more."""
        self.facts |= _GOES_ON

    def _loss(self, entry: dict[str, Any]) -> None:
        step, pairs = entry["step"], list(zip(self.losses, entry["losses"], strict=True))
        self.step, self.seconds = step, entry["seconds"]
        for known, loss in pairs:
            if loss is not None:
                known[step] = loss

    def _check(self, entry: dict[str, Any]) -> None:
        gates = {name: GateState(*values) for name, values in entry["gates"].items()}
        names = ("train_loss", "train_score", "loss", "score")
        numbers = {name: _number(entry[name]) for name in names}
        lags = tuple(map(_number, entry["lags"]))
        lag_step = entry.get("lag_step", 1)
        check = Check(entry["step"], **numbers, gates=gates, lags=lags, lag_step=lag_step)
        self.checks[entry["lane"]][check.step] = check

    def _lane(self, entry: dict[str, Any]) -> None:
        told = {key: entry[key] for key in ("stage", "ended", "best")}
        self.lanes[entry["lane"]] |= told

    def _end(self, entry: dict[str, Any]) -> None:
        problem = entry.get("problem")
        self.facts |= {
            "ended": entry["reason"],
            "problem": read_message(problem) if problem else None,
        }
        self.seconds = entry.get("seconds", self.seconds)

    def history(self) -> History:
        """Give the run as far as it was read."""
        lanes = tuple(
            LaneHistory(
                steps=tuple(losses),
                losses=tuple(losses.values()),
                checks=tuple(checks[step] for step in sorted(checks)),
                **known,
            )
            for known, losses, checks in zip(self.lanes, self.losses, self.checks, strict=True)
        )
        return History(lanes, self.step, seconds=self.seconds, **self.facts)


def _number(value: float | None) -> float:
    return float("nan") if value is None else float(value)
