"""The batches of a plan that are still to be done, claimed one after the other."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from gatescope.experiments.desk import Desk, Taken
from gatescope.experiments.trial import Trial

MANY_HELD = 256
"""Where so many batches are left to others, with every further one an older is looked at."""

PAUSE = 0.25

Batch = tuple[Trial, ...]
Batches = Callable[[], Iterable[Batch]]


class QueueOfBatches:
    """Goes through a plan as slowly as its batches are computed.

    Parameters
    ----------
    desk : Desk
        Where trials are claimed.
    batches : callable
        Gives the plan's batches.

    Attributes
    ----------
    done, failed : int
        Trials that were done already when they were met, and how many of these had failed.
    """

    def __init__(self, desk: Desk, batches: Batches) -> None:
        self._desk = desk
        self._rest: Iterator[Batch] | None = iter(batches())
        self._ready: deque[Batch] = deque()
        self._held: deque[Batch] = deque()
        self._look_at = 0.0
        self.done, self.failed = 0, 0

    @property
    def finished(self) -> bool:
        """Whether nothing is left, neither to claim nor at others."""
        return self._rest is None and not self._held and not self._ready

    def next(self, enough: Callable[[], bool]) -> Batch:
        """Claim the next batch.

        Parameters
        ----------
        enough : callable
            Asked between batches that are done already; once it holds, the search ends.

        Returns
        -------
        tuple of Trial
            Empty if there is none now: others are at what is left, or nothing is left.
        """
        while self._rest is not None and not self._ready and not enough():
            batch = next(self._rest, None)
            if batch is None:
                self._rest = None
            else:
                self._meet(batch)
        if self._rest is None and not self._ready:
            self._look_at_held()
        return self._ready.popleft() if self._ready else ()

    def _meet(self, batch: Batch) -> None:
        unique = {trial.key: trial for trial in batch}
        self.done += len(batch) - len(unique)  # what stands twice is done with the first
        self._sort(self._desk.take_keyed(unique))
        if len(self._held) > MANY_HELD:
            self._take(self._held.popleft())

    def _take(self, batch: Batch) -> None:
        self._sort(self._desk.take(batch))

    def _sort(self, taken: Taken) -> None:
        self.done += taken.done
        self.failed += taken.failed
        if taken.free:
            self._ready.append(taken.free)
        if taken.held:
            self._held.append(taken.held)

    def _look_at_held(self) -> None:
        """Look whether what others were at is done, or has been given up."""
        if not self._held or time.monotonic() < self._look_at:
            return
        for _ in range(len(self._held)):
            self._take(self._held.popleft())
        self._look_at = time.monotonic() + PAUSE
