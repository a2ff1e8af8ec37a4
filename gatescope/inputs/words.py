"""Sentences as people type them, cut into the words of a vocabulary."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

CONTRACTIONS = {
    "n't": "not",
    "'s": "is",
    "'re": "are",
    "'m": "am",
    "'ll": "will",
    "'ve": "have",
}
IRREGULAR = {
    "can't": "can not",
    "won't": "will not",
    "cannot": "can not",
    "shan't": "shall not",
}
INSIDE_WORDS = "'-_’‘ʼ＇`´"
APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ＇`´"), "'")
# More than the longest word anyone types; it bounds the search at every place.
LONGEST_UNSPACED = 32


@dataclass(slots=True)
class Found:
    """What was found while text was read, filled from left to right.

    Parameters
    ----------
    tokens : list of str
        Tokens of the vocabulary, in order.
    unknown : list of (int, str)
        What is not in the vocabulary, with its position counted from 1.
    replaced : dict of str to str
        What was read as something else.
    dropped : Counter of str
        Signs that were left out.
    """

    tokens: list[str] = field(default_factory=list)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    replaced: dict[str, str] = field(default_factory=dict)
    dropped: Counter[str] = field(default_factory=Counter)

    @property
    def position(self) -> int:
        """Where the next token stands, counted from 1."""
        return len(self.tokens) + len(self.unknown) + 1


def split_words(text: str, vocabulary: Sequence[str]) -> Found:
    """Cut a sentence into words of `vocabulary`, ignoring case, and leave out its punctuation.

    Parameters
    ----------
    text : str
        A sentence; Chinese needs no spaces between its words.
    vocabulary : Sequence of str
        The words.

    Returns
    -------
    Found
        Words, unknown words with their position among the words, and what was left out. A
        short form such as "isn't" is read as its two words where the vocabulary has those.

    Examples
    --------
    >>> split_words("It isn't good, 真的!", ["it", "is", "not", "good", "真的"]).tokens
    ['it', 'is', 'not', 'good', '真的']
    """
    # The first of two words that differ by case only wins, as it would by its index.
    known = {fold(word): word for word in reversed(vocabulary)}
    known.update({word: word for word in vocabulary})
    unspaced = [word for word in known if word and all(map(_is_unspaced, word))]
    longest = min(max(map(len, unspaced), default=1), LONGEST_UNSPACED)
    found = Found()
    for kind, piece in _pieces(text, frozenset(known)):
        if kind == "word":
            _add_word(piece, known, found)
        elif kind == "unspaced":
            _add_unspaced(piece, known, longest, found)
        elif kind == "sign" and fold(piece) in known:
            found.tokens.append(known[fold(piece)])
        else:
            found.dropped[piece] += 1
    return found


def fold(word: str) -> str:
    """Return `word` with small letters, plain apostrophes and narrow signs.

    Examples
    --------
    >>> fold("Ｉsn’t")
    "isn't"
    """
    return unicodedata.normalize("NFKC", word.translate(APOSTROPHES)).casefold()


def _is_unspaced(character: str) -> bool:
    """Whether a character is of a script that puts no spaces between words."""
    wide = unicodedata.east_asian_width(character) == "W"
    return wide and unicodedata.category(character).startswith("L")


def _pieces(text: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Cut at spaces, at changes of script and around punctuation.

    Markup and emoji count as words, so that they are named as unknown and not left out.
    """
    for chunk in text.split():
        # A word of the vocabulary may itself hold signs: "<unk>", ":-)", "e.g.".
        if chunk in known or fold(chunk) in known or ("<" in chunk and ">" in chunk):
            yield "word", chunk
            continue
        for kind, group in groupby(chunk, key=_kind):
            if kind != "sign":
                yield from _without_quotes(kind, "".join(group))
            else:
                yield from (("sign", sign) for sign in group)


def _kind(character: str) -> str:
    if _is_unspaced(character):
        return "unspaced"
    if character in INSIDE_WORDS:
        return "word"
    return "sign" if unicodedata.category(character).startswith("P") else "word"


def _without_quotes(kind: str, piece: str) -> Iterator[tuple[str, str]]:
    """Take quotation marks and dashes off both ends of a word."""
    core = piece.strip(INSIDE_WORDS)
    start = len(piece) - len(piece.lstrip(INSIDE_WORDS))
    yield from (("sign", sign) for sign in piece[:start])
    if core:
        yield kind, core
        yield from (("sign", sign) for sign in piece[start + len(core) :])


def _add_word(word: str, known: dict[str, str], found: Found) -> None:
    folded = fold(word)
    if word in known or folded in known:
        found.tokens.append(known.get(word) or known[folded])
        return
    parts = _parts(folded)
    if parts and all(part in known for part in parts):
        found.tokens.extend(known[part] for part in parts)
        found.replaced[word] = " ".join(parts)
    else:
        found.unknown.append((found.position, word))


def _parts(word: str) -> list[str]:
    if word in IRREGULAR:
        return IRREGULAR[word].split()
    for ending, meaning in CONTRACTIONS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), meaning]
    return [part for part in word.split("-") if part] if "-" in word else []


def _add_unspaced(run: str, known: dict[str, str], longest: int, found: Found) -> None:
    """Take the longest word at each place after which the rest can still be read."""
    readable = [False] * len(run) + [True]
    for start in reversed(range(len(run))):
        readable[start] = any(readable[end] for end in _ends(run, start, known, longest))
    start = 0
    while start < len(run):
        ends = _ends(run, start, known, longest)
        if ends:
            end = next((end for end in ends if readable[end]), ends[0])
            found.tokens.append(known[run[start:end]])
        else:
            end = start + 1
            while end < len(run) and not _ends(run, end, known, longest):
                end += 1
            found.unknown.append((found.position, run[start:end]))
        start = end


def _ends(run: str, start: int, known: dict[str, str], longest: int) -> list[int]:
    """Where a known word that begins at `start` may end, the longest first."""
    stop = min(start + longest, len(run))
    return [end for end in range(stop, start, -1) if run[start:end] in known]
