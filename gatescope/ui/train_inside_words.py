"""What goes on inside networks in training, in words: reach of gradients, saturated gates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gatescope.figures.gates_over_training import gates_of
from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note, sentences
from gatescope.training.lab.history import GateState, LaneHistory
from gatescope.training.lab.signs import reach
from gatescope.ui.train_lead_words import listed

if TYPE_CHECKING:
    from gatescope.figures.quantities import Quantity
    from gatescope.training.lab.plan import Plan

SATURATED, MOVED = 0.5, 0.1
"""A gate is worth a word where such a share is saturated, and so much more than before."""

MOST_GATES = 3

Named = Sequence[tuple[str, LaneHistory]]


def reach_sentence(named: Named, translate: Translate) -> str:
    """Say how far back the gradient still reaches.

    Parameters
    ----------
    named : sequence of (str, LaneHistory)
        The networks and their names.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    str
        One or two sentences; empty where no gradient is known.

    Examples
    --------
    >>> from gatescope.training.lab.history import Check
    >>> look = Check(0, 1.0, 0.0, 1.0, 0.0, {}, (-1.0, -2.0, -3.5))
    >>> print(reach_sentence([("GRU", LaneHistory(checks=(look,)))], str))
    On its way back from the last answer the gradient falls to a hundredth of its size: GRU
    after 2 steps.
    """
    fading, lasting, far = [], [], 0
    after = translate(mark("{name} after {steps} steps"))
    after_one = translate(mark("{name} after 1 step"))
    for name, lane in named:
        looks = [check for check in lane.checks if len(check.lags) > 1]
        if not looks or not math.isfinite(looks[-1].lags[0]):
            continue
        steps, far = reach(looks[-1])
        if steps is None:
            lasting.append(name)
        else:
            fading.append((after_one if steps == 1 else after).format(name=name, steps=steps))
    told = []
    if fading:
        told.append(
            note(
                "On its way back from the last answer the gradient falls to a hundredth of its"
                " size: {names}.",
                names=listed(fading, translate),
            )
        )
    if lasting:
        told.append(
            note(
                "In all {far} steps back it stays above a hundredth of its size: {names}.",
                far=far,
                names=listed(lasting, translate),
            )
            if fading
            else note(
                "On its way back from the last answer the gradient stays above a hundredth of"
                " its size in all {far} steps: {names}.",
                far=far,
                names=listed(lasting, translate),
            )
        )
    return sentences([one.translated(translate) for one in told], translate)


def saturated_gates(plan: Plan, named: Named, translate: Translate) -> list[str]:
    """Say which gates mostly stand shut or open by now, the most saturated first.

    Parameters
    ----------
    plan : Plan
        What is trained.
    named : sequence of (str, LaneHistory)
        Its networks and their names.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    list of str
        A sentence each, at most `MOST_GATES`.

    Examples
    --------
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> from gatescope.training.lab.history import Check
    >>> states = (GateState(0.5, 0.0, 0.0), GateState(0.9, 0.0, 0.75))
    >>> looks = tuple(Check(0, 1.0, 0.0, 1.0, 0.0, {"z": state}) for state in states)
    >>> named = [("GRU", LaneHistory(checks=looks))]
    >>> print(saturated_gates(first_plan("adding"), named, str)[0])
    Update gate z of GRU: 75% of its values are above 0.9 (1 keeps, 0 rewrites); before
    training it was 0%.
    """
    found: list[tuple[float, Message]] = []
    for (name, lane), planned in zip(named, plan.lanes, strict=False):
        learns = lane.stage != "diverged"
        looks = [check.gates for check in lane.checks if check.gates and learns]
        for gate in gates_of(planned.cell) if len(looks) > 1 else ():
            first, last = looks[0].get(gate.key), looks[-1].get(gate.key)
            if first and last:
                found += _sides(gate, name, first, last)
    found.sort(key=lambda one: one[0], reverse=True)
    return [message.translated(translate) for _, message in found[:MOST_GATES]]


def _sides(
    gate: Quantity, name: str, first: GateState, last: GateState
) -> list[tuple[float, Message]]:
    values = {
        "gate": Message(gate.name), "symbol": gate.symbol, "name": name,
        "hint": Message(gate.hint),
    }  # fmt: skip
    found = []
    if last.high >= max(SATURATED, first.high + MOVED):
        text = note(
            "{gate} {symbol} of {name}: {share:.0%} of its values are above 0.9 ({hint});"
            " before training it was {before:.0%}.",
            **values,
            share=last.high,
            before=first.high,
        )
        found.append((last.high, text))
    if last.low >= max(SATURATED, first.low + MOVED):
        text = note(
            "{gate} {symbol} of {name}: {share:.0%} of its values are below 0.1 ({hint});"
            " before training it was {before:.0%}.",
            **values,
            share=last.low,
            before=first.low,
        )
        found.append((last.low, text))
    return found
