"""The path holds the states' own coordinates, marks start and cursor, and says its words."""

from __future__ import annotations

from typing import Literal

import numpy as np
import plotly.graph_objects as go
import pytest

from gatescope.analysis.components import principal_components
from gatescope.figures.path_style import MOST_POINTS
from gatescope.figures.state_path import state_path
from gru_core import random_params, unroll

TOKENS = tuple("abca bacd")


def states(steps: int = 9, units: int = 5) -> np.ndarray:
    params = random_params("gru", input_size=2, hidden_size=units, seed=3)
    return unroll(params, np.random.default_rng(1).normal(size=(steps, 1, 2)) * 3).h[:, 0]


def points(trace: go.Scatter, names: str = "xy") -> np.ndarray:
    return np.stack([np.asarray(trace[name], float) for name in names], axis=1)


def dots(figure: go.Figure) -> list[go.Scatter]:
    return list(figure.data[1:-2])


@pytest.mark.parametrize(("dimensions", "names"), [(2, "xy"), (3, "xyz")])
def test_the_dots_are_the_states_along_their_components(
    dimensions: Literal[2, 3], names: str
) -> None:
    h = states()
    figure = state_path(h, TOKENS, dimensions=dimensions)
    expected = principal_components(h).coordinates[:, :dimensions]
    np.testing.assert_array_equal(points(figure.data[0], names), expected)
    np.testing.assert_array_equal(points(dots(figure)[0], names), expected)
    np.testing.assert_array_equal(dots(figure)[0].marker.color, np.arange(9))


def test_the_axes_state_the_explained_variance() -> None:
    h = states()
    values = np.linalg.eigvalsh(np.cov(h.T))[::-1]
    share = values / values.sum()
    flat, space = state_path(h).layout, state_path(h, dimensions=3).layout.scene
    assert flat.xaxis.title.text == f"component 1 ({share[0]:.1%} of the variance)"
    assert flat.yaxis.title.text == f"component 2 ({share[1]:.1%} of the variance)"
    assert space.zaxis.title.text == f"component 3: {share[2]:.1%}"


def test_start_and_cursor_are_marked() -> None:
    h = states()
    expected = principal_components(h).coordinates
    start, cursor = state_path(h, cursor=4).data[-2:]
    np.testing.assert_array_equal(points(start)[0], expected[0, :2])
    np.testing.assert_array_equal(points(cursor)[0], expected[4, :2])
    assert cursor.name == "step 4, the cursor"


@pytest.mark.parametrize(("stretch", "equal"), [(1.5, True), (3.0, False)])
def test_a_common_measure_ends_where_it_would_leave_a_streak(
    stretch: float, equal: bool
) -> None:
    turn = np.linspace(0, 2 * np.pi, 41)[:-1]
    figure = state_path(np.stack([stretch * np.cos(turn), np.sin(turn)], axis=1))
    assert figure.layout.meta["equal"] is equal
    assert (figure.layout.yaxis.scaleanchor == "x") is equal


@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_originals_path_is_seen_along_the_same_components(
    dimensions: Literal[2, 3],
) -> None:
    h = states()
    figure = state_path(h, dimensions=dimensions, ghost=h)
    names = "xyz"[:dimensions]
    assert figure.data[0].name == "the original's path"
    np.testing.assert_allclose(
        points(figure.data[0], names), points(figure.data[1], names), atol=1e-12
    )


def test_every_token_has_its_dots_and_its_colour() -> None:
    figure = state_path(states(), TOKENS, colour="token")
    found = {trace.name: list(trace.customdata) for trace in dots(figure)}
    assert found == {"a": [0, 3, 6], "b": [1, 5], "c": [2, 7], "␣": [4], "d": [8]}
    assert len({trace.marker.color for trace in dots(figure)}) == 5


def test_rare_tokens_share_one_colour() -> None:
    tokens = tuple("aabbccddeeffgghijk")
    figure = state_path(states(len(tokens)), tokens, colour="token")
    assert [trace.name for trace in dots(figure)] == [*"abcdefg", "other"]
    assert list(dots(figure)[-1].customdata) == [14, 15, 16, 17]


def test_the_hover_says_step_and_reading() -> None:
    texts = dots(state_path(states(), TOKENS))[0].text
    assert texts[1] == "step 1, reading “b”"
    assert dots(state_path(states()))[0].text[1] == "step 1"


def test_markup_in_a_token_stays_text() -> None:
    figure = state_path(states(1), ("<a href='x'>",), colour="token")
    assert dots(figure)[0].name == "&lt;a href=&#x27;x&#x27;&gt;"
    assert "<a" not in dots(figure)[0].text[0]


def test_a_long_path_is_thinned_and_keeps_cursor_and_end() -> None:
    h = states(9_001, 2)
    drawn = dots(state_path(h, cursor=7_777))[0].customdata
    assert len(drawn) <= MOST_POINTS + 2
    assert {0, 7_777, 9_000} <= set(drawn)


def test_the_state_of_a_single_unit_is_drawn_over_the_steps() -> None:
    h = states(units=1)
    figure = state_path(h, dimensions=3)
    np.testing.assert_array_equal(points(figure.data[0])[:, 0], np.arange(9))
    np.testing.assert_array_equal(points(figure.data[0])[:, 1], h[:, 0])
    assert figure.layout.yaxis.title.text == "h of unit 0"


@pytest.mark.parametrize("h", [np.ones((1, 4)), np.full((6, 3), 0.2), np.zeros((1, 1))])
def test_a_state_that_does_not_move_is_one_dot(h: np.ndarray) -> None:
    figure = state_path(h, cursor=len(h) - 1)
    assert len(np.unique(points(figure.data[0])[:, 1])) == 1


def test_themes_have_their_own_colours() -> None:
    light, dark = (state_path(states(), theme=theme) for theme in ("light", "dark"))
    assert light.layout.paper_bgcolor != dark.layout.paper_bgcolor
    assert light.data[-1].marker.color != dark.data[-1].marker.color
