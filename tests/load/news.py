"""Wait until something is so, looking again whenever there is news."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class News:
    """Somebody says that there is news; somebody else waits for the news he is waiting for."""

    def __init__(self) -> None:
        self._came = asyncio.Event()

    def tell(self) -> None:
        """Say that there is news."""
        self._came.set()

    async def until(self, seconds: float, ready: Callable[[], bool]) -> bool:
        """Wait until `ready()` holds, and say whether it does."""
        try:
            async with asyncio.timeout(seconds):
                while not ready():
                    self._came.clear()
                    await self._came.wait()
        except TimeoutError:
            return False
        return True
