"""Who reaches whom: how much the state at one step moves the state at every later one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.hover_text import finite, numbers, powers
from gatescope.figures.path_style import (
    CURSOR,
    STATE,
    IntArray,
    Theme,
    axis,
    framed,
    mixed,
    shown,
)
from gatescope.figures.quantities import SIGNED_ENDS
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, true_minus

FADED, GROWN = -8.0, 4.0
"""Ends of the colours, as powers of ten: the same for every map, so that maps compare."""


def reach_figure(
    log10: FloatArray,
    steps: IntArray,
    *,
    span: tuple[int, int] | None = None,
    readings: Sequence[str] = (),
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    r"""Draw the size of every :math:`\partial h_{target} / \partial h_{source}`.

    Parameters
    ----------
    log10 : FloatArray of shape (K, K)
        log10 norms from `gru_core.reach`: row = target, column = source. What is infinite or
        NaN leaves a gap.
    steps : IntArray of shape (K,)
        The steps of rows and columns.
    span : tuple of (int, int), optional
        Source and target of the cell that is chosen.
    readings : sequence of str, optional
        What was read at each step.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        The map, and a ring around the chosen cell. Colours have a fixed meaning: nothing is
        divided by the largest number of a row or of the map.

    Examples
    --------
    >>> figure = reach_figure(np.array([[0.0, -np.inf], [-3.0, 0.0]]), np.array([0, 1]))
    >>> figure.data[0].z.tolist(), figure.data[0].zmin
    ([[0.0, nan], [-3.0, 0.0]], -8.0)
    """
    map_ = go.Heatmap(
        x=steps, y=steps, z=finite(log10), zmin=FADED, zmax=GROWN, colorscale=_colours(theme),
        colorbar=_bar(), hoverongaps=False, name="reach",
        **_hover(log10, steps, readings, translate),
    )  # fmt: skip
    figure = go.Figure([map_] if span is None else [map_, _ring(span, theme, translate)])
    room = max(1.0, float(np.diff(steps).max(initial=1))) / 2
    ends = [float(steps[0]) - room, float(steps[-1]) + room]
    common = {"showgrid": False, "zeroline": False, "nticks": 8, "tickformat": "d"}
    return figure.update_layout(framed(
        theme, height=470, showlegend=False, uirevision="map", hovermode="closest",
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis=axis(
            translate(mark("source: the step that is heard")), theme, range=ends,
            constrain="domain", **common,
        ),
        yaxis=axis(
            translate(mark("target: the step that listens")), theme, range=ends[::-1],
            scaleanchor="x", constrain="domain", constraintoward="top", **common,
        ),
    ))  # fmt: skip


SHADES = ((-8.0, 0.07), (-4.0, 0.3), (-2.0, 0.5), (-1.0, 0.7), (0.0, 1.0))
"""How much of the full colour each power of ten has: finest where most networks are."""


def _colours(theme: Theme) -> list[list[object]]:
    """From nothing over the full colour at 1, where all passes, to growth."""
    background, red = BACKGROUND[theme], SIGNED_ENDS[theme][0]
    fading = [[_place(p), mixed(STATE[theme], background, share)] for p, share in SHADES]
    return [*fading, [_place(1.0), mixed(red, STATE[theme], 0.6)], [1.0, red]]


def _place(power: float) -> float:
    return (power - FADED) / (GROWN - FADED)


def _bar() -> dict[str, Any]:
    powers_of_ten = (int(FADED), -6, -4, -2, 0, 2, int(GROWN))
    names = [f"10<sup>{true_minus(str(p))}</sup>" if p else "1" for p in powers_of_ten]
    names[0], names[-1] = f"≤{names[0]}", f"≥{names[-1]}"
    return {
        "orientation": "h", "thickness": 10, "len": 0.9, "y": -0.16, "yanchor": "top",
        "tickvals": powers_of_ten, "ticktext": names,
    }  # fmt: skip


def _hover(
    log10: FloatArray, steps: IntArray, readings: Sequence[str], translate: Translate
) -> dict[str, Any]:
    """Write what the hover says of each cell; nothing where there is a gap."""
    plain = translate(mark("step {source} reaches step {target}:<br>{size}"))
    told = np.full(log10.shape, "", dtype=object)
    rows, columns = there = np.nonzero(np.isfinite(log10))
    if len(steps) > MOST_READ:
        # A hundred thousand sentences would take seconds to send.
        told[there] = numbers(log10[there])
        size = "10<sup>%{customdata}</sup>"
        text = plain.format(source="%{x}", target="%{y}", size=size)
        return {"customdata": told, "hovertemplate": f"{text}<extra></extra>"}
    names = [_named(t, readings) for t in steps.tolist()]
    told[there] = [
        plain.format(source=names[source], target=names[target], size=size)
        for target, source, size in zip(rows, columns, powers(log10[there]), strict=True)
    ]
    return {"customdata": told, "hovertemplate": "%{customdata}<extra></extra>"}


MOST_READ = 150
"""Steps of a map up to which the hover tells what was read at each of them."""


def _named(t: int, readings: Sequence[str]) -> str:
    return f"{t} “{shown(readings[t])}”" if t < len(readings) else str(t)


def _ring(span: tuple[int, int], theme: Theme, translate: Translate) -> Any:
    # A lighter ring around it, so that it is seen on every colour of the map.
    colours = [BACKGROUND[theme], CURSOR[theme]]
    return go.Scatter(
        x=[span[0]] * 2, y=[span[1]] * 2, mode="markers", hoverinfo="skip", cliponaxis=False,
        name=translate(mark("chosen cell")),
        marker={
            "symbol": "square-open", "size": 14, "color": colours,
            "line": {"color": colours, "width": [7, 3]},
        },
    )  # fmt: skip
