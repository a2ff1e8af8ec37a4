"""The queue of parity checks: one thread, the newest wishes, and no more of them than help."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeGuard
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from gru_core.parity_checks import ParityReport

Job = Callable[[], "ParityReport"]
Check = Future["ParityReport"]

KEPT_REPORTS = 256
MOST_WAITING = 32
"""A check waits with its whole picture in memory: whoever comes later asks again."""


class Asker:
    """Somebody who looks at one picture at a time: a session of the page."""


class Checker:
    """Runs parity checks one after another on one thread; keeps the latest reports.

    One thread, because torch would otherwise compete with the pages for the processor;
    the first check also pays for importing torch.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "parity", initializer=use_one_thread)
        self._reports: OrderedDict[str, Check] = OrderedDict()
        self._jobs: dict[str, list[Job]] = {}
        self._wanted: WeakKeyDictionary[Asker, str] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def get(self, key: str) -> Check | None:
        """Give the check of this picture, finished or not, if it was asked for."""
        with self._lock:
            return self._reports.get(key)

    def ask(self, key: str, job: Job, asker: Asker) -> Check | None:
        """Queue the check of a picture unless it is known.

        Parameters
        ----------
        key : str
            Names the picture.
        job : Callable
            Does the check. It is let go as soon as it begins or is no longer wanted.
        asker : Asker
            Who looks at it. What the same asker wanted before is taken out of the queue,
            unless it has begun or somebody else waits for it.

        Returns
        -------
        Future of ParityReport or None
            None where so many wait that this one has to be asked for again later.
        """
        with self._lock:
            former, self._wanted[asker] = self._wanted.get(asker), key
            if former is not None and former not in self._wanted.values():
                self._withdraw(former)
            if key not in self._reports and self._waiting() < MOST_WAITING:
                # The pool holds a list and not the job: it can be emptied from here.
                self._jobs[key] = [job]
                self._reports[key] = self._pool.submit(_do, self._jobs[key])
            while len(self._reports) > KEPT_REPORTS:
                self._drop(next(iter(self._reports)))
            return self._reports.get(key)

    def _waiting(self) -> int:
        return sum(map(len, self._jobs.values()))

    def _withdraw(self, key: str) -> None:
        if key in self._reports and self._reports[key].cancel():
            self._drop(key)

    def _drop(self, key: str) -> None:
        jobs = self._jobs.pop(key)
        if self._reports.pop(key).cancel():
            jobs.clear()


def _do(jobs: list[Job]) -> ParityReport:
    return jobs.pop()()


def finished(check: Check | None) -> TypeGuard[Check]:
    """Say whether a check has come to its end, a report or an error."""
    return check is not None and check.done() and not check.cancelled()


def use_one_thread() -> None:
    """Keep torch to one processor on this thread; imports torch, so call it late."""
    from gru_core.torch_tools import use_one_thread as keep_to_one  # late, and on this thread

    keep_to_one()
