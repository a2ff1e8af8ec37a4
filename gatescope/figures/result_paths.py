"""Which way the gradient takes: signed shares of its paths, stacked along an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from gatescope.figures.live_style import live_axis, live_figure
from gatescope.figures.path_style import INK, Theme, framed
from gatescope.figures.result_style import legend

HEIGHT, TITLE, GAP = 380, 26, 0.1


@dataclass(frozen=True, slots=True)
class Path:
    """A path's share at each place.

    Parameters
    ----------
    key, name : str
        Of the path; the name as it stands on the screen.
    colour : str
        As ``#rrggbb``.
    shares : sequence of float or None
        One at each place.
    """

    key: str
    name: str
    colour: str
    shares: Sequence[float | None]


def paths_figure(
    panels: Sequence[tuple[str, Sequence[Path]]],
    places: Sequence[str],
    x_title: str,
    y_title: str,
    *,
    theme: Theme = "light",
) -> go.Figure:
    """Stack the shares of the paths, what is negative downwards from zero.

    Parameters
    ----------
    panels : sequence of tuple
        Title and paths.
    places : sequence of str
        What stands along the axis.
    x_title, y_title : str
        What the axes show.
    theme : {"light", "dark"}
        Colours for a light or a dark page.

    Returns
    -------
    plotly.graph_objects.Figure
        For each panel bars for each path that it has (``meta`` is the path).

    Examples
    --------
    >>> paths = [Path("keep", "keep path", "#000000", [0.9])]
    >>> figure = paths_figure([("GRU", paths)], ["1"], "gain", "share")
    >>> [(bars.meta, bars.y) for bars in figure.data]
    [('keep', (0.9,))]
    """
    wide = (1.0 - GAP * (len(panels) - 1)) / max(len(panels), 1)
    top = 1.0 - TITLE / HEIGHT
    traces: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"annotations": []}
    seen: set[str] = set()
    for k, (title, paths) in enumerate(panels):
        number, left = "" if k == 0 else str(k + 1), k * (wide + GAP)
        layout |= {
            f"xaxis{number}": live_axis(
                x_title, theme, type="category", domain=[left, left + wide],
                anchor=f"y{number}", categoryorder="array", categoryarray=list(places),
            ),
            f"yaxis{number}": live_axis(
                y_title if k == 0 else "", theme, domain=[0, top], anchor=f"x{number}",
                tickformat=".0%", showticklabels=k == 0, **({"matches": "y"} if k else {}),
            ) | {"zeroline": True},
        }  # fmt: skip
        layout["annotations"].append({
            "text": title, "x": left, "y": top, "xref": "paper", "yref": "paper",
            "xanchor": "left", "yanchor": "bottom", "showarrow": False,
            "font": {"size": 13, "color": INK[theme]},
        })  # fmt: skip
        traces += [_bars(path, places, seen, number) for path in paths]
    made = framed(
        theme, **layout, barmode="relative", bargap=0.25, height=HEIGHT + 60,
        margin={"l": 8, "r": 8, "t": 8, "b": 8}, hovermode="closest", uirevision="paths",
    )  # fmt: skip
    return live_figure(traces, made | {"template": {}, "legend": legend()})


def _bars(path: Path, places: Sequence[str], seen: set[str], number: str) -> dict[str, Any]:
    first = path.name not in seen
    seen.add(path.name)
    return {
        "type": "bar", "meta": path.key, "name": path.name, "legendgroup": path.name,
        "showlegend": first, "x": list(places), "y": list(path.shares),
        "marker": {"color": path.colour}, "xaxis": f"x{number}", "yaxis": f"y{number}",
        "hovertemplate": f"{path.name}: %{{y:.1%}}<extra></extra>",
    }  # fmt: skip
