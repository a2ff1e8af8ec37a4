"""The results of a store as a CSV or a Parquet file, a part at a time."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from gatescope.experiments.rows import numbers_of
from gatescope.experiments.store import Store
from gatescope.experiments.store_schema import quoted
from gatescope.experiments.summary import names
from gatescope.messages import InputError, read_message

ROWS = 20_000
"""So many rows are held at a time."""

FIRST = ("key", "problem", "seconds")


def export(store: Store, path: Path) -> int:
    """Write all results; the file appears when it is complete.

    Parameters
    ----------
    store : Store
        The store.
    path : Path
        Of the new file, which ends in .csv or .parquet. One that is there is replaced.

    Returns
    -------
    int
        How many results were written.

    Raises
    ------
    InputError
        If the file's name ends otherwise, or it cannot be written.
    """
    write = {".csv": _write_csv, ".parquet": _write_parquet}.get(path.suffix.lower())
    if write is None:
        raise InputError(
            "Expected a file that ends in .csv or .parquet, got “{name}”.", name=path.name
        )
    beside = path.with_name(f"{path.name}.part")
    try:
        count = write(store, beside)
        os.replace(beside, path)
    except OSError as error:
        raise InputError(
            "The file “{path}” cannot be written: {said}; name another.",
            path=str(path),
            said=error.strerror or str(error),
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return count


def columns(store: Store) -> dict[str, str]:
    """Give each column with what SQLite holds in it, or SERIES.

    Parameters
    ----------
    store : Store
        The store.
    """
    kinds = {name: kind for _, name, kind, *_ in store.read("PRAGMA table_info(results)")}
    chosen = (*FIRST, *names(store, "axis"), *names(store, "value"))
    found = {name: kinds[name] for name in chosen}
    return found | dict.fromkeys(names(store, "series"), "SERIES")


def parts(store: Store) -> Iterator[list[dict[str, Any]]]:
    """Give all results, some at a time, as values by column.

    Parameters
    ----------
    store : Store
        The store.
    """
    told = columns(store)
    plain = [name for name, kind in told.items() if kind != "SERIES"]
    query = f"SELECT id, {', '.join(map(quoted, plain))} FROM results WHERE id > ?"
    query += f" ORDER BY id LIMIT {ROWS}"
    last = 0
    while rows := store.read(query, (last,)):
        series = _series(store, last, rows[-1][0])
        last = rows[-1][0]
        made = []
        for number, *values in rows:
            row = dict.fromkeys(told) | dict(zip(plain, values, strict=True))
            row["problem"] = _sentence(row["problem"])
            made.append(row | series.get(number, {}))
        yield made


def _series(store: Store, after: int, last: int) -> dict[int, dict[str, Any]]:
    query = "SELECT result, name, numbers FROM series WHERE result > ? AND result <= ?"
    found: dict[int, dict[str, Any]] = {}
    for number, name, data in store.read(query, (after, last)):
        found.setdefault(number, {})[name] = list(numbers_of(data))
    return found


def _sentence(problem: Any) -> str:
    return str(read_message(json.loads(problem))) if problem else ""


def _write_csv(store: Store, path: Path) -> int:
    told, count = columns(store), 0
    series = [name for name, kind in told.items() if kind == "SERIES"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(told))
        writer.writeheader()
        for rows in parts(store):
            for row in rows:
                row |= {name: json.dumps(row[name]) for name in series if row[name]}
                row["problem"] = _without_formula(row["problem"])
            writer.writerows(rows)
            count += len(rows)
    return count


def _without_formula(text: str) -> str:
    """Keep a spreadsheet from computing what a sentence says."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _write_parquet(store: Store, path: Path) -> int:
    import pyarrow as pa  # late: few calls need it
    from pyarrow.parquet import ParquetWriter

    kinds = {"TEXT": pa.string(), "INTEGER": pa.int64(), "REAL": pa.float64()}
    kinds["SERIES"] = pa.list_(pa.float64())
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns(store).items()])
    count = 0
    with ParquetWriter(path, schema) as writer:
        for rows in parts(store):
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            count += len(rows)
    return count
