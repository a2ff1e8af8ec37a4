"""The two sides of a gate keep their digits however far it is open or shut."""

from __future__ import annotations

import math

import numpy as np
import pytest

from gru_core.cells.activations import both_sides


@pytest.mark.parametrize("a", [-700.0, -40.0, -1.0, 0.0, 1.0, 40.0, 700.0])
def test_both_sides_are_as_exact_as_the_exponential(a: float) -> None:
    side, other = both_sides(np.array([a]), None, None)
    assert side[0] == pytest.approx(1.0 / (1.0 + math.exp(-a)), rel=1e-15, abs=0.0)
    assert other[0] == pytest.approx(1.0 / (1.0 + math.exp(a)), rel=1e-15, abs=0.0)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_beyond_the_exponential_a_gate_is_open_or_shut(dtype: str) -> None:
    a = np.array([-np.inf, -1e4, 0.0, 1e4, np.inf, np.nan], dtype)
    side, other = both_sides(a, None, None)
    np.testing.assert_array_equal(side, [0.0, 0.0, 0.5, 1.0, 1.0, np.nan])
    np.testing.assert_array_equal(other, [1.0, 1.0, 0.5, 0.0, 0.0, np.nan])


def test_in_float32_what_has_lost_its_digits_is_zero() -> None:
    # exp(-100) is 3.72e-44, of which float32 holds one digit and a half
    side, _ = both_sides(np.array([-100.0, 0.0], np.float32), None, None)
    np.testing.assert_array_equal(side, [0.0, 0.5])


def test_one_gate_s_digits_do_not_depend_on_another_s() -> None:
    a = np.linspace(-5.0, 5.0, 11)
    far = both_sides(np.append(a, 1e4), None, None)
    for found, wanted in zip(far, both_sides(a, None, None), strict=True):
        np.testing.assert_array_equal(found[:-1], wanted)
