"""The controls of the what-if: what is held, shifted and scaled, and what they take."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.asking import answer, asked, form, sent, type_number
from tests.browser.viewer.parts import Open, at_step, middle, viewer

FORM = {"fromShadowDom": ["#host", '[data-testid="what-if"]']}


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


@pytest.mark.parametrize(
    ("name", "theme"),
    [("changed-gru", "light"), ("changed-lstm", "dark"), ("changed-numbers", "light")],
)
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
        # What stands around the form is the same with all of its pages.
        found = Axe().run(page, "#host" if kind == "presets" else FORM).response["violations"]
        assert [
            (r["id"], kind, [n["html"] for n in r["nodes"]])
            for r in found
            if r["id"] not in rules
        ] == []


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
