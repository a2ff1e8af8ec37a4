"""The original beside a what-if: ghosts, and the view of differences."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.parts import CELL_COLOURS, Open, at_step, middle, number, row, visit
from tests.viewer.pictures import CELLS


def hint(page: Page, key: str) -> str:
    return page.get_by_test_id(f"track-{key}").locator(".hint").inner_text()


def attached(picture: Picture, key: str) -> np.ndarray:
    return np.asarray(picture.attachments[-1].arrays[key])


def colours(page: Page, key: str, steps: int, units: int) -> np.ndarray:
    cells = page.evaluate(CELL_COLOURS, [key, steps, units])
    return np.array(cells, dtype=float).reshape(steps, units, 3)


@pytest.mark.parametrize("cell", CELLS)
def test_the_view_of_differences_states_the_largest_of_each_quantity(
    open_viewer: Open, pictures: dict[str, Picture], cell: str
) -> None:
    page = open_viewer(f"changed-{cell}", "?view=difference")
    picture = pictures[f"changed-{cell}"]
    for quantity in picture.quantities:
        key = quantity.key
        largest = np.abs(picture.arrays[key] - attached(picture, f"ghost.{key}")).max()
        stated = hint(page, key).removeprefix("changed by at most ")
        assert float(stated) == pytest.approx(largest, rel=1e-3)


def test_a_cell_without_difference_has_the_colour_of_the_background(
    open_viewer: Open,
) -> None:
    page = open_viewer("changed-gru", "?view=difference&sort=index")
    seen = colours(page, "h", 24, 8)
    assert np.ptp(seen[:2].reshape(-1, 3), axis=0).max() == 0
    assert seen[0, 0].min() > 245
    assert (np.abs(seen[2] - seen[0, 0]).max(axis=1) > 30).any()


def test_positive_and_negative_differences_have_the_two_signed_colours(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("changed-gru", "?view=difference&sort=index")
    picture = pictures["changed-gru"]
    change = picture.arrays["n"] - attached(picture, "ghost.n")
    seen = colours(page, "n", 24, 8)[2]
    blue_over_red = seen[:, 2] - seen[:, 0]
    strong = np.abs(change[2]) > 0.3 * np.abs(change).max()
    assert strong.sum() >= 3
    assert np.array_equal(blue_over_red[strong] > 0, change[2, strong] > 0)


def test_no_difference_is_said_in_words(open_viewer: Open) -> None:
    page = open_viewer("changed-nothing", "?view=difference")
    for key in ("z", "r", "n", "h", "output"):
        assert hint(page, key) == "no difference"
    expect(page.get_by_test_id("track-z").locator(".legend")).to_be_hidden()


def test_a_tooltip_gives_the_new_number_the_original_and_the_difference(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("changed-gru", "?sort=index")
    x, _ = middle(page, 24, 2)
    page.mouse.move(x, row(page, "n", 4, 8))
    line = page.get_by_test_id("tooltip").locator("span").first.inner_text()
    words = line.replace(",", "").split()
    now, original, difference = number(words[2]), number(words[4]), number(words[6])
    picture = pictures["changed-gru"]
    assert now == pytest.approx(picture.arrays["n"][2, 4], abs=5.1e-5)
    assert original == pytest.approx(attached(picture, "ghost.n")[2, 4], abs=5.1e-5)
    assert difference == pytest.approx(now - original, abs=1.1e-4)


def test_a_changed_token_is_marked_and_named_with_the_original(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    expect(page.get_by_test_id("changed-token")).to_have_count(1)
    expect(page.get_by_test_id("readout-title")).to_have_text(
        "Unit 3 at step 2, reading “B” (was “C”)"
    )
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    expect(page.get_by_test_id("readout-title")).to_have_text("Unit 3 at step 3, reading “·”")


def test_an_answer_stands_beside_the_original_one(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("changed-gru")
    before = attached(pictures["changed-gru"], "ghost.output")
    for k in range(3):
        shown = page.get_by_test_id(f"answer-was-{k}").inner_text().removeprefix("was ")
        assert number(shown) == pytest.approx(before[2, k], abs=5.1e-5)


def test_the_original_is_drawn_behind_the_traces(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    assert hint(page, "lines") == "solid: what if, dashed: original"
    visit(page, "original-gru")
    assert hint(page, "lines") == "of the selected unit"


def test_without_a_what_if_the_view_of_differences_shows_the_numbers(open_viewer: Open) -> None:
    page = open_viewer("original-gru", "?view=difference")
    assert hint(page, "z") == "1 keeps, 0 rewrites"
