"""What the lesson in the browser asks for: another step, another lesson, a setting."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from gatescope.lessons.shelf import lesson, lesson_slugs
from gatescope.ui import state
from gatescope.ui.lesson_settings import MOST_STEPS, LessonSettings
from gatescope.ui.lesson_view import bring_back, figure_at, go_to, set_words

LESSON = "gs.lesson"
"""Key of the lesson on its page."""


def take_go() -> None:
    """Go to the lesson and the step that the reader has turned to, before the page runs."""
    asked = place_asked(_triggered("go"))
    if asked is not None:
        go_to(asked)


def take_set() -> None:
    """Set what a word of the text sets, before the page runs."""
    set_words(_triggered("set"))


def take_reset() -> None:
    """Show the step's figure as the lesson has it again, before the page runs."""
    at = state.current().lesson
    if _triggered("reset") and at.lesson:
        bring_back(figure_at(lesson(at.lesson, "en"), at.step)[1])


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
    slug, step = str(value.get("lesson")), value.get("step")
    # True is a whole number as well.
    if not isinstance(step, int) or step is True or not 1 <= step <= MOST_STEPS:
        return None
    return LessonSettings(slug, step) if slug in ("", *lesson_slugs()) else None


def _triggered(name: str) -> object:
    """Give what the browser asks for; it comes from there, so from anyone."""
    held = st.session_state.get(LESSON)
    return held.get(name) if isinstance(held, Mapping) else None
