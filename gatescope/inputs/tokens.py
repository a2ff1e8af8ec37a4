"""Texts cut into tokens: for one that is typed, and for many from which a network learns."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from gatescope.inputs.characters import Characters, characters_of
from gatescope.inputs.words import Found, Words, words_of
from gatescope.messages import Message, note

MOST_KNOWN = 200_000
"""Pieces of a file that are remembered while it is read."""


def reading(vocabulary: Sequence[str], separator: str) -> Callable[[str], Found]:
    """Give what finds the tokens of a vocabulary in a text: its words, or its characters."""
    return Words(vocabulary).read if separator else Characters(vocabulary).read


def reader(vocabulary: Iterable[str], separator: str) -> Callable[[str], list[str]]:
    """Give what reads one text after the other, as `read_text` would, without its notes.

    Parameters
    ----------
    vocabulary : Iterable of str
        With the token "⟨unknown⟩"; what is not known is left out otherwise.
    separator : str
        As for `read_text`.

    Returns
    -------
    callable
        From a text to its tokens.

    Examples
    --------
    >>> reader(["⟨unknown⟩", "good"], " ")("Good grief!")
    ['good', '⟨unknown⟩']
    """
    read = reading(tuple(vocabulary), separator)
    if separator:
        return _reader_of_words(read)

    def tokens(text: str) -> list[str]:
        return read(visible(text)[0]).tokens

    return tokens


def _reader_of_words(read: Callable[[str], Found]) -> Callable[[str], list[str]]:
    """Read what stands between two spaces once: of a file's words most come again and again."""
    known: dict[str, list[str]] = {}

    def tokens(text: str) -> list[str]:
        found: list[str] = []
        for chunk in visible(text)[0].split():
            read_before = known.get(chunk)
            if read_before is None:
                read_before = read(chunk).tokens
                if len(known) < MOST_KNOWN:
                    known[chunk] = read_before
            found += read_before
        return found

    return tokens


def count_tokens(texts: Iterable[str], separator: str) -> Counter[str]:
    """Count the tokens of some texts, in the order in which they appear.

    Examples
    --------
    >>> count_tokens(["Good, good!", "Bad."], " ")
    Counter({'good': 2, 'bad': 1})
    """
    if not separator:
        return Counter(token for text in texts for token in tokens_of(text, separator))
    # what stands between two spaces is cut once, however often it comes
    chunks = Counter(chunk for text in texts for chunk in visible(text)[0].split())
    counts: Counter[str] = Counter()
    for chunk, times in chunks.items():
        for token in words_of(chunk):
            counts[token] += times
    return counts


def tokens_of(text: str, separator: str) -> Iterator[str]:
    """Give the tokens of a text, from which a vocabulary can be made that reads it.

    Examples
    --------
    >>> list(tokens_of("Good grief!", " "))
    ['good', 'grief']
    """
    seen, _ = visible(text)
    return words_of(seen) if separator else characters_of(seen)


def visible(text: str) -> tuple[str, list[Message]]:
    r"""Leave out what nobody can see, and so nobody can correct: controls, direction marks.

    Parameters
    ----------
    text : str
        What was typed, or a cell of a file.

    Returns
    -------
    text : str
        Without them.
    notes : list of Message
        What was left out inside of it.

    Examples
    --------
    >>> visible("go\u200bod\n")[0]
    'good'
    """
    text = text.strip("\ufeff\r\n")
    if text.isprintable():
        return text, []
    dropped = [
        c for c in text if not c.isspace() and unicodedata.category(c) in ("Cc", "Cf", "Cs")
    ]
    if not dropped:
        return text, []
    gone = frozenset(dropped)
    message = note(
        "Invisible characters were left out: {count} (the first is {code}).",
        count=len(dropped),
        code=f"U+{ord(dropped[0]):04X}",
    )
    return "".join(c for c in text if c not in gone), [message]
