"""A browser window opens when the server starts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from streamlit import cli_util, config
from streamlit.starlette import App
from streamlit.web.server import server_util


@asynccontextmanager
async def opening(_app: App) -> AsyncIterator[None]:
    """Open the first page in a browser, unless the settings leave that to the user.

    Streamlit does so for a script, but not for an `App`, which it calls this way at its start.
    The server listens already, so that a browser which is quicker than it is waits.

    Yields
    ------
    None
        While the server runs.
    """
    if not config.get_option("server.headless"):
        loop = asyncio.get_running_loop()
        loop.run_in_executor(None, cli_util.open_browser, server_util.get_url(_address()))
    yield


def _address() -> str:
    for option in ("browser.serverAddress", "server.address"):
        if config.is_manually_set(option):
            return server_util.get_display_address(config.get_option(option))
    return "localhost"
