"""How an experiment of the page stands: what one look at its folder and its store tells."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from gatescope.experiments.faults import damaged, lost
from gatescope.experiments.place import Ended, Place
from gatescope.experiments.store import Store
from gatescope.experiments.summary import Summary, summary
from gatescope.experiments.turn import Line
from gatescope.experiments.watch import disk_full, disk_is_full
from gatescope.messages import InputError, Message
from gatescope.training.lab.pulse import worker_of

Stage = Literal[
    "new",
    "waiting",
    "starting",
    "running",
    "stopping",
    "stopped",
    "lost",
    "done",
    "failed",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """How an experiment stands.

    Parameters
    ----------
    stage : str
        ``new``: nobody has started it here. ``waiting`` for its turn, ``starting``, ``running``
        or ``stopping``: a process is at it. Else it has ended: ``done``; ``stopped``, by a wish
        or after its time; ``lost``, when its process was ended from outside; ``failed``.
    ahead : int
        How many go first while it waits, the one that runs among them.
    summary : Summary or None
        How far it is; None until there are results, or if they cannot be read.
    seconds_left : float or None
        At the rate of late; None where it does not run.
    problem : Message or None
        What there is to say about how it ended.
    """

    stage: Stage
    ahead: int = 0
    summary: Summary | None = None
    seconds_left: float | None = None
    problem: Message | None = None


def standing_of(place: Place, line: Line) -> Standing:
    """Look at an experiment.

    Parameters
    ----------
    place : Place
        Its folder.
    line : Line
        In which it may wait.
    """
    if not place.exists:
        return Standing("new")
    worker, name = worker_of(place.path), place.path.name
    if worker.alive:
        running = line.running(name)
        ahead = 0 if running else line.ahead(name)
        if ahead is not None:  # else it has said how it ended, and left the line just now
            return _alive(place, worker.pid, None if running else ahead)
    try:
        found, _ = _look(place)
    except InputError:
        return Standing("failed", problem=damaged())
    ended = place.ended()
    if ended.why == "lost":
        ended = _unsaid(place, found)
    if ended.why == "done" and found is None:
        return Standing("new")
    return Standing(ended.why, summary=found, problem=ended.problem)


def _look(place: Place) -> tuple[Summary | None, int]:
    """Look into the store; also for the number of the process that came to it last."""
    if not place.store.is_file():
        return None, 0
    with Store(place.store, read_only=True) as store:
        rows = store.read("SELECT process FROM runners ORDER BY id DESC LIMIT 1")
        return summary(store), rows[0][0] if rows else 0


def _alive(place: Place, pid: int, ahead: int | None) -> Standing:
    found, latest = None, 0
    with suppress(InputError):  # it is just being made
        found, latest = _look(place)
    if place.wished() == "stop":
        return Standing("stopping", summary=found)
    if ahead is not None:
        return Standing("waiting", ahead, found)
    if found is None or latest != pid:
        return Standing("starting", summary=found)
    left = max(0, found.total - found.reached)
    seconds = left / found.rate if found.rate else None
    return Standing("running", 0, found, seconds)


def _unsaid(place: Place, found: Summary | None) -> Ended:
    """Tell how it ended whose process could not write that down."""
    if disk_is_full(place.path):
        return Ended("failed", disk_full())
    if found is not None and found.ended in ("done", "stopped"):
        return Ended("done" if found.ended == "done" else "stopped")
    return Ended("lost", lost())
