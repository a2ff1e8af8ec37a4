"""A part of the settings under a prefix of its own: fields that declare their range.

A field is a choice of words or a number of a range, and says which: reading and writing know no
field by name, so a page adds a setting of its own in one line.
"""

from __future__ import annotations

from dataclasses import field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader


def one_of(default: str, legal: tuple[str, ...]) -> Any:
    """Declare a choice of words."""
    return field(default=default, metadata={"choices": legal})


def between(default: float, low: float, high: float) -> Any:
    """Declare a number of a range; a whole one where the default is."""
    return field(default=default, metadata={"range": (low, high)})


def part_query(part: Any, prefix: str) -> dict[str, str]:
    """Give what differs from the default as parameters of a link."""
    changed = ((f, getattr(part, f.name)) for f in fields(part))
    return {prefix + f.name: as_text(value) for f, value in changed if value != f.default}


def read_part(kind: Any, prefix: str, reader: QueryReader) -> dict[str, Any]:
    """Take a part's values out of a link; what is mangled falls back, with a note.

    Parameters
    ----------
    kind : type
        A dataclass whose fields come from `one_of` and `between`.
    prefix : str
        Of its parameters in a link.
    reader : QueryReader
        Of the whole link.

    Returns
    -------
    dict of str to value
        Always legal.
    """
    values: dict[str, Any] = {}
    for item in fields(kind):
        key = prefix + item.name
        if "choices" in item.metadata:
            found: Any = reader.choice(key, item.metadata["choices"])
        else:
            take = reader.whole if isinstance(item.default, int) else reader.real
            found = take(key, *item.metadata["range"])
        values[item.name] = found
    return values


def part_defaults(kind: Any, prefix: str) -> dict[str, object]:
    """Give the default of each parameter of a link."""
    return {prefix + f.name: f.default for f in fields(kind)}


def as_text(value: object) -> str:
    """Write a value as it stands in a link.

    Examples
    --------
    >>> as_text(1.0), as_text(3), as_text("gru")
    ('1', '3', 'gru')
    """
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)
