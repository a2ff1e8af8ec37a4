"""What passes from one step to another: the singular values of the span, and its vectors."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.hover_text import finite, numbers, powers
from gatescope.figures.path_style import CURSOR, QUIET, STATE, Theme, axis, framed
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


def spectrum_figure(
    log10_spectrum: FloatArray,
    chosen: int = 0,
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw how strongly each independent direction passes through a span of steps.

    Parameters
    ----------
    log10_spectrum : FloatArray of shape (N,)
        log10 of the singular values, the largest first; -inf where a direction is lost.
    chosen : int
        The direction to mark.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One dot a direction, numbered from 0, over the exact numbers; those that are lost
        have none.

    Examples
    --------
    >>> spectrum_figure(np.array([0.0, -2.0])).data[0].y.tolist()
    [0.0, -2.0]
    """
    count = len(log10_spectrum)
    told = translate(mark("direction {k}: {size}"))
    marker = {
        "size": [12 if k == chosen else 7 for k in range(count)],
        "color": [CURSOR[theme] if k == chosen else STATE[theme] for k in range(count)],
    }
    dots = go.Scatter(
        x=np.arange(count), y=finite(log10_spectrum), mode="lines+markers", marker=marker,
        line={"color": QUIET[theme], "width": 1}, name="spectrum",
        customdata=[
            told.format(k=k, size=size) for k, size in enumerate(powers(log10_spectrum))
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )  # fmt: skip
    whole = {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0,
        "line": {"color": QUIET[theme], "width": 1, "dash": "dash"},
    }  # fmt: skip
    return go.Figure(dots, framed(
        theme, height=260, shapes=[whole], uirevision="spectrum", showlegend=False,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis=axis(
            translate(mark("direction")), theme, nticks=9, tickformat="d", zeroline=False
        ),
        yaxis=axis(translate(mark("log10 of what passes")), theme, zeroline=False),
    ))  # fmt: skip


def vectors_figure(
    source: FloatArray,
    target: FloatArray,
    names: tuple[str, ...],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw a direction at the source and what becomes of it at the target, unit by unit.

    Parameters
    ----------
    source, target : FloatArray of shape (N,)
        A right and a left singular vector, of length 1.
    names : tuple of str
        A name for each of the N numbers of the state.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        Two groups of bars, source and target, both on [-1, 1].

    Examples
    --------
    >>> figure = vectors_figure(np.array([1.0, 0.0]), np.array([0.0, -1.0]), ("0", "1"))
    >>> [trace.y.tolist() for trace in figure.data]
    [[1.0, 0.0], [0.0, -1.0]]
    """
    labels = translate(mark("at the source")), translate(mark("at the target"))
    colours = QUIET[theme], STATE[theme]
    bars: list[Any] = [
        go.Bar(
            x=list(range(len(names))), y=values, name=label, marker={"color": colour},
            customdata=names, text=numbers(values), textposition="none",
            hovertemplate=f"%{{customdata}}: %{{text}} {label}<extra></extra>",
        )
        for values, label, colour in zip((source, target), labels, colours, strict=True)
    ]  # fmt: skip
    room = 16 if max(map(len, names)) <= 2 else 8
    every = -(-len(names) // room)
    shown = {"tickvals": list(range(0, len(names), every)), "ticktext": list(names[::every])}
    return go.Figure(bars, framed(
        theme, height=260, barmode="group", bargap=0.2, uirevision="vectors",
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        xaxis=axis(translate(mark("unit")), theme, tickangle=0, **shown),
        yaxis=axis(translate(mark("part in the direction")), theme, range=[-1.05, 1.05]),
    ))  # fmt: skip
