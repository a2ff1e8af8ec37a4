"""Half-lives: what is left of a gradient going back, and when half of it is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.analysis.half_life import HalfLives, median_half_life
from gatescope.figures.cells import CELL_STYLES
from gatescope.figures.path_style import INK, QUIET, Theme, axis, drawn_steps, framed
from gatescope.i18n import Translate
from gatescope.messages import mark

LOWEST_TOP, HIGHEST_TOP = 1.1, 2.0
"""Between which the upper axis ends: a gradient that grows further leaves the picture."""

LEAST_SPAN, HALF_LIVES_SHOWN = 5.0, 5.0
"""Where all gradients have gone the axis ends: after so many half-lives 3% remain."""

SPREAD = 0.28
"""How far the dots of one cell stand apart, so that equal ones do not hide each other."""


def half_life_figure(
    lives: Mapping[str, HalfLives],
    seeds: Mapping[str, Sequence[int]] | None = None,
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw what remains of each gradient, above the half-lives, over the steps back.

    Parameters
    ----------
    lives : dict of cell to HalfLives
        From `gatescope.analysis.half_life.half_lives`, all with the same target.
    seeds : dict of cell to sequence of int, optional
        What the runs are called in the hover; their numbers unless given.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        For each cell in order: what remains in each run (``meta`` = ``"runs"``, one trace with
        gaps), their median (``"remaining"``), the half-lives (``"half-lives"``: a dot where a
        run halves, a triangle to the right, at the last step, where it does not), and the
        median of these (``"median"``, a line that is a triangle too where the median is only
        known to be longer). Runs without a gradient are left out. A long way back is thinned.

    Examples
    --------
    >>> from gatescope.analysis.half_life import half_lives
    >>> found = half_lives(np.log10([[0.25, 0.5, 1.0]]), target=2)
    >>> figure = half_life_figure({"gru": found})
    >>> figure.data[1].y.tolist(), figure.data[2].x.tolist()
    ([1.0, 0.5, 0.25], [1.0])
    """
    figure = go.Figure()
    for row, (cell, found) in enumerate(lives.items()):
        names = list(seeds[cell]) if seeds else list(range(len(found.steps)))
        draw = _Cell(found, names, cell, len(lives) - 1 - row, theme, translate)
        figure.add_traces([draw.runs(), draw.remaining(), draw.half_lives(), *draw.median()])
    figure.update_layout(_layout(list(lives), _ends(lives.values()), theme, translate))
    figure.add_hline(0.5, line={"color": QUIET[theme], "width": 1, "dash": "dot"})
    return figure


def _ends(lives: Iterable[HalfLives]) -> tuple[float, float]:
    """Say where the axes end: of the steps, and of what remains."""
    span, needed, highest = 0, LEAST_SPAN, 0.0
    for found in lives:
        there = found.measured
        span = max(span, found.remaining.shape[1] - 1)
        highest = max(highest, found.remaining.max(initial=0.0, where=there[:, None]))
        # Whoever keeps half, or regains it, is worth looking at to the end.
        over = there & found.halved & ~found.returns
        needed = max(needed, HALF_LIVES_SHOWN * found.steps.max(initial=0.0, where=over))
        needed = np.inf if (there & ~over).any() else needed
    return min(float(span), needed), float(np.clip(1.05 * highest, LOWEST_TOP, HIGHEST_TOP))


