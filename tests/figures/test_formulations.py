"""The figures of formulations: what stands in them, zeros and gaps included."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from gatescope.figures.formulation_differences import FLOOR, formulation_differences_figure
from gatescope.figures.formulation_gradients import formulation_gradients_figure
from gatescope.figures.formulation_states import MOST_STEPS, formulation_states_figure
from gatescope.figures.formulation_style import NAMES, line_styles
from gatescope.figures.quantities import QUANTITIES
from gru_core import FORMULATIONS

LINE = np.array([0.25, -0.5, 0.75])


def test_every_formulation_has_a_name_on_screen_and_it_is_its_title() -> None:
    assert {name: f.title for name, f in FORMULATIONS.items()} == NAMES


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_two_lines_look_alike_and_none_has_a_quantitys_colour(theme: str) -> None:
    styles = line_styles(6, theme)  # type: ignore[arg-type]
    quantities = {getattr(q, theme) for q in QUANTITIES["gru"]}
    for one, other in itertools.combinations(styles, 2):
        assert one.colour != other.colour
        assert one.dash != other.dash
    assert not quantities & {style.colour for style in styles}


def test_states_are_drawn_as_they_are_the_first_below_the_others() -> None:
    figure = formulation_states_figure({"torch": LINE, "tf1": -LINE}, tuple("ab<"), unit=2)
    assert [trace.meta for trace in figure.data] == ["torch", "tf1"]
    np.testing.assert_array_equal(figure.data[1].y, -LINE)
    assert figure.data[0].line.width > figure.data[1].line.width
    assert figure.data[0].text[2] == "&lt;"
    assert "2" in figure.layout.yaxis.title.text


def test_a_difference_of_zero_has_a_place_and_the_first_is_not_compared_with_itself() -> None:
    apart = {"torch": 0 * LINE, "tf1": np.array([0.0, 1e-16, 0.5]), "mgu": np.full(3, np.nan)}
    figure = formulation_differences_figure(apart, allowed=1e-14)
    assert [trace.meta for trace in figure.data] == ["tf1", "mgu"]
    np.testing.assert_allclose(figure.data[0].y, [FLOOR, -16.0, np.log10(0.5)])
    assert figure.data[0].customdata[0] == "0"
    assert np.isnan(figure.data[1].y.astype(float)).all()
    axis = figure.layout.yaxis
    assert axis.ticktext[axis.tickvals.index(FLOOR)] == "0"
    assert figure.layout.shapes[0].y0 == pytest.approx(-14.0)


def test_a_gradient_of_nothing_is_a_gap() -> None:
    figure = formulation_gradients_figure({"torch": np.array([-np.inf, -400.0, 0.0])})
    assert np.isnan(figure.data[0].y[0])
    assert figure.data[0].y[1] == -400.0
    assert figure.data[0].customdata[0] == "0"


def test_a_long_sequence_is_thinned_and_one_step_is_a_dot() -> None:
    figure = formulation_states_figure({"torch": np.zeros(5 * MOST_STEPS)}, unit=0)
    assert len(figure.data[0].x) <= MOST_STEPS + 2
    assert figure.data[0].x[-1] == 5 * MOST_STEPS - 1
    assert formulation_states_figure({"torch": LINE[:1]}, unit=0).data[0].mode == "markers"
