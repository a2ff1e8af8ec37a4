"""Series of an experiment grouped by some of its axes; a part stands for very many trials."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gatescope.experiments.grouping import Axes, asked, check_known, ordered
from gatescope.experiments.store import Store

MOST_SERIES = 20_000
"""Of more trials about so many, drawn by number, stand for all where series are asked for."""

PROBE = 2_000
"""So many are tried first, to see how many of all fit."""

PICKED = (
    "(SELECT value AS number FROM json_each(?)) AS picked"
    " CROSS JOIN results ON results.id = picked.number"
)


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
    at, filters, values = asked(store, by, where or {})
    picked, chosen = _some(store, filters, values)
    how = "held_quartiles" if held else "series_quartiles"
    query = f"SELECT {''.join(f'{part}, ' for part in at)}{how}(numbers)"
    query += f" FROM {picked} JOIN series ON result = id AND name = ?"
    query += f" WHERE {filters} {ordered(at)}"
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
    at, filters, values = asked(store, by, where or {})
    # beside max() SQLite gives the other columns of the row that has it
    query = f"SELECT {''.join(f'{part}, ' for part in at)}max(length(numbers)), numbers"
    picked, chosen = _some(store, filters, values)
    query += f" FROM {picked} JOIN series ON result = id AND name = ?"
    query += f" WHERE {filters} {ordered(at)}"
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


def _series(row: tuple[Any, ...]) -> SeriesGroup:
    *at, data = row
    numbers = np.frombuffer(data)
    low, median, high = numbers[1:].reshape(3, -1)
    return SeriesGroup(tuple(at), int(numbers[0]), low, median, high)
