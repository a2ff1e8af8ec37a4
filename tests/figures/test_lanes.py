"""Networks of a race are told apart by their names, colours and dashes."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.lanes import SHORT, lane_names, lane_shorts, lane_styles
from gatescope.figures.path_style import Theme
from gatescope.training.lab.plan import MOST_LANES, Lane

RACES = {
    "cells": tuple(Lane(cell) for cell in CELL_STYLES),
    "sizes": tuple(Lane("gru", 2**k) for k in range(MOST_LANES)),
    "against learning by heart": (Lane("gru"), Lane("gru", dropout=0.5), Lane("gru", l2=0.001)),
    "the same again": (Lane("rnn"),) * MOST_LANES,
    "both": tuple(Lane(cell, units) for cell in CELL_STYLES for units in (4, 16)),
    "all at once": tuple(
        Lane("lstm", units, dropout, l2)
        for units, dropout, l2 in ((4, 0.0, 0.0), (4, 0.5, 0.0), (8, 0.5, 0.01), (8, 0.0, 0.01))
    ),
}
themes = pytest.mark.parametrize("theme", ["light", "dark"])
races = pytest.mark.parametrize("race", RACES)


@races
def test_names_are_all_different(race: str) -> None:
    names = lane_names(RACES[race])
    assert len(set(names)) == len(RACES[race])


def test_where_only_cells_differ_their_names_are_enough() -> None:
    lanes = (Lane("gru", 8, 0.5), Lane("rnn", 16), Lane("lstm", l2=0.1))
    assert lane_names(lanes) == ("GRU", "plain RNN", "LSTM")


def test_names_say_all_in_which_networks_of_a_cell_differ() -> None:
    assert lane_names(RACES["all at once"]) == (
        "LSTM, 4 units", "LSTM, 4 units, dropout 0.5", "LSTM, 8 units, dropout 0.5, L2 0.01",
        "LSTM, 8 units, L2 0.01",
    )  # fmt: skip


def test_one_unit_is_one_unit() -> None:
    assert lane_names(RACES["sizes"])[0] == "GRU, 1 unit"


def test_names_are_translated() -> None:
    words = {
        "plain RNN": "普通 RNN",
        "{units} units": "{units} 个单元",
        "{item}, {next}": "{item}，{next}",
    }

    def translate(text: str) -> str:
        return words.get(text, text)

    assert lane_names((Lane("rnn", 4), Lane("rnn", 8)), translate)[1] == "普通 RNN，8 个单元"


@races
def test_short_names_are_short_and_different_or_not_there(race: str) -> None:
    shorts = lane_shorts(RACES[race])
    assert len(set(shorts)) == len(shorts) or not any(shorts)
    assert max(map(len, shorts)) <= SHORT


@races
@themes
def test_no_two_networks_have_colour_and_dash_in_common(race: str, theme: Theme) -> None:
    looks = [(style.colour, style.dash) for style in lane_styles(RACES[race], theme)]
    assert len(set(looks)) == len(looks)


@races
@themes
def test_the_first_of_a_cell_looks_as_the_cell_does_elsewhere(race: str, theme: Theme) -> None:
    seen = set()
    for lane, style in zip(RACES[race], lane_styles(RACES[race], theme), strict=True):
        if lane.cell not in seen:
            cell = CELL_STYLES[lane.cell]
            assert (style.colour, style.dash) == (getattr(cell, theme), cell.dash)
        seen.add(lane.cell)


def luminance(colour: str) -> float:
    parts = np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("cell", list(CELL_STYLES))
@themes
def test_every_shade_stands_out_from_the_page(cell: str, theme: Theme) -> None:
    page = luminance(BACKGROUND[theme])
    for style in lane_styles((Lane(cell),) * MOST_LANES, theme):  # type: ignore[arg-type]
        low, high = sorted((luminance(style.colour), page))
        assert (high + 0.05) / (low + 0.05) >= 3.0, style


@pytest.mark.parametrize("cell", list(CELL_STYLES))
@themes
def test_shades_of_three_networks_differ_in_lightness(cell: str, theme: Theme) -> None:
    styles = lane_styles((Lane(cell),) * 3, theme)  # type: ignore[arg-type]
    lights = [luminance(style.colour) + 0.05 for style in styles]
    for one, other in itertools.pairwise(sorted(lights)):
        assert other / one > 1.2
