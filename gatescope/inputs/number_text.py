"""What counts as a number where people and programs write them."""

from __future__ import annotations

import re

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
