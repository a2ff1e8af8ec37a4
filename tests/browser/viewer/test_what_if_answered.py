"""What the viewer shows of an answer, and what stays as it was meanwhile."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.viewer.asking import answer, form
from tests.browser.viewer.parts import Open, address, at_step, at_unit, viewer


def test_the_form_stays_open_and_focused_when_the_picture_changes(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    slider = page.get_by_test_id("hold-slider")
    slider.focus()
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    expect(slider).to_be_focused()
    expect(page.get_by_test_id("whatif-kind-hold")).to_have_attribute("aria-pressed", "true")


def test_step_and_unit_stay_when_an_edit_is_answered(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    page.get_by_test_id("scrub").press("End")
    before = viewer(page).get_attribute("data-unit") or ""
    page.keyboard.press("ArrowDown")
    expect(viewer(page)).not_to_have_attribute("data-unit", before)
    unit = viewer(page).get_attribute("data-unit")
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    at_step(page, 23)
    at_unit(page, int(unit or -1))


def test_the_switch_draws_differences_and_stands_in_the_address(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    page.get_by_test_id("whatif-difference").click()
    expect(page.get_by_test_id("track-z").locator(".hint")).to_contain_text("changed by")
    page.wait_for_function("location.search.includes('view=difference')")
    assert address(page)["view"] == "difference"
    page.get_by_test_id("whatif-new").click()
    expect(page.get_by_test_id("track-z").locator(".hint")).to_have_text("1 keeps, 0 rewrites")


def test_a_wait_is_shown_until_the_picture_comes(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "presets")
    page.get_by_test_id("preset-tanh_rnn").click()
    expect(page.get_by_test_id("what-if").get_by_role("status")).to_have_text("Computing …")
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if").get_by_role("status")).to_have_text("")


def test_the_bar_does_not_move_when_the_words_above_it_become_fewer(open_viewer: Open) -> None:
    page = open_viewer("wordy", size=(390, 844))
    toggle = page.get_by_test_id("what-if-toggle")
    before = toggle.bounding_box()
    answer(page, "terse")
    expect(page.get_by_test_id("viewer-look")).to_have_text("Few.")
    expect(page.get_by_test_id("viewer-note")).to_have_count(1)
    assert toggle.bounding_box() == before


def test_playing_goes_on_when_an_edit_is_answered(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    page.get_by_test_id("play").click()
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    page.wait_for_function("""() => {
        const root = document.getElementById("host").shadowRoot;
        return Number(root.querySelector(".viewer").dataset.step) > 4;
    }""")


def test_a_presenter_chooses_a_what_if_by_keys(open_viewer: Open) -> None:
    page = open_viewer("changed-gru", "?present=1")
    page.keyboard.press("w")
    choices = page.get_by_test_id("preset-list").locator("button")
    expect(choices.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(choices.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("preset-list")).to_be_hidden()
    page.wait_for_function("window.sent.length > 0")
    page.keyboard.press("w")
    page.keyboard.press("w")
    expect(page.get_by_test_id("preset-list")).to_be_hidden()


def test_the_bar_says_what_changed_at_the_cursor(open_viewer: Open) -> None:
    page = open_viewer("changed-gru", size=(390, 844))
    expect(page.get_by_test_id("effect-state")).to_contain_text("was")
    expect(page.get_by_test_id("effect-answer")).to_be_visible()
