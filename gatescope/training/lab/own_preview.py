"""A CSV file as it is before anything is made of it: columns, their parts, the first rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from gatescope.inputs.csv_dialect import numbered, records, sniff
from gatescope.inputs.csv_table import read_csv
from gatescope.inputs.decoding import decode_text
from gatescope.inputs.quoting import shorten
from gatescope.inputs.table import BadCell, Table
from gatescope.inputs.text_roles import find_roles, read_texts
from gatescope.inputs.text_table import TextTable
from gatescope.messages import Message
from gatescope.training.lab.own_labels import counted
from gatescope.training.lab.own_table import usual_columns
from gatescope.training.lab.plan import TEXT, DataPlan

Role = Literal["text", "label", "read", "target", ""]

FIRST_ROWS = 5
SHOWN_CELL = 80


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """One column of a file, before it is used.

    Parameters
    ----------
    name : str
        From the header, or x1, x2, …
    role : {"text", "label", "read", "target", ""}
        What it is taken for; "target" is read as well, unless the plan leaves it out.
    different : int
        How many different cells it has; 0 in a table of numbers.
    classes : tuple of (str, int)
        Those cells and how often each stands there, the most frequent first; empty where they
        are too many for labels.
    numeric : bool
        Whether it can be read as numbers.
    bad : int
        In a table of numbers, cells that are none.
    first_bad : BadCell or None
        The first of those.
    """

    name: str
    role: Role
    different: int = 0
    classes: tuple[tuple[str, int], ...] = ()
    numeric: bool = False
    bad: int = 0
    first_bad: BadCell | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """A file as it is before anything is made of it.

    Parameters
    ----------
    columns : tuple of PreviewColumn
        All of them, as they stand in the file.
    rows : int
        Rows below the header.
    first : tuple of tuple of str
        The first rows, each cell shortened.
    notes : tuple of Message
        How the file was read.
    """

    columns: tuple[PreviewColumn, ...]
    rows: int
    first: tuple[tuple[str, ...], ...]
    notes: tuple[Message, ...]

    def named(self, role: Role) -> tuple[str, ...]:
        """Give the names of the columns that are taken for this."""
        return tuple(column.name for column in self.columns if column.role == role)

    def classes(self, label: str) -> tuple[tuple[str, int], ...]:
        """Give the classes of a column and how many rows each has, the most frequent first."""
        return next((c.classes for c in self.columns if c.name == label), ())


def read_preview(data: bytes, task: str, chosen: DataPlan | None = None) -> Preview:
    r"""Look at a file before it is used.

    Parameters
    ----------
    data : bytes
        A CSV file, from anyone.
    task : {"text", "table"}
        What it is to be used for.
    chosen : DataPlan, optional
        The columns that are chosen; the others, or all, are guessed.

    Returns
    -------
    Preview
        Cells are text as it stands in the file; a page escapes it.

    Raises
    ------
    InputError
        If the file cannot be read, or a chosen column is not there.

    Examples
    --------
    >>> preview = read_preview(b"review,mood\nA fine film,good\nToo long,bad\n", "text")
    >>> preview.named("text"), preview.named("label"), preview.rows
    (('review',), ('mood',), 2)
    >>> read_preview(b"day,heat,rain\nMon,1,0\nTue,2,0\n", "table").named("target")
    ('heat',)
    """
    chosen = chosen or DataPlan(task)
    return _texts(data, chosen) if task == TEXT else _numbers(data, chosen)


def _texts(data: bytes, chosen: DataPlan) -> Preview:
    table = read_texts(data, chosen.text, chosen.label)
    text, label = find_roles(table, chosen.text, chosen.label)
    roles: dict[str, Role] = {text: "text", label: "label"}
    columns = tuple(
        PreviewColumn(name, roles.get(name, ""), len(set(cells)), counted(cells))
        for name, cells in zip(table.names, table.columns, strict=True)
    )
    return Preview(columns, len(table), tuple(_first_texts(table)), table.notes)


def _first_texts(table: TextTable) -> Iterator[tuple[str, ...]]:
    for row in range(min(FIRST_ROWS, len(table))):
        yield tuple(shorten(cells[row], SHOWN_CELL) for cells in table.columns)


def _numbers(data: bytes, chosen: DataPlan) -> Preview:
    table = read_csv(data)
    read = chosen.columns or usual_columns(table)
    target = chosen.target or read[0]
    for name in (*read, target):
        table.place(name)
    columns = tuple(
        PreviewColumn(
            column.name,
            "target" if column.name == target else "read" if column.name in read else "",
            numeric=column.numeric,
            bad=column.bad,
            first_bad=column.first_bad,
        )
        for column in table.columns
    )
    return Preview(columns, len(table), tuple(_first_rows(data, table)), table.notes)


def _first_rows(data: bytes, table: Table) -> Iterator[tuple[str, ...]]:
    """Read the first rows again, as they are written."""
    wanted = {int(row) for row in table.rows[:FIRST_ROWS]}
    text, _ = decode_text(data)
    rows = numbered(records(text, sniff(text.replace("−", "-")).delimiter))
    for row, record in takewhile(lambda item: item[0] <= max(wanted), rows):
        if row in wanted:
            yield tuple(
                shorten(cell.strip(), SHOWN_CELL) for cell in record[: len(table.columns)]
            )
