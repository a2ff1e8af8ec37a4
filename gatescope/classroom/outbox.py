"""What one browser is still to be told: bounded, and of each kind only the newest."""

from __future__ import annotations

import asyncio
from collections import deque

REPLIES = 64
"""So many answers to its own messages wait for a browser that does not read."""


class Outbox:
    """Messages that wait for one connection.

    What tells a state (place, view, question, …) is replaced by the newer of its kind while it
    waits: a slow reader is late, and never further back than one message of each kind. Answers
    to its own messages wait in a row, and a browser that asks without reading is given up.

    Examples
    --------
    >>> box = Outbox()
    >>> box.tell("place", "1"); box.tell("view", "A"); box.tell("place", "2")
    >>> box.next(), box.next()
    ('A', '2')
    """

    __slots__ = ("_news", "_replies", "_something", "closing", "given_up")

    def __init__(self) -> None:
        self._replies: deque[str] = deque()
        self._news: dict[str, str] = {}
        self._something = asyncio.Event()
        self.given_up = False
        self.closing: int | None = None

    def tell(self, kind: str, text: str) -> None:
        """Put a message in the place of what waits of its kind, behind all others."""
        self._news.pop(kind, None)
        self._news[kind] = text
        self._something.set()

    def reply(self, text: str) -> None:
        """Put an answer behind the other answers."""
        if len(self._replies) >= REPLIES:
            self.given_up = True
        else:
            self._replies.append(text)
        self._something.set()

    def close(self, code: int) -> None:
        """Have the connection closed once everything has gone out."""
        self.closing = code if self.closing is None else self.closing
        self._something.set()

    def next(self) -> str | None:
        """Take out the next message; None if nothing waits."""
        if self._replies:
            return self._replies.popleft()
        if self._news:
            return self._news.pop(next(iter(self._news)))
        self._something.clear()
        return None

    async def filled(self) -> None:
        """Wait until there is something to do."""
        await self._something.wait()
