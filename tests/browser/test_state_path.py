"""The state's path in the browser: loaded when opened, and one with the viewer's cursor."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import SIZES, VIEWER, wait_badge, wait_step

OPENER = "The state as a path"


def watched(page: Page) -> list[str]:
    """Addresses of Plotly's scripts that the page asks for from now on."""
    asked: list[str] = []
    page.on(
        "request", lambda r: asked.append(r.url) if re.search("plotly", r.url, re.I) else None
    )
    return asked


def open_path(page: Page) -> None:
    page.get_by_text(OPENER).click()
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=60_000)


def expect_legend(page: Page, text: str) -> None:
    # While a figure is exchanged the old one may stand beside it for a moment.
    legend = page.locator(".js-plotly-plot .legend")
    expect(legend.filter(has_text=text)).to_have_count(1, timeout=30_000)
    expect(legend).to_have_count(1)


def test_plotly_is_loaded_when_the_path_is_opened_and_not_before(open_page: OpenPage) -> None:
    page = open_page("/explore?t=3")
    asked = watched(page)
    page.reload()
    wait_badge(page, "pass")
    expect(page.get_by_text(OPENER)).to_be_visible()
    assert not asked
    open_path(page)
    assert asked


@pytest.mark.parametrize("size", SIZES)
def test_the_path_marks_the_viewers_step(open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("/explore?t=7", viewport=size)
    wait_step(page, 7)
    open_path(page)
    expect_legend(page, "step 7, the cursor")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("ArrowRight")
    expect_legend(page, "step 8, the cursor")


def test_the_plane_follows_the_cursor(open_page: OpenPage) -> None:
    page = open_page("/explore?network=random&hidden=2&t=4")
    wait_badge(page, "pass")
    open_path(page)
    page.get_by_test_id("stExpander").get_by_text("Two units", exact=True).click()
    expect_legend(page, "step 4, as it was taken")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Home")
    expect_legend(page, "step 0, as it was taken")


def test_the_section_is_drawn_again_without_the_page(open_page: OpenPage) -> None:
    page = open_page("/explore?t=7")
    wait_badge(page, "pass")
    open_path(page)
    expect_legend(page, "step 7, the cursor")
    received: list[bytes] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.webSocketFrameReceived",
        lambda e: received.append(e["response"]["payloadData"].encode()),
    )
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("ArrowRight")
    expect_legend(page, "step 8, the cursor")
    page.wait_for_selector(READY)
    assert received
    viewer = b"gatescope_viewer"
    assert not [frame for frame in received if viewer in frame]


def test_closed_again_nothing_is_sent(open_page: OpenPage) -> None:
    page = open_page("/explore?t=7")
    wait_badge(page, "pass")
    open_path(page)
    expect_legend(page, "step 7, the cursor")
    page.get_by_text(OPENER).click()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    page.wait_for_selector(READY)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sent: list[str] = []
    session.on("Network.webSocketFrameSent", lambda _: sent.append("frame"))
    page.get_by_test_id("scrub").focus()
    for t in (8, 9, 10):
        page.keyboard.press("ArrowRight")
        wait_step(page, t)
    # The address is written after the same rest that the report would take.
    expect(page).to_have_url(re.compile(r"t=10"))
    page.wait_for_function("() => new Promise((done) => setTimeout(() => done(true), 400))")
    assert not sent


def click_dot(page: Page, dot: Locator, step: int) -> None:
    """Click a dot as a person does: once Plotly names it, again if it was drawn anew then."""
    for _ in range(30):
        dot.scroll_into_view_if_needed()
        box = dot.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x + 40, y + 40)
        page.mouse.move(x, y)
        told = page.locator(".js-plotly-plot .hoverlayer").filter(has_text=f"step {step}")
        try:
            expect(told).to_have_count(1, timeout=500)
            page.mouse.click(x, y)
            expect(page.locator(VIEWER)).to_have_attribute(
                "data-step", str(step), timeout=2_000
            )
        except AssertionError:
            continue
        return
    raise AssertionError(f"no click on the dot of step {step} went there")


def test_a_click_on_a_dot_moves_the_cursor_there(open_page: OpenPage) -> None:
    page = open_page("/explore?network=wave&t=7")
    wait_badge(page, "pass")
    open_path(page)
    expect_legend(page, "step 7, the cursor")
    dot = (
        page.locator(".js-plotly-plot .scatterlayer .trace.scatter")
        .nth(1)
        .locator("path.point")
    )
    click_dot(page, dot.nth(79), 79)
    expect_legend(page, "step 79, the cursor")


def test_the_path_follows_to_another_sequence(open_page: OpenPage) -> None:
    page = open_page("/explore?t=7")
    open_path(page)
    expect_legend(page, "step 7, the cursor")
    page.get_by_text("LSTM", exact=True).click()
    expect(page.get_by_text("LSTM: three gates")).to_be_visible(timeout=30_000)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect_legend(page, "the cursor")
