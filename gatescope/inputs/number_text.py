"""What counts as a number where people and programs write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gatescope.inputs.quoting import shorten

# Written so that no digit can be matched in two ways: a long wrong number costs linear time.
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
NOT_FINITE = re.compile(r"[+-]?(?:nan|inf|infinity|∞)", re.IGNORECASE)
DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")


def is_number(cell: str) -> bool:
    """Whether a cell is written as a number, finite or not.

    Examples
    --------
    >>> is_number("1,5"), is_number("NaN"), is_number("one")
    (True, True, False)
    """
    return any(p.fullmatch(cell) for p in (NUMBER, DECIMAL_COMMA, NOT_FINITE))


def column_names(count: int) -> tuple[str, ...]:
    """Return names for columns that have none.

    Examples
    --------
    >>> column_names(2)
    ('x1', 'x2')
    """
    return tuple(f"x{k}" for k in range(1, count + 1))


def unique_names(header: Sequence[str], width: int) -> list[str]:
    """Give names from a header, with a number where one is missing or stands twice.

    Examples
    --------
    >>> unique_names(["heat", "", "heat"], 3)
    ['heat', 'x2', 'heat (2)']
    """
    names: list[str] = []
    for place, default in enumerate(column_names(width)):
        name = shorten(header[place].strip().lstrip("# ")) if place < len(header) else ""
        unique, count = name or default, 2
        while unique in names:
            unique, count = f"{name or default} ({count})", count + 1
        names.append(unique)
    return names
