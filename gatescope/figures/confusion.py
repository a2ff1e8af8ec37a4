"""Which classes are taken for which: a table of truth against answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.path_style import INK, STATE, IntArray, Theme, axis, framed, mixed, shown
from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

MOST_WRITTEN = 12
"""More classes than this leave no room for a number in each field; the hover has it."""

MOST_CLASSES = 30
"""More classes than this cannot be told apart; the rarest share a row and a column."""

LONGEST = 14
"""Letters of a class beside the map: longer names would leave none of it on a phone."""


def confusion_figure(
    counts: IntArray,
    labels: Sequence[str],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw how often each true class got which answer.

    Parameters
    ----------
    counts : IntArray of shape (C, C)
        A row for each true class, a column for each answer, from
        `gatescope.analysis.confusion.confusion_matrix`.
    labels : sequence of str
        C names, in the page's language.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One map. Its colours, ``z``, are shares of the true class, NaN where it never occurs;
        ``meta`` holds the counts.

    Examples
    --------
    >>> figure = confusion_figure(np.array([[9, 1], [0, 0]]), ("no", "yes"))
    >>> figure.data[0].z.tolist()
    [[0.9, 0.1], [nan, nan]]
    """
    shares = row_shares(counts)
    places = np.arange(len(labels))
    names = [shown(label) for label in labels]
    map_ = go.Heatmap(
        x=places, y=places, z=shares, customdata=_told(counts, shares, names, translate),
        zmin=0.0, zmax=1.0, colorscale=_colours(theme), hoverongaps=False, showscale=False,
        xgap=2, ygap=2, hovertemplate="%{customdata}<extra></extra>", meta=counts.tolist(),
    )  # fmt: skip
    ends = [shown(shorten(label, LONGEST)) for label in labels]
    ticks = {"tickvals": places, "ticktext": ends, "showgrid": False, "zeroline": False}
    figure = go.Figure(map_)
    return figure.update_layout(framed(
        theme, height=_height(len(labels)), showlegend=False, uirevision="confusion",
        hovermode="closest", margin={"l": 8, "r": 8, "t": 8, "b": 8},
        annotations=_written(counts, shares, theme) if len(labels) <= MOST_WRITTEN else [],
        xaxis=axis(translate(mark("answer")), theme, **ticks, constrain="domain"),
        yaxis=axis(translate(mark("truth")), theme, **ticks, autorange="reversed"),
    ))  # fmt: skip


def row_shares(counts: IntArray) -> FloatArray:
    """Give each count as a share of its row; NaN in a row without any.

    Examples
    --------
    >>> row_shares(np.array([[1, 3], [0, 0]]))
    array([[0.25, 0.75],
           [ nan,  nan]])
    """
    totals = counts.sum(axis=1, keepdims=True).astype(float)
    return np.asarray(counts / np.where(totals > 0, totals, np.nan))


def _height(classes: int) -> int:
    return int(np.clip(120 + 46 * classes, 260, 620))


def _colours(theme: Theme) -> list[list[object]]:
    # what is rare is what one looks for: the colours rise fastest from 0
    pale = mixed(STATE[theme], BACKGROUND[theme], 0.3)
    ground = mixed(INK[theme], BACKGROUND[theme], 0.05)
    return [[0.0, ground], [0.05, pale], [1.0, STATE[theme]]]


def _told(
    counts: IntArray, shares: FloatArray, names: Sequence[str], translate: Translate
) -> list[list[str]]:
    """Write what the hover says of each field."""
    right = translate(mark("{truth}: answered rightly {count} times, {share} of this class"))
    wrong = translate(mark("{truth}, taken for {answer}: {count} times, {share} of this class"))
    return [
        [
            (right if i == j else wrong).format(
                truth=names[i],
                answer=names[j],
                count=f"{count:,}",
                share=f"{100 * shares[i, j]:.1f}%",
            )
            for j, count in enumerate(row)
        ]
        for i, row in enumerate(counts.tolist())
    ]


def _written(counts: IntArray, shares: FloatArray, theme: Theme) -> list[dict[str, Any]]:
    """Write count and share into each field, in a colour that can be read on its own."""
    fields = []
    for (i, j), count in np.ndenumerate(counts):
        share = float(shares[i, j])
        part = "" if share != share or not count else f"<br>{_percent(share)}"
        fields.append(
            {
                "x": j,
                "y": i,
                "text": f"<b>{count:,}</b>{part}" if i == j else f"{count:,}{part}",
                "showarrow": False,
                "font": {
                    "size": 12,
                    "color": BACKGROUND[theme] if share > DEEP[theme] else INK[theme],
                },
            }
        )
    return fields


def _percent(share: float) -> str:
    return "&lt;1%" if share < 0.005 else f"{100 * share:.0f}%"


DEEP = {"light": 0.75, "dark": 0.48}
"""Shares above this have a field so strong that the words on it take the page's colour."""
