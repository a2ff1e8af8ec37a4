"""The sentences under the figures of series, computed from the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gatescope.experiments.series_grouping import SeriesGroup
from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note, sentences
from gatescope.ui.flow_numbers import number_text, steps_text

Told = tuple[str, Sequence[float], SeriesGroup]
"""Name of a line, where its numbers stand, and its numbers."""

NEAR = 1e-9
NOTHING = mark("Nothing has been measured here yet.")


def series_words(kind: str, lines: Sequence[Told], say: Translate) -> str:
    """Say what the lines of a figure come to.

    Parameters
    ----------
    kind : {"lags", "curves", "exponents", "singular"}
        Which figure.
    lines : sequence of tuple
        All of its lines.
    say : Translate
        From English screen text to the page's language.

    Examples
    --------
    >>> numbers = np.array([0.0, -3.0])
    >>> line = ("GRU", [0.0, 30.0], SeriesGroup(("gru",), 5, numbers, numbers, numbers))
    >>> print(series_words("lags", [line], str))
    GRU: over 30 steps back the norm falls by 3.0 powers of ten (median of 5 trials).
    """
    known = [line for line in lines if (~np.isnan(line[2].median)).any()]
    if not known:
        return say(NOTHING)
    messages = SAY[kind](known)
    return sentences((message.translated(say) for message in messages), say)


def _lags(lines: Sequence[Told]) -> list[Message]:
    if len(lines) == 1:
        return [_fall(*lines[0])]
    # what does not arrive at all has lost most
    pace = {
        k: _change(group) / max(places[-1], 1.0) for k, (_, places, group) in enumerate(lines)
    }
    ordered = sorted(pace, key=lambda k: pace[k])
    first, last = lines[ordered[0]], lines[ordered[-1]]
    if pace[ordered[-1]] - pace[ordered[0]] < NEAR:
        return [note("All lines change at the same pace."), _fall(*first)]
    return [
        note("The gradient fades fastest here:"), _fall(*first),
        note("And slowest, or grows, here:"), _fall(*last),
    ]  # fmt: skip


def _change(group: SeriesGroup) -> float:
    known = group.median[~np.isnan(group.median)]
    change = float(known[-1] - known[0]) if np.isfinite(known[0]) else -np.inf
    return -np.inf if np.isnan(change) else change


def _fall(name: str, places: Sequence[float], group: SeriesGroup) -> Message:
    change, values = _change(group), {"name": name or "–", "trials": group.trials}
    steps = int(places[int(np.flatnonzero(~np.isnan(group.median))[-1])])
    if np.isneginf(change):
        return note(
            "{name}: nothing of it arrives {steps:,} steps back (median of {trials:,} trials).",
            **values, steps=steps,
        )  # fmt: skip
    size = steps_text(abs(change))
    if abs(change) < 0.005:
        return note(
            "{name}: over {steps:,} steps back the norm stays as it is (median of {trials:,}"
            " trials).",
            **values, steps=steps,
        )  # fmt: skip
    if change < 0.0:
        return note(
            "{name}: over {steps:,} steps back the norm falls by {size} powers of ten (median"
            " of {trials:,} trials).",
            **values, steps=steps, size=size,
        )  # fmt: skip
    return note(
        "{name}: over {steps:,} steps back the norm grows by {size} powers of ten (median of"
        " {trials:,} trials).",
        **values, steps=steps, size=size,
    )  # fmt: skip


def _curves(lines: Sequence[Told]) -> list[Message]:
    ends = {k: _last(group) for k, (_, _, group) in enumerate(lines)}
    low, high = min(ends, key=lambda k: ends[k]), max(ends, key=lambda k: ends[k])
    if ends[high] - ends[low] < NEAR:
        return [note("All lines end at a score of {score}.", score=number_text(ends[low]))]
    return [
        note(
            "The lowest score at the end is {score}: {name} (median of {trials:,} trials).",
            name=lines[low][0], score=number_text(ends[low]), trials=lines[low][2].trials,
        ),
        note(
            "The highest is {score}: {name} (median of {trials:,} trials).",
            name=lines[high][0], score=number_text(ends[high]), trials=lines[high][2].trials,
        ),
    ]  # fmt: skip


def _last(group: SeriesGroup) -> float:
    known = group.median[~np.isnan(group.median)]
    return float(known[-1])


def _exponents(lines: Sequence[Told]) -> list[Message]:
    told = []
    for name, _, group in lines[:MOST_TOLD]:
        known = group.median[~np.isnan(group.median)]
        told.append(
            note(
                "{name}: {above} of {count} exponents are above 0; the largest is {value}"
                " (medians of {trials:,} trials).",
                name=name or "–", above=int((known > 0.0).sum()), count=known.size,
                value=number_text(float(known[0])), trials=group.trials,
            )
        )  # fmt: skip
    return told


def _singular(lines: Sequence[Told]) -> list[Message]:
    told = []
    for name, _, group in lines[:MOST_TOLD]:
        known = group.median[~np.isnan(group.median)]
        near = int((known >= known[0] - 1.0).sum()) if np.isfinite(known[0]) else 0
        told.append(
            note(
                "{name}: {near} of {count} directions arrive at least a tenth as strong as the"
                " strongest (medians of {trials:,} trials).",
                name=name or "–", near=near, count=group.median.size, trials=group.trials,
            )
        )  # fmt: skip
    return told


MOST_TOLD = 3
"""More lines are not told one by one."""

SAY: dict[str, Callable[[Sequence[Told]], list[Message]]] = {
    "lags": _lags,
    "curves": _curves,
    "exponents": _exponents,
    "singular": _singular,
}
