"""The one thread in which this process uses the file of classes."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from gatescope.messages import InputError

P = ParamSpec("P")
T = TypeVar("T")


class Desk:
    """Hands what is to be done with the file to a thread, so that the event loop never waits.

    Parameters
    ----------
    store : callable
        Gives where classes are kept; called in the thread.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store
        self._thread = ThreadPoolExecutor(1, "classes")

    async def run(
        self, act: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Give what `act` gives; one after the other, in the order in which they were asked.

        Raises
        ------
        Refused
            "wait" if the file cannot be used now; and whatever `act` raises.
        """

        def work() -> T:
            try:
                return act(self._store(), *args, **kwargs)
            except InputError as error:
                if isinstance(error.__cause__, sqlite3.Error | OSError):
                    raise Refused("wait") from error
                raise

        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
