"""A browser and a server for the tests of this folder, and what no test may leave behind."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser import chromium
from tests.browser.server import Server, free_port, from_checkout, serve
from tests.browser.windows import Windows

OpenPage = Callable[..., Page]

READY = (
    '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
    '[data-test-script-state="notRunning"]'
)
"""What Streamlit's frame says when a run has ended."""


# A machine that does other things meanwhile is slow, not wrong.
expect.set_options(timeout=15_000)

PROBE = re.compile(r"/[a-z_]+/_stcore/(health|host-config)$")
"""On a page's own link Streamlit looks for its server below that page first, and then above."""


# Package, not session: while Playwright lives, an event loop runs in this thread, and tests of
# other folders may want one of their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One headless browser for all tests of this folder."""
    warning = chromium.ensure_chinese_fonts()
    if warning:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn(warning, stacklevel=1)
    with chromium.launch() as running:
        yield running


@pytest.fixture(scope="package")
def server() -> Iterator[Server]:
    """One server of this checkout's app for all tests of this folder."""
    port = free_port()
    with serve(from_checkout(port), port=port) as running:
        yield running


@pytest.fixture
def app_url(server: Server) -> Iterator[str]:
    """Where the app answers; the test fails if the server logs a traceback meanwhile."""
    before = len(server.log())
    yield server.url
    logged = server.log()[before:]
    assert "Traceback" not in logged, logged


@pytest.fixture(scope="package")
def windows(browser: Browser) -> Iterator[Windows]:
    """Windows that tests have one after the other; see `Windows`."""
    opened = Windows(browser, watch)
    yield opened
    opened.close()


@pytest.fixture
def open_page(windows: Windows, app_url: str) -> Iterator[OpenPage]:
    """Open a page of the app as a new visitor; the test fails on any error in the browser."""

    def opened(
        path: str = "/",
        *,
        viewport: tuple[int, int] = (1440, 900),
        theme: Literal["light", "dark"] = "light",
        locale: str = "en-US",
        touch: bool = False,
        settle: bool = True,
    ) -> Page:
        options = {"base_url": app_url, "locale": locale, "has_touch": touch}
        page = windows.open(viewport=viewport, theme=theme, **options)
        page.goto(path)
        if settle:
            page.wait_for_selector(READY, timeout=60_000)
        return page

    yield opened
    windows.leave()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The first page, at 1440×900, light, in English."""
    return open_page()


def watch(page: Page, errors: list[str]) -> None:
    """Collect what goes wrong in `page`: uncaught exceptions and errors on the console."""

    def console(message: ConsoleMessage) -> None:
        url = str(message.location.get("url", ""))
        if message.type == "error" and not PROBE.search(url):
            errors.append(f"console: {message.text} ({url})")

    page.on("console", console)
    page.on("pageerror", lambda error: errors.append(f"uncaught: {error}"))
