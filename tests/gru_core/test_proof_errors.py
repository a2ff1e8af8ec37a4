"""Distances, ulps, histograms and who is closer, by numbers that one can do in the head."""

import numpy as np
import pytest

from gru_core.proof_errors import EDGES, closer, errors, in_ulps

F32, F64 = np.dtype(np.float32), np.dtype(np.float64)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("value", [1.0, 1.5, -3.0, 1e-20, 1e20])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_so_many_neighbours_are_so_many_ulps(dtype, value, count):
    reference = dtype(value)
    near = reference
    for _ in range(count):
        near = np.nextafter(near, dtype(np.copysign(np.inf, value)))
    off = np.array([abs(float(near) - float(reference))])
    assert in_ulps(off, np.array([float(reference)]), np.dtype(dtype))[0] == count


def test_a_correct_rounding_is_half_an_ulp_at_most():
    truth = np.random.default_rng(0).standard_normal((500, 1, 1))
    found = errors(truth.astype(np.float32), truth, F32, steps=True)
    assert found.ulps <= 0.5
    assert found.histogram[2:].sum() == 0
    assert found.histogram.sum() == 500


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("side", ["observed", "reference"])
def test_what_is_not_finite_is_infinitely_far(bad, side):
    arrays = {"observed": np.ones((3, 1, 1)), "reference": np.ones((3, 1, 1))}
    arrays[side][1] = bad
    found = errors(**arrays, dtype=F64, steps=True)
    assert (found.worst, found.where, found.ulps) == (np.inf, (1, 0, 0), np.inf)
    np.testing.assert_array_equal(found.growth, [0.0, np.inf, 0.0])
    assert found.histogram[-1] == 1


def test_bins_hold_their_upper_edge():
    units = np.array([0.0, 0.5, 0.6, 1.0, 2.0, 2.1, EDGES[-1], 2 * EDGES[-1]])
    reference = np.ones((8, 1, 1))
    # Half a unit above 1 does not exist in float64: measure in float32's units.
    observed = reference + units[:, None, None] * float(np.spacing(np.float32(1)))
    found = errors(observed, reference, F32, steps=True).histogram
    assert found[:6].tolist() == [1, 1, 2, 1, 1, 0]
    assert found[-2:].tolist() == [1, 1]


def test_what_lies_beyond_a_sequence_is_not_counted():
    counted = np.array([[True], [False]])
    found = errors(np.ones((2, 1, 3)), np.ones((2, 1, 3)), F64, steps=True, counted=counted)
    assert found.histogram.sum() == 3
    nobody = closer(*(np.ones((2, 1, 3)) for _ in range(3)), counted=counted)
    assert (nobody.ours, nobody.equal, nobody.torch) == (0, 3, 0)


def test_what_has_no_steps_has_no_growth():
    assert errors(np.ones(3), np.zeros(3), F64, steps=False).growth is None


def test_closer_names_the_right_side():
    found = closer(np.array([1.1, 1.0]), np.array([1.2, 1.3]), np.ones(2))
    assert (found.ours, found.torch) == (2, 0)
    turned = closer(np.array([1.2, 1.3]), np.array([1.1, 1.0]), np.ones(2))
    assert (turned.ours, turned.torch) == (0, 2)
