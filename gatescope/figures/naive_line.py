"""The answer that needs no network, as a line across the learning curves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from gatescope.figures.live_style import score_text
from gatescope.figures.path_style import QUIET, Theme

Metric = Literal["accuracy", "mse"]


@dataclass(frozen=True, slots=True)
class Naive:
    """The answer that needs no network.

    Parameters
    ----------
    score : float
        What it scores.
    words : str
        Translated, what it is.
    """

    score: float
    words: str


def naive_line(naive: Naive, metric: Metric, right: float, theme: Theme) -> dict[str, Any]:
    """Give the line; its words are for the page, beside it names of networks may stand.

    Parameters
    ----------
    naive : Naive
        What is drawn.
    metric : {"accuracy", "mse"}
        What its score is.
    right : float
        Where the axis ends; it begins before 0.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    dict
        A trace of Plotly, ``meta`` = ``"naive"``.

    Examples
    --------
    >>> line = naive_line(Naive(0.25, "guessing"), "accuracy", 12.0, "light")
    >>> line["name"], line["y"]
    ('guessing: 25%', [0.25, 0.25])
    """
    return {
        "type": "scatter", "meta": "naive", "mode": "lines",
        "name": f"{naive.words}: {score_text(metric, naive.score, 3)}",
        "x": [-right, right], "y": [naive.score] * 2, "showlegend": False,
        "hovertemplate": "%{fullData.name}<extra></extra>",
        "line": {"color": QUIET[theme], "width": 2, "dash": "dash"},
    }  # fmt: skip
