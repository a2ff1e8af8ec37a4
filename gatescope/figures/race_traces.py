"""The lines of the race, and the limits of numbers that they cross."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.race import Lane
from gatescope.figures.cells import CELL_STYLES, CellStyle
from gatescope.figures.hover_text import powers
from gatescope.figures.path_style import CURSOR, QUIET, IntArray, Theme, shown
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

TWO = float(np.log10(2.0))
LIMITS: tuple[tuple[str, float], ...] = (
    (mark("float64 gives 0"), -1074 * TWO),
    (mark("float64 overflows"), 1024 * TWO),
    (mark("float32 rounding"), -23 * TWO),
    (mark("float32 gives 0"), -149 * TWO),
    (mark("float32 overflows"), 128 * TWO),
    (mark("float64 rounding"), -52 * TWO),
)
"""What numbers can hold, as log10: the largest, what is lost beside a 1, and the smallest.
Where two would lie upon each other, the first of this table is drawn."""

APART = 0.05
"""Part of the axis that lies between two limits at least."""

LOW, HIGH = 0.25, 0.75
"""Quantiles between which the band lies: the middle half of the networks."""

Marked = tuple[dict[str, Any], dict[str, Any] | None]
"""A straight line across the picture, and its words."""


class RaceTraces:
    """The traces of all lanes, over the same steps, and the lines across them.

    Parameters
    ----------
    steps : IntArray
        Which steps are drawn.
    readings : sequence of str
        What was read at each step; may be empty.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.
    """

    def __init__(
        self, steps: IntArray, readings: Sequence[str], theme: Theme, translate: Translate
    ) -> None:
        self.steps, self.theme, self.translate = steps, theme, translate
        self.clipped, self.told = 0, False
        self.read = [shown(readings[t]) for t in steps.tolist()] if readings else None

    def lane(self, lane: Lane, clip: float) -> list[Any]:
        """Draw a cell's networks: band, runs, median, and the median after clipping."""
        style, name = CELL_STYLES[lane.cell], self.translate(CELL_STYLES[lane.cell].name)
        colour = getattr(style, self.theme)
        count = len(lane.finite)
        traces = []
        if count > 2:
            traces.append(self._band(lane, colour))
        if count > 1:
            traces.append(self._runs(lane, colour))
        traces.append(self._median(lane, style, name, count))
        if clip > 0.0 and (lane.log10_clip < 0.0).any():
            traces.append(self._clipped(lane, colour, name, first=self.clipped == 0))
            self.clipped += 1
        return traces

    def _line(self, y: FloatArray, **more: Any) -> Any:
        # One step is a dot, not a line.
        mode = "lines" if len(self.steps) > 1 else "markers"
        return go.Scatter(x=self.steps, y=_gapped(y[self.steps]), mode=mode, **more)

    def _median(self, lane: Lane, style: CellStyle, name: str, count: int) -> Any:
        label = name if count == 1 else self.translate(mark("{cell}, median of {n}"))
        label = label.format(cell=name, n=count)
        # What was read at the step is told once.
        first, self.told = not self.told, True
        middle = lane.quantile(0.5)
        at = self.translate(mark("{number}, at “{it}”")) if self.read and first else "{number}"
        return self._line(
            middle, name=label, meta="median", legendgroup=lane.cell,
            line={"color": getattr(style, self.theme), "width": 3, "dash": style.dash},
            text=self.read, customdata=powers(middle[self.steps]),
            hovertemplate=at.format(number="%{customdata}", it="%{text}"),
        )  # fmt: skip

    def _band(self, lane: Lane, colour: str) -> Any:
        low, high = (_gapped(lane.quantile(q)[self.steps]) for q in (LOW, HIGH))
        there = np.isfinite(low) & np.isfinite(high)
        x = np.concatenate([self.steps[there], self.steps[there][::-1]])
        y = np.concatenate([low[there], high[there][::-1]])
        return go.Scatter(
            x=x, y=y, mode="lines", line={"width": 0}, fill="toself",
            fillcolor=_faint(colour, 0.16), hoverinfo="skip", showlegend=False,
            legendgroup=lane.cell, meta="band", name="",
        )  # fmt: skip

    def _runs(self, lane: Lane, colour: str) -> Any:
        rows = lane.finite[:, self.steps]
        gap = np.full((len(rows), 1), np.nan)
        y = np.concatenate([_gapped(rows), gap], axis=1).ravel()
        x = np.tile(np.append(self.steps, self.steps[-1]), len(rows))
        return go.Scatter(
            x=x, y=y, mode="lines", line={"width": 0.8, "color": colour}, opacity=0.35,
            hoverinfo="skip", showlegend=False, legendgroup=lane.cell, meta="runs", name="",
        )  # fmt: skip

    def _clipped(self, lane: Lane, colour: str, name: str, *, first: bool) -> Any:
        label = self.translate(mark("{cell} after clipping")).format(cell=name)
        middle = lane.quantile(0.5, clipped=True)
        return self._line(
            middle,
            name=self.translate(mark("after clipping (dash-dotted)")),
            meta="clipped", legendgroup="clipped", showlegend=first,
            legendrank=2_000,
            line={"color": colour, "width": 1.6, "dash": "longdashdot"},
            customdata=powers(middle[self.steps]),
            hovertemplate=f"{label}: %{{customdata}}<extra></extra>",
        )  # fmt: skip

    def limits(self, ends: list[float]) -> list[Marked]:
        """Mark those limits of numbers that the axis reaches."""
        drawn: dict[float, str] = {}
        apart = APART * (ends[1] - ends[0])
        for words, at in LIMITS:
            clear = all(abs(at - other) > apart for other in drawn)
            if ends[0] < at < ends[1] and clear:
                drawn[at] = self.translate(words)
        line = {"color": QUIET[self.theme], "width": 1, "dash": "dot"}
        across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "line": line}
        text = {
            "xref": "paper", "x": 0.96, "xanchor": "right", "yanchor": "bottom",
            "showarrow": False, "font": {"size": 11},
        }  # fmt: skip
        return [
            ({**across, "y0": at, "y1": at}, {**text, "y": at, "text": words})
            for at, words in drawn.items()
        ]

    def question(self, target: int) -> Marked:
        """Mark the step that is asked about."""
        line = {"color": CURSOR[self.theme], "width": 1.5, "dash": "dot"}
        ends = {"x0": target, "x1": target, "yref": "paper", "y0": 0, "y1": 1}
        return {"type": "line", "line": line, **ends}, None


def _gapped(values: FloatArray) -> FloatArray:
    """Leave a gap where there is nothing."""
    return np.where(np.isfinite(values), values, np.nan)


def _faint(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
