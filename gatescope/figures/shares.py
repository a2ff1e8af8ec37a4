"""Why a gradient survived: the signed shares of its paths, with the gates at the same step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.path_style import Theme, drawn_steps
from gatescope.figures.share_traces import ShareTraces
from gatescope.figures.stacked import Row, stacked
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

MOST_BARS = 600
"""More bars than this would be thinner than a dot on the screen."""

LOWEST, HIGHEST = -3.0, 4.0
"""The share axis never reaches farther: one step's quarrel would flatten all others."""


def share_figure(
    cell: str,
    shares: FloatArray,
    log10_norm: FloatArray,
    gates: Mapping[str, FloatArray],
    *,
    unit: int | None = None,
    norms: FloatArray | None = None,
    readings: Sequence[str] = (),
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw how much of a gradient each path carries back through each step.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Whose paths they are.
    shares : FloatArray of shape (T, P)
        Signed shares from `gru_core.gradient_shares`; NaN where nothing passes.
    log10_norm : FloatArray of shape (T,)
        log10 of the gradient's norm at each state; infinite or NaN leaves a gap.
    gates : Mapping of str to FloatArray of shape (T, H)
        The gates to show below, by their key in `QUANTITIES`; none for an RNN.
    unit : int, optional
        A unit whose gates are drawn beside their mean over all units.
    norms : FloatArray of shape (T, P + 1), optional
        log10 norms from `gru_core.path_norms`; a row of their own where they are given.
    readings : sequence of str, optional
        What was read at each step.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        All rows share one axis of steps and one hover. Traces in order: the norm, bars for each
        path, ``nothing passes`` where there is such a step, the paths' norms, the gates. Beyond
        600 steps evenly spaced ones are drawn. ``layout.meta`` tells ``drawn``, how many steps
        are, and ``beyond``, at how many of them a bar reaches out of the axis.

    Examples
    --------
    >>> shares = np.array([[0.9, 0.1], [1.2, -0.2]])
    >>> figure = share_figure("rnn", shares[:, :1], np.array([-1.0, 0.0]), {})
    >>> figure.data[1].name, figure.data[1].y.tolist()
    ('recurrent path', [0.9, 1.2])
    """
    steps = drawn_steps(len(shares), 0, MOST_BARS)
    make = ShareTraces(cell, steps, theme, translate)
    low, high, beyond = share_range(shares[steps])
    rows = [
        Row(
            mark("Size of the gradient (log10)"), 0.9, [make.norm(log10_norm, readings)],
            {"range": decades(log10_norm[steps])},
        ),
        Row(
            mark("Share of each path"), 1.6, make.bars(shares),
            {"range": [low, high], "zeroline": True},
        ),
    ]  # fmt: skip
    if norms is not None:
        rows.append(Row(mark("Path sizes (log10): they do not add up"), 1.2,
                        make.norms(norms)))  # fmt: skip
    if gates:
        rows.append(Row(mark("Gates"), 0.9, make.gates(gates, unit), {"range": [-0.03, 1.03]}))
    figure = stacked(rows, len(shares), readings=readings, theme=theme, translate=translate)
    return figure.update_layout(
        barmode="relative", bargap=0, meta={"drawn": len(steps), "beyond": beyond}
    )


def share_range(shares: FloatArray) -> tuple[float, float, int]:
    """Give the ends of the share axis, and at how many steps bars reach beyond them.

    Examples
    --------
    >>> share_range(np.array([[0.5, 0.5], [9.0, -8.0]]))
    (-3.15, 4.15, 1)
    """
    known = np.where(np.isfinite(shares), shares, 0.0)
    up, down = np.maximum(known, 0.0).sum(axis=1), np.minimum(known, 0.0).sum(axis=1)
    low = max(float(down.min(initial=0.0)), LOWEST)
    high = min(float(up.max(initial=1.0)), HIGHEST)
    room = 0.15 if high - low > 3.0 else 0.05
    return low - room, high + room, int(((up > HIGHEST) | (down < LOWEST)).sum())


def decades(log10: FloatArray) -> list[float]:
    """Give the ends of an axis of powers of ten: never so close that nothing looks like much.

    Examples
    --------
    >>> decades(np.array([-0.5, 0.5, -np.inf]))
    [-1.1, 1.1]
    """
    known = log10[np.isfinite(log10)]
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)
    middle, half = (low + high) / 2, max((high - low) / 2, LEAST_DECADES / 2)
    return [middle - 1.1 * half, middle + 1.1 * half]


LEAST_DECADES = 2.0
