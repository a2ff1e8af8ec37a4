"""What a browser says: small, JSON, an object that says what it wants done."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from gatescope.classroom.refused import Refused

MOST = 16_384
"""Signs of one message: a curve and a question fit well."""

NAME = 16


def read_message(said: str) -> tuple[str, dict[str, Any]]:
    """Read one message.

    Parameters
    ----------
    said : str
        From anyone.

    Returns
    -------
    str
        What it wants done.
    dict
        All its parts, as JSON has them.

    Raises
    ------
    Refused
        If it is none.

    Examples
    --------
    >>> read_message('{"do":"follow","on":true}')
    ('follow', {'do': 'follow', 'on': True})
    """
    try:
        message = json.loads(said, parse_constant=_no_number)
    except (ValueError, RecursionError):  # a number of thousands of digits, a thousand brackets
        raise Refused("message") from None
    if not isinstance(message, dict) or _is_torn(said, message):
        raise Refused("message")
    do = message.get("do")
    if not isinstance(do, str) or not 0 < len(do) <= NAME:
        raise Refused("message")
    return do, message


def text_in(message: dict[str, Any], name: str) -> str:
    """Take a part that is text; one that is missing is empty.

    Examples
    --------
    >>> text_in({"name": "Ada"}, "name"), text_in({}, "name")
    ('Ada', '')
    """
    value = message.get(name, "")
    if not isinstance(value, str):
        raise Refused("message")
    return value


def switch_in(message: dict[str, Any], name: str) -> bool:
    """Take a part that is true or false.

    Examples
    --------
    >>> switch_in({"on": True}, "on")
    True
    """
    value = message.get(name)
    if not isinstance(value, bool):
        raise Refused("message")
    return value


def number_in(message: dict[str, Any], name: str) -> int:
    """Take a part that is the number of a question.

    Examples
    --------
    >>> number_in({"question": 7}, "question")
    7
    """
    value = message.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise Refused("message")
    return value


def _is_torn(said: str, message: object) -> bool:
    """Tell whether half a sign is in it, which no file and no other browser takes."""
    if "\\ud" not in said.lower():
        return False
    try:
        json.dumps(message, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def _no_number(_constant: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON")
