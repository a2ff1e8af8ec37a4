"""A judge that cannot say no proves nothing: wrong cells, each of which it must reject."""

from dataclasses import fields, replace
from functools import cache

import numpy as np
import pytest

from gru_core import (
    GateParams,
    Network,
    bptt_network,
    parity_report,
    unroll,
    unroll_network,
)
from gru_core.cells.activations import sigmoid
from gru_core.parity import judge
from gru_core.parity_case import make_case
from gru_core.parity_checks import SINGLE_STEP
from tests.gru_core.helpers import in_turn, network_of, params_of, sequence

LENGTHS = [6, 3]


def judged(network, trace, **options):
    return parity_report(network, sequence(), trace=trace, **options)


def passed_off(trace, **options):
    """A trace that says it was made by a cell with these options."""
    return replace(trace, traces=((replace(trace.traces[0][0], **options),),))


def failures(report):
    return {c.name for c in report.checks if not c.passed}


def swap_r_and_z(params):
    return replace(params, r=params.z, z=params.r)


def complement_z(params):
    return replace(params, z=params.z.map(np.negative))


def reset_before(params):
    return replace(params, reset="before")


def b_hn_outside_the_reset(params):
    n = params.n
    return replace(params, n=replace(n, b_i=n.b_i + n.b_h, b_h=np.zeros_like(n.b_h)))


def transposed(gate):
    def change(params):
        wrong = getattr(params, gate)
        return replace(params, **{gate: replace(wrong, w_h=wrong.w_h.T)})

    change.__name__ = f"transposed_w_h{gate}"
    return change


def negated(gate, name):
    def change(params):
        wrong = getattr(params, gate)
        return replace(params, **{gate: replace(wrong, **{name: -getattr(wrong, name)})})

    change.__name__ = f"negated_{gate}_{name}"
    return change


def swapped(first, second):
    def change(params):
        both = {first: getattr(params, second), second: getattr(params, first)}
        return replace(params, **both)

    change.__name__ = f"swapped_{first}_{second}"
    return change


GRU_MISTAKES = [
    swap_r_and_z,
    complement_z,
    reset_before,
    b_hn_outside_the_reset,
    *(transposed(gate) for gate in "rzn"),
    *(negated(gate, name) for gate in "rzn" for name in ("w_i", "w_h", "b_i", "b_h")),
]
LSTM_MISTAKES = [
    *(swapped(*pair) for pair in ("if", "io", "fo", "fg")),
    *(transposed(gate) for gate in "ifgo"),
]


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("mistake", GRU_MISTAKES, ids=lambda m: m.__name__)
def test_a_wrong_gru_is_rejected(mistake, dtype):
    params = params_of("gru", dtype=dtype)
    wrong = Network(((mistake(params),),))
    trace = passed_off(unroll_network(wrong, sequence()), reset="after")
    report = judged(Network(((params,),)), trace)
    assert not report.passed
    assert "layer 0 forward: h" in failures(report)


@pytest.mark.parametrize("mistake", LSTM_MISTAKES, ids=lambda m: m.__name__)
def test_a_wrong_lstm_is_rejected(mistake):
    params = params_of("lstm")
    wrong = Network(((mistake(params),),))
    report = judged(Network(((params,),)), unroll_network(wrong, sequence()))
    assert {"layer 0 forward: h", "layer 0 forward: c"} <= failures(report)


@pytest.mark.parametrize("mistake", [transposed("h"), negated("h", "w_i")])
def test_a_wrong_rnn_is_rejected(mistake):
    params = params_of("rnn")
    wrong = Network(((mistake(params),),))
    report = judged(Network(((params,),)), unroll_network(wrong, sequence()))
    assert "layer 0 forward: h" in failures(report)


def test_a_relu_taken_for_a_tanh_is_rejected():
    params = params_of("rnn")
    wrong = Network(((replace(params, activation="relu"),),))
    trace = passed_off(unroll_network(wrong, sequence()), activation="tanh")
    assert not judged(Network(((params,),)), trace).passed


def test_a_reset_after_taken_for_a_reset_before_is_rejected():
    network = network_of("gru-before")
    wrong = network_of("gru")
    trace = passed_off(unroll_network(wrong, sequence()), reset="before")
    assert not judged(network, trace).passed


def relabelled(trace, **names):
    """The right states with quantities under each other's names."""
    inner = trace.traces[0][0]
    return replace(
        trace, traces=((replace(inner, **{k: getattr(inner, v) for k, v in names.items()}),),)
    )


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("gru", {"r": "z", "z": "r"}),
        ("gru", {"n": "h"}),
        ("gru", {"rec_n": "a_n"}),
        ("gru", {"a_r": "a_z"}),
        ("gru-before", {"r": "z", "z": "r"}),
        ("rnn", {"a_h": "h"}),
        ("lstm", {"i": "f", "f": "i"}),
        ("lstm", {"c": "h"}),
    ],
)
def test_the_right_states_with_wrong_labels_are_rejected(kind, names):
    network = network_of(kind)
    trace = unroll_network(network, sequence())
    report = judged(network, relabelled(trace, **names))
    assert {f"layer 0 forward: {name}" for name in names} <= failures(report)


