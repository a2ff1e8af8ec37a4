"""One quantity of a trace as a heatmap: units from top to bottom, time from left to right."""

from __future__ import annotations

from typing import Literal

import numpy as np
import plotly.graph_objects as go

from gatescope.figures.quantities import QUANTITIES, SIGNED_ENDS, Quantity
from gru_core import Trace

BACKGROUND = {"light": "#fdfdfd", "dark": "#101318"}


def heatmap(
    trace: Trace, key: str, *, row: int = 0, theme: Literal["light", "dark"] = "light"
) -> go.Figure:
    """Draw one quantity of every unit at every step.

    Parameters
    ----------
    trace : GRUTrace, RNNTrace or LSTMTrace
        From `gru_core.unroll`, T steps of H units.
    key : str
        A quantity of the trace's cell, for example ``"z"``.
    row : int
        Which sequence of the batch.
    theme : {"light", "dark"}
        Colours for a light or a dark page, the same as in the app.

    Returns
    -------
    plotly.graph_objects.Figure
        One heatmap whose ``z`` is the array, transposed, of shape (H, T).

    Raises
    ------
    KeyError
        If the cell has no such quantity; the legal keys are listed.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> heatmap(unroll(params, np.ones((3, 1, 1))), "z").data[0].z.tolist()
    [[0.5, 0.5, 0.5], [0.5, 0.5, 0.5]]
    """
    table = {quantity.key: quantity for quantity in QUANTITIES[trace.cell]}
    if key not in table:
        raise KeyError(f"key: expected one of {', '.join(table)}, got {key!r}")
    quantity = table[key]
    values = np.asarray(getattr(trace, key))[:, row].T
    low, high = _range(quantity, values)
    return go.Figure(
        go.Heatmap(
            z=values,
            zmin=low,
            zmax=high,
            colorscale=_colours(quantity, theme),
            colorbar={"title": quantity.symbol},
            hovertemplate=f"{quantity.name} {quantity.symbol} = %{{z:.7g}}"
            "<br>unit %{y}<br>step %{x}<extra></extra>",
        ),
        layout={
            "title": f"{quantity.name} {quantity.symbol} ({quantity.hint})",
            "xaxis": {"title": "time step"},
            "yaxis": {"title": "unit", "autorange": "reversed"},
            "template": "plotly_white" if theme == "light" else "plotly_dark",
            "paper_bgcolor": BACKGROUND[theme],
            "plot_bgcolor": BACKGROUND[theme],
        },
    )


def _range(quantity: Quantity, values: np.ndarray) -> tuple[float, float]:
    if quantity.range == "gate":
        return 0.0, 1.0
    reach = 1.0 if quantity.range == "signed" else float(np.abs(values).max(initial=0.0)) or 1.0
    return -reach, reach


def _colours(quantity: Quantity, theme: Literal["light", "dark"]) -> list[list[object]]:
    zero = BACKGROUND[theme]
    if quantity.range == "gate":
        return [[0.0, zero], [1.0, quantity.light if theme == "light" else quantity.dark]]
    low, high = SIGNED_ENDS[theme]
    return [[0.0, low], [0.5, zero], [1.0, high]]
