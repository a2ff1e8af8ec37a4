"""Singular values over lags: the figure's data are the spectra, thinned but never changed."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.memory import memory_of
from gatescope.figures.singular_values import MOST_LINES, singular_values_figure
from gatescope.i18n import translator
from gru_core import transport, unroll
from tests.gru_core.helpers import params_of, sequence


def lines(figure):
    return {trace.meta: trace for trace in figure.data}


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_each_line_is_one_singular_value_over_the_steps_back(cell: str) -> None:
    params = params_of(cell)
    trace = unroll(params, sequence(8, 1))
    found = memory_of(params, trace, 6)
    drawn = lines(singular_values_figure(found.log10_spectrum, 6 - found.sources, cell))
    for lag in (0, 1, 4):
        wanted = transport(params, trace, 6 - lag, 6).log10_spectrum[0]
        for rank in (0, 2, len(wanted) - 1):
            assert drawn[rank].x[lag] == lag
            assert drawn[rank].y[lag] == pytest.approx(wanted[rank], abs=1e-9)


@pytest.mark.parametrize("count", [1, 2, 16, 17, 64])
def test_the_best_and_the_worst_direction_are_always_drawn(count: int) -> None:
    figure = singular_values_figure(np.zeros((3, count)), np.arange(3), "lstm")
    assert {0, count - 1} <= set(lines(figure))
    assert len(figure.data) == min(count, MOST_LINES)
    assert figure.data[-1].meta == 0
    assert figure.data[-1].name == "best remembered direction"


def test_only_the_ends_have_a_name_in_any_language() -> None:
    for language in ("en", "zh"):
        say = translator(language)
        figure = singular_values_figure(np.zeros((3, 4)), np.arange(3), "gru", translate=say)
        best, worst = say("best remembered direction"), say("worst remembered direction")
        assert {line.name for line in figure.data} == {best, worst, ""}


def test_what_is_no_number_is_a_gap() -> None:
    spectrum = np.array([[0.0, 0.0], [-1.0, np.nan], [-np.inf, -np.inf]])
    drawn = lines(singular_values_figure(spectrum, np.arange(3), "gru"))
    np.testing.assert_array_equal(drawn[0].y, [0.0, -1.0, np.nan])
    np.testing.assert_array_equal(drawn[1].y, [0.0, np.nan, np.nan])


def test_better_remembered_directions_are_drawn_stronger() -> None:
    for theme in ("light", "dark"):
        drawn = lines(
            singular_values_figure(np.zeros((2, 3)), np.arange(2), "rnn", theme=theme)
        )
        assert len({trace.line.color for trace in drawn.values()}) == 3


def test_the_best_remembered_direction_stands_out() -> None:
    drawn = lines(singular_values_figure(np.zeros((2, 4)), np.array([1, 0]), "gru"))
    assert max(drawn, key=lambda rank: drawn[rank].line.width) == 0
