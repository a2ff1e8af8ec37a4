"""The whole hidden state as a path: one dot a step, along its principal components."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.components import Components, FloatArray, principal_components
from gatescope.figures.path_style import (
    CURSOR,
    INK,
    QUIET,
    IntArray,
    Theme,
    axis,
    drawn_steps,
    framed,
    most_common,
    shown,
    time_bar,
    time_colours,
)
from gatescope.i18n import Translate
from gatescope.messages import mark


def state_path(
    h: FloatArray,
    readings: Sequence[str] = (),
    *,
    dimensions: Literal[2, 3] = 2,
    colour: Literal["time", "token"] = "time",
    cursor: int = 0,
    theme: Theme = "light",
    translate: Translate = str,
    components: Components | None = None,
    ghost: FloatArray | None = None,
) -> go.Figure:
    """Draw the states of a run as a path along their principal components.

    Parameters
    ----------
    h : FloatArray of shape (T, H)
        The state after each step.
    readings : sequence of str, optional
        What was read at each step, for the hover and as tokens.
    dimensions : {2, 3}
        How many components; fewer are drawn where H is smaller.
    colour : {"time", "token"}
        What colours the dots: the step, or what was read.
    cursor : int
        The step to mark.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.
    components : Components, optional
        From `principal_components`, where it is known already.
    ghost : FloatArray of shape (T, H), optional
        Other states, drawn as a faint line along the same components.

    Returns
    -------
    plotly.graph_objects.Figure
        Traces in order: the ghost, if there is one, ``path`` (the line), the dots (one trace
        for the time, or one a token), ``start`` and ``cursor``. A path of more than 2,000
        steps is thinned.
        ``figure.layout.meta["equal"]`` tells whether both axes have the same measure.

    Raises
    ------
    ValueError
        If a state is not finite.

    Notes
    -----
    A single unit has no second direction: its state is drawn over the steps.

    Examples
    --------
    >>> figure = state_path(np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), cursor=1)
    >>> figure.data[0].x.round(4).tolist(), figure.layout.xaxis.title.text
    ([-5.0, 0.0, 5.0], 'component 1 (100.0% of the variance)')
    """
    found = principal_components(h) if components is None else components
    steps = drawn_steps(len(h), cursor)
    flat = h.shape[1] == 1
    points = np.stack([np.arange(len(h)), h[:, 0]], axis=1) if flat else found.coordinates
    count = min(dimensions, points.shape[1])
    path = _Path(points[:, :count], readings, theme, translate)
    figure = go.Figure([path.line(steps)])
    if ghost is not None and np.isfinite(ghost).all():
        other = _ghost_points(ghost, found, count, flat)
        figure = go.Figure([_Path(other, (), theme, translate).ghost(steps), *figure.data])
    by_token = colour == "token" and len(readings) > 0
    figure.add_traces(path.by_token(steps) if by_token else [path.by_time(steps)])
    figure.add_traces([path.start(), path.cursor(cursor)])
    titles = _flat_titles(translate) if flat else _titles(found, count, translate)
    figure.update_layout(_layout(titles, theme, equal=not flat and _alike(found)))
    return figure


def _ghost_points(h: FloatArray, found: Components, count: int, flat: bool) -> FloatArray:
    if flat:
        return np.stack([np.arange(len(h)), h[:, 0]], axis=1)
    points: FloatArray = (h - found.mean) @ found.axes[:count].T
    return points


def _alike(found: Components) -> bool:
    """Tell whether a common measure leaves a picture and not a streak."""
    return bool(found.share[0] < MOST_UNLIKE * found.share[1])


MOST_UNLIKE = 4.0
"""Of the variances along two axes that are drawn in the same measure."""


class _Path:
    """The traces of one path; the points are of shape (T, 2) or (T, 3)."""

    def __init__(
        self, points: FloatArray, readings: Sequence[str], theme: Theme, translate: Translate
    ) -> None:
        self.points, self.readings, self.theme = points, readings, theme
        self.translate = translate
        self.make = go.Scatter if points.shape[1] == 2 else go.Scatter3d

    def _trace(self, steps: IntArray, **more: Any) -> Any:
        named = dict(zip("xyz", self.points[steps].T, strict=False))
        return self.make(**named, **more)

    def _hover(self, steps: IntArray) -> dict[str, Any]:
        values = "<br>".join(f"%{{{name}:.4f}}" for name in "xyz"[: self.points.shape[1]])
        say = self.translate(mark("step {t}")), self.translate(mark("step {t}, reading “{it}”"))
        texts = [
            say[1].format(t=t, it=shown(self.readings[t]))
            if len(self.readings)
            else say[0].format(t=t)
            for t in steps.tolist()
        ]
        return {
            "customdata": steps,
            "text": texts,
            "hovertemplate": f"%{{text}}<br>{values}<extra></extra>",
        }

    def line(self, steps: IntArray) -> Any:
        line = {"color": QUIET[self.theme], "width": 1}
        name = self.translate(mark("path"))
        return self._trace(
            steps, mode="lines", name=name, line=line, opacity=0.6, hoverinfo="skip",
            showlegend=False,
        )  # fmt: skip

    def ghost(self, steps: IntArray) -> Any:
        line = {"color": QUIET[self.theme], "width": 2, "dash": "dot"}
        return self._trace(
            steps, mode="lines", name=self.translate(mark("the original's path")), line=line,
            opacity=0.6, hoverinfo="skip",
        )  # fmt: skip

    def by_time(self, steps: IntArray) -> Any:
        bar = time_bar(self.translate(mark("step")))
        last = max(len(self.points) - 1, 1)
        marker = {
            "color": steps, "cmin": 0, "cmax": last, "colorscale": time_colours(self.theme),
            "colorbar": bar, "size": self._size(steps),
        }  # fmt: skip
        return self._dots(steps, self.translate(mark("state at each step")), marker, False)

    def by_token(self, steps: IntArray) -> list[Any]:
        tokens = np.array([str(reading) for reading in self.readings], dtype=object)
        colours = most_common(tokens[steps].tolist(), self.theme)
        size = self._size(steps)
        traces = [
            self._dots(
                steps[tokens[steps] == token], shown(token), {"color": own, "size": size}, True
            )
            for token, own in colours.items()
        ]
        others = steps[[token not in colours for token in tokens[steps]]]
        if len(others):
            quiet = {"color": QUIET[self.theme], "size": size}
            traces.append(self._dots(others, self.translate(mark("other")), quiet, True))
        return traces

    def _size(self, steps: IntArray) -> float:
        return (8.0 if len(steps) < 300 else 5.0) * (1.0 if self.make is go.Scatter else 0.6)

    def _dots(self, steps: IntArray, name: str, marker: dict[str, Any], legend: bool) -> Any:
        return self._trace(
            steps, mode="markers", name=name, marker=marker, showlegend=legend,
            **self._hover(steps),
        )  # fmt: skip

    def start(self) -> Any:
        return self._mark(0, self.translate(mark("start")), "diamond-open", INK[self.theme])

    def cursor(self, t: int) -> Any:
        name = self.translate(mark("step {t}, the cursor")).format(t=t)
        return self._mark(t, name, "circle-open", CURSOR[self.theme])

    def _mark(self, t: int, name: str, symbol: str, colour: str) -> Any:
        flat = self.make is go.Scatter
        line = {"color": colour, "width": 3}
        marker = {"symbol": symbol, "color": colour, "size": 16 if flat else 9, "line": line}
        return self._trace(
            np.array([t]),
            mode="markers",
            name=name,
            marker=marker,
            **self._hover(np.array([t])),
        )


def _titles(found: Components, count: int, translate: Translate) -> list[str]:
    # In space the titles stand askew, and long ones run into each other.
    long, short = (
        mark("component {k} ({share} of the variance)"),
        mark("component {k}: {share}"),
    )
    title = translate(long if count < 3 else short)
    shares = enumerate(found.share[:count], 1)
    return [title.format(k=k, share=f"{share:.1%}") for k, share in shares]


def _flat_titles(translate: Translate) -> list[str]:
    return [translate(mark("step")), translate(mark("h of unit 0"))]


def _layout(titles: list[str], theme: Theme, *, equal: bool) -> dict[str, Any]:
    if len(titles) == 3:
        named = zip(("xaxis", "yaxis", "zaxis"), titles, strict=True)
        axes = {name: axis(title, theme, showspikes=False, nticks=5) for name, title in named}
        camera = {"eye": {"x": 1.5, "y": 1.5, "z": 0.8}, "center": {"z": -0.2}}
        return framed(theme, scene={**axes, "aspectmode": "cube", "camera": camera})
    # One measure for both axes: a distance on the screen is a distance between states.
    tied = {"scaleanchor": "x", "constrain": "domain"} if equal else {}
    axes = {"xaxis": axis(titles[0], theme), "yaxis": axis(titles[1], theme, **tied)}
    return framed(theme, meta={"equal": equal}, **axes)
