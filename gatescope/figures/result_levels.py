"""What figures of medians share: their lines, the levels across, and how far the axis goes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gatescope.figures.live_spans import log_ticks
from gatescope.figures.path_style import INK, QUIET, Theme
from gatescope.figures.result_style import Line, gaps


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


def height_of(value: float, log: bool) -> float:
    """Say where a value is on an axis, as Plotly counts along a logarithmic one.

    Examples
    --------
    >>> height_of(100.0, log=True), height_of(0.0, log=True)
    (2.0, -inf)
    """
    if not log:
        return value
    return float(np.log10(value)) if value > 0.0 else -np.inf


def across(level: Level, number: str, theme: Theme) -> dict[str, Any]:
    """Draw a level's dashed line in the panel of this number."""
    return {
        "type": "line", "xref": f"x{number} domain", "x0": 0, "x1": 1, "yref": f"y{number}",
        "y0": level.at, "y1": level.at,
        "line": {"color": QUIET[theme], "width": 1, "dash": "dash"},
    }  # fmt: skip


def says(level: Level, log: bool, theme: Theme, number: str = "") -> dict[str, Any]:
    """Name a level at its right end, in the panel of this number."""
    return {
        "text": level.name, "xref": f"x{number} domain", "x": 1, "xanchor": "right",
        "yref": f"y{number}", "y": height_of(level.at, log), "yanchor": "bottom",
        "showarrow": False, "font": {"size": 11, "color": INK[theme]},
    }  # fmt: skip


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
    for level in (height_of(one.at, log) for one in levels):
        if low - 0.5 * reach <= level <= high + 0.5 * reach:
            low, high = min(low, level), max(high, level)
    room = 0.06 * max(high - low, reach)
    return low - room, high + room


def upwards(span: tuple[float, float], log: bool) -> dict[str, Any]:
    """Give what an axis upwards says of its ends and its numbers.

    Examples
    --------
    >>> upwards((0.0, 1.0), log=False)
    {'type': 'linear', 'range': [0.0, 1.0]}
    """
    ticks = log_ticks(span) if log else {"tickvals": []}
    # within less than a decade Plotly finds numbers in between
    ticks = ticks if len(ticks["tickvals"]) > 1 else {}
    return {"type": "log" if log else "linear", "range": list(span), **ticks}


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
