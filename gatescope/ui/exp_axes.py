"""Which axes an experiment has to be looked at along, and who gets which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gatescope.experiments.axis import Drawn, Spread
from gatescope.experiments.plan import Plan
from gatescope.experiments.store import Store
from gatescope.experiments.store_schema import MANY
from gatescope.experiments.summary import axis_values

MOST_LINES = 8
"""More lines than this nobody tells apart."""

HIDDEN = ("seed", "kind", "exponents", "spectrum")
"""No axes to look along."""


@dataclass(frozen=True, slots=True)
class Along:
    """An axis that has more than one value.

    Parameters
    ----------
    name : str
        Of the field.
    values : tuple
        In the order of the plan; none of one that is cut into parts.
    number : bool
        Whether these are numbers.
    log : bool
        Whether they are spread by their ratios.
    """

    name: str
    values: tuple[Any, ...]
    number: bool
    log: bool = False

    @property
    def parted(self) -> bool:
        """Whether its values are too many to be told apart, so that they are cut into parts."""
        return not self.values


@dataclass(frozen=True, slots=True)
class Choice:
    """What a figure shows of an experiment.

    Parameters
    ----------
    value : str
        What is drawn.
    x, y, lines : str
        Axes; ``""`` for none.
    panels : tuple of str
        Axes of which every setting has a panel.
    where : Mapping of str to value
        Axes that are held at one value.
    shown : tuple
        Of a single axis of panels that has more values than there is room for, which are
        shown; empty for some at even distances.
    """

    value: str = ""
    x: str = ""
    y: str = ""
    lines: str = ""
    panels: tuple[str, ...] = ()
    where: Mapping[str, Any] = field(default_factory=dict)
    shown: tuple[Any, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same as another."""
        where = tuple(sorted(self.where.items()))
        return self.value, self.x, self.y, self.lines, self.panels, where


def axes_of(plan: Plan, store: Store | None = None) -> tuple[Along, ...]:
    """Give the axes that an experiment can be looked along.

    Parameters
    ----------
    plan : Plan
        Its own axes come first, all of their values, so that nothing moves while results
        come in.
    store : Store, optional
        What it has besides, from other plans, comes after them.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed
    >>> plan = Plan(axes={"cell": Listed(("gru",)), "gain": Listed((1.0, 2.0))})
    >>> [axis.name for axis in axes_of(plan)]
    ['gain']
    """
    found = {name: _of_plan(plan, name) for name in plan.axes if name not in HIDDEN}
    for name, values in (axis_values(store) if store else {}).items():
        if name not in found and name not in HIDDEN and len(values) > 1:
            found[name] = _along(name, values)
    return tuple(axis for axis in found.values() if len(axis.values) != 1)


def _of_plan(plan: Plan, name: str) -> Along:
    axis = plan.axes[name]
    if isinstance(axis, Drawn):
        values = tuple(sorted(set(axis.values))) if axis.how == "choice" else ()
        return Along(
            name, values, number=not isinstance((*values, 0.0)[0], str), log=axis.how == "log"
        )
    log = isinstance(axis, Spread) and axis.log
    return _along(name, plan.grid[name], log=log)


def _along(name: str, values: Sequence[Any], *, log: bool = False) -> Along:
    number = not isinstance(values[0], str)
    listed = tuple(values) if len(values) <= MANY or not number else ()
    return Along(name, listed, number, log)


def few(axis: Along) -> bool:
    """Say whether an axis has no more values than lines can be told apart."""
    return not axis.parted and len(axis.values) <= MOST_LINES


def usual(axis: Along, plan: Plan) -> Any:
    """Choose the value at which an axis is held unless one chooses otherwise.

    Examples
    --------
    >>> usual(Along("gain", (0.0, 0.5, 1.0, 2.0), True), Plan())
    1.0
    """
    usually = plan.base.get(axis.name) if axis.number else axis.values[0]
    return usually if usually in axis.values else axis.values[len(axis.values) // 2]


def held(axes: Sequence[Along], plan: Plan, taken: Sequence[str]) -> dict[str, Any]:
    """Hold the axes that nothing is drawn along at a value; parted ones are looked at whole."""
    return {
        axis.name: usual(axis, plan)
        for axis in axes
        if axis.name not in taken and not axis.parted
    }
