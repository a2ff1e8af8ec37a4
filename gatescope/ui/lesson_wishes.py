"""What the lesson in the browser asks for: another step, another lesson, a setting."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from gatescope.lessons.shelf import lesson_slugs
from gatescope.ui import state
from gatescope.ui.lesson_settings import MOST_STEPS, LessonSettings
from gatescope.ui.lesson_view import set_words

LESSON = "gs.lesson"
"""Key of the lesson on its page."""


def handlers() -> dict[str, Callable[[], None]]:
    """Give the callbacks of the component; each runs before the page does."""
    return {f"on_{name}_change": _callback(name, take) for name, take in WISHES.items()}


def _callback(name: str, take: Callable[[object], None]) -> Callable[[], None]:
    def called() -> None:
        held = st.session_state.get(LESSON)
        if isinstance(held, Mapping):
            take(held.get(name))

    return called


def place_asked(value: object) -> LessonSettings | None:
    """Give lesson and step that are asked for, or None where the value names none.

    Examples
    --------
    >>> place_asked({"lesson": "", "step": 1})
    LessonSettings(lesson='', step=1)
    >>> place_asked({"lesson": "../x", "step": 1}) is None, place_asked(3) is None
    (True, True)
    """
    if not isinstance(value, Mapping):
        return None
    slug, step = value.get("lesson"), value.get("step")
    legal = type(step) is int and 1 <= step <= MOST_STEPS
    if not legal or slug not in ("", *lesson_slugs()):
        return None
    return LessonSettings(slug, step)


def _go(value: object) -> None:
    asked = place_asked(value)
    if asked is not None:
        state.change(lesson=asked)


WISHES: Mapping[str, Callable[[object], None]] = {"go": _go, "set": set_words}
"""What the browser can ask for; the value comes from it, so from anyone."""
