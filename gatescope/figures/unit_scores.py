"""Scores over the number of units: how large a network has to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.path_style import QUIET, Theme, axis, framed
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.score import Score


def unit_scores_figure(
    scores: Mapping[str, Mapping[int, Score]],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the score of networks that differ in their number of units.

    Parameters
    ----------
    scores : Mapping of cell to Mapping of int to Score
        By the number of units. Accuracies are drawn in percent, squared errors as they are, on
        an axis of powers of ten.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        A line with 95% intervals for each cell (``meta`` is the cell), and one for the answer
        that needs no network (``"baseline"``).

    Examples
    --------
    >>> made = {n: Score("accuracy", n / 10, n / 10, n / 10, 0.1, 9, 9, 0) for n in (8, 2)}
    >>> figure = unit_scores_figure({"gru": made})
    >>> [(trace.meta, trace.x, trace.y) for trace in figure.data]
    [('gru', (2, 8), (20.0, 80.0)), ('baseline', (2, 8), (10.0, 10.0))]
    """
    every = [score for lanes in scores.values() for score in lanes.values()]
    sizes = sorted({units for lanes in scores.values() for units in lanes})
    accuracy = every[0].metric == "accuracy"
    lines = [_line(cell, lanes, theme, translate) for cell, lanes in scores.items()]
    base = every[0].baseline * (100.0 if accuracy else 1.0)
    words = mark("right on new sequences") if accuracy else mark("mean squared error")
    lines.append(go.Scatter(
        x=sizes[:: len(sizes) - 1] if len(sizes) > 1 else sizes, y=[base] * min(len(sizes), 2),
        mode="lines", meta="baseline", name=translate(mark("without a network")),
        line={"color": QUIET[theme], "width": 1.5, "dash": "dash"}, hoverinfo="skip",
    ))  # fmt: skip
    scale: dict[str, Any] = {"ticksuffix": "%"} if accuracy else {"type": "log"}
    return go.Figure(lines, framed(
        theme, height=340, uirevision="units", hovermode="x unified",
        xaxis=axis(
            translate(mark("units")), theme, type="log", tickvals=sizes,
            ticktext=[str(size) for size in sizes],
        ),
        yaxis=axis(translate(words), theme, zeroline=False, **scale),
    ))  # fmt: skip


def _line(
    cell: str, lanes: Mapping[int, Score], theme: Theme, translate: Translate
) -> go.Scatter:
    style, sizes = CELL_STYLES[cell], sorted(lanes)
    found = [lanes[size] for size in sizes]
    factor, suffix = (100.0, "%") if found[0].metric == "accuracy" else (1.0, "")
    return go.Scatter(
        x=sizes, y=[factor * one.value for one in found], mode="lines+markers", meta=cell,
        name=translate(style.name),
        line={"color": getattr(style, theme), "width": 2, "dash": style.dash},
        error_y={
            "array": [factor * (one.high - one.value) for one in found],
            "arrayminus": [factor * (one.value - one.low) for one in found],
            "thickness": 1.3, "width": 5,
        },
        hovertemplate="%{y:.4g}" + suffix,
    )  # fmt: skip
