"""The address, and what stays when the viewer is called or mounted again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.viewer.parts import (
    Open,
    address,
    at_step,
    at_unit,
    viewer,
)


def test_the_address_sets_the_view(open_viewer: Open) -> None:
    page = open_viewer("long", "?t=130&unit=5,2&sort=similarity&scale=unit&zoom=4&network=x")
    at_step(page, 130)
    at_unit(page, 5)
    expect(page.get_by_test_id("sort")).to_have_value("similarity")
    expect(page.get_by_test_id("scale")).to_have_value("unit")
    expect(page.get_by_test_id("overview")).to_be_visible()
    expect(page.get_by_role("button", name="Remove unit 2 from the traces")).to_be_visible()
    expect(page.get_by_test_id("viewer-note")).to_have_count(0)


def test_the_view_is_written_to_the_address_and_other_parameters_stay(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?text=a%20b+c&t=9&lang=en#place")
    page.keyboard.press("ArrowRight")
    page.get_by_test_id("scale").select_option("unit")
    page.wait_for_url("**/gru?text=a%20b+c&lang=en&t=10&scale=unit#place")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.get_by_test_id("scale").select_option("fixed")
    page.wait_for_url("**/gru?text=a%20b+c&lang=en#place")


@pytest.mark.parametrize(("query", "name"), [
    ("t=24", "t"), ("t=-1", "t"), ("t=1e3", "t"), ("t=", "t"),
    ("t=%3Cscript%3Ealert(1)%3C/script%3E", "t"),
    ("unit=8", "unit"), ("unit=a", "unit"), ("unit=1,99", "unit"), ("sort=size", "sort"),
    ("scale=log", "scale"), ("zoom=0", "zoom"), ("zoom=Infinity", "zoom"), ("zoom=NaN", "zoom"),
])  # fmt: skip
def test_a_mangled_value_falls_back_with_a_note(
    open_viewer: Open, query: str, name: str
) -> None:
    page = open_viewer("gru", f"?{query}")
    at_step(page, 2)
    at_unit(page, 3)
    expect(page.get_by_test_id("viewer-note")).to_have_count(1)
    expect(page.get_by_test_id("viewer-note")).to_contain_text(
        f"The address asks for {name} = “"
    )


def test_too_many_units_are_cut_to_six_and_that_is_said(open_viewer: Open) -> None:
    page = open_viewer("gru", "?unit=1,2,3,4,5,6,7,0")
    at_unit(page, 1)
    expect(page.get_by_test_id("viewer-note")).to_contain_text("at most 6 are shown")
    page.keyboard.press("End")
    page.keyboard.press("End")
    page.wait_for_function("location.search === '?t=23&unit=1,2,3,4,5,6'")


WRITES = """() => {
    const { written } = window.__gatescopeViewer;
    const { add } = written;
    window.writes = 0;
    written.add = (own) => (window.writes++, add.call(written, own));
}"""
"""Count how often the viewer writes its address, also where that changes nothing."""


@pytest.mark.parametrize("query", [
    "t=9", "unit=4,7,4", "unit=3,3", "unit=7,6,5,4,1,0", "unit=0,3", "sort=index", "scale=unit",
    "zoom=1.5", "t=0&unit=4,7,4&sort=similarity&scale=quantity&zoom=2.25",
])  # fmt: skip
def test_an_address_makes_a_view_that_makes_the_same_address(
    open_viewer: Open, query: str
) -> None:
    page = open_viewer("gru", f"?{query}")
    page.evaluate(WRITES)
    # A key that changes nothing makes the viewer the owner of the address.
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function(
        "query => window.writes > 0 && location.search === query", arg=f"?{query}"
    )
    expect(page.get_by_test_id("viewer-note")).to_have_count(0)


def test_a_kept_unit_that_is_selected_stays_kept_after_a_reload(open_viewer: Open) -> None:
    page = open_viewer("gru", "?unit=4,7,4&sort=index")
    page.keyboard.press("ArrowDown")
    at_unit(page, 5)
    for unit in (7, 4):
        expect(
            page.get_by_role("button", name=f"Remove unit {unit} from the traces")
        ).to_be_visible()


def test_the_back_button_brings_back_the_step(open_viewer: Open) -> None:
    page = open_viewer("gru", "?t=4")
    page.evaluate("history.pushState(null, '', '?t=15')")
    page.evaluate("history.pushState(null, '', '?t=16')")
    page.go_back()
    at_step(page, 15)
    page.go_back()
    at_step(page, 4)


def test_new_data_of_the_same_picture_keeps_step_unit_and_focus(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("sort").focus()
    page.keyboard.press("Escape")
    page.get_by_test_id("scrub").focus()
    before = viewer(page).get_attribute("data-unit") or ""
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    at_step(page, 23)
    expect(viewer(page)).not_to_have_attribute("data-unit", before)
    unit = viewer(page).get_attribute("data-unit")
    page.evaluate("show('gru')")
    expect(viewer(page)).to_have_count(1)
    at_step(page, 23)
    at_unit(page, int(unit or -1))
    assert (
        page.evaluate("document.getElementById('host').shadowRoot.activeElement.dataset.testid")
        == "scrub"
    )


def test_another_picture_opens_on_its_own_place_and_the_first_is_remembered(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?t=9&unit=1")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**t=10**")
    page.evaluate("show('long')")
    at_step(page, 3)
    at_unit(page, 1)
    page.wait_for_function("!location.search.includes('t=')")
    page.evaluate("show('gru')")
    at_step(page, 10)
    page.wait_for_function("location.search.includes('t=10')")


def test_a_link_holds_for_the_picture_that_follows_before_anyone_acts(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?t=20&unit=6")
    page.evaluate("show('lstm')")
    expect(page.get_by_test_id("track-f")).to_be_visible()
    at_step(page, 20)
    at_unit(page, 6)


def test_another_network_on_the_same_sequence_shows_the_same_window(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index")
    page.keyboard.press("End")
    page.get_by_test_id("zoom-in").click()
    page.get_by_test_id("zoom-in").click()
    page.wait_for_function("location.search.includes('zoom=3')")
    window = page.locator(".thumb").get_attribute("style")
    zoom = address(page)["zoom"]
    page.evaluate("show('lstm')")
    expect(page.get_by_test_id("track-f")).to_be_visible()
    at_step(page, 23)
    assert page.locator(".thumb").get_attribute("style") == window
    page.wait_for_timeout(400)
    assert address(page)["zoom"] == zoom


def test_the_view_survives_a_page_switch(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("ArrowRight")
    at_step(page, 13)
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.evaluate("remount('gru')")
    at_step(page, 13)
    page.wait_for_function("location.search.includes('t=13')")


def test_parameters_that_somebody_dropped_are_written_again(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.keyboard.press("End")
    page.wait_for_function("location.search.includes('t=23')")
    page.evaluate("history.replaceState(null, '', '?cell=gru')")
    page.evaluate("show('gru')")
    page.wait_for_function("location.search === '?cell=gru&t=23'")


def test_the_only_quantity_of_a_plain_network_is_nobodys_choice(open_viewer: Open) -> None:
    page = open_viewer("gru", "?lang=en")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**t=3**")
    page.evaluate("show('rnn')")
    expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "h")
    page.evaluate("show('gru')")
    expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "z")


def test_a_quantity_that_somebody_opened_stays_open_in_another_network(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("why-tab-h").click()
    page.evaluate("show('lstm')")
    expect(page.get_by_test_id("track-f")).to_be_visible()
    expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "h")


HEAR = """() => {
    window.told = [];
    addEventListener("gatescope:at", ({ detail }) => told.push(`${detail.t} ${detail.by}`));
}"""


def come(page: Page, asked: object) -> None:
    page.evaluate(
        "asked => dispatchEvent(new CustomEvent('gatescope:come', { detail: asked }))", asked
    )


def test_an_event_takes_it_to_a_whole_view_and_it_says_that_nobody_has_moved_it(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?t=9&unit=5&scale=unit")
    page.evaluate(HEAR)
    come(page, {"t": "12", "why": "n", "present": "1"})
    at_step(page, 12)
    at_unit(page, 3)  # what is left out is as usual
    expect(page.get_by_test_id("scale")).to_have_value("fixed")
    assert viewer(page).get_attribute("data-presenting") is None
    come(page, {"t": "13", "why": "n"})
    page.keyboard.press("ArrowRight")
    at_step(page, 14)
    page.evaluate("dispatchEvent(new CustomEvent('gatescope:ask'))")
    assert page.evaluate("told") == ["12 event", "13 event", "14 person", "14 event"]


@pytest.mark.parametrize("asked", [None, "12", {"t": 12}, {"t": "<b>"}, {"t": "99", "q": "1"}])
def test_what_an_event_asks_for_and_cannot_be_had_is_as_usual(
    open_viewer: Open, asked: object
) -> None:
    page = open_viewer("gru")
    come(page, asked)
    at_step(page, 2)
    expect(page.get_by_test_id("viewer-note")).to_have_count(0)
