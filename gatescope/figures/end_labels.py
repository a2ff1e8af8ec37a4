"""Names at the ends of lines, none over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gatescope.figures.heatmap import BACKGROUND
from gatescope.figures.path_style import Theme

LETTERS = 15
"""Size of the names."""


@dataclass(frozen=True, slots=True)
class End:
    """What stands at the end of a line.

    Parameters
    ----------
    x, y : float
        The line's last point, as the axes have it: of a logarithmic axis the logarithm.
    text : str
        Translated; ``<br>`` between its lines.
    colour : str
        Of the line.
    """

    x: float
    y: float
    text: str
    colour: str


def end_labels(
    ends: Sequence[End],
    span: tuple[float, float],
    theme: Theme = "light",
    *,
    lines: int = 1,
    apart: float = 0.1,
) -> list[dict[str, Any]]:
    """Write names beside the ends of lines, none over another.

    Parameters
    ----------
    ends : sequence of End
        Those without text are left out.
    span : tuple of float
        Ends of the axis upwards.
    theme : {"light", "dark"}
        Of the page; the names hide what lies behind them.
    lines : int
        Of text, in each.
    apart : float
        Part of the height that a line takes.

    Returns
    -------
    list of dict
        Annotations, in the order from below.

    Examples
    --------
    >>> ends = [End(1.0, 0.50, "a", "#000000"), End(1.0, 0.51, "b", "#000000")]
    >>> [round(one["y"], 4) for one in end_labels(ends, (0.0, 1.0))]
    [0.455, 0.555]
    """
    told = sorted((end for end in ends if end.text), key=lambda end: end.y)
    low, high = span
    height = high - low
    places = _apart([(end.y - low) / height for end in told], lines * apart)
    return [
        {
            "x": end.x, "y": low + place * height, "text": f"<b>{end.text}</b>",
            "xanchor": "left", "yanchor": "middle", "xshift": 10, "showarrow": False,
            "font": {"size": LETTERS, "color": end.colour}, "bgcolor": BACKGROUND[theme],
            "borderpad": 1, "align": "left",
        }
        for end, place in zip(told, places, strict=True)
    ]  # fmt: skip


def _apart(places: list[float], apart: float) -> list[float]:
    """Move rising places apart, those that touch as one block about their middle."""
    blocks: list[list[float]] = []
    for place in places:
        blocks.append([place])
        while len(blocks) > 1 and _touch(blocks[-2], blocks[-1], apart):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    return [_first(block, apart) + k * apart for block in blocks for k in range(len(block))]


def _touch(lower: list[float], upper: list[float], apart: float) -> bool:
    last = _first(lower, apart) + apart * (len(lower) - 1)
    return _first(upper, apart) - last < apart


def _first(block: list[float], apart: float) -> float:
    half = apart * (len(block) - 1) / 2
    # a block at an end of the axis stays on it
    return max(min(sum(block) / len(block) - half, 0.97 - 2 * half), 0.03)
