"""How often somebody may do something, in one process."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

MESSAGES = (30.0, 60)
"""Messages of one connection: so many a second, so many at once."""

ANSWERS = (2.0, 20)
"""Answers of one member."""

JOINS = (10.0, 600)
"""Joins from one address: a whole school may sit behind it."""

MOST = 10_000
"""So many keys a limiter remembers."""


class Bucket:
    """Holds `burst` drops, is filled with `rate` drops a second; who acts takes one out.

    Parameters
    ----------
    rate : float
        Drops a second.
    burst : int
        How many it holds.
    clock : callable
        Gives the time in seconds.

    Examples
    --------
    >>> bucket = Bucket(1.0, 2, clock=lambda: 0.0)
    >>> bucket.take(), bucket.take(), bucket.take()
    (True, True, False)
    """

    __slots__ = ("_at", "_burst", "_clock", "_left", "_rate")

    def __init__(
        self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left, self._at = float(burst), clock()

    def take(self) -> bool:
        """Take a drop out, if there is one."""
        self._fill()
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True

    @property
    def full(self) -> bool:
        """Whether nothing was taken lately."""
        self._fill()
        return self._left >= self._burst

    def _fill(self) -> None:
        now = self._clock()
        gained = max(now - self._at, 0.0) * self._rate
        self._left, self._at = min(self._left + gained, float(self._burst)), now


class Limiter:
    """One bucket for each key: an address, a member.

    Parameters
    ----------
    rate, burst, clock
        Of each `Bucket`.
    most : int
        So many keys are remembered: full buckets go first, then those longest there.

    Examples
    --------
    >>> limiter = Limiter(1.0, 1, clock=lambda: 0.0)
    >>> limiter.allow("a"), limiter.allow("a"), limiter.allow("b")
    (True, False, True)
    """

    def __init__(
        self,
        rate: float,
        burst: int,
        clock: Callable[[], float] = time.monotonic,
        most: int = MOST,
    ) -> None:
        self._made = partial(Bucket, rate, burst, clock)
        self._most = most
        self._buckets: dict[object, Bucket] = {}

    def allow(self, key: object) -> bool:
        """Tell whether the one with this key may act once more, and count it."""
        bucket = self._buckets.get(key)
        if bucket is None:
            self._make_room()
            bucket = self._buckets[key] = self._made()
        return bucket.take()

    def _make_room(self) -> None:
        if len(self._buckets) < self._most:
            return
        self._buckets = {key: held for key, held in self._buckets.items() if not held.full}
        while len(self._buckets) >= self._most:
            del self._buckets[next(iter(self._buckets))]
