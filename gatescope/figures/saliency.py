"""How much each input of a sequence of numbers moves the output, as bars on a log scale."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from gatescope.figures.hover_text import finite, powers
from gatescope.figures.path_style import CURSOR, STATE, Theme, drawn_steps
from gatescope.figures.stacked import Row, stacked
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


def saliency_figure(
    log10: FloatArray,
    *,
    step: int,
    readings: Sequence[str] = (),
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the saliency of every input.

    Parameters
    ----------
    log10 : FloatArray of shape (T,)
        log10 of the saliency at each step; infinite or NaN leaves a gap.
    step : int
        The step of the output.
    readings : sequence of str, optional
        What was read at each step.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One curve with its dots, and a line at the step of the output.

    Examples
    --------
    >>> import numpy as np
    >>> saliency_figure(np.array([-2.0, 0.0, -np.inf]), step=1).data[0].y.tolist()
    [-2.0, 0.0, nan]
    """
    steps = drawn_steps(len(log10), step)
    sizes = powers(log10[steps])
    at = translate(mark("{number}, at “{it}”"))
    told = (
        [at.format(number=size, it=readings[t]) for size, t in zip(sizes, steps, strict=True)]
        if len(readings) >= len(log10)
        else sizes
    )
    curve = go.Scatter(
        x=steps, y=finite(log10[steps]), mode="lines+markers", customdata=told,
        name=translate(mark("saliency")), line={"color": STATE[theme], "width": 2},
        marker={"size": 5}, hovertemplate="%{customdata}",
    )  # fmt: skip
    title = mark("Effect of each input (log10)")
    figure = stacked(
        [Row(title, 1.3, [curve])], len(log10), legend=False, theme=theme, translate=translate
    )
    return figure.add_vline(step, line={"color": CURSOR[theme], "width": 2})
