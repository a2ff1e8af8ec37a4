"""CSV files with texts in them: every cell is kept as it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from gatescope.inputs.csv_cells import trimmed
from gatescope.inputs.csv_dialect import (
    DELIMITERS,
    NumberedRow,
    Record,
    numbered,
    records,
    sniff,
)
from gatescope.inputs.decoding import decode_text
from gatescope.inputs.limits import MAX_STEPS
from gatescope.inputs.number_text import is_number, unique_names
from gatescope.inputs.quoting import quoted, shorten
from gatescope.messages import InputError, Message, note

MOST_CELLS = 2_000_000
"""Rows times columns; each cell costs some fifty bytes besides its text."""

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, eq=False)
class TextTable:
    """The columns of a file, every cell as text without the spaces around it.

    Parameters
    ----------
    names : tuple of str
        From the header, or x1, x2, …; all different.
    columns : tuple of tuple of str
        The cells of each column.
    rows : tuple of int
        Row in the file of each row here, counted from 1.
    notes : tuple of Message
        What was noticed while reading, to be shown.
    """

    names: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[int, ...]
    notes: tuple[Message, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> tuple[str, ...]:
        """Give the cells of a column.

        Raises
        ------
        InputError
            If there is none of this name; the sentence names those that there are.
        """
        if name not in self.names:
            raise InputError(
                "Expected a column of this file, but it has none named “{name}”; pick one of "
                "{names}.",
                name=shorten(name),
                names=quoted(self.names, limit=6),
            )
        return self.columns[self.names.index(name)]


def read_text_table(data: bytes, expected: Collection[str] = ()) -> TextTable:
    r"""Read a CSV file with commas, semicolons, tabs or bars between its cells.

    Parameters
    ----------
    data : bytes
        The file: UTF-8, UTF-16 with a byte order mark, or GB18030.
    expected : Collection of str
        Names with small letters; a first row that has one of them names the columns.

    Returns
    -------
    TextTable
        At most ``MAX_STEPS`` rows.

    Raises
    ------
    InputError
        If the file is no text, empty or too large, or if a row is longer or shorter than the
        first.

    Notes
    -----
    Without an expected name the first row is read as names if it has no number, no long text,
    and nothing that stands again below it.

    Examples
    --------
    >>> table = read_text_table(b"text,label\n\"Good, really\",yes\nBad,no\n", ["text"])
    >>> table.names, table.column("text")
    (('text', 'label'), ('Good, really', 'Bad'))
    """
    if not data:
        raise InputError(
            "Expected a file with rows of text, but the file is empty; choose another one."
        )
    text, notes = decode_text(data)
    rows = numbered(records(text, _delimiter(text, expected)))
    first = next(rows, None)
    if first is None:
        raise InputError(
            "Expected a file with rows of text, but it has only empty rows; choose another one."
        )
    columns: list[list[str]] = [[cell.strip()] for cell in first[1]]
    numbers = [first[0], *_read(rows, first, columns)]
    if next(rows, None) is not None:
        notes = (*notes, note("Only the first {limit:,} rows were read.", limit=MAX_STEPS))
    header = _names_columns(columns, expected)
    names = [column[0] for column in columns] if header else []
    while len(columns) > 1 and not any(columns[-1]):
        del columns[-1]
    return TextTable(
        tuple(unique_names(names, len(columns))),
        tuple(tuple(column[header:]) for column in columns),
        tuple(numbers[header:]),
        (*notes, *_notes(header, numbers, _known(names, expected))),
    )


def _read(
    rows: Iterator[NumberedRow], first: NumberedRow, columns: list[list[str]]
) -> list[int]:
    """Add rows to the columns; give their numbers in the file."""
    width, numbers = len(columns), []
    for row, record in islice(rows, MAX_STEPS):
        if len(record) != width:
            record = _fitted(row, record, first)
        for column, cell in zip(columns, record, strict=True):
            column.append(cell.strip())
        numbers.append(row)
        if len(numbers) * width > MOST_CELLS:
            raise InputError(
                "Expected at most {limit:,} cells, but with {width} columns row {row} is "
                "beyond that; keep the columns of texts and labels only.",
                limit=MOST_CELLS,
                width=width,
                row=row,
            )
    return numbers


def _fitted(row: int, record: Record, first: NumberedRow) -> Record:
    """Drop empty cells at the end of a row that is too long; refuse any other misfit."""
    width = len(first[1])
    if len(record) > width >= len(trimmed(record)):
        return record[:width]
    raise InputError(
        "Expected as many cells as row {first} has ({width}), but row {row} has {count}; put a "
        "text with a comma or a line break in it between quotation marks.",
        first=first[0],
        width=width,
        row=row,
        count=len(record),
    )


def _delimiter(text: str, expected: Collection[str]) -> str:
    """Find what separates the cells: what makes an expected name of the first row, if any."""
    for mark in DELIMITERS:
        first = next(numbered(records(text, mark)), (0, []))[1]
        if len(first) > 1 and _known(first, expected):
            return mark
    found = sniff(text).delimiter
    return found if found in DELIMITERS else ","


def _known(names: Sequence[str], expected: Collection[str]) -> bool:
    return any(name.strip().lower() in expected for name in names)


def _names_columns(columns: Sequence[Sequence[str]], expected: Collection[str]) -> bool:
    """Whether the first row names the columns; a name does not stand below itself."""
    first = [column[0] for column in columns]
    again = [name in column[1:] for name, column in zip(first, columns, strict=True)]
    if _known([name for name, twice in zip(first, again, strict=True) if not twice], expected):
        return True
    if any(is_number(cell) or len(cell) > LONGEST_NAME for cell in first):
        return False
    return not any(name and twice for name, twice in zip(first, again, strict=True))


def _notes(header: bool, rows: Sequence[int], known: bool) -> Iterator[Message]:
    """Say what had to be decided about the file, so that a wrong decision is seen."""
    if header and not known:
        yield note("Row {row} was read as the names of the columns.", row=rows[0])
    if not header:
        yield note("Row {row} was read as an example, not as names of columns.", row=rows[0])
    skipped = rows[-1] - rows[0] + 1 - len(rows)
    if skipped:
        yield note("Empty rows were skipped: {count}.", count=skipped)
