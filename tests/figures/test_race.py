"""The race's figure draws the numbers of its lanes, and the axis stays in one piece."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.analysis.race import Lane
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.quantities import QUANTITIES
from gatescope.figures.race import race_figure
from gatescope.figures.race_traces import LIMITS
from tests.figures.test_colour_blind import EYES, NOTICEABLE, distance


def lane(rows: Any, clips: Any = 0.0, cell: str = "gru") -> Lane:
    norms = np.array(rows, dtype=float)
    return Lane(cell, tuple(range(len(norms))), norms, np.zeros(len(norms)) + clips)


def traces(figure: go.Figure, meta: str) -> list[Any]:
    return [trace for trace in figure.data if trace.meta == meta]


FIVE = lane([[-5.0 + k, -2.0, float(k)] for k in range(5)])


def test_the_median_is_drawn_for_every_cell_in_its_own_style() -> None:
    race = {cell: lane([[-3.0, -1.0]], cell=cell) for cell in CELL_STYLES}
    medians = traces(race_figure(race), "median")
    assert [m.line.dash for m in medians] == [s.dash for s in CELL_STYLES.values()]
    assert [m.line.color for m in medians] == [s.light for s in CELL_STYLES.values()]
    assert all(m.y.tolist() == [-3.0, -1.0] for m in medians)


def test_the_band_holds_the_middle_half() -> None:
    (band,) = traces(race_figure({"gru": FIVE}), "band")
    assert band.x.tolist() == [0, 1, 2, 2, 1, 0]
    assert band.y.tolist() == [-4.0, -2.0, 1.0, 3.0, -2.0, -2.0]


def test_single_networks_are_drawn_with_gaps_between_them() -> None:
    (runs,) = traces(race_figure({"gru": FIVE}), "runs")
    rows = np.array(runs.y).reshape(5, 4)
    np.testing.assert_array_equal(rows[:, :3], FIVE.log10_norm)
    assert np.isnan(rows[:, 3]).all()


def test_a_single_network_has_no_band() -> None:
    figure = race_figure({"gru": lane([[0.0, 1.0]])})
    assert [trace.meta for trace in figure.data] == ["median"]


def test_the_clipped_median_is_the_median_moved() -> None:
    figure = race_figure({"gru": lane([[3.0, 1.0]], clips=-2.5)}, clip=1.0)
    (clipped,) = traces(figure, "clipped")
    assert clipped.y.tolist() == [0.5, -1.5]
    assert not traces(race_figure({"gru": lane([[3.0, 1.0]])}, clip=1.0), "clipped")


def test_where_nothing_flows_there_is_a_gap() -> None:
    (median,) = traces(race_figure({"gru": lane([[-1.0, -np.inf]])}), "median")
    assert np.isnan(median.y[1])


NOTHING = [[[-np.inf] * 3], [[np.nan] * 3], [[np.inf] * 3], [[0.0]], [[-4000.0, 900.0]]]


@pytest.mark.parametrize("rows", NOTHING)
def test_the_axis_is_never_broken(rows: list[list[float]]) -> None:
    figure = race_figure({"gru": lane(rows)}, target=0)
    low, high = figure.layout.yaxis.range
    assert np.isfinite([low, high]).all()
    assert low < -8.0
    assert high > 1.0


def test_no_step_at_all_is_no_error() -> None:
    assert not race_figure({}).data


def limits_of(figure: go.Figure) -> set[str]:
    words = {name for name, _ in LIMITS}
    return {note.text for note in figure.layout.annotations} & words


def test_only_limits_within_the_picture_are_marked() -> None:
    assert limits_of(race_figure({"gru": lane([[-3.0, 0.0]])})) == {"float32 rounding"}
    deep = limits_of(race_figure({"gru": lane([[-60.0, 0.0]])}))
    assert deep == {"float32 rounding", "float64 rounding", "float32 gives 0"}
    assert "float64 overflows" in limits_of(race_figure({"gru": lane([[400.0, 0.0]])}))


def test_limits_that_would_lie_upon_each_other_are_drawn_once() -> None:
    far = limits_of(race_figure({"gru": lane([[-2_000.0, 0.0]])}))
    assert far == {"float64 gives 0", "float32 rounding"}


def test_the_limits_are_those_of_the_numbers() -> None:
    at = dict(LIMITS)
    for name, kind in (("float32", np.float32), ("float64", np.float64)):
        info = np.finfo(kind)
        assert at[f"{name} rounding"] == pytest.approx(np.log10(float(info.eps)))
        assert at[f"{name} overflows"] == pytest.approx(np.log10(float(info.max)), abs=1e-6)
        assert 10 ** (at[f"{name} gives 0"] + 1) > 0
        assert kind(10.0 ** (at[f"{name} gives 0"] - 1)) == 0


def test_a_long_sequence_is_thinned_and_keeps_its_ends() -> None:
    long = lane([np.linspace(-9.0, 0.0, 10_000)] * 3)
    (median,) = traces(race_figure({"gru": long}), "median")
    assert len(median.x) <= 1_003
    assert (median.x[0], median.x[-1]) == (0, 9_999)


def test_a_hover_tells_each_cell_exactly_and_what_was_read_once() -> None:
    race = {"gru": lane([[-2.5, 0.0]]), "rnn": lane([[-3.0, 0.0]], cell="rnn")}
    first, second = traces(race_figure(race, ("a", "b")), "median")
    assert first.customdata[0] == "10<sup>−2.5000</sup>"
    assert "%{text}" in first.hovertemplate
    assert "%{text}" not in second.hovertemplate


def test_what_was_read_is_shown_as_text() -> None:
    (median,) = traces(race_figure({"gru": lane([[0.0, 1.0]])}, ("<b>", "a")), "median")
    assert median.text[0] == "&lt;b&gt;"


@pytest.mark.parametrize("eye", list(EYES))
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_cell_looks_like_another(theme: str, eye: str) -> None:
    for one, other in itertools.combinations(CELL_STYLES.values(), 2):
        assert distance(getattr(one, theme), getattr(other, theme), eye) >= NOTICEABLE


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_cell_has_the_colour_of_a_quantity(theme: str) -> None:
    taken = {getattr(q, theme) for table in QUANTITIES.values() for q in table}
    assert not taken & {getattr(style, theme) for style in CELL_STYLES.values()}


def test_the_step_that_is_asked_about_is_never_left_out() -> None:
    figure = race_figure({"gru": lane([np.linspace(-9.0, 0.0, 10_000)])}, target=7_001)
    (median,) = traces(figure, "median")
    assert 7_001 in median.x
