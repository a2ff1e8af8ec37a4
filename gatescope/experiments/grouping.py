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
"""Of more trials so many, drawn by their number, stand for all where series are asked for."""

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
    _known(store, value, "value") if value != "seconds" else None
    at, filters, values = _asked(store, by, where or {})
    query = f"SELECT {''.join(f'{part}, ' for part in at)}count(*), quartiles({quoted(value)})"
    query += f" FROM results WHERE {filters} {_order(at)}"
    rows = store.read(query, values)
    return [_group(row) for row in rows if row[-2]]


def grouped_series(
    store: Store, name: str, by: Sequence[str], where: Axes | None = None
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

    Raises
    ------
    InputError
        If the store has no such series or axis.
    """
    _known(store, name, "series")
    at, filters, values = _asked(store, by, where or {})
    filters += _some(store, filters, values)
    query = (
        f"SELECT {''.join(f'{part}, ' for part in at)}series_quartiles(numbers) FROM results"
    )
    query += f" JOIN series ON result = id AND name = ? WHERE {filters} {_order(at)}"
    return [_series(row) for row in store.read(query, (name, *values)) if row[-1]]


def grouped_places(
    store: Store, name: str, by: Sequence[str], where: Axes | None = None
) -> dict[tuple[object, ...], tuple[float, ...]]:
    """Give the longest of a series in each group: where the numbers of another one stand.

    Parameters
    ----------
    store : Store
        The store.
    name : str
        Which series, such as ``"lags"``.
    by, where
        As in `grouped`.

    Raises
    ------
    InputError
        If the store has no such series or axis.
    """
    _known(store, name, "series")
    at, filters, values = _asked(store, by, where or {})
    # beside max() SQLite gives the other columns of the row that has it
    query = f"SELECT {''.join(f'{part}, ' for part in at)}max(length(numbers)), numbers"
    query += " FROM results JOIN series ON result = id AND name = ?"
    query += f" WHERE {filters}{_some(store, filters, values)} {_order(at)}"
    rows = store.read(query, (name, *values))
    return {tuple(row[:-2]): tuple(np.frombuffer(row[-1]).tolist()) for row in rows if row[-1]}


def _some(store: Store, filters: str, values: tuple[object, ...]) -> str:
    """Give what chooses as many trials as series are asked of, if there are more."""
    ((count,),) = store.read(f"SELECT count(*) FROM results WHERE {filters}", values)
    if count <= MOST_SERIES:
        return ""
    share = int(2**20 * MOST_SERIES / count)
    # by a product, as the numbers follow the axes of a grid
    return f" AND (id * 2654435761 / 4096) % 1048576 < {share}"


def _asked(
    store: Store, by: Sequence[str], where: Axes
) -> tuple[list[str], str, tuple[object, ...]]:
    for axis in (*by, *where):
        _known(store, axis, "axis")
    listed = axis_values(store)
    filters = "".join(f" AND {quoted(axis)} = ?" for axis in where)
    at = [_place(store, axis, listed.get(axis, ())) for axis in by]
    return at, f"problem = ''{filters}", tuple(where.values())


def _known(store: Store, name: str, role: str) -> None:
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
