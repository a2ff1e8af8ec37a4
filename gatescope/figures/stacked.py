"""Rows of curves above each other that share their steps and their hover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from gatescope.figures.path_style import GRID, INK, QUIET, Theme, axis, framed, shown
from gatescope.i18n import Translate
from gatescope.messages import mark

GAP = 34
"""Pixels between two rows: the lower one's title stands there."""

ROW = 140
"""Pixels of a row of height 1."""

BELOW = 62
"""Pixels for the steps below the last row."""

LEGEND = 56
"""Pixels for the legend below these; it takes more where it needs more."""

MOST_LETTERS = 40
"""More letters than this have no room below the steps."""

FEW = 12
"""So many steps have room for the number of each."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of a figure.

    Parameters
    ----------
    title : str
        What it shows (a catalogue key).
    height : float
        Relative to the other rows.
    traces : list of plotly traces
        Its curves or bars.
    yaxis : dict
        What its axis has besides the usual.
    """

    title: str
    height: float
    traces: list[Any]
    yaxis: dict[str, Any] = field(default_factory=dict)


def stacked(
    rows: Sequence[Row],
    total: int,
    *,
    readings: Sequence[str] = (),
    legend: bool = True,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Put rows above each other, over one axis of steps.

    Parameters
    ----------
    rows : sequence of Row
        From top to bottom.
    total : int
        T.
    readings : sequence of str, optional
        What was read at each step; stands below where there is room.
    legend : bool
        Whether the curves have one.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        The traces in the order of the rows. One cursor passes through all of them, and its
        label tells the numbers of every row.

    Examples
    --------
    >>> one, two = go.Scatter(x=[0, 1], y=[2, 3]), go.Scatter(x=[0, 1], y=[4, 5])
    >>> figure = stacked([Row("one", 1, [one]), Row("two", 1, [two])], 2)
    >>> [trace.yaxis for trace in figure.data], {trace.xaxis for trace in figure.data}
    (['y', 'y2'], {'x'})
    """
    heights = [row.height * ROW for row in rows]
    inner = sum(heights) + GAP * len(rows)
    layout, traces, notes, top = {}, [], [], 1.0
    for k, (row, height) in enumerate(zip(rows, heights, strict=True)):
        top -= GAP / inner
        end = top
        top = max(0.0, top - height / inner)
        number = "" if k == 0 else str(k + 1)
        layout[f"yaxis{number}"] = axis("", theme, domain=[top, end], **row.yaxis)
        traces += [trace.update(xaxis="x", yaxis=f"y{number}") for trace in row.traces]
        notes.append(_title(translate(row.title), end, theme))
    below = BELOW + (LEGEND if legend else 0)
    layout["xaxis"] = _steps(total, readings, f"y{len(rows)}", theme, translate)
    return go.Figure(
        traces,
        framed(
            theme,
            **layout,
            annotations=notes,
            height=inner + below,
            # On the right the buttons that a touch screen always shows.
            margin={"l": 8, "r": 36, "t": 8, "b": below},
            # A finger that scrolls the page must not be taken for one that zooms.
            dragmode=False,
            hovermode="x unified",
            hoversubplots="axis",
            showlegend=legend,
            hoverlabel={"font": {"size": 12}},
            legend={
                "orientation": "h", "y": -(BELOW + 8) / inner, "yanchor": "top", "x": 0,
                "entrywidth": 94, "font": {"size": 12},
            },
            uirevision="steps",
        ),
    )  # fmt: skip


def _title(text: str, at: float, theme: Theme) -> dict[str, Any]:
    return {
        "text": text, "x": 0, "y": at, "xref": "paper", "yref": "paper", "xanchor": "left",
        "yanchor": "bottom", "yshift": 5, "showarrow": False,
        "font": {"size": 13, "color": INK[theme]},
    }  # fmt: skip


def _steps(
    total: int, readings: Sequence[str], anchor: str, theme: Theme, translate: Translate
) -> dict[str, Any]:
    title = translate(mark("step"))
    return axis(
        title, theme, range=[-0.5, total - 0.5], anchor=anchor, showspikes=True,
        spikemode="across", spikesnap="cursor", spikethickness=1, spikedash="solid",
        spikecolor=QUIET[theme], showgrid=False, zeroline=False, linecolor=GRID[theme],
        unifiedhovertitle={"text": f"{title} %{{x}}"}, **ticks(total, readings),
    )  # fmt: skip


def ticks(total: int, readings: Sequence[str]) -> dict[str, Any]:
    """Give the labels of an axis of steps: with what was read, where there is room for it.

    Examples
    --------
    >>> ticks(2, ("a", "b"))["ticktext"]
    ['a<br>0', 'b<br>1']
    >>> ticks(2, ())["tickvals"], ticks(100, ())
    ([0, 1], {'nticks': 10, 'tickformat': 'd'})
    """
    longest = max(map(len, readings[:total]), default=0)
    if total > MOST_LETTERS or (total > FEW and total * longest > MOST_LETTERS):
        return {"nticks": 10, "tickformat": "d"}
    every = 1 if total <= FEW else 5
    number = [str(t) if t % every == 0 else "" for t in range(total)]
    if len(readings) < total or total * longest > MOST_LETTERS:
        return {"tickvals": list(range(total)), "ticktext": number}
    pairs = zip(readings[:total], number, strict=True)
    text = [f"{shown(reading)}<br>{own}" if own else shown(reading) for reading, own in pairs]
    return {"tickvals": list(range(total)), "ticktext": text, "tickangle": 0}
