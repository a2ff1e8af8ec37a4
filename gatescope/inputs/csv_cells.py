"""The cells of a CSV file as numbers, row by row into one array."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

from gatescope.inputs.csv_dialect import Record
from gatescope.inputs.quoting import shorten
from gatescope.inputs.table import BadCell
from gatescope.messages import InputError


@dataclass(slots=True)
class Cells:
    """The numbers read so far, and the first cell of each column that could not be read.

    Parameters
    ----------
    width : int
        How many cells a row has.
    first_row : int
        The row that says so.
    convert : Callable
        Reads one cell, or raises ValueError.
    numbers, rows : array
        The cells row by row, NaN where one could not be read, and the row in the file of each.
    unread : dict of int to BadCell
        For each place in a row that has one, the first cell that could not be read.

    Examples
    --------
    >>> cells = Cells(width=2, first_row=1, convert=float)
    >>> cells.add(1, ["1.5", "two"])
    >>> cells.numbers.tolist(), cells.unread[1].text
    ([1.5, nan], 'two')
    """

    width: int
    first_row: int
    convert: Callable[[str], float]
    numbers: array[float] = field(default_factory=lambda: array("d"))
    rows: array[int] = field(default_factory=lambda: array("l"))
    unread: dict[int, BadCell] = field(default_factory=dict)

    def add(self, row: int, record: Record) -> None:
        """Take in one row, or raise InputError if its length does not fit."""
        if len(record) != self.width:
            record = self._fitted(row, record)
        try:
            numbers = list(map(self.convert, record))
        except ValueError:
            numbers = [self._number(row, place, cell) for place, cell in enumerate(record)]
        self.numbers.extend(numbers)
        self.rows.append(row)

    def _number(self, row: int, place: int, cell: str) -> float:
        # Most cells of a column of words are told by their first letter; "n" and "i" may begin
        # nan and inf. Ten times faster than to fail at each.
        if cell and (not cell[0].isalpha() or cell[0] in "nNiI"):
            try:
                return self.convert(cell)
            except ValueError:
                pass
        if place not in self.unread:
            # No more than can be shown: a cell may hold a whole book.
            self.unread[place] = BadCell(row, shorten(cell.strip()))
        return float("nan")

    def _fitted(self, row: int, record: Record) -> Record:
        """Drop empty cells at the end of a row that is too long; refuse any other misfit."""
        filled = trimmed(record)
        if len(record) > self.width >= len(filled):
            return record[: self.width]
        raise InputError(
            "Expected as many cells as row {first} has ({width}), but row {row} has {count}; "
            "look for a separator too many or too few, or a comma meant as a decimal sign.",
            width=self.width,
            first=self.first_row,
            row=row,
            count=len(record),
        )


def trimmed(record: Record) -> Record:
    """Return a row without the empty cells at its end.

    Examples
    --------
    >>> trimmed(["1", "", " "])
    ['1']
    """
    end = len(record)
    while end and not record[end - 1].strip():
        end -= 1
    return record[:end]


def reader_of_numbers(text: str, decimal: str) -> Callable[[str], float]:
    """Return what reads a cell: plain `float`, unless the file needs or forbids more.

    Examples
    --------
    >>> reader_of_numbers("1,5;2", decimal=",")("1,5")
    1.5
    """
    if decimal == "." and "_" not in text:
        return float

    def convert(cell: str) -> float:
        if "_" in cell:
            # Python reads "2020_01" as a number; nobody else does.
            raise ValueError(cell)
        return float(cell.replace(",", ".") if decimal == "," else cell)

    return convert
