"""One connection, from its first word to its last: bounded in all that it can do."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from starlette.websockets import WebSocket, WebSocketDisconnect

from gatescope.classroom import post
from gatescope.classroom.acts import act
from gatescope.classroom.address import network_of
from gatescope.classroom.guests import Guest
from gatescope.classroom.hub import Hub
from gatescope.classroom.incoming import MOST, read_message
from gatescope.classroom.outbox import Outbox
from gatescope.classroom.refused import Refused, Why
from gatescope.messages import InputError

SILENCE = 180.0
"""Seconds without a word after which somebody is gone.

Browsers say something every 20 seconds, but once a minute where nobody sees the page. Lines
that are dead are found by the server's pings long before.
"""

SHY = 30.0
"""Seconds after which somebody has to have said who he is, whatever else he said."""

SLOW = 20.0
"""Seconds that a browser may take to read what is sent."""

GONE_AWAY, REFUSED, TOO_LONG, TRY_LATER = 1001, 1008, 1009, 1013
"""Codes with which a WebSocket is closed."""

UNUSABLE: dict[str, Why] = {"ask": "question", "move": "message", "answer": "value"}
"""What it is called when a part of such a message cannot be used."""


async def attend(hub: Hub, socket: WebSocket) -> None:
    """Serve one browser until it leaves, or has to.

    Parameters
    ----------
    hub : Hub
        The classes of this process.
    socket : WebSocket
        Its connection, not yet accepted.
    """
    await socket.accept()
    guest = Guest(network_of(socket.client.host if socket.client else ""))
    if not hub.doors.enter(guest.address):
        await socket.send_text(post.refused("full"))
        await socket.close(TRY_LATER)
        return
    try:
        await _until_one_ends(_listen(hub, guest, socket), _talk(guest.box, socket))
    finally:
        hub.leave(guest)
        hub.doors.leave(guest.address)


async def _until_one_ends(*parts: Coroutine[None, None, None]) -> None:
    tasks = [asyncio.create_task(part) for part in parts]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


async def _listen(hub: Hub, guest: Guest, socket: WebSocket) -> None:
    began = _now()
    while True:
        try:
            async with asyncio.timeout(_patience(guest, began)):
                event = await socket.receive()
        except TimeoutError:
            guest.box.close(GONE_AWAY)
            continue
        if event["type"] == "websocket.disconnect":
            return
        if guest.box.closing is None:
            await hear(hub, guest, event.get("text"))
            await asyncio.sleep(0)  # many at once must not keep their answers from going out


def _patience(guest: Guest, began: float) -> float | None:
    if guest.box.closing is not None:
        return None  # whoever talks to this browser has the last word
    return SILENCE if guest.role else max(began + SHY - _now(), 0.0)


def _now() -> float:
    return asyncio.get_running_loop().time()


async def hear(hub: Hub, guest: Guest, said: str | None) -> None:
    """Do what one message asks for, or say why not.

    Parameters
    ----------
    hub : Hub
        The classes of this process.
    guest : Guest
        Whose message it is; what there is to say about it goes into his box.
    said : str or None
        The message as it came; None where it was no text.
    """
    if said is not None and len(said) > MOST:
        guest.box.close(TOO_LONG)
        return
    do = ""
    try:
        if said is None:
            raise Refused("message")
        do, message = read_message(said)
        if not guest.messages.take():
            raise Refused("wait")
        await act(hub, guest, do, message)
    except Refused as refused:
        told = refused.__cause__ if isinstance(refused.__cause__, InputError) else ""
        _refuse(guest, refused.why, do, str(told))
    except InputError as error:
        _refuse(guest, UNUSABLE.get(do, "wait"), do, str(error))


def _refuse(guest: Guest, why: Why, do: str, said: str) -> None:
    guest.box.reply(post.refused(why, do, said))
    if not guest.strikes.take():
        guest.box.close(REFUSED)


async def _talk(box: Outbox, socket: WebSocket) -> None:
    try:
        async with asyncio.timeout(None) as patience:
            while not box.given_up:
                told = box.next()
                if told is not None:
                    patience.reschedule(_now() + SLOW)
                    await socket.send_text(told)
                elif box.closing is not None:
                    await socket.close(box.closing)
                    return
                else:
                    patience.reschedule(None)
                    await box.filled()
    except (TimeoutError, WebSocketDisconnect):
        return  # it does not read, or is not there
    await socket.close(REFUSED)
