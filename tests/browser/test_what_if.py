"""What if, as its users meet it: an edit in the viewer, the core's answer, and the link."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explore_page import VIEWER, wait_badge, wait_step

VIEW = "/explore?network=recall&example=distraction&t=2&unit=4"


def opened(open_page: OpenPage, query: str = "") -> Page:
    page = open_page(VIEW + query)
    wait_step(page, 2)
    wait_badge(page, "pass")
    return page


def edits(page: Page, count: int) -> None:
    expect(page.get_by_test_id("what-if-edit")).to_have_count(count, timeout=30_000)


def hold(page: Page, value: str) -> None:
    """Hold the update gate of the selected unit, by the form."""
    page.get_by_test_id("what-if-toggle").click()
    page.get_by_test_id("whatif-kind-hold").click()
    page.get_by_test_id("hold-number").fill(value)
    page.keyboard.press("Enter")
    edits(page, 1)


def z(page: Page) -> str:
    return page.get_by_test_id("value-z").inner_text()


def test_a_gate_held_by_the_form_is_computed_drawn_beside_the_original_and_checked(
    open_page: OpenPage,
) -> None:
    page = opened(open_page)
    before = z(page)
    hold(page, "0.25")
    expect(page.get_by_test_id("value-z")).to_contain_text("0.2500")
    assert "0.2500" not in before
    expect(page.get_by_test_id("track-lines").locator(".hint")).to_contain_text("dashed")
    expect(page.get_by_test_id("answer-was-0")).to_contain_text("was")
    wait_badge(page, "pass")
    expect(page).to_have_url(re.compile(r"whatif=z(=|%3D)0\.25(@|%40)u4"))
    wait_step(page, 2)
    expect(page.locator(VIEWER)).to_have_attribute("data-unit", "4")


def test_an_edit_is_undone_and_reset(open_page: OpenPage) -> None:
    page = opened(open_page)
    before = z(page)
    hold(page, "0.25")
    page.get_by_test_id("whatif-undo").click()
    edits(page, 0)
    expect(page.get_by_test_id("value-z")).to_have_text(before)
    page.get_by_test_id("whatif-redo").click()
    edits(page, 1)
    page.get_by_test_id("whatif-reset").click()
    edits(page, 0)
    expect(page.get_by_test_id("value-z")).to_have_text(before)
    expect(page).not_to_have_url(re.compile("whatif"))


def test_the_back_button_takes_an_edit_back(open_page: OpenPage) -> None:
    page = opened(open_page)
    hold(page, "0.25")
    expect(page).to_have_url(re.compile("whatif"))
    page.go_back()
    edits(page, 0)
    page.go_forward()
    edits(page, 1)


def test_the_link_shows_the_same_what_if_to_somebody_else(open_page: OpenPage) -> None:
    page = opened(open_page)
    hold(page, "0.25")
    expect(page).to_have_url(re.compile("whatif"))
    other = open_page(page.url)
    edits(other, 1)
    expect(other.get_by_test_id("value-z")).to_contain_text("0.2500")
    wait_badge(other, "pass")


def test_a_token_changed_by_a_click_changes_the_answer(open_page: OpenPage) -> None:
    page = opened(open_page)
    page.get_by_test_id("token-now").scroll_into_view_if_needed()
    box = page.get_by_test_id("token-now").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.get_by_test_id("token-list").get_by_role("button", name="B", exact=True).click()
    edits(page, 1)
    expect(page.get_by_test_id("readout-title")).to_contain_text("reading “B” (was “D”)")
    page.get_by_test_id("scrub").press("End")
    answers = page.locator(".answer")
    expect(answers.nth(1)).to_contain_text(re.compile(r"0\.9\d{3}"))
    wait_badge(page, "pass")


def test_a_what_if_is_not_offered_where_nobody_computes_it(open_page: OpenPage) -> None:
    page = open_page("/")
    expect(page.locator(VIEWER).first).to_be_visible()
    expect(page.get_by_test_id("what-if").first).to_be_hidden()
