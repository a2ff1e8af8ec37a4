"""Small multiples: a panel for each setting, a line with its band for each of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.live_style import live_axis, live_figure
from gatescope.figures.path_style import INK, QUIET, Theme, framed
from gatescope.figures.result_style import Line, band, gaps

MOST_PANELS = 12
ROW, SINGLE, TITLE = 190, 400, 26
"""Pixels: of a row of panels, of a single one, and of the words above each."""

GAP = 0.03


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """One of several small figures that share their axes.

    Parameters
    ----------
    title : str
        Above it; plain text.
    lines : tuple of Line
        What is drawn in it.
    """

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A dashed line across, where something is known or predicted.

    Parameters
    ----------
    at : float
        Where on the upward axis.
    name : str
        What it is; plain text.
    """

    at: float
    name: str


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
    >>> y = np.array([0.0, -1.0])
    >>> line = Line("gru", Look("#000000", "solid"), [0, 1], y - 1, y, y + 1, [4, 4])
    >>> figure = panels_figure([Panel("T = 2", (line,))], "lag", "log10 norm")
    >>> [trace.meta for trace in figure.data], figure.data[1].y
    (['band', 'line'], (0.0, -1.0))
    """
    columns = columns_of(len(panels))
    rows = -(-len(panels) // columns)
    height = SINGLE if rows == 1 and len(panels) < 3 else max(rows * ROW, 260)
    span = span_of([line for panel in panels for line in panel.lines], levels, log)
    drawn = [one for one in levels if span[0] <= _place(one.at, log) <= span[1]]
    traces: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": [], "shapes": []}
    named: set[str] = set()
    for k, panel in enumerate(panels):
        number = "" if k == 0 else str(k + 1)
        row, column = divmod(k, columns)
        box = _box(row, column, rows, columns, height)
        last = k + columns >= len(panels)
        layout |= {
            f"xaxis{number}": live_axis(
                x_title if last else "", theme, domain=box[0], anchor=f"y{number}", nticks=5,
                showticklabels=last, **({"matches": "x"} if k else {}),
            ),
            f"yaxis{number}": live_axis(
                y_title if column == 0 and row == rows // 2 else "", theme, domain=box[1],
                anchor=f"x{number}", range=list(span), type="log" if log else "linear",
                showticklabels=column == 0, **({"matches": "y"} if k else {}),
            ),
        }  # fmt: skip
        place = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
        layout["annotations"].append(_title(panel.title, box, theme))
        layout["shapes"] += [across(one, number, theme) for one in drawn]
        layout["annotations"] += [says(one, log, theme) for one in drawn if k == 0]
        traces += [band(positive(line, log), theme, **place) for line in panel.lines]
        traces += [
            line_trace(positive(line, log), named, hover, **place) for line in panel.lines
        ]
    legend = {"orientation": "h", "x": 0, "y": 1.0, "yref": "container", "yanchor": "top"}
    more = {"height": height + 90, "margin": {"l": 8, "r": 12, "t": 74, "b": 8}}
    made = framed(theme, **layout, **more, uirevision="panels", hovermode="closest")
    made |= {"template": {}, "legend": legend | {"itemsizing": "trace", "itemwidth": 40}}
    return live_figure(traces, made)


def columns_of(count: int) -> int:
    """Say how many panels stand side by side.

    Examples
    --------
    >>> columns_of(1), columns_of(4), columns_of(5), columns_of(12)
    (1, 2, 3, 3)
    """
    return 1 if count == 1 else 2 if count in (2, 4) else 3


def _box(
    row: int, column: int, rows: int, columns: int, height: int
) -> tuple[list[float], list[float]]:
    wide = (1.0 - GAP * (columns - 1)) / columns
    left = column * (wide + GAP)
    title = TITLE / height
    top = 1.0 - row / rows
    return [left, left + wide], [max(top - 1.0 / rows, 0.0), top - title]


def _title(text: str, box: tuple[list[float], list[float]], theme: Theme) -> dict[str, Any]:
    return {
        "text": text, "x": box[0][0], "y": box[1][1], "xref": "paper", "yref": "paper",
        "xanchor": "left", "yanchor": "bottom", "showarrow": False,
        "font": {"size": 13, "color": INK[theme]},
    }  # fmt: skip


def across(level: Level, number: str, theme: Theme) -> dict[str, Any]:
    """Draw a level's dashed line in the panel of this number."""
    return {
        "type": "line", "xref": f"x{number} domain", "x0": 0, "x1": 1, "yref": f"y{number}",
        "y0": level.at, "y1": level.at, "line": {"color": QUIET[theme], "width": 1, "dash": "dash"},
    }  # fmt: skip


def says(level: Level, log: bool, theme: Theme) -> dict[str, Any]:
    """Name a level at its right end."""
    return {
        "text": level.name, "xref": "x domain", "x": 1, "xanchor": "right", "yref": "y",
        "y": _place(level.at, log), "yanchor": "bottom", "showarrow": False,
        "font": {"size": 11, "color": QUIET[theme]},
    }  # fmt: skip


def _place(value: float, log: bool) -> float:
    if not log:
        return value
    return float(np.log10(value)) if value > 0.0 else -np.inf


def span_of(lines: Iterable[Line], levels: Sequence[Level], log: bool) -> tuple[float, float]:
    """Give the ends of the upward axis, with room; a level that lies near belongs to it.

    Examples
    --------
    >>> span_of([], [], log=False)
    (-1.0, 1.0)
    """
    parts = [part for line in lines for part in (line.low, line.median, line.high)]
    every = np.concatenate([np.zeros(0), *map(np.asarray, parts)])
    if log:
        every = np.log10(every[every > 0.0])
    every = every[np.isfinite(every)]
    if not every.size:
        return -1.0, 1.0
    low, high = float(every.min()), float(every.max())
    reach = max(high - low, 0.02 * max(abs(low), abs(high)), 0.1 if log else 1e-9)
    for level in (_place(one.at, log) for one in levels):
        if low - 0.5 * reach <= level <= high + 0.5 * reach:
            low, high = min(low, level), max(high, level)
    room = 0.06 * max(high - low, reach)
    return low - room, high + room


def positive(line: Line, log: bool) -> Line:
    """Leave gaps where a logarithmic axis has no place."""
    if not log:
        return line
    with np.errstate(invalid="ignore"):
        low, median, high = (
            np.where(np.asarray(part) > 0.0, part, np.nan)
            for part in (line.low, line.median, line.high)
        )
    return Line(line.name, line.look, line.x, low, median, high, line.trials)


def line_trace(line: Line, named: set[str], hover: str, **more: Any) -> dict[str, Any]:
    """Draw the medians of a line; the first of a name stands in the legend."""
    first = line.name not in named
    named.add(line.name)
    few = np.isfinite(line.median).sum() <= 1
    told = hover.format(
        name=line.name, x="%{x}", value="%{y:.4~g}", low="%{customdata[0]:.4~g}",
        high="%{customdata[1]:.4~g}", trials="%{customdata[2]}",
    )  # fmt: skip
    numbers = zip(gaps(line.low), gaps(line.high), line.trials, strict=True)
    return {
        "type": "scatter", "meta": "line", "name": line.name, "legendgroup": line.name,
        "showlegend": first and bool(line.name), "x": list(line.x), "y": gaps(line.median),
        "mode": "markers" if few else "lines", "customdata": [list(one) for one in numbers],
        "line": {"color": line.look.colour, "width": 2, "dash": line.look.dash},
        "marker": {"color": line.look.colour, "size": 7},
        "hovertemplate": f"{told}<extra></extra>", **more,
    }  # fmt: skip
