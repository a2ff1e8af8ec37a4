"""Growth exponents: in how many directions a state forgets, remembers, or runs away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.components import FloatArray
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.hover_text import numbers
from gatescope.figures.path_style import QUIET, Theme, axis, framed
from gatescope.i18n import Translate
from gatescope.messages import mark


def exponents_figure(
    exponents: Mapping[str, FloatArray], *, theme: Theme = "light", translate: Translate = str
) -> go.Figure:
    """Draw all growth exponents of some networks, the largest first.

    Parameters
    ----------
    exponents : dict of cell to FloatArray of shape (N,)
        Growth exponents per step, in natural logarithms, the largest first.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        One trace a cell, of the finite exponents over their rank; ``customdata`` is the factor
        of one step, e to the exponent.

    Examples
    --------
    >>> figure = exponents_figure({"gru": np.log([1.0, 0.5, 0.0], where=[True, True, False],
    ...     out=np.full(3, -np.inf))})
    >>> figure.data[0].x.tolist(), figure.data[0].customdata.round(3).tolist()
    ([0, 1], [1.0, 0.5])
    """
    figure = go.Figure([_cell(*item, theme, translate) for item in exponents.items()])
    figure.update_layout(
        framed(
            theme,
            height=380,
            xaxis=axis(translate(mark("direction, the longest remembered first")), theme),
            yaxis=axis(translate(mark("growth exponent λ per step")), theme, zeroline=False),
            hovermode="closest",
            uirevision="exponents",
        )
    )
    figure.add_hline(
        0.0,
        line={"color": QUIET[theme], "width": 1.5, "dash": "dot"},
        annotation={
            "text": translate(mark("0: kept for ever; above: grows, below: fades")),
            "font": {"size": 11},
            "xanchor": "right",
            "yanchor": "bottom",
            "x": 1,
            "showarrow": False,
        },
    )
    return figure


def _cell(cell: str, exponents: FloatArray, theme: Theme, translate: Translate) -> Any:
    style = CELL_STYLES[cell]
    ranks = np.flatnonzero(np.isfinite(exponents))
    values = exponents[ranks]
    text = translate(mark("direction {k}: λ = {value}, each step keeps {share}"))
    return go.Scatter(
        x=ranks, y=values, mode="lines+markers", name=translate(style.name),
        customdata=np.exp(np.minimum(values, 700.0)), text=numbers(values),
        line={"color": getattr(style, theme), "width": 2, "dash": style.dash},
        marker={"size": 6},
        hovertemplate=text.format(k="%{x}", value="%{text}", share="%{customdata:.4~%}"),
    )  # fmt: skip
