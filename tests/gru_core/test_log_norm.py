"""The gradient's logarithm outlives the gradient."""

from dataclasses import replace

import numpy as np
import pytest

from gru_core import bptt, params_from_packed, unroll, zero_params
from gru_core.scaled import BLOCK_STEPS, log10_norm, walk_back
from tests.gru_core.helpers import CELLS, SATURATED, close, params_of, saturated, sequence


def from_the_end(trace):
    return {"d_h": np.zeros(trace.h.shape), "d_h_n": np.ones(trace.h_n.shape)}


@pytest.mark.parametrize(("kind", "dtype"), SATURATED)
def test_it_is_finite_over_20000_steps_of_a_saturated_network(kind, dtype):
    params, trace = saturated(kind, dtype)
    gradient = bptt(params, trace, **from_the_end(trace))
    assert np.isfinite(gradient.log10_norm).all()
    assert gradient.log10_norm[0].max() < -1000.0
    assert not gradient.d_h[0].any()
    assert np.isfinite(gradient.d_h).all()


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("factor", [0.5, 2.0, 1.0])
def test_it_counts_powers_of_two_exactly(factor, dtype):
    one = np.ones((1, 1), dtype)
    params = params_from_packed("rnn", one, one * dtype(factor), activation="relu")
    trace = unroll(params, np.ones((3000, 1, 1)))
    # With factor 2 the state itself overflows; the slope of ReLU there is still 1.
    gradient = bptt(params, trace, **from_the_end(trace))
    steps_back = np.arange(2999, -1, -1)
    expected = steps_back * np.log10(factor)
    np.testing.assert_allclose(
        gradient.log10_norm[:, 0], expected, rtol=4 * np.finfo(dtype).eps
    )


@pytest.mark.parametrize("kind", CELLS)
def test_it_is_the_norm_where_the_norm_can_be_computed(kind):
    params = params_of(kind)
    trace = unroll(params, sequence(150), lengths=[150, 70])
    gradient = bptt(params, trace, np.random.default_rng(0).standard_normal(trace.h.shape))
    with np.errstate(divide="ignore"):
        both = [gradient.d_h] if gradient.d_c is None else [gradient.d_h, gradient.d_c]
        norms = np.linalg.norm(np.concatenate(both, axis=-1), axis=-1)
        close(gradient.log10_norm[:70], np.log10(norms[:70]))


def test_an_lstm_that_only_remembers_has_not_forgotten():
    params = zero_params("lstm", input_size=1, hidden_size=1)
    params = replace(params, f=replace(params.f, b_i=[40.0]))
    trace = unroll(params, np.zeros((50, 1, 1)))
    gradient = bptt(params, trace, **from_the_end(trace))
    assert not gradient.d_h[:-1].any()
    np.testing.assert_allclose(10.0 ** gradient.log10_norm[:-1], gradient.d_c[:-1, :, 0])
    np.testing.assert_allclose(gradient.d_c, 0.5)


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_it_goes_on_at_the_rate_of_a_shorter_run(kind):
    """At a fixed point every step costs the same, also where the scaling sets in."""
    params = params_of(kind, hidden_size=1, input_size=1)
    trace = unroll(params, np.zeros((6000, 1, 1)))
    norms = bptt(params, trace, **from_the_end(trace)).log10_norm[:, 0]
    rates = np.diff(norms[500:5500])
    assert norms[0] < -400.0
    np.testing.assert_allclose(rates, rates[0], rtol=1e-9)


def test_a_gradient_that_arrives_late_stands_above_one_that_has_died():
    params = params_of("rnn", hidden_size=2).map(lambda a: a * 0.01)
    trace = unroll(params, sequence(600))
    d_h = np.zeros(trace.h.shape)
    d_h[-1], d_h[100] = 1.0, 1.0
    norms = bptt(params, trace, d_h).log10_norm
    assert (norms[101] < -600.0).all()
    np.testing.assert_allclose(norms[100], np.log10(np.sqrt(2.0)), rtol=1e-12)


def test_a_gradient_of_zero_has_no_logarithm():
    params = params_of("gru")
    trace = unroll(params, sequence())
    d_h = np.zeros(trace.h.shape)
    d_h[2] = 1.0
    norms = bptt(params, trace, d_h).log10_norm
    assert np.isneginf(norms[3:]).all()
    assert np.isfinite(norms[:3]).all()


class Halving:
    """A cell whose step back halves h, to see the blocks of the walk."""

    def run(self, start, stop, d_in, carry, d_state):
        for t in range(stop - start - 1, -1, -1):
            d_state[t] = d_in[t] + carry
            carry = d_state[t] * 0.5
        return carry


@pytest.mark.parametrize("steps", [1, BLOCK_STEPS, BLOCK_STEPS + 1, 3 * BLOCK_STEPS, 5000])
def test_blocks_join_without_a_seam(steps):
    d_in = np.zeros((steps, 1, 1, 1))
    d_in[-1] = 1.0
    walked = walk_back(Halving(), d_in)
    norms = log10_norm(walked.d_state, walked.exponent)
    expected = -np.log10(2.0) * np.arange(steps - 1, -1, -1)
    np.testing.assert_allclose(norms[:, 0], expected, rtol=1e-13, atol=1e-13)
    last = np.log2(walked.d_start.item()) + walked.start_exponent.item()
    assert last == -steps


def test_rows_of_a_batch_keep_their_own_exponents():
    dying, living = params_of("rnn", seed=1).map(lambda a: a * 1e-3), params_of("rnn", seed=1)
    x = sequence(900, 1)
    alone = bptt(dying, unroll(dying, x), **from_the_end(unroll(dying, x))).log10_norm
    both = unroll(dying, np.concatenate([x, 1e-3 * x], axis=1))
    together = bptt(dying, both, **from_the_end(both)).log10_norm
    np.testing.assert_allclose(together[:, :1], alone, rtol=1e-12)
    assert np.isfinite(bptt(living, both, **from_the_end(both)).log10_norm).all()
