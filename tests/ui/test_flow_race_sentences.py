"""What the race says in words is what its lanes hold."""

from __future__ import annotations

import math

import numpy as np
import pytest

from gatescope.analysis.race import Lane, Race
from gatescope.ui.flow_numbers import size_words
from gatescope.ui.flow_race_captions import race_caption
from gatescope.ui.flow_race_words import (
    race_sentence,
    race_troubles,
)


def race(*rows: list[float], cell: str = "gru") -> Race:
    return {cell: Lane(cell, tuple(range(len(rows))), np.array(rows), np.zeros(len(rows)))}


def test_it_counts_from_the_question_not_from_one() -> None:
    told = race_sentence(race([-9.0, -5.0, -1.0]), 2, str)
    assert told.endswith("was: GRU 10⁻⁸.")
    assert "step 2 back to step 0" in told


def test_of_several_networks_the_middle_one_speaks() -> None:
    told = race_sentence(race([-1.0, 0.0], [-9.0, 0.0], [-20.0, 0.0]), 1, str)
    assert "10⁻⁹" in told
    assert "typical" in told


def test_no_way_no_sentence() -> None:
    assert race_sentence(race([0.0]), 0, str) == ""
    assert race_sentence(race([-math.inf, -math.inf]), 1, str) == ""


@pytest.mark.parametrize(("exponent", "words"), [(0.0, "100%"), (-2.0, "1%"), (-2.4, "10⁻²")])
def test_a_factor_is_a_percentage_or_a_power(exponent: float, words: str) -> None:
    assert size_words(exponent) == words


def test_whole_lines_have_no_trouble() -> None:
    assert race_troubles(race([-2.0, 0.0, -math.inf]), 1) == ()


def test_each_trouble_is_one_sentence_with_its_count() -> None:
    (lost,) = race_troubles(race([math.nan, 0.0], [0.0, 0.0]), 1)
    assert str(lost).startswith("1 of 2 GRU")
    (ended,) = race_troubles(race([-math.inf, -math.inf, 0.0], [0.0, 0.0, 0.0]), 2)
    assert "exactly zero up to step 1" in str(ended)
    (nothing,) = race_troubles(race([-math.inf, -math.inf]), 1)
    assert "exactly zero at every step" in str(nothing)


def test_the_caption_explains_what_is_drawn_and_no_more() -> None:
    plain = race_caption(race([0.0, 0.0]), 0.0, str)
    assert "thousandth" in plain
    assert "Clipping" not in plain
    assert "band" not in plain
    full = race_caption(race(*[[0.0] * 2_000] * 3), 0.5, str)
    for word in ("longer than 0.5", "band", "1,000 of the steps"):
        assert word in full
