"""Values of an experiment grouped by some of its axes: computed where the results lie."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gatescope.experiments.store import Store
from gatescope.experiments.store_schema import MANY, quoted
from gatescope.experiments.summary import axis_values, names
from gatescope.messages import InputError

BINS = 24
"""An axis of which the values are too many to be listed is cut into so many."""

Axes = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Group:
    """A value over all trials that share what they are grouped by.

    Parameters
    ----------
    at : tuple
        Where the group is on each axis; on an axis with many values the middle of its part.
    trials, measured : int
        How many trials it has, and how many of these have the value.
    low, median, high, mean : float or None
        Quartiles and mean; None if nothing was measured.
    """

    at: tuple[object, ...]
    trials: int
    measured: int
    low: float | None
    median: float | None
    high: float | None
    mean: float | None


def grouped(
    store: Store, value: str, by: Sequence[str], where: Axes | None = None
) -> list[Group]:
    """Give quartiles and mean of a value for each group of trials.

    Parameters
    ----------
    store : Store
        The store.
    value : str
        Which value, as `names` lists them; or ``"seconds"``.
    by : sequence of str
        The axes that make the groups; none for all trials together.
    where : Mapping of str to object, optional
        Values of axes: only these trials count.

    Returns
    -------
    list of Group
        In the order of the axes.

    Raises
    ------
    InputError
        If the store has no such value or axis.
    """
    check_known(store, value, "value") if value != "seconds" else None
    at, filters, values = asked(store, by, where or {})
    query = f"SELECT {''.join(f'{part}, ' for part in at)}count(*), quartiles({quoted(value)})"
    query += f" FROM results WHERE {filters} {ordered(at)}"
    rows = store.read(query, values)
    return [_group(row) for row in rows if row[-2]]


def grouped_means(
    store: Store, values: Sequence[str], by: Sequence[str], where: Axes | None = None
) -> dict[str, tuple[Group, ...]]:
    """Give the means of several values for each group of trials, without their quartiles.

    Parameters
    ----------
    store : Store
        The store.
    values : sequence of str
        Which, as `names` lists them.
    by, where
        As in `grouped`.

    Raises
    ------
    InputError
        If the store has no such value or axis.
    """
    for value in values:
        check_known(store, value, "value")
    at, filters, given = asked(store, by, where or {})
    wanted = [*at, "count(*)"]
    wanted += [f"{how}({quoted(value)})" for value in values for how in ("count", "avg")]
    query = f"SELECT {', '.join(wanted)} FROM results WHERE {filters} {ordered(at)}"
    rows = [row for row in store.read(query, given) if row[len(at)]]
    first = len(at) + 1
    return {
        value: tuple(
            Group(row[: len(at)], row[len(at)], row[k], None, None, None, row[k + 1])
            for row in rows
        )
        for k, value in zip(range(first, first + 2 * len(values), 2), values, strict=True)
    }


def asked(
    store: Store, by: Sequence[str], where: Axes
) -> tuple[list[str], str, tuple[object, ...]]:
    """Write groups and filters for SQL: each axis, the condition, and the values in it."""
    for axis in (*by, *where):
        check_known(store, axis, "axis")
    listed = axis_values(store)
    filters = "".join(f" AND {quoted(axis)} = ?" for axis in where)
    at = [_place(store, axis, listed.get(axis, ())) for axis in by]
    return at, f"problem = ''{filters}", tuple(where.values())


def check_known(store: Store, name: str, role: str) -> None:
    """Raise an InputError with what there is, if a store has no such axis, value or series."""
    known = names(store, role)
    if not known:
        raise InputError("The store has nothing of the kind of “{name}” yet.", name=name)
    if name not in known:
        raise InputError(
            "Expected one of {known}, got “{name}”.",
            known=", ".join(known),
            name=name,
        )


def _place(store: Store, axis: str, listed: tuple[Any, ...]) -> str:
    """Write an axis for SQL; one with many values is cut into parts of equal width."""
    column = quoted(axis)
    if len(listed) <= MANY or isinstance(listed[0], str):
        return column
    ((low, high),) = store.read(f"SELECT min({column}), max({column}) FROM results")
    width = (high - low) / BINS
    number = f"min(cast(({column} - {low!r}) / {width!r} AS INTEGER), {BINS - 1})"
    return f"{low!r} + {width!r} * ({number} + 0.5)"


def ordered(at: Sequence[str]) -> str:
    """Write the end of a query that groups by its first columns.

    Examples
    --------
    >>> ordered(["cell", "gain"]), ordered([])
    ('GROUP BY 1, 2 ORDER BY 1, 2', '')
    """
    places = ", ".join(str(k + 1) for k in range(len(at)))
    return f"GROUP BY {places} ORDER BY {places}" if at else ""


def _group(row: tuple[Any, ...]) -> Group:
    *at, trials, told = row
    measured, low, median, high, mean = json.loads(told)
    return Group(tuple(at), trials, measured, low, median, high, mean)
