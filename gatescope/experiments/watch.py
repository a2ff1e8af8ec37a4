"""What ends an experiment before its plan is done: a wish, its time, the system, the disk."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from gatescope.experiments.place import Ended, Place
from gatescope.messages import Message, note
from gatescope.training.lab.process import named_limit

HOURS = 12.0
"""How long an experiment may run at a time, if GATESCOPE_HOURS does not say otherwise."""

GRACE = 10.0
"""Seconds in which the trials in flight may end after a wish to stop; then they are dropped."""

LOOK = 0.2
LOOK_AT_DISK = 5.0
LEAST_FREE = 200_000_000
"""Bytes that stay free on the disk: the server has other things to write."""


class Overdue(Exception):  # noqa: N818 - no error: somebody wished it
    """Trials in flight that did not end in time after a wish to stop."""


class Watch:
    """Asked all the time by whoever waits or runs.

    Parameters
    ----------
    place : Place
        The experiment's folder.
    told : callable
        Whether the system wishes an end.
    """

    def __init__(self, place: Place, told: Callable[[], bool]) -> None:
        self._place, self._told = place, told
        self._until = float("inf")
        self._look_at = self._disk_at = 0.0
        self._since: float | None = None
        self._ended = Ended("stopped")

    def begin(self) -> None:
        """Let the time count from now on."""
        self._until = time.monotonic() + 3600 * hours_allowed()

    def stopping(self) -> bool:
        """Tell whether no more trials should be begun; this is cheap."""
        now = time.monotonic()
        if self._since is None and now >= self._look_at:
            self._look_at = now + LOOK
            found = self._reason(now)
            if found is not None:
                self._since, self._ended = now, found
        return self._since is not None

    def progress(self, done: int, failed: int, total: int, rate: float) -> None:
        """Take note that the runner is alive, and end it if it should have ended long since."""
        if self.stopping() and time.monotonic() - (self._since or 0.0) > GRACE:
            raise Overdue

    def ended(self) -> Ended:
        """Tell why it stopped."""
        return self._ended

    def _reason(self, now: float) -> Ended | None:
        if self._place.wished() == "stop" or not self._place.exists:
            return Ended("stopped")
        if self._told():
            return Ended(
                "stopped",
                note("The server's system ended this experiment; it can go on from here."),
            )
        if now >= self._until:
            return Ended("stopped", _out_of_time())
        if now >= self._disk_at:
            self._disk_at = now + LOOK_AT_DISK
            if disk_is_full(self._place.path):
                return Ended("failed", disk_full())
        return None


def disk_is_full(folder: Path) -> bool:
    """Tell whether a folder's disk has no room that an experiment may use."""
    try:
        return shutil.disk_usage(folder).free < LEAST_FREE
    except OSError:  # the folder is gone just now
        return False


def disk_full() -> Message:
    """Give the sentence for a disk that has no room left."""
    return note(
        "The server's disk is full; what was computed is kept, and the experiment can go on "
        "when there is room again."
    )


def hours_allowed() -> float:
    """Read how long an experiment may run at a time."""
    return named_limit("GATESCOPE_HOURS", HOURS)


def _out_of_time() -> Message:
    return note(
        "This experiment has run for {hours:g} hours, as long as one may at a time; it can go "
        "on from here.",
        hours=hours_allowed(),
    )
