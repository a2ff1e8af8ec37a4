"""What the figures of a training share: epochs, names at the ends of lines, few points."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.path_style import QUIET, IntArray, Theme, axis, framed
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import true_minus

HEIGHT, HEIGHT_BELOW = 370, 310
"""Of the learning curves, and of the two figures below them."""

MOST_POINTS = 160
"""Of a line: on a screen more would lie upon each other."""

LETTER, SIGN = 8.8, 15.5
"""Width in pixels of a letter at the end of a line, and of a Chinese sign."""

FREE, BESIDE = 1.03, 18
"""Where an axis ends, in parts of what it shows, and pixels about a name behind it."""

FEW_POINTS = 40
"""So many points of a line are shown as dots too."""

THICK, THIN = 3.5, 1.3


def live_figure(traces: list[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """Make a figure without Plotly's check of every value, which takes three times as long.

    A class watches many trainings at once; the tests check these figures instead.

    Examples
    --------
    >>> live_figure([{"type": "scatter", "y": [1, 2]}], {"height": 300}).data[0].y
    (1, 2)
    """
    if "pandas" in sys.modules:
        # Plotly looks at pandas where it is imported, even while another thread is about it
        import_module("pandas")
    return go.Figure({"data": traces, "layout": layout}, _validate=False)


def live_layout(theme: Theme, height: int, *, right: int = 16, **more: Any) -> dict[str, Any]:
    """Give the layout of a figure that is drawn again every second: small, and always alike.

    Plotly's templates would be sent along each time, 7 kB that `framed` and `axis` say too.
    Right of the axes so many pixels are free.

    Examples
    --------
    >>> live_layout("light", 300)["height"]
    300
    """
    layout = framed(theme, **{"height": height, "uirevision": "training", **more})
    layout |= {"template": {}, "dragmode": False, "hovermode": "closest"}
    layout["margin"] = {"l": 8, "r": right, "t": 30, "b": 8}
    # a click hides a line only until the figure is drawn again
    layout["legend"] = {
        **layout["legend"], "itemwidth": 40, "itemsizing": "trace", "itemclick": False,
        "itemdoubleclick": False, "font": {"size": 14},
    }  # fmt: skip
    return layout


def live_axis(title: str, theme: Theme, **more: Any) -> dict[str, Any]:
    """Give an axis of such a figure, with what Plotly's templates would say.

    Examples
    --------
    >>> live_axis("epoch", "light")["automargin"]
    True
    """
    made = axis(title, theme, automargin=True, zeroline=False, tickfont={"size": 13}, **more)
    made["title"] |= {"standoff": 8}
    return made


def room_for(texts: Sequence[str]) -> int:
    """Give the pixels that are left free right of the axes for texts at the ends of lines.

    Pixels, because the same text needs a larger part of a phone's figure than of a wide one.

    Examples
    --------
    >>> room_for(["GRU", "LSTM"]), room_for(["GRU", "dropout 0.5"])
    (53, 115)
    """
    widths = [sum(SIGN if sign >= "\u2e80" else LETTER for sign in text) for text in texts]
    return round(BESIDE + max(widths, default=0.0))


def epoch_ticks(epochs: int) -> list[int]:
    """Choose round epochs to name, and the last.

    Examples
    --------
    >>> epoch_ticks(6), epoch_ticks(50), epoch_ticks(1)
    ([0, 1, 2, 3, 4, 5, 6], [0, 10, 20, 30, 40, 50], [0, 1])
    """
    step = next(size for size in (1, 2, 5, 10, 20, 50, 100) if epochs <= 8 * size)
    ticks = list(range(0, epochs + 1, step))
    if epochs - ticks[-1] > step / 2:
        ticks.append(epochs)
    return ticks


def thinned(count: int, most: int = MOST_POINTS) -> IntArray:
    """Choose which of so many points are drawn: every k-th, k a power of two, and the last.

    As points are added, those that are drawn stay the same or become half as many.

    Examples
    --------
    >>> thinned(5, most=3), thinned(6, most=3)
    (array([0, 2, 4]), array([0, 2, 4, 5]))
    """
    stride = 1
    while count > most * stride:
        stride *= 2
    chosen = np.arange(0, count, stride)
    return np.unique(np.append(chosen, count - 1)) if count else chosen


def compact(values: Sequence[float] | FloatArray) -> FloatArray:
    """Give numbers as they are sent, in 4 bytes each; what is not finite is a gap.

    Examples
    --------
    >>> compact([1.0, float("inf")])
    array([ 1., nan], dtype=float32)
    """
    with np.errstate(over="ignore"):
        array = np.asarray(values, np.float32)
    return np.where(np.isfinite(array), array, np.float32(np.nan))


def score_text(metric: str, value: float, digits: int = 2) -> str:
    """Write a score in few signs: a share in percent, an error with so many digits.

    Examples
    --------
    >>> score_text("accuracy", 0.634), score_text("accuracy", 0.996), score_text("mse", 0.0184)
    ('63%', '99.6%', '0.018')
    >>> score_text("accuracy", 0.9999), score_text("accuracy", 1.0)
    ('99.9%', '100%')
    >>> score_text("mse", 1 / 6, digits=3)
    '0.167'
    >>> score_text("mse", 0.0000712), score_text("mse", float("nan"))
    ('7.1 × 10⁻⁵', '')
    """
    if not math.isfinite(value):
        return ""
    if metric == "accuracy":
        # what is not all is not rounded to all
        near = 0.99 <= value < 1.0
        return f"{min(100 * value, 99.9):.1f}%" if near else f"{100 * value:.0f}%"
    head, _, exponent = f"{value:.{digits}g}".partition("e")
    power = f" × 10{str(int(exponent)).translate(RAISED)}" if exponent else ""
    return true_minus(head) + power


RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def waiting(theme: Theme, words: str, x: float, y: float) -> dict[str, Any]:
    """Say in the middle of an empty figure what it waits for."""
    return {
        "x": x, "y": y, "xref": "paper", "yref": "paper", "text": words, "showarrow": False,
        "font": {"size": 15, "color": QUIET[theme]},
    }  # fmt: skip
