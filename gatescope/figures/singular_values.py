"""Singular values against lag: how far the directions of a state are carried."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.components import FloatArray
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.hover_text import numbers
from gatescope.figures.path_style import QUIET, IntArray, Theme, axis, framed, mixed
from gatescope.i18n import Translate
from gatescope.messages import mark

MOST_LINES = 16
"""More directions than this are thinned: their lines would only hide each other."""


def singular_values_figure(
    log10_spectrum: FloatArray,
    lags: IntArray,
    cell: str,
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the singular values of a state by earlier ones, over the steps between.

    Parameters
    ----------
    log10_spectrum : FloatArray of shape (K, N)
        log10 of the singular values of each span, largest first; what is not finite is a gap.
    lags : IntArray of shape (K,)
        How many steps each span has.
    cell : {"gru", "rnn", "lstm"}
        Whose they are, for the colour.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One trace a direction, from the smallest drawn to the largest, over rising lags;
        ``meta`` is its rank from 0. The largest and the smallest are always there.

    Examples
    --------
    >>> figure = singular_values_figure(np.array([[-1.0, -4.0], [0.0, 0.0]]), np.array([1, 0]),
    ...     "gru")
    >>> [(trace.meta, trace.y.tolist()) for trace in figure.data]
    [(1, [0.0, -4.0]), (0, [0.0, -1.0])]
    """
    order = np.argsort(lags)
    lags, spectrum = lags[order], log10_spectrum[order]
    count = spectrum.shape[1]
    ranks = np.unique(np.linspace(0, count - 1, min(MOST_LINES, count)).round().astype(int))
    lines = [
        _direction(spectrum[:, k], lags, (int(k), count), cell, theme, translate)
        for k in ranks[::-1]
    ]
    figure = go.Figure(lines)
    figure.update_layout(
        framed(
            theme,
            height=420,
            xaxis=axis(translate(mark("steps back")), theme),
            yaxis=axis(
                translate(mark("log10 of the singular value")), theme, tickformat="~g",
                zeroline=False, range=_ends(spectrum),
            ),
            hovermode="closest",
            showlegend=True,
            uirevision="singular",
        )
    )  # fmt: skip
    figure.add_hline(0.0, line={"color": QUIET[theme], "width": 1.5, "dash": "dot"})
    return figure


def _ends(spectrum: FloatArray) -> list[float]:
    """Give the ends of the axis: all that is finite, and at least from a tenth to two."""
    values = np.append(spectrum[np.isfinite(spectrum)], [-1.0, 0.3])
    low, high = float(values.min()), float(values.max())
    room = 0.03 * (high - low)
    return [low - room, high + room]


def _direction(
    values: FloatArray,
    lags: IntArray,
    rank: tuple[int, int],
    cell: str,
    theme: Theme,
    translate: Translate,
) -> Any:
    k, count = rank
    strong = getattr(CELL_STYLES[cell], theme)
    colour = mixed(strong, BACKGROUND[theme], 1.0 - 0.75 * k / max(count - 1, 1))
    ends = {count - 1: mark("worst remembered direction"), 0: mark("best remembered direction")}
    text = translate(mark("direction {k}, {n} steps back: times 10^{value}"))
    return go.Scatter(
        x=lags, y=np.where(np.isfinite(values), values, np.nan), mode="lines", meta=k,
        name=translate(ends[k]) if k in ends else "", showlegend=k in ends,
        line={"color": colour, "width": 3 if k == 0 else 1.4},
        customdata=numbers(values),
        hovertemplate=text.format(k=k, n="%{x}", value="%{customdata}") + "<extra></extra>",
    )  # fmt: skip
