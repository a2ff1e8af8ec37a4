"""What a browser does on the network: HTTP on one kept connection, and WebSockets."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field

import h11
from websockets.asyncio.client import ClientConnection, connect

NAME = "localhost"
SCHOOL = ("X-Forwarded-For", "192.0.2.7")
"""All come from one address, as behind a school's router; from here the app believes it."""

PATIENCE_S = 30.0
"""How long a connection may take to come about; far more than a browser's user would wait."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the app answers: a port of this machine, with TLS or without."""

    port: int
    tls: bool = False

    @property
    def host(self) -> str:
        """What stands in the Host header."""
        return f"{NAME}:{self.port}"

    @property
    def origin(self) -> str:
        """Where the page comes from, as a browser says it with a WebSocket."""
        return f"{'https' if self.tls else 'http'}://{self.host}"

    def trust(self) -> ssl.SSLContext | None:
        """Trust whoever answers: the certificate is one that this test has made."""
        if not self.tls:
            return None
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a request."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Browser:
    """One browser: a jar of cookies, one connection that is kept, any number of sockets."""

    site: Site
    cookies: dict[str, str] = field(default_factory=dict)
    trust: ssl.SSLContext | None = None
    received: int = 0
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
    _talk: h11.Connection | None = None

    def __post_init__(self) -> None:
        """Make one context for all connections: a new one costs ten milliseconds."""
        self.trust = self.trust or self.site.trust()

    async def get(self, path: str, host: str = "") -> Answer:
        """Ask for a path; a connection that the other side has closed is made anew."""
        async with asyncio.timeout(PATIENCE_S):
            try:
                return await self._get(path, host)
            except (OSError, h11.RemoteProtocolError):
                self.close()
                return await self._get(path, host)

    async def socket(
        self, path: str, protocols: Sequence[str] = (), origin: str = ""
    ) -> ClientConnection:
        """Open a WebSocket as a page of the site does: with its cookies and its origin."""
        socket = await connect(
            f"{'wss' if self.site.tls else 'ws'}://{self.site.host}{path}",
            host="127.0.0.1",
            port=self.site.port,
            ssl=self.trust,
            origin=origin or self.site.origin,
            subprotocols=list(protocols) or None,
            additional_headers=self._headers(),
            compression=None,
            ping_interval=None,  # a browser sends none
            max_size=None,
            proxy=None,
            open_timeout=PATIENCE_S,
            close_timeout=2,
        )
        assert socket.response is not None
        self._keep(socket.response.headers.get_all("Set-Cookie"))
        return socket

    def close(self) -> None:
        """Close the connection that is kept."""
        if self._streams is not None:
            self._streams[1].close()
        self._streams = self._talk = None

    async def _get(self, path: str, host: str) -> Answer:
        if self._streams is None or self._talk is None:
            name = NAME if self.trust else None
            self._streams = await asyncio.open_connection(
                "127.0.0.1", self.site.port, ssl=self.trust, server_hostname=name
            )
            self._talk = h11.Connection(h11.CLIENT)
        headers = [("Host", host or self.site.host), ("Accept-Encoding", "gzip")]
        headers += self._headers()
        asked = self._talk.send(h11.Request(method="GET", target=path, headers=headers))
        asked += self._talk.send(h11.EndOfMessage()) or b""
        self._streams[1].write(asked)
        answer = await self._answer(self._talk, self._streams[0])
        if self._talk.states == {h11.CLIENT: h11.DONE, h11.SERVER: h11.DONE}:
            self._talk.start_next_cycle()
        else:
            self.close()
        return answer

    async def _answer(self, talk: h11.Connection, reader: asyncio.StreamReader) -> Answer:
        status, headers, parts = 0, {}, []
        while True:
            event = talk.next_event()
            if event is h11.NEED_DATA:
                data = await reader.read(1 << 18)
                self.received += len(data)
                talk.receive_data(data)
            elif isinstance(event, h11.Response):
                status = event.status_code
                pairs = [
                    (name.decode(), value.decode("latin1")) for name, value in event.headers
                ]
                headers = dict(pairs)
                self._keep([value for name, value in pairs if name == "set-cookie"])
            elif isinstance(event, h11.Data):
                parts.append(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage | h11.ConnectionClosed):
                return Answer(status, headers, b"".join(parts))

    def _headers(self) -> list[tuple[str, str]]:
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return [SCHOOL, *([("Cookie", jar)] if jar else [])]

    def _keep(self, lines: Sequence[str]) -> None:
        for line in lines:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value.strip()
