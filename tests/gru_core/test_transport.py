"""Products of Jacobians over spans: they compose, and torch and differences agree."""

import numpy as np
import pytest

from gru_core import (
    Clamp,
    finite_difference,
    jacobian_paths,
    params_from_packed,
    transport,
    transports,
    unroll,
)
from tests.gru_core.helpers import CELLS, SATURATED, params_of, saturated, sequence, starts
from tests.gru_core.judges import autograd_jacobians

VARIANTS = [{}, {"lengths": [6, 3]}, {"reverse": True}, {"reverse": True, "lengths": [6, 3]}]


def matrix_of(span):
    return span.matrix * 10.0 ** span.log10_scale[..., None, None]


def setting(kind, scale=1.0, time_steps=6, **options):
    params = params_of(kind).map(lambda a: a * scale)
    return params, unroll(params, sequence(time_steps), **starts(params), **options)


@pytest.mark.parametrize("kind", CELLS)
def test_a_span_is_the_product_of_torchs_jacobians(kind):
    params, trace = setting(kind)
    total = autograd_jacobians(params, trace)["total"]
    wanted = total[5] @ total[4] @ total[3] @ total[2]
    np.testing.assert_allclose(
        matrix_of(transport(params, trace, 1, 5)), wanted, rtol=0.0, atol=1e-14
    )


@pytest.mark.parametrize("kind", CELLS)
def test_in_reverse_the_walk_comes_from_the_later_step(kind):
    params, trace = setting(kind, reverse=True, lengths=[6, 4])
    total = jacobian_paths(params, trace).total
    wanted = total[0] @ total[1] @ total[2]
    np.testing.assert_allclose(
        matrix_of(transport(params, trace, 3, 0)), wanted, rtol=0.0, atol=1e-14
    )


