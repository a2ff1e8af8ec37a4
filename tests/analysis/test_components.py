"""Principal components: judged by the covariance's eigenvalues, and by what must hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.analysis.components import principal_components


def states(steps: int = 50, units: int = 6, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(steps, units)).cumsum(axis=0)


def test_explained_variance_is_that_of_the_covariances_eigenvalues() -> None:
    h = states()
    values = np.linalg.eigvalsh(np.cov(h.T))[::-1]
    found = principal_components(h, 6)
    np.testing.assert_allclose(found.share, values / values.sum(), rtol=1e-10)
    np.testing.assert_allclose(found.coordinates.var(axis=0, ddof=1), values, rtol=1e-10)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_share_is_of_the_whole_variance_however_few_axes_are_shown(count: int) -> None:
    h = states()
    values = np.linalg.eigvalsh(np.cov(h.T))[::-1]
    found = principal_components(h, count)
    np.testing.assert_allclose(found.share, values[:count] / values.sum(), rtol=1e-10)


@given(st.integers(1, 30), st.integers(1, 8), st.integers(0, 50))
@settings(max_examples=40, deadline=None)
def test_axes_are_of_length_one_at_right_angles_and_point_up(
    steps: int, units: int, seed: int
) -> None:
    h = states(steps, units, seed)
    found = principal_components(h)
    count = min(3, units)
    assert found.coordinates.shape == (steps, count)
    np.testing.assert_allclose(found.axes @ found.axes.T, np.eye(count), atol=1e-10)
    largest = np.abs(found.axes).argmax(axis=1)
    assert (np.take_along_axis(found.axes, largest[:, None], axis=1) > 0).all()
    assert found.share.sum() <= 1 + 1e-12


def test_all_components_together_give_the_states_back() -> None:
    h = states()
    found = principal_components(h, 6)
    np.testing.assert_allclose(found.mean + found.coordinates @ found.axes, h, atol=1e-12)


def test_the_same_path_upside_down_keeps_its_axes() -> None:
    h = states()
    one, other = principal_components(h), principal_components(-h)
    np.testing.assert_allclose(one.axes, other.axes, atol=1e-10)
    np.testing.assert_allclose(one.coordinates, -other.coordinates, atol=1e-10)


@pytest.mark.parametrize("h", [np.full((7, 4), 0.1), np.ones((1, 4)), np.zeros((5, 1))])
def test_a_state_that_does_not_move_has_no_variance(h: np.ndarray) -> None:
    found = principal_components(h)
    assert not found.share.any()
    assert not found.coordinates.any()
    np.testing.assert_allclose(found.mean, h[0])


def test_numbers_whose_squares_overflow_are_no_problem() -> None:
    one, other = principal_components(states()), principal_components(states() * 1e200)
    np.testing.assert_allclose(one.share, other.share, rtol=1e-9)
    np.testing.assert_allclose(
        one.coordinates * 1e200, other.coordinates, rtol=1e-9, atol=1e188
    )


def test_a_number_that_is_none_is_named() -> None:
    h = states()
    h[3, 1] = np.nan
    with pytest.raises(ValueError, match=r"got nan at \(3, 1\)"):
        principal_components(h)
