"""A table read from a file, and the columns of it that become a sequence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.limits import MAX_MAGNITUDE
from gatescope.inputs.quoting import quoted, shorten
from gatescope.inputs.sequence import FloatArray, NumberSequence
from gatescope.inputs.standardise import standardise as standardised
from gatescope.messages import InputError, Message


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that holds no finite number.

    Parameters
    ----------
    row : int
        Row as a spreadsheet counts: from 1, the header and empty rows included.
    text : str
        What stands there; "" for an empty cell.
    """

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """What is known about one column of a table before it is picked.

    Parameters
    ----------
    name : str
        From the header, or x1, x2, …; unique in its table.
    numeric : bool
        Whether at least half of the cells are numbers, so that picking it makes sense.
    bad : int
        How many cells are no finite numbers.
    first_bad : BadCell or None
        The first of those.
    """

    name: str
    numeric: bool
    bad: int = 0
    first_bad: BadCell | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Columns of numbers, some of which may have cells that cannot be used.

    Parameters
    ----------
    columns : tuple of Column
        One entry a column.
    values : NDArray of shape (T, C)
        The cells, of any real dtype, read-only; NaN where a cell is bad.
    rows : NDArray of shape (T,)
        Row in the file of each time step, counted from 1.
    notes : tuple of Message
        What was noticed while reading, to be shown.
    """

    columns: tuple[Column, ...]
    values: NDArray[Any]
    rows: NDArray[np.integer]
    notes: tuple[Message, ...] = ()

    def __len__(self) -> int:
        return len(self.values)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns."""
        return tuple(column.name for column in self.columns)

    @property
    def numeric_names(self) -> tuple[str, ...]:
        """The names of the columns that are worth picking."""
        return tuple(column.name for column in self.columns if column.numeric)

    def select(self, names: Iterable[str], *, standardise: bool = False) -> NumberSequence:
        """Make a sequence of some columns, in the order given.

        Parameters
        ----------
        names : Iterable of str
            Names of columns; bad cells of other columns do not matter.
        standardise : bool
            Whether to bring each column to mean 0 and standard deviation 1.

        Returns
        -------
        NumberSequence
            Values of shape (T, I) as float64, all finite, and the notes of the table and of
            the standardisation.

        Raises
        ------
        InputError
            If no column is named, one is unknown, or a cell in a picked one is empty, no
            number, not finite or too large: the sentence names row and column.

        Examples
        --------
        >>> table = Table((Column("a", True), Column("b", True)), np.eye(2), np.array([1, 2]))
        >>> table.select(["b"]).values.tolist()
        [[0.0], [1.0]]
        """
        picked = tuple(dict.fromkeys(names))
        if not picked:
            raise InputError(
                "Expected at least one picked column, but none came; pick one of {names}.",
                names=quoted(self.numeric_names, limit=6),
            )
        places = [self.place(name) for name in picked]
        for place in places:
            _refuse_bad(self.columns[place], place)
        # A longdouble beyond float64 becomes inf here, and is named below.
        with np.errstate(over="ignore"):
            values: FloatArray = self.values[:, places].astype(np.float64)
        notes = self.notes
        if standardise and np.isfinite(values).all():
            values, more = standardised(values, picked)
            notes = (*notes, *more)
        self._refuse_large(values, places)
        values.flags.writeable = False
        return NumberSequence(values, picked, notes=notes)

    def place(self, name: str) -> int:
        """Find a column by its name, or raise an `InputError` that names those there are."""
        if name not in self.names:
            raise InputError(
                "Expected a column of this file, but it has none named “{name}”; pick one of "
                "{names}.",
                name=shorten(name),
                names=quoted(self.numeric_names, limit=6),
            )
        return self.names.index(name)

    def _refuse_large(self, values: FloatArray, places: list[int]) -> None:
        if max(values.max(), -values.min()) > MAX_MAGNITUDE:
            step, k = np.argwhere(np.abs(values) > MAX_MAGNITUDE)[0]
            raise InputError(
                "Expected numbers between −{limit:g} and {limit:g}, but row {row} of column "
                "“{name}” has {value:g}; scale the column down or standardise it.",
                limit=MAX_MAGNITUDE,
                row=int(self.rows[step]),
                name=self.columns[places[k]].name,
                value=float(values[step, k]),
            )


def _refuse_bad(column: Column, place: int) -> None:
    bad = column.first_bad
    if bad is None:
        return
    if not bad.text:
        raise InputError(
            "Expected a number in every row of column {place} (“{name}”), but row {row} is "
            "empty (cells to correct: {count}); fill them in or pick another column.",
            place=place + 1,
            name=column.name,
            row=bad.row,
            count=column.bad,
        )
    raise InputError(
        "Expected a finite number in every row of column {place} (“{name}”), but row {row} has "
        "“{text}” (cells to correct: {count}); correct them or pick another column.",
        place=place + 1,
        name=column.name,
        row=bad.row,
        text=shorten(bad.text),
        count=column.bad,
    )
