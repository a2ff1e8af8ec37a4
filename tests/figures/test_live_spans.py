"""Axes hold still while points come in."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from gatescope.figures.live_spans import decades_span, log_span, log_ticks, loss_span

losses = st.lists(st.floats(1e-9, 1e9), min_size=1, max_size=20)
starts = st.floats(0.01, 10.0)


@given(losses, losses, starts)
def test_more_values_never_draw_the_ends_of_an_error_together(
    known: list[float], more: list[float], start: float
) -> None:
    before, after = log_span(known, start), log_span([*known, *more], start)
    assert after[1] >= before[1]
    # no more than eight decades are shown
    assert after[0] <= before[0] or after[0] == after[1] - 8.0


@given(losses, starts)
def test_the_axis_of_an_error_moves_in_half_decades(known: list[float], start: float) -> None:
    low, high = log_span(known, start)
    assert [2 * low, 2 * high] == [round(2 * low), round(2 * high)]
    assert low < math.log10(start) < high


@given(losses, losses, starts)
def test_more_values_never_lower_the_top_of_a_loss(
    known: list[float], more: list[float], start: float
) -> None:
    assert loss_span([*known, *more], start)[1] >= loss_span(known, start)[1]


@given(losses, starts)
def test_a_loss_that_runs_away_does_not_flatten_the_others(
    known: list[float], start: float
) -> None:
    assert 1.09 * start < loss_span(known, start)[1] < 6 * start
    assert log_span(known, start)[1] <= math.log10(20 * start) + 0.6


def test_a_training_that_learns_as_expected_hardly_moves_the_axis() -> None:
    seen = [0.4, 0.2, 0.17, 0.1, 0.05, 0.02]
    spans = {log_span(seen[:k], 1 / 6) for k in range(1, len(seen) + 1)}
    assert spans == {(-2.0, 0.0)}


def test_nothing_known_has_an_axis() -> None:
    for span in (log_span([], math.nan), loss_span([], math.nan), decades_span(math.nan)):
        assert span[0] < span[1]


def test_nan_and_infinity_do_not_count() -> None:
    assert log_span([0.1, math.nan, math.inf, 0.0], 0.2) == log_span([0.1], 0.2)
    assert loss_span([1.0, math.nan, math.inf], 1.0) == loss_span([1.0], 1.0)


@given(st.floats(-12.0, 0.0), st.floats(0.5, 8.0))
def test_a_logarithmic_axis_has_at_least_one_number(low: float, width: float) -> None:
    span = (math.floor(2 * low) / 2, math.floor(2 * low) / 2 + math.ceil(2 * width) / 2)
    ticks = log_ticks(span)
    assert len(ticks["tickvals"]) == len(ticks["ticktext"]) >= 1
    assert len(ticks["tickvals"]) <= 10
