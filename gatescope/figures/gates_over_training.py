"""How far gates stand open while a network learns: their mean, and how many are saturated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.lanes import LaneStyle, lane_styles
from gatescope.figures.live_style import (
    HEIGHT_BELOW,
    compact,
    live_axis,
    live_figure,
    live_layout,
    thinned,
    waiting,
)
from gatescope.figures.path_style import Theme
from gatescope.figures.quantities import QUANTITIES, Quantity
from gatescope.i18n import Translate
from gatescope.messages import mark

if TYPE_CHECKING:
    from gatescope.training.lab.history import Check, History
    from gatescope.training.lab.plan import Plan

BETWEEN, HEAD, UNDER = 0.055, 0.1, 0.1
"""Room between two panels, above one, and below one: parts of the figure."""

FAINT = 0.28

MOST_LOOKS = 80
"""In a panel, which is narrow."""


def gated_lanes(plan: Plan) -> tuple[int, ...]:
    """Give the places of the networks that have gates.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> gated_lanes(first_plan("adding"))
    (0,)
    """
    return tuple(k for k, lane in enumerate(plan.lanes) if gates_of(lane.cell))


def gates_of(cell: str) -> tuple[Quantity, ...]:
    """Give the gates of a cell, as the one table of quantities has them.

    Examples
    --------
    >>> [gate.key for gate in gates_of("lstm")]
    ['f', 'i', 'o']
    """
    return tuple(one for one in QUANTITIES[cell] if one.range == "gate")


def gates_over_training(
    plan: Plan,
    history: History,
    lanes: Sequence[int] | None = None,
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw every gate of some networks over the epochs, each in a panel of its own.

    Parameters
    ----------
    plan : Plan
        What is trained; its epochs are the axis.
    history : History
        As far as it goes; of an empty one there are the axes.
    lanes : sequence of int, optional
        Places of the networks, a row each; all with gates if left out.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        For each gate the share of its values below 0.1, as an area from the bottom (``meta`` =
        ``"low"``), that above 0.9 from the top (``"high"``), and its mean (``"mean"``). Where
        nothing is known the areas are missing.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> from gatescope.training.lab.history import Check, GateState, History, LaneHistory
    >>> gates = {"z": GateState(0.5, 0.0, 0.25), "r": GateState(0.5, 0.0, 0.0)}
    >>> looks = tuple(Check(k, 1.0, 0.0, 1.0, 0.0, gates) for k in (0, 5))
    >>> history = History((LaneHistory(checks=looks), LaneHistory()), 5, 60, 10)
    >>> figure = gates_over_training(first_plan("adding"), history)
    >>> [(one.meta, one.y.tolist()) for one in figure.data[1:3]]
    [('high', [0.75, 0.75, 1.0, 1.0]), ('mean', [0.5, 0.5])]
    """
    chosen = gated_lanes(plan) if lanes is None else tuple(lanes)
    styles = lane_styles(plan.lanes, theme, translate)
    draw = _Panels(plan, history, theme, translate)
    for row, number in enumerate(chosen):
        draw.row(row, len(chosen), number, styles[number])
    if not draw.known:
        draw.notes.append(waiting(theme, translate(WAITING if chosen else NONE), 0.5, 0.5))
    layout = live_layout(
        theme, HEIGHT_BELOW, annotations=draw.notes, showlegend=False, **draw.axes
    )
    layout["margin"] = {"l": 8, "r": 12, "t": 8, "b": 8}
    return live_figure(draw.traces, layout)


WAITING = mark("The first look comes in a moment …")
NONE = mark("A plain RNN has no gates.")


