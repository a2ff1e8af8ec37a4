"""A value along an axis of an experiment: medians as lines, quartiles as bands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

Row = tuple[tuple[object, ...], float | None, float | None, float | None]


def grouped_figure(groups: Iterable[Row], value: str, by: Sequence[str]) -> go.Figure:
    """Draw median and quartiles along the first axis, a line for each place on the second.

    Parameters
    ----------
    groups : iterable of tuple
        Place on the axes, lower quartile, median, upper quartile.
    value : str
        What is drawn.
    by : sequence of str
        One axis or two.

    Returns
    -------
    plotly.graph_objects.Figure
        One trace a line, of which the error bars reach to the quartiles.

    Examples
    --------
    >>> rows = [((10, "gru"), 1.0, 2.0, 4.0), ((20, "gru"), 2.0, 3.0, 4.0)]
    >>> (line,) = grouped_figure(rows, "half_life", ("length", "cell")).data
    >>> line.name, line.y, line.error_y.array
    ('gru', (2.0, 3.0), (2.0, 1.0))
    """
    lines: dict[tuple[object, ...], list[tuple[object, float, float, float]]] = {}
    for at, low, median, high in groups:
        if low is not None and median is not None and high is not None:
            lines.setdefault(at[1:], []).append((at[0], low, median, high))
    figure = go.Figure()
    for place, points in lines.items():
        x, low_, median_, high_ = zip(*points, strict=True)
        up = [b - a for a, b in zip(median_, high_, strict=True)]
        down = [a - b for a, b in zip(median_, low_, strict=True)]
        reach = {"type": "data", "array": up, "arrayminus": down, "thickness": 1}
        name = ", ".join(map(str, place))
        figure.add_scatter(x=x, y=median_, error_y=reach, name=name, mode="lines+markers")
    title = by[1] if len(by) > 1 else ""
    figure.update_layout(xaxis_title=by[0], yaxis_title=value, legend_title=title)
    return figure
