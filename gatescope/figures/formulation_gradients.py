"""How much the last state hangs on each earlier one, under several formulations."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go

from gatescope.figures.formulation_states import MOST_STEPS
from gatescope.figures.formulation_style import line_styles, name_of, steps_axis
from gatescope.figures.hover_text import finite, powers
from gatescope.figures.path_style import Theme, axis, drawn_steps, framed
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark


def formulation_gradients_figure(
    log10_norms: Mapping[str, FloatArray],
    *,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the size of a gradient at every step, in powers of ten.

    Parameters
    ----------
    log10_norms : Mapping of str to FloatArray of shape (T,)
        By name of the formulation; the first lies below, wide and solid.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        A trace for each formulation; ``meta`` is its name. Where nothing arrives is a gap.

    Examples
    --------
    >>> import numpy as np
    >>> figure = formulation_gradients_figure({"torch": np.array([-np.inf, 0.0])})
    >>> figure.data[0].y.tolist()
    [nan, 0.0]
    """
    total = max((len(line) for line in log10_norms.values()), default=1)
    steps = drawn_steps(total, 0, MOST_STEPS)
    figure = go.Figure()
    for name, style in zip(log10_norms, line_styles(len(log10_norms), theme), strict=True):
        figure.add_scatter(
            x=steps, y=finite(log10_norms[name][steps]),
            name=name_of(name, translate), meta=name,
            mode="lines" if total > 1 else "markers",
            line={"color": style.colour, "dash": style.dash, "width": style.width},
            customdata=powers(log10_norms[name][steps]), hovertemplate="%{customdata}",
        )  # fmt: skip
    words = translate(mark("log10 of the gradient's size ‖∂/∂h‖"))
    figure.update_layout(
        framed(
            theme,
            height=380,
            xaxis=steps_axis(total, theme, translate),
            yaxis=axis(words, theme, tickformat="~g", zeroline=False),
            hovermode="x unified",
            uirevision="formulation-gradients",
        )
    )
    figure.update_layout(legend={"itemwidth": 44})
    return figure
