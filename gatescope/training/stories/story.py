"""What the card of a task tells, and how its examples are explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gatescope.inputs.sequence import NumberSequence, Sequence, TokenSequence
from gatescope.models.card import Look, Text
from gatescope.models.model import Run


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """An example before its networks exist.

    Parameters
    ----------
    id : str
        Short name, as in links.
    title : Text
        What the sequence is.
    sequence : Sequence
        With its true answers.
    seed : int or None
        The seed of the task's sampler, for sequences that were drawn.
    """

    id: str
    title: Text
    sequence: Sequence
    seed: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """The words of a card, and the search for what can be seen.

    Parameters
    ----------
    title, description, answers, baseline : Text
        As on `Card`.
    drafts : callable
        Makes the examples.
    look : callable
        ``look(cell, draft, run)`` finds what to look for in one run.
    """

    title: Text
    description: Text
    answers: Text
    baseline: Text
    drafts: Callable[[], tuple[Draft, ...]]
    look: Callable[[str, Draft, Run], Look]


def tokens_of(draft: Draft) -> TokenSequence:
    """Give the tokens of an example, or say that it has none."""
    if not isinstance(draft.sequence, TokenSequence):
        raise TypeError(f"draft {draft.id}: expected tokens, got numbers")
    return draft.sequence


def numbers_of(draft: Draft) -> NumberSequence:
    """Give the numbers of an example, or say that it has none."""
    if not isinstance(draft.sequence, NumberSequence):
        raise TypeError(f"draft {draft.id}: expected numbers, got tokens")
    return draft.sequence
