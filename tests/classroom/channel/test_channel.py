"""A class over its line: who joins is told everything, and every change after it."""

from __future__ import annotations

from gatescope.classroom.classes import Opened
from gatescope.classroom.view import View
from tests.classroom.line import Site

STEP = {"kind": "step", "text": "When does z open?", "start": 0, "end": 9, "truth": 4}


def test_a_student_goes_where_the_teacher_goes(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("move", place={"t": "3", "unit": "1"})
        assert student.hear("place", n=1)["place"] == {"t": "3", "unit": "1"}
