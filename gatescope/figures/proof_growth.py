"""How rounding errors grow over the steps of a sequence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.path_style import QUIET, Theme, axis, drawn_steps, framed
from gatescope.figures.proof_style import SIDES
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, true_minus


def growth_figure(
    growth: Mapping[str, FloatArray],
    allowed: Mapping[str, float],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the largest error of every step on a logarithmic axis.

    Parameters
    ----------
    growth : Mapping of side to FloatArray of shape (T,)
        Keys of `gatescope.figures.proof_style.SIDES`; an error of 0 or Inf leaves a gap.
    allowed : Mapping of str to float
        Tolerances by the words that stand at their lines.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One trace a side, ``meta`` its key; a dotted line at each tolerance.

    Examples
    --------
    >>> figure = growth_figure({"core": np.array([0.0, 1e-7])}, {"allowed": 1e-4})
    >>> figure.data[0].y.tolist(), figure.layout.shapes[0].y0, figure.layout.annotations[0].y
    ([nan, 1e-07], 0.0001, -4.0)
    """
    figure = go.Figure(
        [_line(side, values, theme, translate) for side, values in growth.items()]
    )
    step = translate(mark("step"))
    figure.update_layout(
        framed(
            theme,
            height=380,
            xaxis=axis(step, theme, unifiedhovertitle={"text": f"{step} %{{x}}"}),
            yaxis=axis(
                translate(mark("largest error of the step")), theme, type="log",
                exponentformat="power", dtick=1 if _decades(growth, allowed) < 8 else 2,
            ),
            hovermode="x unified",
            uirevision="proof-growth",
        )
    )  # fmt: skip
    for words, tolerance in allowed.items():
        if np.isfinite(tolerance) and tolerance > 0.0:
            figure.add_hline(
                tolerance, line={"color": QUIET[theme], "width": 1.5, "dash": "dot"}
            )
            # On a logarithmic axis a line stands at its value, but words at its logarithm.
            figure.add_annotation(
                text=words, x=1, xref="paper", xanchor="right", y=float(np.log10(tolerance)),
                yref="y", yanchor="bottom", showarrow=False, font={"size": 11},
            )  # fmt: skip
    return figure


def _line(side: str, values: FloatArray, theme: Theme, translate: Translate) -> Any:
    style = SIDES[side]
    steps = drawn_steps(len(values), 0)
    drawn = np.where(np.isfinite(values) & (values > 0.0), values, np.nan)[steps]
    told = [true_minus(f"{value:.1e}") for value in values[steps].tolist()]
    return go.Scatter(
        x=steps, y=drawn, mode="lines+markers", name=translate(style.name), meta=side,
        customdata=told, hovertemplate="%{customdata}",
        line={"color": getattr(style, theme), "width": 2, "dash": style.dash},
        marker={"size": 5, "symbol": style.symbol},
    )  # fmt: skip


def _decades(growth: Mapping[str, FloatArray], allowed: Mapping[str, float]) -> float:
    """Return how many powers of ten the axis spans."""
    ends = np.concatenate([*growth.values(), np.fromiter(allowed.values(), float)])
    ends = ends[np.isfinite(ends) & (ends > 0.0)]
    return float(np.log10(ends.max() / ends.min())) if ends.size else 0.0
