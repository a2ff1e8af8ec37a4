from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from gru_core import Network, ShapeError, bptt_network, unroll, unroll_network
from tests.gru_core.helpers import CELLS, network_of, params_of, sequence


@pytest.mark.parametrize("kind", CELLS)
def test_one_forward_layer_is_unroll(kind):
    network = network_of(kind)
    x = sequence()
    trace, alone = unroll_network(network, x), unroll(network.layers[0][0], x)
    np.testing.assert_array_equal(trace.y, alone.h)
    np.testing.assert_array_equal(trace.h_n[0], alone.h_n)


@pytest.mark.parametrize("kind", CELLS)
def test_each_layer_reads_both_directions_of_the_one_below(kind):
    network = network_of(kind, layers=3, directions=2)
    trace = unroll_network(network, sequence(), lengths=[6, 4])
    for below, layer in zip(trace.traces, trace.traces[1:], strict=False):
        for direction in layer:
            joined = np.concatenate([below[0].h, below[1].h], axis=2)
            np.testing.assert_array_equal(direction.x, joined)
    assert [t.reverse for t in trace.traces[0]] == [False, True]
    np.testing.assert_array_equal(trace.y[..., 4:], trace.traces[2][1].h)
    np.testing.assert_array_equal(trace.h_n[5], trace.traces[2][1].h_n)
    assert (trace.c_n is not None) == (kind == "lstm")


def test_start_states_go_to_their_layer_and_direction():
    network = network_of("lstm", layers=2, directions=2)
    start = np.random.default_rng(0).standard_normal((2, 4, 2, 4))
    trace = unroll_network(network, sequence(), start[0], c0=start[1])
    flat = [direction for layer in trace.traces for direction in layer]
    for row, direction in enumerate(flat):
        np.testing.assert_array_equal(direction.h0, start[0, row])
        np.testing.assert_array_equal(direction.c0, start[1, row])


def test_a_network_knows_its_sizes():
    network = network_of("gru", layers=2, directions=2, input_size=5, hidden_size=3)
    assert (network.cell, network.num_layers, network.num_directions) == ("gru", 2, 2)
    assert (network.input_size, network.hidden_size, network.dtype) == (5, 3, np.float64)
    assert network.parameter_count == 2 * 9 * (5 + 3 + 2) + 2 * 9 * (6 + 3 + 2)
    assert network_of("gru", bias=False).parameter_count == 12 * (3 + 4)


def test_float32_stays_float32():
    network = network_of("lstm", layers=2, directions=2).astype(np.float32)
    trace = unroll_network(network, sequence())
    gradient = bptt_network(network, trace, np.ones(trace.y.shape))
    arrays = (trace.y, trace.h_n, trace.c_n, gradient.d_x, gradient.d_h0, gradient.d_c0)
    assert {a.dtype for a in arrays} == {np.dtype(np.float32)}
    assert not any(a.flags.writeable for a in arrays)
    assert gradient.network.dtype == np.float32
    assert unroll_network(network_of("gru"), sequence(), dtype=np.float32).y.dtype == np.float32


def test_a_network_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        network_of("gru").layers = ()


gru, wide, rnn = params_of("gru"), params_of("gru", input_size=9), params_of("rnn")


@pytest.mark.parametrize(
    ("layers", "error", "sentence"),
    [
        ((), ShapeError, "layers: expected at least one layer"),
        (
            ((gru,), (wide,)),
            ShapeError,
            r"layer 1 w_i: expected shape \(H=4, I=4\), got \(4, 9\)",
        ),
        (((gru, gru), (gru,)), ShapeError, "layer 1: expected D=2 directions, got 1"),
        (((gru, rnn),), TypeError, "layer 0: expected a gru, got a rnn"),
        (gru, TypeError, "layers: expected a tuple of layers, .* got GRUParams$"),
        ((gru,), TypeError, "layers: expected a tuple of .* got GRUParams as layer 0$"),
        (((gru, 3),), TypeError, "layer 0: expected parameters, got 3$"),
        (((gru, gru.astype("f4")),), TypeError, "layer 0: expected dtype float64, got float32"),
    ],
)
def test_layers_that_do_not_fit_are_named(layers, error, sentence):
    with pytest.raises(error, match=sentence):
        Network(layers)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"x": np.zeros((5, 2, 7))}, "x: expected shape (T, B, I=3), got (5, 2, 7)"),
        ({"h0": np.zeros((1, 2, 4))}, "h0: expected shape (L*D=2, B=2, H=4), got (1, 2, 4)"),
    ],
)
def test_inputs_that_do_not_fit_are_named(arguments, sentence):
    with pytest.raises(ShapeError) as raised:
        unroll_network(network_of("gru", layers=2), **{"x": sequence(), **arguments})
    assert str(raised.value) == sentence


def test_a_gradient_that_does_not_fit_is_named():
    network = network_of("gru", directions=2)
    trace = unroll_network(network, sequence())
    with pytest.raises(ShapeError, match=r"d_y: expected shape \(T=6, B=2, D\*H=8\), got"):
        bptt_network(network, trace, np.ones((6, 2, 4)))
