import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gatescope.inputs.standardise import standardise
from gatescope.messages import true_minus
from tests.inputs.sentences import texts

FINITE = st.floats(allow_nan=False, allow_infinity=False)
TABLES = arrays.arrays(float, st.tuples(st.integers(1, 8), st.integers(1, 3)), elements=FINITE)


@given(TABLES)
def test_any_finite_column_stays_finite_and_within_the_square_root_of_its_length(
    values: np.ndarray,
) -> None:
    before = values.copy()
    result, _ = standardise(values, [f"x{k}" for k in range(values.shape[1])])
    assert np.isfinite(result).all()
    assert np.abs(result).max() <= np.sqrt(len(values)) * (1 + 1e-12)
    np.testing.assert_array_equal(values, before)


@given(arrays.arrays(float, (6, 2), elements=st.floats(-1e6, 1e6).map(lambda x: round(x, 2))))
def test_mean_is_zero_and_deviation_one_unless_constant(values: np.ndarray) -> None:
    result, _ = standardise(values, ["a", "b"])
    constant = np.ptp(values, axis=0) == 0
    np.testing.assert_allclose(result.mean(axis=0), 0, atol=1e-6)
    np.testing.assert_allclose(result.std(axis=0), np.where(constant, 0, 1), rtol=1e-9)


@given(st.floats(-1e300, 1e300).map(lambda x: x + 0.0), st.integers(2, 50))
def test_a_constant_column_becomes_zeros(value: float, steps: int) -> None:
    result, notes = standardise(np.full((steps, 1), value), ["a"])
    assert not result.any()
    mean = true_minus(f"{value:.6g}")
    assert texts(notes) == [f"Column “a” is constant ({mean}); its steps are 0."]


def test_the_extremes_of_floats_do_not_overflow() -> None:
    column = np.array([[-1.7e308], [1.7e308]])
    assert standardise(column, ["a"])[0].ravel().tolist() == [-1.0, 1.0]
    assert standardise(np.array([[0.0], [5e-324]]), ["a"])[0].ravel().tolist() == [-1.0, 1.0]


def test_many_columns_share_a_note() -> None:
    _, notes = standardise(np.eye(9), [f"x{k}" for k in range(9)])
    assert len(notes) == 7
    assert str(notes[-1]) == "Standardised the same way: 3 more columns."
