"""Wrong backward passes, each built like the right one: the judge rejects them all."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

import gru_core.backward as core
import gru_core.prepared as prepared
from gru_core import Network, bptt_network, unroll_network
from gru_core.cells.activations import sigmoid_slope, sigmoid_tail, tanh_slope
from gru_core.parity import judge
from gru_core.parity_case import make_case
from tests.gru_core.helpers import network_of, sequence


def read_instead(**names):
    """The backward pass reads one quantity where another belongs."""

    def spoil(patch, trace):
        inner = trace.traces[0][0]
        wrong = {name: getattr(inner, other) for name, other in names.items()}
        return replace(trace, traces=((replace(inner, **wrong),),))

    return spoil


def no_slope(name):
    """The derivative of one tanh is left out: its slope is 1 everywhere."""

    def spoil(patch, trace):
        inner = trace.traces[0][0]
        wrong = {name: np.zeros_like(getattr(inner, name))}
        return replace(trace, traces=((replace(inner, **wrong),),))

    return spoil


def spoiled(adjoint, change):
    """The cell's adjoint is changed after it has computed its factors."""

    def spoil(patch, trace):
        class Wrong(getattr(prepared, adjoint)):
            def __init__(self, params, arrays, *held):
                super().__init__(params, arrays, *held)
                change(self, arrays)

        patch.setattr(prepared, adjoint, Wrong)
        return trace

    return spoil


def biases(change):
    """The sum over steps and rows, by which a bias gets its gradient, is changed."""

    def spoil(patch, trace):
        right = core._through_weights

        def wrong(params, adjoint, d_state, x):
            sums, d_x = right(params, adjoint, d_state, x)
            for group in adjoint.gates(d_state):
                at_state = dict(zip(group.state_gates, group.at_state, strict=True))
                for gate, at_input in zip(group.input_gates, group.at_input, strict=True):
                    names = f"{gate}.b_i", f"{gate}.b_h"
                    biases = change((at_input, at_state[gate]), [sums[name] for name in names])
                    sums |= dict(zip(names, biases, strict=True))
            return sums, d_x

        patch.setattr(core, "_through_weights", wrong)
        return trace

    return spoil


def first_step(parts, right):
    return parts[0][0].sum(axis=0), parts[1][0].sum(axis=0)


def first_row(parts, right):
    return parts[0][:, 0].sum(axis=0), parts[1][:, 0].sum(axis=0)


def no_recurrent_bias(parts, right):
    return right[0], np.zeros_like(right[1])


def r_missing_at_rec_n(adjoint, arrays):
    adjoint.factors[:, :, 2] = adjoint.to_a_n


def r_missing_at_its_gate(adjoint, arrays):
    adjoint.factors[:, :, 0] /= sigmoid_tail(arrays["a_r"])


def z_slope_missing(adjoint, arrays):
    adjoint.factors[:, :, 1] = adjoint.h_prev - arrays["n"]


def h_of_z_lost(adjoint, arrays):
    adjoint.factors[:, :, 3] = 1.0 - adjoint.factors[:, :, 3]


def r_missing_on_the_way_back(adjoint, arrays):
    adjoint.reset_factors[:, :, 1] = 1.0


def r_missing_at_the_weights(adjoint, arrays):
    adjoint.r = np.ones_like(adjoint.r)


def c_slope_missing(adjoint, arrays):
    adjoint.from_h[:, :, 1] = sigmoid_tail(arrays["a_o"])


def o_missing_on_the_way_to_c(adjoint, arrays):
    adjoint.from_h[:, :, 1] = tanh_slope(arrays["c"])


def i_missing_at_the_candidate(adjoint, arrays):
    adjoint.from_c[:, :, 2] = tanh_slope(arrays["a_g"])


def f_missing_on_the_way_back(adjoint, arrays):
    adjoint.from_c[:, :, 3] = 1.0


def c_where_tanh_of_c_belongs(adjoint, arrays):
    adjoint.from_h[:, :, 0] = arrays["c"] * sigmoid_slope(arrays["a_o"])


def mask_missing(adjoint, arrays):
    adjoint.factors = np.ones_like(adjoint.factors)


def all_of(adjoint, *changes):
    return {change.__name__: spoiled(adjoint, change) for change in changes}


ANY = {
    "h_for_h_prev": read_instead(h_prev="h"),
    "bias_of_the_first_step": biases(first_step),
    "bias_of_the_first_row": biases(first_row),
    "no_recurrent_bias": biases(no_recurrent_bias),
}
MISTAKES = {
    "gru": ANY
    | {"n_slope_missing": no_slope("a_n"), "a_n_for_n": read_instead(n="a_n")}
    | all_of(
        "GRUAfterAdjoint",
        *(r_missing_at_rec_n, r_missing_at_its_gate, z_slope_missing, h_of_z_lost),
    ),
    "gru-before": ANY
    | {"n_slope_missing": no_slope("a_n")}
    | all_of("GRUBeforeAdjoint", r_missing_on_the_way_back, r_missing_at_the_weights),
    "rnn": ANY | {"h_slope_missing": no_slope("a_h")},
    "relu": ANY | all_of("RNNAdjoint", mask_missing),
    "lstm": ANY
    | {"g_slope_missing": no_slope("a_g"), "c_for_c_prev": read_instead(c_prev="c")}
    | all_of(
        "LSTMAdjoint",
        *(c_slope_missing, o_missing_on_the_way_to_c, i_missing_at_the_candidate),
        *(f_missing_on_the_way_back, c_where_tanh_of_c_belongs),
    ),
}
# Large weights saturate the gates; a ReLU does not saturate, it leaves the range.
CASES = [
    (kind, name, weights)
    for kind, names in MISTAKES.items()
    for name in names
    for weights in ((1.0,) if kind == "relu" else (1.0, 20.0))
]


def sent_back(network, case, trace):
    return bptt_network(network, trace, case.d_y, d_h_n=case.d_h_n, d_c_n=case.d_c_n)


@cache
def accepted(kind, weights, dtype):
    """A network, its case and its trace, whose right backward pass the judge accepts."""
    params = network_of(kind).layers[0][0].map(lambda a: a * weights)
    network = Network(((params,),)).astype(dtype)
    case = make_case(network, sequence())
    trace = unroll_network(network, case.x)
    assert not judge(network, case, trace, sent_back(network, case, trace)).failed
    return network, case, trace


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize(("kind", "mistake", "weights"), CASES)
def test_a_wrong_backward_pass_is_rejected(kind, mistake, weights, dtype, monkeypatch):
    network, case, trace = accepted(kind, weights, dtype)
    with monkeypatch.context() as patch:
        wrong = sent_back(network, case, MISTAKES[kind][mistake](patch, trace))
    assert judge(network, case, trace, wrong).failed
