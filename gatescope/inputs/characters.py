"""Text as people type it, read character by character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gatescope.inputs.pieces import fold
from gatescope.inputs.words import UNKNOWN, Found

BLANK = "·"
# What people type, or what a phone makes of it, when they mean an empty step.
BLANK_LOOKALIKES = frozenset(".•∙⋅‧・･。")


class Characters:
    """A vocabulary of characters, made ready to read many texts.

    Parameters
    ----------
    vocabulary : Sequence of str
        The characters.

    Examples
    --------
    >>> Characters(["a", "b", "·"]).read("a. b").tokens
    ['a', '·', '·', 'b']
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.known = frozenset(vocabulary)
        self.plain = {fold(token): token for token in reversed(vocabulary)}
        self.stand_in = UNKNOWN if UNKNOWN in self.known else ""
        # Where texts were learnt, a dot in the middle is a sign like any other.
        self.blank = BLANK if BLANK in self.known and not self.stand_in else ""
        if self.blank:
            self.plain.setdefault(".", BLANK)

    def read(self, text: str) -> Found:
        """Look every character up: as it is, then as a blank, then in its plain form.

        Parameters
        ----------
        text : str
            What was typed.

        Returns
        -------
        Found
            Tokens, unknown characters with their place in the text, and what was left out.
        """
        found = Found(self.stand_in)
        # A sequence that is written as text and read again holds this token in full.
        parts = text.split(UNKNOWN) if self.stand_in else [text]
        position = 1
        for number, part in enumerate(parts):
            if number:
                found.tokens.append(UNKNOWN)
                position += len(UNKNOWN)
            self._read(part, position, found)
            position += len(part)
        return found

    def _read(self, text: str, start: int, found: Found) -> None:
        for position, character in enumerate(text, start):
            if character in self.known:
                found.tokens.append(character)
            elif character.isspace():
                self._read_space(found)
            elif self.blank and character in BLANK_LOOKALIKES:
                found.tokens.append(self.blank)
                found.replaced[character] = self.blank
            else:
                self._look_up_plain(character, position, found)

    def _read_space(self, found: Found) -> None:
        if self.blank:
            found.tokens.append(self.blank)
            found.replaced[" "] = self.blank
        elif " " in self.known:
            found.tokens.append(" ")
        else:
            found.dropped[" "] += 1

    def _look_up_plain(self, character: str, position: int, found: Found) -> None:
        # One sign may stand for several: phones write "..." as "…".
        tokens = [self.plain.get(part) for part in fold(character)]
        read = [token for token in tokens if token is not None]
        if len(read) < len(tokens) or not read:
            found.miss(character, position)
            return
        found.tokens.extend(read)
        found.replaced[character] = "".join(read)


def characters_of(text: str) -> Iterator[str]:
    r"""Give the characters of a text, from which a vocabulary can be made that reads it.

    Examples
    --------
    >>> list(characters_of("a\nb"))
    ['a', ' ', 'b']
    """
    return (" " if character.isspace() else character for character in text)
