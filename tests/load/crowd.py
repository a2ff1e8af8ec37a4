"""A process full of students. It says on its output who is there, and at the end what they saw."""

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
        }
        if now != before:
            say(**now)
        before = now
        await asyncio.sleep(STATUS_S)


async def attend(options: argparse.Namespace) -> None:
    """Bring all students, one after the other, and wait until the class is over or input ends."""
    site = Site(options.port, options.tls)
    lecture = Lecture(options.code, options.page, options.think, options.cold)
    seen, trust = Seen(), site.trust()
    students = [
        Student(index, Browser(site, trust=trust), lecture, seen)
        for index in range(options.first, options.last)
    ]
    coming = options.within / max(len(students), 1)
    here = [
        asyncio.create_task(_late(student, place * coming, seen))
        for place, student in enumerate(students)
    ]
    status = asyncio.create_task(_status(students))
    over = asyncio.gather(*here)
    told = asyncio.create_task(asyncio.to_thread(sys.stdin.readline))
    await asyncio.wait({over, told}, return_when=asyncio.FIRST_COMPLETED)
    for task in (status, *here):
        task.cancel()
    await asyncio.gather(status, *here, return_exceptions=True)
    say(seen=seen.told())


def main() -> None:
    """Read who is to come, and bring them."""
    parser = argparse.ArgumentParser()
    for name in ("port", "first", "last"):
        parser.add_argument(f"--{name}", type=int, required=True)
    for name in ("code", "page"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("within", "think"):
        parser.add_argument(f"--{name}", type=float, required=True)
    for name in ("tls", "cold"):
        parser.add_argument(f"--{name}", action="store_true")
    gc.freeze()  # what was imported: a collection in the middle would be measured as the server's
    asyncio.run(attend(parser.parse_args()))


if __name__ == "__main__":
    main()
