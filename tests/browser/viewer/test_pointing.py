"""Mouse and fingers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.parts import (
    Open,
    at_step,
    at_unit,
    middle,
    number,
    row,
)


def swipe(
    page: Page,
    points: list[tuple[float, float]],
    end: str = "touchEnd",
    before_end: Callable[[], None] = lambda: None,
) -> None:
    """Put a finger down, move it through the points and lift it."""
    session = page.context.new_cdp_session(page)
    for kind, (x, y) in zip(
        ["touchStart"] + ["touchMove"] * (len(points) - 1), points, strict=True
    ):
        at = {"type": kind, "touchPoints": [{"x": x, "y": y}]}
        session.send("Input.dispatchTouchEvent", at)
    before_end()
    session.send("Input.dispatchTouchEvent", {"type": end, "touchPoints": []})


def test_a_drag_moves_the_cursor_also_outside_of_the_tracks(open_viewer: Open) -> None:
    page = open_viewer("gru")
    x, y = middle(page, 24, 5)
    page.mouse.move(x, y)
    page.mouse.down()
    at_step(page, 5)
    for column in (9, 17, 12):
        page.mouse.move(middle(page, 24, column)[0], y - 300)
        at_step(page, column)
    page.mouse.move(5, y)
    at_step(page, 0)
    page.mouse.up()
    page.mouse.move(*middle(page, 24, 20))
    at_step(page, 0)


def test_a_drag_over_a_heatmap_keeps_the_unit_and_a_click_selects_it(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=index")
    y = row(page, "r", 6, 8)
    page.mouse.move(middle(page, 24, 4)[0], y)
    page.mouse.down()
    page.mouse.move(middle(page, 24, 8)[0], y)
    page.mouse.up()
    at_step(page, 8)
    at_unit(page, 3)
    page.mouse.click(middle(page, 24, 10)[0], y)
    at_step(page, 10)
    at_unit(page, 6)


def test_sorting_changes_which_unit_a_row_shows(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    for order in pictures["gru"].orders:
        page.get_by_test_id("sort").select_option(order.key)
        page.mouse.click(middle(page, 24, 10)[0], row(page, "z", 2, 8))
        at_unit(page, 2 if order.units is None else int(order.units[2]))


def test_shift_click_adds_a_unit_to_the_traces_and_its_chip_removes_it(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?sort=index")
    page.keyboard.down("Shift")
    page.mouse.click(middle(page, 24, 10)[0], row(page, "z", 5, 8))
    page.keyboard.up("Shift")
    at_unit(page, 3)
    labels = page.get_by_test_id("track-lines").locator(".end")
    expect(labels).to_have_text(["z 3", "z 5", "h 3", "h 5"])
    page.get_by_role("button", name="Remove unit 5 from the traces").click()
    expect(labels).to_have_text(["z", "h"])


def test_the_tooltip_shows_the_value_of_the_array_to_seven_digits(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=index")
    for key, column, unit in [("z", 3, 1), ("n", 11, 6), ("h", 23, 7)]:
        page.mouse.move(middle(page, 24, column)[0], row(page, key, unit, 8))
        tooltip = page.get_by_test_id("tooltip")
        expect(tooltip).to_contain_text(f"unit {unit}")
        expect(tooltip).to_contain_text(f"step {column}, reading")
        shown = number(tooltip.locator("b").inner_text())
        value = np.float32(pictures["gru"].arrays[key][column, unit])
        assert np.float32(shown) == pytest.approx(value, rel=1e-6)
    page.mouse.move(2, 2)
    expect(page.get_by_test_id("tooltip")).to_be_hidden()


def test_control_and_wheel_zoom_about_the_pointer_and_the_window_follows_the_cursor(
    open_viewer: Open,
) -> None:
    page = open_viewer("long")
    page.mouse.move(*middle(page, 300, 200))
    page.keyboard.down("Control")
    for _ in range(6):
        page.mouse.wheel(0, -60)
    page.keyboard.up("Control")
    expect(page.get_by_test_id("overview")).to_be_visible()
    page.keyboard.press("End")
    at_step(page, 299)
    cursor = page.locator(".cursor").bounding_box()
    plot = page.get_by_test_id("scrub").bounding_box()
    assert cursor
    assert plot
    assert plot["x"] <= cursor["x"] <= plot["x"] + plot["width"]
    page.get_by_test_id("zoom-all").click()
    expect(page.get_by_test_id("overview")).to_be_hidden()


def test_a_finger_scrubs_sideways_and_a_tap_selects(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index", size=(390, 844), has_touch=True, is_mobile=True)
    x, _ = middle(page, 24, 12)
    y = row(page, "z", 5, 8)
    page.touchscreen.tap(x, y)
    at_step(page, 12)
    at_unit(page, 5)
    y = row(page, "z", 1, 8)
    swipe(page, [(middle(page, 24, column)[0], y + 3) for column in (12, 14, 18, 20)])
    at_step(page, 20)
    at_unit(page, 5)


def test_a_finger_that_scrolls_the_page_leaves_the_cursor_alone(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index", size=(390, 844), has_touch=True, is_mobile=True)
    page.evaluate("document.body.style.height = '3000px'")
    seen = page.evaluate("""() => {
        const root = document.getElementById("host").shadowRoot.querySelector(".viewer");
        window.steps = [];
        new MutationObserver(() => window.steps.push(root.dataset.step))
            .observe(root, { attributeFilter: ["data-step"] });
        return root.dataset.step;
    }""")
    x, y = middle(page, 24, 16)[0], row(page, "h", 4, 8)
    # Mostly upwards, with the sideways drift that a thumb has.
    swipe(page, [(x - 0.3 * up, y - up) for up in range(0, 240, 12)])
    page.wait_for_function("scrollY > 50")
    assert seen == "2"
    assert page.evaluate("window.steps") == []
    at_unit(page, 3)


def test_a_cancelled_touch_goes_back_to_where_it_began(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index", size=(390, 844), has_touch=True, is_mobile=True)
    y = row(page, "z", 1, 8)
    points = [(middle(page, 24, column)[0], y) for column in (12, 14, 18)]
    swipe(page, points, end="touchCancel", before_end=lambda: at_step(page, 18))
    at_step(page, 2)
    at_unit(page, 3)
