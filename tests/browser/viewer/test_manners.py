"""Nothing is sent, nothing breaks, everything can be reached."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.conftest import PICTURES
from tests.browser.viewer.parts import (
    CELL_COLOURS,
    Open,
    at_step,
    middle,
    viewer,
)
from tests.browser.viewer_page import PictureServer


def test_scrubbing_asks_the_server_for_nothing(
    open_viewer: Open, server: PictureServer
) -> None:
    page = open_viewer("gru")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    before = len(server.requests)
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.mouse.move(*middle(page, 24, 3))
    page.mouse.down()
    for column in range(4, 20):
        page.mouse.move(*middle(page, 24, column))
    page.mouse.up()
    at_step(page, 19)
    page.wait_for_function("location.search.includes('t=19')")
    assert not sent
    assert len(server.requests) == before


def test_a_changed_theme_repaints_the_pictures(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(viewer(page)).to_have_attribute("data-theme", "light")
    light = page.evaluate(CELL_COLOURS, ["z", 24, 8])
    page.evaluate("document.body.className = 'dark'")
    expect(viewer(page)).to_have_attribute("data-theme", "dark")
    assert page.evaluate(CELL_COLOURS, ["z", 24, 8]) != light
    at_step(page, 2)


def test_hostile_text_is_shown_as_text(open_viewer: Open) -> None:
    page = open_viewer("hostile")
    page.evaluate("() => { window.boom = () => { window.boomed = true; }; }")
    expect(page.get_by_test_id("viewer-title")).to_have_text("<script>boom()</script>")
    expect(page.get_by_test_id("viewer-note")).to_have_text("<b>bold</b>")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("readout-title")).to_have_text(
        "Unit 3 at step 3, reading “<img src=x onerror=boom()>”"
    )
    assert page.evaluate("window.boomed") is None


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_every_picture_fits_the_screen_and_lacks_no_text(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name, size=(1440, 900))
    for size in ({"width": 1440, "height": 900}, {"width": 390, "height": 844}):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        expect(viewer(page)).to_have_attribute(
            "data-layout", "wide" if size["width"] > 1000 else "narrow"
        )
        at_step(page, pictures[name].start[0])
        text = viewer(page).inner_text()
        assert "⟦" not in text
        assert "{" not in text.replace("{t}", "" if name == "hostile" else "{t}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_values_are_told_to_screen_readers(open_viewer: Open) -> None:
    page = open_viewer("gru")
    slider = page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuemax", "23")
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuenow", "3")
    expect(slider).to_have_attribute("aria-valuetext", "step 3, reading “·”")
    expect(page.get_by_test_id("live")).to_contain_text(
        "Unit 3 at step 3, reading “·”, Update gate"
    )


@pytest.mark.parametrize(
    ("name", "theme"), [("gru", "light"), ("lstm", "dark"), ("numbers", "light")]
)
def test_nothing_in_the_viewer_is_out_of_reach(
    open_viewer: Open, name: str, theme: str
) -> None:
    page = open_viewer(name)
    page.evaluate("theme => document.body.className = theme", theme)
    expect(viewer(page)).to_have_attribute("data-theme", theme)
    rules = {"region", "page-has-heading-one"}  # of the page around, not of the viewer
    found = Axe().run(page, "#host").response["violations"]
    assert [(rule["id"], rule["nodes"]) for rule in found if rule["id"] not in rules] == []


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_words_are_explained_for_those_who_open_it(
    open_viewer: Open, pictures: dict[str, Picture], key: str
) -> None:
    page = open_viewer("lstm")
    words = page.get_by_test_id("words")
    expect(words.locator("dl")).to_be_hidden()
    words.locator("summary").focus()
    page.keyboard.press(key)
    expect(words.locator("dl")).to_be_visible()
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    for quantity in pictures["lstm"].quantities:
        expect(words).to_contain_text(quantity.explanation)
        label = page.get_by_test_id(f"track-{quantity.key}").locator(".label")
        expect(label).to_have_attribute("title", quantity.explanation)
    for word in ("Unit", "Truth", "No answer is asked for", "Colours", "Units sorted by"):
        expect(words.locator(f"dt:text-is('{word}')")).to_be_visible()


def test_the_words_open_at_a_touch(open_viewer: Open) -> None:
    page = open_viewer("gru", size=(390, 844), has_touch=True, is_mobile=True)
    page.get_by_test_id("words").locator("summary").tap()
    expect(page.get_by_test_id("words").locator("dl")).to_be_visible()


def test_unmounting_leaves_nothing_behind(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.evaluate("end()")
    expect(viewer(page)).to_have_count(0)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.getElementById('host').shadowRoot.childElementCount") == 0
