from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from gru_core import (
    Clamp,
    GateParams,
    ShapeError,
    bptt,
    bptt_network,
    finite_difference,
    unroll,
    unroll_network,
)
from gru_core.cells import adjoint
from tests.gru_core.helpers import CELLS, close, network_of, params_of, sequence, starts

LOSS = np.random.default_rng(9)
LENGTHS = [None, [5, 3]]


def loss_of(params, x, start, weights, **options):
    """A number that weighs every state and every end state differently."""
    trace = unroll(params, x, **start, **options)
    total = np.sum(trace.h * weights["d_h"]) + np.sum(trace.h_n * weights["d_h_n"])
    if "d_c_n" in weights:
        total += np.sum(trace.c_n * weights["d_c_n"])
    return total


def setting(kind, seed=0):
    """Parameters, inputs, starts and loss weights; relu is kept away from its kink."""
    params = params_of(kind, seed=seed)
    x, start = sequence(time_steps=5), starts(params)
    draw = np.random.default_rng(9)
    weights = {"d_h": draw.standard_normal((5, 2, 4)), "d_h_n": draw.standard_normal((2, 4))}
    if kind == "lstm":
        weights["d_c_n"] = draw.standard_normal((2, 4))
    return params, x, start, weights


def agrees(analytic, numeric):
    # Central differences lose a third of the digits: eps**(2/3) of numbers of size 1 to 10.
    np.testing.assert_allclose(
        analytic, numeric, rtol=0.0, atol=1e3 * np.finfo(float).eps ** (2 / 3)
    )


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("lengths", LENGTHS)
@pytest.mark.parametrize("kind", CELLS)
def test_every_parameter_agrees_with_central_differences(kind, lengths, reverse):
    params, x, start, weights = setting(kind)
    options = {"lengths": lengths, "reverse": reverse}
    trace = unroll(params, x, **start, **options)
    gradient = bptt(params, trace, **weights)
    for gate_name, gate in params.gates().items():
        for name in ("w_i", "w_h", "b_i", "b_h"):

            def loss(array, gate_name=gate_name, gate=gate, name=name):
                changed = replace(params, **{gate_name: replace(gate, **{name: array})})
                return loss_of(changed, x, start, weights, **options)

            analytic = getattr(getattr(gradient.params, gate_name), name)
            agrees(analytic, finite_difference(loss, getattr(gate, name)))


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("lengths", LENGTHS)
@pytest.mark.parametrize("kind", CELLS)
def test_inputs_and_start_states_agree_with_central_differences(kind, lengths, reverse):
    params, x, start, weights = setting(kind)
    options = {"lengths": lengths, "reverse": reverse}
    gradient = bptt(params, unroll(params, x, **start, **options), **weights)
    agrees(
        gradient.d_x,
        finite_difference(lambda a: loss_of(params, a, start, weights, **options), x),
    )
    for name, value in start.items():

        def loss(array, name=name):
            return loss_of(params, x, {**start, name: array}, weights, **options)

        agrees(getattr(gradient, f"d_{name}"), finite_difference(loss, value))


def torch_states(kind, params, x, start):
    """A torch cell stepped by hand with retain_grad at every state."""
    kinds = {"gru": torch.nn.GRUCell, "rnn": torch.nn.RNNCell, "lstm": torch.nn.LSTMCell}
    cell = kinds[params.cell](3, 4).double()
    from gru_core import packed_from_params

    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    packed = packed_from_params(params)
    cell.load_state_dict({n: torch.tensor(a) for n, a in zip(names, packed, strict=True)})
    states = tuple(torch.tensor(v) for v in start.values())
    state = states if kind == "lstm" else states[0]
    kept = []
    for x_t in torch.tensor(x):
        state = cell(x_t, state)
        kept.append(state if kind == "lstm" else (state,))
        for part in kept[-1]:
            part.requires_grad_(True) if part.is_leaf else part.retain_grad()
    return kept


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_the_total_gradient_at_every_state_is_torchs(kind):
    params, x, start, weights = setting(kind)
    gradient = bptt(params, unroll(params, x, **start), weights["d_h"])
    kept = torch_states(kind, params, x, start)
    sum(
        (h[0] * torch.tensor(w)).sum() for h, w in zip(kept, weights["d_h"], strict=True)
    ).backward()
    close(gradient.d_h, np.stack([h[0].grad.numpy() for h in kept]))
    both = [gradient.d_h] if gradient.d_c is None else [gradient.d_h, gradient.d_c]
    close(10.0**gradient.log10_norm, np.linalg.norm(np.concatenate(both, -1), axis=-1))
    if kind == "lstm":
        d_c = [np.zeros((2, 4)) if h[1].grad is None else h[1].grad.numpy() for h in kept]
        close(gradient.d_c, np.stack(d_c))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(CELLS), st.booleans(), st.booleans())
