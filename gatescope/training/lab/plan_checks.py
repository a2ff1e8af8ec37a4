"""Whether a value of a plan is legal; if not, its key and what it may be are named."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from gatescope.inputs.limits import MAX_COLUMNS
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError


def check_part(part: Any, prefix: str) -> None:
    """Raise an `InputError` that names the first value of a part that is not legal."""
    for item in fields(part):
        check_value(prefix + item.name, getattr(part, item.name), item)


def check_value(key: str, value: Any, item: Any) -> None:
    """Raise an `InputError` if a value is not one of its field's choices or range."""
    if "choices" in item.metadata and value not in item.metadata["choices"]:
        raise InputError(
            "{key}: expected one of {legal}, got “{value}”.",
            key=key,
            legal=", ".join(item.metadata["choices"]),
            value=told(value),
        )
    if "range" in item.metadata:
        _check_number(key, value, item)
    else:
        _check_text(key, value if isinstance(value, tuple) else (value,))


def told(value: object) -> str:
    """Write a value from a stranger's file for a sentence.

    Examples
    --------
    >>> told("a" * 99), told(16**9999)
    ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…', '…')
    """
    try:
        return shorten(str(value))
    except ValueError:
        # Python does not write whole numbers of thousands of digits.
        return "…"


def _check_text(key: str, texts: tuple[Any, ...]) -> None:
    if len(texts) > MAX_COLUMNS:
        raise InputError(
            "{key}: expected at most {most:,} columns, got {count:,}.",
            key=key,
            most=MAX_COLUMNS,
            count=len(texts),
        )
    for text in texts:
        # half a pair of UTF-16 cannot be written to a file
        if re.search("[\ud800-\udfff]", text):
            raise InputError("{key}: expected a text, got {value}.", key=key, value=told(text))


def _check_number(key: str, value: Any, item: Any) -> None:
    low, high = item.metadata["range"]
    whole = isinstance(item.default, int)
    kinds = (int,) if whole else (int, float)
    if isinstance(value, kinds) and not isinstance(value, bool) and low <= value <= high:
        return
    said = {"key": key, "low": low, "high": high, "value": told(value)}
    if whole:
        raise InputError(
            "{key}: expected a whole number from {low:g} to {high:g}, got {value}.", **said
        )
    raise InputError("{key}: expected a number from {low:g} to {high:g}, got {value}.", **said)
