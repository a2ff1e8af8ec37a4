"""CSV files to tables of numbers: a cell that is no number is remembered, never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.csv_cells import Cells, reader_of_numbers, trimmed
from gatescope.inputs.csv_dialect import (
    Dialect,
    NumberedRow,
    Record,
    has_header,
    numbered,
    records,
    sniff,
)
from gatescope.inputs.decoding import decode_text
from gatescope.inputs.limits import MAX_COLUMNS, MAX_STEPS
from gatescope.inputs.number_text import DECIMAL_COMMA, is_number, unique_names
from gatescope.inputs.table import BadCell, Column, Table
from gatescope.messages import InputError, Message, note


def read_csv(data: bytes, header: bool | None = None) -> Table:
    r"""Read a CSV file with commas, semicolons, tabs, bars or spaces between its cells.

    Parameters
    ----------
    data : bytes
        The file: UTF-8, UTF-16 with a byte order mark, or GB18030.
    header : bool or None
        Whether the first row names the columns; None looks at the first two rows.

    Returns
    -------
    Table
        One row a time step, at most ``MAX_STEPS``; NaN where a cell is no number. Its columns
        are named by the header, if there is one, else x1, x2, …

    Raises
    ------
    InputError
        If the file is no text, empty or too large, if a row is longer or shorter than the
        first, or if no column has numbers.

    Notes
    -----
    Numbers go straight into one array, so that memory is bounded by the file's size times a
    small constant, whatever the file holds.

    Examples
    --------
    >>> table = read_csv(b"day,heat\nMon,1.5\nTue,2.5\n")
    >>> table.numeric_names, table.select(["heat"]).values.tolist()
    (('heat',), [[1.5], [2.5]])
    """
    text, notes = decode_text(data)
    text = text.replace("−", "-")
    dialect = sniff(text)
    rows = numbered(records(text, dialect.delimiter))
    first = list(islice(rows, 2))
    if not first:
        raise InputError(
            "Expected a file with numbers in it, but it has only empty rows; choose "
            "another one."
        )
    if header is None:
        header = has_header([record for _, record in first])
    _check_width(len(first[0][1]))
    cells = Cells(len(first[0][1]), first[0][0], reader_of_numbers(text, dialect.decimal))
    for row, record in chain(first[1:] if header else first, rows):
        if len(cells.rows) == MAX_STEPS:
            notes = (*notes, note("Only the first {limit:,} rows were read.", limit=MAX_STEPS))
            break
        cells.add(row, record)
    notes = (*notes, *_notes(cells, dialect, first[0], header))
    return _table(cells, first[0][1] if header else [], notes)


def _notes(
    cells: Cells, dialect: Dialect, first: NumberedRow, header: bool
) -> Iterator[Message]:
    """Say what had to be decided about the file, so that a wrong decision is seen."""
    row, record = first
    if dialect.decimal == ",":
        yield note("Commas in numbers were read as decimal signs.")
    elif dialect.delimiter == "," and DECIMAL_COMMA.fullmatch(",".join(record)):
        yield note("Each comma separates two numbers; the decimal sign is a point.")
    numbers = sum(map(is_number, record))
    if header and numbers:
        yield note("Row {row} was read as the names of the columns.", row=row)
    if not header and numbers < len(record):
        yield note("Row {row} was read as numbers, not as names of columns.", row=row)
    skipped = cells.rows[-1] - row - len(cells.rows) + (not header) if cells.rows else 0
    if skipped:
        yield note("Empty rows were skipped: {count}.", count=skipped)
    if len(cells.rows) == 1:
        yield note("The file has one row of numbers, which makes one time step.")


def _check_width(width: int) -> None:
    if width > MAX_COLUMNS:
        raise InputError(
            "Expected at most {limit:,} columns, but the first row has {count:,}; put every "
            "time step in a row of its own.",
            limit=MAX_COLUMNS,
            count=width,
        )


def _table(cells: Cells, header: Record, notes: tuple[Message, ...]) -> Table:
    if not cells.rows:
        raise InputError(
            "Expected rows of numbers below the header, but there are none; add rows to "
            "the file."
        )
    values = np.frombuffer(cells.numbers, dtype=np.float64).reshape(-1, cells.width)
    values = values[:, : _used_width(values, header, cells)]
    values.flags.writeable = False
    rows = np.array(cells.rows)
    columns = tuple(
        _column(name, values[:, place], rows, cells.unread.get(place))
        for place, name in enumerate(unique_names(header, values.shape[1]))
    )
    if not any(column.numeric for column in columns):
        bad = columns[0].first_bad or BadCell(int(rows[0]), "")
        raise InputError(
            "Expected at least one column of numbers, but none is; the first cell that is no "
            "number is “{text}” in row {row}: check the file.",
            text=bad.text,
            row=bad.row,
        )
    return Table(columns, values, rows, notes)


def _used_width(values: NDArray[np.float64], header: Record, cells: Cells) -> int:
    """Leave out the columns that a separator at the end of every row makes."""
    width = cells.width
    while width > 1 and width > len(trimmed(header)):
        bad = cells.unread.get(width - 1)
        if bad is None or bad.text or not np.isnan(values[:, width - 1]).all():
            break
        width -= 1
    return width


def _column(
    name: str, values: NDArray[np.float64], rows: NDArray[np.integer], unread: BadCell | None
) -> Column:
    bad = np.flatnonzero(~np.isfinite(values))
    if not len(bad):
        return Column(name, numeric=True)
    row = int(rows[bad[0]])
    first = unread if unread and unread.row == row else BadCell(row, f"{values[bad[0]]}")
    return Column(name, 2 * len(bad) <= len(values), len(bad), first)
