from dataclasses import FrozenInstanceError, fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gru_core import (
    params_from_packed,
    step,
    unroll,
    zero_params,
)
from tests.gru_core.helpers import CELLS, close, params_of, sequence, starts, with_bias

sizes = st.integers(1, 5)
kinds = st.sampled_from(CELLS)
few = settings(max_examples=40, deadline=None)


def arrays_of(trace):
    """Every array of numbers in a trace by name."""
    values = {f.name: getattr(trace, f.name) for f in fields(trace) if f.name != "lengths"}
    return {name: value for name, value in values.items() if isinstance(value, np.ndarray)}


def step_by_step(params, x, h0, c0=None, lengths=None, reverse=False):
    """The plain step over each row alone: what the fast path must equal."""
    h_all = np.zeros((*x.shape[:2], params.hidden_size))
    steps = {}
    for row in range(x.shape[1]):
        order = range(x.shape[0] if lengths is None else lengths[row])
        h, c = h0[row : row + 1], None if c0 is None else c0[row : row + 1]
        for t in reversed(order) if reverse else order:
            made = step(params, x[t, row : row + 1], h, *(() if c is None else (c,)))
            h, c = made.h, getattr(made, "c", None)
            steps[t, row] = made
            h_all[t, row] = h[0]
    return h_all, steps


@few
@given(kinds, st.integers(1, 8), sizes, sizes, sizes, st.booleans(), st.booleans(), st.data())
def test_the_fast_path_equals_the_plain_step(kind, T, B, I, H, reverse, ragged, data):
    params = params_of(kind, input_size=I, hidden_size=H, seed=data.draw(st.integers(0, 999)))
    lengths = data.draw(st.lists(st.integers(1, T), min_size=B, max_size=B)) if ragged else None
    x, start = sequence(T, B, I, scale=3.0), starts(params, B)
    trace = unroll(params, x, **start, lengths=lengths, reverse=reverse)
    _, steps = step_by_step(params, x, **start, lengths=lengths, reverse=reverse)
    for (t, row), made in steps.items():
        at = trace.at(t)
        for field in fields(made):
            close(getattr(at, field.name)[row], getattr(made, field.name)[0])
    for name, array in arrays_of(trace).items():
        for t in range(T):
            for row in range(B):
                if array.ndim == 3 and (t, row) not in steps:
                    assert not array[t, row].any(), name


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_update_gate_at_one_copies_every_digit_of_the_state(kind):
    params = with_bias(params_of(kind), "z", 1000.0)
    h0 = starts(params)["h0"]
    trace = unroll(params, sequence(200), h0)
    assert (trace.z == 1.0).all()
    np.testing.assert_array_equal(trace.h, np.broadcast_to(h0, trace.h.shape))


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_a_gru_that_always_rewrites_and_never_resets_is_a_tanh_rnn(kind):
    gru = with_bias(with_bias(params_of(kind), "z", -1000.0), "r", 1000.0)
    n = gru.n
    rnn = params_from_packed("rnn", n.w_i, n.w_h, n.b_i, n.b_h)
    x, h0 = sequence(), starts(gru)["h0"]
    close(unroll(gru, x, h0).h, unroll(rnn, x, h0).h)


@pytest.mark.parametrize("kind", ["gru", "gru-before"])
def test_a_closed_reset_gate_forgets_the_state_in_the_candidate(kind):
    params = with_bias(params_of(kind), "r", -1000.0)
    x = sequence()
    first = unroll(params, x, np.ones((2, 4))).n[0]
    np.testing.assert_array_equal(first, unroll(params, x, -np.ones((2, 4))).n[0])


def test_zero_parameters_halve_the_state():
    params = zero_params("gru", input_size=1, hidden_size=1)
    h = unroll(params, np.ones((4, 1, 1)), [[1.0]]).h
    np.testing.assert_array_equal(h.ravel(), [0.5, 0.25, 0.125, 0.0625])


