"""The sentences under the figures of memory, computed from the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from gatescope.analysis.half_life import HALF, HalfLives, median_half_life
from gatescope.i18n import Translate
from gatescope.messages import Message, note, sentences
from gatescope.ui.flow_numbers import steps_text

FAR = 1e4
"""Steps for a halving beyond which a gradient counts as level."""


def half_life_words(lives: Mapping[str, HalfLives], say: Translate) -> str:
    """Say for each cell when half of the gradient is gone, and how fast it fades on the whole.

    Parameters
    ----------
    lives : dict of cell to HalfLives
        What is drawn.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        A paragraph for each cell.

    Examples
    --------
    >>> from gatescope.analysis.half_life import half_lives
    >>> found = half_lives(np.log10([[0.0625, 0.25, 1.0]]), target=2)
    >>> print(half_life_words({"gru": found}, str))
    GRU: half of it is gone after 0.5 steps. Over the whole way it halves every 0.5 steps.
    """
    return "\n\n".join(joined(_half_life(*item, say), say) for item in lives.items())


def _half_life(cell: str, found: HalfLives, say: Translate) -> list[Message]:
    name, count = cell_name(cell, say), int(found.measured.sum())
    median = median_half_life(found)
    if median is None:
        return [note("{cell}: there is no gradient to follow back.", cell=name)]
    values = {"cell": name, "steps": steps_text(median.steps), "count": count}
    messages = [_middle(median.censored, values), _pace(found)]
    return messages if count == 1 else messages + _exceptions(found, count)


def _middle(longer: bool, values: dict[str, Any]) -> Message:
    if values["count"] == 1 and longer:
        return note(
            "{cell}: more than half of it is still there {steps} steps back, where the sequence"
            " begins: its half-life is longer.",
            **values,
        )
    if values["count"] == 1:
        return note("{cell}: half of it is gone after {steps} steps.", **values)
    if longer:
        return note(
            "{cell}: the half-life is longer than {steps} steps (median of {count} networks).",
            **values,
        )
    return note(
        "{cell}: half of it is gone after {steps} steps (median of {count} networks).", **values
    )


def _pace(found: HalfLives) -> Message:
    """Say how the gradient changes over the whole way, in the middle one of the runs."""
    rates = np.sort(found.rate[found.measured])
    rate = float(rates[(len(rates) - 1) // 2])
    if np.isneginf(rate):
        return note("Nothing of it arrives at the first step.")
    if abs(rate) * FAR < HALF:
        return note("Over the whole way it neither fades nor grows.")
    steps = steps_text(HALF / abs(rate))
    if rate > 0.0:
        return note("Over the whole way it grows: it doubles every {steps} steps.", steps=steps)
    return note("Over the whole way it halves every {steps} steps.", steps=steps)


def _exceptions(found: HalfLives, count: int) -> list[Message]:
    arrives = found.measured & (found.remaining[:, -1] > 0.5)
    most, grown, back = (int(part.sum()) for part in (arrives, found.grows, found.returns))
    messages = []
    if 0 < most < count:
        messages.append(note("In {n} of {count} more than half arrives.", n=most, count=count))
    if grown:
        messages.append(
            note("In {n} of {count} it arrives larger than it left.", n=grown, count=count)
        )
    if back:
        back_words = note("In {n} of {count} it rises above half again.", n=back, count=count)
        messages.append(back_words)
    return messages


def cell_name(cell: str, say: Translate) -> str:
    """Give the name of a cell where cells are compared."""
    # Late, because Plotly comes with it.
    from gatescope.figures.cells import CELL_STYLES

    return say(CELL_STYLES[cell].name)


def about(cell: str, words: str, say: Translate) -> str:
    """Say first of which cell some sentences speak.

    Examples
    --------
    >>> about("gru", "It forgets.", str)
    'GRU: It forgets.'
    """
    if not words:
        return ""
    return note("{cell}: {words}", cell=cell_name(cell, say), words=words).translated(say)


def joined(messages: list[Message], say: Translate) -> str:
    """Translate some sentences and put them one after the other."""
    return sentences((message.translated(say) for message in messages), say)
