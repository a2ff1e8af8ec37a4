"""How far back the gradient of the last answer's loss reaches, of networks in training."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.end_labels import End, end_labels
from gatescope.figures.lanes import LaneStyle, lane_styles
from gatescope.figures.live_spans import decades_span
from gatescope.figures.live_style import (
    FREE,
    HEIGHT_BELOW,
    THICK,
    THIN,
    compact,
    live_axis,
    live_figure,
    live_layout,
    room_for,
    thinned,
    waiting,
)
from gatescope.figures.path_style import Theme
from gatescope.i18n import Translate
from gatescope.messages import mark, true_minus

if TYPE_CHECKING:
    from gatescope.training.lab.history import Check, History, LaneHistory
    from gatescope.training.lab.plan import Plan

MOST_LAGS = 100
BEYOND = 20.0
FIRST_LAGS = 20
"""So many steps back the axis goes before anything is known."""


def gradient_by_lag(
    plan: Plan,
    history: History,
    *,
    at: int | None = None,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the gradient's size against the steps back from the last answer, absolute.

    Parameters
    ----------
    plan : Plan
        What is trained.
    history : History
        As far as it goes; of an empty one there are the axes.
    at : int, optional
        Show the last look up to this step of the training; the last of all if left out.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        For each network a thin line of the look before any training (``meta`` = ``"before"``)
        and then for each a thick one (``"now"``), in log10. Where nothing arrives there is a
        gap.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> from gatescope.training.lab.history import Check, History, LaneHistory
    >>> looks = tuple(Check(k, 1.0, 0.0, 1.0, 0.0, {}, (-1.0, -2.0 - k)) for k in (0, 5))
    >>> history = History((LaneHistory(checks=looks),) * 2, 5, 60, 10)
    >>> [one.y.tolist() for one in gradient_by_lag(first_plan("adding"), history).data[1:3]]
    [[-1.0, -2.0], [-1.0, -7.0]]
    """
    styles = lane_styles(plan.lanes, theme, translate)
    looks = [_looks(lane, at) for lane in history.lanes]
    looks += [()] * (len(styles) - len(looks))
    pairs = list(zip(styles, looks, strict=True))
    before = [_line(one, look[0] if len(look) > 1 else None, "before", translate)
              for one, look in pairs]  # fmt: skip
    now = [_line(one, look[-1] if look else None, "now", translate) for one, look in pairs]
    drawn = [look[k] for look in looks if look for k in (0, -1)]
    span = decades_span(size for check in drawn for size in check.lags)
    ends = [_end(one, look[-1], span) for one, look in pairs if look]
    notes = end_labels([end for end in ends if end], span, theme)
    if not drawn:
        notes.append(waiting(theme, translate(WAITING), 0.42, 0.5))
    layout = live_layout(
        theme, HEIGHT_BELOW, right=room_for([one.short for one in styles]), annotations=notes,
        xaxis=_lag_axis(drawn, theme, translate),
        yaxis=_size_axis(span, theme, translate),
    )  # fmt: skip
    return live_figure([*before, *now], layout)


WAITING = mark("The first look comes in a moment …")


def _looks(lane: LaneHistory, at: int | None) -> tuple[Check, ...]:
    looks = (c for c in lane.checks if c.lags and (at is None or c.step <= at))
    if lane.stage != "diverged":
        return tuple(looks)
    # of one whose numbers ran away, those where they were still there
    return tuple(c for c in looks if all(value < BEYOND for value in c.lags))


def _lag_axis(drawn: Sequence[Check], theme: Theme, translate: Translate) -> dict[str, Any]:
    far = max(((len(c.lags) - 1) * c.lag_step for c in drawn), default=FIRST_LAGS)
    far = max(far, 1)
    step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200) if far <= 8 * size)
    return live_axis(
        translate(mark("steps back from the last answer")), theme,
        range=[-0.015 * far, FREE * far], tickvals=list(range(0, far + 1, step)),
    )  # fmt: skip


def _size_axis(span: tuple[float, float], theme: Theme, translate: Translate) -> dict[str, Any]:
    powers = list(
        range(math.ceil(span[0]), math.floor(span[1]) + 1, 4 if span[1] - span[0] > 9.0 else 2)
    )
    texts = [f"10<sup>{true_minus(str(power))}</sup>" for power in powers]
    return live_axis(
        translate(mark("size of the gradient ‖∂L/∂h‖")), theme, range=list(span),
        tickvals=powers, ticktext=texts,
    )  # fmt: skip


def _line(
    style: LaneStyle, check: Check | None, kind: str, translate: Translate
) -> dict[str, Any]:
    lags: tuple[float, ...] = check.lags if check else ()
    chosen = thinned(len(lags), MOST_LAGS) if lags else np.arange(0)
    x = (chosen * (check.lag_step if check else 1)).astype(np.int16)
    now = kind == "now"
    words = translate(mark("{steps} steps back: {size}")).format(
        steps="%{x}", size="10<sup>%{y:.1f}</sup>"
    )
    return {
        "type": "scatter", "meta": kind, "name": style.name,
        # the others have their names at the ends of their lines
        "showlegend": now and not style.short,
        "x": x if lags else [None], "y": compact(np.array(lags)[chosen]) if lags else [None],
        "mode": "lines" if len(x) != 1 else "markers", "opacity": 1.0 if now else 0.45,
        "line": {
            "color": style.colour, "width": THICK if now else THIN, "dash": style.dash,
        },
        "hovertemplate": f"{style.name}, {words}<extra></extra>",
    }  # fmt: skip


def _end(style: LaneStyle, check: Check, span: tuple[float, float]) -> End | None:
    """Name a line where it ends, or where it leaves the figure."""
    seen = [
        (k * check.lag_step, value)
        for k, value in enumerate(check.lags)
        if span[0] <= value <= span[1]
    ]
    if not seen:
        return None
    return End(*seen[-1], style.short, style.colour)
