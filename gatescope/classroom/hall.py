"""What answers at the addresses of classes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.websockets import WebSocket

from gatescope.classroom.codes import CODE
from gatescope.classroom.connection import attend
from gatescope.classroom.hub import Hub
from gatescope.classroom.pictures import Pictures
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store, class_store
from gatescope.classroom.view import DIGEST
from gatescope.messages import InputError

PART = 256 * 1024
"""Bytes of a picture that are on their way to one browser."""

PICTURE = {
    "Content-Encoding": "gzip",
    "Cache-Control": "private, max-age=86400, immutable",
    "X-Content-Type-Options": "nosniff",
}


class Hall:
    """All classes of this process, and their pictures.

    Parameters
    ----------
    store : callable or None
        Gives where classes are kept; None for the usual place.
    """

    def __init__(self, store: Callable[[], Store] | None = None) -> None:
        self._hub = Hub(class_store if store is None else store)
        self._pictures = Pictures(self._hub.desk)

    async def attend(self, socket: WebSocket) -> None:
        """Serve one browser; see `connection.attend`."""
        await attend(self._hub, socket)

    async def picture(self, code: str, digest: str) -> Response:
        """Give a picture of a class, packed with gzip; 404 if it has no such picture."""
        if not CODE.fullmatch(code) or not DIGEST.fullmatch(digest):
            return PlainTextResponse("No such picture.", 404)
        try:
            found = await self._pictures.get(code, digest)
        except (Refused, InputError):
            return PlainTextResponse("Classes cannot be read now.", 503)
        if found is None:
            return PlainTextResponse("No such picture.", 404)
        size = {"Content-Length": str(len(found))}
        return StreamingResponse(
            _parts(found), media_type="application/octet-stream", headers=PICTURE | size
        )


async def _parts(picture: bytes) -> AsyncIterator[bytes]:
    """Cut a picture, so that a slow browser does not have all of it copied for itself."""
    for start in range(0, len(picture), PART):
        yield picture[start : start + PART]
