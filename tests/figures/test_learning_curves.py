"""The learning curves hold the numbers of a training, at every moment of it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.figures.learning_curves import learning_curves
from gatescope.figures.live_style import MOST_POINTS, thinned
from gatescope.figures.naive_line import Naive
from gatescope.training.lab.history import History, LaneHistory
from gatescope.training.lab.plan import Lane
from tests.figures.histories import (
    GRU,
    LSTM,
    RNN,
    SIX,
    history_of,
    lane_of,
    look,
    plan_of,
    raced,
)

THREE = plan_of(GRU, RNN, LSTM)
ERROR = plan_of(GRU, RNN, task="adding")
NAIVE = Naive(0.25, "guessing")
KINDS = (("score", "accuracy"), ("loss", "accuracy"), ("loss", "mse"))
kinds = pytest.mark.parametrize(("quantity", "metric"), KINDS)


def named(figure: go.Figure, meta: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.meta == meta]


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_thick_is_validation_and_thin_is_training_over_epochs() -> None:
    history = history_of(
        LaneHistory(
            steps=(5, 10),
            losses=(0.7, 0.6),
            checks=(look(0, 1.4, 1.2, score=0.2), look(10, 0.9, 0.5, score=0.6)),
        )
    )
    figure = learning_curves(plan_of(GRU), history, quantity="loss")
    [thick], [thin] = named(figure, "validation"), named(figure, "training")
    np.testing.assert_allclose((thick.x, thick.y), ([0, 1], [1.4, 0.9]), rtol=1e-6)
    np.testing.assert_allclose((thin.x, thin.y), ([0.5, 1], [0.7, 0.6]), rtol=1e-6)
    assert thick.line.width > 2 * thin.line.width


def test_a_loss_that_thrashes_is_cut_off_only_where_others_learn() -> None:
    wild = LaneHistory(checks=tuple(look(10 * k, 13.0 if k else 1.1) for k in range(12)))
    good = LaneHistory(checks=tuple(look(10 * k, 1.1) for k in range(12)))
    tops = [
        learning_curves(plan, history_of(*lanes), quantity="loss").layout.yaxis.range[1]
        for plan, lanes in ((plan_of(GRU), (wild,)), (plan_of(GRU, RNN), (wild, good)))
    ]
    assert tops == [15.0, 5.0]


def test_the_score_of_the_training_is_that_of_the_looks() -> None:
    history = history_of(
        LaneHistory(checks=(replace(look(0, 1.0), train_score=0.4, score=0.3),))
    )
    figure = learning_curves(plan_of(GRU), history, quantity="score")
    assert named(figure, "training")[0].y == pytest.approx([0.4])
    assert named(figure, "validation")[0].y == pytest.approx([0.3])


def test_with_dropout_the_training_loss_is_measured_without_it() -> None:
    lane = LaneHistory(
        steps=(10,), losses=(9.0,), checks=(look(0, 1.4, 1.2), look(10, 0.9, 0.5))
    )
    plan = plan_of(Lane("gru", dropout=0.5))
    figure = learning_curves(plan, history_of(lane), quantity="loss")
    np.testing.assert_allclose(named(figure, "training")[0].y, [1.2, 0.5], rtol=1e-6)


@kinds
@pytest.mark.parametrize("count", [0, 1, 2, 12])
@pytest.mark.parametrize("lanes", [(GRU,), SIX])
def test_every_moment_of_every_race_is_a_legal_figure_of_the_same_size(
    lanes: tuple[Lane, ...], count: int, quantity: str, metric: str
) -> None:
    plan = plan_of(*lanes)
    figure = learning_curves(
        plan,
        raced(plan, count),
        quantity=quantity,
        metric=metric,
        naive=NAIVE,  # type: ignore[arg-type]
    )
    # the figure is made without Plotly's own check
    assert go.Figure(figure.to_dict()).layout.height == figure.layout.height
    assert len(named(figure, "validation")) == len(named(figure, "training")) == len(lanes)
    assert np.isfinite(figure.layout.yaxis.range).all()
    first = learning_curves(plan, History(), quantity=quantity, metric=metric)  # type: ignore[arg-type]
    assert first.layout.height == figure.layout.height


@kinds
def test_the_axis_of_epochs_is_the_whole_plan_from_the_first_moment(
    quantity: str, metric: str
) -> None:
    axes = [
        learning_curves(
            THREE, raced(THREE, count), quantity=quantity, metric=metric
        ).layout.xaxis.to_plotly_json()  # type: ignore[arg-type]
        for count in range(13)
    ]
    assert all(axis == axes[0] for axis in axes)
    assert axes[0]["range"][1] > THREE.training.epochs


def test_the_axis_of_a_score_never_moves() -> None:
    ends = {
        tuple(learning_curves(THREE, raced(THREE, count)).layout.yaxis.range)
        for count in range(13)
    }
    assert len(ends) == 1


def test_the_axis_of_a_falling_error_moves_a_few_times() -> None:
    ends = [
        tuple(
            learning_curves(
                ERROR, raced(ERROR, count), quantity="loss", metric="mse"
            ).layout.yaxis.range
        )
        for count in range(1, 13)
    ]
    assert len(set(ends)) <= 3


def test_before_anything_is_known_the_legend_is_as_later() -> None:
    plan = plan_of(GRU, RNN)
    shown = [
        [
            trace.name
            for trace in learning_curves(plan, history).data
            if trace.showlegend is not False
        ]
        for history in (History(), raced(plan, 5))
    ]
    assert shown[0] == shown[1] == ["GRU", "plain RNN"]
    assert texts(learning_curves(plan, History())) == ["The first look comes in a moment …"]


def test_names_stand_at_the_ends_of_the_lines_with_their_scores() -> None:
    figure = learning_curves(THREE, raced(THREE, 12))
    assert set(texts(figure)) == {
        "<b>GRU<br>91%</b>", "<b>RNN<br>89%</b>", "<b>LSTM<br>85%</b>",
    }  # fmt: skip


def test_of_many_networks_names_take_one_line() -> None:
    plan = plan_of(*(Lane("gru", units) for units in (2, 4, 8, 16)))
    assert "<b>2 units 91%</b>" in texts(learning_curves(plan, raced(plan, 12)))


def test_the_naive_answer_is_a_dashed_line_from_end_to_end() -> None:
    figure = learning_curves(THREE, raced(THREE, 3), naive=NAIVE)
    [line] = named(figure, "naive")
    assert (list(line.y), line.line.dash, line.name) == ([0.25] * 2, "dash", "guessing: 25%")
    low, high = figure.layout.xaxis.range
    assert (line.x[0] <= low, line.x[1] >= high) == (True, True)


def test_an_error_is_drawn_on_a_logarithmic_axis() -> None:
    naive = Naive(1 / 6, "saying 1")
    figure = learning_curves(ERROR, raced(ERROR, 3), quantity="loss", metric="mse", naive=naive)
    assert figure.layout.yaxis.type == "log"
    [line] = named(figure, "naive")
    assert (line.y[0], line.name) == (1 / 6, "saying 1: 0.167")


def test_a_cross_entropy_is_not_held_against_a_share() -> None:
    figure = learning_curves(THREE, raced(THREE, 3), quantity="loss", naive=NAIVE)
    assert named(figure, "naive") == []


def test_where_numbers_ran_away_the_line_ends_with_a_labelled_cross() -> None:
    looks = (look(0, 0.5), look(10, 0.4), look(20, math.nan))
    broken = LaneHistory(
        steps=(5, 10, 15), losses=(0.5, 0.4, 1e30), checks=looks, stage="diverged", ended=17
    )
    history = history_of(lane_of("gru", 3), broken)
    figure = learning_curves(ERROR, history, quantity="loss", metric="mse")
    [cross] = named(figure, "diverged")
    top = 10 ** figure.layout.yaxis.range[1]
    assert (list(cross.x), cross.marker.symbol) == ([1.7], "x")
    assert 0.0 < cross.y[0] <= top
    assert "<b>RNN<br>NaN</b>" in texts(figure)
    assert np.isnan(named(figure, "validation")[1].y[-1])
    assert top < 100


def test_a_network_that_broke_at_once_still_has_its_cross() -> None:
    history = history_of(lane_of("gru", 1), LaneHistory(stage="diverged", ended=1))
    [cross] = named(learning_curves(plan_of(GRU, RNN), history), "diverged")
    assert np.isfinite([*cross.x, *cross.y]).all()


def test_early_stopping_marks_its_place_and_the_weights_that_are_kept() -> None:
    lane = lane_of("gru", 6, stage="early", ended=50, best=30)
    figure = learning_curves(plan_of(GRU), history_of(lane))
    [star], [square] = named(figure, "best"), named(figure, "early")
    assert (list(star.x), list(square.x)) == ([3.0], [5.0])
    assert list(star.y) == [lane.checks[3].score]


def test_the_last_weights_need_no_star() -> None:
    lane = lane_of("gru", 6, stage="done", ended=50, best=50)
    assert not named(learning_curves(plan_of(GRU), history_of(lane)), "best")


def test_one_look_is_a_dot() -> None:
    [line] = named(learning_curves(plan_of(GRU), raced(plan_of(GRU), 1)), "validation")
    assert ("markers" in line.mode, len(line.x)) == (True, 1)


def test_an_error_of_zero_leaves_a_gap_and_no_broken_axis() -> None:
    lane = LaneHistory(steps=(1, 2), losses=(0.0, 0.1), checks=(look(0, 0.3), look(10, 0.0)))
    figure = learning_curves(plan_of(GRU), history_of(lane), quantity="loss", metric="mse")
    assert np.isnan(named(figure, "validation")[0].y[1])
    assert np.isfinite(figure.layout.yaxis.range).all()


def test_long_lines_are_thinned_to_points_that_stay_and_the_last() -> None:
    for count in (1, MOST_POINTS, MOST_POINTS + 1, 1000):
        chosen = thinned(count)
        assert (chosen[0], chosen[-1]) == (0, count - 1)
        assert len(chosen) <= MOST_POINTS + 1
        more = thinned(count + 1)
        assert set(more) >= set(chosen[:-1]) or len(more) < len(chosen)


def test_three_networks_of_300_points_are_a_small_message() -> None:
    lanes = [lane_of(lane.cell, 301) for lane in THREE.lanes]
    history = history_of(*lanes, epochs=300)
    plan = plan_of(*THREE.lanes, epochs=300)
    for quantity, metric in KINDS:
        figure = learning_curves(plan, history, quantity=quantity, metric=metric, naive=NAIVE)  # type: ignore[arg-type]
        assert len(figure.to_json()) < 40_000
