"""How far formulations are from the first one at every step, in powers of ten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.formulation_states import MOST_STEPS
from gatescope.figures.formulation_style import line_styles, name_of, steps_axis
from gatescope.figures.hover_text import powers
from gatescope.figures.path_style import QUIET, Theme, axis, drawn_steps, framed
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

FLOOR = -18.0
"""Where a difference of exactly zero is drawn, which has no power of ten: float64 has none
between that and 1e-17 for states of the size of one."""

TOP = 0.6


def formulation_differences_figure(
    differences: Mapping[str, FloatArray],
    *,
    allowed: float,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the largest difference over units at every step.

    Parameters
    ----------
    differences : Mapping of str to FloatArray of shape (T,)
        By name; the first is the formulation that all are compared with, and is not drawn.
    allowed : float
        Up to this a difference is rounding; a line marks it.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        A trace for each but the first; ``meta`` is its name. y is log10; a difference of
        exactly zero stands at `FLOOR`, which the axis calls 0.

    Examples
    --------
    >>> zero = np.zeros(2)
    >>> figure = formulation_differences_figure(
    ...     {"torch": zero, "tf1": np.array([0.0, 0.1])}, allowed=1e-14)
    >>> figure.data[0].y.tolist()
    [-18.0, -1.0]
    """
    total = max((len(line) for line in differences.values()), default=1)
    steps = drawn_steps(total, 0, MOST_STEPS)
    styles = line_styles(len(differences), theme)
    figure = go.Figure()
    for name, style in list(zip(differences, styles, strict=True))[1:]:
        values = differences[name][steps]
        with np.errstate(divide="ignore"):
            log10 = np.log10(values)
        figure.add_scatter(
            x=steps, y=np.where(values == 0.0, FLOOR, log10),
            name=name_of(name, translate), meta=name,
            mode="lines+markers" if total <= 60 else "lines",
            line={"color": style.colour, "dash": style.dash, "width": 2.4},
            marker={"size": 5}, customdata=powers(log10), hovertemplate="%{customdata}",
        )  # fmt: skip
    figure.update_layout(
        framed(
            theme,
            height=380,
            xaxis=steps_axis(total, theme, translate),
            yaxis=_axis(theme, translate),
            hovermode="x unified",
            uirevision="formulation-differences",
            showlegend=True,
        )
    )
    figure.update_layout(legend={"itemwidth": 44})
    if np.isfinite(allowed) and allowed > 0.0:
        figure.add_hline(
            float(np.log10(allowed)),
            line={"color": QUIET[theme], "width": 1.2, "dash": "dot"},
            annotation={
                "text": translate(mark("below: rounding")),
                "font": {"size": 11},
                "xanchor": "right",
                "yanchor": "bottom",
                "x": 0.98,
                "showarrow": False,
            },
        )
    return figure


def _axis(theme: Theme, translate: Translate) -> dict[str, Any]:
    ticks = [FLOOR, -15, -12, -9, -6, -3, 0]
    words = ["0", *(f"10<sup>−{-k}</sup>" for k in ticks[1:-1]), "1"]
    return axis(
        translate(mark("largest difference of a state")),
        theme,
        range=[FLOOR - 0.8, TOP],
        tickvals=ticks,
        ticktext=words,
        zeroline=False,
    )
