"""The browser turns a lesson's pages itself; what it writes to the address is no new link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gatescope.ui.lesson_settings import MOST_STEPS, PREFIX, LessonSettings
from gatescope.ui.settings import Settings

STEP = f"{PREFIX}step"


def turned(query: Mapping[str, str], last: Mapping[str, str] | None) -> int | None:
    """Give the step of an address that says nothing else that is new.

    Parameters
    ----------
    query : Mapping of str to str
        What the address says now.
    last : Mapping of str to str or None
        What it said when it was read or written last.

    Returns
    -------
    int or None
        None where no page was turned.

    Examples
    --------
    >>> turned({"s.lesson": "a", "s.step": "2"}, {"s.lesson": "a"})
    2
    >>> turned({"s.lesson": "b", "s.step": "2"}, {"s.lesson": "a"}) is None
    True
    """
    if last is None or query == last or f"{PREFIX}lesson" not in query:
        return None
    if with_step(query, "") != with_step(last, ""):
        return None
    step = query.get(STEP, "1")
    legal = step.isascii() and step.isdigit() and 1 <= int(step[:4]) <= MOST_STEPS
    return int(step) if legal else None


def with_step(query: Mapping[str, str], step: str) -> dict[str, str]:
    """Give an address with another step; with the first where `step` is empty.

    Examples
    --------
    >>> with_step({"s.step": "2"}, ""), with_step({}, "4")
    ({}, {'s.step': '4'})
    """
    others = {key: value for key, value in query.items() if key != STEP}
    return others | ({STEP: step} if step else {})


def without_lesson(settings: Settings) -> Settings:
    """Give a view that no lesson is open in: other pages carry none along."""
    return replace(settings, lesson=LessonSettings())
