"""What a form does to a plan: each change makes a new plan, and none can raise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gatescope.experiments.axis import Axis, Drawn, Listed, Value
from gatescope.experiments.plan import FIELDS, Plan, unread
from gatescope.experiments.possible import MOST_LEARNT
from gatescope.experiments.trial import CELLS
from gatescope.ui.exp_form_convert import axis_values
from gatescope.ui.exp_form_knobs import FIRST, KNOBS, OF_CELLS

DRAWS = 50
"""So many draws are begun with."""


def value_of(plan: Plan, name: str) -> Value:
    """Give the value of a constant, which is the usual one where the plan does not say.

    Examples
    --------
    >>> value_of(Plan(), "hidden")
    32
    """
    value: Value = plan.base[name]
    return value


def cells_of(plan: Plan) -> tuple[str, ...]:
    """Give the cells of a plan.

    Examples
    --------
    >>> cells_of(Plan(axes={"cell": Listed(("gru", "rnn"))})), cells_of(Plan())
    (('gru', 'rnn'), ('gru',))
    """
    axis = plan.axes.get("cell")
    values = (value_of(plan, "cell"),) if axis is None else axis_values(axis)
    return tuple(map(str, values))


def constants_of(plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the constants that matter for a plan: those to see at once, and the others.

    Examples
    --------
    >>> constants_of(Plan(constants={"cell": "rnn"}))[0]
    ('hidden', 'length', 'gain', 'gain_kind', 'init')
    """
    told = [n for n, value in plan.constants.items() if value != FIELDS[n].default]
    names = [n for n in KNOBS if n not in plan.axes and (n in told or _matters(plan, n))]
    first = tuple(n for n in names if n in told or n in FIRST[plan.kind])
    return first, tuple(n for n in names if n not in first)


def with_cells(plan: Plan, cells: tuple[str, ...]) -> Plan:
    """Take other cells, at least one; constants that none of them has are dropped.

    Examples
    --------
    >>> with_cells(Plan(constants={"b_z": 2.0}), ("rnn",)).constants
    {'cell': 'rnn'}
    """
    chosen = tuple(cell for cell in CELLS if cell in cells)
    axes = {name: axis for name, axis in plan.axes.items() if name != "cell"}
    constants = {name: value for name, value in plan.constants.items() if name != "cell"}
    before = plan.axes.get("cell")
    if isinstance(before, Drawn):
        axes = {**plan.axes, "cell": replace(before, values=chosen)}
    elif len(chosen) > 1:
        axes = {"cell": Listed(chosen), **axes}
    else:
        constants = {"cell": chosen[0], **constants}
    return _tidy(replace(plan, axes=axes, constants=constants))


def with_kind(plan: Plan, kind: str) -> Plan:
    """Measure or learn; what the other kind alone reads is dropped.

    Examples
    --------
    >>> plan = Plan(axes={"inputs": Listed((1, 2))}, constants={"hidden": 512})
    >>> with_kind(plan, "learn").axes, with_kind(plan, "learn").constants
    ({}, {'hidden': 256})
    """
    axes = {name: axis for name, axis in plan.axes.items() if name not in unread(kind)}
    constants: dict[str, Any] = dict(plan.constants)
    for name, most in MOST_LEARNT.items():
        if kind == "learn" and name in constants:
            constants[name] = min(constants[name], most)
    return _tidy(replace(plan, kind=kind, axes=axes, constants=constants))


def with_constant(plan: Plan, name: str, value: Value, kept: Mapping[str, Value]) -> Plan:
    """Give a constant a value; the usual one need not be said where `kept` does not say it.

    Examples
    --------
    >>> with_constant(Plan(), "hidden", 64, {}).constants
    {'hidden': 64}
    >>> with_constant(Plan(), "hidden", 32, {}).constants
    {}
    """
    constants = {n: v for n, v in plan.constants.items() if n != name}
    if value != FIELDS[name].default or name in kept:
        constants[name] = value
    axes = {n: axis for n, axis in plan.axes.items() if n != name}
    return replace(plan, axes=axes, constants=constants)


def with_axis(plan: Plan, name: str, axis: Axis) -> Plan:
    """Let a quantity vary, or vary otherwise; what is drawn is drawn as often as the rest.

    Examples
    --------
    >>> before = Plan(axes={"gain": Drawn("log", 9, 0.1, 1.0)})
    >>> plan = with_axis(before, "b_z", Drawn("uniform", 50, 0.0, 4.0))
    >>> [axis.count for axis in plan.axes.values()]
    [50, 50]
    """
    constants = {n: value for n, value in plan.constants.items() if n != name}
    axes = {**plan.axes, name: axis}
    if isinstance(axis, Drawn):
        axes = {
            n: replace(other, count=axis.count) if isinstance(other, Drawn) else other
            for n, other in axes.items()
        }
    return replace(plan, axes=axes, constants=constants)


def varied(plan: Plan, name: str) -> Plan:
    """Let a constant vary: its value, and what else is worth trying.

    Examples
    --------
    >>> varied(Plan(constants={"gain": 1.5}), "gain").axes["gain"].values
    (0.5, 1.0, 1.5, 2.0)
    """
    now, knob = value_of(plan, name), KNOBS[name]
    values = knob.tries or FIELDS[name].metadata["choices"]
    both = {now, *values}
    order = sorted(both) if knob.tries else [now, *(v for v in values if v != now)]
    return with_axis(plan, name, Listed(tuple(order)))


def draws_in(plan: Plan) -> int:
    """Give how often a plan draws, or how often one would begin with."""
    return next((axis.count for axis in plan.drawn.values()), DRAWS)


def _tidy(plan: Plan) -> Plan:
    constants = {n: v for n, v in plan.constants.items() if n == "cell" or _matters(plan, n)}
    return replace(plan, constants=constants)


def _matters(plan: Plan, name: str) -> bool:
    """Say whether a field makes a difference to any trial of this kind and these cells."""
    if name in unread(plan.kind) or (name == "reset" and plan.kind == "learn"):
        return False
    return bool(set(OF_CELLS.get(name, CELLS)) & set(cells_of(plan)))
