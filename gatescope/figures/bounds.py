"""Bounds against what really happens: for each step, and for whole spans."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.components import FloatArray
from gatescope.analysis.memory import Memory
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.hover_text import powers
from gatescope.figures.path_style import (
    CURSOR,
    QUIET,
    IntArray,
    Theme,
    axis,
    drawn_steps,
    framed,
)
from gatescope.i18n import Translate
from gatescope.messages import mark

NAMES = {
    "actual": mark("what happens"),
    "steps": mark("each step at its strongest"),
    "gates": mark("bound from the run's gates"),
    "weights": mark("bound from the weights alone"),
}


SLOPES = mark("bound from the run's slopes")
"""What an RNN has in the place of gates."""


def bounds_figure(
    memory: Memory, cell: str, *, theme: Theme = "light", translate: Translate = str
) -> go.Figure:
    """Draw how much a difference grows, and what bounds allow: by step, and up to the target.

    Parameters
    ----------
    memory : Memory
        From `gatescope.analysis.memory.memory_of`.
    cell : {"gru", "rnn", "lstm"}
        Whose it is, for the colour.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        Above, log10 of what one step can do: ``meta`` is ``"step actual"``, ``"step gates"``,
        ``"step weights"``. Below, log10 of what the steps from each source to the target can:
        ``"span actual"``, the largest singular value, and as products ``"span steps"``,
        ``"span gates"`` and ``"span weights"``. An infinite bound is not drawn.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> from gatescope.analysis.memory import memory_of
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> memory = memory_of(params, unroll(params, np.zeros((3, 1, 1))), target=2)
    >>> traces = {trace.meta: trace for trace in bounds_figure(memory, "gru").data}
    >>> (10 ** traces["step actual"].y).tolist(), (10 ** traces["span weights"].y).tolist()
    ([0.5, 0.5], [1.0, 1.0, 1.0])
    """
    draw = _Drawing(cell, theme, translate)
    flat = np.full(len(memory.steps), memory.weights)
    step_rows = {"weights": flat, "gates": memory.gates, "actual": memory.norm}
    spans = {
        "weights": memory.spans(flat),
        "gates": memory.spans(memory.gates),
        "steps": memory.spans(memory.norm),
        "actual": memory.log10_spectrum[:, 0],
    }
    with np.errstate(divide="ignore"):
        by_step = {key: np.log10(gains) for key, gains in step_rows.items()}
    figure = go.Figure(
        [
            *draw.lines("step", memory.steps, by_step),
            *draw.lines("span", memory.sources, spans),
        ]
    )
    figure.update_layout(_layout(theme, translate))
    return figure


class _Drawing:
    """Lines of four kinds, named and coloured alike in both halves."""

    def __init__(self, cell: str, theme: Theme, translate: Translate) -> None:
        own = getattr(CELL_STYLES[cell], theme)
        self.translate = translate
        self.names = NAMES | ({"gates": SLOPES} if cell == "rnn" else {})
        self.styles = {
            "actual": {"color": own, "width": 3},
            "steps": {"color": own, "width": 1.5, "dash": "dot"},
            "gates": {"color": CURSOR[theme], "width": 2, "dash": "dash"},
            "weights": {"color": QUIET[theme], "width": 2, "dash": "longdashdot"},
        }

    def lines(self, half: str, x: IntArray, rows: dict[str, FloatArray]) -> list[Any]:
        return [
            self._line(half, key, x, values)
            for key, values in rows.items()
            if np.isfinite(values).any() and not np.isposinf(values).any()
        ]

    def _line(self, half: str, key: str, x: IntArray, values: FloatArray) -> Any:
        kept = drawn_steps(len(x), 0)
        where = {"yaxis": "y"} if half == "step" else {"yaxis": "y2"}
        return go.Scatter(
            x=x[kept], y=np.where(np.isfinite(values), values, np.nan)[kept], mode="lines",
            name=self.translate(self.names[key]), meta=f"{half} {key}", legendgroup=key,
            showlegend=half == "span", line=self.styles[key], **where,
            customdata=powers(values[kept]), hovertemplate="%{customdata}",
        )  # fmt: skip


def _layout(theme: Theme, translate: Translate) -> dict[str, Any]:
    step = translate(mark("step"))
    return framed(
        theme,
        height=560,
        xaxis=axis(
            step, theme, anchor="y2", unifiedhovertitle={"text": f"{step} %{{x}}"},
        ),
        yaxis=axis(
            translate(mark("log10, one step")), theme, tickformat="~g", domain=[0.58, 1],
        ),
        yaxis2=axis(
            translate(mark("log10, from here to the end")), theme, tickformat="~g",
            domain=[0, 0.5],
        ),
        hovermode="x unified",
        uirevision="bounds",
    )  # fmt: skip
