"""Many networks at once give what each of them gives by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gru_core import (
    ShapeError,
    bptt,
    gradient_shares,
    jacobian_paths,
    lyapunov_spectrum,
    path_norms,
    transport,
    unroll,
)
from gru_core.stack import stacked, unroll_stack
from gru_core.stack_flow import stack_flow
from tests.gru_core.helpers import CELLS, params_of, sequence

COUNT, STEPS, UNITS = 3, 40, 4
ROUNDING = {"float64": 1e-12, "float32": 2e-5}


def networks(kind, dtype="float64", **options):
    return [params_of(kind, seed=seed, dtype=dtype, **options) for seed in range(COUNT)]


def drawn(kind, dtype="float64", scale=1.0, steps=STEPS, **options):
    """Networks, their stack, its trace, and what is sent into each last state."""
    alone = networks(kind, dtype, **options)
    stack = stacked(alone)
    trace = unroll_stack(stack, sequence(steps, COUNT, scale=scale))
    d_h_n = np.random.default_rng(3).standard_normal((COUNT, stack.hidden_size))
    return alone, stack, trace, d_h_n


def axes(stack):
    return np.eye(stack.hidden_size * (2 if stack.cell == "lstm" else 1))


@pytest.mark.parametrize("dtype", ROUNDING)
@pytest.mark.parametrize("kind", CELLS)
def test_every_number_of_a_trace_is_that_of_the_network_alone(kind, dtype) -> None:
    alone, _, trace, _ = drawn(kind, dtype)
    for row, params in enumerate(alone):
        one = unroll(params, trace.x[:, [row]])
        for name in ("h", "h_prev", *(f"a_{gate}" for gate in params.gate_names)):
            np.testing.assert_allclose(
                getattr(trace, name)[:, row],
                getattr(one, name)[:, 0],
                rtol=0,
                atol=ROUNDING[dtype],
            )


@pytest.mark.parametrize("dtype", ROUNDING)
@pytest.mark.parametrize("kind", CELLS)
def test_flow_is_that_of_each_network_alone(kind, dtype) -> None:
    alone, stack, trace, d_h_n = drawn(kind, dtype)
    flow = stack_flow(stack, trace, d_h_n, axes(stack))
    for row, params in enumerate(alone):
        one = unroll(params, trace.x[:, [row]])
        nothing = np.zeros_like(one.h)
        gradient = bptt(params, one, nothing, d_h_n=d_h_n[[row]])
        shares = gradient_shares(params, one, nothing, d_h_n=d_h_n[[row]])
        exponents = lyapunov_spectrum(params, one).exponents[0]
        for found, wanted in (
            (flow.log10_norm[:, row], gradient.log10_norm[:, 0]),
            (flow.shares[:, row], shares[:, 0]),
            (flow.exponents[row], exponents),
        ):
            np.testing.assert_allclose(found, wanted, rtol=1e-4, atol=100 * ROUNDING[dtype])


@pytest.mark.parametrize("kind", CELLS)
def test_what_reads_parameters_and_a_trace_reads_a_stack(kind) -> None:
    alone, stack, trace, d_h_n = drawn(kind, steps=9)
    whole = transport(stack, trace, 0, 8)
    norms = path_norms(stack, trace, np.zeros_like(trace.h), d_h_n=d_h_n)
    jacobian = jacobian_paths(stack, trace).total
    for row, params in enumerate(alone):
        one = unroll(params, trace.x[:, [row]])
        span = transport(params, one, 0, 8)
        np.testing.assert_allclose(whole.matrix[row], span.matrix[0], atol=1e-12)
        np.testing.assert_allclose(whole.log10_scale[row], span.log10_scale[0])
        np.testing.assert_allclose(jacobian[:, row], jacobian_paths(params, one).total[:, 0])
        wanted = path_norms(params, one, np.zeros_like(one.h), d_h_n=d_h_n[[row]])[:, 0]
        np.testing.assert_allclose(norms[:, row], wanted)


@pytest.mark.parametrize("kind", CELLS)
def test_few_directions_grow_as_the_jacobians_say(kind) -> None:
    alone, stack, trace, d_h_n = drawn(kind)
    start = np.linalg.qr(np.random.default_rng(5).standard_normal(axes(stack).shape))[0][:, :2]
    found = stack_flow(stack, trace, d_h_n, start).exponents
    for row, params in enumerate(alone):
        one = unroll(params, trace.x[:, [row]])
        directions, logs = start, np.zeros(2)
        for step in jacobian_paths(params, one).total[:, 0]:
            directions, stretch = np.linalg.qr(step @ directions)
            with np.errstate(divide="ignore"):
                logs += np.log(abs(np.diag(stretch))) / STEPS
        np.testing.assert_allclose(found[row], -np.sort(-logs), atol=1e-10)


def test_a_gradient_that_underflows_still_has_its_logarithm() -> None:
    alone, stack, trace, d_h_n = drawn("rnn", scale=30.0, steps=300)
    flow = stack_flow(stack, trace, d_h_n, axes(stack)[:, :0])
    assert flow.log10_norm.min() < -320
    one = unroll(alone[1], trace.x[:, [1]])
    wanted = bptt(alone[1], one, np.zeros_like(one.h), d_h_n=d_h_n[[1]]).log10_norm[:, 0]
    np.testing.assert_allclose(flow.log10_norm[:, 1], wanted)


@pytest.mark.parametrize("power", [40, 32, -40])
def test_what_leaves_the_range_of_squares_at_once_is_walked_with_care(power) -> None:
    # at rest the tanh lets all pass: every step multiplies one unit by 2 to the power
    params = params_of("rnn", hidden_size=2)
    nothing = {"w_i": np.zeros_like(params.h.w_i), "b_i": np.zeros(2), "b_h": np.zeros(2)}
    gate = replace(params.h, w_h=np.diag([2.0**power, 1.0]), **nothing)
    stack = stacked([replace(params, h=gate)] * 2)
    trace = unroll_stack(stack, np.zeros((48, 2, stack.input_size)))
    # of the second network the gradient stays as it is, and the direction does not
    flow, still = (
        stack_flow(stack, trace, [[1.0, 0.0], [0.0, 1.0]], axes(stack)[:, [k]]) for k in (0, 1)
    )
    np.testing.assert_allclose(flow.log10_norm[0], [47 * power * np.log10(2.0), 0.0])
    np.testing.assert_allclose(flow.exponents, power * np.log(2.0))
    np.testing.assert_array_equal(still.exponents, 0.0)
    np.testing.assert_array_equal([flow.shares, still.shares], 1.0)


def test_float32_keeps_what_its_own_steps_would_lose() -> None:
    # the slope of tanh at 60 is 3e-52: no number of float32, in which nothing would be left
    alone, *_ = drawn("rnn", dtype="float32")
    gate = replace(alone[0].h, b_i=np.full_like(alone[0].h.b_i, 60.0))
    stack = stacked([replace(alone[0], h=gate), alone[1]])
    trace = unroll_stack(stack, np.zeros((3, 2, stack.input_size), np.float32))
    asked = np.ones((2, stack.hidden_size))
    norms = stack_flow(stack, trace, asked, axes(stack)[:, :0]).log10_norm
    assert norms.dtype == np.float32
    assert -120.0 < norms[0, 0] < norms[1, 0] < -40.0


@given(st.sampled_from(CELLS), st.permutations(range(COUNT)), st.sampled_from([1.0, 40.0]))
@settings(max_examples=15, deadline=None)
def test_no_row_depends_on_the_others(kind, order, scale) -> None:
    alone, stack, trace, d_h_n = drawn(kind, scale=scale)
    flow = stack_flow(stack, trace, d_h_n, axes(stack)[:, :1])
    some = list(order[:2])
    part = stacked([alone[row] for row in some])
    again = stack_flow(
        part, unroll_stack(part, trace.x[:, some]), d_h_n[some], axes(stack)[:, :1]
    )
    np.testing.assert_array_equal(again.log10_norm, flow.log10_norm[:, some])
    np.testing.assert_array_equal(again.shares, flow.shares[:, some])
    np.testing.assert_array_equal(again.exponents, flow.exponents[some])


@pytest.mark.parametrize("units", [1, 5])
@pytest.mark.parametrize("kind", CELLS)
def test_a_row_alone_has_the_digits_it_has_among_others(kind, units) -> None:
    alone, stack, trace, d_h_n = drawn(kind, hidden_size=units)
    start = np.linalg.qr(np.random.default_rng(5).standard_normal(axes(stack).shape))[0]
    for count in {1, min(2, len(start))}:
        flow = stack_flow(stack, trace, d_h_n, start[:, :count])
        for row, params in enumerate(alone):
            one = stacked([params])
            trace_of_one = unroll_stack(one, trace.x[:, [row]])
            again = stack_flow(one, trace_of_one, d_h_n[[row]], start[:, :count])
            np.testing.assert_array_equal(again.log10_norm[:, 0], flow.log10_norm[:, row])
            np.testing.assert_array_equal(again.shares[:, 0], flow.shares[:, row])
            np.testing.assert_array_equal(again.exponents[0], flow.exponents[row])


@pytest.mark.parametrize("shift", [230.0, 1e4])
@pytest.mark.parametrize("kind", CELLS)
def test_a_row_that_lets_next_to_nothing_through_leaves_the_others_their_digits(
    kind, shift
) -> None:
    alone, stack, trace, d_h_n = drawn(kind)
    start = axes(stack)[:, :1]
    gates = alone[1].gates()
    # e to the power of -230 is 1e-100, so that squares of what passes two steps are lost
    shut = replace(alone[1], **{n: replace(g, b_i=g.b_i - shift) for n, g in gates.items()})
    mixed = stacked([alone[0], shut, alone[2]])
    found = stack_flow(mixed, unroll_stack(mixed, trace.x), d_h_n, start)
    wanted = stack_flow(stack, trace, d_h_n, start)
    for row in (0, 2):
        np.testing.assert_array_equal(found.log10_norm[:, row], wanted.log10_norm[:, row])
        np.testing.assert_array_equal(found.shares[:, row], wanted.shares[:, row])
        np.testing.assert_array_equal(found.exponents[row], wanted.exponents[row])
    one = unroll(shut, trace.x[:, [1]])
    nothing = np.zeros_like(one.h)
    norms = bptt(shut, one, nothing, d_h_n=d_h_n[[1]]).log10_norm[:, 0]
    shares = gradient_shares(shut, one, nothing, d_h_n=d_h_n[[1]])[:, 0]
    assert np.isneginf(norms[0]) if shift > 230.0 or kind == "relu" else norms[0] < -3000.0
    np.testing.assert_allclose(found.log10_norm[:, 1], norms)
    np.testing.assert_allclose(found.shares[:, 1], shares, atol=1e-300)
    exponents = lyapunov_spectrum(shut, one, start).exponents[0]
    np.testing.assert_allclose(found.exponents[1], exponents)


@pytest.mark.parametrize("kind", CELLS)
def test_weights_of_another_row_are_noticed(kind) -> None:
    _, stack, trace, d_h_n = drawn(kind)
    wrong = stacked(networks(kind)[::-1])
    right = stack_flow(stack, trace, d_h_n, axes(stack))
    found = stack_flow(wrong, trace, d_h_n, axes(stack))
    for name in ("log10_norm", "exponents"):
        pair = np.stack([getattr(found, name), getattr(right, name)])
        one, other = pair[:, np.isfinite(pair).all(axis=0)]
        assert abs(one - other).max() > 1e-3


def test_networks_that_differ_in_size_are_refused() -> None:
    with pytest.raises(ValueError, match="one cell, size, dtype and option"):
        stacked([params_of("gru"), params_of("gru", hidden_size=5)])


def test_networks_that_differ_in_an_option_are_refused() -> None:
    with pytest.raises(ValueError, match="one cell, size, dtype and option"):
        stacked([params_of("gru"), replace(params_of("gru"), reset="before")])


def test_a_sequence_too_few_is_refused() -> None:
    with pytest.raises(ShapeError, match="N=3"):
        unroll_stack(stacked(networks("gru")), sequence(4, 2))
