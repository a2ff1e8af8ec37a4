"""Words of strangers made fit for one line: they stay text, and nothing but text."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 24
"""Characters of a nickname."""

SPACES = ("Zl", "Zp", "Zs")
GLUE = "\u200c\u200d"
"""They join or part letters of some scripts, and the parts of an emoji."""

STACK = re.compile("([\u0300-\u036f\u20d0-\u20ff]{2})[\u0300-\u036f\u20d0-\u20ff]+")
"""Accents piled upon accents, which would reach into the lines around."""


def clean_name(text: str) -> str:
    r"""Read a nickname.

    Parameters
    ----------
    text : str
        From anyone.

    Returns
    -------
    str
        At most `LONGEST` characters on one line, without signs that are not seen or that turn
        the direction of what stands around; ``""`` if nothing is left.

    Examples
    --------
    >>> clean_name("  Ada \t Lovelace "), clean_name("\u202eAda\0")
    ('Ada Lovelace', 'Ada')
    """
    return clean_line(text[: 8 * LONGEST])[:LONGEST].rstrip().strip(GLUE)


def clean_line(text: str) -> str:
    r"""Put a text on one line, without control signs and signs that are not seen.

    Parameters
    ----------
    text : str
        From anyone.

    Examples
    --------
    >>> clean_line("Where\ndoes z\u2066 open? ")
    'Where does z open?'
    """
    return " ".join(STACK.sub(r"\1", "".join(map(_printed, text))).split())


def _printed(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in SPACES or sign.isspace():
        return " "
    return "" if kind.startswith("C") and sign not in GLUE else sign
