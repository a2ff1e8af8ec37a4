"""Whatever comes over a line: it is refused, and neither the line nor the server breaks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.classroom.acts import ARRIVALS, OF_ALL, OF_STUDENT, OF_TEACHER, act
from gatescope.classroom.classes import Opened
from gatescope.classroom.connection import hear
from gatescope.classroom.guests import Guest
from gatescope.classroom.hub import Hub
from gatescope.classroom.incoming import read_message
from gatescope.classroom.questions import question_from
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from tests.classroom.parts import CHOICE, ENTRIES

KINDS = {"here", "took", "refused", "welcome", "view", "place", "question", "tally", "people"}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(), parts, max_size=4),
    max_leaves=8,
)
places = st.dictionaries(st.sampled_from(["t", "unit", "why", "?"]), anything)
questions = st.sampled_from(ENTRIES).flatmap(
    lambda entry: st.dictionaries(st.sampled_from(list(entry)), anything).map(
        lambda changed: {**entry, **changed}
    )
)
messages = st.fixed_dictionaries(
    {"do": st.sampled_from([*ARRIVALS, *OF_ALL, *OF_STUDENT, *OF_TEACHER]) | anything},
    optional={
        "code": anything,
        "member": anything,
        "secret": anything,
        "name": anything,
        "on": st.booleans() | anything,
        "place": places | anything,
        "question": st.just(1) | questions | anything,
        "value": anything,
    },
).filter(lambda message: message["do"] != "end")


@contextmanager
def classroom() -> Iterator[tuple[Hub, Opened]]:
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "classes.sqlite")
        opened = store.open_class()
        store.ask(opened.code, question_from(CHOICE))
        yield Hub(lambda: store), opened
        store.release()


def heard_after(said: list[str | None], role: str) -> list[dict[str, Any]]:
    """Everything that a guest is told who says this."""
    with classroom() as (hub, opened):
        guest = Guest("192.0.2.1")
        asyncio.run(converse(hub, guest, opened, role, said))
        told = []
        while (text := guest.box.next()) is not None:
            told.append(json.loads(text))
    return told


async def converse(
    hub: Hub, guest: Guest, opened: Opened, role: str, said: list[str | None]
) -> None:
    parts: dict[str, Any] = {"code": opened.code, "secret": opened.secret}
    if role:
        await act(hub, guest, role, parts)
    for text in said:
        await hear(hub, guest, text)


@settings(max_examples=25, deadline=None)
@given(
    said=st.lists(messages.map(json.dumps) | st.text() | st.none(), max_size=20),
    role=st.sampled_from(["", "join", "lead"]),
)
def test_any_message_has_an_answer_or_a_reason(said: list[str | None], role: str) -> None:
    assert {told["is"] for told in heard_after(said, role)} <= KINDS


@settings(deadline=None)
@given(st.text() | anything.map(json.dumps) | st.binary().map(lambda b: b.decode("latin-1")))
def test_what_is_no_message_is_refused(said: str) -> None:
    with suppress(Refused):
        do, message = read_message(said)
        assert message["do"] == do != ""


@pytest.mark.parametrize(
    "said",
    [
        "",
        "null",
        '"join"',
        "[1]",
        "{}",
        '{"do":7}',
        '{"do":"' + "x" * 99 + '"}',
        '{"do":"move","place":NaN}',
        '{"do":"move","place":{"t":"\\ud800"}}',
        '{"do":"\\udfff"}',
        '{"do":"move","n":' + "9" * 5000 + "}",
        "[" * 16_000,
        '{"do":' * 2000,
        '{"do":"here"} {"do":"here"}',
        "\ufeff{}",
    ],
)
def test_a_mangled_message_is_refused_and_the_next_is_heard(said: str) -> None:
    told = heard_after([said, '{"do":"follow","on":false}', '{"do":"name","name":"A"}'], "join")
    replies = [message for message in told if message["is"] in ("refused", "took")]
    assert replies == [
        {"is": "refused", "why": "message"},
        {"is": "took", "what": "name", "name": "A"},
    ]


@pytest.mark.parametrize(
    ("do", "parts", "why"),
    [
        ("ask", {"question": {"kind": "choice", "text": "?", "options": ["a"]}}, "question"),
        ("ask", {"question": None}, "question"),
        ("ask", {"question": {"lesson": ["no such", 1]}}, "question"),
        ("move", {"place": {"t": 7}}, "message"),
        ("move", {"place": {"t": "x" * 101}}, "message"),
        ("move", {}, "message"),
        ("show", {"question": 999, "on": True}, "question"),
        ("show", {"question": 1, "on": 1}, "message"),
        ("reveal", {"question": True}, "message"),
        ("reveal", {"question": 2**70}, "message"),
        ("close", {"question": -1}, "message"),
    ],
)
def test_a_teacher_is_told_what_is_wrong(do: str, parts: dict[str, Any], why: str) -> None:
    told = heard_after([json.dumps({"do": do, **parts})], "lead")
    assert (told[1]["is"], told[1]["why"], told[1]["do"]) == ("refused", why, do)


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"question": 1, "value": 2}, "value"),
        ({"question": 1, "value": "1"}, "value"),
        ({"question": 1, "value": True}, "value"),
        ({"question": 1}, "value"),
        ({"question": 7, "value": 1}, "question"),
        ({"question": "1", "value": 1}, "message"),
    ],
)
def test_a_student_is_told_what_is_wrong(parts: dict[str, Any], why: str) -> None:
    told = heard_after([json.dumps({"do": "answer", **parts})], "join")
    assert [message["why"] for message in told if message["is"] == "refused"] == [why]
