"""The strip above a training's curves: its moments at equal distances, and the loss at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from gatescope.figures.hover_text import finite
from gatescope.figures.path_style import QUIET, Theme, axis
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


@dataclass(frozen=True, slots=True, eq=False)
class LossStrip:
    """The losses at K snapshots of a training; its dots are the key to the colours below.

    Parameters
    ----------
    steps : NDArray of int, shape (K,)
        Steps of the optimiser.
    losses : FloatArray of shape (K,)
        On the sequence that is looked at; NaN where nobody knows.
    held_out : sequence of float
        K losses on held-out sequences, or none.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.
    validation : bool
        Whether the held-out sequences were looked at during the training.

    Examples
    --------
    >>> strip = LossStrip(np.array([0, 1500]), np.array([1.0, 0.1]), (), "light", str)
    >>> strip.axes((0.8, 1.0))["xaxis2"]["ticktext"]
    ['0', '1.5k']
    """

    steps: NDArray[np.integer]
    losses: FloatArray
    held_out: Sequence[float]
    theme: Theme
    translate: Translate
    validation: bool = False

    def traces(self, colours: Sequence[str]) -> list[Any]:
        """Give the losses over the snapshots, each dot in the colour of its line."""
        say = self.translate(mark("after {n} training steps"))
        texts = [say.format(n=f"{number:,}") for number in self.steps.tolist()]
        # Larger than the dots, so that they show around one that lies at the same place.
        diamonds = {"symbol": "diamond-open", "color": QUIET[self.theme], "size": 15}
        rows = (
            ("held out", self._held_out_name(), self.held_out, "dot", diamonds),
            (
                "loss",
                mark("loss on this sequence"),
                self.losses,
                "solid",
                {"color": list(colours), "size": 10},
            ),
        )
        return [
            go.Scatter(
                x=np.arange(len(texts)),
                y=_positive(values),
                mode="lines+markers",
                meta=meta,
                name=self.translate(name),
                xaxis="x2",
                yaxis="y2",
                line={"color": QUIET[self.theme], "width": 1, "dash": dash},
                marker=marker,
                text=texts,
                hovertemplate=f"{self.translate(name)}: %{{y:.4g}}<br>%{{text}}<extra></extra>",
            )
            for meta, name, values, dash, marker in rows
            if np.isfinite(values).any()
        ]

    def _held_out_name(self) -> str:
        names = (mark("loss on held-out sequences"), mark("loss on the validation sequences"))
        return names[self.validation]

    def axes(self, domain: tuple[float, float]) -> dict[str, Any]:
        """Give both axes: the moments, and the loss with a few powers of ten."""
        known = np.log10(_positive([*self.losses, *self.held_out]))
        known = known[np.isfinite(known)]
        # Whole powers of ten, so that a loss that hardly moves looks like it.
        low, high = np.floor(known.min(initial=0.0)), np.ceil(known.max(initial=0.0))
        high = max(high, low + 1.0)
        room = 0.15 * (high - low)
        labels = [f"{n / 1000:g}k" if n >= 1000 else str(n) for n in self.steps.tolist()]
        moments = axis(
            self.translate(mark("training step")), self.theme, anchor="y2",
            range=[-0.5, len(labels) - 0.5], tickvals=list(range(len(labels))),
            ticktext=labels, tickangle=0, showgrid=False, zeroline=False,
        )  # fmt: skip
        loss = axis(
            self.translate(mark("loss")), self.theme, anchor="x2", domain=list(domain),
            type="log", range=[low - room, high + room], exponentformat="power",
            dtick=max(1, int(np.ceil((high - low) / 3))), tickfont={"size": 11},
        )  # fmt: skip
        return {"xaxis2": moments, "yaxis2": loss}


def _positive(values: Sequence[float] | FloatArray) -> FloatArray:
    """Leave a gap where a logarithm has no place."""
    array = finite(np.asarray(values, np.float64))
    return np.where(array > 0.0, array, np.nan)
