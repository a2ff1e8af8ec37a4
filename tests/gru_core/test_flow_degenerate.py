"""What is undefined comes back as NaN or -inf in arrays, without a warning."""

from dataclasses import replace

import numpy as np
import pytest

from gru_core import (
    Clamp,
    gradient_shares,
    jacobian_paths,
    lyapunov_spectrum,
    path_norms,
    reach,
    transport,
    transports,
    unroll,
    zero_params,
)
from tests.gru_core.helpers import CELLS, params_of, sequence


def everything(params, trace, d_h=None):
    """Call all there is; pytest turns any warning into an error."""
    d_h = np.ones(trace.h.shape) if d_h is None else d_h
    last = trace.time_steps - 1
    spans = transports(params, trace, last)
    return {
        "total": jacobian_paths(params, trace).total,
        "shares": gradient_shares(params, trace, d_h),
        "norms": path_norms(params, trace, d_h),
        "scales": spans.log10_scale,
        "spectra": spans.log10_spectrum,
        "values": spans.svd().log10_spectrum,
        "span": transport(params, trace, 0, last).log10_scale,
        "reach": reach(params, trace),
        "exponents": lyapunov_spectrum(params, trace).exponents,
    }


@pytest.mark.parametrize("kind", CELLS)
def test_one_step_is_enough(kind):
    params = params_of(kind)
    found = everything(params, unroll(params, sequence(1)))
    size = found["total"].shape[-1]
    np.testing.assert_allclose(found["span"], np.log10(np.sqrt(size)), rtol=1e-14)
    np.testing.assert_allclose(found["reach"], np.log10(np.sqrt(size)), rtol=1e-14)
    np.testing.assert_allclose(found["spectra"], 0.0, rtol=0.0, atol=1e-14)


@pytest.mark.parametrize("kind", CELLS)
def test_a_gradient_of_zero_has_no_shares_and_no_logarithm(kind):
    params = params_of(kind)
    trace = unroll(params, sequence())
    found = everything(params, trace, np.zeros(trace.h.shape))
    assert np.isnan(found["shares"]).all()
    assert np.isneginf(found["norms"]).all()


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("kind", CELLS)
def test_weights_of_a_million_raise_nothing(kind, dtype):
    params = params_of(kind, dtype=dtype).map(lambda a: a * dtype(1e6))
    found = everything(params, unroll(params, sequence()))
    assert found["exponents"].shape == (2, found["total"].shape[-1])


@pytest.mark.parametrize("kind", ["gru", "gru-before", "lstm"])
def test_gates_beyond_any_slope_let_only_the_kept_state_through(kind):
    params = zero_params("lstm" if kind == "lstm" else "gru", input_size=1, hidden_size=2)
    params = params.map(lambda a: np.full_like(a, 1e5))
    trace = unroll(params, np.ones((5, 1, 1)), np.ones((1, 2)))
    found = everything(params, trace)
    kept = gradient_shares(params, trace, np.ones(trace.h.shape))[..., 0]
    assert (kept[1:] == 1.0).all()
    assert np.isfinite(found["exponents"][:, :2]).all()


def test_a_network_switched_off_has_exponents_of_minus_infinity():
    params = zero_params("rnn", input_size=1, hidden_size=3)
    found = everything(params, unroll(params, sequence(5, 1, 1)))
    assert np.isneginf(found["exponents"]).all()
    assert np.isneginf(found["scales"][:-1]).all()
    assert np.isneginf(found["spectra"][:-1]).all()
    assert np.isnan(found["shares"]).all()


@pytest.mark.parametrize("bad", [np.nan, np.inf])
@pytest.mark.parametrize("kind", CELLS)
def test_weights_that_are_no_numbers_give_arrays_that_say_so(kind, bad):
    params = params_of(kind).map(lambda a: np.where(a == a.max(), bad, a))
    found = everything(params, unroll(params, sequence()))
    if np.isnan(bad) and kind != "relu":
        for name in ("shares", "span", "exponents", "values"):
            assert np.isnan(found[name]).any(), name


@pytest.mark.parametrize("kind", CELLS)
def test_a_row_that_is_no_number_leaves_the_others_alone(kind):
    params, x = params_of(kind), sequence(5)
    x[2, 1] = np.nan
    both = everything(params, unroll(params, x))
    alone = everything(params, unroll(params, x[:, :1]))
    for name in ("span", "exponents"):
        np.testing.assert_allclose(both[name][0], alone[name][0], rtol=1e-12, atol=1e-14)
    for name in ("shares", "norms", "scales", "spectra", "values"):
        np.testing.assert_allclose(both[name][:, 0], alone[name][:, 0], rtol=1e-9, atol=1e-12)


def test_a_broken_span_has_no_directions():
    params = params_of("gru").map(lambda a: np.where(a == a.max(), np.nan, a))
    found = transports(params, unroll(params, sequence(3, 1)), 2).svd()
    assert np.isnan(found.source[0]).all()
    assert np.isnan(found.target[0]).all()
    assert np.isnan(found.log10_spectrum[0]).all()


def test_shares_add_up_where_the_largest_path_is_not_the_first():
    params = zero_params("gru", input_size=1, hidden_size=2)
    candidate = replace(params.n, w_h=np.full((2, 2), 1e200))
    params = replace(params, n=candidate)
    trace = unroll(params, np.zeros((1, 1, 1)), clamps=[Clamp("z", 0.0)])
    shares = gradient_shares(params, trace, np.ones((1, 1, 2)))
    np.testing.assert_allclose(shares[0, 0], [0.0, 1.0, 0.0, 0.0])
