"""How a run stands, for those who look at it."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.messages import Message, note
from gatescope.training.lab.remains import Stage


@dataclass(frozen=True, slots=True)
class Status:
    """How a run stands.

    Parameters
    ----------
    stage : {"waiting", "running", "paused", "interrupted", "ended"}
        Interrupted: its worker is gone and has not said why.
    reason : str
        Of an ended run the log's: ``done``, ``cancelled``, ``diverged`` or ``failed``; of an
        interrupted one ``killed`` or ``stuck``.
    place : int or None
        Its place in the queue while it waits, 1 for the next.
    title : str
        Under which it is kept; ``""`` if it is not.
    """

    stage: Stage
    reason: str = ""
    place: int | None = None
    title: str = ""

    @property
    def resumable(self) -> bool:
        """Whether it can go on from its last state."""
        return self.stage in ("paused", "interrupted") or self.reason in ("cancelled", "failed")

    @property
    def problem(self) -> Message | None:
        """What happened to its worker, in a sentence; why it failed stands in its log."""
        if self.reason == "stuck":
            return note(
                "The training stood still and was stopped; it can go on from its last state."
            )
        if self.stage == "interrupted":
            return note(
                "The training was interrupted from outside, or the machine was restarted; it "
                "can go on from its last state."
            )
        return None
