"""The viewer alone on the screen: everything that matters fits, and the way back is one key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.viewer.parts import Open, address, at_step, viewer

MARK = "document.documentElement.hasAttribute('data-gs-presenting')"
ESSENTIALS = """() => {
    const root = document.getElementById("host").shadowRoot;
    const parts = root.querySelectorAll(
        ".heading h2, .play, .step, .track:not(.track-lines), .readout-title");
    return [...parts].filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    }).map((part) => part.className);
}"""


def presenting(page: Page) -> None:
    expect(viewer(page)).to_have_attribute("data-presenting", "")
    assert page.evaluate(MARK)


def not_presenting(page: Page) -> None:
    expect(viewer(page)).not_to_have_attribute("data-presenting", "")
    assert not page.evaluate(MARK)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
@pytest.mark.parametrize("cell", ["gru", "lstm", "rnn"])
def test_the_essentials_fit_one_screen(
    open_viewer: Open, cell: str, size: tuple[int, int]
) -> None:
    page = open_viewer(cell, "?present=1", size=size)
    presenting(page)
    assert page.evaluate(ESSENTIALS) == []
    assert viewer(page).evaluate("e => e.scrollHeight <= e.clientHeight + 1")


def test_type_and_pictures_are_larger(open_viewer: Open) -> None:
    page = open_viewer("gru", size=(1920, 1080))
    name = page.get_by_test_id("track-z").locator(".name")
    plot = page.get_by_test_id("track-z").locator(".plot")
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    height = "e => e.getBoundingClientRect().height"
    before = name.evaluate(size), plot.evaluate(height)
    page.keyboard.press("p")
    presenting(page)
    assert name.evaluate(size) > 1.3 * before[0]
    assert plot.evaluate(height) > 1.1 * before[1]
    page.keyboard.press("p")
    not_presenting(page)
    assert (name.evaluate(size), plot.evaluate(height)) == before


def test_the_button_enters_and_leaves(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("present").click()
    presenting(page)
    page.wait_for_function("location.search.includes('present=1')")
    page.get_by_test_id("present").click()
    not_presenting(page)
    page.wait_for_function("!location.search.includes('present')")


def test_escape_leaves(open_viewer: Open) -> None:
    page = open_viewer("gru", "?present=1&t=5")
    presenting(page)
    page.keyboard.press("Escape")
    not_presenting(page)
    at_step(page, 5)


def test_the_keys_go_on_working(open_viewer: Open) -> None:
    page = open_viewer("gru", "?present=1")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    page.wait_for_function("location.search.includes('t=3')")
    assert address(page)["present"] == "1"


def test_a_viewer_that_goes_takes_the_mark_along(open_viewer: Open) -> None:
    page = open_viewer("gru", "?present=1")
    presenting(page)
    page.evaluate("end()")
    assert not page.evaluate(MARK)


def test_a_page_come_back_to_is_not_presented(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.keyboard.press("p")
    presenting(page)
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.evaluate("remount('gru')")
    not_presenting(page)


def test_the_text_is_black_on_light_and_white_on_dark(open_viewer: Open) -> None:
    page = open_viewer("gru", "?present=1")
    expect(viewer(page)).to_have_css("color", "oklch(0.1 0 0)")
    page.evaluate("document.body.className = 'dark'")
    expect(viewer(page)).to_have_attribute("data-theme", "dark")
    expect(viewer(page)).to_have_css("color", "oklch(0.99 0 0)")


@pytest.mark.parametrize("name", ["gru", "told"])
def test_heading_and_controls_leave_the_screen_to_the_pictures(
    open_viewer: Open, name: str
) -> None:
    page = open_viewer(name, size=(1440, 900))
    top = page.locator(".body").evaluate(
        "e => e.getBoundingClientRect().top - e.closest('.viewer').getBoundingClientRect().top"
    )
    assert top <= 210


@pytest.mark.parametrize("cell", ["gru", "lstm"])
def test_a_number_key_shows_exactly_one_part_and_nothing_overflows(
    open_viewer: Open, cell: str
) -> None:
    page = open_viewer(cell, "?present=1", size=(1280, 720))
    parts = [page.get_by_test_id(part) for part in ("diagram", "why", "equations")]
    for key, shown in (("1", []), ("2", [0]), ("3", [1]), ("4", [2])):
        page.keyboard.press(key)
        for k, part in enumerate(parts):
            expect(part).to_be_visible(visible=k in shown)
        assert viewer(page).evaluate("e => e.scrollHeight <= e.clientHeight + 1")


def test_a_tab_does_what_its_key_does(open_viewer: Open) -> None:
    page = open_viewer("gru", "?present=1")
    page.get_by_test_id("slide-why").click()
    expect(page.get_by_test_id("why")).to_be_visible()
    expect(page.get_by_test_id("diagram")).to_be_hidden()
    expect(page.get_by_test_id("slide-why")).to_have_attribute("aria-pressed", "true")


def test_a_key_walks_through_the_diagram_and_escape_ends_the_walk_only(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?present=1")
    page.keyboard.press("4")
    page.keyboard.press("s")
    expect(page.get_by_test_id("slow-sentence")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("slow-sentence")).to_be_empty()
    presenting(page)


def test_the_focus_goes_to_the_picture(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("present").click()
    presenting(page)
    expect(viewer(page)).to_be_focused()
    page.keyboard.press("3")
    expect(page.get_by_test_id("why")).to_be_visible()
