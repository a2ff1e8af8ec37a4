"""Numbers and colours are those of the arrays."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.parts import (
    CELL_COLOURS,
    Open,
    at_step,
    number,
    row,
    viewer,
)
from tests.viewer.pictures import CELLS


@pytest.mark.parametrize("cell", CELLS)
def test_the_readout_equals_the_arrays(
    open_viewer: Open, pictures: dict[str, Picture], cell: str
) -> None:
    page = open_viewer(cell)
    arrays = pictures[cell].arrays
    for key, t in [("ArrowRight", 3), ("End", 23), ("Home", 0)]:
        page.keyboard.press(key)
        at_step(page, t)
        shown_there = [q.key for q in pictures[cell].quantities] + ["h_prev"]
        for name in [*shown_there, "c_prev"] if cell == "lstm" else shown_there:
            array = arrays[name]
            shown = page.get_by_test_id(f"value-{name}").inner_text()
            assert number(shown) == pytest.approx(array[t, 3], abs=5.1e-5), name


def test_the_answer_at_the_cursor_equals_the_output(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    outputs = pictures["gru"].outputs
    assert outputs
    page.keyboard.press("End")
    expect(page.get_by_test_id("truth-now")).to_have_text("Truth: C")
    for k in range(3):
        shown = number(page.get_by_test_id(f"answer-{k}").inner_text())
        assert shown == pytest.approx(outputs.values[23, k], abs=5.1e-5)
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_test_id("truth-now")).to_have_text(
        "No answer is asked for at this step."
    )


def test_answers_keep_their_places_while_all_are_shown(open_viewer: Open) -> None:
    page = open_viewer("gru")
    labels = page.locator(".answers .name")
    for key in ("Home", "ArrowRight", "End"):
        page.keyboard.press(key)
        expect(labels).to_have_text(["A", "B", "C"])
    expect(page.get_by_test_id("answers-left-out")).to_have_count(0)


def test_the_likeliest_of_many_answers_are_shown_and_the_others_counted(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("many")
    outputs = pictures["many"].outputs
    assert outputs
    page.keyboard.press("End")
    best = np.argsort(-outputs.values[23])[:5]
    expect(page.locator(".answers .name")).to_have_text([outputs.labels[k] for k in best])
    expect(page.get_by_test_id("answers-left-out")).to_contain_text("6 more")


def test_every_row_of_few_units_carries_the_number_of_its_unit(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=memory&unit=5")
    (order,) = [o.units for o in pictures["gru"].orders if o.key == "memory"]
    assert order is not None
    for rank, unit in enumerate(order):
        label = page.get_by_test_id("track-z").locator(f".units span:text-is('{unit}')")
        box = label.bounding_box()
        assert box
        assert box["y"] + box["height"] / 2 == pytest.approx(row(page, "z", rank, 8), abs=1)
    expect(page.get_by_test_id("track-z").locator(".units .selected")).to_have_text("5")


def test_one_strong_unit_does_not_darken_the_others(open_viewer: Open) -> None:
    page = open_viewer("strong")
    legend = page.get_by_test_id("track-c").locator(".legend")
    expect(legend).to_contain_text("≥ ")
    expect(legend).to_contain_text("≤ −")
    shown = legend.locator(".ends span").first.inner_text()
    assert 0.5 < number(shown.removeprefix("≥ ")) < 20
    page.get_by_test_id("scale").select_option("quantity")
    expect(legend).not_to_contain_text("≥")
    expect(legend).to_contain_text("20")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_gate_is_drawn_the_further_from_the_page_the_larger_it_is(
    open_viewer: Open, pictures: dict[str, Picture], theme: str
) -> None:
    page = open_viewer("gru", "?sort=index&scale=quantity")
    page.evaluate("theme => document.body.className = theme", theme)
    expect(viewer(page)).to_have_attribute("data-theme", theme)
    colours = np.array(page.evaluate(CELL_COLOURS, ["z", 24, 8]), float)
    background = {"light": [255, 255, 255], "dark": [14, 17, 23]}[theme]
    distance = np.abs(colours - background).sum(axis=1)
    z = pictures["gru"].arrays["z"].ravel()
    by_value = distance[np.argsort(z)]
    assert (np.diff(by_value) >= -4).all()  # equal but for the rounding of colours
    assert by_value[-1] - by_value[0] > 150


def test_a_signed_quantity_is_blue_above_zero_and_red_below(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=index")
    colours = np.array(page.evaluate(CELL_COLOURS, ["n", 24, 8]), float)
    n = pictures["gru"].arrays["n"].ravel()
    warm = colours[:, 0] - colours[:, 2]
    assert (warm[n > 0.1] < 0).all()
    assert (warm[n < -0.1] > 0).all()


def test_colours_by_unit_use_the_whole_range_in_every_row(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index")
    page.get_by_test_id("scale").select_option("unit")
    expect(page.get_by_test_id("track-z")).to_contain_text("own max")
    colours = np.array(page.evaluate(CELL_COLOURS, ["z", 24, 8]), float).sum(axis=2 - 1)
    rows = colours.reshape(24, 8)
    assert np.ptp(rows.min(axis=0)) < 12
    assert np.ptp(rows.max(axis=0)) < 12