def test_a_complemented_z_under_the_right_states_is_rejected():
    network = network_of("gru")
    trace = unroll_network(network, sequence())
    inner = trace.traces[0][0]
    wrong = replace(inner, z=1.0 - inner.z)
    report = judged(network, replace(trace, traces=((wrong,),)))
    assert "layer 0 forward: z" in failures(report)


def test_the_hard_sigmoid_of_old_keras_is_rejected():
    network = network_of("gru")
    trace = unroll_network(network, sequence())
    inner = trace.traces[0][0]
    hard = np.clip(0.2 * inner.a_z + 0.5, 0.0, 1.0)
    assert abs(hard - sigmoid(inner.a_z)).max() < 0.05
    report = judged(network, replace(trace, traces=((replace(inner, z=hard),),)))
    assert "layer 0 forward: z" in failures(report)


def joined(network, directions):
    """A network trace from hand-made directions of one layer."""
    y = np.concatenate([d.h for d in directions], axis=2)
    ends = {"h_n": np.stack([d.h_n for d in directions])}
    c_n = np.stack([d.c_n for d in directions]) if network.cell == "lstm" else None
    whole = unroll_network(network, sequence(), lengths=LENGTHS)
    return replace(whole, y=y, c_n=c_n, traces=(tuple(directions),), **ends)


@pytest.mark.parametrize("kind", ["gru", "gru-before", "rnn", "lstm"])
def test_ignored_lengths_are_rejected(kind):
    network = network_of(kind)
    ignoring = unroll_network(network, sequence())
    report = judged(network, ignoring, lengths=LENGTHS)
    assert {"y", "h_n", "layer 0 forward: h"} <= failures(report)


@pytest.mark.parametrize("kind", ["gru", "gru-before", "rnn", "lstm"])
def test_an_end_state_taken_from_the_padding_is_rejected(kind):
    network = network_of(kind)
    trace = unroll_network(network, sequence(), lengths=LENGTHS)
    report = judged(network, replace(trace, h_n=trace.traces[0][0].h[-1:]), lengths=LENGTHS)
    assert failures(report) == {"h_n", f"h_n{SINGLE_STEP}"}


@pytest.mark.parametrize("kind", ["gru", "gru-before", "rnn", "lstm"])
def test_a_reverse_that_walks_over_the_padding_is_rejected(kind):
    network = network_of(kind, directions=2)
    x = sequence()
    x[3:, 1] = 0.0
    forward = unroll(network.layers[0][0], x, lengths=LENGTHS)
    over_padding = unroll(network.layers[0][1], x, reverse=True)
    masked = {
        f.name: np.where((np.arange(6)[:, None] < LENGTHS)[..., None], value, 0.0)
        for f in fields(over_padding)
        if isinstance(value := getattr(over_padding, f.name), np.ndarray) and value.ndim == 3
    }
    wrong = replace(over_padding, lengths=forward.lengths, **masked)
    report = judged(network, joined(network, [forward, wrong]), lengths=LENGTHS)
    assert {"y", "layer 0 backward: h"} <= failures(report)
    assert "layer 0 forward: h" not in failures(report)


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_a_reverse_that_walks_forward_is_rejected(kind):
    network = network_of(kind, directions=2)
    directions = [unroll(params, sequence(), lengths=LENGTHS) for params in network.layers[0]]
    report = judged(network, joined(network, directions), lengths=LENGTHS)
    assert "layer 0 backward: h" in failures(report)


def wrong_gradients(kind):
    """Every gradient that a report holds, by the name of its check."""
    gates = params_of(kind).gates()
    arrays = [f"{gate}.{name}" for gate in gates for name in ("w_i", "w_h", "b_i", "b_h")]
    starts = ["h0", "c0"] if kind == "lstm" else ["h0"]
    return [(kind, name) for name in ("x", *starts, *arrays)]


ALL_GRADIENTS = [
    case for kind in ("gru", "gru-before", "rnn", "lstm") for case in wrong_gradients(kind)
]


def flipped(gradient, name):
    """The gradient with one array's sign turned."""
    if "." not in name:
        return replace(gradient, **{f"d_{name}": -getattr(gradient, f"d_{name}")})
    gate_name, array_name = name.split(".")
    params = gradient.network.layers[0][0]
    gate = getattr(params, gate_name)
    arrays = {n: getattr(gate, n) for n in ("w_i", "w_h", "b_i", "b_h")}
    turned = GateParams(**{**arrays, array_name: -arrays[array_name]})
    return replace(gradient, network=Network(((replace(params, **{gate_name: turned}),),)))


