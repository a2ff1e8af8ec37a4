"""A forecast against the truth, and what "the same as now" would have said."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.hover_text import finite, numbers
from gatescope.figures.path_style import QUIET, STATE, Theme, axis, framed, mixed, shown
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


def forecast_figure(
    truth: FloatArray,
    forecast: FloatArray,
    naive: FloatArray,
    *,
    cell: str,
    steps: FloatArray | None = None,
    name: str = "",
    unit: str = "",
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw what came, what a network had said would come, and the last value known then.

    Parameters
    ----------
    truth, forecast, naive : FloatArray of shape (T,)
        In the units of the data; NaN leaves a gap.
    cell : {"gru", "rnn", "lstm"}
        Of the network: the line has its colour.
    steps : FloatArray of shape (T,), optional
        The steps that are forecast; 1 to T if left out.
    name : str
        The network's, translated.
    unit : str
        What is forecast, for the axis.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        Three traces, ``meta`` = ``"truth"``, ``"naive"``, ``"forecast"``.

    Examples
    --------
    >>> ones = np.ones(3)
    >>> figure = forecast_figure(ones, 0.9 * ones, 0.5 * ones, cell="gru")
    >>> [(trace.meta, float(trace.y[0])) for trace in figure.data]
    [('truth', 1.0), ('naive', 0.5), ('forecast', 0.9)]
    """
    x = np.arange(1, len(truth) + 1) if steps is None else np.asarray(steps)
    style = CELL_STYLES[cell]
    lines = [
        _line(x, truth, "truth", translate(mark("what came")),
              {"color": mixed(QUIET[theme], BACKGROUND[theme], 0.65), "width": 6}),
        _line(x, naive, "naive", translate(mark("“the same as now”")),
              {"color": STATE[theme], "width": 1.5, "dash": "dot"}),
        _line(x, forecast, "forecast", shown(name) or translate(style.name),
              {"color": getattr(style, theme), "width": 2}),
    ]  # fmt: skip
    step = translate(mark("step that is forecast"))
    return go.Figure(lines, framed(
        theme, height=380, uirevision="forecast", hovermode="x unified",
        xaxis=axis(step, theme, unifiedhovertitle={"text": f"{step} %{{x}}"}, tickformat="d"),
        yaxis=axis(shown(unit), theme, zeroline=False),
    ))  # fmt: skip


def _line(x: Any, y: FloatArray, meta: str, name: str, line: dict[str, Any]) -> Any:
    return go.Scatter(
        x=x, y=finite(y), meta=meta, name=name, line=line,
        # a single value between gaps would not be seen as a line
        mode="lines+markers" if meta == "forecast" and len(y) <= FEW else "lines",
        customdata=numbers(np.asarray(y)), hovertemplate="%{customdata}",
    )  # fmt: skip


FEW = 60
"""So few values have a dot each."""
