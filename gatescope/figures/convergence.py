"""How the estimates of growth exponents settle while a sequence is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.components import FloatArray
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.hover_text import numbers
from gatescope.figures.path_style import QUIET, Theme, axis, drawn_steps, framed
from gatescope.i18n import Translate
from gatescope.messages import mark

MOST_LINES = 12
"""Further exponents that are drawn of the network that is looked into."""

SETTLED = 0.25
"""Share of the steps at the beginning that do not stretch the axis."""


def convergence_figure(
    running: Mapping[str, FloatArray],
    chosen: str,
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw what each growth exponent is estimated to be after every step.

    Parameters
    ----------
    running : dict of cell to FloatArray of shape (T, N)
        The estimates after each step, the largest exponent first.
    chosen : str
        The cell whose further exponents are drawn too.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        Thin lines of the chosen cell's exponents, evenly chosen (one trace with gaps, ``meta``
        = ``"others"``), then the largest exponent of each cell (``"largest"``). The axis is
        that of the last three quarters: the first steps say little.

    Examples
    --------
    >>> figure = convergence_figure({"rnn": np.array([[-1.0, -2.0], [-0.5, -2.0]])}, "rnn")
    >>> figure.data[1].y.tolist()
    [-1.0, -0.5]
    """
    step = translate(mark("step"))
    figure = go.Figure(_others(running[chosen], chosen, theme))
    figure.add_traces([_largest(*item, theme, translate) for item in running.items()])
    figure.update_layout(
        framed(
            theme,
            height=380,
            xaxis=axis(step, theme, unifiedhovertitle={"text": f"{step} %{{x}}"}),
            yaxis=axis(
                translate(mark("estimate of λ per step")), theme, zeroline=False,
                range=_ends(running),
            ),
            hovermode="x unified",
            uirevision="convergence",
        )
    )  # fmt: skip
    figure.add_hline(0.0, line={"color": QUIET[theme], "width": 1.5, "dash": "dot"})
    return figure


def _ends(running: Mapping[str, FloatArray]) -> list[float]:
    """Give the ends of the axis: of the largest exponents, and 0."""
    late = [rows[int(SETTLED * len(rows)) :, 0] for rows in running.values()]
    values = np.concatenate([*late, [0.0]])
    values = values[np.isfinite(values)]
    low, high = float(values.min()), float(values.max())
    # Room below for what the other exponents do, and above for the words at 0.
    width = max(high - low, 0.05)
    return [low - 0.5 * width, high + 0.25 * width]


def _others(running: FloatArray, cell: str, theme: Theme) -> Any:
    steps = drawn_steps(len(running), 0)
    count = running.shape[1] - 1
    ranks = np.unique(np.linspace(1, count, min(MOST_LINES, count)).round().astype(int))
    rows = np.where(np.isfinite(running), running, np.nan)[np.ix_(steps, ranks)].T
    gap = np.full((len(rows), 1), np.nan)
    return go.Scatter(
        x=np.tile(np.append(steps, steps[-1]), len(rows)),
        y=np.concatenate([rows, gap], axis=1).ravel(), mode="lines", name="", meta="others",
        line={"color": getattr(CELL_STYLES[cell], theme), "width": 0.8}, opacity=0.5,
        hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def _largest(cell: str, running: FloatArray, theme: Theme, translate: Translate) -> Any:
    style, steps = CELL_STYLES[cell], drawn_steps(len(running), 0)
    largest = running[steps, 0]
    return go.Scatter(
        x=steps, y=np.where(np.isfinite(largest), largest, np.nan), mode="lines",
        name=translate(style.name), meta="largest",
        line={"color": getattr(style, theme), "width": 3, "dash": style.dash},
        customdata=numbers(largest), hovertemplate="%{customdata}",
    )  # fmt: skip
