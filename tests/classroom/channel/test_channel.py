"""A class over its line: who joins is told everything, and every change after it."""

from __future__ import annotations

import pytest

from gatescope.classroom.classes import Opened
from gatescope.classroom.view import View
from tests.classroom.line import Message, Site
from tests.classroom.parts import CHOICE, CURVE, NUMBER, question


def is_shown(told: Message) -> bool:
    return told["tally"] is not None


def test_a_student_goes_where_the_teacher_goes(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("move", place={"t": "3", "unit": "1"})
        assert student.hear("place", n=1)["place"] == {"t": "3", "unit": "1"}


def test_a_code_may_be_typed_as_it_is_read(school: Site, opened: Opened) -> None:
    written = f" {opened.code[:4].lower()}-{opened.code[4:]} "
    with school.student(written) as student:
        assert student.welcome["code"] == opened.code


def test_what_the_teachers_page_publishes_comes_to_everyone(
    school: Site, opened: Opened
) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        view = View("explore", "net=recall", "Recall", {"en": "a" * 64}, "a-lesson", 3)
        school.store.publish(opened.code, view)
        told = student.hear("view", version=1)
        assert told == teacher.hear("view", version=1)
        assert told == {
            "is": "view", "version": 1, "page": "explore", "query": "net=recall",
            "title": "Recall", "blobs": {"en": "a" * 64}, "lesson": "a-lesson", "step": 3,
            "veil": "",
        }  # fmt: skip


def test_who_comes_late_is_told_the_whole_state(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher:
        school.store.publish(opened.code, View("parity"))
        teacher.say("move", place={"t": "7"})
        teacher.say("ask", question=CHOICE)
        asked = teacher.hear("question", state="open")
        with school.student(opened.code) as late:
            assert late.hear("view")["page"] == "parity"
            assert late.hear("place")["place"] == {"t": "7"}
            assert late.hear("question") == asked


def test_an_answer_is_taken_and_counted_and_not_yet_shown(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("ask", question=CHOICE)
        asked = student.hear("question", state="open")
        student.say("answer", question=asked["id"], value=1)
        assert student.hear("took") == {"is": "took", "what": "answer", "question": asked["id"]}
        assert teacher.hear("tally", count=1)["tally"] is None
        teacher.say("show", question=asked["id"], on=True)
        assert teacher.hear("tally", is_shown, count=1)["tally"]["counts"] == [0, 1]
        teacher.say("show", question=asked["id"], on=False)
        teacher.hear("tally", count=1, tally=None)
        assert "tally" not in student.kinds()


def test_what_is_shown_grows_while_answers_come(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("ask", question=CHOICE)
        number = student.hear("question", state="open")["id"]
        teacher.say("show", question=number, on=True)
        assert teacher.hear("tally", is_shown, count=0)["tally"]["counts"] == [0, 0]
        student.say("answer", question=number, value=0)
        assert teacher.hear("tally", is_shown, count=1)["tally"]["counts"] == [1, 0]


def test_at_reveal_everyone_sees_the_truth_and_all_answers(
    school: Site, opened: Opened
) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("ask", question=CURVE)
        number = student.hear("question", state="open")["id"]
        student.say("answer", question=number, value=[0.0, 0.25, None])
        student.hear("took")
        teacher.say("reveal", question=number)
        revealed = student.hear("question", state="revealed")
        assert revealed["truth"] == [0.0, 0.5, 1.0]
        assert revealed["mine"] == [0.0, 0.25, None]
        told = student.hear("tally", question=number)
        assert told["count"] == told["of"] == 1
        assert told["tally"]["median"] == [0.0, 0.25, None]
        assert "curves" not in told["tally"]
        teacher.hear("question", state="revealed", mine=None)
        assert teacher.hear("tally", is_shown)["tally"]["curves"] == [[0.0, 0.25, None]]
        with school.student(opened.code) as late:
            assert late.hear("tally")["tally"] == told["tally"]


def test_a_teacher_who_comes_back_sees_how_many_have_answered(
    school: Site, opened: Opened
) -> None:
    number = school.store.ask(opened.code, question(CHOICE))
    with school.student(opened.code) as student:
        student.say("answer", question=number, value=1)
        student.hear("took")
        with school.teacher(opened) as teacher:
            assert teacher.hear("tally", count=1)["tally"] is None
            teacher.say("show", question=number, on=True)
            teacher.hear("tally", is_shown)
        school.store.show(opened.code, number, False)
        with school.teacher(opened) as back:
            back.hear("tally", count=1)
        assert [told["tally"] for told in back.heard if told["is"] == "tally"] == [None]


def test_a_fast_cursor_is_told_less_often_and_where_it_comes_to_rest(
    school: Site, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gatescope.classroom.hub.TICK", 0.5)
    monkeypatch.setattr("gatescope.classroom.hub.MOVES", 1e9)
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        for t in range(40):
            teacher.say("move", place={"t": str(t)})
        student.hear("place", place={"t": "39"}, n=40)
        assert student.kinds().count("place") < 20


def test_a_question_ends_when_it_is_closed(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("ask", question=NUMBER)
        number = student.hear("question", state="open")["id"]
        teacher.say("close", question=number)
        student.hear("question", id=None)
        assert student.refusal("answer", question=number, value=0.5) == "question"


def test_a_new_question_takes_the_place_of_the_old(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("ask", question=NUMBER)
        first = student.hear("question", state="open")["id"]
        student.say("answer", question=first, value=0.5)
        student.hear("took")
        teacher.say("ask", question=NUMBER)
        second = student.hear("question", state="open")
        assert second["id"] != first
        assert second["mine"] is None


def test_who_comes_back_is_the_same_and_finds_the_answer(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher:
        teacher.say("ask", question=NUMBER)
        number = teacher.hear("question", state="open")["id"]
        with school.student(opened.code, "Ada") as before:
            before.say("answer", question=number, value=0.25)
            before.hear("took")
        with school.student(opened.code, member=before.welcome["member"]) as again:
            assert again.welcome["name"] == "Ada"
            assert again.hear("question", id=number)["mine"] == 0.25
            teacher.hear("people", here=1, names=["Ada"])


def test_an_answer_stands_in_all_windows_of_who_gave_it(school: Site, opened: Opened) -> None:
    with (
        school.teacher(opened) as teacher,
        school.student(opened.code) as one,
        school.student(opened.code, member=one.welcome["member"]) as other,
    ):
        teacher.say("ask", question=NUMBER)
        number = one.hear("question", state="open")["id"]
        one.say("answer", question=number, value=0.75)
        one.hear("took")
        teacher.say("reveal", question=number)
        assert other.hear("question", state="revealed")["mine"] == 0.75


def test_the_teacher_sees_who_follows_and_who_has_gone(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code, "Ada") as ada:
        with school.student(opened.code, "Bo"):
            teacher.hear("people", here=2, following=2, names=["Ada", "Bo"])
            ada.say("follow", on=False)
            teacher.hear("people", here=2, following=1)
        ada.say("name", name="  Ada \u202e L. ")
        assert ada.hear("took", what="name")["name"] == "Ada L."
        teacher.hear("people", here=1, following=0, names=["Ada L."])
        assert "people" not in ada.kinds()


def test_a_teachers_other_window_is_not_moved(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as one, school.teacher(opened) as other:
        one.say("move", place={"t": "1"})
        one.say("ask", question=CHOICE)
        other.hear("question", state="open")
        assert "place" not in other.kinds()


def test_an_ended_class_says_so_and_lets_nobody_in(school: Site, opened: Opened) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("end")
        assert (teacher.end(), student.end()) == (1000, 1000)
        assert teacher.heard[-1] == student.heard[-1] == {"is": "ended"}
    with school.connected() as late:
        assert late.refusal("join", code=opened.code) == "ended"
        assert late.refusal("lead", code=opened.code, secret=opened.secret) == "ended"
