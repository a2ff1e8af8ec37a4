"""What stands in the text fields before anyone has typed: something to edit."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.models.bundled import load_card
from gatescope.ui import choices
from gatescope.ui.trained import is_run, trained

OWN_STEPS = 24


def first_text(network: str) -> str:
    """Give the text of a network's first sequence.

    Examples
    --------
    >>> first_text("random")
    'hello gates'
    """
    if network == choices.RANDOM:
        return "hello gates"
    separator = choices.separator(network)
    sequence = _first_sequence(network)
    if sequence is None:
        return separator.join(choices.vocabulary(network)[:OWN_STEPS])
    return separator.join(sequence.tokens) if isinstance(sequence, TokenSequence) else ""


def first_numbers(network: str) -> str:
    """Give the numbers of a network's first sequence, one line a step.

    Examples
    --------
    >>> first_numbers("random")
    '0 0 1 0 0 0 0 -1 0 0 0 0'
    """
    if network == choices.RANDOM:
        return "0 0 1 0 0 0 0 -1 0 0 0 0"
    sequence = _first_sequence(network)
    if sequence is None:
        return _waves(len(choices.columns(network)))
    if not isinstance(sequence, NumberSequence):
        return ""
    return _written(np.round(sequence.values, 3))


def _first_sequence(network: str) -> Sequence | None:
    """Give the first sequence that a network has to show; None where it has none."""
    if is_run(network):
        # late: only who looks into a run needs it
        from gatescope.ui.trained_files import held_out_sequence

        return held_out_sequence(trained(network), 0)
    return load_card(network).examples[0].sequence if choices.is_bundled(network) else None


def _waves(columns: int) -> str:
    """Write waves, a different one in each column: what a stranger's network reads first."""
    steps = np.arange(OWN_STEPS)[:, None]
    phases = 2.0 * np.pi * np.arange(columns) / max(columns, 1)
    return _written(np.round(np.sin(steps / 4.0 + phases), 2) + 0.0)


def _written(rows: FloatArray) -> str:
    return "\n".join(" ".join(f"{number:g}" for number in row) for row in rows)
