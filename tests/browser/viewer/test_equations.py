"""The equations of the cell in letters, in colours and in numbers."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.explained import (
    BLENDS,
    SUMS,
    arrays_of,
    cell_of,
    contributions,
    sigmoid,
)
from tests.browser.viewer.parts import CELL_COLOURS, Open, at_step, number, viewer

HALF = 5.1e-5
NAMES = ("gru", "before", "numbers", "lstm", "rnn", "relu")


def place(page: Page, key: str, name: str) -> float:
    """A number of an equation."""
    text = page.get_by_test_id(f"eq-{key}-{name}").text_content() or ""
    return number(text.strip("()"))


@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_the_equations_is_that_of_the_arrays(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    arrays = arrays_of(pictures[name])
    cell = cell_of(name)
    page = open_viewer(name, "?t=3&unit=5")
    for t in range(3, 9):
        at_step(page, t)
        for key in (*SUMS[cell], *BLENDS[cell]):
            assert place(page, key, "result") == pytest.approx(arrays[key][t, 5], abs=HALF)
        for key in SUMS[cell]:
            assert place(page, key, "a") == pytest.approx(arrays[f"a_{key}"][t, 5], abs=HALF)
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("name", NAMES)
def test_a_sum_is_written_as_bias_input_and_past(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    arrays = arrays_of(pictures[name])
    page = open_viewer(name, "?t=6&unit=2")
    for key in set(SUMS[cell_of(name)]) - {"n"}:
        want = contributions(arrays, key, 6, 2, None)
        for part, kind in [("bias", "bias"), ("input", "input"), ("past", "unit")]:
            total = sum(value for (own, _), value in want.items() if own == kind)
            assert place(page, key, part) == pytest.approx(total, abs=HALF), (key, part)


@pytest.mark.parametrize("name", ["gru", "before"])
def test_the_candidate_written_down_is_the_candidate(open_viewer: Open, name: str) -> None:
    page = open_viewer(name, "?t=3")
    for t in range(3, 15):
        at_step(page, t)
        r = place(page, "n", "r") if name == "gru" else 1.0
        total = place(page, "n", "input") + r * place(page, "n", "past")
        assert total == pytest.approx(place(page, "n", "a"), abs=3e-4)
        assert np.tanh(total) == pytest.approx(place(page, "n", "result"), abs=3e-4)
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("name", NAMES)
def test_both_sides_of_what_is_written_agree(open_viewer: Open, name: str) -> None:
    page = open_viewer(name, "?t=8&unit=1")
    value = {
        "gru.h": lambda: (
            (1 - place(page, "h", "z")) * place(page, "h", "n")
            + place(page, "h", "z2") * place(page, "h", "h_prev")
        ),
        "lstm.c": lambda: (
            place(page, "c", "f") * place(page, "c", "c_prev")
            + place(page, "c", "i") * place(page, "c", "g")
        ),
        "lstm.h": lambda: place(page, "h", "o") * np.tanh(place(page, "h", "c")),
    }
    cell = cell_of(name)
    for key in BLENDS[cell]:
        made = value[f"{cell}.{key}"]()
        assert made == pytest.approx(place(page, key, "result"), abs=2.5e-4)
    for key in SUMS[cell]:
        a = place(page, key, "a")
        made = max(0, a) if name == "relu" else np.tanh(a) if key in "ngh" else sigmoid(a)
        assert made == pytest.approx(place(page, key, "result"), abs=1e-4)


@pytest.mark.parametrize(("name", "lines"), [
    ("gru", ["r=σ(Wirx+bir+Whrh′+bhr)", "n=tanh(Winx+bin+r⊙(Whnh′+bhn))", "h=(1−z)⊙n+z⊙h′"]),
    ("before", ["n=tanh(Winx+bin+Whn(r⊙h′)+bhn)"]),
    ("lstm", ["i=σ(Wiix+bii+Whih′+bhi)", "g=tanh(Wigx+big+Whgh′+bhg)", "c=f⊙c′+i⊙g",
              "h=o⊙tanh(c)"]),
    ("rnn", ["h=tanh(Wihx+bih+Whhh′+bhh)"]),
    ("relu", ["h=max(0,Wihx+bih+Whhh′+bhh)"]),
])  # fmt: skip
def test_the_symbols_are_those_of_the_core(
    open_viewer: Open, name: str, lines: list[str]
) -> None:
    page = open_viewer(name, "?depth=symbols")
    for letters in lines:
        line = page.get_by_test_id(f"eq-symbols-{letters[0]}").text_content() or ""
        assert line.replace(" ", "") == letters


def test_the_switch_changes_the_depth_and_the_address_keeps_it(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(page.get_by_test_id("depth-unit")).to_have_attribute("aria-pressed", "true")
    page.get_by_test_id("depth-vectors").click()
    expect(page.get_by_test_id("depth-unit")).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_test_id("eq-vectors-z")).to_be_visible()
    expect(page.get_by_test_id("eq-z")).to_be_hidden()
    page.wait_for_url("**depth=vectors*")


def test_the_vectors_have_the_colours_and_the_order_of_the_pictures(open_viewer: Open) -> None:
    page = open_viewer("gru", "?depth=vectors&t=11")
    for t in (11, 12):
        at_step(page, t)
        for key in ("z", "n", "h"):
            column = page.get_by_test_id(f"eq-vectors-{key}").locator("canvas").first
            strip = column.evaluate(
                "c => { const d = c.getContext('2d').getImageData(0, 0, 1, c.height).data;"
                " return Array.from({length: c.height}, (_, k) => [...d.slice(4*k, 4*k+3)]); }"
            )
            colours = np.array(page.evaluate(CELL_COLOURS, [key, 24, 8]), float)
            heatmap = colours.reshape(24, 8, 3)[t]
            assert np.abs(np.array(strip, float) - heatmap).max() <= 3
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("name", ["gru", "before", "lstm", "rnn", "relu"])
@pytest.mark.parametrize("size", [(1440, 1200), (360, 800)])
def test_nothing_of_the_close_up_is_wider_than_its_panel(
    open_viewer: Open, name: str, size: tuple[int, int]
) -> None:
    page = open_viewer(name, "?t=3", size)
    for depth, test_id in product(("symbols", "vectors", "unit"), ("equations", "why")):
        page.get_by_test_id(f"depth-{depth}").click()
        expect(page.get_by_test_id(f"depth-{depth}")).to_have_attribute("aria-pressed", "true")
        over = page.get_by_test_id(test_id).evaluate(
            "node => [...node.querySelectorAll('*')].filter(e => e.getClientRects().length"
            " && e.getBoundingClientRect().right > node.getBoundingClientRect().right + 1)"
            ".map(e => e.outerHTML.slice(0, 80))"
        )
        assert over == [], depth


def test_each_quantity_has_one_colour_and_says_which_it_is(open_viewer: Open) -> None:
    page = open_viewer("gru", "?depth=symbols")
    expect(viewer(page)).to_have_attribute("data-theme", "light")
    colours = page.get_by_test_id("equations").evaluate(
        "node => Object.fromEntries([...node.querySelectorAll('mi[data-q]')]"
        ".map(e => [e.dataset.q ?? e.getAttribute('data-q'), getComputedStyle(e).color]))"
    )
    assert len({colours[key] for key in ("z", "r", "n", "h")}) == 4
    assert "x" in colours
