"""The half-lives' figure: its data are the half-lives, whatever becomes of the gradient."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.half_life import half_lives
from gatescope.figures.half_life import half_life_figure

FADING = np.log10([[0.25, 0.5, 1.0], [0.64, 0.8, 1.0], [0.01, 0.1, 1.0]])


def figure_of(norms=FADING, target=2, **options):
    return half_life_figure({"gru": half_lives(norms, target)}, **options)


def named(figure, meta):
    return [trace for trace in figure.data if trace.meta == meta]


def test_each_run_is_a_line_from_the_target_backwards_and_then_a_gap() -> None:
    (runs,) = named(figure_of(), "runs")
    np.testing.assert_allclose(
        runs.y, [1, 0.5, 0.25, np.nan, 1, 0.8, 0.64, np.nan, 1, 0.1, 0.01, np.nan]
    )
    assert list(runs.x[:3]) == [0, 1, 2]


def test_the_thick_line_is_the_median_run() -> None:
    (line,) = named(figure_of(), "remaining")
    np.testing.assert_allclose(line.y, [1, 0.5, 0.25])


def test_a_dot_stands_where_the_line_passes_one_half() -> None:
    (dots,) = named(figure_of(), "half-lives")
    np.testing.assert_allclose(dots.x, [1.0, 2.0, np.log(2) / np.log(10)])
    assert list(dots.marker.symbol) == ["circle", "triangle-right", "circle"]
    assert list(dots.text)[:2] == ["seed 0: 1 steps", "seed 1: longer than 2 steps"]


def test_the_median_of_half_lives_says_when_it_is_longer_than_the_sequence() -> None:
    (known,) = named(figure_of(), "median")
    assert (list(known.x), known.text[0]) == ([1.0], "median of 3: 1 steps")
    (longer,) = named(figure_of(FADING[[1, 1, 2]]), "median")
    assert (list(longer.x), longer.text[0]) == ([2.0], "median of 3: longer than 2 steps")
    assert longer.marker.symbol == "triangle-right-open"


def test_one_run_has_no_median() -> None:
    assert not named(figure_of(FADING[:1]), "median")


def test_seeds_are_named_and_runs_without_a_gradient_are_left_out() -> None:
    norms = np.concatenate([np.full((1, 3), np.nan), FADING[:1]])
    figure = figure_of(norms, seeds={"gru": [7, 9]})
    (dots,) = named(figure, "half-lives")
    assert list(dots.text) == ["seed 9: 1 steps"]
    assert len(named(figure, "runs")[0].y) == 4


@pytest.mark.parametrize(
    "norms", [np.zeros((1, 1)), np.full((2, 1), -np.inf), np.full((1, 1), np.nan)]
)
def test_a_sequence_of_one_step_has_a_picture(norms: np.ndarray) -> None:
    figure = figure_of(norms, target=0)
    assert np.isfinite([*figure.layout.xaxis.range, *figure.layout.yaxis.range]).all()
    assert not list(named(figure, "half-lives")[0].x)


def test_a_gradient_that_grows_beyond_all_bounds_leaves_the_picture_not_the_axis() -> None:
    figure = figure_of(np.array([[5000.0, 2000.0, 0.0]]))
    assert figure.layout.yaxis.range[1] == 2.0
    assert np.isfinite(named(figure, "remaining")[0].y).all()


def test_cells_stand_one_below_the_other_in_their_order() -> None:
    lives = half_lives(FADING, 2)
    figure = half_life_figure({"gru": lives, "rnn": lives, "lstm": lives})
    assert list(figure.layout.yaxis2.ticktext) == ["LSTM", "plain RNN", "GRU"]
    rows = [np.mean(trace.y) for trace in named(figure, "half-lives")]
    np.testing.assert_allclose(rows, [2.0, 1.0, 0.0], atol=1e-12)


def test_the_axis_ends_where_everything_has_gone_unless_something_stays() -> None:
    gone, stays = np.linspace(-90, 0, 301)[None], np.zeros((1, 301))
    back = gone.copy()
    back[0, 5] = 0.0
    ends = [
        figure_of(norms, target=300).layout.xaxis.range[1]
        for norms in (gone, back, stays, np.concatenate([gone, stays]))
    ]
    assert 4.0 < ends[0] < 6.0
    assert min(ends[1:]) > 300.0


def test_a_long_way_back_is_thinned() -> None:
    figure = figure_of(np.linspace(-9, 0, 9_001)[None], target=9_000)
    assert len(named(figure, "remaining")[0].x) <= 2_001


def test_themes_have_their_own_colours() -> None:
    light, dark = (figure_of(theme=theme) for theme in ("light", "dark"))
    assert light.data[1].line.color != dark.data[1].line.color
