"""The sentences on singular values and on bounds, computed from the same numbers."""

from __future__ import annotations

import numpy as np

from gatescope.analysis.half_life import HALF
from gatescope.analysis.memory import Memory
from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note
from gatescope.ui.flow_memory_words import joined
from gatescope.ui.flow_numbers import factor, number_text

NO_PAST = mark("The step that is asked about is the first one: there is no past to remember.")


def singular_words(memory: Memory, say: Translate) -> str:
    """Say how much of the farthest state that is looked at still arrives, and how broadly.

    Parameters
    ----------
    memory : Memory
        What is drawn.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        Sentences.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> from gatescope.analysis.memory import memory_of
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> memory = memory_of(params, unroll(params, np.zeros((3, 1, 1))), target=2)
    >>> print(singular_words(memory, str))
    From 2 steps back the best remembered direction arrives 0.25 times as large. Spread over
    the steps that is a growth exponent of −0.693; the estimates above come near to it only in
    time, because they start in directions that know nothing of it. Directions that still have
    half their size or more: 0 of 2.
    """
    lag = memory.target - int(memory.sources[0])
    if lag == 0:
        return say(NO_PAST)
    first = memory.log10_spectrum[0]
    if np.isnan(first[0]) or first[0] == np.inf:
        return say(BEYOND_STATES)
    if np.isneginf(first[0]):
        return note("From {n} steps back nothing arrives at all.", n=lag).translated(say)
    kept = int((np.nan_to_num(first, nan=-np.inf) >= -HALF).sum())
    arrives = note(
        "From {n} steps back the best remembered direction arrives {factor} times as large.",
        n=lag,
        factor=factor(float(first[0])),
    )
    rate = note(
        "Spread over the steps that is a growth exponent of {value}; the estimates above come"
        " near to it only in time, because they start in directions that know nothing of it.",
        value=number_text(first[0] * np.log(10.0) / lag),
    )
    broad = note(
        "Directions that still have half their size or more: {kept} of {total}.",
        kept=kept,
        total=len(first),
    )
    return joined([arrives, rate, broad], say)


BEYOND_STATES = mark("This network left the range of numbers: nothing can be said of its past.")


def bound_words(memory: Memory, cell: str, say: Translate) -> str:
    """Say what the bounds prove, and how many times too large they are.

    Parameters
    ----------
    memory : Memory
        What is drawn.
    cell : {"gru", "rnn", "lstm"}
        Whose it is.
    say : Translate
        From English screen text to the page's language.

    Returns
    -------
    str
        Sentences.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> from gatescope.analysis.memory import memory_of
    >>> params = zero_params("rnn", input_size=1, hidden_size=2)
    >>> memory = memory_of(params, unroll(params, np.zeros((3, 1, 1))), target=2)
    >>> print(bound_words(memory, "rnn", str))
    The weights alone prove that it forgets: no step can pass on more than 0 times what came.
    Neither bound is broken at any of 2 steps.
    """
    if not len(memory.steps):
        return say(NO_PAST)
    if not (np.isfinite(memory.norm) & np.isfinite(memory.gates)).all():
        return say(BEYOND_STATES)
    return joined([_weights(memory, cell), *_gates(memory, cell), *_spans(memory)], say)


def _weights(memory: Memory, cell: str) -> Message:
    times = number_text(memory.weights)
    if memory.weights < 1.0:
        return note(
            "The weights alone prove that it forgets: no step can pass on more than"
            " {times} times what came.",
            times=times,
        )
    if cell == "lstm":
        return note(
            "The weights alone bound nothing: an LSTM's cell state can grow at every step,"
            " and what its forget gate passes on grows with it."
        )
    if cell == "gru":
        return note(
            "The weights alone allow {times} times a step and prove nothing; a GRU's never"
            " do, because with z = 1 it would keep everything.",
            times=times,
        )
    return note(
        "The weights alone allow {times} times a step: too much to prove that it forgets.",
        times=times,
    )


def _gates(memory: Memory, cell: str) -> list[Message]:
    broken = memory.norm > np.minimum(memory.gates, memory.weights) * (1.0 + 1e-9)
    holds = note("Neither bound is broken at any of {count} steps.", count=len(broken))
    if not memory.norm.all():
        return [] if broken.any() else [holds]
    loose = memory.gates / memory.norm
    values = {
        "gates": number_text(float(np.median(memory.gates))),
        "norm": number_text(float(np.median(memory.norm))),
        "best": number_text(loose.min()),
        "worst": number_text(loose.max()),
    }
    tight = note("So this bound gives nothing away.")
    loose_by = note("So this bound is between {best} and {worst} times too large.", **values)
    allowed = SLOPES if cell == "rnn" else GATES
    messages = [
        note(allowed, **values),
        tight if values["worst"] == "1" else loose_by,
    ]
    return messages if broken.any() else [*messages, holds]


GATES = mark(
    "With its gates in this run a step can pass on at most {gates} times what came (the middle"
    " one of all steps); the most that it really passes on is {norm}."
)
SLOPES = mark(
    "With the slopes of its activation in this run a step can pass on at most {gates} times"
    " what came (the middle one of all steps); the most that it really passes on is {norm}."
)


def _spans(memory: Memory) -> list[Message]:
    """Say what becomes of the bounds over the longest span."""
    gates, steps = (float(memory.spans(gains)[0]) for gains in (memory.gates, memory.norm))
    actual = float(memory.log10_spectrum[0, 0])
    if len(memory.steps) < 2 or not np.isfinite([gates, steps, actual]).all():
        return []
    return [
        note(
            "Over {n} steps that multiplies: this bound allows {gates} times, the steps {each}"
            " if each met the direction that it passes best, and what happens is {actual}.",
            n=len(memory.steps),
            gates=factor(gates),
            each=factor(steps),
            actual=factor(actual),
        )
    ]
