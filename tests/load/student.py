"""One student: a page, a WebSocket of the class, and an answer to every question."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
import random
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import WebSocketException

from tests.load.page import Page
from tests.load.pauses import Pauses
from tests.load.seen import Seen
from tests.load.web import Browser

LIVE = "/class/live"
HERE_S = 20.0
CHECKED = 8
"""One student in so many unpacks the picture and compares its digest; it takes milliseconds."""


@dataclass(frozen=True, slots=True)
class Lecture:
    """What all students of a class have in common."""

    code: str
    page: str
    think_s: float
    cold: bool


def answer_of(student: int, question: dict[str, Any]) -> object:
    """What a student answers: always the same, so that the class's answers are known before."""
    match question["kind"]:
        case "choice":
            return student % len(question["texts"]["en"]["options"])
        case "curve":
            rise = (question["high"] - question["low"]) / 400
            return [question["low"] + rise * (student % 400)] * question["points"]
        case "step":
            return question["start"] + student % (question["end"] - question["start"] + 1)
    return question["low"]


def _digest(packed: bytes) -> str:
    return hashlib.sha256(gzip.decompress(packed)).hexdigest()


class Student:
    """Opens the page, joins, follows, answers; comes back when the server was gone."""

    def __init__(self, index: int, browser: Browser, lecture: Lecture, seen: Seen) -> None:
        self.index = index
        self.browser = browser
        self.lecture = lecture
        self.seen = seen
        self.member = ""
        self.there = False
        self.page = Page(browser, lecture.page, seen, cold=lecture.cold)
        self.step = self.version = 0
        self.sent: dict[int, float] = {}
        self.taken: set[int] = set()
        self.revealed: set[int] = set()
        self._socket: ClientConnection | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def attend(self) -> None:
        """Do all of it until cancelled, or until the class is over."""
        if self.lecture.page:
            socket = await self.page.open()
            self._do(self.page.stay(socket))
        try:
            await self._follow()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            self.browser.close()

    async def _follow(self) -> None:
        pauses, lost = Pauses(), 0.0
        while True:
            begun = time.monotonic()
            try:
                async with await self.browser.socket(LIVE) as socket:
                    await self._join(socket)
                    if lost:
                        self.seen.outages.append(("class", lost, time.monotonic()))
                    else:
                        self.seen.joined.append(time.monotonic() - begun)
                    pauses, lost = Pauses(), 0.0
                    if await self._listen(socket):
                        return
            except (OSError, WebSocketException, TimeoutError):
                pass  # the same as an orderly end: the server is gone
            finally:
                self.there, self._socket = False, None
            lost = lost or time.monotonic()
            await asyncio.sleep(pauses.next())

    async def _join(self, socket: ClientConnection) -> None:
        hello = {"do": "join", "code": self.lecture.code, "member": self.member}
        await socket.send(json.dumps(hello | {"name": f"S{self.index}"}))
        welcome = json.loads(await socket.recv())
        if welcome["is"] != "welcome":
            self.seen.complain(f"join: {welcome}")
            raise ConnectionError(str(welcome))
        if self.member and welcome["member"] != self.member:
            self.seen.complain("became another member")
        self.member, self.there, self._socket = welcome["member"], True, socket

    async def _listen(self, socket: ClientConnection) -> bool:
        """Listen to the end; True if the class is over, False if the server is gone."""
        here = asyncio.create_task(self._here(socket))
        try:
            async for text in socket:
                now = time.monotonic()
                message = json.loads(text)
                if message["is"] == "ended":
                    self.seen.ended += 1
                    return True
                self._take(message, now)
        finally:
            here.cancel()
        return False

    def _take(self, message: dict[str, Any], now: float) -> None:
        match message:
            case {"is": "place", "place": {"t": step}} if int(step) > self.step:
                self.step = int(step)
                self.seen.moves.append((self.step, now))
            case {"is": "view", "version": version, "blobs": {**blobs}} if (
                version != self.version
            ):
                self.version = version
                self._do(self._fetch(version, blobs["zh" if self.index % 2 else "en"]))
            case {"is": "question", "id": int()}:
                self._asked(message)
            case {"is": "tally", "question": question} if question not in self.revealed:
                self.revealed.add(question)
                self.seen.reveals.append((question, now))
            case {"is": "took", "question": question} if question not in self.taken:
                self.taken.add(question)
                self.seen.answers.append((question, self.sent[question], now))
            case {"is": "refused"}:
                self.seen.complain(f"refused: {message['why']}")

    def _asked(self, question: dict[str, Any]) -> None:
        number, mine = question["id"], question["mine"]
        if number in self.taken and mine != answer_of(self.index, question):
            self.seen.complain(f"question {number}: had answered, and the server says {mine}")
        if question["state"] == "open" and number not in self.taken:
            self._do(self._answer(question))

    async def _answer(self, question: dict[str, Any]) -> None:
        number = question["id"]
        if number not in self.sent:
            await asyncio.sleep(random.uniform(0, self.lecture.think_s))
        if number in self.taken:
            return  # sent meanwhile: the question had come a second time
        told = {"do": "answer", "question": number, "value": answer_of(self.index, question)}
        self.sent.setdefault(number, time.monotonic())
        with suppress(WebSocketException, AttributeError):  # asked again after the reconnection
            await self._socket.send(json.dumps(told))

    async def _fetch(self, version: int, digest: str) -> None:
        path = f"/class/blob/{self.lecture.code}/{digest}"
        try:
            answer = await self.browser.get(path)
        except (OSError, TimeoutError) as error:
            self.seen.complain(f"{path}: {error!r}")
            return
        self.seen.pictures.append((version, time.monotonic()))
        self.seen.picture_bytes += len(answer.body)
        if answer.status != 200:
            self.seen.complain(f"{path}: {answer.status}")
        elif self.index % CHECKED == 0 and _digest(answer.body) != digest:
            self.seen.complain(f"{path}: other bytes")

    async def _here(self, socket: ClientConnection) -> None:
        with suppress(WebSocketException):
            while True:
                await asyncio.sleep(HERE_S)
                await socket.send('{"do":"here"}')

    def _do(self, what: Any) -> None:
        task = asyncio.create_task(what)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
