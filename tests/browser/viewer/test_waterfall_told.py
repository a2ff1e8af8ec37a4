"""What is said beside a sum: its curve, what holds it, how long it remembers."""

from __future__ import annotations

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.explained import (
    SUMS,
    arrays_of,
    shown,
    shown_rows,
    sigmoid,
)
from tests.browser.viewer.parts import Open, at_step, at_unit, number, visit

HALF = 5.1e-5


def _numbers(text: str) -> list[str]:
    return [part.split(" ")[0].lstrip("+") for part in text.split("= ")[1:]]


@pytest.mark.parametrize("cell", ["gru", "lstm", "rnn"])
def test_the_curve_turns_the_sum_into_the_result(open_viewer: Open, cell: str) -> None:
    page = open_viewer(cell)
    for key in SUMS[cell]:
        visit(page, f"?t=7&unit=4&why={key}")
        function = sigmoid if key in "zrfio" else np.tanh
        result = shown(page, "why-result")
        assert function(shown(page, "why-sum")) == pytest.approx(result, abs=1e-4)
        sum_text, result_text = (
            page.get_by_test_id("why-formula").inner_text().replace("−", "-").split(" ≈ ")
        )
        assert float(result_text) == result
        assert float(sum_text.split("(")[1].rstrip(")")) == shown(page, "why-sum")


def test_the_sentence_names_the_row_that_moves_the_sum_most(open_viewer: Open) -> None:
    page = open_viewer("gru", "?t=2&unit=3&why=z")
    for t in range(2, 16):
        at_step(page, t)
        kind, index, value = max(shown_rows(page), key=lambda row: abs(row[2]))
        said = page.get_by_test_id("why-say").inner_text()
        name = {"bias": "the bias", "input": "the token “", "unit": f"unit {index}’s state"}[
            kind
        ]
        assert name in said
        assert ("down" if value < 0 else "up") in said
        assert number(said.split("(")[1].rstrip(").")) == value
        page.keyboard.press("ArrowRight")


def test_pointing_at_a_row_tells_its_factors_and_a_click_selects_the_unit(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?t=6&unit=3&why=r")
    row = page.locator('[data-testid="why-row"][data-kind="unit"]').first
    index = int(row.get_attribute("data-index") or "")
    value = number(row.get_by_test_id("why-number").inner_text())
    row.hover()
    arrays = arrays_of(pictures["gru"])
    detail = page.get_by_test_id("why-detail").inner_text().replace("−", "-")
    w, h, product = (float(part) for part in _numbers(detail))
    assert w == pytest.approx(arrays["w_h.r"][3, index], abs=HALF)
    assert h == pytest.approx(arrays["h_prev"][6, index], abs=HALF)
    assert product == value
    row.click()
    at_unit(page, index)
    at_step(page, 6)


def test_a_term_of_a_blend_opens_the_quantity_behind_it(open_viewer: Open) -> None:
    page = open_viewer("gru", "?why=h")
    page.locator('[data-testid="why-row"][data-kind="term"]').first.click()
    expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "z")


@pytest.mark.parametrize("name", ["gru", "lstm"])
def test_a_held_gate_is_said_to_be_held(open_viewer: Open, name: str) -> None:
    key = {"gru": "z", "lstm": "f"}[name]
    page = open_viewer(f"held-{name}", f"?t=4&unit=2&why={key}")
    expect(page.get_by_test_id(f"eq-{key}-held")).to_have_text("0.0000")
    expect(page.get_by_test_id(f"eq-{key}-result")).to_be_hidden()
    held = page.get_by_test_id("why-held")
    expect(held).to_contain_text("Held at 0.0000 by the what-if")
    expect(page.get_by_test_id("why-say")).to_contain_text("A what-if holds it at 0.0000")
    said = re.search(r"σ\(.*\) would be (\S+)\.$", held.inner_text())
    assert said
    assert number(said[1]) == pytest.approx(sigmoid(shown(page, "why-sum")), abs=1e-4)
    page.get_by_test_id("why-tab-h").click()
    expect(held).to_be_hidden()


def test_held_is_what_the_core_says_and_not_what_the_numbers_look_like(
    open_viewer: Open,
) -> None:
    page = open_viewer("nearly", "?t=4&unit=2&why=z")
    expect(page.get_by_test_id("why-held")).to_contain_text("by the what-if")
    page.get_by_test_id("why-tab-r").click()
    expect(page.get_by_test_id("why-held")).to_be_hidden()
    expect(page.get_by_test_id("eq-r-held")).to_be_hidden()


@pytest.mark.parametrize("key", ["z", "n"])
def test_flat_and_steep_part_at_a_tenth_of_the_way(open_viewer: Open, key: str) -> None:
    page = open_viewer("slopes", f"?t=0&unit=1&why={key}")
    for t, slope in enumerate(["Flat", "Steep", "Steep", "Flat"]):
        at_step(page, t)
        expect(page.get_by_test_id("why-slope")).to_contain_text(f"{slope} here")
        page.keyboard.press("ArrowRight")


def test_under_a_what_if_the_original_stands_beside_result_and_sum(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("clamped", "?t=6&unit=3&why=r")
    ghost = arrays_of(pictures["clamped"])
    was, total = ghost["ghost.r"][6, 3], ghost["ghost.a_r"][6, 3]
    assert shown(page, "why-was") == pytest.approx(was, abs=HALF)
    assert shown(page, "why-sum-was") == pytest.approx(total, abs=HALF)
    told = (page.get_by_test_id("was-r").text_content() or "").replace("−", "-")
    assert re.findall(r"-?\d+\.\d+", told) == [f"{total:.4f}", f"{was:.4f}"]
    page.get_by_test_id("why-tab-z").click()
    original = f"In the original it was {ghost['ghost.z'][6, 3]:.4f}."
    expect(page.get_by_test_id("why-held")).to_contain_text(original)


@pytest.mark.parametrize(("name", "key"), [("gru", "z"), ("lstm", "f")])
def test_the_memory_time_at_the_cursor_is_told_of_the_gate_that_keeps(
    open_viewer: Open, pictures: dict[str, Picture], name: str, key: str
) -> None:
    page = open_viewer(name, f"?t=5&unit=2&why={key}")
    steps = 1 / (1 - arrays_of(pictures[name])[key][5, 2])
    expect(page.get_by_test_id("why-memory")).to_contain_text(f"1/(1 − {key}) = {steps:.1f} ")
    page.get_by_test_id("why-tab-h").click()
    expect(page.get_by_test_id("why-memory")).to_be_hidden()


def test_a_gate_held_at_one_remembers_for_ever(open_viewer: Open) -> None:
    page = open_viewer("frozen", "?t=5&unit=2&why=z")
    expect(page.get_by_test_id("why-memory")).to_contain_text("1/(1 − z) = ∞ steps")
