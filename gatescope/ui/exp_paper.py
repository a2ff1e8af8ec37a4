"""A figure as papers have it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import plotly.graph_objects as go

WHITE = "#ffffff"
WIDTH, LEAST, TITLE = 760, 420, 56
"""Pixels: how wide, how high at least, and what the title takes."""

ENTRY, LETTER, ROW, AXIS = 62, 7.4, 22, 64
"""Pixels of the legend: beside the words of an entry, of a letter, of a row; of axis words."""


def on_paper(figure: go.Figure, title: str) -> go.Figure:
    """Put a light figure on white, of a fixed size, with its title above and names below.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Drawn for a light page; it is changed.
    title : str
        Plain text.

    Examples
    --------
    >>> import plotly.graph_objects as go
    >>> made = on_paper(go.Figure(), "A < B")
    >>> made.layout.title.text, made.layout.paper_bgcolor, made.layout.width
    ('A &lt; B', '#ffffff', 760)
    """
    below = AXIS + ROW * legend_rows(figure)
    height = max(int(figure.layout.height or 0), LEAST) + below
    figure.update_layout(
        paper_bgcolor=WHITE, plot_bgcolor=WHITE, width=WIDTH, height=height, autosize=False,
        title={
            "text": escape(title), "x": 0, "xref": "container", "y": 1, "yref": "container",
            "yanchor": "top", "pad": {"t": 16, "l": 16}, "font": {"size": 18},
        },
        legend={"yref": "container", "y": 0, "yanchor": "bottom", "x": 0},
        margin={"t": TITLE, "l": 16, "r": 24, "b": below},
    )  # fmt: skip
    return figure


def legend_rows(figure: go.Figure) -> int:
    """Say how many rows the legend takes.

    Examples
    --------
    >>> import plotly.graph_objects as go
    >>> legend_rows(go.Figure()), legend_rows(go.Figure(go.Scatter(name="a", showlegend=True)))
    (0, 1)
    """
    names = [trace.name or "" for trace in figure.data if trace.showlegend is not False]
    names = [name for name in names if name]
    wide = sum(ENTRY + LETTER * len(name) for name in names)
    return int(-(-wide // (WIDTH - 60)))
