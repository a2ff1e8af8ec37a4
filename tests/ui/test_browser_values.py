"""What a browser sends as a step is a step, or nothing."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gatescope.ui.browser_values import step_in
from tests.ui.test_pages import run

ODD = [float("inf"), float("-inf"), float("nan"), True, "3", None, [3], {"t": 3}, 0.5]


@pytest.mark.parametrize("value", ODD, ids=repr)
def test_what_is_no_whole_number_is_no_step(value: object) -> None:
    assert step_in(value, 10) is None


@pytest.mark.parametrize(("value", "step"), [
    (0, 0), (9, 9), (3.0, 3), (-0.0, 0), (-4, 0), (10, 9),
    (1e300, 9), (10**400, 9), (-(10**400), 0),
])  # fmt: skip
def test_a_step_beyond_the_ends_is_the_nearest_there_is(value: float, step: int) -> None:
    assert step_in(value, 10) == step


@pytest.mark.parametrize(("kind", "at"), [("2d", float("inf")), ("plane", 10**400)],
                         ids=["inf", "huge"])  # fmt: skip
def test_the_path_is_drawn_whatever_the_cursor_says(
    kind: str, at: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    test: AppTest = run(path=kind)
    state: dict[str, Any] = {"gs.cursor": {"at": {"t": at, "unit": at}}}
    for key, value in state.items():
        test.session_state[key] = value
    test.run()
    assert not test.exception
    assert any(element.type == "plotly_chart" for element in test.main)
