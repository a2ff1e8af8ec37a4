"""How many trials a second, of late."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

SPAN = 30.0
"""Seconds that count."""


class Rate:
    """Counts what was done over the last half minute.

    Parameters
    ----------
    clock : callable, optional
        Gives the time in seconds.

    Examples
    --------
    >>> times = iter([0.0, 1.0, 2.0])
    >>> rate = Rate(lambda: next(times))
    >>> rate.add(10)
    >>> rate.value()
    5.0
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._began = clock, clock()
        self._done: deque[tuple[float, int]] = deque()
        self._count = 0

    def add(self, number: int) -> None:
        """Take note of what was done just now."""
        self._done.append((self._clock(), number))
        self._count += number

    def value(self) -> float:
        """Give the rate; 0 before anything is done."""
        now = self._clock()
        while self._done and self._done[0][0] < now - SPAN:
            self._began, number = self._done.popleft()
            self._count -= number
        return self._count / max(now - self._began, 1e-6) if self._count else 0.0
