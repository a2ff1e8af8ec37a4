"""One unit's sum, opened into what it is made of, equals NumPy's and adds up on screen."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.explained import (
    BLENDS,
    SUMS,
    arrays_of,
    cell_of,
    contributions,
    shown,
    shown_rows,
    sigmoid,
)
from tests.browser.viewer.parts import Open, at_step, at_unit, number

HALF = 5.1e-5
NAMES = ("gru", "before", "numbers", "lstm", "rnn", "relu")


def reset_of(name: str, gate: str) -> str | None:
    if gate != "n" or cell_of(name) != "gru":
        return None
    return "before" if name == "before" else "after"


@pytest.mark.parametrize("name", NAMES)
def test_each_row_is_the_product_that_numpy_finds(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    arrays = arrays_of(pictures[name])
    for gate in SUMS[cell_of(name)]:
        for t, unit in [(0, 1), (5, 6), (17, 3)]:
            page = open_viewer(name, f"?t={t}&unit={unit}&why={gate}")
            want = contributions(arrays, gate, t, unit, reset_of(name, gate))
            for kind, index, value in shown_rows(page):
                if kind != "rest":
                    assert value == pytest.approx(want[kind, index], abs=HALF), (kind, index)


@pytest.mark.parametrize("name", NAMES)
def test_the_rows_on_screen_add_up_within_the_bound_that_is_declared(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name, "?t=0")
    arrays = arrays_of(pictures[name])
    unit = int(page.get_by_test_id("gate-viewer").get_attribute("data-unit") or "")
    gates = SUMS[cell_of(name)]
    for t in range(20):
        at_step(page, t)
        page.get_by_test_id(f"why-tab-{gates[t % len(gates)]}").dispatch_event("click")
        expect(page.get_by_test_id("why")).to_have_attribute(
            "data-quantity", gates[t % len(gates)]
        )
        rows = shown_rows(page)
        key = page.get_by_test_id("why").get_attribute("data-quantity") or ""
        bound = float(page.get_by_test_id("why-rounding").get_attribute("data-bound") or "")
        assert (len(rows) + 1) * 5e-5 <= bound <= 1.2 * (len(rows) + 1) * 5e-5 + 1e-5
        total = shown(page, "why-sum")
        assert abs(sum(value for *_, value in rows) - total) <= bound + 1e-9
        assert total == pytest.approx(arrays[f"a_{key}"][t, unit], abs=HALF)
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("name", ["wide", "embedded"])
def test_after_show_all_every_row_is_there_and_they_add_up(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name, "?t=9&unit=5&why=n")
    arrays = arrays_of(pictures[name])
    total = shown(page, "why-sum")
    few = shown_rows(page)
    assert few[-1][0] == "rest"
    assert len(few) == 10
    assert sum(value for *_, value in few) == pytest.approx(total, abs=11 * 5e-5)
    page.get_by_test_id("why-all").click()
    expect(page.get_by_test_id("why-all")).to_have_attribute("aria-expanded", "true")
    want = contributions(arrays, "n", 9, 5, "after")
    rows = shown_rows(page)
    assert sum(value for *_, value in rows) == pytest.approx(total, abs=(len(rows) + 1) * 5e-5)
    found = {(kind, index): value for kind, index, value in rows}
    for place, value in want.items():
        assert found.get(place, 0.0) == pytest.approx(value, abs=HALF)
    sizes = [abs(value) for *_, value in rows[1:]]
    assert all(a >= b - 1e-4 for a, b in pairwise(sizes))
    page.get_by_test_id("why-all").click()
    expect(page.get_by_test_id("why-row").locator("visible=true")).to_have_count(10)


def test_the_largest_are_shown_and_the_others_are_counted(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    arrays = arrays_of(pictures["wide"])
    page = open_viewer("wide", "?t=1&unit=2&why=z")
    for t in range(1, 12):
        at_step(page, t)
        want = contributions(arrays, "z", t, 2, None)
        rows = shown_rows(page)
        read = {("input", int(np.argmax(arrays["x"][t])))}
        singles = [p for p in want if p[0] == "unit" or p in read]
        best = sorted(singles, key=lambda p: -abs(want[p]))[:8]
        assert [row[:2] for row in rows[1:-1]] == best
        rest = sum(want[p] for p in singles if p not in best)
        assert rows[-1][2] == pytest.approx(rest, abs=HALF)
        expect(page.get_by_test_id("why-row").nth(9)).to_contain_text(f"{len(singles) - 8} ")
        page.keyboard.press("ArrowRight")


def test_a_token_that_stands_for_many_numbers_is_one_row(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    arrays = arrays_of(pictures["embedded"])
    page = open_viewer("embedded", "?t=4&unit=1&why=z")
    want = contributions(arrays, "z", 4, 1, None)
    token = sum(value for (kind, _), value in want.items() if kind == "input")
    (row,) = [row for row in shown_rows(page) if row[0] == "input"]
    assert row[1:] == (-1, pytest.approx(token, abs=HALF))


@pytest.mark.parametrize("name", ["gru", "lstm"])
def test_a_blend_is_the_sum_of_its_terms_and_a_product_that_of_its_factors(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    a = {key: float(array[5, 2]) for key, array in arrays_of(pictures[name]).items()
         if array.shape[0] > 5 and array.shape[1] > 2 and "." not in key}  # fmt: skip
    for key in BLENDS[name]:
        page = open_viewer(name, f"?t=5&unit=2&why={key}")
        want = {
            "gru.h": lambda: [a["z"] * a["h_prev"], (1 - a["z"]) * a["n"]],
            "lstm.c": lambda: [a["f"] * a["c_prev"], a["i"] * a["g"]],
            "lstm.h": lambda: [a["o"], np.tanh(a["c"])],
        }[f"{name}.{key}"]()
        assert [row[2] for row in shown_rows(page)] == pytest.approx(want, abs=HALF)
        product = page.get_by_test_id("why").get_attribute("data-product")
        assert product == ("true" if key == "h" and name == "lstm" else "false")
        made = np.prod(want) if product == "true" else np.sum(want)
        assert shown(page, "why-sum") == pytest.approx(made, abs=1e-4)
        assert shown(page, "why-result") == pytest.approx(a[key], abs=HALF)


@pytest.mark.parametrize("cell", ["gru", "lstm", "rnn"])
def test_the_curve_turns_the_sum_into_the_result(open_viewer: Open, cell: str) -> None:
    for key in SUMS[cell]:
        page = open_viewer(cell, f"?t=7&unit=4&why={key}")
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


def _numbers(text: str) -> list[str]:
    return [part.split(" ")[0].lstrip("+") for part in text.split("= ")[1:]]


def test_a_term_of_a_blend_opens_the_quantity_behind_it(open_viewer: Open) -> None:
    page = open_viewer("gru", "?why=h")
    page.locator('[data-testid="why-row"][data-kind="term"]').first.click()
    expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "z")


def test_without_the_weights_the_sum_and_its_curve_are_still_told(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("large", "?t=3&unit=1&why=z")
    expect(page.get_by_test_id("why-left-out")).to_be_visible()
    expect(page.get_by_test_id("why-row").locator("visible=true")).to_have_count(0)
    a_z = arrays_of(pictures["large"])["a_z"][3, 1]
    assert shown(page, "why-sum") == pytest.approx(a_z, abs=HALF)
    assert shown(page, "eq-z-a") == pytest.approx(a_z, abs=HALF)
    page.get_by_test_id("why-tab-h").click()
    expect(page.get_by_test_id("why-row").locator("visible=true")).to_have_count(2)
    expect(page.get_by_test_id("why-left-out")).to_be_hidden()


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


@pytest.mark.parametrize("scale", ["1", "1e3", "1e5", "1e6"])
def test_the_bound_that_is_written_holds_for_inputs_of_any_size(
    open_viewer: Open, scale: str
) -> None:
    page = open_viewer(f"scale-{scale}", "?t=1&unit=0")
    for t in range(1, 13):
        at_step(page, t)
        page.get_by_test_id(f"why-tab-{'zrn'[t % 3]}").dispatch_event("click")
        expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "zrn"[t % 3])
        told = re.search(r"within (\S+)\.$", page.get_by_test_id("why-rounding").inner_text())
        assert told
        added = sum(value for *_, value in shown_rows(page))
        assert abs(added - shown(page, "why-sum")) <= float(told[1]) + 1e-9
        page.keyboard.press("ArrowRight")


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


def test_before_the_first_step_the_units_are_one_row(open_viewer: Open) -> None:
    page = open_viewer("wide", "?t=0&unit=2&why=z")
    assert [row[0] for row in shown_rows(page)] == ["bias", "input", "rest"]
    expect(page.get_by_test_id("why-row").nth(2)).to_contain_text("no past yet")
    page.keyboard.press("ArrowRight")
    at_step(page, 1)
    assert len(shown_rows(page)) == 10


def test_two_more_rows_are_shown_rather_than_folded(open_viewer: Open) -> None:
    page = open_viewer("nine", "?t=3&unit=2&why=z")
    assert len(shown_rows(page)) == 11
    assert "rest" not in {row[0] for row in shown_rows(page)}
    expect(page.get_by_test_id("why-all")).to_be_hidden()


def test_all_rows_stay_shown_when_a_what_if_is_answered(open_viewer: Open) -> None:
    page = open_viewer("before-edit", "?t=5&unit=2&why=z")
    page.get_by_test_id("why-all").click()
    expect(page.get_by_test_id("why-all")).to_have_attribute("aria-expanded", "true")
    count = len(shown_rows(page))
    page.evaluate("name => window.show(name)", "after-edit")
    expect(page.get_by_test_id("why-was")).to_be_visible()
    expect(page.get_by_test_id("why-all")).to_have_attribute("aria-expanded", "true")
    assert len(shown_rows(page)) == count
