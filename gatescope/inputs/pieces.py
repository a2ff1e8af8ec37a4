"""Text cut at spaces, at changes of script, around punctuation and emoji."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Literal

Kind = Literal["word", "unspaced", "emoji", "sign"]

INSIDE_WORDS = "'-_’‘ʼ＇`´"
APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ＇`´"), "'")
# Before the arrows stand signs that belong to a word: 20°C, ©2020.
FIRST_EMOJI = "←"
# What changes how the picture before it looks: its presentation, its skin.
EMOJI_MODIFIERS = frozenset("\ufe0e\ufe0f🏻🏼🏽🏾🏿")


def fold(word: str) -> str:
    """Return `word` with small letters, plain apostrophes and narrow signs.

    Examples
    --------
    >>> fold("Ｉsn’t")
    "isn't"
    """
    if word.isascii():
        return word.replace("`", "'").lower()
    folded = unicodedata.normalize("NFKC", word.translate(APOSTROPHES)).casefold()
    if " " in folded and " " not in word:
        # Some signs stand for several words; with spaces in it a token could not be typed.
        return folded.replace(" ", "")
    return folded


@lru_cache(maxsize=20_000)
def is_unspaced(character: str) -> bool:
    """Whether a character is of a script that puts no spaces between words.

    Examples
    --------
    >>> is_unspaced("好"), is_unspaced("g")
    (True, False)
    """
    wide = unicodedata.east_asian_width(character) == "W"
    return wide and unicodedata.category(character).startswith("L")


def pieces(text: str, known: Collection[str] = frozenset()) -> Iterator[tuple[Kind, str]]:
    """Cut a text into words, runs of characters without spaces, emoji and punctuation.

    Parameters
    ----------
    text : str
        Anything.
    known : Collection of str
        What is left whole where it stands between spaces, as it is or `fold`-ed.

    Yields
    ------
    tuple of (str, str)
        The kind of a piece, and the piece. Markup counts as a word, so that it is named as
        unknown and not left out.

    Examples
    --------
    >>> [piece for kind, piece in pieces("“Well-made”, 真的!") if kind != "sign"]
    ['Well-made', '真的']
    """
    for chunk in text.split():
        # A word of the vocabulary may itself hold signs: "<unk>", ":-)", "e.g.".
        if (
            (chunk.isascii() and chunk.isalpha())
            or (known and (chunk in known or fold(chunk) in known))
            or ("<" in chunk and ">" in chunk)
        ):
            yield "word", chunk
            continue
        for kind, group in groupby(chunk, key=_kind):
            yield from _parted(kind, "".join(group))


@lru_cache(maxsize=20_000)
def _kind(character: str) -> Kind:
    if is_unspaced(character):
        return "unspaced"
    if character in INSIDE_WORDS:
        return "word"
    category = unicodedata.category(character)
    if (category == "So" and character >= FIRST_EMOJI) or character in EMOJI_MODIFIERS:
        return "emoji"
    return "sign" if category.startswith("P") else "word"


def _parted(kind: Kind, run: str) -> Iterator[tuple[Kind, str]]:
    """Take every sign and every emoji for itself; a word loses its quotation marks."""
    if kind == "word":
        yield from _without_quotes(run)
    elif kind == "sign":
        yield from (("sign", sign) for sign in run)
    elif kind == "emoji":
        starts = [k for k, c in enumerate(run) if k == 0 or c not in EMOJI_MODIFIERS]
        for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
            # What only changes a picture says nothing where there is none, as in "1️⃣".
            seen = run[start:end].strip("\ufe0e\ufe0f")
            yield "emoji" if seen else "sign", run[start:end]
    else:
        yield kind, run


def _without_quotes(piece: str) -> Iterator[tuple[Kind, str]]:
    """Take quotation marks and dashes off both ends of a word."""
    core = piece.strip(INSIDE_WORDS)
    start = len(piece) - len(piece.lstrip(INSIDE_WORDS))
    yield from (("sign", sign) for sign in piece[:start])
    if core:
        yield "word", core
        yield from (("sign", sign) for sign in piece[start + len(core) :])
