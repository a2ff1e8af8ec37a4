"""Shares, sizes and the carrier belong to one and the same gradient."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.path_shares import carrier_of, path_shares
from gru_core import PATHS, CellName, bptt, jacobian_paths, random_params, unroll


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_what_all_paths_bring_is_the_gradient_one_step_earlier(cell: CellName) -> None:
    params = random_params(cell, input_size=2, hidden_size=5, seed=3)
    trace = unroll(params, np.random.default_rng(0).normal(size=(8, 1, 2)))
    d_h = np.zeros((8, 1, 5))
    d_h[-1, 0, 2] = 1.0
    found = path_shares(params, trace, d_h)
    np.testing.assert_allclose(found.norms[1:, -1], found.arrived[:-1], atol=1e-12)
    np.testing.assert_allclose(found.arrived[-1], 0.0, atol=1e-12)
    np.testing.assert_array_equal(found.log10_norm, bptt(params, trace, d_h).log10_norm[:, 0])
    np.testing.assert_allclose(found.shares.sum(axis=1), 1.0, atol=1e-12)


@pytest.mark.parametrize("cell", ["gru", "rnn", "lstm"])
def test_no_path_leaves_more_than_its_matrix_can(cell: CellName) -> None:
    params = random_params(cell, input_size=2, hidden_size=5, seed=3)
    trace = unroll(params, np.random.default_rng(0).normal(size=(8, 1, 2)))
    found = path_shares(params, trace, np.ones((8, 1, 5)))
    jacobian = jacobian_paths(params, trace)
    for k, path in enumerate(PATHS[cell]):
        part = getattr(jacobian, path)[:, 0]
        assert (found.kept[:, k] <= np.linalg.norm(part, 2, axis=(1, 2)) * (1 + 1e-12)).all()


def test_every_step_has_the_same_say_in_who_carries() -> None:
    assert carrier_of(np.array([[1.0, 0.0], [0.0, 1e-200], [0.0, 1e-201]])) == 1


def test_without_a_gradient_the_first_unit_is_named() -> None:
    assert carrier_of(np.zeros((4, 3))) == 0
    assert carrier_of(np.full((4, 3), np.nan)) == 0


def test_of_a_batch_the_first_sequence_is_meant() -> None:
    params = random_params("lstm", input_size=2, hidden_size=5, seed=3)
    x = np.random.default_rng(0).normal(size=(8, 2, 2))
    both = path_shares(params, unroll(params, x), np.ones((8, 2, 5)))
    alone = path_shares(params, unroll(params, x[:, :1]), np.ones((8, 1, 5)))
    for name in ("shares", "norms", "log10_norm", "arrived"):
        np.testing.assert_allclose(getattr(both, name), getattr(alone, name), atol=1e-12)
    assert both.carrier == alone.carrier
