"""A lecture: they come, follow, answer; a server dies; nothing is lost."""

from __future__ import annotations

import asyncio
import sys
import time
from math import inf
from typing import Any

from gatescope.classroom.store import Store
from gatescope.classroom.view import View
from tests.load.crowds import Crowds
from tests.load.pictures import Sheet
from tests.load.plan import Plan
from tests.load.servers import App, start
from tests.load.teacher import Teacher
from tests.load.usage import Meter, Usage

CHOICE = {"kind": "choice", "text": "What does z do?", "options": ["opens", "closes", "rests"]}
CURVE = {"kind": "curve", "text": "Draw z.", "low": 0.0, "high": 1.0, "start": 0, "end": 63}
PATIENCE_S = 60.0


class Room:
    """A class in the middle of its lecture, and what is found out about it."""

    def __init__(
        self, plan: Plan, store: Store, code: str, teacher: Teacher, crowd: Crowds, meter: Meter
    ) -> None:
        self.plan = plan
        self.store = store
        self.code = code
        self.teacher = teacher
        self.crowd = crowd
        self.meter = meter
        self.published: dict[int, float] = {}
        self.step = 0
        self.asked: list[tuple[int, dict[str, Any]]] = []
        self.revealed: dict[int, float] = {}
        self.begun = time.monotonic()
        self.killed, self.returned = inf, inf
        self.usage: dict[str, Usage] = {}
        self.wrong: list[str] = []

    def log(self, what: str) -> None:
        """Say on standard error how far it is."""
        print(f"{time.monotonic() - self.begun:6.1f} s  {what}", file=sys.stderr, flush=True)

    def lap(self, phase: str) -> None:
        """Note what a phase has cost."""
        self.usage[phase] = self.meter.lap()

    async def come(self) -> None:
        """Let all students come, and wait until the teacher sees them."""
        everybody = self.plan.students
        if not await self.crowd.news.until(
            self.plan.within + PATIENCE_S, lambda: self.crowd.total("there") == everybody
        ):
            self.wrong.append(f"only {self.crowd.total('there')} of {everybody} have come")
        self.lap("opening")
        self.log(f"{self.crowd.total('there')} students are there")
        await self.counted()

    async def counted(self) -> None:
        """Wait until the teacher is told that everybody is here and follows."""
        want = {"here": self.plan.students, "following": self.plan.students}
        ready = lambda: all(self.teacher.people.get(name) == n for name, n in want.items())  # noqa: E731
        if not await self.teacher.until("everybody is counted", 15, ready):
            self.wrong.append(f"the teacher is told {self.teacher.people}, not {want}")
        self.log("the teacher sees everybody")

    async def move(self) -> None:
        """Go on by one step."""
        self.step += 1
        await self.teacher.move(self.step)

    async def follow(self, pictures: list[dict[str, Sheet]]) -> None:
        """Move once in a while, and show another picture now and then."""
        steps = max(round(self.plan.seconds / self.plan.pause), 1)
        change = max(steps // max(len(pictures), 1), 1)
        begun = time.monotonic()
        for place in range(steps):
            if place % change == 0 and pictures:
                await self.publish(pictures.pop(0))
            await self.move()
            await asyncio.sleep(
                max(begun + (place + 1) * self.plan.pause - time.monotonic(), 0)
            )
        self.lap("following")
        self.log(f"{steps} moves")

    async def publish(self, sheets: dict[str, Sheet]) -> None:
        """Publish a picture in both languages, as the teacher's session does."""
        now = time.monotonic()
        version = await asyncio.to_thread(self._publish, sheets)
        self.published[version] = now

    def _publish(self, sheets: dict[str, Sheet]) -> int:
        for sheet in sheets.values():
            self.store.put_blob(self.code, sheet.digest, sheet.gz)
        blobs = {language: sheet.digest for language, sheet in sheets.items()}
        return self.store.publish(self.code, View("explore", title="A network", blobs=blobs))

    async def ask(self, question: dict[str, Any]) -> int:
        """Ask a question, and give its number."""
        before = self.teacher.question
        await self.teacher.say(do="ask", question=question)
        await self.teacher.until("the question", 10, lambda: self.teacher.question != before)
        number = int(self.teacher.question or 0)
        self.asked.append((number, question))
        return number

    async def predict(self) -> None:
        """Ask a choice, then a curve, and wait for everybody's answer."""
        for question in (CHOICE, CURVE):
            await self.answered(await self.ask(question))
        self.lap("answering")

    async def answered(self, number: int) -> None:
        """Wait until all have answered and the teacher's count says so; then reveal."""
        everybody = self.plan.students
        ready = lambda: self.teacher.count(number) == everybody  # noqa: E731
        await self.teacher.until("all answers", self.plan.think + PATIENCE_S, ready)
        if not await self._everybody("taken"):
            self.wrong.append(f"question {number}: not everybody was told that it was taken")
        kept = len(self.store.answers(self.code, number))
        if kept != everybody:
            self.wrong.append(f"question {number}: {kept} answers of {everybody} are kept")
        self.revealed[number] = time.monotonic()
        await self.teacher.say(do="reveal", question=number)
        await self.teacher.until("the tally", 10, lambda: number in self.teacher.tallies)
        await self._everybody("revealed")
        self.log(f"question {number}: {self.teacher.count(number)} answers")
        await asyncio.sleep(self.plan.pause)  # a teacher lets the class look at it

    async def _everybody(self, what: str) -> bool:
        done = len(self.asked) * self.plan.students
        return await self.crowd.news.until(10, lambda: self.crowd.total(what) == done)

    async def lose(self, apps: list[App]) -> None:
        """Kill a process in the middle of a question, and wait until all are back."""
        everybody = self.plan.students
        number = await self.ask(CHOICE)
        moving = asyncio.create_task(self._keep_moving())
        await asyncio.sleep(self.plan.think / 2)
        self.killed = time.monotonic()
        apps[0].process.kill()
        await asyncio.to_thread(apps[0].process.wait)
        await asyncio.sleep(1.0)  # until all have noticed
        if await self.crowd.news.until(
            PATIENCE_S,
            lambda: self.crowd.total("there") == self.crowd.total("pages") == everybody,
        ):
            self.returned = time.monotonic()
        else:
            self.wrong.append(f"only {self.crowd.total('there')} of {everybody} came back")
        self.log(f"all are back {self.returned - self.killed:.1f} s after a process was killed")
        moving.cancel()
        await self.answered(number)
        self.lap("coming back")
        apps[0] = await asyncio.to_thread(start, apps[0].port, apps[0].home)
        await self.move()
        await self.counted()

    async def _keep_moving(self) -> None:
        while True:
            await self.move()
            await asyncio.sleep(self.plan.pause)

    async def end(self) -> None:
        """End the class; all are told."""
        await asyncio.sleep(self.plan.pause)
        await self.teacher.say(do="end")
        await self.crowd.over()
        self.log("over")
