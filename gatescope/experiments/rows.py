"""A result as a row: a column for each axis and each value, series beside it."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import numpy as np

from gatescope.experiments.store_schema import FIXED, MANY, quoted
from gatescope.experiments.trial import Result, Trial
from gatescope.messages import message_entry

Role = Literal["axis", "value", "series"]

ADD_SERIES = "INSERT INTO series VALUES (?, ?, ?)"
ADD_AXIS_VALUE = "INSERT INTO axis_values VALUES (?, ?) ON CONFLICT DO NOTHING"


def known_columns(db: sqlite3.Connection) -> dict[str, str]:
    """Give the role of each name that the store has a place for."""
    return dict(db.execute("SELECT name, role FROM columns").fetchall())


def add_result(
    db: sqlite3.Connection,
    runner: int,
    trial: Trial,
    result: Result,
    columns: dict[str, str],
    seen: dict[str, set[object]],
) -> bool:
    """Add a result, unless there is one of the same key.

    Parameters
    ----------
    db : Connection
        In a transaction.
    runner : int
        Who hands it in.
    trial : Trial
        What was computed.
    result : Result
        What came out.
    columns : dict of str to str
        As `known_columns` gives them; what is new is added.
    seen : dict of str to set
        Values of each axis that are known to be listed; what is new is added.

    Returns
    -------
    bool
        Whether it was added.
    """
    axes, (values, series) = trial.read(), _divided(_renamed(trial, result))
    _make_room(db, columns, axes, values, series)
    problem = "" if result.problem is None else json.dumps(message_entry(result.problem))
    row = {"key": result.key, "runner": runner, "problem": problem, "seconds": result.seconds}
    row |= axes | values
    names, places = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
    added = db.execute(
        f"INSERT INTO results ({names}) VALUES ({places}) ON CONFLICT (key) DO NOTHING",
        tuple(row.values()),
    )
    if not added.rowcount:
        return False
    blobs = ((added.lastrowid, name, _bytes(numbers)) for name, numbers in series.items())
    db.executemany(ADD_SERIES, blobs)
    _list_axes(db, axes, seen)
    return True


def numbers_of(data: bytes) -> tuple[float | None, ...]:
    """Read a series as `Result` has it.

    Examples
    --------
    >>> numbers_of(np.array([1.0, np.nan]).tobytes())
    (1.0, None)
    """
    return tuple(None if math.isnan(x) else x for x in np.frombuffer(data).tolist())


def _renamed(trial: Trial, result: Result) -> dict[str, Any]:
    """Call a value otherwise that has the name of an axis: both stand in one row."""
    taken = {*trial.to_values(), *FIXED}
    return {
        f"measured_{name}" if name in taken else name: value
        for name, value in result.values.items()
    }


def _divided(
    values: Mapping[str, Any],
) -> tuple[dict[str, float | None], dict[str, tuple[float | None, ...]]]:
    """Tell numbers from series; what was not measured could be either, and needs no place."""
    known = {name: value for name, value in values.items() if value is not None}
    series = {name: value for name, value in known.items() if isinstance(value, tuple)}
    return {name: value for name, value in known.items() if name not in series}, series


def _bytes(numbers: Iterable[float | None]) -> bytes:
    """Write numbers as 64-bit floats, low byte first, with NaN for None."""
    return np.array([math.nan if x is None else x for x in numbers], dtype="<f8").tobytes()


def _make_room(
    db: sqlite3.Connection,
    columns: dict[str, str],
    axes: Mapping[str, Any],
    values: Mapping[str, Any],
    series: Mapping[str, Any],
) -> None:
    parts: tuple[tuple[Role, Mapping[str, Any]], ...] = (
        ("axis", axes),
        ("value", values),
        ("series", series),
    )
    for role, part in parts:
        for name, value in part.items():
            if columns.get(name) != role:
                _add_column(db, columns, name, role, value)


def _add_column(
    db: sqlite3.Connection, columns: dict[str, str], name: str, role: Role, value: object
) -> None:
    columns |= known_columns(db)
    if name in FIXED or columns.get(name, role) != role:
        raise ValueError(f"{name}: expected a name for a {role} that nothing else has")
    if name in columns:
        return
    db.execute("INSERT INTO columns VALUES (?, ?)", (name, role))
    if role != "series":
        kind = "TEXT" if isinstance(value, str) else "REAL" if role == "value" else ""
        kind = kind or ("INTEGER" if isinstance(value, int) else "REAL")
        db.execute(f"ALTER TABLE results ADD COLUMN {quoted(name)} {kind}")
    columns[name] = role


def _list_axes(
    db: sqlite3.Connection, axes: Mapping[str, Any], seen: dict[str, set[object]]
) -> None:
    for axis, value in axes.items():
        listed = seen.setdefault(axis, set())
        if value not in listed and len(listed) <= MANY:
            listed.add(value)
            db.execute(ADD_AXIS_VALUE, (axis, value))
