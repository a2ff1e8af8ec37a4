"""Gates held at constants, forward: the same equation, exact identities, teaching errors."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from gru_core import Clamp, packed_from_params, params_from_packed, unroll, unroll_network
from gru_core.cells.gru import gru_step
from gru_core.cells.lstm import lstm_step
from gru_core.held import Held
from tests.gru_core.helpers import close, network_of, params_of, sequence, starts

GATED = ("gru", "gru-before", "lstm")
PAIRS = [(kind, gate) for kind in GATED for gate in ("ifgo" if kind == "lstm" else "rzn")]


@st.composite
def clamps_of(draw, kind, T, H):
    """Up to three clamps with a place in T steps of H units; they may overlap."""
    gate = st.sampled_from("ifgo" if kind == "lstm" else "rzn")
    units = st.none() | st.lists(st.integers(0, H - 1), min_size=1, max_size=H)
    made = []
    for _ in range(draw(st.integers(1, 3))):
        first = draw(st.integers(0, T - 1))
        last = draw(st.none() | st.integers(first, T - 1))
        value = draw(st.floats(0.0, 1.0, width=32))
        made.append(Clamp(draw(gate), value, draw(units), first, last))
    return tuple(made)


def wanted_at(clamps, t, size):
    """What is held at step t, by the plainest reading of the clamps."""
    held = {}
    for clamp in clamps:
        if clamp.first <= t <= (np.inf if clamp.last is None else clamp.last):
            value, mask = held.setdefault(
                clamp.gate, Held(np.zeros(size), np.zeros(size, bool))
            )
            for unit in range(size) if clamp.units is None else clamp.units:
                value[unit], mask[unit] = clamp.value, True
    return held


@settings(max_examples=80, deadline=None)
@given(st.data(), st.sampled_from(GATED), st.integers(1, 6), st.booleans(), st.booleans())
def test_a_clamped_walk_equals_the_plain_step_with_constants(data, kind, T, reverse, ragged):
    params, rows = params_of(kind), 3
    clamps = data.draw(clamps_of(kind, T, 4))
    lengths = data.draw(st.lists(st.integers(1, T), min_size=rows, max_size=rows))
    x, start = sequence(T, rows, scale=3.0), starts(params, rows)
    options = {"lengths": lengths if ragged else None, "reverse": reverse}
    trace = unroll(params, x, **start, **options, clamps=clamps)
    step = lstm_step if kind == "lstm" else gru_step
    for row in range(rows):
        states = [value[row : row + 1] for value in start.values()]
        steps = range(lengths[row] if ragged else T)
        for t in reversed(steps) if reverse else steps:
            held = wanted_at(clamps, t, 4)
            made = step(params, x[t, row : row + 1], *states, held)
            for name in [*params.gate_names, *(f"a_{g}" for g in params.gate_names), "h"]:
                close(getattr(trace, name)[t, row], getattr(made, name)[0])
            states = [made.h, made.c] if kind == "lstm" else [made.h]
            for gate in params.gate_names:
                mask, wanted = trace.clamped(gate), held.get(gate)
                seen = np.zeros(4, bool) if mask is None else mask[t, row]
                np.testing.assert_array_equal(seen, False if wanted is None else wanted.mask)
        assert not trace.h[len(steps) :, row].any()
        for gate in params.gate_names:
            mask = trace.clamped(gate)
            assert mask is None or not mask[len(steps) :, row].any()


@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_a_clamped_gate_has_its_value_and_keeps_its_own_pre_activation(kind, gate):
    params, x = params_of(kind), sequence()
    free = unroll(params, x)
    trace = unroll(params, x, clamps=[Clamp(gate, 0.3, (1, 3), first=2, last=3)])
    held = np.zeros(trace.h.shape, bool)
    held[2:4, :, [1, 3]] = True
    np.testing.assert_array_equal(trace.clamped(gate), held)
    assert (getattr(trace, gate)[held] == 0.3).all()
    assert not (getattr(trace, gate)[~held] == 0.3).any()
    # What the gate would have seen: up to the first clamped step the run is the free one.
    np.testing.assert_array_equal(
        getattr(trace, f"a_{gate}")[:3], getattr(free, f"a_{gate}")[:3]
    )
    np.testing.assert_array_equal(trace.h[:2], free.h[:2])
    assert not trace.clamped(gate).flags.writeable
    others = [name for name in params.gate_names if name != gate]
    assert [trace.clamped(name) for name in others] == [None] * len(others)


@pytest.mark.parametrize("kind", [*GATED, "rnn", "relu"])
def test_a_run_without_clamps_remembers_none(kind):
    trace = unroll(params_of(kind), sequence())
    assert trace.clamps == ()
    assert all(trace.clamped(gate) is None for gate in params_of(kind).gate_names)


def test_a_later_clamp_overrides_an_earlier_one_where_they_overlap():
    clamps = [
        Clamp("z", 1.0),
        Clamp("z", 0.25, (1,), first=2, last=4),
        Clamp("z", 0.5, (1,), 4),
    ]
    z = unroll(params_of("gru"), sequence(), clamps=clamps).z
    np.testing.assert_array_equal(z[:, 0, 1], [1.0, 1.0, 0.25, 0.25, 0.5, 0.5])
    assert (np.delete(z, 1, axis=2) == 1.0).all()


@pytest.mark.parametrize(("kind", "gate"), PAIRS)
def test_clamps_stay_in_float32(kind, gate):
    trace = unroll(params_of(kind, dtype=np.float32), sequence(), clamps=[Clamp(gate, 0.1)])
    assert getattr(trace, gate).dtype == trace.h.dtype == np.float32
    assert (getattr(trace, gate) == np.float32(0.1)).all()


def test_a_network_clamps_each_layer_and_direction_on_its_own():
    network, x = network_of("gru", layers=2, directions=2), sequence()
    clamps = {(1, 0): [Clamp("z", 1.0)], (0, 1): (Clamp("r", 0.0, (2,)), Clamp("n", -0.5))}
    trace = unroll_network(network, x, clamps=clamps)
    assert trace.clamps == {place: tuple(own) for place, own in clamps.items()}
    free = unroll_network(network, x)
    np.testing.assert_array_equal(trace.traces[0][0].z, free.traces[0][0].z)
    assert (trace.traces[1][0].z == 1.0).all()
    assert (trace.traces[0][1].n == -0.5).all()
    assert not trace.traces[0][1].r[..., 2].any()
    assert (trace.traces[1][1].z != free.traces[1][1].z).any()
    np.testing.assert_array_equal(trace.y[..., :4], 0.0)


# The exact identities.


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_update_gate_clamped_to_one_freezes_the_state_bit_for_bit(kind):
    params = params_of(kind)
    h0 = starts(params)["h0"]
    trace = unroll(params, sequence(200, scale=5.0), h0, clamps=[Clamp("z", 1.0)])
    np.testing.assert_array_equal(trace.h, np.broadcast_to(h0, trace.h.shape))


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_update_gate_at_zero_and_reset_gate_at_one_make_torchs_tanh_rnn(kind):
    params, x = params_of(kind, hidden_size=16, input_size=3), sequence(100)
    h0 = starts(params)["h0"]
    trace = unroll(params, x, h0, clamps=[Clamp("z", 0.0), Clamp("r", 1.0)])
    n = params.n
    rnn = torch.nn.RNN(3, 16, nonlinearity="tanh", dtype=torch.float64)
    names = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
    packed = packed_from_params(params_from_packed("rnn", n.w_i, n.w_h, n.b_i, n.b_h))
    rnn.load_state_dict({k: torch.tensor(v) for k, v in zip(names, packed, strict=True)})
    y, h_n = rnn(torch.tensor(x), torch.tensor(h0)[None])
    np.testing.assert_allclose(trace.h, y.detach(), rtol=0, atol=4e-15)
    np.testing.assert_allclose(trace.h_n, h_n[0].detach(), rtol=0, atol=4e-15)


def test_reset_gate_at_zero_lets_the_candidate_forget():
    params, x = params_of("gru-before"), sequence()
    first, other = (
        unroll(params, x, np.full((2, 4), value), clamps=[Clamp("r", 0.0)])
        for value in (0.9, -0.9)
    )
    np.testing.assert_array_equal(first.n, other.n)
    assert (first.h != other.h).any()
    first, other = (
        unroll(params_of("gru"), x, np.full((2, 4), value), clamps=[Clamp("r", 0.0)])
        for value in (0.9, -0.9)
    )
    np.testing.assert_array_equal(first.n, other.n)
    n = params_of("gru").n
    close(first.a_n, x @ n.w_i.T + n.b_i)


def test_a_forget_gate_at_one_and_an_input_gate_at_zero_freeze_the_cell_state():
    params = params_of("lstm")
    start = starts(params)
    trace = unroll(
        params, sequence(200, scale=5.0), **start, clamps=[Clamp("f", 1.0), Clamp("i", 0.0)]
    )
    np.testing.assert_array_equal(trace.c, np.broadcast_to(start["c0"], trace.c.shape))
    assert (trace.h[0] != trace.h[1]).any()


# What has no place is refused by a sentence.

MISFITS = [
    (lambda: Clamp("q", 0.0), "gate: expected 'n' or 'g' or 'r' or 'z'"),
    (lambda: Clamp("z", 1.5), "value: expected a number from 0 to 1 for z, got 1.5"),
    (lambda: Clamp("z", float("nan")), "value: expected a number from 0 to 1 for z, got nan"),
    (lambda: Clamp("n", -2), "value: expected a number from -1 to 1 for n, got -2"),
    (lambda: Clamp("z", "a"), "value: expected a number from 0 to 1 for z, got 'a'"),
    (lambda: Clamp("z", 1.0, 3), "units: expected a tuple of whole numbers or None, got 3"),
    (
        lambda: Clamp("z", 1.0, (0, 0.5)),
        "units: expected a whole number of at least 0, got 0.5",
    ),
    (lambda: Clamp("z", 1.0, ()), "units: expected at least one unit, or None for all"),
    (lambda: Clamp("z", 1.0, first=-1), "first: expected a whole number of at least 0, got -1"),
    (
        lambda: Clamp("z", 1.0, first=3, last=2),
        "last: expected a whole number of at least 3, got 2",
    ),
    (
        lambda: unroll(params_of("gru"), sequence(), clamps=[Clamp("z", 1), Clamp("f", 1)]),
        "clamps[1]: expected a gate of the gru, 'r' or 'z' or 'n', got 'f'",
    ),
    (
        lambda: unroll(params_of("rnn"), sequence(), clamps=[Clamp("n", 0)]),
        "clamps[0]: expected none, an rnn has no gates, got one of 'n'",
    ),
    (
        lambda: unroll(params_of("gru"), sequence(), clamps=[Clamp("z", 1, (0, 4))]),
        "clamps[0]: expected units from 0 to 3 (H=4), got 4",
    ),
    (
        lambda: unroll(params_of("gru"), sequence(), clamps=[Clamp("z", 1, first=6)]),
        "clamps[0]: expected first step from 0 to 5 (T=6), got 6",
    ),
    (
        lambda: unroll(params_of("gru"), sequence(), clamps=[Clamp("z", 1, last=9)]),
        "clamps[0]: expected last step from 0 to 5 (T=6), got 9",
    ),
    (
        lambda: unroll(params_of("gru"), sequence(), clamps=Clamp("z", 1)),
        "clamps: expected a sequence of Clamp, got Clamp(",
    ),
    (
        lambda: unroll(params_of("gru"), sequence(), clamps=["z=1"]),
        "clamps[0]: expected a Clamp, got 'z=1'",
    ),
    (
        lambda: unroll_network(network_of("gru"), sequence(), clamps={(1, 0): []}),
        "clamps: expected (layer, direction) from (0, 0) to (0, 0), got (1, 0)",
    ),
    (
        lambda: unroll_network(network_of("gru"), sequence(), clamps=[Clamp("z", 1)]),
        "clamps: expected a mapping of (layer, direction) to a sequence of Clamp, got list",
    ),
]


@pytest.mark.parametrize(("call", "sentence"), MISFITS, ids=[s for _, s in MISFITS])
def test_a_clamp_without_a_place_is_refused_by_a_sentence(call, sentence):
    with pytest.raises((TypeError, ValueError)) as raised:
        call()
    assert str(raised.value).startswith(sentence)
