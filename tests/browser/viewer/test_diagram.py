"""The cell as a diagram: true numbers, wires as wide as what passes, a flow without waiting."""

from __future__ import annotations

import re

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.parts import Open, address, at_step, middle, number, viewer
from tests.viewer.pictures import CELLS

STEP, UNIT = 2, 3
NETWORKS = (*CELLS, "before")

ANIMATIONS = """() => document.getElementById("host").shadowRoot
    .querySelector(".diagram").getAnimations({ subtree: true })
    .filter((a) => !(a instanceof CSSTransition) && a.playState === "running").length"""

HOLD_CLOCK = """() => {
    window.clock = performance.now();
    performance.now = () => window.clock;
}"""
"""The page's clock stands still, so that a test says how fast steps follow each other."""


def diagram(page: Page) -> Locator:
    return page.get_by_test_id("diagram")


def widths(page: Page) -> dict[str, float]:
    """Width of every wire that something of the selected unit passes."""
    pairs = (
        diagram(page)
        .locator("[data-wire]:not(.trunk)")
        .evaluate_all(
            "wires => wires.map((wire) => [wire.dataset.wire,"
            " Number(wire.querySelector('.line').getAttribute('stroke-width'))])"
        )
    )
    return dict(pairs)


def passing(picture: Picture, step: int, unit: int) -> dict[str, tuple[float, float]]:
    """What passes each wire, and the size at which it is drawn at full width."""
    attached = {k: v for part in picture.attachments for k, v in part.arrays.items()}
    a = {key: float(array[step, unit]) for key, array in picture.arrays.items()}
    found: dict[str, tuple[float, float]] = {}
    for gate in {"gru": "zr", "lstm": "figo", "rnn": "h"}[picture.cell]:
        for name, weights, biases, source in (
            ("in", "w_i", ("b_i", "b_h"), attached["x"]),
            ("past", "w_h", (), picture.arrays["h_prev"]),
        ):
            sums = attached[f"{weights}.{gate}"] @ source[step]
            for bias in biases:
                sums = sums + attached[f"{bias}.{gate}"][0]
            found[f"{name}.{gate}"] = (float(sums[unit]), 5)
    match picture.cell:
        case "gru":
            past = a["rec_n"] if picture.reset == "before" else a["r"] * a["rec_n"]
            let = a["r"] * a["h_prev"] if picture.reset == "before" else past
            found |= {
                "old": (a["h_prev"], 1), "z": (a["z"], 1), "kept": (a["z"] * a["h_prev"], 1),
                "1-z": (1 - a["z"], 1), "n": (a["n"], 1), "r": (a["r"], 1), "h": (a["h"], 1),
                "written": ((1 - a["z"]) * a["n"], 1), "in.n": (a["a_n"] - past, 5),
                "a_n": (a["a_n"], 5), "rec_n": (a["rec_n"], 5),
                "reset": (let, 1 if picture.reset == "before" else 5),
            }  # fmt: skip
        case "lstm":
            found |= {key: (a[key], 1) for key in "figoh"}
            found["tanh_c"] = (float(np.tanh(a["c"])), 1)
        case _:
            found |= {"a_h": (a["a_h"], 5), "h": (a["h"], 1)}
    return found


@pytest.mark.parametrize("name", NETWORKS)
def test_a_wire_is_the_wider_the_more_passes(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name)
    shown = widths(page)
    for wire, (value, full) in passing(pictures[name], STEP, UNIT).items():
        width = 1.2 + 6.8 * min(1.0, abs(value) / full)
        assert shown.pop(wire) == pytest.approx(width, abs=0.006), wire
    # What is left are the wires of the cell state, which has a range of its own.
    assert set(shown) == ({"old", "kept", "added", "c"} if name == "lstm" else set())


