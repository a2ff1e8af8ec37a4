"""How large the errors of a quantity are, in units of the last place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.path_style import IntArray, Theme, axis, framed
from gatescope.figures.proof_style import SIDES
from gatescope.i18n import Translate
from gatescope.messages import mark


def histogram_figure(
    counts: Mapping[str, IntArray],
    edges: Sequence[float],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw which share of the numbers is off by how many units of the last place.

    Parameters
    ----------
    counts : Mapping of side to IntArray of shape (len(edges) + 1,)
        How many numbers lie up to each edge, the last: beyond all. Keys of
        `gatescope.figures.proof_style.SIDES`.
    edges : sequence of float
        Upper edges, the first 0.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One trace of bars a side, ``meta`` its key, heights in percent; empty bins at the upper
        end are left out.

    Examples
    --------
    >>> figure = histogram_figure({"core": np.array([1, 2, 1, 0])}, (0.0, 0.5, 1.0))
    >>> figure.data[0].x, figure.data[0].y.tolist()
    (('0', '≤ ½', '≤ 1'), [25.0, 50.0, 25.0])
    """
    total = np.sum(list(counts.values()), axis=0)
    filled = np.flatnonzero(total)
    last = int(filled[-1]) + 1 if filled.size else 1
    labels = edge_labels(edges)[:last]
    figure = go.Figure(
        [_bars(side, found[:last], labels, theme, translate) for side, found in counts.items()]
    )
    figure.update_layout(
        framed(
            theme,
            height=380,
            xaxis=axis(translate(mark("error in units of the last place (ulp)")), theme,
                       type="category"),
            yaxis=axis(translate(mark("share of the numbers")), theme, ticksuffix="%"),
            barmode="group",
            hovermode="x unified",
            uirevision="proof-histogram",
        )
    )  # fmt: skip
    return figure


def edge_labels(edges: Sequence[float]) -> tuple[str, ...]:
    """Name the bins.

    Examples
    --------
    >>> edge_labels((0.0, 0.5, 1.0, 2048.0))
    ('0', '≤ ½', '≤ 1', '≤ 2,048', '> 2,048')
    """
    names = ["0", *("≤ ½" if edge == 0.5 else f"≤ {edge:,.0f}" for edge in edges[1:])]
    return (*names, f"> {names[-1].removeprefix('≤ ')}")


def _bars(
    side: str, counts: IntArray, labels: Sequence[str], theme: Theme, translate: Translate
) -> Any:
    style, total = SIDES[side], max(int(counts.sum()), 1)
    told = translate(mark("{share} of the numbers, {count}"))
    return go.Bar(
        x=labels, y=100.0 * counts / total, name=translate(style.name), meta=side,
        customdata=counts, marker={"color": getattr(style, theme),
                                   "pattern": {"shape": style.pattern}},
        hovertemplate=told.format(share="%{y:.1f}%", count="%{customdata:,}"),
    )  # fmt: skip
