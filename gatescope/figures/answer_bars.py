"""The answers of several networks to one sequence: how probable each holds each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.path_style import INK, Theme, axis, framed, mixed, shown
from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

LONGEST = 14
"""Letters of a class beside its bars: longer names would leave none of them on a phone."""

MOST_BARS = 8
"""More classes than this are not shown: the least probable ones are left out."""

SHADES = (1.0, 0.72, 0.52, 0.38, 0.28, 0.2)
"""Of the cell's colour, for networks that have the same cell."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What one network says.

    Parameters
    ----------
    name : str
        The network's, in the page's language.
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    shares : FloatArray of shape (C,)
        Probabilities of the classes.
    """

    name: str
    cell: str
    shares: FloatArray


def answer_bars_figure(
    answers: Sequence[Answer],
    labels: Sequence[str],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the probability of each class, the networks side by side.

    Parameters
    ----------
    answers : sequence of Answer
        One for each network.
    labels : sequence of str
        C names of the classes, in the page's language.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        A trace of bars for each network, in percent; the classes from top to bottom, the least
        probable ones left out where there are many.

    Examples
    --------
    >>> answers = [Answer("GRU", "gru", np.array([0.1, 0.9]))]
    >>> figure = answer_bars_figure(answers, ("no", "yes"))
    >>> figure.data[0].y, figure.data[0].x.tolist()
    (('no', 'yes'), [10.0, 90.0])
    """
    classes = bar_classes(answers)
    names = [shown(labels[k]) for k in classes]
    bars = [
        go.Bar(
            x=100.0 * one.shares[classes], y=names, orientation="h", name=shown(one.name),
            meta=one.cell, marker={"color": _colour(answers[:k], one, theme)},
            hovertemplate="%{x:.1f}%", texttemplate="%{x:.0f}%", textposition="outside",
            textfont={"size": 11, "color": INK[theme]}, cliponaxis=False,
        )
        for k, one in enumerate(answers)
    ]  # fmt: skip
    height = 96 + len(classes) * max(34, 17 * len(answers) + 10)
    return go.Figure(bars, framed(
        theme, height=height, barmode="group", hovermode="y unified", uirevision="bars",
        bargap=0.25,
        xaxis=axis(
            translate(mark("how probable the network holds it")), theme, range=[0, 106],
            tickvals=[0, 25, 50, 75, 100], ticksuffix="%", zeroline=False,
        ),
        yaxis=axis(
            "", theme, autorange="reversed", type="category", ticksuffix=" ", tickvals=names,
            ticktext=[shown(shorten(labels[k], LONGEST)) for k in classes],
        ),
    ))  # fmt: skip


def bar_classes(answers: Sequence[Answer]) -> list[int]:
    """Choose the classes that are shown: all, or those that any network finds most probable.

    Examples
    --------
    >>> bar_classes([Answer("", "gru", np.linspace(0, 0.2, 10))])
    [2, 3, 4, 5, 6, 7, 8, 9]
    """
    most = np.max([one.shares for one in answers], axis=0)
    chosen = np.argsort(-most, kind="stable")[:MOST_BARS]
    return sorted(int(k) for k in chosen)


def _colour(before: Sequence[Answer], one: Answer, theme: Theme) -> str:
    twins = sum(other.cell == one.cell for other in before)
    colour = getattr(CELL_STYLES[one.cell], theme)
    return mixed(colour, BACKGROUND[theme], SHADES[twins % len(SHADES)])
