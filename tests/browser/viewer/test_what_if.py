"""The controls of the what-if: what they ask for, and what they show of the answer."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.parts import Open, address, at_step, at_unit, middle, number, viewer


def sent(page: Page) -> list[dict[str, Any]]:
    asked: list[dict[str, Any]] = page.evaluate("window.sent")
    return asked


def asked(page: Page, text: str) -> None:
    """Wait until the last thing asked for is this, and not merely in passing."""
    expect_last = "([text]) => { const last = window.sent.at(-1);"
    expect_last += " return last && last.text === text && !last.live; }"
    page.wait_for_function(expect_last, arg=[text])
    assert sent(page)[-1] == {"name": "edit", "text": text, "live": False}


def answer(page: Page, name: str) -> None:
    page.evaluate("name => window.show(name)", name)


def form(page: Page, kind: str) -> None:
    page.get_by_test_id("what-if-toggle").click()
    page.get_by_test_id(f"whatif-kind-{kind}").click()


def type_number(page: Page, field: str, value: str) -> None:
    page.get_by_test_id(f"{field}-number").fill(value)
    page.keyboard.press("Enter")


def test_without_a_what_if_in_the_picture_there_are_no_controls(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(page.get_by_test_id("what-if")).to_be_hidden()
    expect(page.get_by_test_id("change-input")).to_have_count(0)
    x, y = middle(page, 24, 2)
    page.mouse.click(x, y)
    expect(page.get_by_test_id("token-list")).to_be_hidden()


@pytest.mark.parametrize(("units", "steps", "text"), [
    ("one", "all", "z=0.25@u3"), ("all", "all", "z=0.25"), ("one", "one", "z=0.25@u3,t2"),
    ("all", "some", "z=0.25@t0-23"),
])  # fmt: skip
def test_a_gate_is_held_for_the_units_and_steps_that_are_chosen(
    open_viewer: Open, units: str, steps: str, text: str
) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    page.get_by_test_id(f"hold-units-{units}").click()
    page.get_by_test_id(f"hold-steps-{steps}").click()
    type_number(page, "hold", "0.25")
    asked(page, text)


def test_a_number_outside_the_range_is_taken_to_its_end(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    page.get_by_test_id("hold-gate-n").click()
    type_number(page, "hold", "-7")
    asked(page, "n=-1@u3")


def test_the_form_starts_from_the_value_at_the_cursor(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    for key, t in (("ArrowRight", 3), ("ArrowRight", 4)):
        page.get_by_test_id("scrub").press(key)
        at_step(page, t)
        shown = page.get_by_test_id("hold-number").input_value()
        z = pictures["original-gru"].arrays["z"][t, 3]
        assert float(shown) == pytest.approx(z, abs=5.1e-5)


def test_a_slider_asks_while_it_moves_and_once_at_the_end(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    slider = page.get_by_test_id("hold-slider")
    box = slider.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 3, y, steps=6)
    assert [one["live"] for one in sent(page)] == [True]
    page.mouse.up()
    asked(page, "z=0@u3")
    assert [one["live"] for one in sent(page)] == [True, False]


def test_a_slider_is_dragged_on_across_a_new_picture(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    box = page.get_by_test_id("hold-slider").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, y, steps=3)
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    page.mouse.move(box["x"] + box["width"] - 2, y, steps=3)
    page.mouse.up()
    asked(page, "z=1@u3")


@pytest.mark.parametrize(("cell", "kind", "gate", "value", "text"), [
    ("gru", "bias", "r", "1.5", "bias.r=1.5@u3"), ("rnn", "bias", "", "-2", "bias.h=-2@u3"),
    ("lstm", "bias", "o", "0.000001", "bias.o=0.000001@u3"),
    ("gru", "scale", "", "2", "scale=2"), ("lstm", "scale", "f", "0", "scale.f=0"),
    ("rnn", "scale", "", "99", "scale=10"),
])  # fmt: skip
def test_biases_and_the_memory_are_written_as_the_link_has_them(
    open_viewer: Open, cell: str, kind: str, gate: str, value: str, text: str
) -> None:
    page = open_viewer(f"original-{cell}")
    form(page, kind)
    if gate:
        page.get_by_test_id(f"{kind}-gate-{gate}").click()
    type_number(page, kind, value)
    asked(page, text)


def test_a_plain_network_has_no_gate_to_hold(open_viewer: Open) -> None:
    page = open_viewer("original-rnn")
    page.get_by_test_id("what-if-toggle").click()
    expect(page.get_by_test_id("whatif-kind-hold")).to_have_count(0)
    expect(page.get_by_test_id("whatif-kind-weight")).to_be_visible()


def test_one_weight_is_shown_and_changed(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("original-gru")
    form(page, "weight")
    closeup = pictures["original-gru"].attachments[0].arrays
    field = page.get_by_test_id("weight-number")
    for source, (row, column) in {"w_i.1": (3, 1), "w_h.7": (3, 7)}.items():
        page.get_by_test_id("weight-source").select_option(source)
        weight = closeup[f"{source[:3]}.z"][row, column]
        assert float(field.input_value()) == pytest.approx(weight, abs=5.1e-5)
    type_number(page, "weight", "0.3")
    asked(page, "w_h.z.3.7=0.3")


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


def test_an_example_is_put_in_and_taken_out(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "presets")
    preset = page.get_by_test_id("preset-tanh_rnn")
    preset.click()
    asked(page, "z=0;r=1")
    expect(preset).to_have_attribute("aria-pressed", "true")
    preset.click()
    asked(page, "")


def test_edits_in_effect_are_named_and_each_can_be_removed(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    chip = page.get_by_test_id("what-if-edit")
    expect(chip).to_contain_text("x at step 2 = “B”")
    chip.get_by_role("button").click()
    asked(page, "")


def test_a_later_edit_of_the_same_target_takes_the_place_of_the_earlier(
    open_viewer: Open,
) -> None:
    page = open_viewer("changed-gru")
    form(page, "input")
    page.locator('[data-k="read-A"]').click()
    asked(page, "x.2=A")
    page.get_by_test_id("whatif-kind-scale").click()
    type_number(page, "scale", "2")
    asked(page, "x.2=A;scale=2")


def test_undo_and_redo_walk_through_what_was_asked(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "input")
    page.locator('[data-k="read-B"]').click()
    asked(page, "x.2=B")
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    page.get_by_test_id("scrub").press("Control+z")
    asked(page, "")
    answer(page, "original-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(0)
    expect(page.get_by_test_id("whatif-undo")).to_be_disabled()
    page.get_by_test_id("scrub").press("Control+Shift+z")
    asked(page, "x.2=B")
    page.get_by_test_id("whatif-undo").click()
    asked(page, "")


HISTORY = "window.__gatescopeViewer.edits"


def test_two_hundred_steps_can_be_undone_and_the_oldest_is_forgotten(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    before = [f"z=0@t{t}" for t in range(200)]
    page.evaluate(f"before => {HISTORY}.get('whatif-gru').past.push(...before)", before)
    form(page, "input")
    page.locator('[data-k="read-B"]').click()
    asked(page, "x.2=B")
    past = page.evaluate(f"() => {HISTORY}.get('whatif-gru').past")
    assert past == [*before[1:], ""]


def test_what_can_be_undone_is_kept_of_the_last_sixty_pictures(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    others = [[f"p{k}", {"past": [], "future": []}] for k in range(59)]
    page.evaluate(f"others => others.forEach((own) => {HISTORY}.set(...own))", others)
    answer(page, "original-lstm")
    answer(page, "original-gru")
    kept = page.evaluate(f"() => [...{HISTORY}.keys()]")
    assert kept[-2:] == ["whatif-lstm", "whatif-gru"]
    assert len(kept) == 60


@pytest.mark.parametrize("name", ["most-edits", "longest"])
def test_no_more_is_asked_for_than_a_link_takes(open_viewer: Open, name: str) -> None:
    page = open_viewer(name)
    form(page, "input")
    page.locator('[data-k="read-B"]').click()
    assert sent(page) == []
    expect(page.get_by_test_id("whatif-undo")).to_be_disabled()


def test_a_reset_is_one_click_and_can_be_undone(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    page.get_by_test_id("whatif-reset").click()
    asked(page, "")
    answer(page, "original-gru")
    page.get_by_test_id("whatif-undo").click()
    asked(page, "x.2=B")


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


@pytest.mark.parametrize("name", ["changed-gru", "changed-lstm", "changed-numbers"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_of_the_form_is_within_reach_and_fits_a_phone(
    open_viewer: Open, name: str, theme: str
) -> None:
    page = open_viewer(name, size=(390, 844))
    page.evaluate("theme => document.body.className = theme", theme)
    expect(viewer(page)).to_have_attribute("data-theme", theme)
    page.get_by_test_id("what-if-toggle").click()
    rules = {"region", "page-has-heading-one"}  # of the page around, not of the viewer
    for kind in ("presets", "hold", "input", "scale", "bias", "weight"):
        page.get_by_test_id(f"whatif-kind-{kind}").click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert "⟦" not in page.get_by_test_id("what-if").inner_text()
        found = Axe().run(page, "#host").response["violations"]
        assert [
            (r["id"], kind, [n["html"] for n in r["nodes"]])
            for r in found
            if r["id"] not in rules
        ] == []


def test_the_value_under_the_handle_is_told(open_viewer: Open) -> None:
    page = open_viewer("changed-numbers")
    handle = page.get_by_test_id("value-handle-0")
    expect(handle).to_have_attribute("aria-valuetext", "2.5")
    assert number(handle.get_attribute("aria-valuenow") or "") == 2.5


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


def test_a_number_out_of_range_is_corrected_in_sight(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    type_number(page, "hold", "7")
    asked(page, "z=1@u3")
    expect(page.get_by_test_id("hold-number")).to_have_value("1")
    expect(page.get_by_test_id("hold-corrected")).to_have_text("From 0 to 1.")
    type_number(page, "hold", "0.5")
    expect(page.get_by_test_id("hold-corrected")).to_have_text("")


def test_what_is_no_number_gives_way_to_the_last_one(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "bias")
    type_number(page, "bias", "")
    expect(page.get_by_test_id("bias-number")).to_have_value("0")
    expect(page.get_by_test_id("bias-corrected")).to_have_text("A number is needed.")
    assert sent(page) == []


@pytest.mark.parametrize(("typed", "shown", "told"), [
    (("20", "5"), ("5", "20"), "The smaller step comes first."),
    (("-3", "99"), ("0", "23"), "Steps go from 0 to 23."),
    (("2", "9"), ("2", "9"), ""),
])  # fmt: skip
def test_fields_of_steps_show_what_will_be_held(
    open_viewer: Open, typed: tuple[str, str], shown: tuple[str, str], told: str
) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    page.get_by_test_id("hold-steps-some").click()
    page.get_by_test_id("hold-to").fill(typed[1])
    page.get_by_test_id("hold-from").fill(typed[0])
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("hold-from")).to_have_value(shown[0])
    expect(page.get_by_test_id("hold-to")).to_have_value(shown[1])
    expect(page.get_by_test_id("hold-steps-corrected")).to_have_text(told)
    type_number(page, "hold", "0.5")
    asked(page, f"z=0.5@u3,t{shown[0]}-{shown[1]}")


@pytest.mark.parametrize("width", [1440, 800, 390])
def test_every_page_of_the_form_takes_the_same_room(open_viewer: Open, width: int) -> None:
    page = open_viewer("original-lstm", size=(width, 900))
    page.get_by_test_id("what-if-toggle").click()
    heights = set()
    for kind in ("presets", "hold", "input", "scale", "bias", "weight"):
        page.get_by_test_id(f"whatif-kind-{kind}").click()
        box = page.get_by_test_id("what-if-form").bounding_box()
        assert box
        heights.add(box["height"])
    page.get_by_test_id("whatif-kind-hold").click()
    page.get_by_test_id("hold-steps-some").click()
    box = page.get_by_test_id("what-if-form").bounding_box()
    assert box
    assert heights == {box["height"]}


def test_the_form_opens_on_the_weight_of_what_is_read(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "weight")
    source = page.get_by_test_id("weight-source")
    for column, token in ((2, "C"), (10, "A")):
        page.mouse.click(*middle(page, 24, column))
        at_step(page, column)
        expect(source.locator("option:checked")).to_have_text(f"input {token}")


def test_the_original_of_a_weight_stays_in_sight(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("original-gru")
    form(page, "weight")
    page.get_by_test_id("weight-source").select_option("w_h.7")
    weight = pictures["original-gru"].attachments[0].arrays["w_h.z"][3, 7]
    type_number(page, "weight", "0.3")
    asked(page, "w_h.z.3.7=0.3")
    told = page.get_by_test_id("weight-original").inner_text()
    assert number(told.removeprefix("originally ")) == pytest.approx(weight, abs=5.1e-5)


@pytest.mark.parametrize(("row", "field", "target"), [
    ("bias", "bias", "bias.r=0.5"), ("unit", "weight", "w_h.r.3."),
    ("input", "weight", "w_i.r.3."),
])  # fmt: skip
def test_a_row_of_the_sum_opens_the_form_on_its_weight(
    open_viewer: Open, row: str, field: str, target: str
) -> None:
    page = open_viewer("original-gru")
    page.get_by_test_id("why-tab-r").click()
    rows = page.locator(f'.why-item:has([data-testid="why-row"][data-kind="{row}"])')
    rows.first.hover()
    index = rows.first.get_by_test_id("why-row").get_attribute("data-index")
    rows.first.get_by_test_id("why-change").click()
    expect(page.get_by_test_id(f"{field}-number")).to_be_focused()
    type_number(page, field, "0.5")
    page.wait_for_function("window.sent.length === 1")
    wanted = target if row == "bias" else f"{target}{index}=0.5"
    assert sent(page)[0]["text"].startswith(wanted)


def test_nothing_can_be_changed_at_a_row_where_there_is_no_what_if(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(page.get_by_test_id("why-row").first).to_be_visible()
    expect(page.get_by_test_id("why-change")).to_have_count(0)


def test_changes_that_meet_say_which_wins(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    told = page.get_by_test_id("what-if-told")
    type_number(page, "hold", "0.5")
    page.get_by_test_id("hold-gate-n").click()
    type_number(page, "hold", "0.5")
    expect(told).to_have_text("")
    page.get_by_test_id("hold-units-all").click()
    type_number(page, "hold", "1")
    asked(page, "z=0.5@u3;n=0.5@u3;n=1")
    expect(told).to_have_text("Where two changes meet, the later one wins.")


def test_a_change_too_many_is_not_made_and_that_is_said(open_viewer: Open) -> None:
    page = open_viewer("most-edits")
    form(page, "hold")
    type_number(page, "hold", "0.5")
    expect(page.get_by_test_id("what-if-told")).to_contain_text("Not added: at most 64")
    assert sent(page) == []


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
