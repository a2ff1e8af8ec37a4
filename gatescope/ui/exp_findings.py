"""What the sentences under the figures of an experiment have in common."""

from __future__ import annotations

from collections.abc import Iterable

from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note, sentences

NOTHING = mark("Nothing has been measured here yet.")
COLONS = (":", "：")
FUNCTIONS = ("tanh",)
"""Words that are written as they are wherever they stand."""


def findings(messages: Iterable[Message], say: Translate) -> str:
    """Put sentences one after the other, of which some begin with the name of a line.

    Parameters
    ----------
    messages : iterable of Message
        What there is to say.
    say : Translate
        From English screen text to the page's language.

    Examples
    --------
    >>> findings([Message("plain RNN: 1."), Message("b_z = 2: 3."), Message("GRU: 4.")], str)
    'Plain RNN: 1. b_z = 2: 3. GRU: 4.'
    """
    told: list[str] = []
    for message in messages:
        words = message.translated(say)
        told.append(words if told and told[-1].endswith(COLONS) else opened(words))
    return sentences(told, say)


def opened(words: str) -> str:
    """Begin a sentence with a capital, unless it begins with a symbol.

    Examples
    --------
    >>> opened("gain = 2: all is kept."), opened("b_z = 2: all is kept.")
    ('Gain = 2: all is kept.', 'b_z = 2: all is kept.')
    """
    first = words.split(" ", 1)[0].rstrip(":,")
    symbol = len(first) < 2 or not first.isalpha() or first in FUNCTIONS
    return words if symbol else words[:1].upper() + words[1:]


def of_trials(count: int) -> Message:
    """Say of how many trials a number is the median.

    Examples
    --------
    >>> str(of_trials(5)), str(of_trials(1))
    ('median of 5 trials', 'one trial')
    """
    return (
        note("one trial") if count == 1 else note("median of {trials:,} trials", trials=count)
    )