@cache
def rightly_sent_back(kind):
    """A network, its case and trace, and the gradient that the judge accepts."""
    network = network_of(kind)
    case = make_case(network, sequence())
    trace = unroll_network(network, sequence())
    right = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)
    assert judge(network, case, trace, right).passed
    return network, case, trace, right


@pytest.mark.parametrize(("kind", "name"), ALL_GRADIENTS)
def test_a_flipped_sign_in_one_gradient_is_rejected(kind, name):
    network, case, trace, right = rightly_sent_back(kind)
    place = f"layer 0 forward: {name}" if "." in name else name
    report = judge(network, case, trace, flipped(right, name))
    assert failures(report) == {f"gradient of {place}", f"gradient of {place}{SINGLE_STEP}"}


def zeroed(gradient):
    """The gradient with nothing left anywhere."""

    def nothing(inner):
        arrays = {n: getattr(inner, n) for n in ("d_x", "d_h", "d_h0", "d_c", "d_c0")}
        return replace(inner, **{n: None if a is None else 0 * a for n, a in arrays.items()})

    layers = gradient.network.layers
    return replace(
        gradient,
        d_x=0 * gradient.d_x,
        d_h0=0 * gradient.d_h0,
        d_c0=None if gradient.d_c0 is None else 0 * gradient.d_c0,
        gradients=tuple(tuple(nothing(g) for g in layer) for layer in gradient.gradients),
        network=Network(
            tuple(tuple(p.map(lambda a: a * 0) for p in layer) for layer in layers)
        ),
    )


@pytest.mark.parametrize(
    ("kind", "sizes", "dtype"),
    in_turn(
        [("gru",), ("gru-before",), ("rnn",), ("lstm",)],
        [(1.0, 1.0), (20.0, 1.0), (1.0, 1000.0)],
        [np.float64, np.float32],
    ),
)
def test_no_check_of_a_zeroed_gradient_passes(kind, sizes, dtype):
    weights, inputs = sizes
    network = network_of(kind, layers=2, directions=2)
    layers = tuple(tuple(p.map(lambda a: a * weights) for p in la) for la in network.layers)
    network = Network(layers).astype(dtype)
    case = make_case(network, sequence(20, scale=inputs), lengths=[20, 10])
    trace = unroll_network(network, case.x, lengths=case.lengths)
    right = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)
    assert not judge(network, case, trace, right).failed
    report = judge(network, case, trace, zeroed(right))
    assert not report.passed
    gradients = [c for c in report.checks if c.name.startswith("gradient of")]
    assert not [c.name for c in gradients if c.passed and "log10" not in c.name]


@pytest.mark.parametrize("name", ["d_h", "d_c", "log10_norm", "d_x"])
def test_what_only_one_layers_gradient_holds_is_judged(name):
    network = network_of("lstm")
    case = make_case(network, sequence())
    trace = unroll_network(network, sequence())
    right = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)
    inner = right.gradients[0][0]
    wrong = replace(inner, **{name: getattr(inner, name) + 1e-9})
    report = judge(network, case, trace, replace(right, gradients=((wrong,),)))
    assert f"gradient of layer 0 forward: {name.removeprefix('d_')}{SINGLE_STEP}" in failures(
        report
    )


def test_a_tiny_gradient_is_compared_with_its_own_size():
    network = network_of("rnn")
    case = make_case(network, sequence(60))
    case = replace(case, d_y=0 * case.d_y)
    trace = unroll_network(network, case.x)
    right = bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n)
    assert abs(right.d_h0).max() < 1e-10
    wrong = replace(right, d_h0=right.d_h0 * 1.001)
    assert "gradient of h0" in failures(judge(network, case, trace, wrong))


@pytest.mark.parametrize("name", ["h0", "c0", "h_n", "c_n", "x", "h_prev", "c_prev"])
def test_a_copy_that_differs_in_its_last_digit_is_rejected(name):
    network = network_of("lstm")
    trace = unroll_network(network, sequence())
    inner = trace.traces[0][0]
    wrong = replace(inner, **{name: np.nextafter(getattr(inner, name), 9.0)})
    report = judged(network, replace(trace, traces=((wrong,),)))
    assert f"layer 0 forward: {name}" in failures(report)


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_a_gradient_that_stops_after_one_step_is_rejected(kind):
    network = network_of(kind)
    case = make_case(network, sequence())
    trace = unroll_network(network, sequence())
    wrong = bptt_network(network, trace, case.d_y)
    assert "gradient of x" in failures(judge(network, case, trace, wrong))
