"""The sentences under the figures of memory, computed from the same numbers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gatescope.analysis.half_life import HALF, HalfLives, median_half_life
from gatescope.analysis.memory import Memory
from gatescope.figures.cells import CELL_STYLES
from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message, mark, note, true_minus

LEVEL = 0.001
"""An exponent nearer to 0 than this keeps 99.9% at each step: nobody would call that fading."""

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
        Sentences.

    Examples
    --------
    >>> from gatescope.analysis.half_life import half_lives
    >>> found = half_lives(np.log10([[0.0625, 0.25, 1.0]]), target=2)
    >>> print(half_life_words({"gru": found}, str))
    GRU: half of it is gone after 0.5 steps. Over the whole way it halves every 0.5 steps.
    """
    messages = [part for cell, found in lives.items() for part in _half_life(cell, found, say)]
    return _joined(messages, say)


def _half_life(cell: str, found: HalfLives, say: Translate) -> list[Message]:
    name, count = say(CELL_STYLES[cell].name), int(found.measured.sum())
    median = median_half_life(found)
    if median is None:
        return [note("{cell}: there is no gradient to follow back.", cell=name)]
    values = {"cell": name, "steps": steps_text(median.steps), "count": count}
    if count == 1:
        first = (
            note("{cell}: more than half of it is still there {steps} steps back, where the"
                 " sequence begins: its half-life is longer.", **values)
            if median.censored
            else note("{cell}: half of it is gone after {steps} steps.", **values)
        )  # fmt: skip
        return [first, _pace(found)]
    first = (
        note("{cell}: the half-life is longer than {steps} steps (median of {count} networks).",
             **values)
        if median.censored
        else note("{cell}: half of it is gone after {steps} steps (median of {count} networks).",
                  **values)
    )  # fmt: skip
    return [first, _pace(found), *_exceptions(found, count)]


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
        messages.append(note("In {n} of {count} it only grows.", n=grown, count=count))
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
    The largest exponent is λ = −0.693: even in its best direction a small difference keeps only
    50% at each step, so half of it is gone after 1.0 steps. 0 of 1 directions keep at least 90%.
    """
    largest = float(exponents[0])
    if np.isnan(largest) or largest == np.inf:
        return say(BEYOND)
    if np.isneginf(largest):
        return say(WIPED_OUT)
    kept = int((exponents >= np.log(CLEAR)).sum())
    lost = int(np.isneginf(exponents).sum())
    counts = {"n": kept, "total": len(exponents), "share": f"{CLEAR:.0%}", "lost": lost}
    messages = [_largest(largest), note("{n} of {total} directions keep at least {share}.", **counts)]
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
    return _joined(messages, say)


def _largest(value: float) -> Message:
    values = {
        "value": true_minus(f"{value:.3g}"),
        "share": f"{np.exp(value):.3%}".replace(".000%", "%"),
        "steps": steps_text(float(np.log(2.0)) / max(abs(value), 1e-300)),
    }
    if abs(value) <= LEVEL:
        return note("The largest exponent is λ = {value}: in its best direction the network keeps"
                    " a small difference as it is.", **values)  # fmt: skip
    if value < 0.0:
        return note("The largest exponent is λ = {value}: even in its best direction a small"
                    " difference keeps only {share} at each step, so half of it is gone after"
                    " {steps} steps.", **values)  # fmt: skip
    return note("The largest exponent is λ = {value}: a small difference doubles every {steps}"
                " steps. If that went on for ever, it would be chaos.", **values)  # fmt: skip


BEYOND = mark("This network left the range of numbers: it has no growth exponents.")
WIPED_OUT = mark(
    "Some step wipes out every difference (λ = −∞): nothing from before it can be remembered, in"
    " no direction at all."
)
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
    From 2 steps back the best remembered direction arrives 0.25 times as large. 0 of 2
    directions still have half their size or more.
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
    arrives = note("From {n} steps back the best remembered direction arrives {factor} times as"
                   " large.", n=lag, factor=factor(float(first[0])))  # fmt: skip
    broad = note("{kept} of {total} directions still have half their size or more.",
                 kept=kept, total=len(first))  # fmt: skip
    return _joined([arrives, broad], say)


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
    return _joined([_weights(memory, cell), *_gates(memory), *_spans(memory)], say)


def _weights(memory: Memory, cell: str) -> Message:
    times = f"{memory.weights:.3g}"
    if memory.weights < 1.0:
        return note("The weights alone prove that it forgets: no step can pass on more than"
                    " {times} times what came.", times=times)  # fmt: skip
    if cell == "lstm":
        return note("The weights alone bound nothing: an LSTM's cell state can grow at every step,"
                    " and what its forget gate passes on grows with it.")  # fmt: skip
    if cell == "gru":
        return note("The weights alone allow {times} times a step and prove nothing; a GRU's never"
                    " do, because with z = 1 it would keep everything.", times=times)  # fmt: skip
    return note("The weights alone allow {times} times a step: too much to prove that it forgets.",
                times=times)  # fmt: skip


def _gates(memory: Memory) -> list[Message]:
    broken = memory.norm > np.minimum(memory.gates, memory.weights) * (1.0 + 1e-9)
    holds = note("Neither bound is broken at any of {count} steps.", count=len(broken))
    if not memory.norm.all():
        return [] if broken.any() else [holds]
    loose = memory.gates / memory.norm
    values = {
        "gates": f"{np.median(memory.gates):.3g}", "norm": f"{np.median(memory.norm):.3g}",
        "best": f"{loose.min():.3g}", "worst": f"{loose.max():.3g}",
    }  # fmt: skip
    message = note(
        "From what the gates are at a step, it can pass on at most {gates} times what came (the"
        " middle one of all steps); what it really can is {norm}. So this bound is between {best}"
        " and {worst} times too large.", **values,
    )  # fmt: skip
    return [message] if broken.any() else [message, holds]


def _spans(memory: Memory) -> list[Message]:
    """Say what becomes of the bounds over the longest span."""
    gates, steps = (float(memory.spans(gains)[0]) for gains in (memory.gates, memory.norm))
    actual = float(memory.log10_spectrum[0, 0])
    if len(memory.steps) < 2 or not np.isfinite([gates, steps, actual]).all():
        return []
    return [note(
        "Over {n} steps that multiplies: the gates allow {gates} times, the steps {each} if each"
        " met the direction that it passes best, and what happens is {actual}.",
        n=len(memory.steps), gates=factor(gates), each=factor(steps), actual=factor(actual),
    )]  # fmt: skip


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


def factor(log10: float) -> str:
    """Write a factor that is known by its logarithm.

    Examples
    --------
    >>> factor(-1.0), factor(-30.0)
    ('0.1', '10^−30.0')
    """
    return f"{10.0**log10:.3g}" if -3.0 <= log10 < 4.0 else true_minus(f"10^{log10:.1f}")


def _joined(messages: list[Message], say: Translate) -> str:
    return " ".join(message.translated(say) for message in messages)
