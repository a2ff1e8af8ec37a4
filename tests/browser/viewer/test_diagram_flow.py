"""The diagram in motion: a flow without waiting, and one step in slow motion."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.cell_diagram import NETWORKS, STEP, UNIT, diagram, passing
from tests.browser.viewer.parts import Open, at_step, middle, viewer

ANIMATIONS = """() => document.getElementById("host").shadowRoot
    .querySelector(".diagram").getAnimations({ subtree: true })
    .filter((a) => !(a instanceof CSSTransition) && a.playState === "running").length"""


HOLD_CLOCK = """() => {
    window.clock = performance.now();
    performance.now = () => window.clock;
}"""
"""The page's clock stands still, so that a test says how fast steps follow each other."""


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
