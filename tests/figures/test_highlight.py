"""Shaded text: escaped, readable, and on one scale for every text."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.figures.highlight import FAINTEST, STRONGEST, highlight, shade
from gatescope.figures.path_style import Theme
from gatescope.figures.saliency import saliency_figure
from tests.figures.test_quantities import contrast

THEMES: tuple[Theme, ...] = ("light", "dark")


@pytest.mark.parametrize("theme", THEMES)
def test_every_shade_can_be_read(theme: Theme) -> None:
    for value in [*np.linspace(FAINTEST - 2, STRONGEST + 2, 101), np.nan, -np.inf]:
        assert contrast(*shade(float(value), theme)) >= 4.5, value


@pytest.mark.parametrize("theme", THEMES)
def test_a_stronger_shade_is_farther_from_the_page(theme: Theme) -> None:
    page = shade(-np.inf, theme)[0]
    apart = [contrast(shade(v, theme)[0], page) for v in np.linspace(FAINTEST, STRONGEST, 13)]
    assert apart == sorted(apart)
    assert apart[-1] > 4.0


def test_a_shade_does_not_depend_on_the_other_tokens() -> None:
    alone, among = (
        highlight(["a"], np.array([-2.0]), step=9),
        highlight(["a", "b"], np.array([-2.0, 3.0]), step=9),
    )
    assert f"background:{shade(-2.0, 'light')[0]}" in alone
    assert f"background:{shade(-2.0, 'light')[0]}" in among


def test_tokens_are_escaped_wherever_they_stand() -> None:
    html = highlight(["<script>", '"onload="x'], np.zeros(2), step=0)
    assert "<script>" not in html
    assert '"onload' not in html


def test_only_the_step_of_the_output_is_framed() -> None:
    html = highlight(list("abc"), np.zeros(3), step=1)
    framed = [part for part in html.split("<span") if "border:2px solid #b61c5d" in part]
    assert len(framed) == 1
    assert ">b</span>" in framed[0]


def test_the_legend_says_what_the_shades_mean() -> None:
    html = highlight(["a"], np.zeros(1), step=0)
    assert "10<sup>−6</sup>" in html
    assert "≥10<sup>2</sup>" in html


def test_numbers_are_drawn_as_a_curve_with_gaps() -> None:
    figure = saliency_figure(np.array([-3.0, np.nan, 0.5, -np.inf]), step=2)
    np.testing.assert_array_equal(figure.data[0].y, [-3.0, np.nan, 0.5, np.nan])
    assert figure.layout.shapes[0].x0 == 2
