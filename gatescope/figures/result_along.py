"""A value along an axis of an experiment: medians, quartile bands, and what theory predicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.live_style import live_axis, live_figure
from gatescope.figures.path_style import INK, Theme, framed
from gatescope.figures.result_levels import (
    Level,
    across,
    height_of,
    line_trace,
    positive,
    says,
    span_of,
    upwards,
)
from gatescope.figures.result_style import Line, band, legend
from gatescope.inputs.sequence import FloatArray

HEIGHT = 430


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """What an equation predicts.

    Parameters
    ----------
    name : str
        In the legend; plain text.
    x, y : FloatArray of shape (N,)
        Its points.
    dash : str
        As Plotly names them.
    """

    name: str
    x: FloatArray
    y: FloatArray
    dash: str = "dash"


@dataclass(frozen=True, slots=True)
class Upright:
    """A dashed line upwards, where something is predicted to change.

    Parameters
    ----------
    at : float
        Where on the axis.
    name : str
        What it is; plain text.
    colour : str
        As ``#rrggbb``.
    """

    at: float
    name: str
    colour: str


def along_figure(
    lines: Sequence[Line],
    x_title: str,
    y_title: str,
    *,
    curves: Sequence[Curve] = (),
    uprights: Sequence[Upright] = (),
    levels: Sequence[Level] = (),
    log: tuple[bool, bool] = (False, False),
    whole: tuple[float, float] | None = None,
    hover: str = "{name}: {value}",
    theme: Theme = "light",
) -> go.Figure:
    """Draw how a value changes along an axis.

    Parameters
    ----------
    lines : sequence of Line
        With numbers, or with words for places side by side.
    x_title, y_title : str
        What the axes show.
    curves, uprights, levels
        Predictions, dashed.
    log : tuple of bool
        Whether the axes are logarithmic, the one to the right and the one upwards.
    whole : tuple of float, optional
        Ends of the axis upwards, for what has a fixed range.
    hover : str
        As for `panels_figure`.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    plotly.graph_objects.Figure
        Bands (``meta`` = ``"band"``), lines with a dot at each place (``"line"``), triangles at
        the edges where a median is infinite (``"infinite"``), then the predictions
        (``"prediction"``).

    Examples
    --------
    >>> from gatescope.figures.result_style import Look
    >>> y = np.array([1.0, np.inf])
    >>> line = Line("gru", Look("#000000", "solid"), [0.0, 1.0], y, y, y, [4, 4])
    >>> figure = along_figure([line], "gain", "half-life")
    >>> [(trace.meta, trace.x) for trace in figure.data[1:]]
    [('line', (0.0, 1.0)), ('infinite', (1.0,))]
    """
    span = whole or span_of(lines, levels, log[1])
    drawn = [one for one in levels if span[0] <= height_of(one.at, log[1]) <= span[1]]
    named: set[str] = set()
    shown = [positive(line, log[1]) for line in lines]
    traces = [band(line) for line in shown]
    traces += [line_trace(line, named, hover) | {"mode": "lines+markers"} for line in shown]
    traces += [one for line in lines for one in _infinite(line, span, log[1])]
    traces += [_prediction(curve, theme) for curve in curves]
    shapes = [across(one, "", theme) for one in drawn] + [_up(one) for one in uprights]
    notes = [says(one, log[1], theme) for one in drawn]
    notes += [_told(one, log[0], k) for k, one in enumerate(uprights)]
    words = any(isinstance(place, str) for place in _places(lines))
    sideways = "category" if words else "log" if log[0] else "linear"
    order = {"categoryorder": "array", "categoryarray": _places(lines)} if words else {}
    layout = framed(
        theme, height=HEIGHT, shapes=shapes, annotations=notes, hovermode="closest",
        margin={"l": 8, "r": 16, "t": 8, "b": 8}, uirevision="along",
        xaxis=live_axis(x_title, theme, type=sideways, **order),
        yaxis=live_axis(y_title, theme, **upwards(span, log[1])),
    )  # fmt: skip
    return live_figure(traces, layout | {"template": {}, "legend": legend()})


def _places(lines: Sequence[Line]) -> list[Any]:
    every = dict.fromkeys(place for line in lines for place in line.x)
    return [place for place in every if place is not None]


def _infinite(line: Line, span: tuple[float, float], log: bool) -> list[dict[str, Any]]:
    """Mark at the edges where a median is infinite."""
    ends = (
        (np.isneginf, span[0], "triangle-down", "−∞"),
        (np.isposinf, span[1], "triangle-up", "∞"),
    )
    made = []
    for beyond, edge, symbol, told in ends:
        x = [line.x[k] for k in np.flatnonzero(beyond(line.median)).tolist()]
        made.append({
            "type": "scatter", "meta": "infinite", "x": x,
            "y": [10.0**edge if log else edge] * len(x), "mode": "markers",
            "name": line.name, "legendgroup": line.name, "showlegend": False,
            "marker": {"symbol": symbol, "size": 12, "color": line.look.colour},
            "cliponaxis": False, "hovertemplate": f"{line.name}: {told}<extra></extra>",
        })  # fmt: skip
    return [one for one in made if one["x"]]


def _prediction(curve: Curve, theme: Theme) -> dict[str, Any]:
    return {
        "type": "scatter", "meta": "prediction", "x": curve.x.tolist(), "y": curve.y.tolist(),
        "mode": "lines", "name": curve.name,
        "hovertemplate": f"{curve.name}: %{{y:.4~g}}<extra></extra>",
        "line": {"color": INK[theme], "width": 1.6, "dash": curve.dash},
    }  # fmt: skip


def _up(upright: Upright) -> dict[str, Any]:
    return {
        "type": "line", "yref": "y domain", "y0": 0, "y1": 1, "xref": "x", "x0": upright.at,
        "x1": upright.at, "line": {"color": upright.colour, "width": 1.6, "dash": "dash"},
    }  # fmt: skip


def _told(upright: Upright, log: bool, number: int) -> dict[str, Any]:
    return {
        "text": upright.name, "xref": "x", "x": height_of(upright.at, log), "yref": "y domain",
        "y": 0.02 + 0.07 * number, "xanchor": "left", "yanchor": "bottom", "xshift": 4,
        "showarrow": False, "font": {"size": 12, "color": upright.colour},
    }  # fmt: skip
