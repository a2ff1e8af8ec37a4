"""What is said of a unit is what a hand computes, and stays true when the run is rearranged."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.analysis.readouts import GATES, unit_readouts
from gatescope.models.head import Head
from gru_core import CellName, GRUTrace, Trace, random_params, unroll, zero_params

CELLS: tuple[CellName, ...] = ("gru", "lstm", "rnn")


def traced(cell: CellName, *, steps: int = 30, hidden: int = 4, seed: int = 1) -> Trace:
    params = random_params(cell, input_size=2, hidden_size=hidden, seed=seed)
    return unroll(params, np.random.default_rng(seed).normal(size=(steps, 1, 2)) * 4)


def gru_with(z: list[float], h: list[float]) -> GRUTrace:
    """A GRU's trace of one unit whose z and h are these."""
    params = zero_params("gru", input_size=1, hidden_size=1)
    trace = unroll(params, np.zeros((len(z), 1, 1)))
    return replace(trace, z=np.array(z)[:, None, None], h=np.array(h)[:, None, None])


def test_by_hand() -> None:
    found = unit_readouts(gru_with([0.05, 0.95, 0.95, 0.85], [1.0, -1.0, 1.0, -1.0]))
    assert found.memory is not None
    np.testing.assert_allclose(found.memory, [1 / 0.3])
    np.testing.assert_allclose(found.mean["z"], [0.7])
    assert found.low["z"].tolist() == [0.25]
    assert found.high["z"].tolist() == [0.5]
    assert found.low["r"].tolist() == found.high["r"].tolist() == [0.0]
    assert found.mean["h"].tolist() == [0.0]
    assert found.spread.tolist() == [1.0]
    assert found.drive is None


def test_the_ends_themselves_are_not_saturated() -> None:
    found = unit_readouts(gru_with([0.1, 0.9], [0.0, 0.0]))
    assert found.low["z"].tolist() == found.high["z"].tolist() == [0.0]


def test_a_gate_that_is_always_one_keeps_for_ever() -> None:
    found = unit_readouts(gru_with([1.0, 1.0], [0.0, 0.0]))
    assert found.memory is not None
    assert found.memory.tolist() == [np.inf]


def test_a_gate_that_is_always_zero_keeps_nothing_beyond_its_step() -> None:
    found = unit_readouts(gru_with([0.0, 0.0], [0.0, 0.0]))
    assert found.memory is not None
    assert found.memory.tolist() == [1.0]


def test_a_very_long_memory_keeps_its_digits() -> None:
    # 1 - mean(z) would be a multiple of 2^-53, and off by a half.
    short = 2.0**-52
    found = unit_readouts(gru_with([1 - short, 1.0, 1.0, 1.0], [0.0] * 4))
    assert found.memory is not None
    assert found.memory.tolist() == [4 / short]


def test_a_plain_rnn_has_no_gate_that_keeps() -> None:
    found = unit_readouts(traced("rnn"))
    assert found.memory is None
    assert dict(found.low) == dict(found.high) == {}


def test_a_state_that_ran_away_raises_no_warning() -> None:
    found = unit_readouts(gru_with([0.5, 0.5], [np.inf, 1.0]))
    assert found.mean["h"].tolist() == [np.inf]
    assert np.isnan(found.spread).all()


@pytest.mark.parametrize("cell", CELLS)
def test_drive_is_the_root_mean_square_of_what_the_unit_adds_to_the_answer(
    cell: CellName,
) -> None:
    trace = traced(cell)
    w = np.random.default_rng(3).normal(size=(3, 4)) * 2
    head = Head(w, np.zeros(3), "values", ("a", "b", "c"))
    moved = trace.h[:, 0] - trace.h[:, 0].mean(axis=0)
    adds = w[None] * moved[:, None, :]
    by_hand = np.sqrt((adds**2).sum(axis=1).mean(axis=0))
    np.testing.assert_allclose(unit_readouts(trace, head).drive, by_hand, rtol=1e-12)


def test_what_raises_every_class_alike_drives_nothing() -> None:
    trace = traced("gru")
    w = np.random.default_rng(3).normal(size=(3, 4))
    heads = [Head(m, np.zeros(3), "classes", ("a", "b", "c")) for m in (w, w + 7.0)]
    one, other = (unit_readouts(trace, head).drive for head in heads)
    np.testing.assert_allclose(one, other, rtol=1e-9)
    alike = Head(np.ones((3, 4)), np.zeros(3), "classes", ("a", "b", "c"))
    assert unit_readouts(trace, alike).drive.tolist() == [0.0] * 4  # type: ignore[union-attr]


def test_a_direction_takes_its_own_columns_of_the_head() -> None:
    trace = traced("gru")
    w = np.random.default_rng(3).normal(size=(2, 8))
    both = Head(w, np.zeros(2), "values", ("a", "b"))
    own = Head(w[:, 4:], np.zeros(2), "values", ("a", "b"))
    np.testing.assert_array_equal(
        unit_readouts(trace, both, first=4).drive, unit_readouts(trace, own).drive
    )


def test_only_the_valid_steps_of_a_row_count() -> None:
    params = random_params("gru", input_size=1, hidden_size=3, seed=0)
    x = np.random.default_rng(0).normal(size=(9, 2, 1))
    padded = unit_readouts(unroll(params, x, lengths=[9, 5]), row=1)
    alone = unit_readouts(unroll(params, x[:5, 1:]))
    np.testing.assert_allclose(padded.memory, alone.memory, rtol=1e-12)  # type: ignore[arg-type]
    np.testing.assert_allclose(padded.spread, alone.spread, rtol=1e-9)


@given(cell=st.sampled_from(CELLS), seed=st.integers(0, 99), steps=st.integers(1, 40))
@settings(max_examples=30, deadline=None)
def test_readouts_lie_in_their_ranges(cell: CellName, seed: int, steps: int) -> None:
    found = unit_readouts(traced(cell, steps=steps, seed=seed))
    for gate in GATES[cell]:
        share = found.low[gate] + found.high[gate]
        assert (share >= 0).all()
        assert (share <= 1).all()
    assert (np.abs(found.mean["h"]) <= 1).all()
    assert (found.spread <= 1).all()
    assert found.memory is None or (found.memory >= 1).all()


@given(cell=st.sampled_from(CELLS), order=st.permutations(range(30)))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_steps_does_not_matter(cell: CellName, order: list[int]) -> None:
    trace = traced(cell)
    mixed = replace(trace, **{k: getattr(trace, k)[order] for k in (*GATES[cell], "h")})
    one, other = unit_readouts(trace), unit_readouts(mixed)
    np.testing.assert_allclose(one.spread, other.spread, rtol=1e-9)
    for key, mean in one.mean.items():
        np.testing.assert_allclose(mean, other.mean[key], rtol=1e-9, atol=1e-12)
    for key, share in one.low.items():
        np.testing.assert_array_equal(share, other.low[key])


def test_readouts_cannot_be_overwritten() -> None:
    found = unit_readouts(traced("gru"))
    with pytest.raises(ValueError, match="read-only"):
        found.spread[0] = 1.0
