"""Lyapunov exponents where they are known: linear networks, gates held open, gain and chaos."""

import numpy as np
import pytest

from gru_core import (
    Clamp,
    jacobian_paths,
    lyapunov_spectrum,
    params_from_packed,
    transport,
    unroll,
)
from tests.gru_core.helpers import CELLS, params_of, sequence, starts


def linear(w_h):
    """A ReLU network that stays above zero: its Jacobian is w_h at every step."""
    size = len(w_h)
    return params_from_packed("rnn", np.ones((size, 1)), np.asarray(w_h), activation="relu")


def of_linear(w_h, time_steps=400, **options):
    params = linear(w_h)
    return lyapunov_spectrum(params, unroll(params, np.ones((time_steps, 1, 1)), **options))


def test_z_held_at_one_keeps_every_difference():
    params = params_of("gru")
    trace = unroll(params, sequence(50), clamps=[Clamp("z", 1.0)])
    np.testing.assert_array_equal(lyapunov_spectrum(params, trace).exponents, 0.0)


def test_those_of_a_linear_network_are_logarithms_of_its_eigenvalues():
    eigenvalues = np.array([0.9, 0.5, 0.25, 0.1])
    w_h = np.diag(eigenvalues) + 0.3 * np.triu(np.ones((4, 4)), 1)
    found = of_linear(w_h, 2000).exponents[0]
    np.testing.assert_allclose(found, np.log(eigenvalues), rtol=0.0, atol=3e-3)


def test_directions_that_die_at_different_rates_are_told_apart_far_below_the_range():
    """10^-2000 and 10^-6000 in directions that are not the axes."""
    found = of_linear([[0.1, 1.0], [0.0, 0.001]], 2000)
    np.testing.assert_allclose(
        found.exponents[0], [np.log(0.1), np.log(0.001)], rtol=0.0, atol=3e-3
    )
    assert np.isfinite(found.running).all()


@pytest.mark.parametrize("kind", CELLS)
def test_their_sum_is_the_mean_logarithm_of_the_determinant(kind):
    params = params_of(kind)
    x = sequence() if kind != "relu" else np.abs(sequence()) + 5.0
    if kind == "relu":
        params = params.map(np.abs)
    trace = unroll(params, x, **starts(params))
    logs = np.linalg.slogdet(jacobian_paths(params, trace).total)[1]
    total = lyapunov_spectrum(params, trace).exponents.sum(axis=-1)
    np.testing.assert_allclose(total, logs.mean(axis=0), rtol=1e-10)


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_the_largest_is_the_rate_of_the_transport(kind):
    params = params_of(kind).map(lambda a: a * 2.0)
    trace = unroll(params, sequence(1500))
    span = transport(params, trace, 0, 1499).log10_spectrum[:, 0]
    largest = lyapunov_spectrum(params, trace).exponents[:, 0]
    np.testing.assert_allclose(largest, span * np.log(10) / 1499, rtol=0.0, atol=5e-3)


@pytest.mark.parametrize("kind", CELLS)
def test_the_running_estimate_ends_at_the_exponents(kind):
    params = params_of(kind)
    lengths = [6, 3]
    for reverse in (False, True):
        trace = unroll(params, sequence(), lengths=lengths, reverse=reverse, **starts(params))
        found = lyapunov_spectrum(params, trace)
        ends = [0, 0] if reverse else [5, 2]
        np.testing.assert_array_equal(found.running[ends, [0, 1]], found.exponents)
        assert np.isnan(found.running[3:, 1]).all()
        assert not np.isnan(found.running[:3]).any()


@pytest.mark.parametrize("reverse", [False, True])
def test_a_shorter_row_has_the_exponents_of_that_row_alone(reverse):
    params, x = params_of("gru"), sequence()
    both = unroll(params, x, lengths=[6, 3], reverse=reverse)
    alone = unroll(params, x[:3, 1:], reverse=reverse)
    np.testing.assert_allclose(
        lyapunov_spectrum(params, both).exponents[1],
        lyapunov_spectrum(params, alone).exponents[0],
        rtol=1e-12,
    )


def test_they_come_largest_first():
    found = of_linear(np.diag([0.1, 0.9, 0.5])).exponents[0]
    np.testing.assert_allclose(found, np.log([0.9, 0.5, 0.1]), rtol=1e-12)


def gaussian(cell, gain, size=100, seed=0):
    """Recurrent weights from N(0, gain²/H), no biases, no input."""
    rows = {"gru": 3, "rnn": 1}[cell] * size
    draw = np.random.default_rng(seed)
    w_h = draw.standard_normal((rows, size)) * gain / np.sqrt(size)
    params = params_from_packed(cell, np.zeros((rows, 1)), w_h)
    h0 = draw.standard_normal((1, size)) * 0.5
    return params, unroll(params, np.zeros((500, 1, 1)), h0)


@pytest.mark.parametrize(
    ("cell", "gain", "wanted", "within"),
    [
        *(("rnn", 0.5, -0.67, 0.04), ("rnn", 1.0, 0.0, 0.05), ("rnn", 2.0, 0.09, 0.05)),
        *(("gru", 0.5, -0.47, 0.04), ("gru", 1.0, -0.30, 0.04), ("gru", 2.0, -0.02, 0.03)),
    ],
)
def test_the_largest_crosses_zero_at_the_critical_gain(cell, gain, wanted, within):
    """1 for the tanh RNN, 2 for the GRU, whose reset gate halves the gain."""
    largest = lyapunov_spectrum(*gaussian(cell, gain)).exponents[0, 0]
    assert abs(largest - wanted) < within
