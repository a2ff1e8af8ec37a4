"""A figure as papers have it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import plotly.graph_objects as go

WHITE = "#ffffff"


def on_paper(figure: go.Figure, title: str, *, width: int, least: int, room: int) -> go.Figure:
    """Put a light figure on white, of a fixed size, with its title above.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Drawn for a light page; it is changed.
    title : str
        Plain text.
    width, least, room : int
        Pixels: how wide, how high at least, and how much the title takes.

    Examples
    --------
    >>> import plotly.graph_objects as go
    >>> made = on_paper(go.Figure(), "A < B", width=760, least=420, room=60)
    >>> made.layout.title.text, made.layout.paper_bgcolor, made.layout.height
    ('A &lt; B', '#ffffff', 420)
    """
    margin = figure.layout.margin
    height = max(int(figure.layout.height or 0) + room, least)
    figure.update_layout(
        paper_bgcolor=WHITE, plot_bgcolor=WHITE, width=width, height=height, autosize=False,
        title={"text": escape(title), "x": 0, "xref": "paper", "y": 1.0, "yref": "container",
               "yanchor": "top", "pad": {"t": 14, "l": 4}, "font": {"size": 18}},
        margin={"t": (margin.t or 0) + room, "l": 16, "r": (margin.r or 0) + 8, "b": 16},
    )  # fmt: skip
    if figure.layout.legend.yref == "container":
        figure.update_layout(legend={"y": 1.0 - (room - 8) / height})
    return figure
