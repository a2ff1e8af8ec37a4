"""One sequence of numbers as a network will read it, and what it is asked."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.hover_text import finite
from gatescope.figures.path_style import STATE, Theme, shown
from gatescope.figures.stacked import Row, stacked
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray, NumberSequence
from gatescope.messages import mark

MOST_ROWS = 6
"""More columns than this are not drawn: each has a row of its own."""


def sample_figure(
    sequence: NumberSequence, *, theme: Theme = "light", translate: Translate = str
) -> go.Figure:
    """Draw the columns of a sequence above each other, and the answers that are asked for.

    Parameters
    ----------
    sequence : NumberSequence
        With its targets.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        A trace for each of the first columns (``meta`` = ``"read"``), then one for the answers
        (``"asked"``), with a gap where none is asked for.

    Examples
    --------
    >>> figure = sample_figure(NumberSequence(np.zeros((3, 2)), ("a", "b"), np.ones((3, 1))))
    >>> [trace.meta for trace in figure.data]
    ['read', 'read', 'asked']
    """
    steps = np.arange(len(sequence))
    rows = [
        Row(shown(translate(name)), 0.55, [_line(steps, values, "read", STATE[theme])])
        for name, values in zip(sequence.names, sequence.values.T, strict=True)
    ][:MOST_ROWS]
    targets = sequence.targets
    if targets is not None:
        colour = getattr(CELL_STYLES["rnn"], theme)
        asked = _line(steps, targets[:, 0], "asked", colour)
        rows.append(Row(mark("the right answer, where one is asked for"), 0.55, [asked]))
    return stacked(rows, len(sequence), legend=False, theme=theme, translate=translate)


def _line(steps: Any, values: FloatArray, meta: str, colour: str) -> Any:
    few = np.isfinite(values).sum() <= len(values) // 2
    flags = bool(np.isin(values, (0.0, 1.0)).all())
    if flags:
        return go.Bar(
            x=steps, y=values, meta=meta, name="", marker={"color": colour},
            hovertemplate="%{y:.4g}", showlegend=False,
        )  # fmt: skip
    return go.Scatter(
        x=steps, y=finite(values), meta=meta, name="",
        mode="markers" if few else "lines", marker={"color": colour, "size": 9},
        line={"color": colour, "width": 1.6}, hovertemplate="%{y:.4g}", showlegend=False,
    )  # fmt: skip
