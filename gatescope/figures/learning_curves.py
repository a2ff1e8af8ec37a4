"""Who learns: loss or score over the epochs, on sequences learnt and on others."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.end_labels import End, end_labels
from gatescope.figures.lanes import LaneStyle, lane_styles
from gatescope.figures.learning_events import (
    Curve,
    Points,
    event_traces,
    last_point,
    lost_point,
)
from gatescope.figures.live_spans import (
    FARTHEST,
    PERCENT,
    SPIKE,
    log_span,
    log_ticks,
    loss_span,
    thrashes,
)
from gatescope.figures.live_style import (
    FEW_POINTS,
    FREE,
    HEIGHT,
    THICK,
    THIN,
    compact,
    epoch_ticks,
    live_axis,
    live_figure,
    live_layout,
    room_for,
    score_text,
    thinned,
    waiting,
)
from gatescope.figures.naive_line import Metric, Naive, naive_line
from gatescope.figures.path_style import Theme
from gatescope.i18n import Translate
from gatescope.messages import mark

if TYPE_CHECKING:
    from gatescope.training.lab.history import History, LaneHistory
    from gatescope.training.lab.plan import Plan

Quantity = Literal["score", "loss"]


def learning_curves(
    plan: Plan,
    history: History,
    *,
    quantity: Quantity = "score",
    metric: Metric = "accuracy",
    naive: Naive | None = None,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw how the networks of a race learn.

    Parameters
    ----------
    plan : Plan
        What is trained; its epochs are the axis.
    history : History
        As far as it goes; of an empty one there are the axes.
    quantity : {"score", "loss"}
        What is drawn. A mean squared error is both.
    metric : {"accuracy", "mse"}
        What the score is: a share, on an axis from 0 to 100%, or an error, on a logarithmic
        one.
    naive : Naive, optional
        Drawn as a line across where `quantity` can be held against it.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        The naive answer's line (``meta`` = ``"naive"``) where there is one, for each network a
        thin line (``meta`` = ``"training"``), then for each a thick one
        (``"validation"``), then what happened: ``"best"``, ``"early"``, ``"diverged"``, where
        it did. Long lines are thinned.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> from gatescope.training.lab.history import Check, History, LaneHistory
    >>> looks = tuple(Check(10 * k, 1.0, 0.5, 1.0, 0.5 + k / 4) for k in range(3))
    >>> history = History((LaneHistory(checks=looks), LaneHistory()), 20, 200, 10)
    >>> figure = learning_curves(first_plan("recall"), history)
    >>> figure.data[2].x.tolist(), figure.data[2].y.tolist()
    ([0.0, 1.0, 2.0], [0.5, 0.75, 1.0])
    """
    return _Curves(plan, history, quantity, metric, theme, translate).figure(naive)


