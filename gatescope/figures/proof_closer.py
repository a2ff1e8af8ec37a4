"""Who is closer to the truth, quantity by quantity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.path_style import QUIET, Theme, axis, framed
from gatescope.figures.proof_style import SIDES
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark, true_minus

ROW = 24
"""Height of one quantity in pixels."""


def closer_figure(
    names: Sequence[str],
    shares: FloatArray,
    worst: FloatArray,
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw for each quantity which side is closer to the float64 truth.

    Parameters
    ----------
    names : sequence of str
        Of the N quantities.
    shares : FloatArray of shape (N, 3)
        Of how many numbers GateScope is closer, both are equally close, PyTorch is closer; each
        row sums to 1.
    worst : FloatArray of shape (N, 2)
        The largest errors of GateScope and of PyTorch, for whoever points at a bar.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        Three traces of lying bars, ``meta`` is ``core``, ``equal`` or ``torch``; percents.

    Examples
    --------
    >>> figure = closer_figure(["z"], np.array([[0.5, 0.25, 0.25]]), np.zeros((1, 2)))
    >>> [(trace.meta, trace.x.tolist()) for trace in figure.data]
    [('core', [50.0]), ('equal', [25.0]), ('torch', [25.0])]
    """
    parts = {
        "core": mark("GateScope closer"),
        "equal": mark("equally close"),
        "torch": mark("PyTorch closer"),
    }
    errors = {"core": worst[:, 0], "torch": worst[:, 1]}
    hover = translate(mark("{share}, largest error {error}"))
    told = hover.format(share="%{x:.0f}%", error="%{customdata}")
    figure = go.Figure(
        [
            _bars(
                part,
                translate(words),
                names,
                100.0 * shares[:, i],
                errors.get(part),
                told,
                theme,
            )
            for i, (part, words) in enumerate(parts.items())
        ]
    )
    figure.update_layout(
        framed(
            theme,
            height=120 + ROW * len(names),
            xaxis=axis(translate(mark("share of the numbers")), theme, ticksuffix="%",
                       range=[0, 100]),
            yaxis=axis("", theme, autorange="reversed", automargin=True, dtick=1),
            barmode="stack",
            hovermode="y unified",
            uirevision="proof-closer",
        )
    )  # fmt: skip
    # Plotly turns the legend of lying bars around.
    figure.update_layout(legend_traceorder="normal")
    return figure


def _bars(
    part: str,
    words: str,
    names: Sequence[str],
    share: FloatArray,
    errors: FloatArray | None,
    told: str,
    theme: Theme,
) -> Any:
    style = SIDES.get(part)
    colour = QUIET[theme] if style is None else getattr(style, theme)
    # Both at once are as far off as each other, and that is no third error.
    hover: dict[str, Any] = {"hovertemplate": "%{x:.0f}%"}
    if errors is not None:
        texts = [true_minus(f"{error:.1e}") for error in errors.tolist()]
        hover = {"hovertemplate": told, "customdata": texts}
    return go.Bar(
        x=np.asarray(share), y=list(names), orientation="h", name=words, meta=part,
        marker={"color": colour, "pattern": {"shape": "" if style is None else style.pattern}},
        **hover,
    )  # fmt: skip
