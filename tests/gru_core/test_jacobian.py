"""Every path of a step's Jacobian, held to torch autograd and to central differences."""

from dataclasses import replace

import numpy as np
import pytest

from gru_core import PATHS, Clamp, jacobian_paths, params_from_packed, unroll
from tests.gru_core.helpers import CELLS, params_of, sequence, starts
from tests.gru_core.judges import READ, autograd_jacobians, step_differences
from tests.gru_core.test_clamps import PAIRS

VARIANTS = {
    "plain": {},
    "lengths": {"lengths": [6, 3]},
    "reverse": {"reverse": True},
    "reverse with lengths": {"reverse": True, "lengths": [6, 3]},
}
SCALES = [1.0, 4.0]


def setting(kind, scale=1.0, **options):
    params = params_of(kind).map(lambda a: a * scale)
    return params, unroll(params, sequence(), **starts(params), **options)


def parts_of(jacobian, trace):
    return {name: getattr(jacobian, name) for name in PATHS[trace.cell]}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", CELLS)
def test_the_total_is_torchs_and_every_path_with_the_other_paths_cut(kind, variant, scale):
    params, trace = setting(kind, scale, **VARIANTS[variant])
    jacobian, judged = jacobian_paths(params, trace), autograd_jacobians(params, trace)
    for name, part in parts_of(jacobian, trace).items():
        np.testing.assert_allclose(part, judged[name], rtol=0.0, atol=1e-12, err_msg=name)
    np.testing.assert_allclose(jacobian.total, judged["total"], rtol=0.0, atol=1e-12)


@pytest.mark.parametrize("kind", CELLS)
def test_the_total_agrees_with_central_differences_of_the_plain_step(kind):
    params, trace = setting(kind)
    total = jacobian_paths(params, trace).total
    for t in range(trace.time_steps):
        numeric = step_differences(params, trace, t, 1)
        np.testing.assert_allclose(total[t, 1], numeric, rtol=0.0, atol=1e-8)


@pytest.mark.parametrize("kind", CELLS)
def test_the_paths_add_up_to_the_total(kind):
    params, trace = setting(kind, 2.0)
    jacobian = jacobian_paths(params, trace)
    summed = sum(parts_of(jacobian, trace).values())
    np.testing.assert_allclose(summed, jacobian.total, rtol=0.0, atol=1e-15)


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_the_path_through_a_clamped_gate_leaves_and_the_others_are_torchs(kind, gate, reverse):
    clamps = [Clamp(gate, 0.7, units=(0, 2), first=2, last=4), Clamp(gate, 0.2, first=5)]
    params, trace = setting(kind, clamps=clamps, reverse=reverse, lengths=[6, 5])
    jacobian, judged = jacobian_paths(params, trace), autograd_jacobians(params, trace)
    for name, wanted in judged.items():
        np.testing.assert_allclose(
            getattr(jacobian, name), wanted, rtol=0.0, atol=1e-12, err_msg=name
        )
    path = next(p for p, of in READ[trace.cell].items() if of == gate)
    assert not getattr(jacobian, path)[5].any()


def test_with_z_at_zero_and_r_at_one_it_is_the_jacobian_of_an_rnn():
    gru = params_of("gru")
    rnn = params_from_packed("rnn", gru.n.w_i, gru.n.w_h, gru.n.b_i, gru.n.b_h)
    trace = unroll(gru, sequence(), clamps=[Clamp("z", 0.0), Clamp("r", 1.0)])
    wanted = jacobian_paths(rnn, unroll(rnn, sequence()))
    jacobian = jacobian_paths(gru, trace)
    np.testing.assert_allclose(jacobian.candidate, wanted.recurrent, rtol=0.0, atol=1e-14)
    np.testing.assert_array_equal(jacobian.total, jacobian.candidate)


@pytest.mark.parametrize("kind", CELLS)
def test_beyond_a_rows_length_every_derivative_is_zero(kind):
    params, trace = setting(kind, lengths=[6, 3])
    for name in (*PATHS[trace.cell], "total"):
        part = getattr(jacobian_paths(params, trace), name)
        assert not part[3:, 1].any()
        assert part[3:, 0].any()


@pytest.mark.parametrize("sizes", [(1, 1, 1), (1, 3, 2), (4, 1, 1)])
@pytest.mark.parametrize("kind", CELLS)
def test_every_size_is_torchs(kind, sizes):
    time_steps, batch_size, size = sizes
    params = params_of(kind, input_size=1, hidden_size=size)
    trace = unroll(params, sequence(time_steps, batch_size, 1))
    np.testing.assert_allclose(
        jacobian_paths(params, trace).total,
        autograd_jacobians(params, trace)["total"],
        rtol=0.0,
        atol=1e-12,
    )


@pytest.mark.parametrize("kind", CELLS)
def test_it_keeps_the_traces_dtype_and_cannot_be_written(kind):
    params, trace = setting(kind, dtype=np.float32)
    jacobian = jacobian_paths(params, trace)
    exact = jacobian_paths(*setting(kind)).total
    assert jacobian.total.dtype == np.float32
    assert not jacobian.total.flags.writeable
    np.testing.assert_allclose(jacobian.total, exact, rtol=0.0, atol=1e-5)


@pytest.mark.parametrize("kind", ["gru", "gru-before", "lstm"])
def test_a_saturated_gate_keeps_its_slope(kind):
    """At |a| = 60 the gate is exactly 1 in float64; the slope, e^-60, is not zero."""
    gate, path = ("f", "forget") if kind == "lstm" else ("z", "update")
    params = params_of(kind, hidden_size=2)
    shifted = replace(getattr(params, gate), b_i=np.full(2, 60.0))
    params = replace(params, **{gate: shifted})
    start = {name: np.ones((1, 2)) for name in starts(params)}
    trace = unroll(params, np.zeros((1, 1, 3)), **start)
    assert (getattr(trace, gate) == 1.0).all()
    part = np.abs(getattr(jacobian_paths(params, trace), path))[0, 0, -2:, :2]
    assert ((part > 1e-30) & (part < 1e-24)).all()


def test_parameters_of_another_cell_are_refused():
    _, trace = setting("gru")
    with pytest.raises(TypeError, match="params: expected a gru, as in trace, got a lstm"):
        jacobian_paths(params_of("lstm"), trace)
    with pytest.raises(ValueError, match="expected reset='after', as in trace, got 'before'"):
        jacobian_paths(params_of("gru-before"), trace)
