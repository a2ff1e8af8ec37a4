"""What the figures of an experiment share: a line with its band, and what tells lines apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.path_style import INK, Theme, mixed
from gatescope.figures.quantities import ANSWERS
from gatescope.inputs.sequence import FloatArray

DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")

ORDERED = {
    "light": ("#c98a00", "#1b8a7a", "#31307e"),
    "dark": ("#f7e08a", "#4fc9b8", "#8b8bf0"),
}
"""From the lowest value of an axis of numbers to its highest; their lightness differs too."""

SHADE = 0.22
"""How much of a line's colour its band has."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is drawn.

    Parameters
    ----------
    colour : str
        As ``#rrggbb``.
    dash : str
        As Plotly names them.
    """

    colour: str
    dash: str


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line with its band.

    Parameters
    ----------
    name : str
        In the legend; plain text.
    look : Look
        How it is drawn.
    x : sequence of float or str
        Where its points are.
    low, median, high : FloatArray of shape (N,)
        Quartiles at each of them. What is not finite leaves a gap.
    trials : sequence of int
        How many trials each point rests on.
    """

    name: str
    look: Look
    x: Sequence[Any]
    low: FloatArray
    median: FloatArray
    high: FloatArray
    trials: Sequence[int]


def looks(axis: str, values: Sequence[object], theme: Theme) -> tuple[Look, ...]:
    """Give each value of an axis its look: cells have their own, numbers go along a scale.

    Parameters
    ----------
    axis : str
        Its name; that of the cells is ``"cell"``.
    values : sequence of str, int or float
        In order.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Examples
    --------
    >>> [look.dash for look in looks("cell", ("gru", "rnn"), "light")]
    ['solid', 'dash']
    >>> [look.colour for look in looks("gain", (1.0, 2.0, 3.0), "light")] == [*ORDERED["light"]]
    True
    """
    dashes = [DASHES[k % len(DASHES)] for k in range(len(values))]
    if axis == "cell" and CELL_STYLES.keys() >= set(values):
        styles = [CELL_STYLES[str(value)] for value in values]
        return tuple(Look(getattr(style, theme), style.dash) for style in styles)
    if not values or isinstance(values[0], str):
        colours = [ANSWERS[theme][k % len(ANSWERS[theme])] for k in range(len(values))]
        return tuple(map(Look, colours, dashes))
    if len(values) == 1:
        return (Look(INK[theme], "solid"),)
    places = [k / (len(values) - 1) for k in range(len(values))]
    return tuple(
        Look(_along(place, theme), dash) for place, dash in zip(places, dashes, strict=True)
    )


def _along(place: float, theme: Theme) -> str:
    low, middle, high = ORDERED[theme]
    if place <= 0.5:
        return mixed(middle, low, 2.0 * place)
    return mixed(high, middle, 2.0 * place - 1.0)


def band(line: Line, **more: Any) -> dict[str, Any]:
    """Draw the quartiles of a line: one closed shape for each stretch without a gap.

    Examples
    --------
    >>> low, high = np.array([1.0, 2.0]), np.array([3.0, 4.0])
    >>> line = Line("a", Look("#000000", "solid"), [0, 1], low, low, high, [5, 5])
    >>> shape = band(line)
    >>> shape["x"], shape["y"]
    ([0, 1, 1, 0], [1.0, 2.0, 4.0, 3.0])
    """
    x: list[Any] = []
    y: list[Any] = []
    for part in _stretches(np.isfinite(line.low) & np.isfinite(line.high)):
        places = list(line.x[part.start : part.stop])
        x += ([None] if x else []) + places + places[::-1]
        y += [None] if y else []
        y += line.low[part].tolist() + line.high[part][::-1].tolist()
    return {
        "type": "scatter", "meta": "band", "x": x or [None], "y": y or [None], "mode": "lines",
        "fill": "toself", "fillcolor": faint(line.look.colour), "line": {"width": 0},
        "hoverinfo": "skip", "showlegend": False, "name": line.name, "legendgroup": line.name,
        **more,
    }  # fmt: skip


def _stretches(known: np.ndarray) -> Iterator[slice]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], known.astype(int), [0]])))
    for start, stop in edges.reshape(-1, 2).tolist():
        yield slice(start, stop)


def faint(colour: str) -> str:
    """Give the colour of a band: it lets what lies below show through.

    Examples
    --------
    >>> faint("#ff0000")
    'rgba(255, 0, 0, 0.22)'
    """
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {SHADE})"


def gaps(values: FloatArray) -> list[float | None]:
    """Give numbers with None in the place of what cannot be drawn.

    Examples
    --------
    >>> gaps(np.array([1.0, -np.inf]))
    [1.0, None]
    """
    return [value if np.isfinite(value) else None for value in np.asarray(values).tolist()]


def legend() -> dict[str, Any]:
    """Give the legend of these figures: above, where it takes the room that it needs."""
    return {
        "orientation": "h", "x": 0, "y": 1.0, "yanchor": "bottom", "itemsizing": "trace",
        "itemwidth": 40, "font": {"size": 13},
    }  # fmt: skip
