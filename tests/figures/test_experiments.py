"""The figures of an experiment: what is in `fig.data` is what was given, in every theme."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.figures.result_along import Curve, Upright, along_figure
from gatescope.figures.result_levels import Level
from gatescope.figures.result_map import map_figure
from gatescope.figures.result_panels import MOST_PANELS, Panel, panels_figure
from gatescope.figures.result_paths import Path, paths_figure
from gatescope.figures.result_solved import solved_figure, wilson
from gatescope.figures.result_style import Line, Look, looks

LOOK = Look("#102030", "dash")
THEMES = ("light", "dark")


def line(median: list[float], name: str = "a", apart: float = 1.0) -> Line:
    y = np.array(median)
    return Line(name, LOOK, list(range(len(y))), y - apart, y, y + apart, [3] * len(y))


def checked(figure: go.Figure) -> go.Figure:
    """Let Plotly look at every value, which these figures leave out to be quick."""
    return go.Figure(figure.to_dict())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", [1, 2, 5, MOST_PANELS])
def test_every_panel_has_its_lines_and_shares_the_axes(count: int, theme: str) -> None:
    panels = [Panel((str(k),), (line([0.0, -float(k)]),)) for k in range(count)]
    figure = checked(panels_figure(panels, "x", "y", theme=theme))
    drawn = [trace for trace in figure.data if trace.meta == "line"]
    assert [trace.y for trace in drawn] == [(0.0, -float(k)) for k in range(count)]
    assert len({trace.yaxis for trace in drawn}) == count
    ranges = {figure.layout[f"yaxis{k + 1 if k else ''}"].range for k in range(count)}
    assert len(ranges) == 1
    assert [trace.showlegend for trace in drawn] == [True] + [False] * (count - 1)


def test_titles_of_shared_axes_stand_once() -> None:
    panels = [Panel((str(k),), (line([0.0]),)) for k in range(MOST_PANELS)]
    layout = panels_figure(panels, "steps back", "norm").to_dict()["layout"]
    titles = [axis["title"]["text"] for name, axis in layout.items() if "axis" in name]
    assert (titles.count("steps back"), titles.count("norm")) == (1, 1)


def test_a_norm_of_zero_leaves_a_gap_in_line_and_band() -> None:
    figure = checked(panels_figure([Panel(("",), (line([0.0, -np.inf, -2.0]),))], "x", "y"))
    band, drawn = figure.data
    assert drawn.y == (0.0, None, -2.0)
    assert band.y == (-1.0, 1.0, None, -3.0, -1.0)


def test_levels_are_drawn_where_the_numbers_come_near() -> None:
    panels = [Panel(("",), (line([0.0, -40.0]),))]
    levels = [Level(-37.9, "near"), Level(-307.0, "far")]
    layout = panels_figure(panels, "x", "y", levels=levels).layout
    assert [shape.y0 for shape in layout.shapes] == [-37.9]
    assert "near" in [note.text for note in layout.annotations]


def test_a_logarithmic_axis_has_no_place_for_zero() -> None:
    figure = checked(
        panels_figure([Panel(("",), (line([1.0, 0.0, 0.01], apart=0),))], "x", "y", log=True)
    )
    assert figure.data[1].y == (1.0, None, 0.01)
    low, high = figure.layout.yaxis.range
    assert low < -2.0 < 0.0 < high


@pytest.mark.parametrize("theme", THEMES)
def test_infinite_medians_stand_at_the_edges(theme: str) -> None:
    figure = checked(along_figure([line([1.0, np.inf, -np.inf])], "x", "y", theme=theme))
    marks = [(t.marker.symbol, t.x) for t in figure.data if t.meta == "infinite"]
    assert marks == [("triangle-down", (2,)), ("triangle-up", (1,))]


def test_predictions_are_dashed_and_as_computed() -> None:
    x = np.array([0.0, 1.0])
    figure = checked(along_figure(
        [line([1.0, 2.0])], "x", "y", curves=[Curve("said", x, 2 * x)],
        uprights=[Upright(0.5, "there", "#123456")],
    ))  # fmt: skip
    (curve,) = (trace for trace in figure.data if trace.meta == "prediction")
    assert (curve.y, curve.line.dash) == ((0.0, 2.0), "dash")
    assert figure.layout.shapes[0].x0 == 0.5


def test_words_along_the_axis_keep_their_order() -> None:
    y = np.ones(2)
    words = Line("", LOOK, ["tanh", "ReLU"], y, y, y, [1, 1])
    axis = checked(along_figure([words], "x", "y")).layout.xaxis
    assert (axis.type, axis.categoryarray) == ("category", ("tanh", "ReLU"))


@pytest.mark.parametrize("theme", THEMES)
def test_the_map_writes_what_is_infinite_and_leaves_out_what_is_not_there(theme: str) -> None:
    values = np.array([[1.0, 1000.0, np.inf], [np.nan, 0.0, 10.0]])
    names = ("x", "y", "v")
    figure = checked(
        map_figure(values, values, list("abc"), list("de"), names, log=True, theme=theme)
    )
    (cells,) = figure.data
    assert cells.text == (["1", "1000", "∞"], ["", "0", "10"])
    assert cells.z == ([0.0, 3.0, 3.0], [None, 0.0, 1.0])
    assert (cells.zmin, cells.zmax) == (0.0, 3.0)


def test_a_map_of_signed_values_has_zero_in_the_middle() -> None:
    values = np.array([[-1.0, 3.0]])
    (cells,) = map_figure(values, values, ["a", "b"], ["c"], ("x", "y", "v")).data
    assert (cells.zmin, cells.zmax) == (-3.0, 3.0)


@pytest.mark.parametrize("values", [[[np.nan]], [[2.0, 2.0]], [[np.inf, -np.inf]]])
def test_a_map_without_a_range_is_drawn_all_the_same(values: list[list[float]]) -> None:
    array = np.array(values)
    names = [str(k) for k in range(array.shape[1])]
    (cells,) = checked(map_figure(array, array, names, ["r"], ("x", "y", "v"))).data
    assert cells.zmin < cells.zmax


@pytest.mark.parametrize("theme", THEMES)
def test_the_share_solved_has_its_interval(theme: str) -> None:
    figure = checked(solved_figure(
        [("a", LOOK, [(3, 4), (0, 0)])], ["10", "20"], "T", "share", theme=theme
    ))  # fmt: skip
    (dots,) = figure.data
    low, high = wilson(3, 4)
    assert dots.y == (0.75, None)
    assert dots.error_y.array[0] == pytest.approx(high - 0.75)
    assert dots.error_y.arrayminus[0] == pytest.approx(0.75 - low)


@pytest.mark.parametrize(
    ("solved", "trials", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (1, 1, 0.2065, 1.0)],
)
def test_wilsons_interval_is_that_of_the_tables(
    solved: int, trials: int, low: float, high: float
) -> None:
    assert wilson(solved, trials) == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize("theme", THEMES)
def test_shares_below_zero_are_stacked_downwards(theme: str) -> None:
    paths = [Path("keep", "keep", "#111111", [1.2]), Path("reset", "reset", "#222222", [-0.2])]
    figure = checked(
        paths_figure([("GRU", paths), ("LSTM", paths)], ["1"], "x", "y", theme=theme)
    )
    assert figure.layout.barmode == "relative"
    assert [bars.y for bars in figure.data] == [(1.2,), (-0.2,)] * 2
    assert [bars.showlegend for bars in figure.data] == [True, True, False, False]


def test_lines_of_numbers_go_along_a_scale_and_of_words_do_not_repeat() -> None:
    numbers = looks("gain", (1.0, 2.0, 3.0, 4.0), "light")
    assert len({look.colour for look in numbers}) == 4
    assert len({look.colour for look in looks("init", ("a", "b", "c"), "dark")}) == 3
    assert [look.dash for look in looks("cell", ("lstm", "rnn"), "light")] == ["dot", "dash"]
