import numpy as np
import pytest

from gatescope.models.knobs import Knobs, knobbed_params
from gatescope.models.matching import matched_hidden, matched_knobs, parameter_count
from gru_core import Network, random_params, unroll

CELLS = ("gru", "rnn", "lstm")
INITS = ("torch", "glorot_orthogonal", "identity", "gaussian")


def made(cell="gru", knobs=None, *, hidden_size=24, seed=3):
    return knobbed_params(cell, knobs or Knobs(), 2, hidden_size, seed)


def radius(gate):
    return abs(np.linalg.eigvals(gate.w_h)).max()


@pytest.mark.parametrize("init", INITS)
@pytest.mark.parametrize("cell", CELLS)
def test_knobs_at_rest_change_nothing(cell, init):
    params = made(cell, Knobs(init=init))
    drawn = random_params(cell, input_size=2, hidden_size=24, seed=3, init=init)
    for name, array in drawn.named_arrays().items():
        np.testing.assert_array_equal(params.named_arrays()[name], array)


@pytest.mark.parametrize("gain", [0.0, 0.3, 1.0, 2.5])
@pytest.mark.parametrize("init", INITS)
@pytest.mark.parametrize("cell", CELLS)
def test_every_recurrent_matrix_gets_the_spectral_radius_asked_for(cell, init, gain):
    params = made(cell, Knobs(init=init, gain=gain, gain_kind="radius"))
    for gate in params.gates().values():
        assert radius(gate) == pytest.approx(gain, rel=1e-12)


@pytest.mark.parametrize("cell", CELLS)
def test_a_gain_of_three_multiplies_recurrent_weights_and_nothing_else(cell):
    strong, plain = (made(cell, Knobs(gain=gain)) for gain in (3.0, 1.0))
    for name, array in plain.named_arrays().items():
        factor = 3.0 if name.endswith("w_h") else 1.0
        np.testing.assert_array_equal(strong.named_arrays()[name], factor * array)


@pytest.mark.parametrize("cell", CELLS)
def test_an_orthogonal_network_with_a_gain_stretches_every_direction_alike(cell):
    params = made(cell, Knobs(init="glorot_orthogonal", gain=1.5))
    for gate in params.gates().values():
        values = np.linalg.svd(gate.w_h, compute_uv=False)
        np.testing.assert_allclose(values, 1.5, rtol=1e-12)


@pytest.mark.parametrize(("cell", "keeper"), [("gru", "z"), ("lstm", "f"), ("rnn", None)])
def test_the_shift_reaches_the_gate_that_keeps_and_no_other(cell, keeper):
    shifted, plain = (made(cell, Knobs(b_z=b_z)) for b_z in (2.0, 0.0))
    for name, array in plain.named_arrays().items():
        change = 2.0 if name == f"{keeper}.b_i" else 0.0
        np.testing.assert_array_equal(shifted.named_arrays()[name], array + change)


@pytest.mark.parametrize(("cell", "gate"), [("gru", "z"), ("lstm", "f")])
def test_a_positive_shift_keeps_more_of_the_old_state(cell, gate):
    x = np.zeros((1, 1, 2))
    more, less = (
        getattr(unroll(made(cell, Knobs(b_z=b_z)), x), gate).mean() for b_z in (2.0, -2.0)
    )
    assert more > 0.8
    assert less < 0.2


@pytest.mark.parametrize(("cell", "keeper"), [("gru", "z"), ("lstm", "f")])
def test_chrono_spreads_time_constants_evenly_from_two_to_the_longest(cell, keeper):
    gate = getattr(made(cell, Knobs(t_max=100), hidden_size=2000), keeper)
    assert not gate.b_h.any()
    kept = 1 / (1 + np.exp(-gate.b_i))
    constants = np.sort(1 / (1 - kept))
    assert constants[0] >= 2.0
    assert constants[-1] <= 100.0
    evenly = np.linspace(2.0, 100.0, 2000)
    # Kolmogorov and Smirnov: by chance further apart than this once in 10,000 seeds.
    assert abs(constants - evenly).max() / 98.0 < 0.05


def test_chrono_of_the_lstm_closes_the_input_as_far_as_it_opens_the_memory():
    params = made("lstm", Knobs(t_max=50))
    np.testing.assert_array_equal(params.i.b_i, -params.f.b_i)
    assert not params.i.b_h.any()


