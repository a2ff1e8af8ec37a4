"""What dominates where: judged by counting, and by what must hold for any shares."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.analysis.dominance import dominance, longest_stretch

NAN = [np.nan, np.nan]


def drawn(seed: int, steps: int, paths: int) -> np.ndarray:
    draw = np.random.default_rng(seed)
    parts = draw.normal(0.4, 1.0, (steps, paths))
    shares = parts / parts.sum(axis=1, keepdims=True)
    shares[draw.random(steps) < 0.2] = np.nan
    return shares


@given(st.integers(0, 200), st.integers(1, 30), st.integers(1, 5))
def test_every_step_belongs_to_exactly_one_reign_or_is_silent(
    seed: int, steps: int, paths: int
) -> None:
    found = dominance(drawn(seed, steps, paths))
    silent = found.silent.steps if found.silent else 0
    assert sum(reign.steps for reign in found.reigns) + silent == steps == found.total


@given(st.integers(0, 200), st.integers(1, 30), st.integers(1, 5))
def test_in_the_longest_stretch_the_path_leads_at_every_step(
    seed: int, steps: int, paths: int
) -> None:
    shares = drawn(seed, steps, paths)
    for reign in dominance(shares).reigns:
        stretch = shares[reign.first : reign.last + 1]
        if reign.path is None:
            assert (stretch <= 0.5).all()
        else:
            assert (stretch.argmax(axis=1) == reign.path).all()
            assert (stretch[:, reign.path] > 0.5).all()


def test_the_longest_reign_comes_first() -> None:
    found = dominance(np.array([[0.1, 0.9], [0.9, 0.1], [0.2, 0.8], [0.3, 0.7]]))
    assert [(r.path, r.steps, r.first, r.last) for r in found.reigns] == [
        (1, 3, 2, 3),
        (0, 1, 1, 1),
    ]


def test_a_path_without_majority_does_not_dominate() -> None:
    found = dominance(np.array([[0.4, 0.35, 0.25]]))
    assert found.reigns[0].path is None
    assert np.isnan(found.reigns[0].share)


def test_steps_where_nothing_passes_are_told_apart() -> None:
    found = dominance(np.array([[1.0, 0.0], NAN, NAN]))
    assert found.silent is not None
    assert (found.silent.steps, found.silent.first, found.silent.last) == (2, 1, 2)


def test_where_nothing_passes_at_all_nobody_dominates() -> None:
    found = dominance(np.array([NAN, NAN]))
    assert found.reigns == ()
    assert found.lowest is None


def test_the_most_negative_share_is_named_with_path_and_step() -> None:
    found = dominance(np.array([NAN, [1.1, -0.1], [-3.0, 4.0]]))
    assert found.lowest == (-3.0, 0, 2)


def test_of_two_stretches_of_equal_length_the_first_is_given() -> None:
    assert longest_stretch(np.array([True, True, False, True, True])) == (0, 1)


def test_shares_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match=r"expected shape \(T, P\), got \(3,\)"):
        dominance(np.ones(3))
