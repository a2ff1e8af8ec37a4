"""A server with the addresses of classes, and browsers that speak to it, in this process."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.applications import Starlette
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from gatescope.classroom.classes import Opened
from gatescope.classroom.routes import class_routes
from gatescope.classroom.store import Store

PATIENCE_S = 20.0
Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Site:
    """A server that listens.

    Parameters
    ----------
    port : int
        Where.
    store : Store
        Where its classes are kept.
    """

    port: int
    store: Store

    def connected(self, address: str = "192.0.2.1", **headers: str) -> Line:
        """A connection from an address, as a proxy in front of the server would hand it on."""
        return Line(
            connect(
                f"ws://127.0.0.1:{self.port}/class/live",
                additional_headers={"X-Forwarded-For": address, **headers},
                proxy=None,
                compression=None,
                close_timeout=0.5,
                max_size=None,
            ).__enter__()
        )

    def student(self, code: str, name: str = "", member: str = "", **where: str) -> Line:
        """A student who has joined."""
        line = self.connected(**where)
        line.say("join", code=code, name=name, member=member)
        line.welcome = line.hear("welcome")
        return line

    def teacher(self, opened: Opened) -> Line:
        """A teacher who leads."""
        line = self.connected("192.0.2.250")
        line.say("lead", code=opened.code, secret=opened.secret)
        line.welcome = line.hear("welcome")
        return line


class Line:
    """One browser's connection."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.heard: list[Message] = []
        self.welcome: Message = {}

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def say(self, do: str, /, **parts: Any) -> None:
        """Send a message."""
        self.socket.send(json.dumps({"do": do, **parts}))

    def hear(
        self, what: str, /, when: Callable[[Message], bool] = bool, **parts: Any
    ) -> Message:
        """Wait for a message of a kind with these parts; all others before it are kept."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            message = self.hear_any(end - time.monotonic())
            fits = all(message.get(name) == value for name, value in parts.items())
            if message["is"] == what and fits and when(message):
                return message
        raise AssertionError(f"no {what} with {parts}, but {self.heard}")

    def hear_any(self, patience: float = PATIENCE_S) -> Message:
        """Wait for the next message."""
        message: Message = json.loads(self.socket.recv(patience))
        self.heard.append(message)
        return message

    def refusal(self, do: str, /, **parts: Any) -> str:
        """Send a message and give why it is refused."""
        self.say(do, **parts)
        return str(self.hear("refused", do=do)["why"])

    def end(self) -> int | None:
        """Hear what still comes, and give the code with which the server closes."""
        try:
            while True:
                self.hear_any()
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else None

    def kinds(self) -> list[str]:
        """The kinds of all that was heard."""
        return [message["is"] for message in self.heard]


@contextmanager
def site(store: Store, allowed_hosts: Sequence[str] = ()) -> Iterator[Site]:
    """Serve classes as the app does, with the same server, in a thread."""
    app = Starlette(routes=class_routes(lambda: allowed_hosts, store=lambda: store))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(512)
        settings = uvicorn.Config(app, ws="websockets-sansio", log_level="warning")
        server = uvicorn.Server(settings)
        running = threading.Thread(target=server.run, args=([listening],), daemon=True)
        running.start()
        try:
            yield Site(listening.getsockname()[1], store)
        finally:
            server.should_exit = True
            running.join()
