"""Keeps what stores said: a second look is free, a growing store is not asked too often."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from gatescope.ui.exp_asked import Asked

MOST_KEPT = 200
"""So many answers are kept for everybody."""

SHARE = 0.1
"""Asking takes at most this part of the time while results come in."""


@dataclass(slots=True)
class _Entry:
    lock: threading.Lock = field(default_factory=threading.Lock)
    mark: Hashable = None
    asked: Asked | None = None
    again: float = 0.0


class Answers:
    """What was asked, by what and when.

    Parameters
    ----------
    clock : Callable
        Seconds.

    Examples
    --------
    >>> answers = Answers()
    >>> answers.get("key", mark=1, growing=False, ask=Asked).empty
    True
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()
        self._lock = threading.Lock()
        self._clock = clock

    def get(
        self, key: Hashable, *, mark: Hashable, growing: bool, ask: Callable[[], Asked]
    ) -> Asked:
        """Give what is known, or ask: once for all who want the same at a time.

        Parameters
        ----------
        key : hashable
            What is asked.
        mark : hashable
            Changes with every result.
        growing : bool
            Whether results are coming in: an answer may then be a little older, if asking again
            would take more than its share of the time.
        ask : Callable
            Asks the store.
        """
        with self._lock:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
            while len(self._entries) > MOST_KEPT:
                self._entries.popitem(last=False)
        with entry.lock:
            fresh = entry.mark == mark or (growing and self._clock() < entry.again)
            if entry.asked is not None and fresh:
                return entry.asked
            began = self._clock()
            asked = ask()
            ended = self._clock()
            entry.asked, entry.mark = asked, mark
            entry.again = ended + (ended - began) / SHARE
            return asked


ANSWERS = Answers()
"""Everybody's."""
