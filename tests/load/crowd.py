"""A process full of students: it says who is there, and at the end what they saw."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import sys

from tests.load.seen import Seen
from tests.load.student import Lecture, Student
from tests.load.web import Browser, Site

STATUS_S = 0.25


def say(**what: object) -> None:
    """Say one line to whoever has started this process."""
    print(json.dumps(what), flush=True)


async def _late(student: Student, pause_s: float, seen: Seen) -> None:
    await asyncio.sleep(pause_s)
    try:
        await student.attend()
    except (OSError, TimeoutError) as error:
        seen.complain(f"student {student.index}: {error!r}")


async def _status(students: list[Student]) -> None:
    before = None
    while True:
        now = {
            "there": sum(student.there for student in students),
            "pages": sum(student.page.there for student in students),
            "taken": sum(len(student.taken) for student in students),
            "revealed": sum(len(student.revealed) for student in students),
        }
        if now != before:
            say(**now)
        before = now
        await asyncio.sleep(STATUS_S)


async def _end_of_input() -> None:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    await reader.read()


async def attend(options: argparse.Namespace) -> None:
    """Bring all students, one after the other, until the class is over or input ends."""
    sites = [Site(port, options.tls) for port in options.ports]
    lecture = Lecture(options.code, options.page, options.think, options.cold)
    seen, trust = Seen(), sites[0].trust()
    students = [
        Student(index, Browser(sites[index % len(sites)], trust=trust), lecture, seen)
        for index in range(options.first, options.last)
    ]
    coming = options.within / max(len(students), 1)
    here = [
        asyncio.create_task(_late(student, place * coming, seen))
        for place, student in enumerate(students)
    ]
    status = asyncio.create_task(_status(students))
    over = asyncio.create_task(asyncio.wait(here))
    told = asyncio.create_task(_end_of_input())
    await asyncio.wait({over, told}, return_when=asyncio.FIRST_COMPLETED)
    for task in (told, status, over, *here):
        task.cancel()
    await asyncio.gather(told, status, over, *here, return_exceptions=True)
    say(seen=seen.told())


def main() -> None:
    """Read who is to come, and bring them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ports", type=int, nargs="+", required=True)
    for name in ("first", "last"):
        parser.add_argument(f"--{name}", type=int, required=True)
    for name in ("code", "page"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("within", "think"):
        parser.add_argument(f"--{name}", type=float, required=True)
    for name in ("tls", "cold"):
        parser.add_argument(f"--{name}", action="store_true")
    gc.freeze()  # what was imported; a collection of it would be measured as the server's time
    asyncio.run(attend(parser.parse_args()))


if __name__ == "__main__":
    main()
