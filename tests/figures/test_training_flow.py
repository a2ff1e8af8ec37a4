"""The picture of a training holds its numbers, in colours from the first to the last."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.analysis.training_flow import TrainingFlow
from gatescope.figures.training_flow import gradient_ends, training_figure

STEPS = np.array([0, 10, 200, 1500])
NORMS = np.linspace(-9.0, 0.0, 4)[:, None] * np.linspace(1.0, 0.0, 6)
LOSSES = np.array([1.4, 1.3, 0.2, 0.001])
FLOW = TrainingFlow(STEPS, NORMS, LOSSES, np.arange(6) == 5)


def lines(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if isinstance(trace.meta, int)]


def named(figure: go.Figure, meta: str) -> go.Scatter:
    [trace] = [trace for trace in figure.data if trace.meta == meta]
    return trace


def test_each_snapshot_is_a_line_of_its_numbers() -> None:
    drawn = lines(training_figure(FLOW))
    assert [line.meta for line in drawn] == STEPS.tolist()
    for line, row in zip(drawn, NORMS, strict=True):
        np.testing.assert_array_equal(line.y, row)
        np.testing.assert_array_equal(line.x, np.arange(6))


def test_each_dot_of_the_loss_has_the_colour_of_its_line() -> None:
    figure = training_figure(FLOW)
    dots = named(figure, "loss")
    assert dots.y.tolist() == LOSSES.tolist()
    assert list(dots.marker.color) == [line.line.color for line in lines(figure)]
    assert len(set(dots.marker.color)) == len(STEPS)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return float(np.dot([0.2126, 0.7152, 0.0722], linear))


@pytest.mark.parametrize(("theme", "sign"), [("light", -1), ("dark", 1)])
def test_the_ramp_goes_away_from_the_page_step_by_step(theme: str, sign: int) -> None:
    drawn = lines(training_figure(FLOW, theme=theme))  # type: ignore[arg-type]
    steps = np.diff([luminance(line.line.color) for line in drawn])
    assert (sign * steps > 0.0).all()


def test_the_loss_on_held_out_sequences_is_shown_where_it_is_known() -> None:
    assert named(training_figure(FLOW, held_out=[1, 1, 1, 0.5]), "held out").y.tolist() == [
        1.0, 1.0, 1.0, 0.5,
    ]  # fmt: skip
    assert "held out" not in [trace.meta for trace in training_figure(FLOW).data]


def test_a_loss_of_zero_leaves_a_gap_and_no_broken_axis() -> None:
    flow = TrainingFlow(STEPS, NORMS, np.array([1.0, 0.5, 0.0, 0.0]), FLOW.asked)
    figure = training_figure(flow)
    np.testing.assert_array_equal(named(figure, "loss").y, [1.0, 0.5, np.nan, np.nan])
    assert np.isfinite(figure.layout.yaxis2.range).all()


def test_without_truth_there_are_lines_alone() -> None:
    flow = TrainingFlow(STEPS, NORMS, np.full(4, np.nan), FLOW.asked)
    assert len(training_figure(flow).data) == len(STEPS)


def test_where_no_gradient_arrives_there_is_a_gap() -> None:
    norms = NORMS.copy()
    norms[:, 5] = -np.inf
    figure = training_figure(TrainingFlow(STEPS, norms, LOSSES, FLOW.asked))
    assert all(np.isnan(line.y[5]) for line in lines(figure))
    assert np.isfinite(figure.layout.yaxis.range).all()


def test_a_gradient_that_is_nowhere_gives_a_picture_too() -> None:
    norms = np.full((4, 6), -np.inf)
    figure = training_figure(TrainingFlow(STEPS, norms, np.full(4, np.nan), FLOW.asked))
    assert np.isfinite(figure.layout.yaxis.range).all()
    assert len(figure.layout.annotations) == 0


def test_a_single_step_and_a_single_snapshot_are_a_picture() -> None:
    flow = TrainingFlow(np.array([0]), np.zeros((1, 1)), np.ones(1), np.array([True]))
    figure = training_figure(flow, target=0)
    assert figure.layout.xaxis.range[0] < 0 < figure.layout.xaxis.range[1]


def test_axes_of_pictures_that_compare_are_one() -> None:
    deep = TrainingFlow(STEPS, 3 * NORMS, LOSSES, FLOW.asked)
    ends = gradient_ends([FLOW, deep])
    ranges = [training_figure(flow, ends=ends).layout.yaxis.range for flow in (FLOW, deep)]
    assert ranges[0] == ranges[1] == ends
    assert ends[0] < -27.0
    assert ends[1] > 0.0


def test_a_long_sequence_is_thinned_and_keeps_what_was_asked() -> None:
    norms = np.zeros((2, 30_000))
    flow = TrainingFlow(np.array([0, 9]), norms, np.ones(2), norms[0] > 0)
    norms[:] = np.arange(30_000)
    line = lines(training_figure(flow, target=12_345))[0]
    assert len(line.x) < 2_500
    np.testing.assert_array_equal(line.y, line.x)
    assert {12_345, 29_999} <= set(line.x)


def test_hover_says_step_reading_size_and_training_step() -> None:
    line = lines(training_figure(FLOW, "ab<c>d"))[3]
    assert line.text[2] == " “&lt;”"
    for part in ("%{x}", "%{text}", "%{customdata}", "after 1,500 training steps"):
        assert part in line.hovertemplate


def test_hover_writes_a_true_minus() -> None:
    first = lines(training_figure(FLOW))[0]
    assert list(first.customdata[:2]) == ["−9.0000", "−7.2000"]


def test_words_are_translated() -> None:
    figure = training_figure(FLOW, translate=lambda text: "«" + text + "»")
    assert figure.layout.xaxis2.title.text == "«training step»"
    assert {note.text for note in figure.layout.annotations} == {
        "«before training»",
        "«trained»",
    }


def test_a_loss_that_hardly_moves_looks_like_it() -> None:
    flow = TrainingFlow(STEPS, NORMS, np.array([1.41, 1.4, 1.39, 1.4]), FLOW.asked)
    low, high = training_figure(flow).layout.yaxis2.range
    assert high - low >= 1.0


def test_no_tick_lies_between_two_steps() -> None:
    assert training_figure(FLOW).layout.xaxis.dtick == 1
