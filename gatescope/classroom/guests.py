"""Who is connected to this process, and how many may be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from gatescope.classroom.address import is_public
from gatescope.classroom.limits import MESSAGES, Bucket
from gatescope.classroom.outbox import Outbox

HERE = 2_000
"""Connections of one process: five lecture halls."""

HERE_ONE = 800
"""Of them, those from one address: a whole hall may sit behind it."""

STRIKES = (5.0, 200)
"""Messages that had to be refused: so many a second, so many at once; then the line is cut."""


@dataclass(eq=False, slots=True)
class Guest:
    """One connection.

    Parameters
    ----------
    address : str
        Where it comes from, as `network_of` gives it.
    box : Outbox
        What it is still to be told.
    code : str
        Of the class it has entered; ``""`` before.
    role : {"", "student", "teacher"}
        What it is there.
    member : int
        Number of the student; 0 for a teacher.
    following : bool
        Whether the student goes where the teacher goes.
    mine : tuple of (int, object) or None
        A question, and what the student has answered.
    """

    address: str
    box: Outbox = field(default_factory=Outbox)
    code: str = ""
    role: Literal["", "student", "teacher"] = ""
    member: int = 0
    following: bool = True
    mine: tuple[int, object] | None = None
    messages: Bucket = field(default_factory=lambda: Bucket(*MESSAGES))
    strikes: Bucket = field(default_factory=lambda: Bucket(*STRIKES))

    def answer_to(self, question: int) -> object:
        """Give what this student has answered to a question; None if nothing."""
        return self.mine[1] if self.mine and self.mine[0] == question else None


class Doors:
    """Count connections, and let in as many as this process can serve.

    Parameters
    ----------
    here, here_one : int
        The most altogether, and from one address; behind a proxy that does not say for whom
        it asks, all come from this machine, and only the whole counts.

    Examples
    --------
    >>> doors = Doors(here=3, here_one=1)
    >>> doors.enter("192.0.2.1"), doors.enter("192.0.2.1"), doors.enter("192.0.2.2")
    (True, False, True)
    """

    def __init__(self, here: int = HERE, here_one: int = HERE_ONE) -> None:
        self._most, self._most_one = here, here_one
        self._by_address: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Let one more in, if there is room."""
        if self._by_address.total() >= self._most:
            return False
        if is_public(address) and self._by_address[address] >= self._most_one:
            return False
        self._by_address[address] += 1
        return True

    def leave(self, address: str) -> None:
        """Let one that has entered go."""
        self._by_address[address] -= 1
        if self._by_address[address] <= 0:
            del self._by_address[address]
