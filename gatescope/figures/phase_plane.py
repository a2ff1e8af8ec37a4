"""Two units as a plane: where one step with the present input leads from every place."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.components import FloatArray
from gatescope.analysis.step_map import step_map
from gatescope.figures.path_style import (
    CURSOR,
    QUIET,
    STATE,
    Theme,
    axis,
    drawn_steps,
    framed,
    time_bar,
    time_colours,
)
from gatescope.i18n import Translate
from gatescope.messages import mark
from gru_core import Params, RNNParams, Trace

SIDE = 15
"""Arrows along each side of the plane."""


def phase_plane(
    params: Params,
    trace: Trace,
    units: tuple[int, int],
    *,
    cursor: int = 0,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw two units against each other, with the step map's arrows for the present input.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The cell.
    trace : Trace
        Its run; row 0 is drawn.
    units : tuple of (int, int)
        The unit to the right and the unit upwards.
    cursor : int
        The step whose input makes the map.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        Traces in order: ``arrows`` (their lines), ``heads``, ``path``, ``dots`` and ``cursor``,
        the true step from the state before to the state after. Every arrow starts at its
        place and is shortened by the same factor, ``figure.layout.meta["scale"]``; the
        ``customdata`` of ``heads`` are the places (from, to) without shortening.

    Raises
    ------
    ValueError
        If a state is not finite.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> figure = phase_plane(params, unroll(params, np.ones((3, 1, 1))), (0, 1))
    >>> figure.data[1].customdata[0].tolist()
    [-1.0, -1.0, -0.5, -0.5]
    """
    pair = list(units)
    path = np.asarray(trace.h[:, 0][:, pair], np.float64)
    if not np.isfinite(trace.h_prev[cursor, 0]).all() or not np.isfinite(path).all():
        raise ValueError("h: expected finite numbers along the whole path")
    reach = _reach(params, path)
    places, ends = _grid(reach), [-1.15 * reach, 1.15 * reach]
    to = np.asarray(step_map(params, trace, cursor, units, places), np.float64)
    true = np.stack([trace.h_prev[cursor, 0, pair], trace.h[cursor, 0, pair]])
    scale = _scale(places, to)
    steps = drawn_steps(len(path), cursor)
    title = translate(mark("h of unit {unit}"))
    # One measure for both axes: an arrow points where it leads.
    equal = {"scaleanchor": "x", "constrain": "domain"}
    return go.Figure(
        [
            *_arrows(places, to, scale, theme, translate),
            *_walk(path, steps, theme, translate),
            _true_step(true, cursor, theme, translate),
        ],
        framed(
            theme,
            height=600,
            xaxis=axis(title.format(unit=units[0]), theme, range=ends, constrain="domain"),
            yaxis=axis(title.format(unit=units[1]), theme, range=ends, **equal),
            meta={"scale": scale},
            uirevision=f"plane {units}",
        ),
    )


def _reach(params: Params, path: FloatArray) -> float:
    """Say how far the plane goes: a state of tanh form stays within 1."""
    free = isinstance(params, RNNParams) and params.activation == "relu"
    return (float(np.abs(path).max()) or 1.0) if free else 1.0


def _grid(reach: float) -> FloatArray:
    ends = np.linspace(-reach, reach, SIDE)
    return np.stack(np.meshgrid(ends, ends, indexing="ij"), axis=-1).reshape(-1, 2)


def _scale(places: FloatArray, to: FloatArray) -> float:
    """Shorten all arrows alike, so that the longest reaches the place of its neighbour."""
    longest = float(np.hypot(*(to - places).T).max())
    spacing = float(places[1, 1] - places[0, 1])
    return min(1.0, 1.5 * spacing / longest) if longest > 0.0 else 1.0


def _arrows(
    places: FloatArray, to: FloatArray, scale: float, theme: Theme, translate: Translate
) -> list[Any]:
    ends = places + scale * (to - places)
    gaps = np.full_like(ends, np.nan)
    lines = np.stack([places, ends, gaps], axis=1).reshape(-1, 2)
    colour = QUIET[theme]
    angle = np.degrees(np.arctan2(*(to - places).T))
    name = translate(mark("one step"))
    hover = translate(mark("from ({a}, {b}) one step leads to ({c}, {d})"))
    fields = {"a": 0, "b": 1, "c": 2, "d": 3}
    text = hover.format(**{key: f"%{{customdata[{k}]:.4f}}" for key, k in fields.items()})
    return [
        go.Scatter(
            x=lines[:, 0], y=lines[:, 1], mode="lines", name=name, legendgroup="map",
            line={"color": colour, "width": 1.2}, hoverinfo="skip", opacity=0.75,
        ),
        go.Scatter(
            x=ends[:, 0], y=ends[:, 1], mode="markers", name=name, legendgroup="map",
            showlegend=False, customdata=np.concatenate([places, to], axis=1),
            marker={"symbol": "arrow", "size": 7, "angle": angle, "color": colour},
            hovertemplate=f"{text}<extra></extra>",
        ),
    ]  # fmt: skip


def _walk(path: FloatArray, steps: Any, theme: Theme, translate: Translate) -> list[Any]:
    drawn = path[steps]
    step = translate(mark("step {t}")).format(t="%{customdata}")
    marker = {
        "size": 6, "color": steps, "cmin": 0, "cmax": max(len(path) - 1, 1),
        "colorscale": time_colours(theme),
        "colorbar": time_bar(translate(mark("step"))),
    }  # fmt: skip
    return [
        go.Scatter(
            x=drawn[:, 0], y=drawn[:, 1], mode="lines", name=translate(mark("path")),
            line={"color": STATE[theme], "width": 1}, opacity=0.5, hoverinfo="skip",
        ),
        go.Scatter(
            x=drawn[:, 0], y=drawn[:, 1], mode="markers", marker=marker, showlegend=False,
            name=translate(mark("state at each step")), customdata=steps,
            hovertemplate=f"{step}<br>%{{x:.4f}}<br>%{{y:.4f}}<extra></extra>",
        ),
    ]  # fmt: skip


def _true_step(true: FloatArray, cursor: int, theme: Theme, translate: Translate) -> Any:
    name = translate(mark("step {t}, as it was taken"))
    marker = {"symbol": "arrow", "size": [0, 15], "angleref": "previous"}
    colour = CURSOR[theme]
    return go.Scatter(
        x=true[:, 0], y=true[:, 1], mode="lines+markers", name=name.format(t=cursor),
        line={"color": colour, "width": 3}, marker={**marker, "color": colour},
        hovertemplate="%{x:.4f}<br>%{y:.4f}<extra></extra>",
    )  # fmt: skip
