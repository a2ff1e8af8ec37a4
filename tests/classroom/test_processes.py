"""Several server processes of one machine, some of which are killed."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from gatescope.classroom.store import Store
from tests.classroom.server_program import TIMES
from tests.house.tree import ROOT

Start = Callable[[str, str], subprocess.Popen[str]]


def test_who_reads_for_long_holds_nobody_up(store: Store, code: str) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT n FROM classes").fetchall()
    store.read("PRAGMA busy_timeout = 1")
    assert store.place(code, {"t": "3"}) == 1
    assert other.execute("SELECT n FROM classes").fetchall() == [(0,)]
    other.close()


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def begun(act: str, code: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.classroom.server_program", act, str(path), code]
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield begun
    for process in started:
        process.kill()
        process.communicate()


def pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


def line(process: subprocess.Popen[str]) -> str:
    return pipe(process.stdout).readline().strip()


def go(process: subprocess.Popen[str]) -> None:
    print(file=pipe(process.stdin), flush=True)


def test_processes_make_one_file_and_lose_nothing_that_any_wrote(
    start: Start, path: Path
) -> None:
    makers = [start("work", "") for _ in range(2)]
    assert [line(process) for process in makers] == ["ready"] * 2
    for process in makers:
        go(process)
    first, second = (line(process) for process in makers)
    store = Store(path)
    assert store.exists(first)
    assert store.exists(second)
    before = store.version()
    workers = [start("work", first) for _ in range(2)]
    assert [line(process) for process in workers] == ["ready"] * 2
    for process in workers:
        go(process)
    asked = {int(line(process)) for process in workers}
    assert store.version() != before
    room = store.room(first)
    assert (room.n, store.people(first).here) == (2 * TIMES, 2 * TIMES)
    assert len(asked) == 2
    assert room.asked is not None
    assert room.asked.id == max(asked)
    store.release()


def test_what_a_process_has_written_outlives_it(start: Start, store: Store, code: str) -> None:
    mover = start("move", code)
    told = [int(line(mover)) for _ in range(50)]
    mover.kill()  # in the middle of something
    rest = pipe(mover.stdout).read().split("\n")[:-1]
    last = [*told, *map(int, rest)][-1]
    found = store.room(code).n
    assert last <= found <= last + 1  # it may have written what it could not tell any more
    assert store.place(code, {"t": "5"}) == found + 1
    assert store.read("PRAGMA integrity_check") == [("ok",)]


def test_a_process_that_dies_while_it_writes_holds_nobody_up(
    start: Start, store: Store, code: str
) -> None:
    holder = start("hold", code)
    assert line(holder) == "holding"
    assert store.room(code).n == 0
    holder.kill()
    holder.wait()
    assert store.place(code, {"t": "5"}) == 1
