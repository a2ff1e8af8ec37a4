"""Turning an axis into one of another kind: a list, a range, or what is drawn at random."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gatescope.experiments.axis import Axis, Drawn, Listed, Spread, Value, values_of
from gatescope.experiments.plan import whole
from gatescope.ui.exp_form_knobs import KNOBS

FEW, MOST_LISTED = 8, 20
"""So many values of a range become a list, or of what was drawn."""


def as_listed(axis: Axis, name: str) -> Listed:
    """Turn an axis into a list of its values, or of a few between its ends.

    Examples
    --------
    >>> as_listed(Spread(1.0, 100.0, 3, log=True), "gain")
    Listed(values=(1.0, 10.0, 100.0))
    """
    if isinstance(axis, Listed) or (isinstance(axis, Drawn) and axis.how == "choice"):
        return Listed(axis.values)
    if isinstance(axis, Drawn):
        axis = Spread(axis.low, axis.high, FEW, axis.how == "log")
    values = values_of(replace(axis, count=min(axis.count, MOST_LISTED)), whole(name))
    # what can be typed, not all the digits that a logarithm has
    return Listed(tuple(float(f"{v:.4g}") if isinstance(v, float) else v for v in values))


def as_spread(axis: Axis, name: str) -> Spread:
    """Turn an axis of numbers into a range between the same ends.

    Examples
    --------
    >>> as_spread(Listed((2.0, 1.0, 4.0)), "gain")
    Spread(low=1.0, high=4.0, count=3, log=False)
    """
    if isinstance(axis, Spread):
        return axis
    low, high = _ends(axis, name)
    listed = isinstance(axis, Listed) or axis.how == "choice"
    return Spread(low, high, max(2, len(axis.values)) if listed else FEW, _log(axis))


def as_drawn(axis: Axis, name: str, count: int) -> Drawn:
    """Turn an axis into one that is drawn: between the same ends, or of the same texts."""
    if isinstance(axis, Drawn):
        return axis
    if name in KNOBS and KNOBS[name].names:
        return Drawn("choice", count, values=axis_values(axis))
    return Drawn("log" if _log(axis) else "uniform", count, *_ends(axis, name))


def axis_values(axis: Axis) -> tuple[Value, ...]:
    """Give the values of an axis; of one that is drawn, what it is drawn from.

    Examples
    --------
    >>> axis_values(Drawn("choice", 9, values=("gru", "rnn")))
    ('gru', 'rnn')
    """
    return axis.values if isinstance(axis, Drawn) else values_of(axis, whole=False)


def _log(axis: Axis) -> bool:
    return axis.log if isinstance(axis, Spread) else getattr(axis, "how", "") == "log"


def _ends(axis: Axis, name: str) -> tuple[float, float]:
    values: tuple[Any, ...] = (
        (axis.low, axis.high)
        if isinstance(axis, Spread) or (isinstance(axis, Drawn) and axis.how != "choice")
        else axis.values
    )
    if len(set(values)) < 2:  # a range needs two ends
        values = (*values, *KNOBS[name].tries)
    return float(min(values)), float(max(values))
