"""What happened to networks while they learnt, as marks on their learning curves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from gatescope.figures.lanes import LaneStyle
from gatescope.figures.path_style import INK, Theme
from gatescope.i18n import Translate
from gatescope.messages import mark

if TYPE_CHECKING:
    from gatescope.training.lab.history import LaneHistory

Points = tuple[list[float], list[float]]
"""Epochs, and a number at each."""

EVENTS: dict[str, tuple[str, int, str]] = {
    "best": ("star", 15, mark("these weights are kept")),
    "early": ("square", 10, mark("stopped early")),
    "diverged": ("x", 13, mark("the numbers ran away")),
}
"""What may happen to a network: how it is marked, and what is said of it."""


class Curve(NamedTuple):
    """The lines of one network.

    Parameters
    ----------
    style : LaneStyle
        How it is drawn.
    lane : LaneHistory
        What is known of it.
    thin, thick : tuple of list of float
        Of training and validation.
    """

    style: LaneStyle
    lane: LaneHistory
    thin: Points
    thick: Points


def last_point(points: Points) -> tuple[float, float] | None:
    """Give the last point that is there.

    Examples
    --------
    >>> last_point(([0.0, 1.0], [2.0, float("nan")])), last_point(([], []))
    ((0.0, 2.0), None)
    """
    there = [(x, y) for x, y in zip(*points, strict=True) if math.isfinite(y)]
    return there[-1] if there else None


def lost_point(curve: Curve, per_epoch: int, top: float) -> tuple[float, float]:
    """Give where the numbers of a network ran away: behind its last point, below `top`.

    Examples
    --------
    >>> from gatescope.training.lab.history import LaneHistory
    >>> line, lane = ([0.0, 1.0], [0.5, 1e30]), LaneHistory(stage="diverged", ended=15)
    >>> lost_point(Curve(None, lane, line, ([], [])), per_epoch=10, top=2.0)
    (1.5, 1.8)
    """
    points = [p for p in (last_point(curve.thin), last_point(curve.thick)) if p]
    x, y = max(points, default=(0.0, 0.5 * top))
    return max(x, (curve.lane.ended or 0) / per_epoch), min(y, 0.9 * top)


def event_traces(
    curves: Sequence[Curve], per_epoch: int, top: float, theme: Theme, translate: Translate
) -> list[dict[str, Any]]:
    """Mark the weights that are kept, who stopped early, and whose numbers ran away.

    Parameters
    ----------
    curves : sequence of Curve
        All networks.
    per_epoch : int
        Steps of an epoch.
    top : float
        Upper end of the axis: no mark lies beyond.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    list of dict
        A trace for each kind of event that there was, ``meta`` says which.
    """
    found: dict[str, list[tuple[float, float, LaneStyle]]] = {}
    for curve in curves:
        for kind, point in _marks(curve, per_epoch, top):
            found.setdefault(kind, []).append((*point, curve.style))
    return [_event(kind, found[kind], theme, translate) for kind in EVENTS if kind in found]


def _marks(curve: Curve, per_epoch: int, top: float) -> list[tuple[str, tuple[float, float]]]:
    lane, last = curve.lane, last_point(curve.thick)
    if lane.stage == "diverged":
        return [("diverged", lost_point(curve, per_epoch, top))]
    marks = []
    if lane.best is not None and lane.best != lane.ended:
        looks = zip(lane.checks, *curve.thick, strict=True)
        marks += [("best", (x, y)) for look, x, y in looks if look.step == lane.best]
    if lane.stage == "early" and last:
        marks.append(("early", last))
    return marks


def _event(
    kind: str,
    points: Sequence[tuple[float, float, LaneStyle]],
    theme: Theme,
    translate: Translate,
) -> dict[str, Any]:
    symbol, size, words = EVENTS[kind]
    told = translate(words)
    return {
        "type": "scatter", "meta": kind, "name": told, "showlegend": False,
        "x": [x for x, _, _ in points], "y": [y for _, y, _ in points],
        "mode": "markers",
        "customdata": [style.name for _, _, style in points],
        "hovertemplate": f"%{{customdata}}: {told}<extra></extra>", "cliponaxis": False,
        "marker": {
            "symbol": symbol, "size": size,
            "color": [style.colour for _, _, style in points],
            "line": {"width": 1.5, "color": INK[theme]},
        },
    }  # fmt: skip
