"""Fields of a question that came as JSON: each checked, and named where it cannot be used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gatescope.classroom.names import clean_line
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError

TEXT, OPTION, UNIT = 300, 80, 24
"""Characters of a question, of an answer to choose from, and of what a number counts."""

OPTIONS = (2, 6)
LARGEST = 1e9
FINEST = 1e6
"""A slider has at most so many places."""
LAST_STEP = 1_000_000
SHOWN = 40
BITS = 1_000

Fields = Mapping[str, Any]


def text_of(fields: Fields, name: str, most: int, *, needed: bool = True) -> str:
    """Take a text of one line.

    Raises
    ------
    InputError
        If it is missing, no text, or too long.

    Examples
    --------
    >>> text_of({"text": " Where does z open? "}, "text", TEXT)
    'Where does z open?'
    """
    return _line(fields.get(name, ""), name, most, needed=needed)


def options_of(fields: Fields) -> tuple[str, ...]:
    """Take the answers to choose from.

    Examples
    --------
    >>> options_of({"options": ["it opens", "it closes"]})
    ('it opens', 'it closes')
    """
    given = fields.get("options")
    least, most = OPTIONS
    if not isinstance(given, list) or not least <= len(given) <= most:
        count = len(given) if isinstance(given, list) else 0
        raise InputError(
            "Expected {least} to {most} answers to choose from, got {count}; write one on each "
            "line.",
            least=least,
            most=most,
            count=count,
        )
    return tuple(_line(option, "options", OPTION, needed=True) for option in given)


def number_of(value: object, name: str) -> float:
    """Take a number of a size that a picture can show.

    Raises
    ------
    InputError
        If it is none, or too large.

    Examples
    --------
    >>> number_of(2, "low")
    2.0
    """
    # compared before it becomes a float, which a whole number of any length need not fit
    match value:
        case bool():
            pass
        case int() | float() if -LARGEST <= value <= LARGEST:
            return float(value)
    raise InputError(
        "Expected “{name}” of a question to be a number between −1,000,000,000 and "
        "1,000,000,000, got “{value}”.",
        name=name,
        value=shown(value),
    )


def whole_of(value: object, name: str, low: int, high: int) -> int:
    """Take a whole number from a range.

    Raises
    ------
    InputError
        If it is none, or outside.

    Examples
    --------
    >>> whole_of(3, "truth", 0, 5), whole_of(3.0, "truth", 0, 5)
    (3, 3)
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    raise InputError(
        "Expected “{name}” of a question to be a whole number from {low} to {high}, got "
        "“{value}”.",
        name=name,
        low=low,
        high=high,
        value=shown(value),
    )


def shown(value: object) -> str:
    """Write the beginning of whatever came, for a sentence.

    Examples
    --------
    >>> shown("K7QM"), shown(None), shown([1, 2]), shown(10**5000)
    ('K7QM', 'None', '[…]', '…')
    """
    match value:
        case str() | float() | bool() | None:
            return shorten(str(value), SHOWN)
        case int() if value.bit_length() <= BITS:  # Python writes no number of 5,000 digits
            return shorten(str(value), SHOWN)
        case list():
            return "[…]"
        case dict():
            return "{…}"
    return "…"


def _line(value: object, name: str, most: int, *, needed: bool) -> str:
    if isinstance(value, str) and len(value) <= 4 * most:
        line = clean_line(value)
        if len(line) <= most and (line or not needed):
            return line
    raise InputError(
        "Expected “{name}” of a question to be a text of at most {most} characters, got "
        "“{came}”.",
        name=name,
        most=most,
        came=shown(value),
    )