class _Curves:
    def __init__(
        self,
        plan: Plan,
        history: History,
        quantity: Quantity,
        metric: Metric,
        theme: Theme,
        translate: Translate,
    ) -> None:
        self.plan, self.history, self.theme, self.translate = plan, history, theme, translate
        self.metric, self.loss = metric, quantity == "loss"
        self.log, self.percent = metric == "mse", metric == "accuracy" and not self.loss
        self.styles = lane_styles(plan.lanes, theme, translate)
        # a loss that is not the score has the score's figure and legend beside it
        self.other = self.loss and not self.log
        names = [style.short for style in self.styles]
        self.lines = 1 if self.other or len(names) > FEW_LANES else 2
        self.right = FREE * plan.training.epochs
        self.room = room_for(self._longest(names))
        self.curves = [
            Curve(style, lane, self._thin(k, lane), self._checked(lane, ""))
            for k, (style, lane) in enumerate(zip(self.styles, history.lanes, strict=False))
        ]

    def figure(self, naive: Naive | None) -> go.Figure:
        """Put lines, marks, words and axes together."""
        line = naive if naive and naive.score > 0.0 and not self.other else None
        span = self._span(line)
        ends = [self._end(curve, span) for curve in self.curves]
        notes = end_labels([end for end in ends if end], span, self.theme, lines=self.lines)
        if not any(ends):
            notes.append(waiting(self.theme, self.translate(WAITING), 0.42, 0.5))
        across = [naive_line(line, self.metric, self.right, self.theme)] if line else []
        per_epoch, top = self.history.per_epoch, self._top(span)
        events = event_traces(self.curves, per_epoch, top, self.theme, self.translate)
        layout = live_layout(
            self.theme, HEIGHT, right=self.room,
            xaxis=self._epochs(),
            yaxis=self._axis(span), annotations=notes, showlegend=not self.other,
        )  # fmt: skip
        return live_figure([*across, *self._lines(), *events], layout)

    def _longest(self, names: Sequence[str]) -> list[str]:
        """Give what may stand at the ends of the lines, however small an error becomes."""
        value = "" if self.other else "0.00022" if self.log else "99.9%"
        return [*names, value] if self.lines > 1 else [f"{name} {value}" for name in names]

    def _checked(self, lane: LaneHistory, prefix: str) -> Points:
        """Take a number of every look: with the prefix ``train_`` that of the training."""
        name = prefix + ("loss" if self.loss else "score")
        epochs = [check.step / self.history.per_epoch for check in lane.checks]
        return epochs, [getattr(check, name) for check in lane.checks]

    def _thin(self, number: int, lane: LaneHistory) -> Points:
        # Dropout makes the losses on the way larger than the network's own: of such a network
        # both lines are measured without it, so that they compare.
        if self.loss and not self.plan.lanes[number].dropout:
            return [step / self.history.per_epoch for step in lane.steps], list(lane.losses)
        return self._checked(lane, "train_")

    def _span(self, naive: Naive | None) -> tuple[float, float]:
        if self.percent:
            return PERCENT
        drawn = [points for curve in self.curves for points in (curve.thin, curve.thick)]
        every = [value for _, values in drawn for value in values]
        starts = [curve.thick[1][0] for curve in self.curves if curve.thick[1]]
        first = max(filter(math.isfinite, starts), default=math.nan)
        if not self.log:
            # where nobody learns, there is nothing to be flattened
            lost = all(thrashes(one.thin[1] + one.thick[1], first) for one in self.curves)
            return loss_span(every, first, FARTHEST if lost and self.curves else SPIKE)
        return log_span([*every, first], naive.score if naive else first)

    def _lines(self) -> list[dict[str, Any]]:
        unknown: Points = ([], [])
        missing = [unknown] * (len(self.styles) - len(self.curves))
        thin = [*(curve.thin for curve in self.curves), *missing]
        thick = [*(curve.thick for curve in self.curves), *missing]
        return [
            self._line(style, points, thick=wide)
            for lines, wide in ((thin, False), (thick, True))
            for style, points in zip(self.styles, lines, strict=True)
        ]

    def _line(self, style: LaneStyle, points: Points, *, thick: bool) -> dict[str, Any]:
        chosen = thinned(len(points[0]))
        x, y = (compact(np.asarray(values, float)[chosen]) for values in points)
        if self.log:
            y = np.where(y > 0.0, y, np.float32(np.nan))
        few = thick and len(x) <= FEW_POINTS
        what = self.translate(mark("validation") if thick else mark("training"))
        shown = f"%{{y:{'.1%' if self.percent else '.3~g'}}}"
        return {
            "type": "scatter", "meta": "validation" if thick else "training",
            "name": style.name, "showlegend": thick,
            # an empty line would lose its place in the legend
            "x": x if len(x) else [None], "y": y if len(y) else [None],
            "mode": "lines+markers" if few else "lines", "opacity": 1.0 if thick else 0.6,
            "line": {
                "color": style.colour, "width": THICK if thick else THIN,
                "dash": style.dash if thick else "solid",
            },
            "marker": {"size": 6},
            "hovertemplate": f"{style.name}, {what}: {shown}<extra></extra>",
        }  # fmt: skip

    def _end(self, curve: Curve, span: tuple[float, float]) -> End | None:
        lost = curve.lane.stage == "diverged"
        last = last_point(curve.thick) or last_point(curve.thin)
        if lost:
            last = lost_point(curve, self.history.per_epoch, self._top(span))
        if last is None or (self.log and last[1] <= 0.0):
            return None
        x = last[0] if lost else max(last[0], (last_point(curve.thin) or last)[0])
        y = math.log10(last[1]) if self.log else last[1]
        # a cross-entropy says little to a class
        value = "" if self.other else score_text(self.metric, last[1])
        parts = filter(None, (curve.style.short, "NaN" if lost else value))
        text = ("<br>" if self.lines > 1 else " ").join(parts)
        return End(x, min(max(y, span[0]), span[1]), text, curve.style.colour)

    def _top(self, span: tuple[float, float]) -> float:
        return 10.0 ** span[1] if self.log else span[1]

    def _epochs(self) -> dict[str, Any]:
        """Give the axis of the whole planned training, whatever of it is done."""
        epochs = self.plan.training.epochs
        return live_axis(
            self.translate(mark("epoch")), self.theme, tickvals=epoch_ticks(epochs),
            range=[-0.015 * epochs, self.right],
        )  # fmt: skip

    def _axis(self, span: tuple[float, float]) -> dict[str, Any]:
        if self.percent:
            title = mark("right answers")
            more: dict[str, Any] = {"tickvals": [0, 0.25, 0.5, 0.75, 1], "tickformat": ".0%"}
        elif self.log:
            # a column of one's own was brought to one measure before it was learnt
            own = self.plan.data.task == "table"
            words = mark("mean squared error, standardised"), mark("mean squared error")
            title, more = words[0 if own else 1], {"type": "log", **log_ticks(span)}
        else:
            title, more = mark("loss (cross-entropy)"), {"tickformat": "~g"}
        return live_axis(self.translate(title), self.theme, range=list(span), **more)


FEW_LANES = 3
"""The names of so many networks have their scores below them, which takes less width."""

WAITING = mark("The first look comes in a moment …")
