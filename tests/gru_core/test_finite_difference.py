import numpy as np
import pytest

from gru_core import ShapeError, finite_difference


def test_a_cubic_is_differentiated_to_ten_digits():
    x = np.array([[1.0, -2.0], [0.5, 3.0]])
    np.testing.assert_allclose(
        finite_difference(lambda a: np.sum(a**3), x), 3 * x**2, rtol=1e-8
    )


def test_a_function_with_many_outputs_gives_its_jacobian():
    matrix = np.arange(6.0).reshape(2, 3)
    jacobian = finite_difference(lambda a: matrix @ a, np.ones(3))
    np.testing.assert_allclose(jacobian, matrix, atol=1e-9)


def test_the_shape_is_outputs_then_inputs():
    assert finite_difference(lambda a: a[:, 0], np.ones((2, 3))).shape == (2, 2, 3)


def test_the_step_can_be_chosen():
    up = finite_difference(lambda a: np.abs(a).sum(), np.array([0.1]), step=1.0)
    np.testing.assert_allclose(up, [0.1])


def test_the_function_sees_an_array_of_its_own():
    x = np.ones(2)

    def spoil(a):
        a[:] = 0.0
        return 0.0

    finite_difference(spoil, x)
    assert (x == 1.0).all()


def test_what_is_not_a_number_is_refused():
    with pytest.raises(TypeError, match="x: expected dtype float32 or float64"):
        finite_difference(np.sum, np.array(["a"]))


def test_the_step_grows_with_the_number():
    x = np.array([1e12])
    np.testing.assert_allclose(finite_difference(lambda a: np.sum(a**2), x), 2 * x, rtol=1e-8)


@pytest.mark.parametrize("step", [0, 0.0, -1e-3, np.inf, np.nan])
def test_a_step_that_goes_nowhere_is_refused(step):
    with pytest.raises(ValueError, match="step: expected a finite number above 0, got"):
        finite_difference(np.sum, np.ones(2), step=step)


def test_a_point_without_numbers_is_refused():
    with pytest.raises(ShapeError, match=r"x: expected at least one number, got shape \(0,\)"):
        finite_difference(np.sum, np.ones(0))
