"""The sentences under the figures of series, computed from the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gatescope.experiments.series_grouping import SeriesGroup
from gatescope.i18n import Translate
from gatescope.messages import Message, note
from gatescope.ui.exp_findings import NOTHING, findings, of_trials
from gatescope.ui.flow_numbers import number_text, steps_text

Told = tuple[str, Sequence[float], SeriesGroup]
"""Name of a line, where its numbers stand, and its numbers."""

NEAR = 1e-9


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
    >>> series_words("lags", [line], str)[:60]
    'GRU: the norm falls by 0.1 powers of ten with every step bac'
    """
    known = [line for line in lines if (~np.isnan(line[2].median)).any()]
    if not known:
        return say(NOTHING)
    messages = SAY[kind](known)
    return findings(messages, say)


def _lags(lines: Sequence[Told]) -> list[Message]:
    if len(lines) == 1:
        return [_fall(*lines[0])]
    # what does not arrive at all has lost most
    pace = {k: _pace(places, group) for k, (_, places, group) in enumerate(lines)}
    ordered = sorted(pace, key=lambda k: pace[k])
    first, last = lines[ordered[0]], lines[ordered[-1]]
    least, most = pace[ordered[0]], pace[ordered[-1]]
    if most - least < NEAR:
        return [note("All lines change at the same pace."), _fall(*first)]
    begun = note("The gradient fades fastest here:")
    if least >= 0.0:
        begun = note("The gradient grows slowest here:")
    ended = note("It grows fastest here:") if most > 0.0 else note("It fades slowest here:")
    return [begun, _fall(*first), ended, _fall(*last)]


def _pace(places: Sequence[float], group: SeriesGroup) -> float:
    return _change(group) / max(_steps(places, group), 1)


def _steps(places: Sequence[float], group: SeriesGroup) -> int:
    return int(places[int(np.flatnonzero(~np.isnan(group.median))[-1])])


def _change(group: SeriesGroup) -> float:
    known = group.median[~np.isnan(group.median)]
    change = float(known[-1] - known[0]) if np.isfinite(known[0]) else -np.inf
    return -np.inf if np.isnan(change) else change


def _fall(name: str, places: Sequence[float], group: SeriesGroup) -> Message:
    change = _change(group)
    values = {
        "name": name or "–", "of": of_trials(group.trials), "steps": _steps(places, group),
        "size": steps_text(abs(change)), "pace": number_text(abs(_pace(places, group)), 2),
    }  # fmt: skip
    if np.isneginf(change):
        return note("{name}: nothing of it arrives {steps:,} steps back ({of}).", **values)
    if abs(change) < 0.005:
        return note(
            "{name}: over {steps:,} steps back the norm stays as it is ({of}).", **values
        )
    if change < 0.0:
        return note(
            "{name}: the norm falls by {pace} powers of ten with every step back, by {size}"
            " over {steps:,} steps ({of}).",
            **values,
        )
    return note(
        "{name}: the norm grows by {pace} powers of ten with every step back, by {size} over"
        " {steps:,} steps ({of}).",
        **values,
    )


def _curves(lines: Sequence[Told]) -> list[Message]:
    ends = {k: _last(group) for k, (_, _, group) in enumerate(lines)}
    low, high = min(ends, key=lambda k: ends[k]), max(ends, key=lambda k: ends[k])
    if ends[high] - ends[low] < NEAR:
        return [note("All lines end at a score of {score}.", score=number_text(ends[low]))]
    return [
        note(
            "The lowest score at the end is {score}: {name} ({of}).",
            name=lines[low][0], score=number_text(ends[low]),
            of=of_trials(lines[low][2].trials),
        ),
        note(
            "The highest is {score}: {name} ({of}).",
            name=lines[high][0], score=number_text(ends[high]),
            of=of_trials(lines[high][2].trials),
        ),
    ]  # fmt: skip


def _last(group: SeriesGroup) -> float:
    known = group.median[~np.isnan(group.median)]
    return float(known[-1])


def _exponents(lines: Sequence[Told]) -> list[Message]:
    told = []
    for name, _, group in _telling(lines, _above):
        known = group.median[~np.isnan(group.median)]
        told.append(
            note(
                "{name}: {above} of {count} exponents are above 0; the largest is {value}"
                " ({of}).",
                name=name or "–", above=_above(group)[0], count=known.size,
                value=number_text(float(known[0])), of=of_trials(group.trials),
            )
        )  # fmt: skip
    return told


def _above(group: SeriesGroup) -> tuple[int, float]:
    """Count the exponents above 0; where these are as many, the largest decides."""
    known = group.median[~np.isnan(group.median)]
    return int((known > 0.0).sum()), float(known[0])


def _singular(lines: Sequence[Told]) -> list[Message]:
    told = []
    for name, _, group in _telling(lines, _near):
        told.append(
            note(
                "{name}: {near} of {count} directions arrive at least a tenth as strong as the"
                " strongest ({of}).",
                name=name or "–", near=_near(group)[0], count=group.median.size,
                of=of_trials(group.trials),
            )
        )  # fmt: skip
    return told


def _near(group: SeriesGroup) -> tuple[int, float]:
    """Count the directions within a decade of the strongest."""
    known = group.median[~np.isnan(group.median)]
    near = int((known >= known[0] - 1.0).sum()) if np.isfinite(known[0]) else 0
    return near, near / known.size


def _telling(
    lines: Sequence[Told], by: Callable[[SeriesGroup], tuple[int, float]]
) -> Sequence[Told]:
    """Choose lines to be told: all if they are few, else those with the least and the most."""
    if len(lines) <= MOST_TOLD:
        return lines
    ordered = sorted(lines, key=lambda line: by(line[2]))
    return ordered[0], ordered[-1]


MOST_TOLD = 3
"""More lines are not told one by one."""

SAY: dict[str, Callable[[Sequence[Told]], list[Message]]] = {
    "lags": _lags,
    "curves": _curves,
    "exponents": _exponents,
    "singular": _singular,
}
