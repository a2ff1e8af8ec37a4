"""By what a visitor is known again: the session, and the browser after a reload."""

from __future__ import annotations

import hashlib
import secrets
from itertools import cycle

import streamlit as st

LEAST = 16
"""Bytes of a token that nobody can guess."""

SESSION = "gs.visitor"
COOKIE = "_streamlit_xsrf"
"""Against forged uploads Streamlit gives each browser a random token that no other has."""


def own_marks() -> tuple[str, ...]:
    """Give the marks of this visitor: hashes, from which no secret can be got back.

    Returns
    -------
    tuple of str
        That of the session, and that of the browser where it keeps cookies.
    """
    kept = st.session_state.setdefault(SESSION, secrets.token_hex(16))
    browser = token_of(st.context.cookies.get(COOKIE, ""))
    return tuple(_mark(secret) for secret in (kept.encode(), browser) if secret)


def token_of(cookie: str) -> bytes:
    """Give the token in a cookie, which looks different in each answer of the server.

    Parameters
    ----------
    cookie : str
        ``2|mask|token|time``: mask and token in hexadecimal digits, the token XORed with the
        mask, again and again.

    Returns
    -------
    bytes
        Nothing where the cookie is of another kind.

    Examples
    --------
    >>> token = "00" * 15 + "07"
    >>> token_of(f"2|01020304|{'01020304' * 3}01020303|1700000000").hex() == token
    True
    >>> token_of("")
    b''
    """
    parts = cookie.strip("\"'").split("|")
    if len(parts) != 4 or parts[0] != "2":
        return b""
    try:
        mask, masked = bytes.fromhex(parts[1]), bytes.fromhex(parts[2])
    except ValueError:
        return b""
    token = bytes(a ^ b for a, b in zip(masked, cycle(mask), strict=False))
    return token if len(token) >= LEAST else b""


def _mark(secret: bytes) -> str:
    return hashlib.sha256(secret).hexdigest()[:32]
