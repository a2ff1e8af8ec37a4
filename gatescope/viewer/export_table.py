"""A figure's numbers as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from gatescope.viewer.export_trace import harmless


def table_csv(columns: Mapping[str, Iterable[object]]) -> bytes:
    r"""Write columns as CSV.

    Parameters
    ----------
    columns : Mapping of str to iterable
        All of the same length; numbers become the shortest text that gives them back, NaN an
        empty cell.

    Returns
    -------
    bytes
        UTF-8 with the mark by which spreadsheets know it.

    Raises
    ------
    ValueError
        If the columns differ in length.

    Examples
    --------
    >>> table_csv({"step": [0, 1], "size": [0.5, float("nan")]}).decode("utf-8-sig")
    'step,size\r\n0,0.5\r\n1,\r\n'
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(harmless, columns))
    # Arrays give Python's own numbers, which print without their type.
    parts = [getattr(column, "tolist", lambda c=column: c)() for column in columns.values()]
    writer.writerows([_cell(value) for value in row] for row in zip(*parts, strict=True))
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    if isinstance(value, str):
        return harmless(value)
    return "" if value != value else value
