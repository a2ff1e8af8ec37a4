"""The gradient against the steps back: now, before training, and on one absolute axis."""

from __future__ import annotations

import math

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.figures.gradient_by_lag import MOST_LAGS, gradient_by_lag
from gatescope.training.lab.history import Check, History, LaneHistory
from tests.figures.histories import GRU, LSTM, RNN, SIX, history_of, look, plan_of, raced

THREE = plan_of(GRU, RNN, LSTM)


def named(figure: go.Figure, meta: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.meta == meta]


def one(*lags: tuple[float, ...], lag_step: int = 1) -> go.Figure:
    looks = tuple(
        Check(10 * k, 1.0, 1.0, 1.0, 1.0, {}, row, lag_step) for k, row in enumerate(lags)
    )
    return gradient_by_lag(plan_of(GRU), history_of(LaneHistory(checks=looks)))


def test_thick_is_now_and_thin_is_before_training() -> None:
    figure = one((-1.0, -2.0), (-1.0, -1.5), (-1.0, -1.25))
    [now], [before] = named(figure, "now"), named(figure, "before")
    assert (list(now.y), list(before.y)) == ([-1.0, -1.25], [-1.0, -2.0])
    assert now.line.width > 2 * before.line.width
    assert now.opacity > before.opacity


def test_the_first_look_alone_is_now() -> None:
    figure = one((-1.0, -2.0))
    assert list(named(figure, "now")[0].y) == [-1.0, -2.0]
    assert named(figure, "before")[0].y == (None,)


def test_a_moment_can_be_chosen() -> None:
    plan = plan_of(GRU)
    history = raced(plan, 5)
    figure = gradient_by_lag(plan, history, at=25)
    expected = history.lanes[0].checks[2].lags
    np.testing.assert_allclose(named(figure, "now")[0].y, expected, rtol=1e-6)


def test_thinned_lags_stand_where_they_belong() -> None:
    figure = one((-1.0, -2.0, -3.0), lag_step=5)
    assert list(named(figure, "now")[0].x) == [0, 5, 10]
    assert figure.layout.xaxis.range[1] > 10


def test_where_nothing_arrives_there_is_a_gap() -> None:
    figure = one((-1.0, math.nan, -math.inf, -2.0))
    assert np.isnan(named(figure, "now")[0].y[1:3]).all()
    assert np.isfinite(figure.layout.yaxis.range).all()


def test_the_axis_is_absolute_and_grows_in_steps() -> None:
    ends = [tuple(one((-1.0, low)).layout.yaxis.range) for low in (-2.0, -7.9, -9.0, -300.0)]
    assert ends == [(-8.0, 1.0), (-8.0, 1.0), (-12.0, 1.0), (-20.0, 1.0)]


@pytest.mark.parametrize("count", [0, 1, 2, 12])
@pytest.mark.parametrize("plan", [THREE, plan_of(*SIX), plan_of(RNN)])
def test_every_moment_is_a_legal_figure_of_the_same_size(plan: object, count: int) -> None:
    figure = gradient_by_lag(plan, raced(plan, count))  # type: ignore[arg-type]
    assert go.Figure(figure.to_dict()).layout.height == figure.layout.height
    empty = gradient_by_lag(plan, History())  # type: ignore[arg-type]
    assert figure.layout.height == empty.layout.height
    assert len(figure.data) == len(empty.data)


def test_a_gradient_that_explodes_is_in_sight() -> None:
    figure = one((0.0, 3.0, 7.5))
    assert figure.layout.yaxis.range[1] == 8.0
    assert [note.x for note in figure.layout.annotations] == [2]


def test_of_numbers_that_ran_away_the_last_that_were_there_are_drawn() -> None:
    looks = tuple(
        Check(10 * k, 1.0, 1.0, 1.0, 1.0, {}, (-1.0, last))
        for k, last in enumerate((-2.0, -1.5, 300.0, math.nan))
    )
    lane = LaneHistory(checks=looks, stage="diverged", ended=30)
    figure = gradient_by_lag(plan_of(GRU), history_of(lane))
    assert list(named(figure, "now")[0].y) == [-1.0, -1.5]


def test_a_line_is_named_where_it_leaves_the_figure() -> None:
    [note] = one(tuple(np.linspace(-1.0, -41.0, 41))).layout.annotations
    assert note.text == "<b>GRU</b>"
    assert note.x == 19


def test_many_lags_are_thinned() -> None:
    [line] = named(one(tuple(np.linspace(-1, -3, 200))), "now")
    assert len(line.x) <= MOST_LAGS + 1
    assert line.x[-1] == 199


def test_where_no_loss_is_asked_nothing_is_drawn() -> None:
    history = history_of(LaneHistory(checks=(look(0, 1.0),)))
    figure = gradient_by_lag(plan_of(GRU), history)
    assert named(figure, "now")[0].y == (None,)
