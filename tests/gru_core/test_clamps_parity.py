"""The judge of clamped runs: it computes them by itself, and says no to wrong ones."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

import gru_core.prepared as core
from gru_core import (
    Clamp,
    Network,
    bptt_network,
    from_torch,
    parity_report,
    unroll_network,
)
from gru_core.parity import judge
from gru_core.parity_case import make_case
from gru_core.parity_checks import SINGLE_STEP
from tests.gru_core.helpers import cases, network_of, params_of, sequence
from tests.gru_core.test_clamps import GATED, PAIRS, clamps_of

LOOP = "a PyTorch loop with clamped gates and autograd"
CLAMP = Clamp("z", 0.25, (1, 2), first=2, last=4)


def failures(report):
    return {c.name for c in report.checks if c.state == "failed"}


def sent_back(network, case, trace):
    return bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)


@settings(max_examples=60, deadline=None)
@given(cases(kinds=GATED), st.data())
def test_torch_agrees_with_a_clamped_run_of_every_shape(case, data):
    network, x = case.pop("network"), case.pop("x")
    kind = "lstm" if network.cell == "lstm" else "gru"
    places = [(n, d) for n in range(network.num_layers) for d in range(network.num_directions)]
    chosen = data.draw(st.lists(st.sampled_from(places), min_size=1, unique=True))
    own = clamps_of(kind, len(x), network.hidden_size)
    clamps = {place: data.draw(own) for place in chosen}
    report = parity_report(network, x, **case, clamps=clamps)
    assert not report.failed, str(report)
    assert report.judge.startswith(LOOP)
    assert report.passed or abs(x).max() > 10.0, str(report)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_the_trace_itself_says_what_was_clamped(kind, gate, dtype):
    network = network_of(kind, layers=2, directions=2, dtype=dtype)
    clamps = {(0, 1): [Clamp(gate, 0.3, (0, 3), 1, 3)], (1, 0): [Clamp(gate, 0.9)]}
    trace = unroll_network(network, sequence(), lengths=[6, 3], clamps=clamps)
    report = parity_report(network, sequence(), lengths=[6, 3], trace=trace)
    assert report.passed, str(report)
    reset = ' (torch has no GRU with reset="before")' if kind == "gru-before" else ""
    assert report.judge == LOOP + reset


@pytest.mark.parametrize("scale", [1.0, 20.0])
@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_saturated_weights_agree_under_a_clamp(kind, gate, scale):
    params = params_of(kind).map(lambda a: a * scale)
    network = Network(((params,),))
    report = parity_report(network, sequence(40), clamps={(0, 0): [Clamp(gate, 0.6, (1,))]})
    assert report.passed, str(report)


def test_a_module_with_clamps_is_judged_by_a_loop_over_its_own_weights():
    module = nn.GRU(3, 4, num_layers=2, bidirectional=True).double()
    report = parity_report(module, sequence(), clamps={(0, 0): [CLAMP]})
    assert report.passed, str(report)
    assert report.judge == LOOP
    network = from_torch(module)
    first = network.layers[0][0]
    swapped = replace(first, r=first.z, z=first.r)
    wrong = Network(((swapped, network.layers[0][1]), network.layers[1]))
    trace = unroll_network(wrong, sequence(), clamps={(0, 0): [CLAMP]})
    assert not parity_report(module, sequence(), trace=trace).passed


@pytest.mark.parametrize(("kind", "name"), [("gru", "GRU"), ("lstm", "LSTM"), ("rnn", "RNN")])
@pytest.mark.parametrize("clamps", [None, {}, {(0, 0): ()}])
def test_a_run_without_clamps_is_still_judged_by_torchs_module(kind, name, clamps):
    report = parity_report(network_of(kind), sequence(), clamps=clamps)
    assert report.passed
    assert report.judge == f"torch.nn.{name}"


def test_a_clamp_of_no_effect_changes_no_gate_but_its_gradient():
    """Clamped to what it is anyway: the same states, and no gradient through the constant."""
    params = params_of("gru").map(np.zeros_like)
    network, x = Network(((params,),)), sequence()
    clamps = {(0, 0): [Clamp("z", 0.5)]}
    trace, free = unroll_network(network, x, clamps=clamps), unroll_network(network, x)
    np.testing.assert_array_equal(trace.y, free.y)
    h0 = np.full((1, 2, 4), 0.5)
    assert parity_report(network, x, h0, clamps=clamps).passed
    unaware = unroll_network(network, x, h0)
    told = replace(unaware, traces=((replace(unaware.traces[0][0], clamps=clamps[0, 0]),),))
    case = make_case(network, x, h0)
    wrong = sent_back(network, case, unaware)
    assert "gradient of layer 0 forward: z.b_i" in failures(judge(network, case, told, wrong))


# Teeth.


def passed_off(trace, *clamps):
    """A trace that says it was clamped so."""
    return replace(trace, traces=((replace(trace.traces[0][0], clamps=clamps),),))


WRONG_CLAMPS = {
    "ignored": [],
    "one step late": [replace(CLAMP, first=3, last=5)],
    "one step early": [replace(CLAMP, first=1, last=3)],
    "one step short": [replace(CLAMP, last=3)],
    "one step long": [replace(CLAMP, last=5)],
    "to the end": [replace(CLAMP, last=None)],
    "the next unit": [replace(CLAMP, units=(2, 3))],
    "one unit only": [replace(CLAMP, units=(1,))],
    "every unit": [replace(CLAMP, units=None)],
    "another value": [replace(CLAMP, value=0.2500001)],
    "the complement": [replace(CLAMP, value=0.75)],
    "an earlier one wins": [CLAMP, replace(CLAMP, value=0.5, first=4)],
    "another gate": [replace(CLAMP, gate="r")],
    "the candidate": [replace(CLAMP, gate="n")],
}


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
@pytest.mark.parametrize("mistake", WRONG_CLAMPS)
def test_a_wrong_clamp_is_rejected(mistake, kind):
    network, x = network_of(kind), sequence(8)
    wrong = unroll_network(network, x, clamps={(0, 0): WRONG_CLAMPS[mistake]})
    right = unroll_network(network, x, clamps={(0, 0): [CLAMP]})
    assert parity_report(network, x, trace=right).passed
    report = parity_report(network, x, trace=passed_off(wrong, CLAMP))
    assert {f"layer 0 forward: z{alone}" for alone in ("", SINGLE_STEP)} <= failures(report)


@pytest.mark.parametrize("gate", "ifgo")
@pytest.mark.parametrize(
    "change", [{"gate": None}, {"units": (0,)}, {"first": 3}, {"last": 4}, {"value": 0.4}]
)
def test_a_wrong_clamp_of_an_lstm_is_rejected(gate, change):
    network, x = network_of("lstm"), sequence(8)
    asked = Clamp(gate, 0.3, (1, 2), first=2, last=5)
    other = "ifgo"[("ifgo".index(gate) + 1) % 4]
    made = replace(asked, **{k: other if v is None else v for k, v in change.items()})
    trace = unroll_network(network, x, clamps={(0, 0): [made]})
    report = parity_report(network, x, trace=passed_off(trace, asked))
    assert {f"layer 0 forward: {gate}", "layer 0 forward: h"} <= failures(report)


@pytest.mark.parametrize("made", [{}, {(0, 1): [CLAMP]}, {(1, 0): [CLAMP]}])
def test_what_the_caller_asked_for_is_judged_not_what_the_trace_says(made):
    network, x = network_of("gru", layers=2, directions=2), sequence()
    trace = unroll_network(network, x, clamps=made)
    report = parity_report(network, x, trace=trace, clamps={(0, 0): [CLAMP]})
    assert "layer 0 forward: z" in failures(report)


def test_a_clamp_in_walking_order_instead_of_the_order_of_x_is_rejected():
    network, x = network_of("gru", directions=2), sequence()
    turned = replace(CLAMP, first=1, last=3)
    trace = unroll_network(network, x, clamps={(0, 1): [turned]})
    layer = (trace.traces[0][0], replace(trace.traces[0][1], clamps=(CLAMP,)))
    report = parity_report(network, x, trace=replace(trace, traces=(layer,)))
    assert "layer 0 backward: z" in failures(report)


def sloped(gate):
    """The backward pass forgets that this gate is a constant."""

    def spoil(masks):
        return {name: mask for name, mask in masks.items() if name != gate}

    return spoil


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_a_backward_pass_that_ignores_the_clamp_is_rejected(kind, gate, dtype, monkeypatch):
    network = network_of(kind, dtype=dtype)
    case = make_case(network, sequence())
    trace = unroll_network(network, case.x, clamps={(0, 0): [Clamp(gate, 0.3, (0, 2))]})
    assert not judge(network, case, trace, sent_back(network, case, trace)).failed
    name = {"gru": "GRUAfterAdjoint", "gru-before": "GRUBeforeAdjoint"}.get(kind, "LSTMAdjoint")
    right = getattr(core, name)
    with monkeypatch.context() as patch:
        patch.setattr(core, name, lambda p, a, held: right(p, a, sloped(gate)(held)))
        wrong = sent_back(network, case, trace)
    failed = failures(judge(network, case, trace, wrong))
    assert any(name.startswith(f"gradient of layer 0 forward: {gate}.") for name in failed)
    assert any(name.endswith(SINGLE_STEP) for name in failed)


@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_a_constant_with_a_slope_is_rejected(kind, gate, monkeypatch):
    """The value stands in the equation, but its own line is not cut off."""
    network = network_of(kind)
    case = make_case(network, sequence())
    trace = unroll_network(network, case.x, clamps={(0, 0): [Clamp(gate, 0.3, (0, 2))]})
    with monkeypatch.context() as patch:
        for module in ("gru_backward", "lstm_backward"):
            patch.setattr(f"gru_core.cells.{module}.cut_off", lambda slope, mask: None)
        wrong = sent_back(network, case, trace)
    assert judge(network, case, trace, wrong).failed


@pytest.mark.parametrize(
    ("clamps", "sentence"),
    [
        ({(0, 1): [CLAMP]}, "clamps: expected (layer, direction) from (0, 0) to (0, 0)"),
        ({(0, 0): [Clamp("f", 1)]}, "clamps[0]: expected a gate of the gru"),
        ({(0, 0): [replace(CLAMP, last=9)]}, "clamps[0]: expected last step from 0 to 5"),
    ],
)
def test_a_clamp_without_a_place_is_refused_before_it_is_judged(clamps, sentence):
    network = network_of("gru")
    trace = unroll_network(network, sequence())
    with pytest.raises(ValueError) as raised:  # noqa: PT011
        parity_report(network, sequence(), trace=trace, clamps=clamps)
    assert str(raised.value).startswith(sentence)
