"""The answer that needs no network, as a line across the learning curves."""

from __future__ import annotations

import math
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


def naive_line(
    naive: Naive | None, metric: Metric, span: tuple[float, float], right: float, theme: Theme
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give the line, and its words on the side where no other line is in the end.

    Parameters
    ----------
    naive : Naive or None
        None draws nothing.
    metric : {"accuracy", "mse"}
        The axis is a share, or the logarithm of an error.
    span : tuple of float
        Ends of the axis.
    right : float
        Where the words end, as a share of the width.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    tuple of list of dict
        Shapes and annotations of Plotly.

    Examples
    --------
    >>> [shape], [words] = naive_line(Naive(0.1, "guessing"), "mse", (-2.0, 0.0), 0.8, "light")
    >>> shape["y0"], words["y"], words["text"]
    (0.1, -1.0, 'guessing: 0.1')
    """
    if naive is None or not naive.score > 0.0:
        return [], []
    log = metric == "mse"
    y = math.log10(naive.score) if log else naive.score
    shape = {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "layer": "below",
        # of a logarithmic axis shapes take the number, annotations its logarithm
        "y0": naive.score, "y1": naive.score,
        "line": {"color": QUIET[theme], "width": 2, "dash": "dash"},
    }  # fmt: skip
    words = {
        "x": right, "xref": "paper", "xanchor": "right", "y": y,
        "yanchor": "bottom" if log else "top", "yshift": 7 if log else -4,
        "text": f"{naive.words}: {score_text(metric, naive.score, 3)}", "showarrow": False,
        "font": {"size": 14, "color": QUIET[theme]},
    }  # fmt: skip
    return [shape], [words] if span[0] <= y <= span[1] else []
