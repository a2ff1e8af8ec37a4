"""One name and one colour for each quantity, readable on its page."""

from __future__ import annotations

import itertools

import pytest

from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.quantities import ANSWERS, QUANTITIES, SIGNED_ENDS

ALL = [quantity for table in QUANTITIES.values() for quantity in table]


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_can_be_read_as_text(theme: str) -> None:
    inks = [getattr(q, theme) for q in ALL] + [*ANSWERS[theme], *SIGNED_ENDS[theme]]
    for ink in inks:
        assert contrast(ink, BACKGROUND[theme]) >= 4.5, ink


@pytest.mark.parametrize("cell", list(QUANTITIES))
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_two_quantities_of_a_cell_share_a_colour_or_a_name(cell: str, theme: str) -> None:
    for one, other in itertools.combinations(QUANTITIES[cell], 2):
        assert getattr(one, theme) != getattr(other, theme)
        assert one.key != other.key
        assert one.name != other.name


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_answer_has_the_colour_of_a_quantity(theme: str) -> None:
    assert not {getattr(q, theme) for q in ALL} & set(ANSWERS[theme])


def test_what_cells_share_looks_the_same_in_each() -> None:
    states = [q for q in ALL if q.key == "h"]
    assert len(states) == len(QUANTITIES)
    looks = {(q.symbol, q.name, q.explanation, q.light, q.dark, q.range) for q in states}
    assert len(looks) == 1


def test_every_quantity_is_explained_in_one_sentence() -> None:
    for quantity in ALL:
        assert quantity.explanation.endswith(".")
        assert quantity.explanation.count(".") == 1
        assert 40 < len(quantity.explanation) < 100