class _Panels:
    """Collects traces, axes and words of all panels."""

    def __init__(
        self, plan: Plan, history: History, theme: Theme, translate: Translate
    ) -> None:
        self.plan, self.history, self.theme, self.translate = plan, history, theme, translate
        self.traces: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.axes: dict[str, Any] = {}
        self.known = False

    def row(self, row: int, rows: int, number: int, style: LaneStyle) -> None:
        """Draw the gates of a network side by side."""
        known = self.history.lanes[number].checks if number < len(self.history.lanes) else ()
        looks = [check for check in known if check.gates]
        looks = [looks[k] for k in thinned(len(looks), MOST_LOOKS)]
        self.known |= bool(looks)
        height = 1.0 / rows
        top = 1.0 - row * height - HEAD
        bottom = 1.0 - (row + 1) * height + (UNDER if row < rows - 1 else 0.0)
        gates = gates_of(self.plan.lanes[number].cell)
        width = (1.0 - BETWEEN * (len(gates) - 1)) / len(gates)
        for k, gate in enumerate(gates):
            left = k * (width + BETWEEN)
            titles = (style.name if k == 0 else "", row == rows - 1)
            self._panel(gate, looks, (left, left + width), (bottom, top), titles)
            self._title(gate, left, top)

    def _panel(
        self,
        gate: Quantity,
        looks: Sequence[Check],
        across: tuple[float, float],
        upwards: tuple[float, float],
        titles: tuple[str, bool],
    ) -> None:
        # Plotly's axes are x, x2, x3, …
        place = str(len(self.axes) // 2 + 1) if self.axes else ""
        epochs = self.plan.training.epochs
        self.axes[f"xaxis{place}"] = live_axis(
            self.translate(mark("epoch")) if titles[1] else "", self.theme,
            domain=list(across), anchor=f"y{place}", range=[-0.02 * epochs, 1.02 * epochs],
            # narrow panels have room for three numbers
            tickvals=sorted({0, epochs // 2, epochs}),
        )  # fmt: skip
        self.axes[f"yaxis{place}"] = live_axis(
            titles[0], self.theme, domain=list(upwards), anchor=f"x{place}",
            range=[-0.01, 1.01], tickvals=[0, 0.5, 1], showticklabels=across[0] == 0.0,
        )  # fmt: skip
        axes = {"xaxis": f"x{place}", "yaxis": f"y{place}"}
        self.traces += [{**trace, **axes} for trace in self._gate(gate, looks)]

    def _gate(self, gate: Quantity, looks: Sequence[Check]) -> list[dict[str, Any]]:
        states = [check.gates[gate.key] for check in looks if gate.key in check.gates]
        steps = [check.step for check in looks if gate.key in check.gates]
        x = compact(np.array(steps) / self.history.per_epoch)
        mean, low, high = (
            compact([getattr(state, name) for state in states])
            for name in ("mean", "low", "high")
        )
        colour = getattr(gate, self.theme)
        words = self.translate(
            mark("mean {mean}<br>below 0.1: {low}, above 0.9: {high}")
        ).format(mean="%{y:.2f}", low="%{customdata[0]:.0%}", high="%{customdata[1]:.0%}")
        return [
            _area("low", x, np.zeros_like(low), low, colour),
            _area("high", x, 1 - high, np.ones_like(high), colour),
            {
                "type": "scatter", "meta": "mean", "name": gate.symbol, "x": x, "y": mean,
                "mode": "lines" if len(x) > 1 else "markers",
                "line": {"color": colour, "width": 3}, "marker": {"color": colour, "size": 9},
                "customdata": np.stack([low, high], axis=1),
                "hovertemplate": f"{words}<extra></extra>",
            },
        ]  # fmt: skip

    def _title(self, gate: Quantity, left: float, top: float) -> None:
        words = f"<b>{self.translate(gate.name)} {gate.symbol}</b>"
        self.notes.append({
            "x": left, "y": top, "xref": "paper", "yref": "paper", "xanchor": "left",
            "yanchor": "bottom", "text": words, "showarrow": False,
            "font": {"size": 13, "color": getattr(gate, self.theme)},
        })  # fmt: skip


def _area(kind: str, x: Any, lower: Any, upper: Any, colour: str) -> dict[str, Any]:
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return {
        "type": "scatter", "meta": kind, "mode": "lines", "line": {"width": 0}, "name": "",
        "x": np.concatenate([x, x[::-1]]), "y": np.concatenate([lower, upper[::-1]]),
        "fill": "toself", "fillcolor": f"rgba({red},{green},{blue},{FAINT})",
        "hoverinfo": "skip",
    }  # fmt: skip
