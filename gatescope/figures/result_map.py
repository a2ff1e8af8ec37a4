"""A value over two axes of an experiment, as a map of coloured cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.live_style import live_axis, live_figure
from gatescope.figures.path_style import INK, Theme, framed, mixed
from gatescope.figures.quantities import SIGNED_ENDS
from gatescope.figures.result_style import ORDERED
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import true_minus

MOST_WRITTEN = 130
"""So many cells have room for their numbers."""

CLOSE = 7
"""More columns than this have smaller numbers, so that a phone has room for them."""

ROOM, LEAST, MOST = 34, 320, 620
"""Pixels of a row of cells, and between which the height stays."""

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def map_figure(
    values: FloatArray,
    trials: FloatArray,
    across: Sequence[str],
    upwards: Sequence[str],
    titles: tuple[str, str, str],
    *,
    log: bool = False,
    hover: str = "{value}",
    theme: Theme = "light",
) -> go.Figure:
    """Draw a value over two axes.

    Parameters
    ----------
    values : FloatArray of shape (R, C)
        A row for each value of the axis upwards; NaN where nothing was measured.
    trials : FloatArray of shape (R, C)
        How many trials each cell rests on.
    across, upwards : sequence of str
        What stands at the axes.
    titles : tuple of str
        Of the axis across, the axis upwards, and the colours.
    log : bool
        Whether colours go by the logarithm; what is not positive then has the lowest.
    hover : str
        A sentence with the places ``x``, ``y``, ``value`` and ``trials``.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    plotly.graph_objects.Figure
        A heatmap whose ``text`` are the numbers; infinite ones are written so and have the end
        of the scale's colour. Signed values have white at zero.

    Examples
    --------
    >>> values = np.array([[1.0, 10.0], [np.inf, np.nan]])
    >>> figure = map_figure(values, values, ["a", "b"], ["c", "d"], ("x", "y", "v"), log=True)
    >>> figure.data[0].z, figure.data[0].text
    (([0.0, 1.0], [1.0, None]), (['1', '10'], ['∞', '']))
    """
    colours, scale, ends = _coloured(values, log, theme)
    words = [[_written(value) for value in row] for row in values.tolist()]
    told = hover.format(x="%{x}", y="%{y}", value="%{customdata[0]}", trials="%{customdata[1]}")
    facts = [
        [[word or "?", int(count)] for word, count in zip(row, counts, strict=True)]
        for row, counts in zip(words, np.nan_to_num(trials, posinf=0.0).tolist(), strict=True)
    ]
    # above, where it takes no width of a phone's
    bar: dict[str, Any] = {
        "title": {"text": titles[2], "side": "top"}, "thickness": 10, "orientation": "h",
        "x": 0, "xanchor": "left", "y": 1.0, "yanchor": "bottom", "len": 0.7,
    }  # fmt: skip
    if log:
        bar |= _powers(*ends)
    cells = {
        "type": "heatmap", "x": list(across), "y": list(upwards), "text": words,
        "z": [[z if np.isfinite(z) else None for z in row] for row in colours.tolist()],
        "zmin": ends[0], "zmax": ends[1], "colorscale": scale, "colorbar": bar, "xgap": 1,
        "ygap": 1, "customdata": facts, "hovertemplate": f"{told}<extra></extra>",
        "hoverongaps": False, "textfont": {"size": 12 if len(across) <= CLOSE else 10},
        **({"texttemplate": "%{text}"} if values.size <= MOST_WRITTEN else {}),
    }  # fmt: skip
    height = min(max(LEAST, 170 + ROOM * len(upwards)), MOST)
    layout = framed(
        theme, height=height, margin={"l": 8, "r": 8, "t": 16, "b": 8}, uirevision="map",
        xaxis=live_axis(titles[0], theme, type="category", showgrid=False),
        yaxis=live_axis(titles[1], theme, type="category", showgrid=False),
    )  # fmt: skip
    return live_figure([cells], layout | {"template": {}})


def _coloured(
    values: FloatArray, log: bool, theme: Theme
) -> tuple[FloatArray, list[list[Any]], tuple[float, float]]:
    """Give each cell's place on the scale, the scale and its ends."""
    with np.errstate(all="ignore"):
        placed = (
            np.where(values > 0.0, np.log10(values), -np.inf) if log else values.astype(float)
        )
    placed = np.where(np.isnan(values), np.nan, placed)
    known = placed[np.isfinite(placed)]
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    signed = not log and low < 0.0 < high
    if signed:
        high = max(-low, high)
        low = -high
    if low == high:
        low, high = low - 0.5, high + 0.5
    placed = np.where(np.isnan(placed), np.nan, np.clip(placed, low, high))
    ground = mixed(INK[theme], "#ffffff" if theme == "light" else "#000000", 0.12)
    if signed:
        below, above = SIGNED_ENDS[theme]
        return placed, [[0.0, below], [0.5, ground], [1.0, above]], (low, high)
    first, middle, last = ORDERED[theme]
    return placed, [[0.0, first], [0.5, middle], [1.0, last]], (low, high)


def _powers(low: float, high: float) -> dict[str, Any]:
    """Write the ends of a logarithmic scale, and powers of ten between, as the numbers are."""
    between = [float(k) for k in range(math.ceil(low), math.floor(high) + 1)]
    step = max(1, len(between) // 6)
    places = between[::step] if len(between) > 1 else [low, high]
    return {"tickvals": places, "ticktext": [_written(10.0**place) for place in places]}


def _written(value: float) -> str:
    if math.isnan(value):
        return ""
    if math.isinf(value):
        return "∞" if value > 0.0 else "−∞"
    if value and not 1e-3 <= abs(value) < 1e5:
        head, _, power = f"{value:.1e}".partition("e")
        return true_minus(head) + f"×10{str(int(power)).translate(SUPERSCRIPT)}"
    return true_minus(f"{value:.3g}" if abs(value) < 100.0 else f"{value:.0f}")
