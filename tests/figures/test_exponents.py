"""The exponents' two figures: their data are `lyapunov_spectrum`'s, its gaps and its rates."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.figures.convergence import MOST_LINES, convergence_figure
from gatescope.figures.exponents import exponents_figure
from gru_core import bptt, lyapunov_spectrum, unroll, zero_params
from tests.gru_core.helpers import params_of, sequence


def spectrum(kind: str = "gru", steps: int = 40, **options):
    params = params_of(kind, **options)
    return lyapunov_spectrum(params, unroll(params, sequence(steps, 1)))


def test_every_finite_exponent_is_drawn_with_the_factor_of_a_step() -> None:
    exponents = spectrum().exponents[0]
    (line,) = exponents_figure({"gru": exponents}).data
    np.testing.assert_array_equal(line.y, exponents)
    np.testing.assert_allclose(line.customdata, np.exp(exponents))
    assert list(line.x) == [0, 1, 2, 3]


def test_a_direction_that_is_wiped_out_is_left_out() -> None:
    (line,) = exponents_figure({"rnn": np.array([-0.5, -np.inf, np.nan])}).data
    assert (list(line.x), list(line.y)) == ([0], [-0.5])


def test_exponents_too_large_for_their_factor_are_drawn_all_the_same() -> None:
    (line,) = exponents_figure({"rnn": np.array([900.0, 1.0])}).data
    assert np.isfinite(line.customdata).all()
    assert list(line.y) == [900.0, 1.0]


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_the_largest_exponent_is_the_rate_of_the_backward_walk(kind: str) -> None:
    params = params_of(kind)
    steps = 4000
    trace = unroll(params, np.zeros((steps, 1, 3)))
    (line,) = exponents_figure({kind: lyapunov_spectrum(params, trace).exponents[0]}).data
    norms = bptt(params, trace, np.zeros(trace.h.shape), d_h_n=np.ones((1, 4))).log10_norm[:, 0]
    rate = (norms[-1] - norms[0]) / (steps - 1) * np.log(10.0)
    assert line.y[0] == pytest.approx(-rate, abs=2e-3)


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_the_estimates_end_at_the_exponents(cell: str) -> None:
    found = spectrum(cell)
    others, largest = convergence_figure({cell: found.running[:, 0]}, cell).data
    assert largest.y[-1] == pytest.approx(found.exponents[0, 0])
    np.testing.assert_array_equal(largest.y, found.running[:, 0, 0])
    ends = np.asarray(others.y, float).reshape(-1, 41)
    np.testing.assert_array_equal(ends[:, 39], found.running[39, 0, 1:])
    assert np.isnan(ends[:, 40]).all()


def test_no_more_lines_than_can_be_told_apart() -> None:
    running = np.zeros((10, 200))
    others = convergence_figure({"lstm": running}, "lstm").data[0]
    assert np.isnan(np.asarray(others.y, float)).sum() == MOST_LINES


def test_a_single_unit_has_no_other_exponents() -> None:
    others, largest = convergence_figure(
        {"rnn": spectrum("rnn", hidden_size=1).running[:, 0]}, "rnn"
    ).data
    assert len(others.x) == 0
    assert len(largest.x) == 40


@pytest.mark.parametrize("value", [np.nan, -np.inf, 0.0])
def test_the_axis_is_never_broken(value: float) -> None:
    figure = convergence_figure({"gru": np.full((1, 3), value)}, "gru")
    low, high = figure.layout.yaxis.range
    assert np.isfinite([low, high]).all()
    assert low < 0.0 < high


def test_wild_first_steps_do_not_stretch_the_axis() -> None:
    running = np.full((100, 2), -0.5)
    running[:10] = -80.0
    assert convergence_figure({"gru": running}, "gru").layout.yaxis.range[0] > -1.0


def test_a_network_that_only_halves_has_the_exponent_of_a_half() -> None:
    params = zero_params("gru", input_size=1, hidden_size=3)
    found = lyapunov_spectrum(params, unroll(params, np.zeros((20, 1, 1))))
    (line,) = exponents_figure({"gru": found.exponents[0]}, theme="dark").data
    np.testing.assert_allclose(line.customdata, 0.5)
