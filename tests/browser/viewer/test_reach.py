"""By keyboard, by thumb, without motion, in colours of one's own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.viewer.parts import Open, viewer

REACHABLE = "button:not(:disabled), select, summary, [tabindex='0']"
LEFT_OUT = f"""() => {{
    const root = document.getElementById("host").shadowRoot;
    const all = [...root.querySelectorAll("{REACHABLE}")];
    return all.filter((e) => e.checkVisibility({{ visibilityProperty: true }})
        && e.tabIndex >= 0 && !e.reached).map((e) => e.outerHTML.slice(0, 120));
}}"""
STEP = """() => {
    const at = document.getElementById("host").shadowRoot.activeElement;
    if (!at) return "outside";
    if (at.reached) return "again";
    at.reached = true;
    const style = getComputedStyle(at);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return ring ? "seen" : `no ring: ${at.outerHTML.slice(0, 120)}`;
}"""
SMALL = """least => {
    const root = document.getElementById("host").shadowRoot;
    return [...root.querySelectorAll("button, select, summary")].filter((e) => {
        if (!e.checkVisibility({ visibilityProperty: true })) return false;
        if (e.matches("p *, dt *")) return false;
        const { width, height } = e.getBoundingClientRect();
        return Math.min(width, height) < least;
    }).map((e) => e.outerHTML.slice(0, 120));
}"""
MOVING = """() => document.getElementById("host").shadowRoot.getAnimations()
    .map((a) => a.animationName ?? a.transitionProperty)
    .filter((name) => name !== "background-color").length"""


def walk(page: Page) -> list[str]:
    seen = []
    page.locator("body").evaluate("e => { e.tabIndex = -1; e.focus(); }")
    for _ in range(150):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(STEP))
        if seen[-1] in {"outside", "again"}:
            break
    return seen


@pytest.mark.parametrize("name", ["gru", "lstm", "long"])
def test_tab_reaches_everything_and_shows_where_it_is(open_viewer: Open, name: str) -> None:
    page = open_viewer(name, "?zoom=2" if name == "long" else "")
    page.get_by_test_id("units").locator("> summary").click()
    page.get_by_test_id("words").locator("> summary").click()
    expect(page.get_by_test_id("units").locator("table")).to_be_visible()
    seen = walk(page)
    assert [step for step in seen if step not in {"seen", "outside", "again"}] == []
    assert page.evaluate(LEFT_OUT) == []


@pytest.mark.parametrize("name", ["gru", "lstm", "rnn"])
def test_a_thumb_hits_what_it_aims_at(open_viewer: Open, name: str) -> None:
    page = open_viewer(name, size=(390, 844), has_touch=True, is_mobile=True)
    page.get_by_test_id("units").locator("> summary").tap()
    expect(page.get_by_test_id("units").locator("table")).to_be_visible()
    assert page.evaluate(SMALL, 24) == []


def test_nothing_moves_for_those_who_asked_for_calm(open_viewer: Open) -> None:
    page = open_viewer("gru", reduced_motion="reduce")
    page.get_by_test_id("track-z").locator(".label .name").hover()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("p")
    expect(viewer(page)).to_have_attribute("data-presenting", "")
    assert page.evaluate(MOVING) == 0


def test_forced_colours_keep_cursor_and_selection(open_viewer: Open) -> None:
    page = open_viewer("gru", forced_colors="active")
    border = "e => getComputedStyle(e).borderTopStyle"
    for part in (".cursor", ".boxes .row.selected", ".viewer .small"):
        assert page.locator(part).first.evaluate(border) == "solid"
    drawn = "e => getComputedStyle(e).forcedColorAdjust"
    for part in (".ramp", ".values .bar i, .bar i"):
        assert page.locator(part).first.evaluate(drawn) == "none"
