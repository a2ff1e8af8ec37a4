"""Answers against the truth: on the diagonal a network is right."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.hover_text import numbers
from gatescope.figures.path_style import STATE, Theme, axis, framed
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


def answer_truth_figure(
    pairs: FloatArray, *, cell: str, theme: Theme = "light", translate: Translate = str
) -> go.Figure:
    """Draw each answer over the true one.

    Parameters
    ----------
    pairs : FloatArray of shape (P, 2)
        Truth and answer, in the units of the data.
    cell : {"gru", "rnn", "lstm"}
        Of the network: the dots have its colour.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        The dots (``meta`` = ``"pairs"``) and the diagonal (``"right"``), on axes of one scale.

    Examples
    --------
    >>> figure = answer_truth_figure(np.array([[0.0, 0.1], [2.0, 1.5]]), cell="gru")
    >>> figure.data[0].y.tolist(), figure.data[1].x
    ([0.1, 1.5], (0.0, 2.0))
    """
    ends = float(pairs.min()), float(pairs.max())
    told = translate(mark("truth {truth}<br>answer {answer}"))
    dots = go.Scatter(
        x=pairs[:, 0], y=pairs[:, 1], mode="markers", meta="pairs", opacity=0.55,
        marker={"color": getattr(CELL_STYLES[cell], theme), "size": 5}, showlegend=False,
        customdata=np.column_stack([numbers(column) for column in pairs.T]),
        hovertemplate=told.format(truth="%{customdata[0]}", answer="%{customdata[1]}")
        + "<extra></extra>",
    )  # fmt: skip
    right = go.Scatter(
        x=ends, y=ends, mode="lines", meta="right", name=translate(mark("right answers")),
        line={"color": STATE[theme], "width": 2, "dash": "dash"}, hoverinfo="skip",
        showlegend=True,
    )  # fmt: skip
    return go.Figure([dots, right], framed(
        theme, height=460, uirevision="answers", hovermode="closest",
        xaxis=axis(translate(mark("truth")), theme, zeroline=False, constrain="domain"),
        yaxis=axis(translate(mark("answer")), theme, zeroline=False, scaleanchor="x"),
    ))  # fmt: skip
