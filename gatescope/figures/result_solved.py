"""How often a task was solved, with an interval that tells how little few trials say."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from gatescope.figures.live_style import live_axis, live_figure
from gatescope.figures.path_style import Theme, framed
from gatescope.figures.result_style import Look, legend

HEIGHT = 400
APART = 0.09
"""So far beside each other stand the dots of one place, so that none hides another."""

Z95 = 1.959963984540054


def wilson(solved: int, trials: int) -> tuple[float, float]:
    r"""Give the Wilson score interval of 95% for a share.

    .. math::
        \frac{p + z^2/2n \pm z \sqrt{p(1-p)/n + z^2/4n^2}}{1 + z^2/n}

    Parameters
    ----------
    solved, trials : int
        How many of how many.

    Returns
    -------
    tuple of float
        Both within [0, 1]; of no trials (0, 1).

    References
    ----------
    Wilson 1927, Probable inference, the law of succession, and statistical inference.

    Examples
    --------
    >>> [round(end, 2) for end in wilson(5, 5)], wilson(0, 0)
    ([0.57, 1.0], (0.0, 1.0))
    """
    if not trials:
        return 0.0, 1.0
    share, z = solved / trials, Z95
    middle = share + z * z / (2 * trials)
    half = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials**2))
    whole = 1.0 + z * z / trials
    return max((middle - half) / whole, 0.0), min((middle + half) / whole, 1.0)


def solved_figure(
    counts: Sequence[tuple[str, Look, Sequence[tuple[int, int]]]],
    places: Sequence[str],
    x_title: str,
    y_title: str,
    *,
    hover: str = "{name}: {solved} of {trials}",
    theme: Theme = "light",
) -> go.Figure:
    """Draw the share of trials that solved a task.

    Parameters
    ----------
    counts : sequence of tuple
        For each line its name, its look, and at each place how many of how many solved.
    places : sequence of str
        What stands along the axis.
    x_title, y_title : str
        What the axes show.
    hover : str
        A sentence with the places ``name``, ``solved``, ``trials``, ``low`` and ``high``.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    plotly.graph_objects.Figure
        One trace a line, whose error bars are the intervals of `wilson`.

    Examples
    --------
    >>> look = Look("#000000", "solid")
    >>> figure = solved_figure([("gru", look, [(5, 5), (0, 0)])], ["10", "20"], "T", "solved")
    >>> figure.data[0].y
    (1.0, None)
    """
    traces = []
    middle = (len(counts) - 1) / 2.0
    for row, (name, look, found) in enumerate(counts):
        traces.append(_dots(name, look, found, (row - middle) * APART, hover))
    layout = framed(
        theme, height=HEIGHT, hovermode="closest", uirevision="solved",
        margin={"l": 8, "r": 16, "t": 8, "b": 8},
        xaxis=live_axis(
            x_title, theme, tickvals=list(range(len(places))), ticktext=list(places),
            range=[-0.4, len(places) - 0.6],
        ),
        yaxis=live_axis(y_title, theme, range=[-0.04, 1.04], tickformat=".0%"),
    )  # fmt: skip
    return live_figure(traces, layout | {"template": {}, "legend": legend()})


def _dots(
    name: str, look: Look, found: Sequence[tuple[int, int]], beside: float, hover: str
) -> dict[str, Any]:
    ends = [wilson(*one) for one in found]
    shares = [solved / trials if trials else None for solved, trials in found]
    known = [0.0 if share is None else share for share in shares]
    told = hover.format(
        name=name, solved="%{customdata[0]}", trials="%{customdata[1]}",
        low="%{customdata[2]:.0%}", high="%{customdata[3]:.0%}",
    )  # fmt: skip
    return {
        "type": "scatter", "meta": "solved", "name": name, "mode": "lines+markers",
        "x": [k + beside for k in range(len(found))], "y": shares, "connectgaps": False,
        "line": {"color": look.colour, "dash": look.dash, "width": 1.8},
        "marker": {"size": 9, "color": look.colour},
        "error_y": {
            "type": "data", "thickness": 1.4, "width": 4, "color": look.colour,
            "array": [high - one for one, (_, high) in zip(known, ends, strict=True)],
            "arrayminus": [one - low for one, (low, _) in zip(known, ends, strict=True)],
        },
        "customdata": [[*one, *two] for one, two in zip(found, ends, strict=True)],
        "hovertemplate": f"{told}<extra></extra>", "showlegend": bool(name),
    }  # fmt: skip
