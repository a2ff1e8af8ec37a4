"""CSV files to tables of numbers: a cell that is no number is remembered, never guessed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.csv_dialect import Dialect, Record, has_header, records, sniff
from gatescope.inputs.decoding import decode_text
from gatescope.inputs.limits import MAX_COLUMNS, MAX_STEPS
from gatescope.inputs.numbers import column_names
from gatescope.inputs.quoting import shorten
from gatescope.inputs.table import BadCell, Column, Table
from gatescope.messages import InputError, Message, note

NumberedRow = tuple[int, Record]


def read_csv(data: bytes) -> Table:
    r"""Read a CSV file with commas, semicolons, tabs, bars or spaces between its cells.

    Parameters
    ----------
    data : bytes
        The file: UTF-8, UTF-16 with a byte order mark, or GB18030.

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
    rows = _numbered(records(text, dialect.delimiter))
    first = list(islice(rows, 2))
    if not first:
        raise InputError(
            "Expected a file with numbers in it, but it has only empty rows; choose "
            "another one."
        )
    header = has_header([record for _, record in first])
    cells = _Cells(len(_trimmed(first[0][1])), first[0][0], _converter(text, dialect))
    _check_width(cells.width)
    for row, record in chain(first[1:] if header else first, rows):
        if len(cells.rows) == MAX_STEPS:
            notes = (*notes, note("Only the first {limit:,} rows were read.", limit=MAX_STEPS))
            break
        cells.add(row, record)
    if dialect.decimal == ",":
        notes = (*notes, note("Commas in numbers were read as decimal signs."))
    return _table(cells, first[0][1] if header else [], notes)


@dataclass(slots=True)
class _Cells:
    """The numbers read so far, and the first cell of each column that could not be read."""

    width: int
    first_row: int
    convert: Callable[[str], float]
    numbers: array[float] = field(default_factory=lambda: array("d"))
    rows: array[int] = field(default_factory=lambda: array("l"))
    unread: dict[int, BadCell] = field(default_factory=dict)

    def add(self, row: int, record: Record) -> None:
        if len(record) != self.width:
            record = self._fitted(row, record)
        try:
            numbers = list(map(self.convert, record))
        except ValueError:
            numbers = [self._number(row, place, cell) for place, cell in enumerate(record)]
        self.numbers.extend(numbers)
        self.rows.append(row)

    def _number(self, row: int, place: int, cell: str) -> float:
        try:
            return self.convert(cell)
        except ValueError:
            if place not in self.unread:
                # No more than can be shown: a cell may hold a whole book.
                self.unread[place] = BadCell(row, shorten(cell.strip()))
            return float("nan")

    def _fitted(self, row: int, record: Record) -> Record:
        """Drop empty cells at the end of a row that is too long; refuse any other misfit."""
        trimmed = _trimmed(record)
        if len(record) > self.width >= len(trimmed):
            return record[: self.width]
        raise InputError(
            "Expected {width} cells in every row, as in row {first}, but row {row} has "
            "{count}; correct that row.",
            width=self.width,
            first=self.first_row,
            row=row,
            count=len(record),
        )


def _trimmed(record: Record) -> Record:
    end = len(record)
    while end and not record[end - 1].strip():
        end -= 1
    return record[:end]


def _numbered(rows: Iterable[Record]) -> Iterator[NumberedRow]:
    """Count rows as a spreadsheet does, and pass over the empty ones."""
    for row, record in enumerate(rows, start=1):
        if any(map(str.strip, record)):
            yield row, record


def _check_width(width: int) -> None:
    if width > MAX_COLUMNS:
        raise InputError(
            "Expected at most {limit:,} columns, but the first row has {count:,}; put every "
            "time step in a row of its own.",
            limit=MAX_COLUMNS,
            count=width,
        )


def _converter(text: str, dialect: Dialect) -> Callable[[str], float]:
    """Return what reads a cell: plain `float`, unless the file needs or forbids more."""
    if dialect.decimal == "." and "_" not in text:
        return float

    def convert(cell: str) -> float:
        if "_" in cell:
            # Python reads "2020_01" as a number; nobody else does.
            raise ValueError(cell)
        return float(cell.replace(",", ".") if dialect.decimal == "," else cell)

    return convert


def _table(cells: _Cells, header: Record, notes: tuple[Message, ...]) -> Table:
    if not cells.rows:
        raise InputError(
            "Expected rows of numbers below the header, but there are none; add rows to "
            "the file."
        )
    values = np.frombuffer(cells.numbers, dtype=np.float64).reshape(-1, cells.width)
    values.flags.writeable = False
    rows = np.array(cells.rows)
    columns = tuple(
        _column(name, values[:, place], rows, cells.unread.get(place))
        for place, name in enumerate(_unique_names(header, cells.width))
    )
    if not any(column.numeric for column in columns):
        bad = columns[0].first_bad or BadCell(int(rows[0]), "")
        raise InputError(
            "Expected at least one column of numbers, but none is; the first cell that is no "
            "number is “{text}” in row {row}: check the file.",
            text=bad.text,
            row=bad.row,
        )
    if len(rows) == 1:
        notes = (*notes, note("The file has one row of numbers, which makes one time step."))
    return Table(columns, values, rows, notes)


def _column(
    name: str, values: NDArray[np.float64], rows: NDArray[np.integer], unread: BadCell | None
) -> Column:
    bad = np.flatnonzero(~np.isfinite(values))
    if not len(bad):
        return Column(name, numeric=True)
    row = int(rows[bad[0]])
    first = unread if unread and unread.row == row else BadCell(row, f"{values[bad[0]]}")
    return Column(name, 2 * len(bad) <= len(values), len(bad), first)


def _unique_names(header: Record, width: int) -> list[str]:
    """Names from the header, with a number where one is missing or stands twice."""
    names: list[str] = []
    for place, default in enumerate(column_names(width)):
        name = shorten(header[place].strip().lstrip("# ")) if place < len(header) else ""
        unique, count = name or default, 2
        while unique in names:
            unique, count = f"{name or default} ({count})", count + 1
        names.append(unique)
    return names
