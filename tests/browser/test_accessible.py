"""Every page for everybody: axe finds nothing serious, at both themes and at phone width."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import BADGE, VIEWER, wait_badge
from tests.browser.test_state_path import open_path

HARMFUL = {"serious", "critical"}


def violations(page: Page) -> list[tuple[str, object]]:
    found = Axe().run(page).response["violations"]
    return [
        (rule["id"], [node["html"] for node in rule["nodes"]])
        for rule in found
        if rule["impact"] in HARMFUL
    ]


def violations_day_and_night(page: Page) -> list[tuple[str, object]]:
    """What is wrong on a light page as it is, and on a dark one of a phone's width."""
    # Until a run has ended, Streamlit shows what it may replace paler.
    page.wait_for_selector(READY, timeout=60_000)
    found, size = violations(page), page.viewport_size
    assert size is not None
    _turn(page, "dark", {"width": 390, "height": 844})
    found += violations(page)
    _turn(page, "light", size)
    return found


def _turn(page: Page, theme: Literal["light", "dark"], size: ViewportSize) -> None:
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size(size)
    ground = {"light": "rgb(253, 253, 253)", "dark": "rgb(16, 19, 24)"}
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", ground[theme])
    other = "dark" if theme == "light" else "light"
    expect(page.locator(f'[data-theme="{other}"]')).to_have_count(0)


def ready(page: Page) -> None:
    expect(page.locator(VIEWER)).to_be_visible(timeout=60_000)
    wait_badge(page, "pass")


@pytest.mark.parametrize("path", ["/", "/explore", "/explore?cell=lstm&whatif=f%3D0"])
@pytest.mark.parametrize(("size", "theme"), [((1440, 900), "light"), ((390, 844), "dark")])
def test_nothing_on_a_page_is_out_of_reach(
    open_page: OpenPage, path: str, theme: str, size: tuple[int, int]
) -> None:
    page = open_page(path, theme=theme, viewport=size, touch=size[0] < 640)
    ready(page)
    assert violations(page) == []


def test_nothing_that_opens_is_out_of_reach(open_page: OpenPage) -> None:
    page = open_page("/explore")
    ready(page)
    page.locator(BADGE).locator("> summary").click()
    for closed in ("units", "words"):
        page.get_by_test_id(closed).locator("> summary").click()
    page.get_by_test_id("what-if-toggle").click()
    expect(page.get_by_test_id("units").locator("table")).to_be_visible()
    expect(page.get_by_test_id("what-if-form")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("book", ["glossary", "questions"])
def test_a_book_is_in_reach(open_page: OpenPage, book: str) -> None:
    page = open_page(f"/{book}")
    expect(page.get_by_test_id("book-search")).to_be_visible()
    assert violations_day_and_night(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_path_of_the_state_is_in_reach(open_page: OpenPage, theme: str) -> None:
    page = open_page("/explore", theme=theme)
    ready(page)
    open_path(page)
    assert violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_presenting_is_in_reach_with_its_badge(open_page: OpenPage, theme: str) -> None:
    page = open_page("/explore?present=1", theme=theme)
    ready(page)
    expect(page.locator(VIEWER)).to_have_attribute("data-presenting", "")
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(page.locator(BADGE)).to_be_visible()
    over = """badge => {
        const { x, y, width, height } = badge.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return badge.contains(top);
    }"""
    assert page.locator(f"{BADGE} > summary").evaluate(over)
    assert violations(page) == []
    page.keyboard.press("w")
    expect(page.get_by_test_id("preset-list")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()


def test_leaving_a_presented_page_brings_the_sidebar_back(open_page: OpenPage) -> None:
    page = open_page("/explore")
    ready(page)
    page.keyboard.press("p")
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    page.go_back()
    page.goto("/")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
