"""The sentences under the figures of memory, computed from the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from gatescope.analysis.half_life import HALF, HalfLives, median_half_life
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message, mark, note, true_minus

LEVEL = 0.005
"""An exponent nearer to 0 than this keeps 99.5% at each step: nobody would call that fading."""

CLEAR = 0.9
"""What a direction must keep of a small difference at each step to count as remembered."""

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
    never, grown, back = (
        int(part.sum())
        for part in (found.measured & ~found.halved & ~found.grows, found.grows, found.returns)
    )
    messages = []
    if 0 < never < count:
        messages.append(note("In {n} of {count} more than half arrives.", n=never, count=count))
    if grown:
        messages.append(
            note("In {n} of {count} it arrives larger than it left.", n=grown, count=count)
        )
    if back:
        back_words = note("In {n} of {count} it rises above half again.", n=back, count=count)
        messages.append(back_words)
    return messages


def exponent_words(exponents: FloatArray, running: FloatArray, say: Translate) -> str:
    """Say what the largest exponent means for a step, in how many directions, and how sure.

    Parameters
    ----------
    exponents : FloatArray of shape (N,)
        The largest first.
    running : FloatArray of shape (T, N)
        The estimates after each step.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        Sentences.

    Examples
    --------
    >>> print(exponent_words(np.log([0.5]), np.log([[0.5]]), str))
    The largest exponent is λ = −0.693: even in its best direction a small difference keeps
    only 50% at each step, so half of it is gone after 1.0 steps. 0 of 1 directions keep at
    least 90%.
    """
    largest = float(exponents[0])
    if np.isnan(largest) or largest == np.inf:
        return say(BEYOND)
    if np.isneginf(largest):
        return say(WIPED_OUT)
    kept = int((exponents >= np.log(CLEAR)).sum())
    lost = int(np.isneginf(exponents).sum())
    counts = {"n": kept, "total": len(exponents), "share": f"{CLEAR:.0%}", "lost": lost}
    messages = [
        _largest(largest),
        note("{n} of {total} directions keep at least {share}.", **counts),
    ]
    if lost:
        messages.append(
            note("{lost} are wiped out completely by some step, and not drawn.", **counts)
        )
    late = running[3 * len(running) // 4 :, 0]
    if len(late) > 1 and np.isfinite(late).all():
        moved = note(
            "Over the last quarter of the steps the estimate still moved by {moved}.",
            moved=f"{np.ptp(late):.2g}",
        )
        messages.append(moved)
    return joined(messages, say)


def _largest(value: float) -> Message:
    values = {
        "value": true_minus(f"{value:.3g}"),
        "share": f"{np.exp(value):.3%}".replace(".000%", "%"),
        "steps": steps_text(float(np.log(2.0)) / max(abs(value), 1e-300)),
    }
    if abs(value) <= LEVEL:
        return note(
            "The largest exponent is λ = {value}: in its best direction the network keeps"
            " a small difference as it is.",
            **values,
        )
    if value < 0.0:
        return note(
            "The largest exponent is λ = {value}: even in its best direction a small"
            " difference keeps only {share} at each step, so half of it is gone after"
            " {steps} steps.",
            **values,
        )
    return note(
        "The largest exponent is λ = {value}: a small difference doubles every {steps}"
        " steps. If that went on for ever, it would be chaos.",
        **values,
    )


BEYOND = mark("This network left the range of numbers: it has no growth exponents.")
WIPED_OUT = mark(
    "Some step wipes out every difference (λ = −∞): nothing from before it can be remembered,"
    " in no direction at all."
)


def steps_text(steps: float) -> str:
    """Write a number of steps that need not be whole.

    Examples
    --------
    >>> steps_text(0.034), steps_text(1.0), steps_text(123.4)
    ('0.034', '1.0', '123')
    """
    if steps < 0.1:
        return f"{steps:.2g}"
    return f"{steps:.1f}" if steps < 100.0 else f"{steps:,.0f}"


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
    return f"{cell_name(cell, say)}: {words}"


def joined(messages: list[Message], say: Translate) -> str:
    """Translate some sentences and put them one after the other."""
    return " ".join(message.translated(say) for message in messages)
