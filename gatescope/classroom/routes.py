"""The addresses of classes on this server: a line for each browser, and the pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from gatescope.classroom.origins import host_allowed, origin_allowed

if TYPE_CHECKING:
    from gatescope.classroom.hall import Hall
    from gatescope.classroom.store import Store


def class_routes(
    allowed_hosts: Callable[[], Sequence[str]] = tuple,
    base: str = "",
    store: Callable[[], Store] | None = None,
) -> list[BaseRoute]:
    """Give the addresses of classes.

    Parameters
    ----------
    allowed_hosts : callable
        Gives the names by which browsers may reach this server; none allows every name.
    base : str
        What stands before every address of this server.
    store : callable or None
        Gives where classes are kept; None for the usual place.

    Examples
    --------
    >>> [route.path for route in class_routes(base="gru")]
    ['/gru/class/live', '/gru/class/blob/{code}/{digest}']
    """
    start = f"/{base.strip('/')}".rstrip("/")

    @cache
    def hall() -> Hall:
        from gatescope.classroom.hall import Hall  # here: the server's start should not wait

        return Hall(store)

    async def live(socket: WebSocket) -> None:
        host, origin = socket.headers.get("host"), socket.headers.get("origin")
        names = allowed_hosts()
        if host_allowed(host, names) and origin_allowed(origin, host, names):
            await hall().attend(socket)
        else:
            await socket.close()  # before it is accepted: 403

    async def blob(request: Request) -> Response:
        if not host_allowed(request.headers.get("host"), allowed_hosts()):
            return PlainTextResponse("Another name than this server's.", 403)
        return await hall().picture(**request.path_params)

    return [
        WebSocketRoute(f"{start}/class/live", live),
        Route(f"{start}/class/blob/{{code}}/{{digest}}", blob),
    ]
