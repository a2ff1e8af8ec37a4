"""The race: log10 of the gradient's norm at every step, of several cells on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.race import Race
from gatescope.figures.path_style import Theme, axis, drawn_steps, framed
from gatescope.figures.race_traces import RaceTraces
from gatescope.i18n import Translate
from gatescope.messages import mark

ALWAYS = (-8.0, 1.0)
"""Part of the axis that is never left out: pictures compare, and rounding is in sight."""

MOST_STEPS = 1_000
"""More steps than these would lie upon each other on a screen."""


def race_figure(
    race: Race,
    readings: Sequence[str] = (),
    *,
    target: int | None = None,
    clip: float = 0.0,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the gradient's size over the steps, on one absolute axis.

    Parameters
    ----------
    race : dict of cell to Lane
        From `gatescope.analysis.race.run_race`.
    readings : sequence of str, optional
        What was read at each step, for the hover.
    target : int, optional
        The step that was asked about; it is marked.
    clip : float
        Threshold of clipping; the medians after it are drawn where it changes them.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        For each cell in order: the band (``meta`` = ``"band"``, where it has more than two
        networks), the single runs in one trace with gaps (``"runs"``, where it has more than
        one), the median (``"median"``), and the median after clipping (``"clipped"``, if
        there is clipping). Where nothing flows there is a gap. A long sequence is thinned.

    Examples
    --------
    >>> from gatescope.analysis.race import Lane
    >>> lane = Lane("gru", (0,), np.array([[-2.0, -1.0, 0.0]]), np.zeros(1))
    >>> race_figure({"gru": lane}).data[0].y.tolist()
    [-2.0, -1.0, 0.0]
    """
    total = max((lane.log10_norm.shape[1] for lane in race.values()), default=1)
    steps = drawn_steps(total, target or 0, MOST_STEPS)
    draw = RaceTraces(steps, readings, theme, translate)
    lines = [line for lane in race.values() for line in draw.lane(lane, clip)]
    ends = _ends(lines)
    marks = [*draw.limits(ends), *([draw.question(target)] if target is not None else [])]
    step = translate(mark("step"))
    words = translate(mark("log10 of the gradient's size ‖∂/∂h‖"))
    # One layout at once: adding lines one by one checks the whole figure each time.
    layout = framed(
        theme,
        xaxis=axis(
            step,
            theme,
            range=_steps_range(total),
            unifiedhovertitle={"text": f"{step} %{{x}}"},
        ),
        yaxis=axis(words, theme, range=ends, tickformat="~g", zeroline=False),
        hovermode="x unified",
        uirevision="race",
        shapes=[shape for shape, _ in marks],
        annotations=[text for _, text in marks if text],
    )
    # Wide enough to tell the dashes apart.
    layout["legend"] = {**layout["legend"], "itemwidth": 44}
    return go.Figure(lines, layout)


def _steps_range(total: int) -> list[float]:
    return [-0.02 * total, total - 1 + 0.02 * total] if total > 1 else [-1.0, 1.0]


def _ends(lines: Sequence[Any]) -> list[float]:
    """Give the ends of the axis: all that is drawn, with some room."""
    drawn = np.concatenate([ALWAYS, *(np.asarray(line.y, float) for line in lines)])
    low, high = float(np.nanmin(drawn)), float(np.nanmax(drawn))
    room = 0.04 * (high - low)
    return [low - room, high + room]
