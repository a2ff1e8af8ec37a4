"""One unit's state under several formulations, one line upon the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from gatescope.figures.formulation_style import line_styles, name_of, steps_axis
from gatescope.figures.hover_text import finite, numbers
from gatescope.figures.path_style import Theme, axis, drawn_steps, framed, shown
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

MOST_STEPS = 1_000
"""More steps than these would lie upon each other on a screen."""


def formulation_states_figure(
    states: Mapping[str, FloatArray],
    readings: Sequence[str] = (),
    *,
    unit: int,
    theme: Theme = "light",
    translate: Translate = str,
) -> go.Figure:
    """Draw the state of a unit over the steps, a line for each formulation.

    Parameters
    ----------
    states : Mapping of str to FloatArray of shape (T,)
        By name of the formulation; the first lies below, wide and solid.
    readings : sequence of str, optional
        What was read at each step, for the hover.
    unit : int
        Whose states they are.
    theme : {"light", "dark"}
        Colours for a light or a dark page.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    plotly.graph_objects.Figure
        A trace for each formulation, in order; ``meta`` is its name.

    Examples
    --------
    >>> import numpy as np
    >>> figure = formulation_states_figure({"torch": np.array([0.5, 1.0])}, unit=3)
    >>> figure.data[0].y.tolist(), figure.data[0].meta
    ([0.5, 1.0], 'torch')
    """
    total = max((len(line) for line in states.values()), default=1)
    steps = drawn_steps(total, 0, MOST_STEPS)
    read = [shown(readings[t]) for t in steps.tolist()] if readings else None
    figure = go.Figure()
    for k, (name, style) in enumerate(
        zip(states, line_styles(len(states), theme), strict=True)
    ):
        at = translate(mark("{number}, at “{it}”")) if read and k == 0 else "{number}"
        y = finite(states[name][steps])
        figure.add_scatter(
            x=steps, y=y, name=name_of(name, translate), meta=name,
            mode="lines" if total > 1 else "markers",
            line={"color": style.colour, "dash": style.dash, "width": style.width},
            text=read, customdata=numbers(y),
            hovertemplate=at.format(number="%{customdata}", it="%{text}"),
        )  # fmt: skip
    figure.update_layout(
        framed(
            theme,
            height=400,
            xaxis=steps_axis(total, theme, translate),
            yaxis=axis(translate(mark("state h of unit {unit}")).format(unit=unit), theme),
            hovermode="x unified",
            uirevision="formulation-states",
        )
    )
    figure.update_layout(legend={"itemwidth": 44})
    return figure
