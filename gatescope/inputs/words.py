"""Sentences as people type them, cut into the words of a vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gatescope.inputs.pieces import fold, is_unspaced, pieces

UNKNOWN = "⟨unknown⟩"
"""The token that some networks have learnt to read for every other one."""

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
# More than the longest word anyone types; it bounds the search at every place.
LONGEST_UNSPACED = 32


@dataclass(slots=True)
class Found:
    """What was found while text was read, filled from left to right.

    Parameters
    ----------
    stand_in : str
        The token that is read for what is not in the vocabulary; "" if there is none.
    tokens : list of str
        Tokens of the vocabulary, in order.
    unknown : list of (int, str)
        What is not in the vocabulary, with its position counted from 1.
    replaced : dict of str to str
        What was read as something else.
    dropped : Counter of str
        Signs that were left out.
    """

    stand_in: str = ""
    tokens: list[str] = field(default_factory=list)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    replaced: dict[str, str] = field(default_factory=dict)
    dropped: Counter[str] = field(default_factory=Counter)

    def miss(self, token: str, position: int | None = None) -> None:
        """Take in what is not in the vocabulary; by itself it stands behind the last token."""
        gone = 0 if self.stand_in else len(self.unknown)
        self.unknown.append((position or len(self.tokens) + gone + 1, token))
        if self.stand_in:
            self.tokens.append(self.stand_in)


class Words:
    """A vocabulary of words, made ready to read many texts.

    Parameters
    ----------
    vocabulary : Sequence of str
        The words.

    Examples
    --------
    >>> Words(["it", "is", "not", "good", "真的"]).read("It isn't good, 真的!").tokens
    ['it', 'is', 'not', 'good', '真的']
    >>> Words(["good", UNKNOWN]).read("Good grief").tokens
    ['good', '⟨unknown⟩']
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        # The first of two words that differ by case only wins, as it would by its index.
        known = {fold(word): word for word in reversed(vocabulary)}
        known.update({word: word for word in vocabulary})
        unspaced = [word for word in known if word and all(map(is_unspaced, word))]
        self.known = known
        self.longest = min(max(map(len, unspaced), default=1), LONGEST_UNSPACED)
        self.stand_in = UNKNOWN if UNKNOWN in known else ""

    def read(self, text: str) -> Found:
        """Cut a sentence into words, ignoring case, and leave out its punctuation.

        Parameters
        ----------
        text : str
            A sentence; Chinese needs no spaces between its words.

        Returns
        -------
        Found
            Words, unknown words with their position among the words, and what was left out. A
            short form such as "isn't" is read as its two words where the vocabulary has those.
        """
        found = Found(self.stand_in)
        for kind, piece in pieces(text, self.known):
            if kind == "unspaced":
                _add_unspaced(piece, self, found)
            elif kind != "sign":
                _add_word(piece, self.known, found)
            elif fold(piece) in self.known:
                found.tokens.append(self.known[fold(piece)])
            else:
                found.dropped[piece] += 1
        return found


def words_of(text: str) -> Iterator[str]:
    """Give the words of a text, from which a vocabulary can be made that reads it.

    Parameters
    ----------
    text : str
        A text; a script without spaces between its words is cut into its characters.

    Yields
    ------
    str
        Words with small letters, and emoji; no punctuation.

    Examples
    --------
    >>> list(words_of("It isn’t good, 真的!"))
    ['it', "isn't", 'good', '真', '的']
    """
    for kind, piece in pieces(text):
        if kind == "unspaced":
            yield from piece
        elif kind != "sign":
            yield fold(piece)


def _add_word(word: str, known: dict[str, str], found: Found) -> None:
    if word in known:
        found.tokens.append(known[word])
        return
    folded = fold(word)
    if folded in known:
        found.tokens.append(known[folded])
        return
    parts = _parts(folded)
    if parts and all(part in known for part in parts):
        found.tokens.extend(known[part] for part in parts)
        found.replaced[word] = " ".join(parts)
    else:
        found.miss(word)


def _parts(word: str) -> list[str]:
    if word in IRREGULAR:
        return IRREGULAR[word].split()
    for ending, meaning in CONTRACTIONS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), meaning]
    return [part for part in word.split("-") if part] if "-" in word else []


def _add_unspaced(run: str, words: Words, found: Found) -> None:
    """Take the longest word at each place after which the rest can still be read."""
    if words.stand_in and words.longest == 1:
        # The vocabulary was made of single characters, so each is read for itself.
        for character in run:
            _add_word(character, words.known, found)
        return
    known, longest = words.known, words.longest
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
            found.miss(run[start:end])
        start = end


def _ends(run: str, start: int, known: dict[str, str], longest: int) -> list[int]:
    """Where a known word that begins at `start` may end, the longest first."""
    stop = min(start + longest, len(run))
    return [end for end in range(stop, start, -1) if run[start:end] in known]
