"""Several server processes are one school, and one that ends takes nothing with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gatescope.classroom.store import Store
from gatescope.classroom.view import View
from tests.classroom.line import Site, site
from tests.classroom.parts import CHOICE
from tests.house.tree import ROOT


@contextmanager
def process(store: Store) -> Iterator[Site]:
    """Another process with the same classes."""
    command = [sys.executable, "-m", "tests.classroom.serve", str(store.path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        yield Site(int(other.stdout.readline()), store)
        other.kill()


def test_teacher_and_students_may_be_in_different_processes(tmp_path: Path) -> None:
    store = Store(tmp_path / "classes.sqlite")
    opened = store.open_class()
    with (
        site(store) as here,
        process(store) as there,
        here.teacher(opened) as teacher,
        there.student(opened.code, "Ada") as ada,
    ):
        teacher.hear("people", here=1, following=1, names=["Ada"])
        teacher.say("move", place={"t": "3"})
        ada.hear("place", place={"t": "3"})
        store.publish(opened.code, View("parity"))
        ada.hear("view", page="parity")
        teacher.say("ask", question=CHOICE)
        number = ada.hear("question", state="open")["id"]
        ada.say("answer", question=number, value=1)
        teacher.hear("tally", count=1)
        with here.student(opened.code, "Bo"):
            teacher.hear("people", here=2, names=["Ada", "Bo"])
        teacher.say("reveal", question=number)
        assert ada.hear("question", state="revealed")["mine"] == 1
        assert ada.hear("tally")["tally"]["counts"] == [0, 1]
        teacher.say("end")
        assert ada.end() == 1000
    store.release()


def test_a_class_survives_the_end_of_its_server(tmp_path: Path) -> None:
    store = Store(tmp_path / "classes.sqlite")
    opened = store.open_class()
    with (
        process(store) as killed,
        killed.teacher(opened) as teacher,
        killed.student(opened.code, "Ada") as ada,
    ):
        store.publish(opened.code, View("parity"))
        teacher.say("move", place={"t": "3"})
        teacher.say("ask", question=CHOICE)
        number = ada.hear("question", state="open")["id"]
        ada.say("answer", question=number, value=1)
        ada.hear("took")
    with (
        site(store) as new,
        new.teacher(opened) as teacher,
        new.student(opened.code, member=ada.welcome["member"]) as back,
    ):
        assert back.welcome["name"] == "Ada"
        back.hear("view", page="parity")
        back.hear("place", place={"t": "3"})
        assert back.hear("question", id=number)["mine"] == 1
        teacher.say("reveal", question=number)
        assert back.hear("tally")["count"] == 1
    store.release()


def test_a_server_that_stops_says_so_and_does_not_wait_for_its_students(tmp_path: Path) -> None:
    store = Store(tmp_path / "classes.sqlite")
    opened = store.open_class()
    with site(store) as served:
        teacher, student = served.teacher(opened), served.student(opened.code)
    assert (teacher.end(), student.end()) == (1012, 1012)
    teacher.socket.close()
    student.socket.close()
    store.release()
