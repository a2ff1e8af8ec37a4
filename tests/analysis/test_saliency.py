"""Input saliency: held to torch's autograd and to central differences, for every cell."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from gatescope.analysis.saliency import input_saliency, readout_of
from gatescope.models.head import Head
from gru_core import Clamp, ShapeError, finite_difference, to_torch, unroll_network
from tests.gru_core.helpers import network_of, sequence

SHAPES = [(1, 1), (2, 1), (1, 2)]
READOUT = np.random.default_rng(3).normal(size=(2, 8))


def by_torch(network, x, readout, step):
    """log10 Frobenius norm of the Jacobian of readout · y_step at each input, by autograd."""
    module, tensor = to_torch(network), torch.from_numpy(x)

    def output(inputs):
        return torch.from_numpy(readout) @ module(inputs)[0][step, 0]

    jacobian = torch.autograd.functional.jacobian(output, tensor)[:, :, 0].numpy()
    return np.sqrt((jacobian**2).sum(axis=(0, 2)))


@pytest.mark.parametrize("cell", ["gru", "rnn", "relu", "lstm"])
@pytest.mark.parametrize(("layers", "directions"), SHAPES)
def test_saliency_is_the_norm_of_torchs_jacobian(cell, layers, directions):
    network = network_of(cell, layers=layers, directions=directions, seed=4)
    x, readout = sequence(batch_size=1), READOUT[:, : 4 * directions]
    found = input_saliency(network, unroll_network(network, x), readout, 4)
    np.testing.assert_allclose(10.0**found, by_torch(network, x, readout, 4), atol=1e-12)


@pytest.mark.parametrize("cell", ["gru", "gru-before", "rnn", "lstm"])
def test_saliency_is_the_norm_of_central_differences(cell):
    network, x, readout = network_of(cell), sequence(batch_size=1), READOUT[:, :4]
    found = 10.0 ** input_saliency(network, unroll_network(network, x), readout, -1)
    squares = np.zeros(len(x))
    for row in readout:
        d_x = finite_difference(
            lambda inputs, row=row: float(row @ unroll_network(network, inputs).y[-1, 0]), x
        )
        squares += (d_x**2).sum(axis=(1, 2))
    np.testing.assert_allclose(found, np.sqrt(squares), rtol=1e-5)


def test_what_comes_after_the_output_does_not_move_it():
    network, x = network_of("gru"), sequence(batch_size=1)
    found = input_saliency(network, unroll_network(network, x), READOUT[:, :4], 2)
    assert np.isfinite(found[:3]).all()
    assert np.isneginf(found[3:]).all()


def test_a_row_of_the_batch_is_asked_alone():
    network, x = network_of("lstm"), sequence(batch_size=3)
    together = input_saliency(network, unroll_network(network, x), READOUT[:, :4], 5, row=2)
    alone = input_saliency(network, unroll_network(network, x[:, 2:]), READOUT[:, :4], 5)
    np.testing.assert_allclose(together, alone, rtol=1e-12)


def test_rows_that_go_back_one_by_one_give_the_same(monkeypatch):
    network, x = network_of("lstm", layers=2), sequence(batch_size=1)
    trace = unroll_network(network, x)
    together = input_saliency(network, trace, READOUT[:, :4], 5)
    monkeypatch.setattr("gatescope.analysis.saliency.MOST_NUMBERS", 1)
    apart = input_saliency(network, trace, READOUT[:, :4], 5)
    np.testing.assert_allclose(together, apart, rtol=1e-12)


def test_a_row_that_ends_early_is_asked_at_its_own_steps():
    network, x = network_of("gru"), sequence(batch_size=2)
    trace = unroll_network(network, x, lengths=[6, 4])
    short = input_saliency(network, trace, READOUT[:, :4], 3, row=1)
    alone = unroll_network(network, x[:4, 1:])
    np.testing.assert_allclose(short[:4], input_saliency(network, alone, READOUT[:, :4], 3))
    assert np.isneginf(short[4:]).all()


def test_a_gate_that_is_held_lets_nothing_through():
    network, x = network_of("gru"), sequence(batch_size=1)
    held = unroll_network(network, x, clamps={(0, 0): [Clamp("z", 0.0), Clamp("n", 0.5)]})
    assert np.isneginf(input_saliency(network, held, READOUT[:, :4], 5)).all()


def test_a_saliency_far_below_the_square_root_of_the_smallest_number_is_exact():
    network, x = network_of("rnn"), sequence(batch_size=1)
    trace = unroll_network(network, x)
    usual = input_saliency(network, trace, READOUT[:, :4], 5)
    tiny = input_saliency(network, trace, READOUT[:, :4] * 1e-250, 5)
    np.testing.assert_allclose(tiny, usual - 250, rtol=1e-12)


def test_weights_that_are_no_numbers_give_no_number_and_no_warning():
    network, x = network_of("gru"), sequence(batch_size=1)
    x[2] = np.nan
    found = input_saliency(network, unroll_network(network, x), READOUT[:, :4], 5)
    assert np.isnan(found).any()


def test_a_readout_of_another_width_is_refused():
    network, x = network_of("gru"), sequence(batch_size=1)
    with pytest.raises(ShapeError, match=r"\(C, D\*H=4\), got \(2, 8\)"):
        input_saliency(network, unroll_network(network, x), READOUT, 0)


def test_what_raises_every_class_alike_is_no_answer():
    w = np.random.default_rng(0).normal(size=(3, 4))
    labels = ("a", "b", "c")
    one, other = (Head(v, np.zeros(3), "classes", labels) for v in (w, w + np.arange(4.0)))
    np.testing.assert_allclose(readout_of(one, 4), readout_of(other, 4), atol=1e-15)


def test_values_are_read_as_they_are():
    w = np.array([[1.0, 2.0], [3.0, 4.0]])
    np.testing.assert_array_equal(readout_of(Head(w, np.zeros(2), "values", ("a", "b")), 2), w)
