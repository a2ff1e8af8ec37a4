"""The addresses of classes on this server: a line for each browser, and the pictures."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from gatescope.classroom.codes import CODE
from gatescope.classroom.connection import attend
from gatescope.classroom.hub import Hub
from gatescope.classroom.origins import host_allowed, origin_allowed
from gatescope.classroom.pictures import Pictures
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store, class_store
from gatescope.classroom.view import DIGEST
from gatescope.messages import InputError

PART = 256 * 1024

PICTURE = {
    "Content-Encoding": "gzip",
    "Cache-Control": "private, max-age=86400, immutable",
    "X-Content-Type-Options": "nosniff",
}


def class_routes(
    allowed_hosts: Callable[[], Sequence[str]] = tuple,
    base: str = "",
    store: Callable[[], Store] = class_store,
) -> list[BaseRoute]:
    """Give the addresses of classes.

    Parameters
    ----------
    allowed_hosts : callable
        Gives the names by which browsers may reach this server; none allows every name.
    base : str
        What stands before every address of this server.
    store : callable
        Gives where classes are kept.

    Examples
    --------
    >>> [route.path for route in class_routes()]
    ['/class/live', '/class/blob/{code}/{digest}']
    """
    hub = Hub(store)
    pictures = Pictures(hub.desk)
    start = f"/{base.strip('/')}".rstrip("/")

    async def live(socket: WebSocket) -> None:
        host, origin = socket.headers.get("host"), socket.headers.get("origin")
        names = allowed_hosts()
        if host_allowed(host, names) and origin_allowed(origin, host, names):
            await attend(hub, socket)
        else:
            await socket.close()  # before it is accepted: 403

    async def blob(request: Request) -> Response:
        if not host_allowed(request.headers.get("host"), allowed_hosts()):
            return PlainTextResponse("Another name than this server's.", 403)
        return await _picture(pictures, **request.path_params)

    return [
        WebSocketRoute(f"{start}/class/live", live),
        Route(f"{start}/class/blob/{{code}}/{{digest}}", blob),
    ]


async def _picture(pictures: Pictures, code: str, digest: str) -> Response:
    if not CODE.fullmatch(code) or not DIGEST.fullmatch(digest):
        return PlainTextResponse("No such picture.", 404)
    try:
        found = await pictures.get(code, digest)
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
