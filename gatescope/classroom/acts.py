"""What each message of a browser does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from gatescope.classroom import post
from gatescope.classroom.arrival import code_in, joined, leading
from gatescope.classroom.guests import Guest
from gatescope.classroom.hub import Hub
from gatescope.classroom.incoming import number_in, switch_in, text_in
from gatescope.classroom.live import Live
from gatescope.classroom.questions import question_from
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store

Message = dict[str, Any]
Act = Callable[[Hub, Live, Guest, Message], Awaitable[None]]


async def act(hub: Hub, guest: Guest, do: str, message: Message) -> None:
    """Do what a message asks for.

    Parameters
    ----------
    hub : Hub
        The classes of this process.
    guest : Guest
        Whose message it is.
    do : str
        What is to be done.
    message : dict
        All its parts.

    Raises
    ------
    Refused
        If it is not done, with the reason.
    InputError
        If a part of it cannot be used.
    """
    if not guest.role:
        if do not in ARRIVALS:
            raise Refused("message")
        await ARRIVALS[do](hub, guest, message)
        return
    live = hub.of_class(guest)
    if live is None:
        raise Refused("ended")
    if do in OF_TEACHER and guest.role != "teacher":
        raise Refused("secret")
    if do in OF_STUDENT and guest.role != "student":
        raise Refused("message")
    known = OF_ALL | OF_TEACHER | OF_STUDENT
    if do not in known:
        raise Refused("message")
    await known[do](hub, live, guest, message)


async def _join(hub: Hub, guest: Guest, message: Message) -> None:
    code = code_in(message)
    if not hub.joining.allow(guest.address):
        raise Refused("wait")
    trusted = hub.trusts(guest.address, code)
    arrival = await hub.desk.run(joined, code, message, guest.address, trusted=trusted)
    guest.box.reply(
        post.text(
            "welcome",
            role="student",
            member=arrival.token,
            name=arrival.name,
            code=code,
        )
    )
    hub.enter(guest, arrival)


async def _lead(hub: Hub, guest: Guest, message: Message) -> None:
    arrival = await hub.desk.run(leading, code_in(message), message, guest.address)
    guest.box.reply(post.text("welcome", role="teacher", member="", name="", code=arrival.code))
    hub.enter(guest, arrival)


async def _here(_hub: Hub, _live: Live, guest: Guest, _message: Message) -> None:
    """Say that it was heard: a browser takes long silence for a dead line."""
    guest.box.reply(post.text("here"))


async def _follow(hub: Hub, live: Live, guest: Guest, message: Message) -> None:
    guest.following = switch_in(message, "on")
    here = live.presence()
    await hub.desk.run(Store.seen, live.code, {guest.member: here[guest.member]})
    live.people_due = True


async def _name(hub: Hub, live: Live, guest: Guest, message: Message) -> None:
    name = await hub.desk.run(Store.rename, live.code, guest.member, text_in(message, "name"))
    guest.box.reply(post.text("took", what="name", name=name))


async def _answer(hub: Hub, live: Live, guest: Guest, message: Message) -> None:
    question, value = number_in(message, "question"), message.get("value")
    if not hub.answering.allow((live.code, guest.member)):
        raise Refused("wait")
    await hub.desk.run(Store.answer, live.code, guest.member, question, value)
    live.answered(guest.member, question, value)
    guest.box.reply(post.text("took", what="answer", question=question))


async def _move(hub: Hub, live: Live, _guest: Guest, message: Message) -> None:
    await hub.desk.run(Store.place, live.code, message.get("place"))
    await hub.moved(live)


async def _ask(hub: Hub, live: Live, _guest: Guest, message: Message) -> None:
    # not at the desk: a lesson's question may have to be computed first
    question = await asyncio.to_thread(question_from, message.get("question"))
    await hub.desk.run(Store.ask, live.code, question)
    await hub.refresh(live)


async def _show(hub: Hub, live: Live, _guest: Guest, message: Message) -> None:
    question, on = number_in(message, "question"), switch_in(message, "on")
    await hub.desk.run(Store.show, live.code, question, on)
    await _state(hub, live)


async def _reveal(hub: Hub, live: Live, _guest: Guest, message: Message) -> None:
    await hub.desk.run(Store.reveal, live.code, number_in(message, "question"))
    await _state(hub, live)


async def _close(hub: Hub, live: Live, _guest: Guest, message: Message) -> None:
    await hub.desk.run(Store.close, live.code, number_in(message, "question"))
    await hub.refresh(live)


async def _end(hub: Hub, live: Live, _guest: Guest, _message: Message) -> None:
    await hub.desk.run(Store.end, live.code)
    await hub.refresh(live)


async def _state(hub: Hub, live: Live) -> None:
    await hub.refresh(live)
    await hub.count(live)


ARRIVALS: dict[str, Callable[[Hub, Guest, Message], Awaitable[None]]] = {
    "join": _join,
    "lead": _lead,
}
OF_ALL: dict[str, Act] = {"here": _here}
OF_STUDENT: dict[str, Act] = {"follow": _follow, "name": _name, "answer": _answer}
OF_TEACHER: dict[str, Act] = {
    "move": _move,
    "ask": _ask,
    "show": _show,
    "reveal": _reveal,
    "close": _close,
    "end": _end,
}
