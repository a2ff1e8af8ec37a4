"""The curves and bars of the figure of shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.gradient_paths import GRADIENT_PATHS, path_colour
from gatescope.figures.hover_text import finite, numbers, powers
from gatescope.figures.path_style import GRID, INK, QUIET, IntArray, Theme, shown
from gatescope.figures.quantities import QUANTITIES
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


class ShareTraces:
    """Makes the traces of every row, at the steps that are drawn.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Whose paths they are.
    steps : IntArray
        Which of the T steps are drawn.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.
    """

    def __init__(self, cell: str, steps: IntArray, theme: Theme, translate: Translate) -> None:
        self.cell, self.steps, self.theme, self.translate = cell, steps, theme, translate
        self.paths = GRADIENT_PATHS[cell]
        self.mode = "lines+markers" if len(steps) <= 60 else "lines"

    def _line(self, values: FloatArray, name: str, colour: str, **more: Any) -> Any:
        line = {"color": colour, "width": 2, **more.pop("line", {})}
        drawn = finite(values[self.steps])
        told = more.pop("told", None) or numbers(drawn)
        return go.Scatter(
            x=self.steps, y=drawn, name=name, mode=self.mode, line=line, customdata=told,
            marker={"size": 4, "color": colour}, hovertemplate="%{customdata}", **more,
        )  # fmt: skip

    def norm(self, log10_norm: FloatArray, readings: Sequence[str]) -> Any:
        """Draw the gradient's size (T,); its hover tells what was read."""
        name = self.translate(mark("gradient"))
        told = powers(log10_norm[self.steps])
        if len(readings) >= len(log10_norm):
            reading = self.translate(mark("{number}, at “{it}”"))
            told = [
                reading.format(number=number, it=shown(readings[t]))
                for number, t in zip(told, self.steps.tolist(), strict=True)
            ]
        return self._line(log10_norm, name, INK[self.theme], told=told, showlegend=False)

    def bars(self, shares: FloatArray) -> list[Any]:
        """Stack the shares (T, P), and hatch the steps where nothing passes."""
        known = shares[self.steps]
        width = int(np.diff(self.steps).max(initial=1))
        bars = [
            go.Bar(
                x=self.steps, y=finite(known[:, k]), width=width,
                name=self.translate(path.name),
                marker={"color": path_colour(self.cell, path, self.theme), "line_width": 0},
                customdata=numbers(known[:, k]), hovertemplate="%{customdata}",
            )
            for k, path in enumerate(self.paths)
        ]  # fmt: skip
        silent = ~np.isfinite(known).all(axis=1)
        if silent.any():
            pattern = {"shape": "/", "fgcolor": QUIET[self.theme], "solidity": 0.2}
            bars.append(go.Bar(
                x=self.steps[silent], y=np.ones(int(silent.sum())), width=width,
                name=self.translate(mark("nothing passes")), hovertemplate=" ",
                marker={"color": GRID[self.theme], "line_width": 0, "pattern": pattern},
            ))  # fmt: skip
        return bars

    def norms(self, norms: FloatArray) -> list[Any]:
        """Draw each path's size and that of all together, (T, P + 1)."""
        size = self.translate(mark("{path}, size"))
        lines = [
            self._line(
                norms[:, k], size.format(path=self.translate(path.name)),
                path_colour(self.cell, path, self.theme), showlegend=False,
                told=powers(norms[self.steps, k]),
            )
            for k, path in enumerate(self.paths)
        ]  # fmt: skip
        total = self._line(
            norms[:, -1], self.translate(mark("all together")), INK[self.theme],
            line={"dash": "dash"}, told=powers(norms[self.steps, -1]),
        )  # fmt: skip
        return [*lines, total]

    def gates(self, gates: Mapping[str, FloatArray], unit: int | None) -> list[Any]:
        """Draw each gate's mean over the units (T, H), and one unit's beside it."""
        table = {quantity.key: quantity for quantity in QUANTITIES[self.cell]}
        lines = []
        for key, values in gates.items():
            colour = getattr(table[key], self.theme)
            mean = self.translate(mark("{gate}, mean")).format(gate=key)
            lines.append(self._line(values.mean(axis=1), mean, colour))
            if unit is not None:
                one = self.translate(mark("{gate}, unit {unit}")).format(gate=key, unit=unit)
                lines.append(
                    self._line(values[:, unit], one, colour, line={"dash": "dot", "width": 1.5})
                )
        return lines
