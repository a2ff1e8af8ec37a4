"""The bars are the shares, gaps are gaps, and every row has the same steps and hover."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.figures.gradient_paths import GRADIENT_PATHS, path_colour
from gatescope.figures.quantities import QUANTITIES
from gatescope.figures.shares import HIGHEST, LOWEST, MOST_BARS, share_figure

CELLS = tuple(GRADIENT_PATHS)


def drawn(cell: str = "gru", steps: int = 12, **more: object) -> tuple[np.ndarray, go.Figure]:
    draw = np.random.default_rng(1)
    parts = draw.normal(0.6, 0.5, (steps, len(GRADIENT_PATHS[cell])))
    shares = parts / parts.sum(axis=1, keepdims=True)
    gates = {} if cell == "rnn" else {"z" if cell == "gru" else "f": draw.random((steps, 5))}
    norms = draw.normal(-20.0, 3.0, steps)
    return shares, share_figure(cell, shares, norms, gates, **more)  # type: ignore[arg-type]


def bars(figure: go.Figure) -> list[go.Bar]:
    return [trace for trace in figure.data if isinstance(trace, go.Bar)]


@pytest.mark.parametrize("cell", CELLS)
def test_each_path_has_a_bar_of_its_share_at_every_step(cell: str) -> None:
    shares, figure = drawn(cell)
    for k, bar in enumerate(bars(figure)):
        np.testing.assert_array_equal(bar.y, shares[:, k])
        np.testing.assert_array_equal(bar.x, np.arange(12))
        assert bar.name == GRADIENT_PATHS[cell][k].name
    assert len(bars(figure)) == shares.shape[1]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("cell", CELLS)
def test_a_path_has_the_colour_of_the_quantity_it_leads_through(cell: str, theme: str) -> None:
    _, figure = drawn(cell, theme=theme)
    colours = {q.key: getattr(q, theme) for q in QUANTITIES[cell]}
    for path, bar in zip(GRADIENT_PATHS[cell], bars(figure), strict=True):
        assert bar.marker.color == colours[path.quantity]


@pytest.mark.parametrize("cell", CELLS)
def test_no_two_paths_of_a_cell_look_alike(cell: str) -> None:
    table = GRADIENT_PATHS[cell]
    assert len({path_colour(cell, path, "light") for path in table}) == len(table)
    assert len({path.name for path in table}) == len(table)


def test_negative_parts_stand_below_zero() -> None:
    figure = share_figure("gru", np.array([[1.5, -0.5, 0.2, -0.2]]), np.zeros(1), {})
    assert figure.layout.barmode == "relative"
    low, high = figure.layout.yaxis2.range
    assert low < -0.7
    assert high > 1.7


def test_a_share_beyond_the_axis_is_counted_and_does_not_flatten_the_others() -> None:
    shares = np.array([[0.5, 0.5, 0.0, 0.0], [900.0, -899.0, 0.0, 0.0]])
    figure = share_figure("gru", shares, np.zeros(2), {})
    low, high = figure.layout.yaxis2.range
    assert LOWEST - 0.2 < low < high < HIGHEST + 0.2
    assert figure.layout.meta["beyond"] == 1
    assert bars(figure)[0].y[1] == 900.0


def test_where_nothing_passes_there_is_a_mark_instead_of_bars() -> None:
    shares = np.array([[0.5, 0.5, 0.0, 0.0], [np.nan] * 4, [np.nan] * 4])
    figure = share_figure("gru", shares, np.array([0.0, -np.inf, -np.inf]), {})
    *paths, silent = bars(figure)
    assert silent.name == "nothing passes"
    np.testing.assert_array_equal(silent.x, [1, 2])
    for bar in paths:
        assert np.isnan(bar.y[1:]).all()
    assert np.isnan(figure.data[0].y[1:]).all()


def test_where_nothing_passes_at_all_the_axis_still_has_ends() -> None:
    figure = share_figure("rnn", np.full((3, 1), np.nan), np.full(3, -np.inf), {})
    assert np.isfinite(figure.layout.yaxis2.range).all()


def test_a_single_step_is_drawn() -> None:
    figure = share_figure("rnn", np.ones((1, 1)), np.zeros(1), {})
    assert bars(figure)[0].y.tolist() == [1.0]
    assert list(figure.layout.xaxis.range) == [-0.5, 0.5]


def test_gates_are_drawn_as_their_mean_and_one_unit() -> None:
    z = np.random.default_rng(0).random((3, 4))
    figure = share_figure("gru", np.ones((3, 4)) / 4, np.zeros(3), {"z": z}, unit=2)
    mean, one = figure.data[-2:]
    np.testing.assert_allclose(mean.y, z.mean(axis=1))
    np.testing.assert_array_equal(one.y, z[:, 2])
    assert one.name == "z, unit 2"


def test_norms_of_paths_have_a_row_of_their_own_that_warns() -> None:
    norms = np.array([[-1.0, -2.0, -3.0, -np.inf, -0.5]])
    shares = np.ones((1, 4)) / 4
    without, figure = (share_figure("gru", shares, np.zeros(1), {}, norms=n)
                       for n in (None, norms))  # fmt: skip
    added = figure.data[len(without.data) :]
    assert [trace.y[0] for trace in added[:3]] == [-1.0, -2.0, -3.0]
    assert np.isnan(added[3].y[0])
    assert (added[4].name, added[4].y[0]) == ("all together", -0.5)
    assert any("do not add up" in note.text for note in figure.layout.annotations)


def test_all_rows_share_their_steps_and_one_hover() -> None:
    _, figure = drawn("lstm", unit=1)
    assert {trace.xaxis for trace in figure.data} == {"x"}
    assert {trace.yaxis for trace in figure.data} == {"y", "y2", "y3"}
    assert figure.layout.hoversubplots == "axis"
    assert figure.layout.hovermode == "x unified"


def test_the_hover_has_exact_numbers_with_a_true_minus() -> None:
    shares = np.array([[1.25, -0.25, 0.0, 0.0]])
    figure = share_figure("gru", shares, np.array([-3.5]), {}, readings=["<b>"])
    assert bars(figure)[1].customdata[0] == "−0.2500"
    assert figure.data[0].customdata[0] == "10<sup>−3.5000</sup>, at “&lt;b&gt;”"


def test_a_long_run_is_thinned_and_says_so() -> None:
    shares, figure = drawn(steps=5_000)
    steps = np.asarray(bars(figure)[0].x)
    assert len(steps) == figure.layout.meta["drawn"] <= MOST_BARS + 1
    assert {0, 4_999} <= set(steps.tolist())
    np.testing.assert_array_equal(bars(figure)[0].y, shares[steps, 0])