class _Cell:
    """The traces of one cell."""

    def __init__(
        self,
        lives: HalfLives,
        names: Sequence[int],
        cell: str,
        row: int,
        theme: Theme,
        translate: Translate,
    ) -> None:
        self.lives, self.names, self.row = lives, names, row
        self.style = CELL_STYLES[cell]
        self.colour, self.ink = getattr(self.style, theme), INK[theme]
        self.translate, self.group = translate, cell
        self.steps = drawn_steps(lives.remaining.shape[1], 0)

    def runs(self) -> Any:
        rows = self.lives.remaining[self.lives.measured]
        gap = np.full((len(rows), 1), np.nan)
        y = np.concatenate([rows[:, self.steps], gap], axis=1).ravel()
        x = np.tile(np.append(self.steps, self.steps[-1]), len(rows))
        return go.Scatter(
            x=x, y=y, mode="lines", name="", meta="runs", legendgroup=self.group,
            line={"color": self.colour, "width": 1}, opacity=0.4, hoverinfo="skip",
            showlegend=False,
        )  # fmt: skip

    def remaining(self) -> Any:
        text = self.translate(mark("{n} steps back: {share} remains"))
        return go.Scatter(
            x=self.steps, y=self.lives.typical[self.steps], mode="lines", meta="remaining",
            name=self.translate(self.style.name), legendgroup=self.group,
            line={"color": self.colour, "width": 3, "dash": self.style.dash},
            hovertemplate=text.format(n="%{x}", share="%{y:.3~%}"),
        )  # fmt: skip

    def half_lives(self) -> Any:
        there = self.lives.measured
        steps, halved = self.lives.steps[there], self.lives.halved[there]
        count = len(steps)
        offsets = np.linspace(-SPREAD, SPREAD, count) if count > 1 else np.zeros(count)
        return go.Scatter(
            x=steps, y=self.row + offsets, yaxis="y2", mode="markers", meta="half-lives",
            legendgroup=self.group, showlegend=False, name=self.translate(self.style.name),
            marker={
                "symbol": np.where(halved, "circle", "triangle-right"), "size": 10,
                "color": self.colour, "opacity": 0.75,
            },
            text=self._words(there), hovertemplate="%{text}",
        )  # fmt: skip

    def _words(self, there: Any) -> list[str]:
        short = self.translate(mark("seed {seed}: {steps} steps"))
        long = self.translate(mark("seed {seed}: longer than {steps} steps"))
        runs = zip(np.array(self.names), self.lives.steps, self.lives.halved, strict=True)
        words = [
            (short if halved else long).format(seed=seed, steps=f"{steps:.4g}")
            for seed, steps, halved in runs
        ]
        return [word for word, seen in zip(words, there, strict=True) if seen]

    def median(self) -> list[Any]:
        found, count = median_half_life(self.lives), int(self.lives.measured.sum())
        if found is None or count < 2:
            return []
        short = self.translate(mark("median of {count}: {steps} steps"))
        long = self.translate(mark("median of {count}: longer than {steps} steps"))
        text = (long if found.censored else short).format(
            count=count, steps=f"{found.steps:.4g}"
        )
        symbol = "triangle-right-open" if found.censored else "line-ns-open"
        return [
            go.Scatter(
                x=[found.steps], y=[self.row], yaxis="y2", mode="markers", meta="median",
                legendgroup=self.group, showlegend=False,
                name=self.translate(self.style.name),
                marker={
                    "symbol": symbol, "size": 24, "color": self.ink,
                    "line": {"width": 3, "color": self.ink},
                },
                text=[text], hovertemplate="%{text}",
            )
        ]  # fmt: skip


def _layout(
    cells: list[str], ends: tuple[float, float], theme: Theme, translate: Translate
) -> dict[str, Any]:
    span, top = ends
    names = [translate(CELL_STYLES[cell].name) for cell in cells][::-1]
    room = max(0.05 * span, 0.2)
    return framed(
        theme,
        height=520,
        xaxis=axis(
            translate(mark("steps back")), theme, range=[-room, span + room], anchor="y2"
        ),
        yaxis=axis(
            translate(mark("gradient that remains")), theme, range=[0, top],
            tickformat=".0%", domain=[0.46, 1],
        ),
        yaxis2=axis(
            translate(mark("half-life")), theme, range=[-0.6, len(cells) - 0.4],
            tickvals=list(range(len(cells))), ticktext=names, domain=[0, 0.38], zeroline=False,
        ),
        hovermode="closest",
        uirevision="half-life",
    )  # fmt: skip
