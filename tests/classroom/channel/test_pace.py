"""Who says much is told to wait: of all messages, and of answers besides."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from gatescope.classroom.connection import hear
from gatescope.classroom.guests import Guest
from gatescope.classroom.hub import Hub
from gatescope.classroom.limits import Bucket, Limiter
from gatescope.classroom.store import Store
from tests.classroom.parts import CHOICE, question

HERE = {"do": "here"}


def test_messages_of_one_line_are_limited_whatever_they_say(store: Store, code: str) -> None:
    guest = Guest("192.0.2.1", messages=Bucket(1.0, 3, clock=lambda: 0.0))
    told = asyncio.run(said(Hub(lambda: store), code, [guest], *[HERE] * 4))
    assert told == ["here", "here", "wait here", "wait here"]


def test_answers_are_limited_for_all_windows_of_one_member(store: Store, code: str) -> None:
    hub, windows = Hub(lambda: store), [Guest("192.0.2.1"), Guest("192.0.2.2")]
    hub.answering = Limiter(1.0, 2, clock=lambda: 0.0)
    number = store.ask(code, question(CHOICE))
    answer = {"do": "answer", "question": number, "value": 0}
    told = asyncio.run(said(hub, code, windows, answer, answer))
    assert told == ["took", "took", "wait answer", "wait answer"]
    other = {**answer, "value": 1}
    assert asyncio.run(said(hub, code, [Guest("192.0.2.1")], other)) == ["took"]
    assert store.answers(code, number) == [0, 1]


def test_joins_from_one_address_are_limited(store: Store, code: str) -> None:
    hub, join = Hub(lambda: store), {"do": "join", "code": code}
    hub.joining = Limiter(1.0, 1, clock=lambda: 0.0)
    assert asyncio.run(said(hub, code, [Guest("192.0.2.1")])) == []
    late, elsewhere = Guest("192.0.2.1"), Guest("192.0.2.2")
    asyncio.run(hear(hub, late, json.dumps(join)))
    asyncio.run(hear(hub, elsewhere, json.dumps(join)))
    assert (late.role, elsewhere.role) == ("", "student")
    assert json.loads(late.box.next() or "")["why"] == "wait"


async def said(hub: Hub, code: str, windows: list[Guest], *words: dict[str, Any]) -> list[str]:
    """Say something in all windows of one student; what came back, beside what is news."""
    token, told = "", []
    for guest in windows:
        await hear(hub, guest, json.dumps({"do": "join", "code": code, "member": token}))
        token = json.loads(guest.box.next() or "")["member"]
    for word in words:
        for guest in windows:
            await hear(hub, guest, json.dumps(word))
    for guest in windows:
        while (text := guest.box.next()) is not None:
            message = json.loads(text)
            if message["is"] == "refused":
                told.append(f"{message['why']} {message['do']}")
            elif message["is"] in ("here", "took"):
                told.append(message["is"])
    return sorted(told)
