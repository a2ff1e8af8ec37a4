"""The sentences under the figures of values, computed from the same numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from gatescope.experiments.grouping import Group
from gatescope.experiments.plan import Plan
from gatescope.messages import Message, note, true_minus
from gatescope.ui.exp_asked import by_of
from gatescope.ui.exp_axes import Choice
from gatescope.ui.exp_findings import NOTHING, findings, of_trials
from gatescope.ui.exp_predictions import (
    critical_gains,
    half_life_at,
    keeps_by_bias,
    settings_at,
)
from gatescope.ui.exp_sheet import View, place_of, short
from gatescope.ui.exp_words import axis_name
from gatescope.ui.flow_numbers import number_text

MOST_TOLD = 4
"""More lines are not told one by one."""


def value_words(lines: Mapping[Any, Sequence[Group]], plan: Plan, view: View) -> str:
    """Say from where to where a value goes, where it passes zero, and how the prediction fares.

    Parameters
    ----------
    lines : Mapping of value to sequence of Group
        What is drawn, in order.
    plan : Plan
        Of the experiment.
    view : View
        What is shown.

    Examples
    --------
    >>> from gatescope.ui.exp_axes import Choice
    >>> groups = [Group((at,), 1, 1, at, at, at, at) for at in (1.0, 2.0)]
    >>> value_words({None: groups}, Plan(), View((), Choice("rate", x="gain"), str))
    'Medians go from 1 at gain = 1 to 2 at gain = 2.'
    """
    known = {
        line: [group for group in groups if group.median is not None]
        for line, groups in lines.items()
    }
    known = {line: groups for line, groups in known.items() if groups}
    if not known:
        return view.say(NOTHING)
    messages: list[Message] = []
    for line, groups in list(known.items())[:MOST_TOLD]:
        messages.append(_range(line, groups, plan, view))
        messages += _peaks(groups, plan, view)
        messages += _crossing(line, groups, plan, view)
    if len(known) > MOST_TOLD:
        messages.append(_extremes(known, plan, view))
    if keeps_by_bias(plan, view.choice):
        first = next(iter(known.items()))
        messages.append(_prediction(*first, plan, view))
    return findings(messages, view.say)


def told_size(group: Group, plan: Plan, view: View) -> str:
    """Write the median of a group; of a half-life that no sequence was long enough for, ≥.

    Examples
    --------
    >>> from gatescope.ui.exp_axes import Choice
    >>> view = View((), Choice("half_life"), str)
    >>> [told_size(Group((), 1, 1, x, x, x, x), Plan(), view) for x in (98.0, 99.0)]
    ['98', '≥ 99']
    """
    told = size(group.median)
    return f"≥ {told}" if (group.median or 0.0) >= _longest(group, plan, view.choice) else told


def _longest(group: Group, plan: Plan, choice: Choice) -> float:
    """Count the steps back that there are, which stand for a half-life that is longer."""
    if choice.value != "half_life" or "length" in plan.drawn:
        return math.inf
    at = dict(zip(by_of("values", choice), group.at, strict=True))
    lengths = (at["length"],) if "length" in at else settings_at(plan, choice, "length")
    return float(lengths[0]) - 1.0 if len(lengths) == 1 else math.inf


def size(value: float | None) -> str:
    """Write a median.

    Examples
    --------
    >>> size(float("inf")), size(0.25), size(1360.0)
    ('∞', '0.25', '1,360')
    """
    if value is None:
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if 1_000.0 <= abs(value) < 1_000_000.0:
        return true_minus(f"{value:,.0f}")
    return number_text(value)


def _name(line: Any, view: View) -> str:
    choice = view.choice
    return place_of(view, (choice.lines,), (line,)) if choice.lines else ""


def _at(group: Group, view: View) -> str:
    if not view.choice.x:
        return ""
    return place_of(view, (view.choice.x,), (group.at[-1],))


def _range(line: Any, groups: Sequence[Group], plan: Plan, view: View) -> Message:
    name, first, last = _name(line, view), groups[0], groups[-1]
    low, high = (told_size(group, plan, view) for group in (first, last))
    values = {
        "name": name, "low": low, "high": high,
        "first": _at(first, view), "last": _at(last, view), "count": len(groups),
        "of": of_trials(first.measured),
    }  # fmt: skip
    if len(groups) == 1:
        if not name:
            return note("It is {low} ({of}).", **values)
        if not values["first"]:
            return note("{name}: {low} ({of}).", **values)
        return note("{name}: {low} at {first} ({of}).", **values)
    if len({group.median for group in groups}) == 1:
        if not name:
            return note("All {count} medians are {low}.", **values)
        return note("{name}: all {count} medians are {low}.", **values)
    if not name:
        return note("Medians go from {low} at {first} to {high} at {last}.", **values)
    return note("{name}: from {low} at {first} to {high} at {last}.", **values)


def _peaks(groups: Sequence[Group], plan: Plan, view: View) -> list[Message]:
    """Say how far a line goes beyond both of its ends, if their bands are clear of it."""
    ends = (groups[0], groups[-1])
    low = min(groups, key=lambda group: float(group.median or 0.0))
    high = max(groups, key=lambda group: float(group.median or 0.0))
    found = []
    if float(low.high or 0.0) < min(float(group.low or 0.0) for group in ends):
        found.append(low)
    if float(high.low or 0.0) > max(float(group.high or 0.0) for group in ends):
        found.append(high)
    return [
        note(
            "In between it is {value} at {at}.",
            value=told_size(group, plan, view),
            at=_at(group, view),
        )
        for group in found
    ]


def _crossing(line: Any, groups: Sequence[Group], plan: Plan, view: View) -> list[Message]:
    """Say where a value passes zero, and where it should."""
    if view.choice.value not in ("exponent", "rate") or not view.choice.x:
        return []
    medians = [float(group.median or 0.0) for group in groups]
    for k in range(len(groups) - 1):
        if medians[k] < 0.0 <= medians[k + 1]:
            low, high = (short(view, view.choice.x, g.at[-1]) for g in groups[k : k + 2])
            gains = critical_gains(plan, view.choice)
            cell = line if view.choice.lines == "cell" else next(iter(gains), "")
            if cell in gains:
                return [
                    note(
                        "It comes up to 0 between {low} and {high}; predicted is {gain:g}.",
                        low=low, high=high, gain=gains[cell],
                    )
                ]  # fmt: skip
            return [note("It comes up to 0 between {low} and {high}.", low=low, high=high)]
    return []


def _extremes(known: Mapping[Any, Sequence[Group]], plan: Plan, view: View) -> Message:
    every = [(line, group) for line, groups in known.items() for group in groups]
    low = min(every, key=lambda one: float(one[1].median or 0.0))
    high = max(every, key=lambda one: float(one[1].median or 0.0))
    return note(
        "Of all lines the lowest median is {low} ({low_at}), the highest {high} ({high_at}).",
        low=told_size(low[1], plan, view), low_at=_where(*low, view),
        high=told_size(high[1], plan, view), high_at=_where(*high, view),
    )  # fmt: skip


def _where(line: Any, group: Group, view: View) -> str:
    choice = view.choice
    return place_of(view, (choice.lines, choice.x), (line, group.at[-1]))


def _prediction(line: Any, groups: Sequence[Group], plan: Plan, view: View) -> Message:
    last = groups[-1]
    foreseen = float(half_life_at(np.array([float(last.at[-1])]))[0])  # type: ignore[arg-type]
    values = {
        "name": _name(line, view) or axis_name(view.choice.x, view.say), "at": _at(last, view),
        "found": told_size(last, plan, view), "foreseen": number_text(foreseen),
    }  # fmt: skip
    return note(
        "Predicted at {at} are {foreseen} steps, if everything goes through what is kept;"
        " {name}: {found}.",
        **values,
    )
