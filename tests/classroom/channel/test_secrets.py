"""What nobody learns and nobody may do: the truth before its time, and the teacher's part."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gatescope.classroom.asking import Asked
from gatescope.classroom.classes import Opened
from gatescope.classroom.codes import new_code
from gatescope.classroom.guard import MOST_FAILURES
from gatescope.classroom.look import summed
from gatescope.classroom.question import Question
from gatescope.classroom.questions import question_from
from gatescope.classroom.store import Store
from tests.classroom.line import Line, Site
from tests.classroom.parts import CHOICE, CURVE, NUMBER, STEP

OF_TEACHER: dict[str, dict[str, Any]] = {
    "move": {"place": {"t": "1"}},
    "ask": {"question": CHOICE},
    "show": {"question": 1, "on": True},
    "reveal": {"question": 1},
    "close": {"question": 1},
    "end": {},
}
LESSON: dict[str, Any] = {"lesson": ["02-one-gate-at-a-time", 1]}


def told_before_reveal(school: Site, opened: Opened, entry: dict[str, Any]) -> list[Line]:
    """All that teacher and students hear of a question that is asked, answered and shown."""
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("ask", question=entry)
        number = student.hear("question", state="open")["id"]
        student.say("answer", question=number, value=answer_to(question_from(entry)))
        student.hear("took")
        teacher.say("show", question=number, on=True)
        teacher.hear("tally", lambda told: told["tally"] is not None)
        with school.student(opened.code) as late:
            late.hear("question", id=number)
            return [teacher, student, late]


def answer_to(question: Question) -> object:
    return {
        "choice": 0,
        "number": question.low,
        "step": question.start,
        "curve": [question.low] * question.points,
    }[question.kind]


def keys(message: object) -> set[str]:
    """The names of all parts of a message, those of its parts included."""
    if isinstance(message, dict):
        return set(message) | {name for part in message.values() for name in keys(part)}
    return set().union(*map(keys, message)) if isinstance(message, list) else set()


@pytest.mark.parametrize("entry", [CHOICE, NUMBER, STEP, CURVE, LESSON])
def test_the_truth_is_told_to_nobody_before_it_is_revealed(
    school: Site, opened: Opened, entry: dict[str, Any]
) -> None:
    for line in told_before_reveal(school, opened, entry):
        found = {name for message in line.heard for name in keys(message)}
        assert found & {"truth", "reveals", "reveal", "told", "gap", "right"} == set()


def test_what_a_lesson_says_at_the_end_is_not_said_before(school: Site, opened: Opened) -> None:
    words = question_from(LESSON).words.values()
    for line in told_before_reveal(school, opened, LESSON):
        heard = json.dumps(line.heard, ensure_ascii=False)
        assert all(told.reveal and told.reveal not in heard for told in words)


@pytest.mark.parametrize("do", OF_TEACHER)
def test_a_student_cannot_do_what_a_teacher_does(school: Site, opened: Opened, do: str) -> None:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        assert student.refusal(do, **OF_TEACHER[do]) == "secret"
        assert student.refusal(do, **OF_TEACHER[do], secret=opened.secret) == "secret"
        teacher.say("move", place={"t": "9"})
        assert student.hear("place")["n"] == 1
    assert school.store.room(opened.code).asked is None


@pytest.mark.parametrize("do", ["follow", "name", "answer"])
def test_a_teacher_is_no_student(school: Site, opened: Opened, do: str) -> None:
    with school.teacher(opened) as teacher:
        assert teacher.refusal(do, on=True, name="Ada", question=1, value=1) == "message"


@pytest.mark.parametrize("secret", ["", "x" * 43, "\U0001f600", 7, None, ["a"]])
def test_a_wrong_secret_leads_nothing(school: Site, opened: Opened, secret: object) -> None:
    with school.connected() as line:
        why = line.refusal("lead", code=opened.code, secret=secret)
        assert why == ("secret" if isinstance(secret, str) else "message")
        assert line.refusal("move", place={"t": "1"}) == "message"
        line.say("lead", code=opened.code, secret=opened.secret)
        assert line.hear("welcome")["role"] == "teacher"


def test_the_secret_of_one_class_leads_no_other(school: Site, opened: Opened) -> None:
    other = school.store.open_class()
    with school.connected() as line:
        assert line.refusal("lead", code=opened.code, secret=other.secret) == "secret"


def test_who_is_in_stays_who_he_is(school: Site, opened: Opened) -> None:
    with school.student(opened.code) as student:
        assert student.refusal("lead", code=opened.code, secret=opened.secret) == "message"
        assert student.refusal("join", code=opened.code) == "message"


def guess(school: Site, address: str, do: str = "join") -> str:
    """Try codes from an address until something else is said than that they are none."""
    for _ in range(3):
        with school.connected(address) as line:
            for _ in range(MOST_FAILURES // 2):
                if (why := line.refusal(do, code=new_code())) != "code":
                    return why
    return "code"


def test_students_learn_what_others_answer_with_the_truth_and_not_before(
    store: Store, code: str
) -> None:
    number = store.ask(code, question_from(CHOICE))
    store.answer(code, store.join(code, "", "").id, number, 1)
    store.show(code, number, True)
    teacher, students = summed(store, code, asked_in(store, code))
    assert json.loads(teacher)["tally"]["counts"] == [0, 1]
    assert students is None
    store.reveal(code, number)
    assert json.loads(summed(store, code, asked_in(store, code))[1] or "")["count"] == 1


def asked_in(store: Store, code: str) -> Asked:
    asked = store.room(code).asked
    assert asked is not None
    return asked


@pytest.mark.parametrize(("do", "address"), [("join", "192.0.2.66"), ("lead", "192.0.2.68")])
def test_who_guesses_codes_is_soon_told_nothing(
    school: Site, opened: Opened, do: str, address: str
) -> None:
    assert guess(school, address, do) == "wait"
    with school.connected(address) as line:
        assert line.refusal("join", code=opened.code) == "wait"
        assert line.refusal("lead", code=opened.code, secret="guessed") == "wait"
        assert line.refusal("lead", code=new_code(), secret="guessed") == "wait"
    with school.student(opened.code, address="192.0.2.67") as elsewhere:
        assert elsewhere.welcome["role"] == "student"


def test_a_guesser_keeps_nobody_out_who_shares_his_address(
    school: Site, opened: Opened
) -> None:
    at = "192.0.2.77"
    with school.student(opened.code, "Ada", address=at) as first:
        assert guess(school, at) == "wait"
        with school.student(opened.code, address=at) as neighbour:
            assert neighbour.welcome["role"] == "student"
    with school.student(opened.code, member=first.welcome["member"], address=at) as back:
        assert back.welcome["name"] == "Ada"
    with school.connected(at) as line:
        line.say("lead", code=opened.code, secret=opened.secret)
        line.hear("welcome", role="teacher")


def test_a_guesser_keeps_no_class_out_of_its_own_school(school: Site) -> None:
    at = "192.0.2.79"
    opened, elsewhere = school.store.open_class(at), school.store.open_class("192.0.2.80")
    assert guess(school, at) == "wait"
    with school.student(opened.code, address=at) as first:  # of this process, nobody is there
        assert first.welcome["role"] == "student"
    with school.connected(at) as line:
        assert line.refusal("join", code=elsewhere.code) == "wait"


def test_what_students_call_themselves_is_text_and_for_the_teacher(
    school: Site, opened: Opened
) -> None:
    script = "<img src=x onerror=alert(1)>" * 9
    with school.teacher(opened) as teacher, school.student(opened.code, script) as student:
        with school.student(opened.code, "Bo") as other:
            teacher.hear("people", names=["<img src=x onerror=alert", "Bo"])
            teacher.say("move", place={"t": "1"})
            other.hear("place")
            assert "onerror" not in json.dumps(other.heard)
        assert "Bo" not in json.dumps(student.heard)