def test_b_hn_acts_inside_the_reset_gate():
    params = with_bias(zero_params("gru", input_size=1, hidden_size=1), "r", 0.0)
    n = params.n.map(np.zeros_like)
    params = params_from_packed(
        "gru", np.zeros((3, 1)), np.zeros((3, 1)), np.zeros(3), [0, 0, 2.0]
    )
    trace = unroll(params, np.zeros((1, 1, 1)))
    assert n.b_h == 0.0
    assert trace.rec_n.item() == 2.0
    assert trace.a_n.item() == 1.0  # r = 1/2 times b_hn


def test_relu_cuts_at_zero():
    params = params_from_packed("rnn", [[1.0]], [[0.0]], activation="relu")
    h = unroll(params, np.array([-1.0, 0.0, 2.0]).reshape(3, 1, 1)).h
    np.testing.assert_array_equal(h.ravel(), [0.0, 0.0, 2.0])


@few
@given(
    st.sampled_from(["gru", "gru-before"]), st.integers(0, 999), st.sampled_from([1.0, 30.0])
)
def test_the_new_state_lies_between_candidate_and_old_state(kind, seed, scale):
    params = params_of(kind, seed=seed).map(lambda a: a * scale)
    trace = unroll(params, sequence(seed=seed), **starts(params))
    eps = np.finfo(float).eps
    assert (trace.h >= np.minimum(trace.n, trace.h_prev) - eps).all()
    assert (trace.h <= np.maximum(trace.n, trace.h_prev) + eps).all()
    assert (abs(trace.n) <= 1.0).all()
    assert ((trace.z >= 0.0) & (trace.z <= 1.0) & (trace.r >= 0.0) & (trace.r <= 1.0)).all()


@few
@given(kinds, st.integers(1, 6), st.integers(1, 6))
def test_a_split_sequence_equals_the_whole(kind, first, second):
    params = params_of(kind)
    x, start = sequence(first + second), starts(params)
    whole = unroll(params, x, **start)
    head = unroll(params, x[:first], **start)
    ends = {"h0": head.h_n, "c0": head.c_n} if kind == "lstm" else {"h0": head.h_n}
    tail = unroll(params, x[first:], **ends)
    for name, array in arrays_of(whole).items():
        if array.ndim == 3:
            close(np.concatenate([getattr(head, name), getattr(tail, name)]), array)


@few
@given(kinds, st.permutations(range(3)), st.booleans())
def test_batch_rows_do_not_see_each_other(kind, order, reverse):
    params = params_of(kind)
    x, start = sequence(batch_size=3), starts(params, 3)
    lengths = np.array([6, 2, 4])
    together = unroll(params, x, **start, lengths=lengths, reverse=reverse)
    for row in order:
        own = {name: value[[row]] for name, value in start.items()}
        alone = unroll(params, x[:, [row]], **own, lengths=lengths[[row]], reverse=reverse)
        close(alone.h, together.h[:, [row]])
        close(alone.h_n, together.h_n[[row]])


@few
@given(kinds, st.permutations(range(4)))
def test_renumbering_the_units_renumbers_the_states(kind, order):
    params, order = params_of(kind), list(order)
    x, start = sequence(), starts(params)

    def renumbered(array):
        array = array[order]
        return array[:, order] if array.shape == (4, 4) else array

    moved = unroll(params.map(renumbered), x, **{n: v[:, order] for n, v in start.items()})
    close(moved.h, unroll(params, x, **start).h[..., order])


@few
@given(kinds, st.booleans(), st.sampled_from([np.nan, np.inf, -1e300, 7.0]))
def test_what_stands_in_the_padding_does_not_matter(kind, reverse, junk):
    params = params_of(kind)
    x, start = sequence(), starts(params)
    lengths = [4, 6]
    dirty = x.copy()
    dirty[4:, 0] = junk
    clean, same = (
        unroll(params, a, **start, lengths=lengths, reverse=reverse) for a in (x, dirty)
    )
    for name, array in arrays_of(clean).items():
        np.testing.assert_array_equal(getattr(same, name), array)


