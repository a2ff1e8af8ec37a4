"""How long a client waits before it tries again: growing, and never all at the same moment."""

from __future__ import annotations

import random


class Pauses:
    """Jittered pauses of half a second to five, as the script in the browser has them."""

    def __init__(self) -> None:
        self._longest = 0.5

    def next(self) -> float:
        """Give the next pause in seconds."""
        pause = (
            random.uniform(0.5, self._longest)
            if self._longest > 0.5
            else random.uniform(0.1, 0.5)
        )
        self._longest = min(5.0, 2 * self._longest)
        return pause
