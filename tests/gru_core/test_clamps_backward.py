"""A clamped gate is a constant: nothing flows back through it."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from gru_core import (
    Clamp,
    Network,
    bptt,
    bptt_network,
    finite_difference,
    packed_from_params,
    params_from_packed,
    unroll,
    unroll_network,
)
from gru_core.parity_case import gradient_values, make_case
from gru_core.torch_judge import Judge
from tests.gru_core.helpers import close, in_turn, network_of, params_of, sequence, starts

GATED = ("gru", "gru-before", "lstm")
PAIRS = [(kind, gate) for kind in GATED for gate in ("ifgo" if kind == "lstm" else "rzn")]
PLACES = {
    "everywhere": {},
    "two units": {"units": (0, 2)},
    "some steps": {"first": 1, "last": 3},
    "two units, some steps": {"units": (0, 2), "first": 1, "last": 3},
}
ORDERS = [
    {"lengths": None, "reverse": False},
    {"lengths": [5, 3], "reverse": False},
    {"lengths": [5, 3], "reverse": True},
]


def setting(kind):
    params, x = params_of(kind), sequence(time_steps=5)
    start, draw = starts(params), np.random.default_rng(9)
    weights = {"d_h": draw.standard_normal((5, 2, 4)), "d_h_n": draw.standard_normal((2, 4))}
    if kind == "lstm":
        weights["d_c_n"] = draw.standard_normal((2, 4))
    return params, x, start, weights


def agrees(analytic, numeric):
    # Central differences lose a third of the digits: eps**(2/3) of numbers of size 1 to 10.
    np.testing.assert_allclose(
        analytic, numeric, rtol=0.0, atol=1e3 * np.finfo(float).eps ** (2 / 3)
    )


@pytest.mark.parametrize(("kind", "gate", "place", "order"), in_turn(PAIRS, PLACES, ORDERS))
def test_a_clamped_gradient_agrees_with_central_differences(kind, gate, place, order):
    params, x, start, weights = setting(kind)
    order = {**order, "clamps": [Clamp(gate, 0.3, **PLACES[place])]}
    gradient = bptt(params, unroll(params, x, **start, **order), **weights)

    def loss(params=params, x=x, **changed):
        trace = unroll(params, x, **{**start, **changed}, **order)
        ends = sum(np.sum(getattr(trace, k[2:]) * weights[k]) for k in weights if k != "d_h")
        return np.sum(trace.h * weights["d_h"]) + ends

    agrees(gradient.d_x, finite_difference(lambda a: loss(x=a), x))
    for name, value in start.items():
        numeric = finite_difference(lambda a, name=name: loss(**{name: a}), value)
        agrees(getattr(gradient, f"d_{name}"), numeric)
    for name, own in params.gates().items():

        def by_weight(w_h, name=name, own=own):
            return loss(params=replace(params, **{name: replace(own, w_h=w_h)}))

        analytic = getattr(gradient.params, name)
        agrees(analytic.w_h, finite_difference(by_weight, own.w_h))

        def by_bias(b_h, name=name, own=own):
            return loss(params=replace(params, **{name: replace(own, b_h=b_h)}))

        agrees(analytic.b_h, finite_difference(by_bias, own.b_h))


@pytest.mark.parametrize(
    ("kind", "gate", "place", "lengths"), in_turn(PAIRS, PLACES, (None, [30, 17]))
)
def test_a_clamped_gradient_is_autograds_to_twelve_digits(kind, gate, place, lengths):
    network = network_of(kind, layers=2, directions=2)
    clamps = {p: [Clamp(gate, 0.7, **PLACES[place])] for p in ((0, 0), (0, 1), (1, 1))}
    case = make_case(network, sequence(30), lengths=lengths)
    trace = unroll_network(network, case.x, lengths=lengths, clamps=clamps)
    gradient = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)
    wanted = Judge(network, clamps=clamps).gradients(case)
    for name, value in gradient_values(gradient).items():
        scale = max(1.0, float(abs(wanted[name]).max()))
        np.testing.assert_allclose(value, wanted[name], rtol=0, atol=1e-12 * scale)


@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_a_gate_that_is_always_clamped_gets_no_gradient_at_all(kind, gate):
    params, x, start, weights = setting(kind)
    trace = unroll(params, x, **start, clamps=[Clamp(gate, 0.5)])
    gradient = bptt(params, trace, **weights)
    for name, own in gradient.params.gates().items():
        arrays = [own.w_i, own.w_h, own.b_i, own.b_h]
        behind = (kind.startswith("gru") and gate == "n" and name == "r") or name == gate
        assert all(not array.any() for array in arrays) == behind, name


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_what_was_clamped_to_a_tanh_rnn_has_torchs_rnn_gradient(kind):
    params, x = params_of(kind, hidden_size=8), sequence(60)
    h0, n = starts(params)["h0"], params.n
    trace = unroll(params, x, h0, clamps=[Clamp("z", 0.0), Clamp("r", 1.0)])
    d_h = np.random.default_rng(0).standard_normal(trace.h.shape)
    gradient = bptt(params, trace, d_h)
    rnn = torch.nn.RNN(3, 8, nonlinearity="tanh", dtype=torch.float64)
    names = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
    packed = packed_from_params(params_from_packed("rnn", n.w_i, n.w_h, n.b_i, n.b_h))
    rnn.load_state_dict({k: torch.tensor(v) for k, v in zip(names, packed, strict=True)})
    inputs = torch.tensor(x, requires_grad=True)
    start = torch.tensor(h0[None], requires_grad=True)
    (rnn(inputs, start)[0] * torch.tensor(d_h)).sum().backward()
    pairs = zip(("w_i", "w_h", "b_i", "b_h"), names, strict=True)
    wanted = {ours: getattr(rnn, theirs).grad for ours, theirs in pairs}
    for name, value in wanted.items():
        close(getattr(gradient.params.n, name), value.numpy(), operations=100)
    close(gradient.d_x, inputs.grad.numpy(), operations=100)
    close(gradient.d_h0, start.grad[0].numpy(), operations=100)
    assert not gradient.params.z.w_h.any()
    assert not gradient.params.r.w_h.any()


def test_a_frozen_state_hands_its_gradient_on_bit_for_bit():
    params = params_of("gru")
    trace = unroll(params, sequence(500), clamps=[Clamp("z", 1.0)])
    end = np.random.default_rng(0).standard_normal((2, 4))
    gradient = bptt(params, trace, np.zeros(trace.h.shape), d_h_n=end)
    np.testing.assert_array_equal(gradient.d_h, np.broadcast_to(end, trace.h.shape))
    np.testing.assert_array_equal(gradient.d_h0, end)
    close(gradient.log10_norm, np.log10(np.linalg.norm(end, axis=1)) + np.zeros((500, 1)))
    assert not gradient.d_x.any()


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_logarithm_counts_the_clamped_keep_path_beyond_underflow(dtype):
    params = params_of("gru", dtype=dtype)
    clamps = [Clamp("z", 0.5), Clamp("n", 0.25)]
    trace = unroll(params, sequence(5000), clamps=clamps)
    gradient = bptt(params, trace, np.zeros(trace.h.shape), d_h_n=np.ones((2, 4)))
    expected = np.log10(2.0) + np.log10(0.5) * np.arange(4999, -1, -1)
    eps = np.finfo(dtype).eps
    np.testing.assert_allclose(gradient.log10_norm[:, 0], expected, rtol=4 * eps)
    assert not gradient.d_h[0].any()


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_nothing_arrives_behind_a_state_made_of_constants(dtype):
    params = params_of("gru", dtype=dtype)
    clamps = [Clamp("z", 0.0, first=3, last=3), Clamp("n", 0.1, first=3, last=3)]
    trace = unroll(params, sequence(), clamps=clamps)
    gradient = bptt(params, trace, np.zeros(trace.h.shape), d_h_n=np.ones((2, 4)))
    assert np.isfinite(gradient.log10_norm[3:]).all()
    assert np.isneginf(gradient.log10_norm[:3]).all()
    assert not gradient.d_h0.any()


def test_a_network_of_clamped_layers_agrees_with_central_differences():
    network = network_of("gru", layers=2, directions=2, hidden_size=2)
    x, clamps = sequence(4), {(0, 1): [Clamp("z", 0.9, (1,))], (1, 0): [Clamp("r", 0.0)]}
    trace = unroll_network(network, x, clamps=clamps)
    d_y = np.random.default_rng(3).standard_normal(trace.y.shape)
    gradient = bptt_network(network, trace, d_y)

    def loss(inputs):
        return np.sum(unroll_network(network, inputs, clamps=clamps).y * d_y)

    agrees(gradient.d_x, finite_difference(loss, x))
    assert isinstance(gradient.network, Network)
