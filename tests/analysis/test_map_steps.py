"""A map has all steps while they are few, and says by its steps when they are not."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gatescope.analysis.map_steps import MOST_STEPS, map_steps


@given(st.integers(1, 20_000), st.integers(1, 200), st.data())
def test_steps_are_different_in_order_and_hold_both_ends(
    total: int, size: int, data: st.DataObject
) -> None:
    include = data.draw(st.lists(st.integers(0, total - 1), max_size=2))
    steps = map_steps(total, size, include)
    assert (np.diff(steps) > 0).all()
    assert {0, total - 1, *include} <= set(steps.tolist())
    assert len(steps) <= MOST_STEPS + 2


def test_up_to_the_limit_every_step_is_there() -> None:
    np.testing.assert_array_equal(map_steps(MOST_STEPS, 32), np.arange(MOST_STEPS))


def test_large_states_get_fewer_steps() -> None:
    assert len(map_steps(500, 256)) < len(map_steps(500, 64)) < 500