def test_nothing_flows_through_padding(kind, reverse, with_end):
    params, x, start, weights = setting(kind)
    trace = unroll(params, x, **start, lengths=[3, 5], reverse=reverse)
    d_h_n = weights["d_h_n"] if with_end else None
    dirty = weights["d_h"].copy()
    dirty[3:, 0] = 1e9
    clean, same = (bptt(params, trace, d, d_h_n=d_h_n) for d in (weights["d_h"], dirty))
    for name in ("d_x", "d_h", "d_h0"):
        np.testing.assert_array_equal(getattr(clean, name), getattr(same, name))
    assert not clean.d_x[3:, 0].any()
    assert not clean.d_h[3:, 0].any()
    assert np.isneginf(clean.log10_norm[3:, 0]).all()


@pytest.mark.parametrize("kind", CELLS)
def test_a_padded_row_has_the_gradient_of_the_short_row(kind):
    params, x, start, weights = setting(kind)
    start = {name: value[:1] for name, value in start.items()}
    d_h, d_h_n = weights["d_h"][:, :1], weights["d_h_n"][:1]
    for reverse in (False, True):
        padded_trace = unroll(params, x[:, :1], **start, lengths=[3], reverse=reverse)
        padded = bptt(params, padded_trace, d_h, d_h_n=d_h_n)
        short_trace = unroll(params, x[:3, :1], **start, reverse=reverse)
        short = bptt(params, short_trace, d_h[:3], d_h_n=d_h_n)
        close(padded.d_x[:3], short.d_x)
        close(padded.d_h0, short.d_h0)
        for name, array in short.params.named_arrays().items():
            close(padded.params.named_arrays()[name], array)


@pytest.mark.parametrize("kind", CELLS)
def test_a_gradient_is_linear_in_what_enters(kind):
    params, x, start, weights = setting(kind)
    trace = unroll(params, x, **start)
    once, twice = (bptt(params, trace, k * weights["d_h"]) for k in (1.0, 2.0))
    np.testing.assert_array_equal(2.0 * once.d_x, twice.d_x)


@pytest.mark.parametrize("kind", CELLS)
def test_no_gradient_goes_to_biases_that_do_not_exist(kind):
    params = params_of(kind, bias=False)
    gradient = bptt(params, unroll(params, sequence()), np.ones((6, 2, 4)))
    assert gradient.params.bias is False
    assert not any(name.endswith(("b_i", "b_h")) for name in gradient.params.named_arrays())


@pytest.mark.parametrize("kind", CELLS)
def test_a_gradient_is_float32_frozen_and_of_the_parameters_own_type(kind):
    params = params_of(kind, dtype=np.float32)
    gradient = bptt(params, unroll(params, sequence(), lengths=[6, 2]), np.ones((6, 2, 4)))
    assert type(gradient.params) is type(params)
    arrays = [gradient.d_x, gradient.d_h, gradient.d_h0, gradient.log10_norm]
    arrays += gradient.params.named_arrays().values()
    arrays += [gradient.d_c, gradient.d_c0] if kind == "lstm" else []
    assert {array.dtype for array in arrays} == {np.dtype(np.float32)}
    assert not any(array.flags.writeable for array in arrays)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"d_h": np.ones((4, 2, 4))}, "d_h: expected shape (T=5, B=2, H=4), got (4, 2, 4)"),
        ({"d_h_n": np.ones((1, 4))}, "d_h_n: expected shape (B=2, H=4), got (1, 4)"),
        ({"d_c_n": np.ones((2, 4))}, "d_c_n: expected None, a gru has no cell state c"),
    ],
)
def test_a_gradient_that_does_not_fit_is_named(change, sentence):
    params, x, start, weights = setting("gru")
    with pytest.raises(ShapeError) as raised:
        bptt(params, unroll(params, x, **start), **{**weights, **change})
    assert str(raised.value) == sentence


