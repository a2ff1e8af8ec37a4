"""What the figures of a path share: which points are drawn, their words and their frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.quantities import ANSWERS, BLUE, ROSE

Theme = Literal["light", "dark"]
IntArray = NDArray[np.integer]

MOST_POINTS = 2_000
"""A longer path is thinned: more dots would only hide each other."""

MOST_TOKENS = 7
"""More tokens than this share one colour: nobody tells more apart."""

LONGEST_READING = 40
INK = {"light": "#16191f", "dark": "#e7eaef"}
QUIET = {"light": "#8a94a3", "dark": "#7d8794"}
GRID = {"light": "#dfe3e8", "dark": "#2f363f"}
CURSOR = dict(zip(("light", "dark"), ROSE, strict=True))
STATE = dict(zip(("light", "dark"), BLUE, strict=True))
FONT = (
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif"
)
SIGNS = {" ": "␣", "\n": "↵", "\t": "⇥"}


def drawn_steps(total: int, cursor: int, most: int = MOST_POINTS) -> IntArray:
    """Choose evenly spaced steps, the last one and the cursor's.

    Examples
    --------
    >>> drawn_steps(10, cursor=5, most=4)
    array([0, 3, 5, 6, 9])
    """
    stride = -(-total // most)
    return np.union1d(np.arange(0, total, stride), [cursor, total - 1])


def shown(reading: str) -> str:
    r"""Give what was read as Plotly shows it: blanks visible, markup as text, not too long.

    Examples
    --------
    >>> shown("\n"), shown("<b>")
    ('↵', '&lt;b&gt;')
    """
    text = SIGNS.get(reading, reading)
    cut = text if len(text) <= LONGEST_READING else text[: LONGEST_READING - 1] + "…"
    return escape(cut)


def time_colours(theme: Theme) -> list[list[object]]:
    """Give the colours from the first step to the last: from pale to strong."""
    first = mixed(STATE[theme], BACKGROUND[theme], 0.5)
    return [[0.0, first], [0.6, STATE[theme]], [1.0, mixed(STATE[theme], INK[theme], 0.3)]]


def mixed(colour: str, other: str, share: float) -> str:
    """Mix two colours.

    Examples
    --------
    >>> mixed("#000000", "#ffffff", 0.2)
    '#cccccc'
    """
    pairs = ((int(c[k : k + 2], 16) for c in (colour, other)) for k in (1, 3, 5))
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def most_common(tokens: Sequence[str], theme: Theme) -> dict[str, str]:
    """Give the tokens that get a colour of their own, the most frequent first.

    Examples
    --------
    >>> list(most_common("banana", "light"))
    ['a', 'n', 'b']
    """
    # Equally frequent ones stay in the order of their first appearance.
    order = [token for token, _ in Counter(tokens).most_common(MOST_TOKENS)]
    return dict(zip(order, ANSWERS[theme], strict=False))


def time_bar(title: str) -> dict[str, Any]:
    """Give the legend of the steps' colours: below, where it takes no width."""
    return {
        "title": {"text": title, "side": "top"},
        "orientation": "h",
        "thickness": 8,
        "len": 0.6,
        "y": -0.16,
        "yanchor": "top",
    }


def axis(title: str, theme: Theme, **more: Any) -> dict[str, Any]:
    """Give an axis of a figure."""
    return {
        "title": {"text": title, "font": {"size": 13}},
        "gridcolor": GRID[theme],
        "zerolinecolor": GRID[theme],
        "color": INK[theme],
        **more,
    }


def framed(theme: Theme, **more: Any) -> dict[str, Any]:
    """Give the layout that the figures of a path share."""
    return {
        "template": "plotly_white" if theme == "light" else "plotly_dark",
        "paper_bgcolor": BACKGROUND[theme],
        "plot_bgcolor": BACKGROUND[theme],
        "font": {"family": FONT, "size": 13, "color": INK[theme]},
        "margin": {"l": 8, "r": 36, "t": 36, "b": 8},
        "modebar": {"orientation": "v"},
        "height": 500,
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "yanchor": "bottom",
            "itemsizing": "constant",
        },
        # The same value keeps zoom and viewpoint while the cursor moves.
        "uirevision": "path",
        **more,
    }
