"""The event loop never waits for the file of classes."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from gatescope.classroom import file
from gatescope.classroom.desk import Desk
from gatescope.classroom.file import ClassFile
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from gatescope.messages import InputError
from tests.classroom.line import site
from tests.classroom.parts import CHOICE


def test_a_class_uses_its_file_in_one_thread_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "classes.sqlite")
    opened = store.open_class()
    threads: set[str] = set()
    for name in ("read", "change", "version"):
        real = getattr(ClassFile, name)

        def noted(*arguments: object, real: object = real) -> object:
            threads.add(threading.current_thread().name)
            return real(*arguments)  # type: ignore[operator]

        monkeypatch.setattr(ClassFile, name, noted)
    with (
        site(store) as served,
        served.teacher(opened) as teacher,
        served.student(opened.code) as student,
    ):
        teacher.hear("people", here=1)
        teacher.say("move", place={"t": "1"})
        teacher.say("ask", question=CHOICE)
        number = student.hear("question", state="open")["id"]
        student.say("answer", question=number, value=1)
        teacher.hear("tally", count=1)
        teacher.say("reveal", question=number)
        student.hear("tally")
        teacher.say("end")
        student.end()
    assert threads == {"classes_0"}
    store.release()


def test_a_file_that_others_keep_is_no_end_of_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "PATIENCE", 0.01)
    store = Store(tmp_path / "classes.sqlite")
    opened = store.open_class()
    with site(store) as served, served.teacher(opened) as teacher:
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert teacher.refusal("move", place={"t": "1"}) == "wait"
        other.execute("ROLLBACK")
        other.close()
        with served.student(opened.code) as student:
            teacher.say("move", place={"t": "2"})
            student.hear("place", place={"t": "2"})
    store.release()


def test_what_is_asked_first_is_done_first(tmp_path: Path) -> None:
    store = Store(tmp_path / "classes.sqlite")
    done: list[int] = []

    def note(_store: Store, n: int) -> None:
        done.append(n)

    async def ask() -> None:
        desk = Desk(lambda: store)
        await asyncio.gather(*(desk.run(note, n) for n in range(20)))

    asyncio.run(ask())
    assert done == list(range(20))
    store.release()


def test_a_wrong_input_stays_one_and_a_file_in_trouble_is_a_matter_of_time() -> None:
    def broken() -> Store:
        raise InputError("Busy.") from sqlite3.OperationalError("database is locked")

    def wrong() -> Store:
        raise InputError("Expected something else.")

    with pytest.raises(Refused) as refused:
        asyncio.run(Desk(broken).run(Store.version))
    assert refused.value.why == "wait"
    with pytest.raises(InputError, match=r"Expected something else\."):
        asyncio.run(Desk(wrong).run(Store.version))