def test_the_cell_states_wires_are_in_proportion(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("lstm")
    a = {key: float(array[STEP, UNIT]) for key, array in pictures["lstm"].arrays.items()}
    values = {
        "old": a["c_prev"], "kept": a["f"] * a["c_prev"], "added": a["i"] * a["g"], "c": a["c"],
    }  # fmt: skip
    shown = widths(page)
    sizes = [(shown[wire] - 1.2) / abs(value) for wire, value in values.items()]
    assert sizes == pytest.approx([sizes[0]] * 4, rel=0.2)
    assert sorted(values, key=lambda wire: abs(values[wire])) == sorted(
        values, key=lambda wire: shown[wire]
    )


def test_a_sign_has_its_colour(open_viewer: Open, pictures: dict[str, Picture]) -> None:
    page = open_viewer("gru")
    for unit in range(8):
        page.evaluate("unit => history.replaceState(null, '', `?unit=${unit}&t=5`)", unit)
        page.evaluate("show('gru')")
        expect(viewer(page)).to_have_attribute("data-unit", str(unit))
        at_step(page, 5)
        negative = pictures["gru"].arrays["n"][5, unit] < 0
        kind = diagram(page).locator("[data-wire=n]").get_attribute("class") or ""
        assert ("minus" in kind.split()) == negative


@pytest.mark.parametrize("name", NETWORKS)
def test_every_part_says_what_it_is_and_its_number(open_viewer: Open, name: str) -> None:
    page = open_viewer(name)
    parts = diagram(page).locator("[data-box], [data-wire], [data-op]")
    for part in parts.all():
        expect(part).to_have_attribute("aria-label", re.compile(r"\w{3}"))
        expect(part).to_have_attribute("data-q", re.compile(r"^\w+$"))
    kept = diagram(page).locator("[data-wire=h]")
    shown = page.get_by_test_id("value-h").inner_text()
    expect(kept).to_have_attribute("aria-label", re.compile(f"= {shown}[.]"))


def test_pointing_at_a_wire_says_the_exact_number(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    diagram(page).locator("[data-wire=kept] .grip").hover(force=True)
    tooltip = page.get_by_test_id("diagram-tooltip")
    expect(tooltip).to_contain_text("What is kept of the old state")
    a = pictures["gru"].arrays
    kept = float(a["z"][STEP, UNIT]) * float(a["h_prev"][STEP, UNIT])
    said = tooltip.locator("b").inner_text()
    assert said.startswith("z · h′ = ")
    assert number(said.removeprefix("z · h′ = ")) == pytest.approx(kept, rel=1e-5)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_box_opens_its_quantity_by_keyboard_and_is_marked(
    open_viewer: Open, key: str
) -> None:
    page = open_viewer("gru")
    box = diagram(page).locator("[data-box=r]")
    expect(diagram(page).locator(".open")).to_have_attribute("data-box", "z")
    box.focus()
    page.keyboard.press(key)
    page.wait_for_function("location.search.includes('why=r')")
    expect(diagram(page).locator(".open")).to_have_attribute("data-box", "r")
    expect(box).to_have_attribute("aria-current", "true")
    expect(box).to_be_focused()
    expect(viewer(page)).to_have_attribute("data-playing", "false")


@pytest.mark.parametrize(
    ("name", "quantities"), [("gru", "zrnh"), ("lstm", "figoch"), ("rnn", "h")]
)
def test_every_quantity_can_be_reached_with_the_tab_key(
    open_viewer: Open, name: str, quantities: str
) -> None:
    page = open_viewer(name)
    boxes = diagram(page).locator("button.box")
    assert {box.get_attribute("data-q") for box in boxes.all()} == set(quantities)


def test_with_a_what_if_the_original_stands_beside_the_number(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("changed-gru")
    picture = pictures["changed-gru"]
    ghost = picture.attachments[-1].arrays["ghost.z"]
    column, unit = (
        int(viewer(page).get_attribute(f"data-{k}") or -1) for k in ("step", "unit")
    )
    assert abs(ghost[column, unit] - picture.arrays["z"][column, unit]) > 1e-4
    name = diagram(page).locator("[data-box=z] .name")
    expect(name).to_have_text(f"was {ghost[column, unit]:.4f}")
    page.keyboard.press("Home")
    at_step(page, 0)
    assert ghost[0, unit] == pytest.approx(picture.arrays["z"][0, unit])
    expect(name).to_have_text("Update gate")


def test_a_held_gate_is_locked_and_its_wires_set_nothing(open_viewer: Open) -> None:
    page = open_viewer("held-gru")
    box = diagram(page).locator("[data-box=z]")
    expect(box.locator(".fn")).to_have_text("held")
    expect(box.locator(".lock")).to_be_visible()
    expect(box).to_have_attribute("aria-label", re.compile("held"))
    expect(diagram(page).locator("[data-box=r] .fn")).to_have_text("σ")
    idle = diagram(page).locator(".wire.idle")
    assert {wire.get_attribute("data-wire") for wire in idle.all()} == {"past.z", "in.z"}


def test_a_gate_is_locked_only_where_it_is_held(open_viewer: Open) -> None:
    page = open_viewer("held-later")
    box = diagram(page).locator("[data-box=z]")
    expect(box.locator(".fn")).to_have_text("σ")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    expect(box.locator(".fn")).to_have_text("held")
    page.keyboard.press("ArrowLeft")
    at_step(page, 2)
    expect(box.locator(".fn")).to_have_text("σ")
    expect(diagram(page).locator(".wire.idle")).to_have_count(0)


@pytest.mark.parametrize("name", ["gru", "lstm", "held-lstm"])
@pytest.mark.parametrize("width", [1440, 390])
def test_no_mark_covers_a_box(open_viewer: Open, name: str, width: int) -> None:
    page = open_viewer(name, size=(width, 1200))
    boxes = [box.bounding_box() for box in diagram(page).locator("[data-box]").all()]
    for mark in diagram(page).locator(".fn").all():
        own = mark.bounding_box()
        assert own
        for box in boxes:
            assert box
            across = min(own["x"] + own["width"], box["x"] + box["width"]) - max(
                own["x"], box["x"]
            )
            down = min(own["y"] + own["height"], box["y"] + box["height"]) - max(
                own["y"], box["y"]
            )
            assert min(across, down) <= 1, mark.inner_text()


def test_what_is_said_of_a_part_leaves_the_figure_in_sight(open_viewer: Open) -> None:
    page = open_viewer("gru")
    figure = diagram(page).locator(".cell").bounding_box()
    for part in diagram(page).locator("[data-box]").all():
        part.hover()
        said = page.get_by_test_id("diagram-tooltip")
        expect(said).to_be_visible()
        card = said.bounding_box()
        assert figure
        assert card
        assert card["y"] >= figure["y"] + figure["height"]


def test_the_only_input_is_called_by_its_name(open_viewer: Open) -> None:
    page = open_viewer("reduced")
    expect(diagram(page).locator("[data-box=x] .name")).to_have_text("column 0")
    expect(page.get_by_test_id("track-input").locator(".name")).to_have_text("column 0")


def test_in_the_view_of_differences_the_panel_says_whose_numbers_it_has(
    open_viewer: Open,
) -> None:
    page = open_viewer("changed-gru", "?view=difference")
    expect(page.get_by_test_id("readout-difference")).to_contain_text("the what-if")
    page.get_by_test_id("whatif-new").click()
    expect(page.get_by_test_id("readout-difference")).to_be_hidden()


def test_a_step_forward_flows_and_a_new_step_ends_the_flow(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.evaluate(HOLD_CLOCK)
    page.evaluate("window.clock += 1000")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    assert page.evaluate(ANIMATIONS) > 10
    page.evaluate("window.clock += 100")
    page.keyboard.press("ArrowRight")
    at_step(page, 4)
    assert page.evaluate(ANIMATIONS) == 0


@pytest.mark.parametrize("key", ["ArrowLeft", "Shift+ArrowRight", "End", "ArrowDown"])
def test_only_a_single_step_forward_flows(open_viewer: Open, key: str) -> None:
    page = open_viewer("gru")
    page.evaluate(HOLD_CLOCK)
    page.evaluate("window.clock += 1000")
    before = [viewer(page).get_attribute(f"data-{k}") for k in ("step", "unit")]
    page.keyboard.press(key)
    page.wait_for_function(
        """before => {
            const { step, unit } = document.getElementById("host").shadowRoot
                .querySelector(".viewer").dataset;
            return step !== before[0] || unit !== before[1];
        }""",
        arg=before,
    )
    assert page.evaluate(ANIMATIONS) == 0


def test_a_drag_shows_no_flow(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.evaluate(HOLD_CLOCK)
    page.mouse.move(*middle(page, 24, 5))
    page.mouse.down()
    for column in (6, 7, 8):
        page.evaluate("window.clock += 1000")
        page.mouse.move(*middle(page, 24, column))
        at_step(page, column)
        assert page.evaluate(ANIMATIONS) == 0
    page.mouse.up()


def test_with_reduced_motion_nothing_moves(open_viewer: Open) -> None:
    page = open_viewer("gru", reduced_motion="reduce")
    page.evaluate(HOLD_CLOCK)
    page.evaluate("window.clock += 1000")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    assert page.evaluate(ANIMATIONS) == 0
    page.get_by_test_id("slow-motion").click()
    expect(page.get_by_test_id("slow-count")).to_have_text("1 of 8")
    assert page.evaluate(ANIMATIONS) == 0
    expect(page.get_by_test_id("slow-pause")).to_be_hidden()
    page.get_by_test_id("slow-next").click()
    expect(page.get_by_test_id("slow-count")).to_have_text("2 of 8")


def sentences(page: Page) -> list[str]:
    """All that slow motion says, in order."""
    page.get_by_test_id("slow-motion").click()
    count = page.get_by_test_id("slow-count")
    stages = int(count.inner_text().split(" of ")[1])
    said = []
    for k in range(1, stages + 1):
        expect(count).to_have_text(f"{k} of {stages}")
        said.append(page.get_by_test_id("slow-sentence").inner_text())
        if k < stages:
            page.get_by_test_id("slow-next").click()
    expect(page.get_by_test_id("slow-next")).to_be_disabled()
    return said


def said_numbers(text: str) -> list[float]:
    return [float(v) for v in re.findall(r"-?\d+\.\d{4}", text.replace("−", "-"))]


@pytest.mark.parametrize("name", NETWORKS)
def test_slow_motion_tells_the_true_numbers(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name, reduced_motion="reduce")
    a = {key: float(array[STEP, UNIT]) for key, array in pictures[name].arrays.items()}
    match pictures[name].cell:
        case "gru":
            before = name == "before"
            past = a["rec_n"] if before else a["r"] * a["rec_n"]
            reset = (
                [a["r"], a["h_prev"], a["r"] * a["h_prev"], a["rec_n"]]
                if before
                else [a["r"], a["rec_n"], past]
            )
            kept, new = a["z"] * a["h_prev"], (1 - a["z"]) * a["n"]
            expected = [
                [a["h_prev"]], [a["r"]], [a["z"]], reset, [a["a_n"] - past, past, a["n"]],
                [a["z"], a["h_prev"], kept], [1 - a["z"], a["n"], new], [kept, new, a["h"]],
            ]  # fmt: skip
        case "lstm":
            kept, new = a["f"] * a["c_prev"], a["i"] * a["g"]
            expected = [
                [a["h_prev"], a["c_prev"]], [a["f"]], [a["i"]], [a["g"]], [a["o"]],
                [a["f"], a["c_prev"], kept], [a["i"], a["g"], new], [kept, new, a["c"]],
                [a["o"], a["c"], a["h"]],
            ]  # fmt: skip
        case _:
            sums = passing(pictures[name], STEP, UNIT)
            old, read = sums["past.h"][0], sums["in.h"][0]
            expected = [[a["h_prev"]], [old], [read], [old, read, a["a_h"]], [a["a_h"], a["h"]]]
    for text, values in zip(sentences(page), expected, strict=True):
        assert said_numbers(text) == pytest.approx(values, abs=5.1e-5), text


def test_slow_motion_lights_its_stage_and_leaves_no_trace(open_viewer: Open) -> None:
    page = open_viewer("gru", reduced_motion="reduce")
    page.get_by_test_id("slow-motion").click()
    expect(page.get_by_test_id("slow-sentence")).to_contain_text("reads “C”")
    on = diagram(page).locator(".on[data-box]")
    assert {box.get_attribute("data-box") for box in on.all()} == {"x", "h_prev"}
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("slow-motion")).to_be_focused()
    expect(page.get_by_test_id("slow-sentence")).to_have_text("")
    expect(diagram(page).locator(".on, .staged")).to_have_count(0)


def test_slow_motion_goes_on_by_itself_until_it_is_paused(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("slow-motion").click()
    expect(page.get_by_test_id("slow-count")).to_have_text("2 of 8")
    page.get_by_test_id("slow-pause").click()
    expect(page.get_by_test_id("slow-pause")).to_have_accessible_name("Go on")


def test_a_step_in_time_ends_slow_motion_and_another_unit_does_not(open_viewer: Open) -> None:
    page = open_viewer("gru", reduced_motion="reduce")
    page.get_by_test_id("slow-motion").click()
    for _ in range(2):
        page.get_by_test_id("slow-next").click()
    expect(page.get_by_test_id("slow-sentence")).to_contain_text("unit 3 keeps")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_test_id("slow-sentence")).not_to_contain_text("unit 3 keeps")
    expect(page.get_by_test_id("slow-sentence")).to_contain_text("keeps")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    expect(page.get_by_test_id("slow-motion")).to_be_visible()
    expect(page.get_by_test_id("slow-sentence")).to_have_text("")


def test_the_figure_fits_a_phone(open_viewer: Open) -> None:
    page = open_viewer("lstm", size=(390, 844))
    outer = diagram(page).bounding_box()
    assert outer
    for box in diagram(page).locator("[data-box]").all():
        inner = box.bounding_box()
        assert inner
        assert inner["x"] >= outer["x"] - 1
        assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1
    for value in diagram(page).locator(".number").all():
        assert value.evaluate("e => e.scrollWidth <= e.clientWidth + 1")
    assert "why" not in address(page)
