"""What a process notes of who is here."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from gatescope.classroom import hub as hub_module
from gatescope.classroom.arrival import Arrival, joined
from gatescope.classroom.guests import Guest
from gatescope.classroom.hub import Hub
from gatescope.classroom.store import Store

ADDRESS = "192.0.2.1"


def join(store: Store, code: str, token: str = "") -> Arrival:
    return joined(store, code, {"member": token}, ADDRESS, trusted=True)


def test_who_leaves_is_gone_at_once(store: Store, code: str) -> None:
    async def come_and_go() -> None:
        hub, guest = Hub(lambda: store), Guest(ADDRESS)
        hub.enter(guest, join(store, code))
        hub.leave(guest)
        await hub.note_presence()

    asyncio.run(come_and_go())
    assert store.people(code).here == 0


def test_who_reloads_the_page_is_here(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the old line ends, and that is noted, after the new one has joined."""

    async def reload() -> None:
        hub, old, new = Hub(lambda: store, lambda: 0.0), Guest(ADDRESS), Guest(ADDRESS)
        first = join(store, code)
        hub.enter(old, first)
        await hub.note_presence()
        again = join(store, code, first.token)
        hub.leave(old)
        run = hub.desk.run

        async def run_late(act: Callable[..., Any], *arguments: Any) -> Any:
            result = await run(act, *arguments)
            if act is Store.left:
                hub.enter(new, again)
            return result

        monkeypatch.setattr(hub.desk, "run", run_late)
        await hub.note_presence()

    asyncio.run(reload())
    assert store.people(code).here == 1


def test_a_round_that_fails_ends_no_class(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hub_module, "TICK", 0.0)
    monkeypatch.setattr(hub_module, "REST", 0.0)

    async def go_on() -> None:
        hub, guest = Hub(lambda: store), Guest(ADDRESS)
        noted = asyncio.Event()
        rounds: list[None] = []

        async def fail_once() -> None:
            rounds.append(None)
            if len(rounds) == 1:
                raise RuntimeError("of no kind that is expected")
            noted.set()

        monkeypatch.setattr(hub, "note_presence", fail_once)
        hub.enter(guest, join(store, code))
        async with asyncio.timeout(30):
            await noted.wait()
        assert code in hub.lives

    asyncio.run(go_on())
    assert "of no kind that is expected" in caplog.text
