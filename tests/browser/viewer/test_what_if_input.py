"""Another token or number is read: by click, by drag, by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.viewer.asking import answer, asked, sent
from tests.browser.viewer.parts import Open, at_step, at_unit, middle, number


def test_a_click_on_the_token_at_the_cursor_offers_the_others(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    page.mouse.click(*middle(page, 24, 10))
    at_step(page, 10)
    expect(page.get_by_test_id("token-list")).to_be_hidden()
    page.mouse.click(*middle(page, 24, 10))
    expect(page.get_by_test_id("token-list")).to_be_visible()
    page.get_by_test_id("token-list").get_by_role("button", name="B").click()
    asked(page, "x.10=B")
    expect(page.get_by_test_id("token-list")).to_be_hidden()


def test_the_list_of_tokens_is_walked_by_keys(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    page.get_by_test_id("change-input").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("token-list")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    asked(page, "x.2=B")
    at_step(page, 2)
    page.get_by_test_id("change-input").press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("token-list")).to_be_hidden()


def test_a_number_is_dragged_up_and_down_at_the_cursor(open_viewer: Open) -> None:
    page = open_viewer("original-numbers")
    handle = page.get_by_test_id("value-handle-0")
    box = handle.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y - 12, steps=3)
    answer(page, "changed-numbers")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    page.mouse.move(x + 60, y - 20)
    page.mouse.up()
    page.wait_for_function("!window.sent.at(-1).live")
    first, last = sent(page)[0], sent(page)[-1]
    assert first["live"]
    assert last["text"].startswith("x.2.0=")
    assert float(last["text"].partition("=")[2]) > float(first["text"].partition("=")[2]) > 0
    at_step(page, 2)


def test_a_drag_that_the_system_breaks_off_brings_the_number_back(open_viewer: Open) -> None:
    page = open_viewer("original-numbers")
    handle = page.get_by_test_id("value-handle-0")
    box = handle.bounding_box()
    assert box
    before = float(handle.get_attribute("aria-valuenow") or "nan")
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] - 30, steps=3)
    page.wait_for_function("window.sent.length > 0")
    moved = sent(page)[0]["text"]
    handle.dispatch_event("pointercancel", {"pointerId": 1, "bubbles": True})
    page.wait_for_function("!window.sent.at(-1).live")
    last = sent(page)[-1]["text"]
    assert last != moved
    assert float(last.partition("=")[2]) == pytest.approx(before, abs=1e-4)


@pytest.mark.parametrize("step", ["1.5", "NaN", "Infinity", "'7'", "null"])
def test_a_wish_for_what_is_no_step_is_ignored(open_viewer: Open, step: str) -> None:
    page = open_viewer("original-gru")
    page.evaluate(f"dispatchEvent(new CustomEvent('gatescope:go', {{ detail: {step} }}))")
    at_step(page, 2)
    page.evaluate("dispatchEvent(new CustomEvent('gatescope:go', { detail: 7 }))")
    at_step(page, 7)


def test_a_number_is_changed_by_keys_at_its_handle(open_viewer: Open) -> None:
    page = open_viewer("original-numbers")
    page.get_by_test_id("value-handle-1").press("ArrowUp")
    page.wait_for_function("window.sent.length === 1")
    assert sent(page)[0]["text"].startswith("x.2.1=")
    at_step(page, 2)
    at_unit(page, 2)


def test_the_value_under_the_handle_is_told(open_viewer: Open) -> None:
    page = open_viewer("changed-numbers")
    handle = page.get_by_test_id("value-handle-0")
    expect(handle).to_have_attribute("aria-valuetext", "2.5")
    assert number(handle.get_attribute("aria-valuenow") or "") == 2.5
