"""Random networks before the judge, on a thread of their own that can be called off."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gru_core.proof_cases import Cases

Stage = Literal["waiting", "running", "done", "cancelled", "broken"]

UNSEEN_SECONDS = 60.0
"""Where nobody has looked for so long, the page is closed and the work is in vain."""


class CaseRun:
    """One run of random networks.

    Parameters
    ----------
    make : Callable
        Begins the cases; it is called on the run's own thread.
    permits : threading.Semaphore
        How many runs of this process may compute at once; the others wait.

    Notes
    -----
    The thread calls nothing of Streamlit. A page asks `look` for what is there, and thereby
    says that somebody still wants it.
    """

    def __init__(
        self, make: Callable[[], Iterator[Cases]], permits: threading.Semaphore
    ) -> None:
        self._make, self._permits = make, permits
        self._off = threading.Event()
        self._seen = time.monotonic()
        self._found: Cases | None = None
        self._stage: Stage = "waiting"
        self._thread = threading.Thread(target=self._work, name="parity-cases", daemon=True)

    def start(self) -> CaseRun:
        """Begin; returns at once."""
        self._thread.start()
        return self

    def cancel(self) -> None:
        """Call the run off; it ends after the case that it is at."""
        self._off.set()

    def look(self) -> tuple[Stage, Cases | None]:
        """Give how it stands, and what has come out so far."""
        self._seen = time.monotonic()
        return self._stage, self._found

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self._stage in ("done", "cancelled", "broken")

    def join(self, seconds: float) -> None:
        """Wait for the thread's end, for so long at most."""
        self._thread.join(seconds)

    def _unwanted(self) -> bool:
        return self._off.is_set() or time.monotonic() - self._seen > UNSEEN_SECONDS

    def _work(self) -> None:
        while not self._permits.acquire(timeout=0.2):
            if self._unwanted():
                self._stage = "cancelled"
                return
        try:
            self._stage = "running"
            self._stage = self._judge()
        except Exception:
            # Whatever it was, the page says that it did not work, and others go on.
            self._stage = "broken"
            raise
        finally:
            self._permits.release()

    def _judge(self) -> Stage:
        for found in self._make():
            self._found = found
            if self._unwanted():
                return "cancelled"
        return "done"
