"""The race: log10 of the gradient's norm at every step, of several cells on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.race import Lane, Race
from gatescope.figures.cells import CELL_STYLES, CellStyle
from gatescope.figures.hover_text import powers
from gatescope.figures.path_style import (
    CURSOR,
    QUIET,
    IntArray,
    Theme,
    axis,
    drawn_steps,
    framed,
    shown,
)
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

ALWAYS = (-8.0, 1.0)
"""Part of the axis that is never left out: pictures compare, and rounding is in sight."""

MOST_STEPS = 1_000
"""More steps than these would lie upon each other on a screen."""

LOW, HIGH = 0.25, 0.75
"""Quantiles between which the band lies: the middle half of the networks."""


def race_figure(
    race: Race,
    readings: Sequence[str] = (),
    *,
    target: int | None = None,
    clip: float = 0.0,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the gradient's size over the steps, on one absolute axis.

    Parameters
    ----------
    race : dict of cell to Lane
        From `gatescope.analysis.race.run_race`.
    readings : sequence of str, optional
        What was read at each step, for the hover.
    target : int, optional
        The step that was asked about; it is marked.
    clip : float
        Threshold of clipping; the medians after it are drawn where it changes them.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        For each cell in order: the band (``meta`` = ``"band"``, where it has more than two
        networks), the single runs in one trace with gaps (``"runs"``, where it has more than
        one), the median (``"median"``), and the median after clipping (``"clipped"``, if
        there is clipping). Where nothing flows there is a gap. A long sequence is thinned.

    Examples
    --------
    >>> lane = Lane("gru", (0,), np.array([[-2.0, -1.0, 0.0]]), np.zeros(1))
    >>> race_figure({"gru": lane}).data[0].y.tolist()
    [-2.0, -1.0, 0.0]
    """
    total = max((lane.log10_norm.shape[1] for lane in race.values()), default=1)
    steps = drawn_steps(total, target or 0, MOST_STEPS)
    draw = _Drawing(steps, readings, theme, translate)
    lines = [line for lane in race.values() for line in draw.lane(lane, clip)]
    ends = _ends(lines)
    marks = [*draw.limits(ends), *([draw.question(target)] if target is not None else [])]
    step = translate(mark("step"))
    words = translate(mark("log10 of the gradient's size ‖∂/∂h‖"))
    # One layout at once: adding lines one by one checks the whole figure each time.
    layout = framed(
        theme,
        xaxis=axis(
            step,
            theme,
            range=_steps_range(total),
            unifiedhovertitle={"text": f"{step} %{{x}}"},
        ),
        yaxis=axis(words, theme, range=ends, tickformat="~g", zeroline=False),
        hovermode="x unified",
        uirevision="race",
        shapes=[shape for shape, _ in marks],
        annotations=[text for _, text in marks if text],
    )
    # Wide enough to tell the dashes apart.
    layout["legend"] = {**layout["legend"], "itemwidth": 44}
    return go.Figure(lines, layout)


def _steps_range(total: int) -> list[float]:
    return [-0.02 * total, total - 1 + 0.02 * total] if total > 1 else [-1.0, 1.0]


def _ends(lines: Sequence[Any]) -> list[float]:
    """Give the ends of the axis: all that is drawn, with some room."""
    drawn = np.concatenate([ALWAYS, *(np.asarray(line.y, float) for line in lines)])
    low, high = float(np.nanmin(drawn)), float(np.nanmax(drawn))
    room = 0.04 * (high - low)
    return [low - room, high + room]


Marked = tuple[dict[str, Any], dict[str, Any] | None]
"""A straight line across the picture, and its words."""


class _Drawing:
    """The traces of all lanes, over the same steps."""

    def __init__(
        self, steps: IntArray, readings: Sequence[str], theme: Theme, translate: Translate
    ) -> None:
        self.steps, self.theme, self.translate = steps, theme, translate
        self.clipped, self.told = 0, False
        self.read = [shown(readings[t]) for t in steps.tolist()] if readings else None

    def lane(self, lane: Lane, clip: float) -> list[Any]:
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
