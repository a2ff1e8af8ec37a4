"""The arrows are the true step map: judged by the core, by torch, and by the run itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import plotly.graph_objects as go
import pytest
import torch

from gatescope.analysis.step_map import step_map
from gatescope.figures.phase_plane import LENGTH, SIDE, phase_plane
from gru_core import CellName, Clamp, Params, Trace, random_params, step, to_torch, unroll
from gru_core.network import Network

CELLS: tuple[CellName, ...] = ("gru", "lstm", "rnn")


def ran(cell: CellName, units: int = 4, steps: int = 12) -> tuple[Params, Trace]:
    params = random_params(cell, input_size=3, hidden_size=units, seed=5)
    return params, unroll(params, np.random.default_rng(2).normal(size=(steps, 1, 3)) * 2)


def moves_of(figure: go.Figure) -> np.ndarray:
    """Places (from, to) of all arrows."""
    return np.concatenate([np.reshape(t.customdata, (-1, 3, 4))[:, 0] for t in figure.data[:3]])


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("units", [2, 4])
def test_every_arrow_is_one_step_of_the_core(cell: CellName, units: int) -> None:
    params, trace = ran(cell, units)
    moves = moves_of(phase_plane(params, trace, (1, 0), cursor=6))
    assert len(moves) == SIDE**2
    for a, b, c, d in moves[:: SIDE + 3]:
        before = trace.h_prev[6].copy()
        before[0, [1, 0]] = a, b
        memory = trace.c_prev[6] if cell == "lstm" else None  # type: ignore[union-attr]
        after = step(params, trace.x[6], before, memory).h[0]
        np.testing.assert_allclose((after[1], after[0]), (c, d), rtol=1e-12, atol=1e-14)


def test_every_arrow_of_two_units_is_one_step_of_torch() -> None:
    params, trace = ran("gru", 2)
    moves = moves_of(phase_plane(params, trace, (0, 1), cursor=3))
    module = to_torch(Network(((params,),)))
    x = torch.from_numpy(np.repeat(trace.x[3:4], len(moves), axis=1))
    with torch.no_grad():
        _, after = module(x, torch.from_numpy(moves[None, :, :2].copy()))
    np.testing.assert_allclose(after[0].numpy(), moves[:, 2:], atol=1e-13)


@pytest.mark.parametrize("cell", CELLS)
def test_from_where_the_run_was_the_map_leads_where_it_went(cell: CellName) -> None:
    params, trace = ran(cell)
    for t in (0, 5, 11):
        there = step_map(params, trace, t, (2, 3), trace.h_prev[t][:, [2, 3]])
        np.testing.assert_allclose(there, trace.h[t][:, [2, 3]], rtol=1e-12)


def test_a_gate_that_is_held_is_held_in_the_map() -> None:
    params = random_params("gru", input_size=1, hidden_size=2, seed=0)
    trace = unroll(params, np.ones((5, 1, 1)), clamps=[Clamp("z", 1.0, first=2, last=3)])
    places = np.array([[0.3, -0.7]])
    for t in (2, 3):
        np.testing.assert_array_equal(step_map(params, trace, t, (0, 1), places), places)
    for t in (1, 4):
        assert (step_map(params, trace, t, (0, 1), places) != places).all()


@pytest.mark.parametrize("cell", CELLS)
def test_arrows_are_alike_on_screen_and_point_where_the_step_leads(cell: CellName) -> None:
    params, trace = ran(cell)
    figure = phase_plane(params, trace, (0, 1), cursor=2)
    span = np.array([np.ptp(figure.layout.xaxis.range), np.ptp(figure.layout.yaxis.range)])
    longest = 0.0
    for trace_ in figure.data[:3]:
        drawn = np.stack([trace_.x, trace_.y], axis=1).reshape(-1, 3, 2)
        moves = np.reshape(trace_.customdata, (-1, 3, 4))[:, 0]
        np.testing.assert_array_equal(drawn[:, 0], moves[:, :2])
        shift = (drawn[:, 1] - drawn[:, 0]) / span
        np.testing.assert_allclose(np.hypot(*shift.T), LENGTH, rtol=1e-9)
        true = (moves[:, 2:] - moves[:, :2]) / span
        turn = shift[:, 0] * true[:, 1] - shift[:, 1] * true[:, 0]
        np.testing.assert_allclose(turn, 0, atol=1e-12)
        far = np.hypot(*(moves[:, 2:] - moves[:, :2]).T)
        assert len(far) == 0 or far.min() >= longest
        longest = max(longest, *far)


def test_each_axis_is_as_long_as_its_unit_moves() -> None:
    params, trace = ran("gru")
    for axis, unit in (("xaxis", 3), ("yaxis", 1)):
        low, high = phase_plane(params, trace, (3, 1), cursor=4).layout[axis].range
        h = np.append(trace.h[:, 0, unit], trace.h_prev[4, 0, unit])
        assert high - low == pytest.approx(1.2 * np.ptp(h))
        assert low < h.min() < h.max() < high


def test_the_originals_path_is_a_line_of_its_own() -> None:
    params, trace = ran("gru")
    ghost = trace.h[:, 0] * 3
    figure = phase_plane(params, trace, (3, 1), ghost=ghost)
    assert figure.data[0].name == "the original's path"
    np.testing.assert_array_equal(figure.data[0].x, ghost[:, 3])
    low, high = figure.layout.xaxis.range
    assert low < ghost[:, 3].min() < ghost[:, 3].max() < high


def test_the_heads_of_the_arrows_point_where_they_lead() -> None:
    params, trace = ran("gru")
    # The browser turns a head by the line that leads to it, whatever the shape of the plane.
    for arrows in phase_plane(params, trace, (0, 1), cursor=2).data[:3]:
        assert arrows.marker.angleref == "previous"
        sizes = np.reshape(arrows.marker.size, (-1, 3))
        assert (sizes[:, [0, 2]] == 0).all()
        assert (sizes[:, 1] > 0).all()


def test_path_and_true_step_are_those_of_the_run() -> None:
    params, trace = ran("gru")
    figure = phase_plane(params, trace, (3, 1), cursor=7)
    dots, true = figure.data[4:]
    np.testing.assert_array_equal(dots.x, trace.h[:, 0, 3])
    np.testing.assert_array_equal(dots.y, trace.h[:, 0, 1])
    assert list(true.x) == [trace.h_prev[7, 0, 3], trace.h[7, 0, 3]]
    assert list(true.y) == [trace.h_prev[7, 0, 1], trace.h[7, 0, 1]]


def test_a_state_without_an_upper_end_has_room() -> None:
    params = random_params("rnn", input_size=1, hidden_size=2, seed=1)
    free = type(params)(h=params.h, activation="relu")  # type: ignore[union-attr]
    trace = unroll(free, np.full((5, 1, 1), 30.0))
    assert phase_plane(free, trace, (0, 1)).layout.xaxis.range[1] > trace.h[..., 0].max() > 1


def test_a_state_that_ran_away_is_refused() -> None:
    params, trace = ran("gru")
    trace = unroll(params, trace.x)
    broken = trace.h.copy()
    broken[2] = np.inf
    with pytest.raises(ValueError, match="finite"):
        phase_plane(params, replace(trace, h=broken), (0, 1))
