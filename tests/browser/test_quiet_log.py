"""What the server prints about somebody on a slow line: nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explore_page import wait_badge
from tests.browser.server import Server

SLOW_LINE = """const { addEventListener } = WebSocket.prototype;
WebSocket.prototype.addEventListener = function (type, hear) {
    const late = (event) => setTimeout(() => hear(event), 1000);
    addEventListener.call(this, type, type === "message" ? late : hear);
};"""
"""Whatever the server says arrives a second late: the page looks for its check meanwhile."""


@pytest.fixture
def slow_page(browser: Browser, server: Server) -> Iterator[Page]:
    """A window on a slow line."""
    with browser.new_context(base_url=server.url, locale="en-US") as context:
        context.add_init_script(SLOW_LINE)
        yield context.new_page()


@pytest.mark.parametrize("path", ["explore", "gradient_flow"])
def test_a_check_that_is_there_leaves_nobody_asking_for_it(
    slow_page: Page, server: Server, path: str
) -> None:
    before = len(server.log())
    # Nobody else's network, so that its check is still to be made.
    slow_page.goto(f"/{path}?network=random&weights=40417")
    wait_badge(slow_page, "unchecked")
    wait_badge(slow_page, "pass")
    go_home(slow_page)
    assert server.log()[before:] == ""


def test_who_leaves_a_page_before_its_check_asks_for_nothing_that_is_gone(
    slow_page: Page, server: Server
) -> None:
    before = len(server.log())
    slow_page.goto("/explore?network=random&weights=40418")
    wait_badge(slow_page, "unchecked")
    go_home(slow_page)
    assert server.log()[before:] == ""


def go_home(page: Page) -> None:
    page.get_by_role("link", name="Home", exact=True).first.click()
    page.wait_for_url(lambda url: "explore" not in url and "gradient" not in url)
    wait_badge(page, "pass")
