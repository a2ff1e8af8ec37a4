"""Several processes of students, started and listened to."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import pairwise

from tests.browser.server import ROOT
from tests.load.news import News
from tests.load.seen import Seen
from tests.load.student import Lecture
from tests.load.web import Site

LINE = 1 << 28
"""A crowd tells all that it has seen in one line."""


class Crowds:
    """Students in processes: who is there now, and in the end what they have seen."""

    def __init__(self) -> None:
        self.processes: list[Process] = []
        self.seen = Seen()
        self._now: dict[int, dict[str, int]] = {}
        self.news = News()
        self._listening: list[asyncio.Task[None]] = []

    def total(self, what: str) -> int:
        """Sum up over the processes: "there" or "taken"."""
        return sum(now[what] for now in self._now.values())

    async def over(self) -> None:
        """Wait until all have heard that it is over, and take what they have seen."""
        await asyncio.wait(self._listening, timeout=10)
        for process in self.processes:
            assert process.stdin is not None
            process.stdin.close()
        async with asyncio.timeout(60):
            await asyncio.gather(*self._listening)
            await asyncio.gather(*(process.wait() for process in self.processes))

    def listen(self, process: Process) -> None:
        """Take what a process says."""
        self.processes.append(process)
        self._listening.append(asyncio.create_task(self._listen(process)))

    async def _listen(self, process: Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            told = json.loads(line)
            if "seen" in told:
                self.seen.add(told["seen"])
            else:
                self._now[process.pid] = told
            self.news.tell()


@asynccontextmanager
async def crowds(
    sites: Sequence[Site], lecture: Lecture, students: int, processes: int, within_s: float
) -> AsyncIterator[Crowds]:
    """Start students in so many processes; they go to the sites in turn."""
    crowd = Crowds()
    options = ["--ports", *(site.port for site in sites)]
    options += ["--code", lecture.code, "--page", lecture.page]
    options += ["--think", lecture.think_s, "--within", within_s]
    options += ["--tls"] * sites[0].tls + ["--cold"] * lecture.cold
    edges = [students * place // processes for place in range(processes + 1)]
    try:
        for first, last in pairwise(edges):
            ends = ["--first", first, "--last", last]
            command = [sys.executable, "-m", "tests.load.crowd", *map(str, [*options, *ends])]
            crowd.listen(
                await asyncio.create_subprocess_exec(
                    *command, cwd=ROOT, stdin=PIPE, stdout=PIPE, limit=LINE
                )
            )
        yield crowd
    finally:
        for process in crowd.processes:
            if process.returncode is None:
                process.kill()
            await process.wait()
