"""The map holds the core's numbers on a scale that no map changes."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.figures.reach import FADED, GROWN, reach_figure
from gatescope.figures.spectrum import spectrum_figure, vectors_figure


def norms(steps: int = 5, decay: float = -1.0) -> np.ndarray:
    t = np.arange(steps)
    lag = t[:, None] - t[None, :]
    return np.where(lag >= 0, decay * lag, -np.inf)


def test_row_is_target_and_column_is_source() -> None:
    figure = reach_figure(norms(), np.arange(5))
    np.testing.assert_array_equal(figure.data[0].z[3], [-3.0, -2.0, -1.0, 0.0, np.nan])
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]


@pytest.mark.parametrize("decay", [-0.01, -30.0, 5.0])
def test_the_scale_is_the_same_for_every_map(decay: float) -> None:
    drawn = reach_figure(norms(decay=decay), np.arange(5)).data[0]
    assert (drawn.zmin, drawn.zmax) == (FADED, GROWN)


def test_a_number_beyond_the_colours_is_told_exactly() -> None:
    drawn = reach_figure(norms(decay=-30.0), np.arange(5)).data[0]
    assert drawn.customdata[4][0] == "step 0 reaches step 4:<br>10<sup>−120.0000</sup>"


def test_what_is_no_number_is_a_gap() -> None:
    log10 = norms()
    log10[2, 0], log10[3, 0] = np.nan, np.inf
    assert np.isnan(reach_figure(log10, np.arange(5)).data[0].z[[2, 3], 0]).all()


def test_a_gap_has_nothing_to_tell_and_travels_without_words() -> None:
    assert not any(reach_figure(norms(), np.arange(5)).data[0].customdata[0, 1:])


def test_a_large_map_sends_a_number_for_each_cell_and_one_sentence() -> None:
    drawn = reach_figure(norms(200), np.arange(200), readings=["a"] * 200).data[0]
    assert drawn.customdata[4][0] == "−4.0000"
    assert "step %{x} reaches step %{y}:<br>10<sup>%{customdata}</sup>" in drawn.hovertemplate


def test_the_chosen_cell_has_a_ring() -> None:
    ring = reach_figure(norms(), np.arange(5), span=(1, 4)).data[1]
    assert (ring.x[0], ring.y[0]) == (1, 4)


def test_rows_and_columns_are_the_steps_that_were_chosen() -> None:
    drawn = reach_figure(norms(3), np.array([0, 40, 99])).data[0]
    np.testing.assert_array_equal(drawn.x, [0, 40, 99])
    np.testing.assert_array_equal(drawn.y, [0, 40, 99])


def test_what_was_read_is_escaped() -> None:
    drawn = reach_figure(norms(2), np.arange(2), readings=["<b>", "x"]).data[0]
    assert "“&lt;b&gt;”" in drawn.customdata[1][0]


def test_a_single_step_is_a_map_of_one_cell() -> None:
    figure = reach_figure(np.zeros((1, 1)), np.zeros(1, np.int64))
    assert list(figure.layout.xaxis.range) == [-0.5, 0.5]


def dots(figure: go.Figure) -> go.Scatter:
    return figure.data[0]


def test_every_singular_value_is_a_dot_and_a_lost_one_is_a_gap() -> None:
    drawn = dots(spectrum_figure(np.array([0.5, -2.0, -np.inf]), chosen=1))
    np.testing.assert_array_equal(drawn.y, [0.5, -2.0, np.nan])
    assert drawn.marker.size[1] > drawn.marker.size[0]
    assert drawn.customdata[2] == "direction 2: 0"


def test_both_ends_of_a_direction_are_drawn_unit_by_unit() -> None:
    source, target = np.array([0.6, 0.8]), np.array([-1.0, 0.0])
    figure = vectors_figure(source, target, ("h 0", "h 1"))
    np.testing.assert_array_equal(figure.data[0].y, source)
    np.testing.assert_array_equal(figure.data[1].y, target)


def test_names_of_many_units_leave_room_between_them() -> None:
    names = tuple(str(k) for k in range(100))
    drawn = vectors_figure(np.zeros(100), np.zeros(100), names)
    assert len(drawn.layout.xaxis.ticktext) <= 16