def test_parameters_of_another_cell_are_refused():
    trace = unroll(params_of("gru"), sequence())
    with pytest.raises(TypeError, match="params: expected a gru, as in trace, got a rnn"):
        bptt(params_of("rnn"), trace, np.ones((6, 2, 4)))


@pytest.mark.parametrize(
    ("kind", "other", "options", "sentence"),
    [
        ("gru", "gru", {"input_size": 5}, "params: expected I=3, as in trace, got 5"),
        ("lstm", "lstm", {"hidden_size": 5}, "params: expected H=4, as in trace, got 5"),
        ("gru", "gru-before", {}, "params: expected reset='after', as in trace, got 'before'"),
        ("relu", "rnn", {}, "params: expected activation='relu', as in trace, got 'tanh'"),
    ],
)
def test_parameters_that_did_not_make_the_trace_are_refused(kind, other, options, sentence):
    trace = unroll(params_of(kind), sequence())
    with pytest.raises(ValueError) as raised:  # noqa: PT011
        bptt(params_of(other, **options), trace, np.ones((6, 2, 4)))
    assert str(raised.value) == sentence
    assert isinstance(raised.value, ShapeError) == bool(options)


@pytest.mark.parametrize("directions", [1, 2])
@pytest.mark.parametrize("kind", CELLS)
def test_a_stack_agrees_with_central_differences(kind, directions):
    network = network_of(kind, layers=2, directions=directions, hidden_size=2)
    x = sequence(time_steps=4)
    trace = unroll_network(network, x, lengths=[4, 2])
    draw = np.random.default_rng(3)
    d_y, d_h_n = draw.standard_normal(trace.y.shape), draw.standard_normal(trace.h_n.shape)
    gradient = bptt_network(network, trace, d_y, d_h_n=d_h_n)

    def loss(inputs, h0=None):
        made = unroll_network(network, inputs, h0, lengths=[4, 2])
        return np.sum(made.y * d_y) + np.sum(made.h_n * d_h_n)

    agrees(gradient.d_x, finite_difference(loss, x))
    zero = np.zeros(trace.h_n.shape)
    agrees(gradient.d_h0, finite_difference(lambda h0: loss(x, h0), zero))
    first = network.layers[0][0]
    gate_name, gate = next(iter(first.gates().items()))

    def by_weight(w_h):
        changed = replace(first, **{gate_name: GateParams(gate.w_i, w_h, gate.b_i, gate.b_h)})
        layers = ((changed, *network.layers[0][1:]), *network.layers[1:])
        made = unroll_network(replace(network, layers=layers), x, lengths=[4, 2])
        return np.sum(made.y * d_y) + np.sum(made.h_n * d_h_n)

    analytic = getattr(gradient.network.layers[0][0], gate_name).w_h
    agrees(analytic, finite_difference(by_weight, gate.w_h))


@pytest.mark.parametrize("part_steps", [1, 2])
@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("kind", CELLS)
def test_a_walk_in_parts_gives_the_gradient_of_one_walk(kind, reverse, part_steps, monkeypatch):
    params, x, start, weights = setting(kind)
    # Different ones at different steps: a part that reads another part's steps is found out.
    gate = next(iter(params.gates()))
    held = () if kind in ("rnn", "relu") else (Clamp(gate, 0.3, (1,), 1, 2),)
    trace = unroll(params, x, **start, lengths=[5, 3], reverse=reverse, clamps=held)
    whole = bptt(params, trace, **weights)
    monkeypatch.setattr(adjoint, "CACHED", part_steps * 2 * 4)
    parts = bptt(params, trace, **weights)

    def same(found, wanted):
        np.testing.assert_allclose(found, wanted, rtol=0.0, atol=1e-13)

    for name in ("d_x", "d_h", "d_h0", "log10_norm"):
        same(getattr(parts, name), getattr(whole, name))
    if kind == "lstm":
        same(parts.d_c0, whole.d_c0)
    for name, gate in whole.params.gates().items():
        for array in ("w_i", "w_h", "b_i", "b_h"):
            same(getattr(parts.params.gates()[name], array), getattr(gate, array))
