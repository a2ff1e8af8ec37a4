"""How many trials a plan has, and which combinations it leaves out, without enumerating it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from gatescope.experiments.axis import Spread
from gatescope.experiments.plan import Plan, draws
from gatescope.experiments.possible import MOST_STATES, impossible
from gatescope.messages import Message, note


@dataclass(frozen=True, slots=True)
class Size:
    """How large a plan is.

    Parameters
    ----------
    trials : int
        Those that can be run.
    skipped : int
        Combinations, with every seed, that are impossible and are left out.
    reason : Message or None
        Why the first of these is impossible.
    """

    trials: int
    skipped: int
    reason: Message | None

    @property
    def note(self) -> Message | None:
        """A sentence on what is left out, None if nothing is."""
        if self.reason is None:
            return None
        return note(
            "{count:,} trials are left out, because their values cannot stand together, such "
            "as: {reason}",
            count=self.skipped,
            reason=self.reason,
        )


def count(plan: Plan) -> int:
    """Count the trials of a plan.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed, Spread
    >>> axes = {"cell": Listed(("gru", "rnn")), "b_z": Spread(0.0, 4.0, 5)}
    >>> count(Plan(seeds=range(10), axes=axes))
    60
    """
    return size_of(plan).trials


def size_of(plan: Plan) -> Size:
    """Count the trials of a plan, and what it leaves out.

    Parameters
    ----------
    plan : Plan
        Of any size: values that make no difference to what is possible are counted together.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed
    >>> size = size_of(Plan(axes={"cell": Listed(("gru", "rnn")), "t_max": Listed((0, 50))}))
    >>> size.trials, size.skipped, str(size.reason)[:30]
    (3, 1, 't_max: expected 0 for an RNN, ')
    """
    base = plan.base
    matter = _sizes(plan)
    alike: list[tuple[tuple[str, ...], Counter[tuple[Any, ...]]]] = []
    for name, given in plan.grid.items():
        classes = Counter((_class_of(name, value, base, matter),) for value in given)
        alike.append(((name,), classes))
    names = tuple(plan.drawn)
    if names:
        drawn = (
            tuple(_class_of(n, draw[n], base, matter) for n in names) for draw in draws(plan)
        )
        alike.append((names, Counter(drawn)))
    possible = skipped = 0
    reason: Message | None = None
    for parts in product(*(classes.items() for _, classes in alike)):
        values = dict(base)
        for (these, _), (chosen, _) in zip(alike, parts, strict=True):
            values.update(zip(these, chosen, strict=True))
        many = math.prod(number for _, number in parts) * len(plan.seeds)
        problem = impossible(values)
        if problem is None:
            possible += many
        else:
            skipped += many
            reason = reason or problem
    return Size(possible, skipped, reason)


def _class_of(
    name: str, value: Any, base: Mapping[str, Any], matter: tuple[str, ...]
) -> Hashable:
    """Give a value that is as possible as this one, the same for as many as can be."""
    if name in ("cell", "activation", "reset", "task"):
        return value  # type: ignore[no-any-return]
    if name == "b_z":
        return float(value != 0.0)
    if name == "t_max":
        return min(value, 2)  # type: ignore[no-any-return]
    return value if name in matter else base[name]  # type: ignore[no-any-return]


def _sizes(plan: Plan) -> tuple[str, ...]:
    """Name the sizes that make a difference: none of them in an ordinary plan."""
    if plan.kind != "gradient":
        return ("hidden", "length")
    largest = {name: _largest(name, plan) for name in ("hidden", "length", "exponents")}
    names: tuple[str, ...] = ()
    if largest["hidden"] * largest["length"] > MOST_STATES:
        names += ("hidden", "length")
    if largest["exponents"] > 1:
        names += ("hidden", "exponents")
    return names


def _largest(name: str, plan: Plan) -> float:
    axis = plan.axes.get(name)
    if axis is None:
        return float(plan.base[name])
    values = () if isinstance(axis, Spread) else axis.values
    return max(map(float, values)) if values else float(axis.high)  # type: ignore[union-attr]
