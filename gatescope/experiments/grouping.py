"""Values of an experiment grouped by some of its axes: computed where the results lie."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gatescope.experiments.store import Store
from gatescope.experiments.store_schema import MANY, quoted
from gatescope.experiments.summary import axis_values, names
from gatescope.messages import InputError

BINS = 24
"""An axis of which the values are too many to be listed is cut into so many."""

MOST_SERIES = 20_000
"""Of more trials about so many, drawn by number, stand for all where series are asked for."""

PROBE = 2_000
"""So many are tried first, to see how many of all fit."""

PICKED = (
    "(SELECT value AS number FROM json_each(?)) AS picked"
    " CROSS JOIN results ON results.id = picked.number"
)

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


@dataclass(frozen=True, slots=True, eq=False)
class SeriesGroup:
    """A series over all trials that share what they are grouped by.

    Parameters
    ----------
    at : tuple
        Where the group is on each axis.
    trials : int
        How many trials stand for it.
    low, median, high : ndarray of shape (length,)
        Quartiles at each position.
    """

    at: tuple[object, ...]
    trials: int
    low: np.ndarray
    median: np.ndarray
    high: np.ndarray


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
    at, filters, values = _asked(store, by, where or {})
    query = f"SELECT {''.join(f'{part}, ' for part in at)}count(*), quartiles({quoted(value)})"
    query += f" FROM results WHERE {filters} {_order(at)}"
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
    at, filters, given = _asked(store, by, where or {})
    asked = [*at, "count(*)"]
    asked += [f"{how}({quoted(value)})" for value in values for how in ("count", "avg")]
    query = f"SELECT {', '.join(asked)} FROM results WHERE {filters} {_order(at)}"
    rows = [row for row in store.read(query, given) if row[len(at)]]
    first = len(at) + 1
    return {
        value: tuple(
            Group(row[: len(at)], row[len(at)], row[k], None, None, None, row[k + 1])
            for row in rows
        )
        for k, value in zip(range(first, first + 2 * len(values), 2), values, strict=True)
    }


def grouped_series(
    store: Store,
    name: str,
    by: Sequence[str],
    where: Axes | None = None,
    *,
    held: bool = False,
) -> list[SeriesGroup]:
    """Give the quartiles of a series at each position, for each group of trials.

    Parameters
    ----------
    store : Store
        The store.
    name : str
        Which series.
    by, where
        As in `grouped`.
    held : bool
        Whether a series that ends before others counts with its last number from there on.

    Raises
    ------
    InputError
        If the store has no such series or axis.
    """
    check_known(store, name, "series")
    at, filters, values = _asked(store, by, where or {})
    picked, chosen = _some(store, filters, values)
    how = "held_quartiles" if held else "series_quartiles"
    query = f"SELECT {''.join(f'{part}, ' for part in at)}{how}(numbers)"
    query += f" FROM {picked} JOIN series ON result = id AND name = ?"
    query += f" WHERE {filters} {_order(at)}"
    return [_series(row) for row in store.read(query, (*chosen, name, *values)) if row[-1]]


def grouped_places(
    store: Store, name: str, by: Sequence[str], where: Axes | None = None
) -> dict[tuple[object, ...], tuple[float, ...]]:
    """Give the longest of a series in each group: where the numbers of another one stand.

    Parameters
    ----------
    store : Store
        The store.
    name : str
        Which series, such as ``"looks"``.
    by, where
        As in `grouped`.

    Raises
    ------
    InputError
        If the store has no such series or axis.
    """
    check_known(store, name, "series")
    at, filters, values = _asked(store, by, where or {})
    # beside max() SQLite gives the other columns of the row that has it
    query = f"SELECT {''.join(f'{part}, ' for part in at)}max(length(numbers)), numbers"
    picked, chosen = _some(store, filters, values)
    query += f" FROM {picked} JOIN series ON result = id AND name = ?"
    query += f" WHERE {filters} {_order(at)}"
    rows = store.read(query, (*chosen, name, *values))
    return {tuple(row[:-2]): tuple(np.frombuffer(row[-1]).tolist()) for row in rows if row[-1]}


def is_sampled(store: Store) -> bool:
    """Say whether a part of the trials stands for all where series are asked for."""
    return results_in(store) > MOST_SERIES


def results_in(store: Store) -> int:
    """Say how many results a store has, at most: those that were deleted leave gaps."""
    ((last,),) = store.read("SELECT coalesce(max(id), 0) FROM results")
    return int(last)


def _some(
    store: Store, filters: str, values: tuple[object, ...]
) -> tuple[str, tuple[object, ...]]:
    """Give the trials that series are asked of, as SQL: all, or some by their numbers.

    Notes
    -----
    To count how many fit would take a look at all of them; so some are tried first. The
    numbers are drawn evenly, because those of a grid follow its axes, and always the same.
    """
    last = results_in(store)
    if last <= MOST_SERIES:
        return "results", ()
    draw = np.random.default_rng(last)
    tried = json.dumps(draw.integers(1, last + 1, PROBE).tolist())
    query = f"SELECT count(*) FROM {PICKED} WHERE {filters}"
    ((fit,),) = store.read(query, (tried, *values))
    count = min(int(MOST_SERIES * PROBE / max(fit, 1)), last)
    chosen = np.sort(draw.choice(last, count, replace=False) + 1)
    return PICKED, (json.dumps(chosen.tolist()),)


def _asked(
    store: Store, by: Sequence[str], where: Axes
) -> tuple[list[str], str, tuple[object, ...]]:
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


def _order(at: Sequence[str]) -> str:
    places = ", ".join(str(k + 1) for k in range(len(at)))
    return f"GROUP BY {places} ORDER BY {places}" if at else ""


def _group(row: tuple[Any, ...]) -> Group:
    *at, trials, told = row
    measured, low, median, high, mean = json.loads(told)
    return Group(tuple(at), trials, measured, low, median, high, mean)


def _series(row: tuple[Any, ...]) -> SeriesGroup:
    *at, data = row
    numbers = np.frombuffer(data)
    low, median, high = numbers[1:].reshape(3, -1)
    return SeriesGroup(tuple(at), int(numbers[0]), low, median, high)
