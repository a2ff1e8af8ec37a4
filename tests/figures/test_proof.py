"""What the figures of a proof draw, on the arrays in `fig.data`."""

import numpy as np
import pytest

from gatescope.figures.proof_closer import closer_figure
from gatescope.figures.proof_growth import growth_figure
from gatescope.figures.proof_histogram import histogram_figure
from gatescope.figures.proof_style import SIDES

GROWTH = {
    "core": np.array([0.0, 1e-7, np.inf]),
    "torch": np.array([1e-8, 2e-8, 3e-8]),
    "double": np.array([0.0, 0.0, 1e-16]),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_side_is_one_line_with_gaps_where_no_logarithm_is(theme):
    figure = growth_figure(GROWTH, {"allowed": 1e-4, "none": 0.0, "no": np.inf}, theme=theme)
    drawn = {line.meta: line for line in figure.data}
    assert list(drawn) == list(SIDES)
    np.testing.assert_array_equal(drawn["core"].y, [np.nan, 1e-7, np.nan])
    np.testing.assert_array_equal(drawn["torch"].y, GROWTH["torch"])
    assert list(drawn["core"].customdata) == ["0.0e+00", "1.0e−07", "inf"]
    assert len({line.line.dash for line in figure.data}) == 3
    assert figure.layout.yaxis.type == "log"
    # A tolerance of 0 or without end has no place on a logarithmic axis.
    assert [shape.y0 for shape in figure.layout.shapes] == [1e-4]
    assert [(note.text, note.y) for note in figure.layout.annotations] == [("allowed", -4.0)]


def test_one_step_and_no_error_at_all_are_drawn():
    figure = growth_figure({"double": np.zeros(1)}, {})
    assert np.isnan(figure.data[0].y).all()


def test_a_long_sequence_is_thinned_and_keeps_its_ends():
    figure = growth_figure({"double": np.full(10_000, 1e-16)}, {})
    assert len(figure.data[0].x) <= 2_002
    assert (figure.data[0].x[0], figure.data[0].x[-1]) == (0, 9_999)


def test_bars_are_percents_of_their_own_side_and_empty_bins_at_the_end_are_left_out():
    edges = (0.0, 0.5, 1.0, 2.0)
    counts = {"core": np.array([0, 3, 1, 0, 0]), "torch": np.array([0, 1, 0, 1, 0])}
    core, torch = histogram_figure(counts, edges).data
    assert core.x == torch.x == ("0", "≤ ½", "≤ 1", "≤ 2")
    np.testing.assert_allclose(core.y, [0.0, 75.0, 25.0, 0.0])
    np.testing.assert_allclose(torch.y, [0.0, 50.0, 0.0, 50.0])
    np.testing.assert_array_equal(core.customdata, [0, 3, 1, 0])


def test_what_is_beyond_all_edges_has_a_bar():
    (bars,) = histogram_figure({"core": np.array([0, 0, 2])}, (0.0, 0.5)).data
    assert bars.x[-1] == "> ½"
    assert bars.y[-1] == 100.0


def test_no_numbers_at_all_are_drawn_as_nothing():
    (bars,) = histogram_figure({"core": np.zeros(3, int)}, (0.0, 0.5)).data
    assert list(bars.y) == [0.0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_shares_of_the_three_sides_add_up(theme):
    shares = np.array([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0]])
    worst = np.array([[1e-7, 2e-7], [3e-7, 4e-7]])
    figure = closer_figure(["z", "h"], shares, worst, theme=theme)
    assert [bars.meta for bars in figure.data] == ["core", "equal", "torch"]
    np.testing.assert_allclose(sum(bars.x for bars in figure.data), 100.0)
    assert {tuple(bars.y) for bars in figure.data} == {("z", "h")}
    core, equal, torch = figure.data
    assert (list(core.customdata), list(torch.customdata)) == (
        ["1.0e−07", "3.0e−07"],
        ["2.0e−07", "4.0e−07"],
    )
    assert equal.customdata is None
    assert len({bars.marker.color for bars in figure.data}) == 3