def test_chrono_for_two_steps_is_a_gate_at_one_half():
    np.testing.assert_array_equal(made("gru", Knobs(t_max=2)).z.b_i, 0.0)


@pytest.mark.parametrize("cell", CELLS)
def test_chrono_leaves_weights_and_other_biases_alone(cell):
    touched = {"gru": {"z"}, "rnn": set(), "lstm": {"f", "i"}}[cell]
    chrono, plain = (made(cell, Knobs(t_max=t_max)) for t_max in (30, 0))
    for name, array in plain.named_arrays().items():
        gate, _, part = name.partition(".")
        if gate not in touched or part.startswith("w"):
            np.testing.assert_array_equal(chrono.named_arrays()[name], array)


def test_a_longer_chrono_lengthens_the_memory_of_every_unit():
    short, long = (made("gru", Knobs(t_max=t_max)).z.b_i for t_max in (20, 200))
    assert (long > short).all()


def test_the_shift_adds_to_chrono():
    both, chrono = (made("gru", Knobs(t_max=30, b_z=b_z)).z.b_i for b_z in (0.5, 0.0))
    np.testing.assert_array_equal(both, chrono + 0.5)


def test_activation_and_reset_reach_the_cell():
    knobs = Knobs(activation="relu", reset="before")
    assert made("rnn", knobs).activation == "relu"
    assert made("gru", knobs).reset == "before"


@pytest.mark.parametrize(
    ("knobs", "sentence"),
    [
        ({"gain": -0.1}, "gain: expected a number of at least 0, got -0.1"),
        ({"gain": float("nan")}, "gain: expected a number of at least 0, got nan"),
        ({"gain": float("inf")}, "gain: expected a number of at least 0, got inf"),
        ({"gain_kind": "norm"}, "gain_kind: expected 'factor' or 'radius', got 'norm'"),
        ({"b_z": float("inf")}, "b_z: expected a finite number, got inf"),
        ({"t_max": 1}, "t_max: expected 0 or at least 2 steps, got 1"),
        ({"t_max": -5}, "t_max: expected 0 or at least 2 steps, got -5"),
        ({"init": "he"}, "init: expected 'torch' or .*, got 'he'"),
        ({"activation": "gelu"}, "activation: expected 'tanh' or 'relu', got 'gelu'"),
        ({"reset": "during"}, "reset: expected 'after' or 'before', got 'during'"),
    ],
)
def test_a_knob_that_stands_where_it_cannot_is_named(knobs, sentence):
    with pytest.raises(ValueError, match=sentence):
        Knobs(**knobs)


@pytest.mark.parametrize("input_size", [1, 7, 40])
@pytest.mark.parametrize("hidden_size", [1, 2, 5, 32, 100, 255])
@pytest.mark.parametrize("cell", CELLS)
def test_no_other_number_of_units_comes_nearer_to_the_grus_parameters(
    cell, hidden_size, input_size
):
    found = matched_hidden(cell, hidden_size, "parameters", input_size=input_size)
    wanted = parameter_count("gru", input_size, hidden_size)
    distances = {
        size: abs(parameter_count(cell, input_size, size) - wanted) for size in range(1, 700)
    }
    assert distances[found] == min(distances.values())


@pytest.mark.parametrize("rule", ["hidden", "gain"])
@pytest.mark.parametrize("cell", CELLS)
def test_other_rules_keep_the_number_of_units(cell, rule):
    assert matched_hidden(cell, 32, rule) == 32


@pytest.mark.parametrize("cell", CELLS)
def test_parameters_are_counted_as_the_network_has_them(cell):
    assert parameter_count(cell, 2, 24) == Network(((made(cell),),)).parameter_count


def test_matched_by_gain_all_cells_feed_back_equally():
    knobs = matched_knobs(Knobs(gain=0.9), "gain")
    radii = [radius(gate) for cell in CELLS for gate in made(cell, knobs).gates().values()]
    np.testing.assert_allclose(radii, 0.9, rtol=1e-12)


@pytest.mark.parametrize("rule", ["hidden", "parameters"])
def test_other_rules_leave_the_knobs_where_they_stand(rule):
    assert matched_knobs(Knobs(gain=2.0), rule) == Knobs(gain=2.0)


def test_an_unknown_rule_is_answered_with_the_legal_ones():
    with pytest.raises(ValueError, match="rule: expected 'hidden' or 'parameters' or 'gain'"):
        matched_hidden("rnn", 4, "wits")
