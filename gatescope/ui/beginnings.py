"""What stands in the text fields before anyone has typed: something to edit."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import load_card
from gatescope.ui import choices


def first_text(network: str) -> str:
    """Give the text of a network's first example.

    Examples
    --------
    >>> first_text("random")
    'hello gates'
    """
    if network == choices.RANDOM:
        return "hello gates"
    sequence = load_card(network).examples[0].sequence
    separator = TASKS[network].separator
    return separator.join(sequence.tokens) if isinstance(sequence, TokenSequence) else ""


def first_numbers(network: str) -> str:
    """Give the numbers of a network's first example, one line a step.

    Examples
    --------
    >>> first_numbers("random")
    '0 0 1 0 0 0 0 -1 0 0 0 0'
    """
    if network == choices.RANDOM:
        return "0 0 1 0 0 0 0 -1 0 0 0 0"
    sequence = load_card(network).examples[0].sequence
    if not isinstance(sequence, NumberSequence):
        return ""
    rows = np.round(sequence.values, 3)
    return "\n".join(" ".join(f"{number:g}" for number in row) for row in rows)
