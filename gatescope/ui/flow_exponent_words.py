"""The sentences on growth exponents, computed from the same numbers."""

from __future__ import annotations

import numpy as np

from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message, mark, note
from gatescope.ui.flow_memory_words import joined
from gatescope.ui.flow_numbers import number_text, share_text, steps_text

LEVEL = 0.005
"""An exponent nearer to 0 than this keeps 99.5% at each step: nobody would call that fading."""

CLEAR = 0.9
"""What a direction must keep of a small difference at each step to count as remembered."""


def exponent_words(exponents: FloatArray, say: Translate) -> str:
    """Say what the largest exponent means for a step, and how many directions are remembered.

    Parameters
    ----------
    exponents : FloatArray of shape (N,)
        The largest first.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        Sentences.

    Examples
    --------
    >>> print(exponent_words(np.log([0.5]), str))
    The largest exponent is λ = −0.693: on average a small difference keeps 50% at each step,
    so half of it is gone after 1.0 steps. Directions that keep at least 90% at each step: 0 of
    1.
    """
    largest = float(exponents[0])
    if np.isnan(largest) or largest == np.inf:
        return say(BEYOND)
    if np.isneginf(largest):
        return say(WIPED_OUT)
    kept = int((exponents >= np.log(CLEAR)).sum())
    lost = int(np.isneginf(exponents).sum())
    counts = {"n": kept, "total": len(exponents), "share": share_text(CLEAR), "lost": lost}
    messages = [
        _largest(largest),
        note("Directions that keep at least {share} at each step: {n} of {total}.", **counts),
    ]
    if lost:
        messages.append(
            note(
                "Directions that some step wipes out, and that are not drawn: {lost}.", **counts
            )
        )
    return joined(messages, say)


def _largest(value: float) -> Message:
    values = {
        "value": number_text(value),
        "share": share_text(float(np.exp(min(value, 0.0)))),
        "steps": steps_text(float(np.log(2.0)) / max(abs(value), 1e-300)),
    }
    if abs(value) <= LEVEL:
        return note(
            "The largest exponent is λ = {value}: at least in one direction the network keeps"
            " a small difference almost as it is from one step to the next.",
            **values,
        )
    if value < 0.0:
        return note(
            "The largest exponent is λ = {value}: on average a small difference keeps {share}"
            " at each step, so half of it is gone after {steps} steps.",
            **values,
        )
    return note(
        "The largest exponent is λ = {value}: a small difference doubles every {steps}"
        " steps. If that goes on while the state stays bounded, it is chaos.",
        **values,
    )


def settled_words(running: FloatArray, say: Translate) -> str:
    """Say how far the largest exponent is to be trusted.

    Parameters
    ----------
    running : FloatArray of shape (T, N)
        The estimates after each step.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        A sentence; empty where there is no estimate.

    Examples
    --------
    >>> settled_words(np.array([[-3.0], [-1.0], [-0.7], [-0.6], [-0.55]]), str)
    'Over the last quarter of the steps the estimate still moved by 0.05.'
    """
    late = running[3 * len(running) // 4 :, 0]
    if not np.isfinite(late).all():
        return ""
    if len(late) < 2:
        return say(mark("So short a sequence gives no more than a first guess."))
    moved = number_text(float(np.ptp(late)), 2)
    return note(
        "Over the last quarter of the steps the estimate still moved by {moved}.", moved=moved
    ).translated(say)


BEYOND = mark("This network left the range of numbers: it has no growth exponents.")
WIPED_OUT = mark(
    "Some step wipes out every difference that was followed (λ = −∞): as far as these tell,"
    " nothing from before it is remembered."
)
