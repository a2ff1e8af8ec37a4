"""Typed text to tokens of a network's vocabulary."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from gatescope.inputs.limits import MAX_STEPS, MAX_TEXT_CHARACTERS
from gatescope.inputs.pieces import fold
from gatescope.inputs.quoting import listed, quoted, shorten, typeable
from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.tokens import reading, visible
from gatescope.inputs.words import Found
from gatescope.messages import InputError, Message, note


def read_text(text: str, vocabulary: Iterable[str], separator: str) -> TokenSequence:
    r"""Read text that a person typed as tokens of a vocabulary.

    Parameters
    ----------
    text : str
        What was typed or pasted.
    vocabulary : Iterable of str
        The tokens that the network knows.
    separator : str
        "" where a token is a character, " " where it is a word. Chinese words need no spaces
        between them: they are found by the longest match over the vocabulary.

    Returns
    -------
    TokenSequence
        Tokens of `vocabulary` only; its notes say what was read differently from how it was
        typed, what was left out, and what was read as "⟨unknown⟩" where the vocabulary has
        that token.

    Raises
    ------
    InputError
        If nothing is left to read, if there is too much, or if a token is not in the
        vocabulary: the sentence names it, its position and what comes near.

    Examples
    --------
    >>> read_text("Not  good!", ["good", "not"], separator=" ").tokens
    ('not', 'good')
    >>> read_text("不好看", ["不", "好看", "好"], separator=" ").tokens
    ('不', '好看')
    >>> read_text("a. b", ["a", "b", "·"], separator="").tokens
    ('a', '·', '·', 'b')
    >>> read_text("good grief", ["⟨unknown⟩", "good"], separator=" ").tokens
    ('good', '⟨unknown⟩')
    """
    known = tuple(vocabulary)
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            "Expected at most {limit:,} characters of text, but {count:,} came; "
            "cut the text into pieces.",
            limit=MAX_TEXT_CHARACTERS,
            count=len(text),
        )
    seen, notes = visible(text)
    found = reading(known, separator)(seen)
    if found.unknown and not found.stand_in:
        raise _unknown(found, known, separator)
    if not found.tokens:
        raise InputError(
            "Expected some text to read, but none is there; type something like “{example}”.",
            example=separator.join(typeable(known)[:3]) or "abc",
        )
    if len(found.tokens) > MAX_STEPS:
        raise InputError(
            "Expected at most {limit:,} time steps, but the text makes {count:,}; "
            "shorten the text.",
            limit=MAX_STEPS,
            count=len(found.tokens),
        )
    return TokenSequence(tuple(found.tokens), notes=(*notes, *_notes(found)))


def _notes(found: Found) -> list[Message]:
    notes = []
    if found.unknown:
        notes.append(
            note(
                "The network does not know {tokens} and reads ⟨unknown⟩ there (count: "
                "{count}).",
                tokens=quoted(dict.fromkeys(token for _, token in found.unknown), limit=6),
                count=len(found.unknown),
            )
        )
    if found.replaced:
        pairs = ", ".join(
            f"{_shown(a)} → {_shown(b)}" for a, b in list(found.replaced.items())[:8]
        )
        notes.append(note("Read differently from how it was typed: {pairs}", pairs=pairs))
    if found.dropped:
        signs = " ".join(_shown(sign) for sign, _ in found.dropped.most_common(8))
        notes.append(
            note(
                "Left out, because the network does not know them: {signs} (count: {count}).",
                signs=signs,
                count=found.dropped.total(),
            )
        )
    return notes


def _shown(text: str) -> str:
    return "␣" if text == " " else shorten(text)


def _unknown(found: Found, vocabulary: Sequence[str], separator: str) -> InputError:
    position = found.unknown[0][0]
    unknown = list(dict.fromkeys(token for _, token in found.unknown))
    tokens = quoted(unknown, limit=3)
    if not separator:
        return InputError(
            "Expected only characters that this network knows, but it does not know {tokens} "
            "(first at character {position}); use only {known}.",
            tokens=tokens,
            position=position,
            known=listed(vocabulary, limit=30),
        )
    near = list(
        dict.fromkeys(word for token in unknown[:3] for word in _near(token, vocabulary))
    )
    if near:
        return InputError(
            "Expected only words that this network knows, but it does not know {tokens} "
            "(first at word {position}); try {near}.",
            tokens=tokens,
            position=position,
            near=quoted(near, limit=6),
        )
    return InputError(
        "Expected only words that this network knows, but it does not know {tokens} "
        "(first at word {position}); use words such as {known}.",
        tokens=tokens,
        position=position,
        known=quoted(_telling(unknown[0], vocabulary), limit=6),
    )


def _telling(token: str, vocabulary: Sequence[str]) -> list[str]:
    """Give words to start from: of the token's script, the longest, which say most."""
    words = [w for w in typeable(vocabulary) if w.isascii() == token.isascii()]
    return sorted(words or typeable(vocabulary), key=len, reverse=True)[:6]


def _near(token: str, vocabulary: Sequence[str]) -> list[str]:
    # difflib takes quadratic time in the length of its words.
    wanted = fold(token[:40])
    # One Chinese character in common is near: half of a word of two.
    cutoff = 0.6 if wanted.isascii() else 0.5
    words = [word for word in typeable(vocabulary) if len(word) <= 40]
    return difflib.get_close_matches(wanted, words, 2, cutoff)
