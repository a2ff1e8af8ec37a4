"""Which run the training page looks at, and which moment of it."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.schema import Schema


@dataclass(frozen=True, slots=True, eq=False)
class RunView:
    """A run as the page sees it: read once a page run, and handed to every section.

    Parameters
    ----------
    folder : RunFolder
        Where it lies; its name is the run's id.
    plan : Plan
        What was asked for.
    schema : Schema
        What the networks read and answer.
    history : History
        How far it is.
    lane : int
        The network that was chosen, from 0.
    moment : int
        The step of the training that is looked at; -1 for its end.
    """

    folder: RunFolder
    plan: Plan
    schema: Schema
    history: History
    lane: int = 0
    moment: int = -1

    def at(self, lane: int) -> int | None:
        """Give the kept step at which a network is looked at; None if none was kept yet.

        A network that has stopped by this moment is looked at with the weights that count: its
        best ones, where it stopped early.
        """
        kept = self.folder.moments(lane)
        known = self.history.lanes[lane] if lane < len(self.history.lanes) else None
        ended = None if known is None else known.ended
        if not kept or self.moment < 0 or (ended is not None and self.moment >= ended):
            return self.end(lane)
        return max((step for step in kept if step <= self.moment), default=kept[0])

    def end(self, lane: int) -> int | None:
        """Give the kept step of the weights that count; while it still learns, the last one."""
        kept = self.folder.moments(lane)
        best = self.history.lanes[lane].best if lane < len(self.history.lanes) else None
        return best if best in kept else max(kept, default=None)

    @property
    def lanes(self) -> tuple[int, ...]:
        """The networks of which a moment was kept."""
        return tuple(k for k in range(len(self.plan.lanes)) if self.at(k) is not None)
