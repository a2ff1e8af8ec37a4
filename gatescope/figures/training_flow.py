"""A gradient at times of a training: a line for each snapshot, and above them the loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go
from plotly.colors import sample_colorscale

from gatescope.analysis.training_flow import TrainingFlow
from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.hover_text import finite, numbers
from gatescope.figures.path_style import (
    CURSOR,
    INK,
    IntArray,
    Theme,
    axis,
    drawn_steps,
    framed,
    shown,
)
from gatescope.figures.training_strip import LossStrip
from gatescope.i18n import Translate
from gatescope.messages import mark

RAMP = {"light": (0.72, 0.0), "dark": (0.36, 1.0)}
"""From the first to the last snapshot, as parts of the colour scale Viridis: its steps look
equally large, to every kind of colour blindness too. The last line stands out the most."""

STRIP = (0.78, 1.0)
"""Where the strip with the losses lies, as shares of the height; the curves are below it."""


def training_figure(
    flow: TrainingFlow,
    readings: Sequence[str] = (),
    *,
    held_out: Sequence[float] = (),
    validation: bool = False,
    target: int | None = None,
    ends: tuple[float, float] | None = None,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the gradient's size over the steps at each time of a training, and the loss then.

    Parameters
    ----------
    flow : TrainingFlow
        From `gatescope.analysis.training_flow.training_flow`, K snapshots and T steps.
    readings : sequence of str, optional
        What was read at each step, for the hover.
    held_out : sequence of float, optional
        K losses on sequences that were held out of the training.
    validation : bool
        Whether those sequences were looked at during the training.
    target : int, optional
        The step that was asked about; it is marked.
    ends : tuple of float, optional
        Ends of the gradient's axis, so that pictures compare; from the numbers if left out.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        K lines (``meta`` is the training's step), from pale to strong; then, where they are
        known, the losses on held-out sequences (``"held out"``) and on this one (``"loss"``).
        A long sequence is thinned; where no gradient arrives, or a loss is 0, there is a gap.

    Examples
    --------
    >>> flow = TrainingFlow(
    ...     np.array([0, 9]), np.array([[-2.0, 0.0], [-1.0, 0.0]]), np.array([1.5, 0.1]),
    ...     np.array([False, True]),
    ... )
    >>> [(trace.meta, trace.y.tolist()) for trace in training_figure(flow).data]
    [(0, [-2.0, 0.0]), (9, [-1.0, 0.0]), ('loss', [1.5, 0.1])]
    """
    colours = _ramp(len(flow.steps), theme)
    draw = _Drawing(flow, readings, theme, translate, colours)
    strip = LossStrip(flow.steps, flow.losses, held_out, theme, translate, validation)
    time_steps = flow.log10_norm.shape[1]
    figure = go.Figure(draw.lines(drawn_steps(time_steps, target or 0)))
    figure.add_traces(strip.traces(colours))
    words = translate(mark("log10 of the gradient's size ‖∂/∂h‖"))
    room = 0.02 * max(time_steps - 1, 10)
    span = list(gradient_ends([flow]) if ends is None else ends)
    figure.update_layout(
        framed(
            theme,
            height=600,
            xaxis=axis(
                translate(mark("step of the sequence")), theme,
                range=[-room, time_steps - 1 + room],
                # between two steps there is none
                dtick=1 if time_steps <= 10 else None,
            ),
            yaxis=axis(
                words, theme, range=span, tickformat="~g", zeroline=False,
                domain=[0.0, STRIP[0] - 0.16],
            ),
            **strip.axes(STRIP),
            hovermode="closest",
            showlegend=False,
            annotations=draw.names(),
            uirevision="training",
        )
    )  # fmt: skip
    if target is not None:
        line = {"color": CURSOR[theme], "width": 1.5, "dash": "dot"}
        figure.add_shape(
            type="line", x0=target, x1=target, y0=0, y1=1, yref="y domain", line=line
        )
    return figure


def gradient_ends(flows: Sequence[TrainingFlow]) -> tuple[float, float]:
    """Give ends of an axis that holds every finite number, with some room, and 0.

    Examples
    --------
    >>> row = np.array([[-9.0, -np.inf]])
    >>> low, high = gradient_ends([TrainingFlow(np.zeros(1), row, row[0], row[0] > 0)])
    >>> round(low, 2), round(high, 2)
    (-9.5, 0.5)
    """
    rows = [flow.log10_norm[np.isfinite(flow.log10_norm)] for flow in flows]
    values = np.concatenate([*rows, [0.0]])
    low, high = float(values.min()), float(values.max())
    room = max(0.05 * (high - low), 0.5)
    return low - room, high + room


def _ramp(count: int, theme: Theme) -> list[str]:
    places = np.linspace(*RAMP[theme], count) if count > 1 else [RAMP[theme][1]]
    return list(sample_colorscale("Viridis", list(places)))


class _Drawing:
    """The traces of one network's training."""

    def __init__(
        self,
        flow: TrainingFlow,
        readings: Sequence[str],
        theme: Theme,
        translate: Translate,
        colours: list[str],
    ) -> None:
        self.flow, self.readings, self.theme = flow, readings, theme
        self.translate, self.colours = translate, colours

    def lines(self, steps: IntArray) -> list[Any]:
        """Give a line for each snapshot; the first and the last one are stronger."""
        last = len(self.flow.steps) - 1
        read = [
            f" “{shown(self.readings[t])}”" if self.readings else "" for t in steps.tolist()
        ]
        say = self.translate(mark("after {n} training steps"))
        step = self.translate(mark("step {t}"))
        return [
            go.Scatter(
                x=steps,
                y=finite(row[steps]),
                mode="lines",
                meta=int(number),
                name=f"{number:,}",
                line={"color": self.colours[k], "width": 3 if k in (0, last) else 1.7},
                text=read,
                customdata=numbers(row[steps]),
                hovertemplate=f"{step.format(t='%{x}')}%{{text}}<br>"
                f"log10 ‖∂/∂h‖ = %{{customdata}}<br>"
                f"{say.format(n=f'{number:,}')}<extra></extra>",
            )
            for k, (number, row) in enumerate(
                zip(self.flow.steps.tolist(), self.flow.log10_norm, strict=True)
            )
        ]

    def names(self) -> list[dict[str, Any]]:
        """Give the words beside the first and the last line, where they leave on the left."""
        rows = (self.flow.log10_norm[k] for k in (0, -1))
        starts = [
            next(((t, y) for t, y in enumerate(row) if np.isfinite(y)), None) for row in rows
        ]
        first, last = starts
        if first is None or last is None:
            return []
        up = last[1] >= first[1]
        words = (mark("before training"), mark("trained"))
        return [
            {
                "text": self.translate(text),
                "x": t,
                "y": y,
                "xanchor": "left",
                "yanchor": "bottom" if above else "top",
                "yshift": 3 if above else -3,
                "showarrow": False,
                "bgcolor": BACKGROUND[self.theme],
                "opacity": 0.85,
                "font": {"size": 12, "color": INK[self.theme]},
            }
            for text, (t, y), above in zip(words, (first, last), (not up, up), strict=True)
        ]
