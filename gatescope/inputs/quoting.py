"""A stranger's text made fit for a sentence: short, on one line, nothing invisible."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gatescope.inputs.limits import SHOWN_CHARACTERS


def shorten(text: str, limit: int = SHOWN_CHARACTERS) -> str:
    r"""Return `text` fit to be repeated inside a sentence.

    Parameters
    ----------
    text : str
        Anything at all. Only its beginning is looked at, so the cost does not grow with it.
    limit : int
        How many characters are kept.

    Returns
    -------
    str
        The beginning of `text`, "…" where it was cut; a character that has no picture stands
        as its code, so that it can neither hide nor turn the sentence around. Markup stays as
        it is: the page escapes it.

    Examples
    --------
    >>> shorten("a\tb\u202ec")
    'a b[U+202E]c'
    >>> shorten("abcdef", limit=4)
    'abc…'
    """
    head = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(_visible(character) for character in head)


def slug(text: str, limit: int = 48) -> str:
    """Write a name in letters that every disk takes, for a file.

    Examples
    --------
    >>> slug("net · rnn, layer l1"), slug("../…")
    ('net-rnn-layer-l1', 'network')
    """
    letters = re.sub(r"[^A-Za-z0-9_]+", "-", text).strip("-")
    return letters[:limit].rstrip("-") or "network"


def listed(tokens: Iterable[str], limit: int) -> str:
    """Return the first tokens with spaces between them, as one lists characters.

    Examples
    --------
    >>> listed("abc", limit=2)
    'a b …'
    """
    shown = typeable(tokens)
    return " ".join([shorten(token) for token in shown[:limit]] + ["…"] * (len(shown) > limit))


def quoted(tokens: Iterable[str], limit: int) -> str:
    """Return the first tokens, each in quotation marks.

    Examples
    --------
    >>> quoted(["not", "good", "at all"], limit=2)
    '“not”, “good”, …'
    """
    shown = list(tokens)
    marked = [f"“{shorten(token)}”" for token in shown[:limit]]
    return ", ".join(marked + ["…"] * (len(shown) > limit))


def typeable(tokens: Iterable[str]) -> list[str]:
    """Return the tokens that a person can type, without such as ``<pad>``.

    Examples
    --------
    >>> typeable(["<pad>", "⟨unknown⟩", "<", "a"])
    ['<', 'a']
    """
    return [t for t in tokens if not (len(t) > 2 and t[0] + t[-1] in ("<>", "⟨⟩"))]


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else f"[U+{ord(character):04X}]"
