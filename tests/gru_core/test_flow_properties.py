"""What holds of Jacobians, shares and spans for every legal network and sequence."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gru_core import (
    PATHS,
    bptt,
    gradient_shares,
    jacobian_paths,
    lyapunov_spectrum,
    path_norms,
    reach,
    transport,
    transports,
    unroll_network,
)
from tests.gru_core.helpers import CELLS, cases


@st.composite
def traces(draw, kinds=CELLS):
    """One layer and direction out of a network of any shape, with its parameters."""
    case = draw(cases(kinds))
    network = case.pop("network")
    run = unroll_network(network, case.pop("x"), **case)
    layer = draw(st.integers(0, network.num_layers - 1))
    direction = draw(st.integers(0, network.num_directions - 1))
    return network.layers[layer][direction], run.traces[layer][direction]


def weights(trace, seed=0):
    return np.random.default_rng(seed).standard_normal(trace.h.shape)


@settings(max_examples=60, deadline=None)
@given(traces())
def test_paths_add_up_to_the_total(made):
    params, trace = made
    jacobian = jacobian_paths(params, trace)
    summed = sum(getattr(jacobian, name) for name in PATHS[trace.cell])
    scale = max(1.0, float(np.abs(jacobian.total).max()))
    error = np.abs(summed - jacobian.total).max()
    assert error <= 16 * np.finfo(trace.dtype).eps * scale


@settings(max_examples=60, deadline=None)
@given(traces())
def test_shares_add_up_to_one_or_are_none(made):
    params, trace = made
    shares = gradient_shares(params, trace, weights(trace))
    passes = np.isfinite(path_norms(params, trace, weights(trace))[..., -1])
    np.testing.assert_allclose(shares[passes].sum(axis=-1), 1.0, rtol=0.0, atol=1e-9)
    assert np.isnan(shares[~passes]).all()


@settings(max_examples=60, deadline=None)
@given(traces(kinds=("gru", "gru-before", "rnn", "relu")))
def test_the_backward_pass_multiplies_by_these_jacobians(made):
    params, trace = made
    d_h = weights(trace)
    gradient, total = bptt(params, trace, d_h), jacobian_paths(params, trace).total
    sent = np.einsum("tbij,tbi->tbj", total, gradient.d_h)
    rows = np.arange(trace.batch_size)
    first = trace.lengths - 1 if trace.lengths is not None else trace.time_steps - 1
    at = np.where(trace.reverse, first, 0) * np.ones(trace.batch_size, int)
    scale = max(1.0, float(np.abs(gradient.d_h).max()), float(np.abs(gradient.d_h0).max()))
    error = np.abs(sent[at, rows] - gradient.d_h0).max()
    assert error <= 256 * np.finfo(trace.dtype).eps * scale


@settings(max_examples=40, deadline=None)
@given(traces(), st.data())
def test_spans_compose_and_reach_is_their_norm(made, data):
    params, trace = made
    steps = st.integers(0, trace.time_steps - 1)
    source, between, target = sorted(data.draw(steps) for _ in range(3))
    if trace.reverse:
        source, target = target, source
    whole, second, first = (
        transport(params, trace, *span)
        for span in ((source, target), (between, target), (source, between))
    )
    product = second.matrix @ first.matrix
    factor = 10.0 ** (first.log10_scale + second.log10_scale)
    wanted = whole.matrix * 10.0 ** whole.log10_scale[:, None, None]
    scale = np.maximum(1.0, factor)[:, None, None]
    error = np.abs(product * factor[:, None, None] - wanted) / scale
    assert error.max() <= 1e-12
    found = reach(params, trace, sorted({source, target}))
    ends = transports(params, trace, target).log10_scale[source]
    row, column = (0, -1) if trace.reverse else (-1, 0)
    np.testing.assert_allclose(found[row, column], ends, rtol=1e-9, atol=1e-9)


@settings(max_examples=40, deadline=None)
@given(traces())
def test_exponents_come_largest_first_for_every_row(made):
    params, trace = made
    exponents = lyapunov_spectrum(params, trace).exponents
    assert (exponents[:, 1:] <= exponents[:, :-1]).all()
