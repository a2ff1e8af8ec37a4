"""Keys and playing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.parts import (
    Open,
    at_step,
    at_unit,
    number,
    viewer,
)


def test_it_opens_on_the_place_that_the_picture_names(open_viewer: Open) -> None:
    page = open_viewer("gru")
    at_step(page, 2)
    at_unit(page, 3)
    expect(viewer(page)).to_have_attribute("data-steps", "24")
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    expect(page.get_by_test_id("step-label")).to_have_text("Step 2 0–23")
    expect(page.get_by_test_id("readout-title")).to_have_text("Unit 3 at step 2, reading “C”")


def test_a_single_step_is_no_count(open_viewer: Open) -> None:
    page = open_viewer("one")
    expect(page.get_by_test_id("step-label")).to_have_text("Step 0 the only step")


def test_arrow_keys_move_one_step_shift_ten_and_home_and_end_to_the_ends(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru")
    for key, step in [
        ("ArrowRight", 3), ("Shift+ArrowRight", 13), ("ArrowLeft", 12), ("Shift+ArrowLeft", 2),
        ("Shift+ArrowLeft", 0), ("ArrowLeft", 0), ("End", 23), ("ArrowRight", 23), ("Home", 0),
    ]:  # fmt: skip
        page.keyboard.press(key)
        at_step(page, step)


def test_up_and_down_walk_through_the_units_in_sorted_order(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=memory")
    (order,) = [o.units for o in pictures["gru"].orders if o.key == "memory"]
    assert order is not None
    for _ in order:
        page.keyboard.press("ArrowUp")
    at_unit(page, int(order[0]))
    for unit in order[1:]:
        page.keyboard.press("ArrowDown")
        at_unit(page, int(unit))
    page.keyboard.press("ArrowDown")
    at_unit(page, int(order[-1]))


@pytest.mark.parametrize("markup", [
    "<input id=typing>", "<textarea id=typing></textarea>",
    "<div id=typing contenteditable>x</div>", "<select id=typing><option>a<option>b</select>",
])  # fmt: skip
@pytest.mark.parametrize("shadow", [False, True])
def test_keys_are_ignored_while_someone_types(
    open_viewer: Open, markup: str, shadow: bool
) -> None:
    page = open_viewer("gru")
    page.evaluate(
        """([markup, shadow]) => {
            const box = document.createElement("div");
            document.body.prepend(box);
            const root = shadow ? box.attachShadow({ mode: "open" }) : box;
            root.innerHTML = markup;
        }""",
        [markup, shadow],
    )
    page.locator("#typing").focus()
    for key in ("ArrowRight", "End", " ", "ArrowDown"):
        page.keyboard.press(key)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    at_unit(page, 3)
    expect(viewer(page)).to_have_attribute("data-playing", "false")


def test_keys_of_another_control_on_the_page_are_left_alone(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.evaluate(
        "document.body.insertAdjacentHTML('afterbegin', '<button id=other>x</button>')"
    )
    page.locator("#other").focus()
    page.keyboard.press("ArrowRight")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("ArrowRight")
    at_step(page, 3)


def test_numbers_off_screen_are_those_of_the_step_and_are_there_when_scrolled_to(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", size=(1100, 500))
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    result = page.get_by_test_id("eq-z-result")
    shown = number(result.text_content() or "")
    assert shown == pytest.approx(pictures["gru"].arrays["z"][3, 3], abs=5.1e-5)
    result.scroll_into_view_if_needed()
    expect(result).to_be_in_viewport()


def test_space_plays_to_the_end_without_looping_and_then_from_the_start(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("speed").select_option("16")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Space")
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    at_step(page, 23)
    page.get_by_test_id("speed").select_option("0.25")
    page.get_by_test_id("play").click()
    at_step(page, 0)
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    page.get_by_test_id("play").click()
    expect(viewer(page)).to_have_attribute("data-playing", "false")


def test_a_step_by_hand_stops_playing(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("speed").select_option("0.25")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Space")
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    page.keyboard.press("End")
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    at_step(page, 23)


def test_a_long_sequence_reaches_its_ends_and_says_how_far_a_key_goes(
    open_viewer: Open,
) -> None:
    page = open_viewer("reduced")
    at_step(page, 6_003)
    for key, step in [
        ("Home", 0), ("ArrowRight", 4), ("Shift+ArrowRight", 44), ("End", 12_000),
        ("ArrowLeft", 11_996), ("Home", 0),
    ]:  # fmt: skip
        page.keyboard.press(key)
        at_step(page, step)
    expect(page.locator(".keys")).to_contain_text("4 steps")
    expect(page.locator(".keys")).to_contain_text("40 steps")
    expect(page.get_by_test_id("viewer-note")).to_contain_text("An arrow key moves 4 steps")
