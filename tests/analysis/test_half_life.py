"""Half-lives: judged by norms whose half-life is known, and by a count step by step."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gatescope.analysis.half_life import HALF, Median, half_lives, median_half_life
from gru_core import bptt, to_torch, unroll
from tests.gru_core.helpers import network_of, sequence

NORMS = arrays.arrays(np.float64, (3, 12), elements=st.floats(-40, 40))


def falling(*factors: float, steps: int = 60) -> np.ndarray:
    """Norms that shrink by a factor at every step back, one run for each factor."""
    return np.log10(factors)[:, None] * np.arange(steps - 1, -1, -1)


@pytest.mark.parametrize("factor", [0.05, 0.5, 0.9, 0.97])
def test_an_even_fall_has_the_half_life_of_its_factor(factor: float) -> None:
    found = half_lives(falling(factor), 59)
    np.testing.assert_allclose(found.steps, np.log(2.0) / -np.log(factor))
    np.testing.assert_allclose(10.0**found.rate, factor)


def test_the_rate_is_that_of_the_whole_way_not_of_a_sudden_loss_at_its_beginning() -> None:
    sudden_then_level = np.array([[-0.6, -0.6, -0.6, -0.6, 0.0]])
    found = half_lives(sudden_then_level, 4)
    assert found.steps[0] < 1.0
    np.testing.assert_allclose(found.rate, -0.6 / 4)


def test_a_gradient_that_grows_has_a_positive_rate() -> None:
    np.testing.assert_allclose(half_lives(falling(2.0, 1.0), 59).rate, [HALF, 0.0])


def test_a_gradient_may_halve_and_still_arrive_larger_than_it_left() -> None:
    found = half_lives(np.log10([[4.0, 0.25, 1.0], [0.75, 0.25, 1.0]]), 2)
    assert found.halved.all()
    assert found.grows.tolist() == [True, False]


def test_the_typical_run_is_the_middle_one_of_those_with_a_gradient() -> None:
    found = half_lives(np.concatenate([falling(0.5, 0.9, 0.1), [[np.nan] * 60]]), 59)
    np.testing.assert_allclose(found.typical, 0.5 ** np.arange(60))
    assert np.isnan(half_lives(np.full((2, 5), np.nan), 3).typical).all()


@given(NORMS, st.integers(1, 11))
def test_one_step_before_the_half_life_there_is_more_than_half(
    norms: np.ndarray, target: int
) -> None:
    found = half_lives(norms, target)
    for run, steps, halved in zip(norms, found.steps, found.halved, strict=True):
        more = [run[target] - run[target - k] < HALF for k in range(target + 1)]
        wanted = more.index(False) if False in more else target
        assert halved == (False in more)
        assert int(np.ceil(steps - 1e-9)) == wanted


@given(NORMS, st.floats(-300, 300))
def test_the_size_of_the_gradient_does_not_matter(norms: np.ndarray, shift: float) -> None:
    one, other = half_lives(norms, 11), half_lives(norms + shift, 11)
    np.testing.assert_allclose(one.rate, other.rate, atol=1e-11)


def test_steps_after_the_target_do_not_count() -> None:
    norms = falling(0.5, steps=20)
    later = np.concatenate([norms, np.full((1, 5), -np.inf)], axis=1)
    np.testing.assert_array_equal(half_lives(later, 19).steps, half_lives(norms, 19).steps)


def test_a_run_that_never_halves_is_longer_than_the_sequence() -> None:
    found = half_lives(falling(0.999, 1.1, 0.5), 59)
    assert found.halved.tolist() == [False, False, True]
    np.testing.assert_array_equal(found.steps[:2], 59.0)
    assert found.grows.tolist() == [False, True, False]


def test_a_gradient_that_comes_back_is_told_from_one_that_does_not() -> None:
    up_and_down, down = [[0.0, 0.0, -1.0, 0.0], [-2.0, -1.5, -1.0, 0.0]]
    found = half_lives(np.array([up_and_down, down]), 3)
    assert found.returns.tolist() == [True, False]
    assert found.halved.all()


def test_a_gradient_that_is_lost_in_one_step_has_halved_at_that_step() -> None:
    found = half_lives(np.array([[-np.inf, -np.inf, 0.0, 0.0]]), 3)
    assert found.steps.tolist() == [2.0]
    assert found.rate.tolist() == [-np.inf]


@pytest.mark.parametrize("run", [[-np.inf] * 3, [np.nan] * 3, [0.0, np.nan, 0.0], [np.inf] * 3])
def test_a_run_without_a_gradient_is_left_out(run: list[float]) -> None:
    found = half_lives(np.array([run, [-1.0, -0.5, 0.0]]), 2)
    assert found.measured.tolist() == [False, True]
    assert np.isnan(found.steps[0])
    assert not found.halved[0]
    assert median_half_life(found) == median_half_life(half_lives(np.array([[-1, -0.5, 0]]), 2))


def test_what_remains_is_told_from_the_target_backwards() -> None:
    norms = np.log10([[8.0, 1.0, 2.0, 4.0, 9.0]])
    np.testing.assert_allclose(half_lives(norms, 3).remaining, [[1.0, 0.5, 0.25, 2.0]])
    assert np.isfinite(half_lives(np.array([[4000.0, 0.0]]), 1).remaining).all()


def test_the_first_step_has_nothing_before_it() -> None:
    found = half_lives(np.zeros((2, 1)), 0)
    assert not found.measured.any()
    assert median_half_life(found) is None


@pytest.mark.parametrize("target", [-1, 60])
def test_a_target_outside_the_sequence_is_named(target: int) -> None:
    with pytest.raises(ValueError, match=f"expected a step from 0 to 59, got {target}"):
        half_lives(falling(0.5), target)


@pytest.mark.parametrize(
    ("factors", "steps", "censored"),
    [
        ((0.5, 0.5, 1.0), 1.0, False),
        ((0.5, 1.0, 1.0), 59.0, True),
        ((0.5, 0.25, 1.0, 1.0), 30.0, True),
        ((0.5, 0.25, 0.25, 1.0), 0.75, False),
        ((1.0,), 59.0, True),
    ],
)
def test_the_median_says_whether_it_is_only_a_lower_bound(
    factors: tuple[float, ...], steps: float, censored: bool
) -> None:
    found = median_half_life(half_lives(falling(*factors), 59))
    assert found is not None
    np.testing.assert_allclose(found.steps, steps)
    assert found.censored is censored


def test_a_halving_at_the_very_last_step_is_not_taken_for_one_that_never_comes() -> None:
    last = [-HALF, 0.0, 0.0]
    found = median_half_life(half_lives(np.array([[0.0, 0.0, 0.0], last, last]), 2))
    assert found is not None
    assert not found.censored
    assert found.steps == pytest.approx(2.0)


@pytest.mark.parametrize("kind", ["gru", "rnn"])
def test_half_lives_are_those_of_torchs_gradients(kind: str) -> None:
    network = network_of(kind, hidden_size=5)
    module = to_torch(network)
    params, x = network.layers[0][0], sequence(12, 1)
    h, norms = torch.zeros(1, 1, 5, dtype=torch.float64), []
    states = []
    for t in range(12):
        h = module(torch.from_numpy(x[t : t + 1]), h)[1]
        h.retain_grad()
        states.append(h)
    h[0, 0, 2].backward()
    norms = [float(torch.log10(state.grad.norm())) for state in states]
    trace = unroll(params, x)
    d_h = np.zeros(trace.h.shape)
    d_h[-1, 0, 2] = 1.0
    own = half_lives(bptt(params, trace, d_h).log10_norm.T, 11)
    judge = half_lives(np.array([norms]), 11)
    np.testing.assert_allclose(own.steps, judge.steps, rtol=1e-10)
    np.testing.assert_allclose(own.rate, judge.rate, rtol=1e-10)


def test_a_run_that_halves_at_the_last_step_comes_before_one_that_never_does() -> None:
    norms = np.log10([[1.0, 1.0, 1.0], [0.5, 1.0, 1.0], [0.1, 0.1, 1.0]])
    assert median_half_life(half_lives(norms, 2)) == Median(steps=2.0, censored=False)


def test_a_run_that_never_halves_does_not_come_back() -> None:
    assert not half_lives(np.log10([[1.0, 0.9, 1.0]]), 2).returns.any()
