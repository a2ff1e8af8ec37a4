"""What one browser can take from a server, and what it cannot."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from starlette.websockets import WebSocket
from websockets.exceptions import ConnectionClosed

from gatescope.classroom import connection, guests
from gatescope.classroom.classes import Opened
from gatescope.classroom.connection import attend
from gatescope.classroom.hub import Hub
from gatescope.classroom.incoming import MOST
from gatescope.classroom.store import Store
from tests.classroom.line import PATIENCE_S, Line, Site, site
from tests.classroom.parts import CHOICE, question


def class_goes_on(school: Site, opened: Opened) -> bool:
    with school.teacher(opened) as teacher, school.student(opened.code) as student:
        teacher.say("move", place={"t": "5"})
        return bool(student.hear("place", place={"t": "5"}))


def test_ten_thousand_answers_of_one_client_are_one(school: Site, opened: Opened) -> None:
    number = school.store.ask(opened.code, question(CHOICE))
    with school.student(opened.code) as student:
        flood(student, json.dumps({"do": "answer", "question": number, "value": 1}), 10_000)
        assert student.end() == 1008
    refused = {message["why"] for message in student.heard if message["is"] == "refused"}
    assert refused == {"wait"}
    assert school.store.answers(opened.code, number) == [1]
    assert class_goes_on(school, opened)


def flood(line: Line, message: str, times: int) -> None:
    try:
        for _ in range(times):
            line.socket.send(message)
    except ConnectionClosed:
        return


def test_a_message_is_not_long(school: Site, opened: Opened) -> None:
    with school.student(opened.code) as student:
        student.say("follow", on=True, more="x" * (MOST - 60))
        student.say("follow", on=True, more="x" * MOST)
        assert student.end() == 1009
    assert "refused" not in student.kinds()
    assert class_goes_on(school, opened)


def test_bytes_are_no_message(school: Site, opened: Opened) -> None:
    with school.student(opened.code) as student:
        student.socket.send(b"\x00\xff")
        assert student.hear("refused")["why"] == "message"
    assert class_goes_on(school, opened)


@pytest.mark.parametrize(
    ("whole", "of_one", "second"), [(9, 1, "192.0.2.1"), (1, 9, "192.0.2.2")]
)
def test_a_full_server_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: int, of_one: int, second: str
) -> None:
    doors = guests.Doors(whole, of_one)
    monkeypatch.setattr("gatescope.classroom.hub.Doors", lambda: doors)
    store = Store(tmp_path / "classes.sqlite")
    code = store.open_class().code
    with (
        site(store) as small,
        small.student(code, address="192.0.2.1"),
        small.connected(second) as late,
    ):
        assert late.hear("refused")["why"] == "full"
        assert late.end() == 1013
    store.release()


def test_who_says_nothing_is_gone(
    school: Site, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "SILENCE", 0.05)
    with school.student(opened.code) as student:
        assert student.end() == 1001


def test_who_does_not_say_who_he_is_is_gone_whatever_he_says(
    school: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "SHY", 0.05)
    with school.connected() as line:
        flood(line, '{"do":"here"}', 3)
        assert line.end() == 1001


def test_who_does_not_read_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "SLOW", 0.05)
    store = Store(tmp_path / "classes.sqlite")
    hub = Hub(lambda: store)
    message = {"do": "join", "code": store.open_class().code}
    assert asyncio.run(attended_without_reading(hub, message)) == ["websocket.accept"]
    assert hub.lives == {}
    store.release()


async def attended_without_reading(hub: Hub, message: dict[str, Any]) -> list[str]:
    """Attend somebody whose line takes nothing after the handshake; what it took."""
    heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    heard.put_nowait({"type": "websocket.connect"})
    heard.put_nowait({"type": "websocket.receive", "text": json.dumps(message)})
    took: list[str] = []

    async def send(event: Any) -> None:
        if took:
            await asyncio.Event().wait()
        took.append(event["type"])

    scope = {"type": "websocket", "headers": [], "client": ("192.0.2.1", 1)}
    async with asyncio.timeout(PATIENCE_S):
        await attend(hub, WebSocket(scope, heard.get, send))
    return took
