"""The figures of an evaluation hold its numbers."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.figures.answer_bars import Answer, answer_bars_figure, bar_classes
from gatescope.figures.answer_truth import answer_truth_figure
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.confusion import MOST_WRITTEN, confusion_figure
from gatescope.figures.forecast import forecast_figure
from gatescope.figures.path_style import Theme
from gatescope.figures.unit_scores import unit_scores_figure
from gatescope.models.score import Score

COUNTS = np.array([[8, 2, 0], [0, 0, 0], [1, 1, 1_998]])
LABELS = ("no", "<b>", "yes")


def test_a_matrix_is_coloured_by_the_share_of_the_truth() -> None:
    [map_] = confusion_figure(COUNTS, LABELS).data
    np.testing.assert_allclose(map_.z[0], [0.8, 0.2, 0.0])
    assert np.isnan(map_.z[1]).all()
    assert [list(row) for row in map_.meta] == COUNTS.tolist()


def test_every_field_of_a_matrix_tells_count_and_share() -> None:
    figure = confusion_figure(COUNTS, LABELS)
    told = {(note.y, note.x): note.text for note in figure.layout.annotations}
    assert told[0, 0] == "<b>8</b><br>80%"
    assert told[0, 1] == "2<br>20%"
    assert told[1, 1] == "<b>0</b>"
    assert told[2, 0] == "1<br>&lt;1%"
    assert (
        figure.data[0].customdata[2][2].startswith("yes: answered rightly 1,998 times, 99.9%")
    )


def test_names_of_classes_are_text_and_not_markup() -> None:
    figure = confusion_figure(COUNTS, LABELS)
    assert figure.layout.xaxis.ticktext[1] == "&lt;b&gt;"
    assert "&lt;b&gt;" in figure.data[0].customdata[0][1]


def test_a_large_matrix_leaves_its_numbers_to_the_hover() -> None:
    size = MOST_WRITTEN + 1
    figure = confusion_figure(np.eye(size, dtype=int), tuple(map(str, range(size))))
    assert not figure.layout.annotations
    assert "1 times" in figure.data[0].customdata[3][3]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("cell", list(CELL_STYLES))
def test_a_forecast_has_its_cells_colour_and_gaps_where_nothing_is_known(
    cell: str, theme: Theme
) -> None:
    truth = np.array([1.0, np.nan, 3.0])
    figure = forecast_figure(truth, truth + 0.5, truth - 1.0, cell=cell, theme=theme)
    came, naive, forecast = figure.data
    assert [line.meta for line in figure.data] == ["truth", "naive", "forecast"]
    np.testing.assert_array_equal(came.y, truth)
    np.testing.assert_array_equal(naive.y, truth - 1.0)
    np.testing.assert_array_equal(forecast.y, truth + 0.5)
    assert forecast.line.color == getattr(CELL_STYLES[cell], theme)
    assert came.x.tolist() == [1, 2, 3]


def test_right_answers_lie_on_the_diagonal() -> None:
    pairs = np.array([[0.0, 0.5], [2.0, 1.5]])
    dots, right = answer_truth_figure(pairs, cell="lstm").data
    np.testing.assert_array_equal(np.column_stack([dots.x, dots.y]), pairs)
    assert (right.x, right.y) == ((0.0, 2.0), (0.0, 2.0))


def test_scores_of_sizes_stand_with_their_intervals() -> None:
    scores = {
        n: Score("accuracy", v, v - 0.1, v + 0.05, 0.3, 100, 9, 0)
        for n, v in ((8, 0.9), (2, 0.5))
    }
    line, base = unit_scores_figure({"gru": scores}).data
    assert (line.x, line.y) == ((2, 8), (50.0, 90.0))
    np.testing.assert_allclose(line.error_y.array, [5.0, 5.0])
    np.testing.assert_allclose(line.error_y.arrayminus, [10.0, 10.0])
    assert base.y == (30.0, 30.0)


def test_squared_errors_of_sizes_are_on_an_axis_of_powers() -> None:
    scores = {n: Score("mse", 0.1 / n, 0.01, 0.2, 0.5, 100, 9, 0) for n in (2, 4)}
    figure = unit_scores_figure({"rnn": scores})
    assert figure.layout.yaxis.type == "log"
    assert figure.data[0].y == (0.05, 0.025)


def test_networks_of_one_cell_have_bars_of_different_shades() -> None:
    answers = [Answer(str(k), "gru", np.array([0.25, 0.75])) for k in range(3)]
    figure = answer_bars_figure(answers, ("no", "yes"))
    assert len({bar.marker.color for bar in figure.data}) == 3
    assert figure.data[0].x.tolist() == [25.0, 75.0]


def test_of_many_classes_those_are_shown_that_any_network_finds_probable() -> None:
    first, other = np.zeros(20), np.zeros(20)
    first[:9], other[19] = np.linspace(0.05, 0.2, 9), 0.9
    shown = bar_classes([Answer("a", "gru", first), Answer("b", "rnn", other)])
    assert shown == [2, 3, 4, 5, 6, 7, 8, 19]
