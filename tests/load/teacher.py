"""The teacher's WebSocket, as his browser holds it."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import WebSocketException

from tests.load.news import News
from tests.load.pauses import Pauses
from tests.load.student import LIVE
from tests.load.web import Browser


class Teacher:
    """Leads a class; what he does while the server is gone, he does when it is back."""

    def __init__(self, browser: Browser, code: str, secret: str) -> None:
        self.browser = browser
        self.hello = {"do": "lead", "code": code, "secret": secret}
        self.moved: dict[int, float] = {}
        self.counts: list[tuple[int, int, float]] = []
        self.tallies: dict[int, dict[str, Any]] = {}
        self.people: dict[str, Any] = {}
        self.question: int | None = None
        self.outages: list[tuple[float, float]] = []
        self.wrong: list[str] = []
        self._socket: ClientConnection | None = None
        self._news = News()

    async def lead(self) -> None:
        """Stay connected and take what comes, until cancelled or the class is over."""
        pauses, lost = Pauses(), 0.0
        while True:
            try:
                async with await self.browser.socket(LIVE) as socket:
                    await socket.send(json.dumps(self.hello))
                    if lost:
                        self.outages.append((lost, time.monotonic()))
                    self._socket, pauses, lost = socket, Pauses(), 0.0
                    async for text in socket:
                        message = json.loads(text)
                        if message["is"] == "ended":
                            return
                        self._take(message)
            except (OSError, WebSocketException, TimeoutError):
                pass  # the same as an orderly end: the server is gone
            finally:
                self._socket = None
            lost = lost or time.monotonic()
            await asyncio.sleep(pauses.next())

    async def say(self, **what: object) -> None:
        """Send a message, as soon as there is a connection."""
        while True:
            if self._socket is not None:
                with suppress(WebSocketException):
                    await self._socket.send(json.dumps(what))
                    return
            await asyncio.sleep(0.05)

    async def move(self, step: int) -> None:
        """Go to a step; where there is no connection, this one is never seen."""
        if self._socket is not None:
            self.moved[step] = time.monotonic()
            with suppress(WebSocketException):
                await self._socket.send(json.dumps({"do": "move", "place": {"t": str(step)}}))

    async def until(self, what: str, seconds: float, ready: Callable[[], bool]) -> bool:
        """Wait until `ready()` holds; False, and a complaint, if it has not by then."""
        if await self._news.until(seconds, ready):
            return True
        self.wrong.append(f"not within {seconds:g} s: {what}")
        return False

    def count(self, question: int) -> int:
        """Say how many answers have been told of a question."""
        return max((count for which, count, _ in self.counts if which == question), default=0)

    def _take(self, message: dict[str, Any]) -> None:
        match message:
            case {"is": "tally", "question": question, "count": count}:
                self.counts.append((question, count, time.monotonic()))
                if message["tally"]:
                    self.tallies[question] = message["tally"]
            case {"is": "people"}:
                self.people = message
            case {"is": "question", "id": question}:
                self.question = question
            case {"is": "refused"}:
                self.wrong.append(f"refused: {message['why']}")
        self._news.tell()
