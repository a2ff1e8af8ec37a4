"""Small multiples: a panel for each setting, a line with its band for each of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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

MOST_PANELS = 12
ROW, SINGLE, TITLE, LINE = 190, 400, 26, 16
"""Pixels: of a row of panels, of a single row, of the words above each, of a further line."""

GAP = 0.03
LONG = 100
"""From here on numbers are too long for five of them below a narrow panel."""


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """One of several small figures that share their axes.

    Parameters
    ----------
    title : tuple of str
        Above it, a line for each setting; plain text.
    lines : tuple of Line
        What is drawn in it.
    """

    title: tuple[str, ...]
    lines: tuple[Line, ...]


def panels_figure(
    panels: Sequence[Panel],
    x_title: str,
    y_title: str,
    *,
    levels: Sequence[Level] = (),
    log: bool = False,
    hover: str = "{name}: {value}",
    theme: Theme = "light",
) -> go.Figure:
    """Draw panels that share both axes, so that heights compare.

    Parameters
    ----------
    panels : sequence of Panel
        At most `MOST_PANELS`, in order.
    x_title, y_title : str
        What the axes show.
    levels : sequence of Level
        Those within reach of the numbers are drawn, in every panel.
    log : bool
        Whether the upward axis is logarithmic; what is not positive is then a gap.
    hover : str
        A sentence with the places ``name``, ``x``, ``value``, ``low``, ``high``, ``trials``.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    plotly.graph_objects.Figure
        For each panel the bands of its lines (``meta`` = ``"band"``), then its lines
        (``"line"``).

    Examples
    --------
    >>> from gatescope.figures.result_style import Look
    >>> import numpy as np
    >>> y = np.array([0.0, -1.0])
    >>> line = Line("gru", Look("#000000", "solid"), [0, 1], y - 1, y, y + 1, [4, 4])
    >>> figure = panels_figure([Panel(("T = 2",), (line,))], "lag", "log10 norm")
    >>> [trace.meta for trace in figure.data], figure.data[1].y
    (['band', 'line'], (0.0, -1.0))
    """
    span = span_of([line for panel in panels for line in panel.lines], levels, log)
    drawn = [one for one in levels if span[0] <= height_of(one.at, log) <= span[1]]
    titled = max((len(panel.title) for panel in panels), default=1)
    grid = _Grid(len(panels), titled, _farthest(panels), theme)
    traces: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": [], "shapes": []}
    named: set[str] = set()
    for k, panel in enumerate(panels):
        number = grid.number(k)
        layout |= grid.axes(k, x_title, y_title, upwards(span, log))
        layout["annotations"].append(grid.title(k, panel.title))
        layout["shapes"] += [across(one, number, theme) for one in drawn]
        # the last panel, as its lines have mostly the least to fall
        named_here = drawn if k == len(panels) - 1 else ()
        layout["annotations"] += [says(one, log, theme, number) for one in named_here]
        place = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
        lines = [positive(line, log) for line in panel.lines]
        traces += [band(line, **place) for line in lines]
        traces += [line_trace(line, named, hover, **place) for line in lines]
    made = framed(
        theme, **layout, height=grid.height + BESIDE, uirevision="panels", hovermode="closest",
        margin={"l": 8, "r": 12, "t": 8, "b": 8},
    )  # fmt: skip
    return live_figure(traces, made | {"template": {}, "legend": legend()})


def columns_of(count: int, lines: int = 1) -> int:
    """Say how many panels stand side by side, of which titles have so many lines.

    Examples
    --------
    >>> columns_of(1), columns_of(4), columns_of(5), columns_of(6, 2), columns_of(12)
    (1, 2, 3, 2, 3)
    """
    few = count in (2, 4) or (lines > 1 and count <= 6)
    return 1 if count == 1 else 2 if few else 3


def _farthest(panels: Sequence[Panel]) -> float:
    """Give the largest number at the axis across."""
    return max((x for panel in panels for line in panel.lines for x in line.x if x), default=0)


BESIDE = 80
"""Pixels of the words below the panels and of the legend above."""


class _Grid:
    """Where the panels are."""

    def __init__(self, count: int, lines: int, farthest: float, theme: Theme) -> None:
        self.count, self.theme = count, theme
        self.columns = columns_of(count, lines)
        # on a phone long numbers side by side would be turned upright
        self.numbers = 3 if self.columns > 1 and farthest >= LONG else 5
        self.rows = -(-count // self.columns)
        self.above = TITLE + LINE * (lines - 1)
        row = ROW - TITLE + self.above
        self.height = SINGLE if self.rows == 1 and count < 3 else max(self.rows * row, 260)

    def number(self, k: int) -> str:
        """Give what Plotly adds to the names of a panel's axes."""
        return "" if k == 0 else str(k + 1)

    def box(self, k: int) -> tuple[list[float], list[float]]:
        """Give the ends of a panel, across and upwards."""
        row, column = divmod(k, self.columns)
        wide = (1.0 - GAP * (self.columns - 1)) / self.columns
        left, top = column * (wide + GAP), 1.0 - row / self.rows
        below = max(top - 1.0 / self.rows, 0.0)
        return [left, left + wide], [below, top - self.above / self.height]

    def axes(
        self, k: int, x_title: str, y_title: str, rising: dict[str, Any]
    ) -> dict[str, Any]:
        """Make the axes of a panel; their words stand once, in the middle."""
        number, (wide, high) = self.number(k), self.box(k)
        row, column = divmod(k, self.columns)
        last = k + self.columns >= self.count
        middle = self.columns // 2 if self.columns != 2 else 0
        # of an incomplete last row the middle may be free
        titled = last and column == min(middle, (self.count - 1) % self.columns)
        share = {"matches": "x"} if k else {}, {"matches": "y"} if k else {}
        return {
            f"xaxis{number}": live_axis(
                x_title if titled else "", self.theme, domain=wide, anchor=f"y{number}",
                nticks=self.numbers, showticklabels=last, **share[0],
            ),
            f"yaxis{number}": live_axis(
                y_title if column == 0 and row == self.rows // 2 else "", self.theme,
                domain=high, anchor=f"x{number}", showticklabels=column == 0,
                **rising, **share[1],
            ),
        }  # fmt: skip

    def title(self, k: int, told: tuple[str, ...]) -> dict[str, Any]:
        """Write what a panel shows above it."""
        wide, high = self.box(k)
        return {
            "text": "<br>".join(told), "x": wide[0], "y": high[1],
            "xref": "paper", "yref": "paper",
            "xanchor": "left", "yanchor": "bottom", "showarrow": False, "align": "left",
            "font": {"size": 12, "color": INK[self.theme]},
        }  # fmt: skip
