"""The code by which a class is joined, and the secrets of teacher and students."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and letters that nobody takes for one another on a projector: no 0, 1, I, L, O."""

LENGTH = 8
CODE = re.compile(f"[{SIGNS}]{{{LENGTH}}}")
LONGEST = 40


def new_code() -> str:
    """Make the code of a class: one of 31⁸, nearly 10¹², which nobody guesses.

    Examples
    --------
    >>> len(new_code())
    8
    """
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def shown_code(code: str) -> str:
    """Write a code as it is read from a projector.

    Examples
    --------
    >>> shown_code("K7QM3XPD")
    'K7QM-3XPD'
    """
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def clean_code(text: str) -> str | None:
    """Read a code as people type it.

    Parameters
    ----------
    text : str
        From anyone: lower case, spaces and dashes of any kind are fine.

    Returns
    -------
    str or None
        The code; None if it cannot be one.

    Examples
    --------
    >>> clean_code(" k7qm – 3xpd"), clean_code("K7QM"), clean_code("K0QM-3XPD")
    ('K7QM3XPD', None, None)
    """
    if len(text) > LONGEST:
        return None
    code = re.sub(r"[\s\-‐‑‒–—−_.]", "", text).upper()
    return code if CODE.fullmatch(code) else None


def new_secret() -> str:
    """Make a secret of 32 random bytes, as text that a link can carry.

    Examples
    --------
    >>> len(new_secret())
    43
    """
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """Give what is kept of a secret: whoever reads the file cannot use it.

    Parameters
    ----------
    secret : str
        From anyone.

    Examples
    --------
    >>> hashed("a")[:8], len(hashed("a"))
    ('ca978112', 64)
    """
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def same_hash(one: str, other: str) -> bool:
    """Compare two hashes in a time that does not tell how far they agree.

    Examples
    --------
    >>> same_hash(hashed("a"), hashed("a")), same_hash(hashed("a"), hashed("b"))
    (True, False)
    """
    return hmac.compare_digest(one, other)
