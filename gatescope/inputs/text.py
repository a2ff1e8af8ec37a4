"""Typed text to tokens of a network's vocabulary."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

from gatescope.inputs.limits import MAX_STEPS, MAX_TEXT_CHARACTERS
from gatescope.inputs.quoting import listed, quoted, shorten, typeable
from gatescope.inputs.sequence import TokenSequence
from gatescope.inputs.words import Found, fold, split_words
from gatescope.messages import InputError, Message, note

BLANK = "·"
# What people type, or what a phone makes of it, when they mean an empty step.
BLANK_LOOKALIKES = frozenset(".•∙⋅‧・･。")


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
        typed, and what was left out.

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
    """
    known = tuple(vocabulary)
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            "Expected at most {limit:,} characters of text, but {count:,} came; "
            "cut the text into pieces.",
            limit=MAX_TEXT_CHARACTERS,
            count=len(text),
        )
    visible, notes = _without_invisible(text.strip("\ufeff\r\n"))
    found = split_words(visible, known) if separator else _characters(visible, known)
    if found.unknown:
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


def _without_invisible(text: str) -> tuple[str, list[Message]]:
    """Leave out what nobody can see, and so nobody can correct: controls, direction marks."""
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


def _characters(text: str, vocabulary: Sequence[str]) -> Found:
    """Look every character up: as it is, then as a blank, then in its plain form."""
    known = frozenset(vocabulary)
    plain = {fold(token): token for token in reversed(vocabulary)}
    if BLANK in known:
        plain.setdefault(".", BLANK)
    found = Found()
    for position, character in enumerate(text, start=1):
        if character in known:
            found.tokens.append(character)
        elif BLANK in known and (character.isspace() or character in BLANK_LOOKALIKES):
            found.tokens.append(BLANK)
            found.replaced[" " if character.isspace() else character] = BLANK
        elif character.isspace() and " " in known:
            found.tokens.append(" ")
        elif character.isspace():
            found.dropped[" "] += 1
        else:
            _look_up_plain(character, position, plain, found)
    return found


def _look_up_plain(character: str, position: int, plain: dict[str, str], found: Found) -> None:
    # One sign may stand for several: phones write "..." as "…".
    tokens = [plain.get(part) for part in fold(character)]
    read = [token for token in tokens if token is not None]
    if len(read) < len(tokens) or not read:
        found.unknown.append((position, character))
        return
    found.tokens.extend(read)
    found.replaced[character] = "".join(read)


def _notes(found: Found) -> list[Message]:
    notes = []
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
