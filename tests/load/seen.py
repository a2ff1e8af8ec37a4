"""What a crowd of students has seen: plain lists, so that they travel as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

MOST_WORDS = 40
"""So many complaints are kept of each crowd; whatever is wrong is wrong many times."""


@dataclass(slots=True)
class Seen:
    """Times are of the machine's monotonic clock, the same for all of its processes.

    Parameters
    ----------
    opened, joined : list of float
        Seconds that a page, a class took to open.
    moves : list of (step, time)
        When a place of the teacher's arrived.
    pictures : list of (version, time)
        When the bytes of a picture had arrived.
    answers : list of (question, sent, taken)
        When an answer was first sent, and taken at last.
    reveals : list of (question, time)
        When the class's answers arrived.
    outages : list of (which, lost, back)
        Every loss of a connection, of the "page" or the "class".
    ended : int
        How many were told that the class is over.
    wrong : list of str
        What should not have happened.
    """

    opened: list[float] = field(default_factory=list)
    joined: list[float] = field(default_factory=list)
    moves: list[tuple[int, float]] = field(default_factory=list)
    pictures: list[tuple[int, float]] = field(default_factory=list)
    answers: list[tuple[int, float, float]] = field(default_factory=list)
    reveals: list[tuple[int, float]] = field(default_factory=list)
    outages: list[tuple[str, float, float]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    ended: int = 0
    page_bytes: int = 0
    picture_bytes: int = 0

    def complain(self, what: str) -> None:
        """Keep a complaint, unless there are plenty."""
        if len(self.wrong) < MOST_WORDS:
            self.wrong.append(what)

    def told(self) -> dict[str, Any]:
        """Give everything for JSON."""
        return asdict(self)

    def add(self, told: dict[str, Any]) -> None:
        """Take over what another crowd has told."""
        for part in fields(self):
            setattr(self, part.name, getattr(self, part.name) + told[part.name])
