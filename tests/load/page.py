"""A Streamlit page as a browser opens it: the document, its scripts, a session, one run."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import WebSocketException

from tests.load.pauses import Pauses
from tests.load.seen import Seen
from tests.load.web import Browser

XSRF = "_streamlit_xsrf"
SCRIPT = re.compile(rb'(?:src|href)="\./(static/[^"]+)"')


class Page:
    """One open page: it stays connected as Streamlit's own client does, and asks no more."""

    def __init__(self, browser: Browser, path: str, seen: Seen, *, cold: bool) -> None:
        self.browser = browser
        self.path = path
        self.seen = seen
        self.cold = cold
        self.session = ""
        self.there = False

    async def open(self) -> ClientConnection:
        """Open the page and wait until its script has run to the end."""
        begun = time.monotonic()
        document = await self.browser.get(self.path)
        if document.status != 200:
            raise ConnectionError(f"{self.path}: {document.status}")
        if self.cold:
            for script in dict.fromkeys(SCRIPT.findall(document.body)):
                await self.browser.get(f"/{script.decode()}")
        await self.browser.get("/_stcore/host-config")
        socket = await self._connect()
        await socket.send(self._run())
        await self._finished(socket)
        self.seen.opened.append(time.monotonic() - begun)
        return socket

    async def stay(self, socket: ClientConnection) -> None:
        """Read what comes; when the server is gone, come back with the session of before."""
        while True:
            self.there = True
            with suppress(WebSocketException):  # the same as an orderly end: the server is gone
                async for message in socket:
                    self.seen.page_bytes += len(message)
            self.there, lost = False, time.monotonic()
            socket = await self._again()
            self.seen.outages.append(("page", lost, time.monotonic()))

    async def _again(self) -> ClientConnection:
        pauses = Pauses()
        while True:
            await asyncio.sleep(pauses.next())
            with suppress(OSError, WebSocketException, TimeoutError):
                health = await self.browser.get("/_stcore/health")
                if health.status == 200:
                    return await self._connect()

    async def _connect(self) -> ClientConnection:
        token = self.browser.cookies.get(XSRF, "PLACEHOLDER_AUTH_TOKEN")
        protocols = ["streamlit", token, *([self.session] if self.session else [])]
        return await self.browser.socket("/_stcore/stream", protocols)

    def _run(self) -> bytes:
        path, _, query = self.path.partition("?")
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = path.strip("/")
        asked.rerun_script.context_info.locale = "en"
        asked.rerun_script.context_info.url = f"{self.browser.site.origin}{self.path}"
        return bytes(asked.SerializeToString())

    async def _finished(self, socket: ClientConnection) -> None:
        async with asyncio.timeout(120):
            async for data in socket:
                assert isinstance(data, bytes)
                self.seen.page_bytes += len(data)
                message = ForwardMsg.FromString(data)
                kind = message.WhichOneof("type")
                if kind == "new_session":
                    self.session = message.new_session.initialize.session_id
                elif kind == "script_finished":
                    return
