"""How the parts of an edit are written, in the one form that a link has for them."""

from __future__ import annotations

from urllib.parse import quote

DIGITS = 6
"""Decimals of a number in a what-if."""

PLAIN_SIGNS = "".join(sign for sign in map(chr, range(33, 127)) if sign not in "%;=@")


def number_text(value: float) -> str:
    """Write a number as the shortest decimal, never with an exponent.

    Examples
    --------
    >>> number_text(0.5), number_text(-0.0), number_text(1e6), number_text(1e-6)
    ('0.5', '0', '1000000', '0.000001')
    """
    text = f"{value:.{DIGITS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def token_text(token: str) -> str:
    """Write a token so that it can stand in a what-if: without its own signs and blanks.

    Examples
    --------
    >>> [token_text(token) for token in ("B", "a;b", "100%", "山", " ")]
    ['B', 'a%3Bb', '100%25', '山', '%20']
    """
    return "".join(
        sign if sign in PLAIN_SIGNS or not (sign.isascii() or sign.isspace()) else quote(sign)
        for sign in token
    )


def units_text(units: tuple[int, ...] | None) -> str:
    """Write units; all of them are nothing to write.

    Examples
    --------
    >>> units_text((4, 7)), units_text(None)
    ('u4+7', '')
    """
    return "" if units is None else "u" + "+".join(map(str, units))
