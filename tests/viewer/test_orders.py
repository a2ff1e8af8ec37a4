"""Orders of the units."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.viewer.orders import by_memory, by_similarity, unit_orders
from tests.viewer.pictures import CELLS, picture


@pytest.mark.parametrize("cell", CELLS)
def test_every_order_holds_every_unit_once(cell: str) -> None:
    shown = picture(cell, hidden=11)
    assert [order.key for order in shown.orders] == ["index", "memory", "similarity"]
    for order in shown.orders[1:]:
        assert order.units is not None
        np.testing.assert_array_equal(np.sort(order.units), np.arange(11))


@given(st.integers(1, 9), st.integers(1, 12), st.integers(0, 1000))
def test_similarity_is_a_permutation_for_any_activity(
    steps: int, units: int, seed: int
) -> None:
    activity = np.random.default_rng(seed).integers(-1, 2, (steps, units)).astype(float)
    order = by_similarity(activity)
    np.testing.assert_array_equal(np.sort(order), np.arange(units))
    np.testing.assert_array_equal(order, by_similarity(activity))


def test_memory_of_a_gru_goes_by_the_mean_update_gate() -> None:
    z = np.array([[0.1, 0.9, 0.5, 0.9], [0.3, 0.9, 0.5, 0.9]])
    np.testing.assert_array_equal(by_memory("gru", {"z": z}), [1, 3, 2, 0])


def test_memory_of_an_lstm_goes_by_the_mean_forget_gate() -> None:
    arrays = {"f": np.array([[0.2, 0.8]]), "i": np.array([[0.9, 0.1]])}
    np.testing.assert_array_equal(by_memory("lstm", arrays), [1, 0])


def test_memory_of_a_plain_rnn_puts_the_slowest_state_first() -> None:
    h = np.array([[1.0, 0.1], [-1.0, 0.2], [1.0, 0.3]])
    before = np.vstack([np.zeros(2), h[:-1]])
    np.testing.assert_array_equal(by_memory("rnn", {"h": h, "h_prev": before}), [1, 0])


def test_similar_units_become_neighbours() -> None:
    rng = np.random.default_rng(0)
    sources = rng.normal(size=(200, 3))
    activity = np.repeat(sources, 4, axis=1) + 0.05 * rng.normal(size=(200, 12))
    mixed = rng.permutation(12)
    groups = (mixed[by_similarity(activity[:, mixed])] // 4).tolist()
    assert sum(a != b for a, b in itertools.pairwise(groups)) == 2


def test_a_thousand_units_over_a_long_time_are_sorted() -> None:
    activity = np.random.default_rng(1).normal(size=(5_000, 1_024))
    np.testing.assert_array_equal(np.sort(by_similarity(activity)), np.arange(1_024))


def test_constant_units_do_not_divide_by_zero() -> None:
    np.testing.assert_array_equal(np.sort(by_similarity(np.ones((5, 4)))), np.arange(4))


def test_names_are_translated() -> None:
    shown = picture("gru")
    names = [order.name for order in unit_orders("gru", shown.arrays, str.upper)]
    assert names == ["INDEX", "MEMORY (MEAN Z)", "SIMILARITY"]
