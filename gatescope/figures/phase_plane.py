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
from gru_core import Params, Trace

SIDE = 15
"""Arrows along each side of the plane."""

ROOM = 1.2
"""How much longer than the path the plane is."""

LENGTH = 0.75 / (SIDE + 1)
"""Of an arrow, as a part of the plane."""

STRENGTHS = (0.3, 0.6, 1.0)
"""Opacity of the arrows whose steps are short, middling and long."""


def phase_plane(
    params: Params,
    trace: Trace,
    units: tuple[int, int],
    *,
    cursor: int = 0,
    theme: Theme = "light",
    translate: Translate = str,
    ghost: FloatArray | None = None,
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
    ghost : FloatArray of shape (T, H), optional
        Other states, drawn as a faint line.

    Returns
    -------
    plotly.graph_objects.Figure
        Traces in order: the ghost, if there is one, three of arrows, from the shortest steps
        to the longest, the path, its dots, and the true step from the state before to the
        state after. Every arrow starts at its place and has the same length on screen; its
        ``customdata`` are the places (from, to). Each axis is as long as its unit moves.

    Raises
    ------
    ValueError
        If a state is not finite.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> figure = phase_plane(params, unroll(params, np.ones((3, 1, 1))), (0, 1))
    >>> figure.data[2].customdata[0].tolist()
    [-0.875, -0.875, -0.4375, -0.4375]
    """
    pair = list(units)
    path = np.asarray(trace.h[:, 0][:, pair], np.float64)
    if not np.isfinite(trace.h_prev[cursor, 0]).all() or not np.isfinite(path).all():
        raise ValueError("h: expected finite numbers along the whole path")
    true = np.stack([trace.h_prev[cursor, 0, pair], trace.h[cursor, 0, pair]])
    other = _other(ghost, pair)
    ends = _ends(np.concatenate([path, true, other]))
    places = _grid(ends)
    to = np.asarray(step_map(params, trace, cursor, units, places), np.float64)
    steps = drawn_steps(len(path), cursor)
    title = translate(mark("h of unit {unit}"))
    span = ends[1] - ends[0]
    # A square plane, each side as long as its unit moves.
    tied = {"scaleanchor": "x", "scaleratio": span[0] / span[1], "constrain": "domain"}
    return go.Figure(
        [
            *([_ghost(other, theme, translate)] if len(other) else []),
            *_arrows(places, to, span, theme, translate),
            *_walk(path, steps, theme, translate),
            _true_step(true, cursor, theme, translate),
        ],
        framed(
            theme,
            height=600,
            xaxis=axis(
                title.format(unit=units[0]),
                theme,
                range=ends[:, 0].tolist(),
                constrain="domain",
            ),
            yaxis=axis(title.format(unit=units[1]), theme, range=ends[:, 1].tolist(), **tied),
            uirevision=f"plane {units}",
        ),
    )


def _other(ghost: FloatArray | None, pair: list[int]) -> FloatArray:
    if ghost is None or not np.isfinite(ghost[:, pair]).all():
        return np.zeros((0, 2))
    return np.asarray(ghost[:, pair], np.float64)


def _ends(points: FloatArray) -> FloatArray:
    """Give the lower left and the upper right corner of a plane that holds the points."""
    low, high = points.min(axis=0), points.max(axis=0)
    half = ROOM * (high - low) / 2
    # A unit that never moves has no range of its own.
    half = np.where(half > 1e-6 * np.maximum(1.0, np.abs(high)), half, 1.0)
    middle = (low + high) / 2
    return np.stack([middle - half, middle + half])


def _grid(ends: FloatArray) -> FloatArray:
    right, up = (np.linspace(low, high, SIDE + 2)[1:-1] for low, high in ends.T)
    return np.stack(np.meshgrid(right, up, indexing="ij"), axis=-1).reshape(-1, 2)


def _ghost(points: FloatArray, theme: Theme, translate: Translate) -> Any:
    drawn = points[drawn_steps(len(points), 0)]
    return go.Scatter(
        x=drawn[:, 0], y=drawn[:, 1], mode="lines", opacity=0.6, hoverinfo="skip",
        name=translate(mark("the original's path")),
        line={"color": QUIET[theme], "width": 2, "dash": "dot"},
    )  # fmt: skip


def _arrows(
    places: FloatArray, to: FloatArray, span: FloatArray, theme: Theme, translate: Translate
) -> list[Any]:
    """Draw arrows of one length on screen, the stronger the farther a step leads."""
    seen = (to - places) / span
    length = np.hypot(*seen.T)[:, None]
    ends = places + span * np.divide(seen, length, out=seen * 0, where=length > 0) * LENGTH
    far = np.hypot(*(to - places).T)
    level = np.minimum(len(STRENGTHS) * far / (far.max() or 1.0), len(STRENGTHS) - 1)
    gaps = np.full_like(ends, np.nan)
    lines = np.stack([places, ends, gaps], axis=1)
    name = translate(mark("one step"))
    hover = translate(mark("from ({a}, {b}) one step leads to ({c}, {d})"))
    fields = {"a": 0, "b": 1, "c": 2, "d": 3}
    text = hover.format(**{key: f"%{{customdata[{k}]:.4f}}" for key, k in fields.items()})
    traces = []
    for k, strength in enumerate(STRENGTHS):
        own = level.astype(int) == k
        xy, moves = lines[own].reshape(-1, 2), np.concatenate([places, to], axis=1)[own]
        marker = {"symbol": "arrow", "angleref": "previous", "size": [0, 8, 0] * len(moves)}
        traces.append(go.Scatter(
            x=xy[:, 0], y=xy[:, 1], mode="lines+markers", name=name, legendgroup="map",
            showlegend=k == len(STRENGTHS) - 1, customdata=np.repeat(moves, 3, axis=0),
            line={"color": QUIET[theme], "width": 1.4}, opacity=strength,
            marker={**marker, "color": QUIET[theme]}, hovertemplate=f"{text}<extra></extra>",
        ))  # fmt: skip
    return traces


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
