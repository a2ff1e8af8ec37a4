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
)
from tests.browser.viewer.parts import Open, at_step, visit

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
    page = open_viewer(name)
    for t, unit in [(0, 1), (5, 6), (17, 3)]:
        visit(page, f"?t={t}&unit={unit}&why={SUMS[cell_of(name)][0]}")
        for gate in SUMS[cell_of(name)]:
            page.get_by_test_id(f"why-tab-{gate}").dispatch_event("click")
            expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", gate)
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
    for t in range(8):
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
    page = open_viewer(name)
    for key in BLENDS[name]:
        visit(page, f"?t=5&unit=2&why={key}")
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


@pytest.mark.parametrize("scale", ["1", "1e3", "1e5", "1e6"])
def test_the_bound_that_is_written_holds_for_inputs_of_any_size(
    open_viewer: Open, scale: str
) -> None:
    page = open_viewer(f"scale-{scale}", "?t=1&unit=0")
    for t in range(1, 7):
        at_step(page, t)
        page.get_by_test_id(f"why-tab-{'zrn'[t % 3]}").dispatch_event("click")
        expect(page.get_by_test_id("why")).to_have_attribute("data-quantity", "zrn"[t % 3])
        told = re.search(r"within (\S+)\.$", page.get_by_test_id("why-rounding").inner_text())
        assert told
        added = sum(value for *_, value in shown_rows(page))
        assert abs(added - shown(page, "why-sum")) <= float(told[1]) + 1e-9
        page.keyboard.press("ArrowRight")


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