@pytest.mark.parametrize("kind", CELLS)
def test_a_padded_row_equals_the_row_without_padding(kind):
    params = params_of(kind)
    x, start = sequence(batch_size=1), starts(params, 1)
    for reverse in (False, True):
        padded = unroll(params, x, **start, lengths=[4], reverse=reverse)
        short = unroll(params, x[:4], **start, reverse=reverse)
        for name, array in arrays_of(short).items():
            np.testing.assert_array_equal(getattr(padded, name)[:4], array)
        np.testing.assert_array_equal(padded.h_n, short.h_n)


@pytest.mark.parametrize("kind", CELLS)
def test_reverse_is_forward_over_the_turned_sequence(kind):
    params = params_of(kind)
    x, start = sequence(), starts(params)
    turned, backward = (
        unroll(params, x[::-1], **start),
        unroll(params, x, **start, reverse=True),
    )
    np.testing.assert_array_equal(backward.h, turned.h[::-1])
    np.testing.assert_array_equal(backward.h_n, backward.h[0])
    np.testing.assert_array_equal(backward.h_prev[-1], start["h0"])
    np.testing.assert_array_equal(backward.h_prev[:-1], backward.h[1:])
    np.testing.assert_array_equal(backward.x, x)


def test_each_step_starts_from_the_state_before():
    params = params_of("lstm")
    start = starts(params)
    trace = unroll(params, sequence(), **start)
    for state in ("h", "c"):
        np.testing.assert_array_equal(getattr(trace, f"{state}_prev")[0], start[f"{state}0"])
        before = getattr(trace, f"{state}_prev")[1:]
        np.testing.assert_array_equal(before, getattr(trace, state)[:-1])


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("kind", CELLS)
def test_float32_stays_float32(kind, reverse):
    params = params_of(kind, dtype=np.float32)
    trace = unroll(params, sequence(), lengths=[6, 3], reverse=reverse)
    assert {array.dtype for array in arrays_of(trace).values()} == {np.dtype(np.float32)}
    made = step(
        params, sequence()[0], np.zeros((2, 4)), *([np.zeros((2, 4))] * (kind == "lstm"))
    )
    assert {getattr(made, f.name).dtype for f in fields(made)} == {np.dtype(np.float32)}


def test_dtype_chooses_what_is_computed_in():
    trace = unroll(params_of("gru"), sequence(), dtype=np.float32)
    assert trace.dtype == np.float32
    close(trace.h, unroll(params_of("gru"), sequence()).h)
    with pytest.raises(TypeError, match="expected dtype float32 or float64, got int64"):
        unroll(params_of("gru"), sequence(), dtype=int)


@pytest.mark.parametrize("kind", CELLS)
def test_a_trace_cannot_be_changed(kind):
    trace = unroll(params_of(kind), sequence(), lengths=[6, 3])
    with pytest.raises(FrozenInstanceError):
        trace.h = trace.h
    assert not any(array.flags.writeable for array in arrays_of(trace).values())
    assert not trace.lengths.flags.writeable
    bases = [a.base for a in arrays_of(unroll(params_of(kind), sequence())).values()]
    assert not any(base.flags.writeable for base in bases if base is not None)


@pytest.mark.parametrize("kind", CELLS)
def test_a_step_is_read_only_and_shares_no_memory_with_its_input(kind):
    params = params_of(kind)
    given = {f"{name[0]}_prev": array for name, array in starts(params).items()}
    x = sequence()[0]
    made = step(params, x, *given.values())
    assert not any(array.flags.writeable for array in arrays_of(made).values())
    for name, array in {"x": x, **given}.items():
        kept = array.copy()
        array[:] = 7.0
        np.testing.assert_array_equal(getattr(made, name), kept)


def test_a_trace_does_not_share_memory_with_its_input():
    x, h0 = sequence(), np.zeros((2, 4))
    trace = unroll(params_of("gru"), x, h0)
    x[:], h0[:] = 7.0, 7.0
    assert trace.x.max() < 7.0
    assert not trace.h0.any()


def test_an_exploding_relu_is_visible_and_raises_nothing():
    params = params_from_packed("rnn", [[1.0]], [[1e200]], activation="relu")
    assert unroll(params, np.ones((4, 1, 1))).h[-1].item() == np.inf