@pytest.mark.parametrize("options", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_spans_compose(kind, options):
    params, trace = setting(kind, **options)
    source, between, target = (5, 3, 1) if "reverse" in options else (1, 3, 5)
    whole = matrix_of(transport(params, trace, source, target))
    first = matrix_of(transport(params, trace, source, between))
    second = matrix_of(transport(params, trace, between, target))
    np.testing.assert_allclose(second @ first, whole, rtol=0.0, atol=1e-15)


@pytest.mark.parametrize("kind", CELLS)
def test_it_agrees_with_central_differences_of_a_run_from_the_source(kind):
    params, trace = setting(kind)
    names = ("h", "c") if kind == "lstm" else ("h",)
    start = np.concatenate([getattr(trace, name)[1, 0] for name in names])

    def output(unit):
        def f(state):
            parts = np.split(state[None], len(names), axis=1)
            after = unroll(params, trace.x[2:, :1], *parts)
            return np.concatenate([getattr(after, n)[-1, 0] for n in names])[unit]

        return f

    numeric = np.stack([finite_difference(output(k), start) for k in range(len(start))])
    found = matrix_of(transport(params, trace, 1, 5))[0]
    np.testing.assert_allclose(found, numeric, rtol=0.0, atol=1e-8)


@pytest.mark.parametrize("options", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_all_sources_at_once_are_each_source_alone(kind, options):
    params, trace = setting(kind, **options)
    for target in range(trace.time_steps):
        together = transports(params, trace, target)
        for source in range(trace.time_steps):
            alone = transport(params, trace, source, target)
            np.testing.assert_array_equal(together.matrix[source], alone.matrix)
            np.testing.assert_array_equal(together.log10_scale[source], alone.log10_scale)


@pytest.mark.parametrize("kind", CELLS)
def test_a_state_depends_on_itself_by_the_identity(kind):
    params, trace = setting(kind)
    found = matrix_of(transport(params, trace, 3, 3))
    size = found.shape[-1]
    np.testing.assert_allclose(found, [np.eye(size)] * 2, rtol=0.0, atol=1e-15)


@pytest.mark.parametrize("kind", CELLS)
def test_a_state_does_not_depend_on_what_the_walk_reaches_later(kind):
    params, trace = setting(kind)
    later = transport(params, trace, 4, 2)
    assert not later.matrix.any()
    assert np.isneginf(later.log10_scale).all()
    assert np.isneginf(later.log10_spectrum).all()


@pytest.mark.parametrize("kind", CELLS)
def test_beyond_a_rows_length_nothing_depends_on_anything(kind):
    params, trace = setting(kind, lengths=[6, 3])
    found = transports(params, trace, 4)
    assert np.isneginf(found.log10_scale[:, 1]).all()
    assert not found.matrix[:, 1].any()
    assert np.isfinite(found.log10_scale[:5, 0]).all()


@pytest.mark.parametrize("reverse", [False, True])
def test_a_step_beyond_every_rows_length_does_not_even_depend_on_itself(reverse):
    params, trace = setting("gru", lengths=[3, 4], reverse=reverse)
    for found in (transport(params, trace, 5, 5), transports(params, trace, 5)):
        assert not found.matrix.any()
        assert np.isneginf(found.log10_scale).all()


@pytest.mark.parametrize("kind", CELLS)
def test_products_of_a_float32_trace_are_made_in_float64(kind):
    params, trace = setting(kind, time_steps=100)
    exact = transports(params, trace, 99)
    single = unroll(params, trace.x, **starts(params), dtype=np.float32)
    found = transports(params.astype(np.float32), single, 99)
    assert found.matrix.dtype == found.log10_scale.dtype == np.float64
    np.testing.assert_allclose(found.log10_scale, exact.log10_scale, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("kind", ["gru", "gru-before", "rnn", "lstm"])
def test_matrices_have_norm_one(kind):
    params, trace = setting(kind, time_steps=40)
    norms = np.linalg.norm(transports(params, trace, 39).matrix, axis=(-2, -1))
    np.testing.assert_allclose(norms, 1.0, rtol=1e-14)


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_thousands_of_halvings_and_doublings_are_counted_exactly(factor):
    params = params_from_packed("rnn", np.ones((2, 1)), np.eye(2) * factor, activation="relu")
    # A state of 2^-1000 may double two thousand times before it leaves the range.
    trace = unroll(params, np.full((2000, 1, 1), 2.0**-1000))
    found = transports(params, trace, 1999)
    steps_back = np.arange(1999, -1, -1)[:, None]
    np.testing.assert_allclose(
        found.log10_spectrum[:, 0],
        steps_back * np.log10(factor) * np.ones(2),
        rtol=1e-12,
        atol=1e-12,
    )


@pytest.mark.parametrize(("kind", "dtype"), SATURATED)
def test_it_has_a_logarithm_over_20000_steps_of_a_saturated_network(kind, dtype):
    params, trace = saturated(kind, dtype)
    span = transport(params, trace, 0, 19_999)
    assert np.isfinite(span.log10_scale).all()
    assert span.log10_scale.max() < -1000.0


@pytest.mark.parametrize("kind", CELLS)
def test_singular_values_and_directions_put_the_matrix_together_again(kind):
    params, trace = setting(kind)
    span = transport(params, trace, 2, 5)
    target, log10_spectrum, source = span.svd()
    # A ReLU that is off has wiped out a direction: it is exactly zero, or zero up to rounding.
    values = 10.0**span.log10_spectrum
    np.testing.assert_allclose(values, 10.0**log10_spectrum, rtol=0.0, atol=1e-15)
    again = target @ (10.0 ** log10_spectrum[..., None] * source)
    np.testing.assert_allclose(again, matrix_of(span), rtol=0.0, atol=1e-15)
    assert (log10_spectrum[:, 1:] <= log10_spectrum[:, :-1]).all()


def test_the_spectrum_of_a_kept_state_is_flat():
    params = params_of("gru")
    trace = unroll(params, sequence(), clamps=[Clamp("z", 0.5), Clamp("n", 0.1)])
    spectrum = transport(params, trace, 0, 5).log10_spectrum
    np.testing.assert_allclose(spectrum, 5 * np.log10(0.5), rtol=1e-14)


def test_a_transport_cannot_be_written():
    params, trace = setting("gru")
    for found in (transport(params, trace, 1, 3), transports(params, trace, 3)):
        assert not found.matrix.flags.writeable
        assert not found.log10_scale.flags.writeable


@pytest.mark.parametrize("step", [-1, 6, 1000])
def test_a_step_that_is_not_there_is_named(step):
    params, trace = setting("gru")
    wanted = rf"expected a step from 0 to 5 \(T=6\), got {step}"
    with pytest.raises(ValueError, match=f"source: {wanted}"):
        transport(params, trace, step, 3)
    with pytest.raises(ValueError, match=f"target: {wanted}"):
        transports(params, trace, step)


@pytest.mark.parametrize("step", [1.0, True, "1", None])
def test_a_step_is_a_whole_number(step):
    params, trace = setting("gru")
    with pytest.raises(TypeError, match="target: expected a whole number, got"):
        transport(params, trace, 0, step)
