"""Constants of what trials cost are found where they are known."""

import numpy as np
import pytest

from tests.benchmark.cost import POINTS, non_negative


def test_constants_are_found_again_and_none_is_below_zero() -> None:
    terms = np.array([[1.0, 2.0, 0.0], [1.0, 5.0, 1.0], [1.0, 1.0, 3.0], [1.0, 9.0, 2.0]])
    took = terms @ [0.5, 0.25, 0.0] * [1.0, 1.0, 0.99, 1.0]
    found = non_negative(terms / took[:, None])
    assert found[2] == 0.0
    assert found[:2] == pytest.approx([0.5, 0.25], rel=0.05)


@pytest.mark.parametrize(("kind", "constants"), [("gradient", 13), ("learn", 8)])
def test_there_are_more_points_than_constants(kind: str, constants: int) -> None:
    assert len(list(POINTS[kind]())) > constants
