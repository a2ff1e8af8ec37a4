import numpy as np
import pytest

from gru_core import random_params, unroll
from tests.gru_core.helpers import CELLS, params_of

SIZES = {"input_size": 3, "hidden_size": 40}


def gates(kind, init, **options):
    return list(params_of(kind, init=init, **{**SIZES, **options}).gates().values())


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_torchs_distribution_gives_a_seed_the_numbers_it_always_gave(cell, bias):
    params = random_params(cell, input_size=2, hidden_size=3, seed=7, bias=bias)
    draw = np.random.default_rng(7)
    for gate in params.gates().values():
        for name, shape in (("w_i", (3, 2)), ("w_h", (3, 3)), ("b_i", 3), ("b_h", 3)):
            drawn = draw.uniform(-1 / np.sqrt(3), 1 / np.sqrt(3), shape)
            wanted = drawn if bias or name.startswith("w") else np.zeros(3)
            np.testing.assert_array_equal(getattr(gate, name), wanted)


@pytest.mark.parametrize("kind", CELLS)
def test_glorot_orthogonal_turns_the_state_without_stretching_it(kind):
    for gate in gates(kind, "glorot_orthogonal"):
        np.testing.assert_allclose(gate.w_h.T @ gate.w_h, np.eye(40), rtol=0, atol=1e-13)
        assert np.linalg.norm(gate.w_h - np.eye(40)) > 1.0


def test_orthogonal_matrices_turn_either_way():
    signs = {
        float(np.sign(np.linalg.det(gate.w_h)))
        for seed in range(8)
        for gate in gates("lstm", "glorot_orthogonal", seed=seed)
    }
    assert signs == {-1.0, 1.0}


@pytest.mark.parametrize("kind", CELLS)
def test_glorot_input_weights_fill_their_interval(kind):
    bound = np.sqrt(6 / (50 + 40))
    for gate in gates(kind, "glorot_orthogonal", input_size=50):
        assert 0.99 * bound < abs(gate.w_i).max() <= bound


@pytest.mark.parametrize("kind", CELLS)
def test_identity_starts_as_a_copy(kind):
    for gate in gates(kind, "identity", input_size=200):
        np.testing.assert_array_equal(gate.w_h, np.eye(40))
        assert gate.w_i.std() == pytest.approx(0.001, rel=0.05)


def test_an_identity_network_with_relu_keeps_a_positive_state():
    params = params_of("relu", init="identity", **SIZES)
    h0 = np.linspace(0.0, 1.0, 40)[None]
    trace = unroll(params, np.zeros((30, 1, 3)), h0)
    np.testing.assert_array_equal(trace.h_n, h0)


@pytest.mark.parametrize("kind", CELLS)
def test_gaussian_weights_have_the_variance_of_one_over_their_inputs(kind):
    for gate in gates(kind, "gaussian", input_size=100, hidden_size=200):
        assert gate.w_h.std() == pytest.approx(200**-0.5, rel=0.03)
        assert gate.w_i.std() == pytest.approx(0.1, rel=0.03)
        # No uniform distribution of this variance reaches beyond 1.74 standard deviations.
        assert abs(gate.w_h).max() > 3 * 200**-0.5


@pytest.mark.parametrize("init", ["glorot_orthogonal", "identity", "gaussian"])
@pytest.mark.parametrize("kind", CELLS)
def test_biases_are_zero_but_in_torchs_distribution(kind, init):
    assert not any(gate.b_i.any() or gate.b_h.any() for gate in gates(kind, init))


@pytest.mark.parametrize("init", ["glorot_orthogonal", "gaussian"])
def test_gates_are_drawn_one_by_one(init):
    first, second, *_ = gates("gru", init)
    assert not np.isclose(first.w_h, second.w_h).any()
    assert not np.isclose(first.w_i, second.w_i).any()


@pytest.mark.parametrize("init", ["torch", "glorot_orthogonal", "identity", "gaussian"])
def test_every_distribution_comes_in_the_asked_dtype_and_by_seed(init):
    first, again, other = (
        gates("gru", init, seed=seed, dtype=np.float32)[1] for seed in (1, 1, 2)
    )
    assert first.w_i.dtype == first.b_h.dtype == np.float32
    np.testing.assert_array_equal(first.w_i, again.w_i)
    assert (first.w_i != other.w_i).any()
