"""The middle of the Lessons page: all lessons to choose from, or one beside its figure."""

from __future__ import annotations

from typing import Any

import streamlit as st

from gatescope.figures.quantities import inks
from gatescope.lessons.payload import lesson_payload
from gatescope.lessons.shelf import lesson
from gatescope.messages import InputError
from gatescope.paths import asset
from gatescope.ui import state
from gatescope.ui.class_led import led
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.lesson_entries import entries
from gatescope.ui.lesson_figures import show_beside
from gatescope.ui.lesson_texts import NOT_YET, lesson_texts
from gatescope.ui.lesson_view import bring, is_changed, put_away
from gatescope.ui.lesson_wishes import LESSON, take_go, take_reset, take_set
from gatescope.ui.parity_badge import empty_badge

_component = st.components.v2.component(
    "gatescope_lesson", js=asset("lesson", "lesson.js").read_text(encoding="utf-8")
)


def show_lessons(frame: Frame) -> None:
    """Show the lesson of the link, or all of them where it names none.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    if state.current().lesson.lesson:
        try:
            return _show_one(frame, lesson_data(frame, state.current().lesson.lesson))
        except InputError as error:
            st.error(plain(error.message.translated(frame.translate)), icon=":material/error:")
    put_away()
    empty_badge(frame.translate)
    show_notes(state.notes(), frame.translate)
    show_shelf(frame)


def show_shelf(frame: Frame, *, elsewhere: bool = False) -> None:
    """Show all lessons, and how far the reader has come in each.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    elsewhere : bool
        Whether it stands on another page, from where its links lead to the Lessons page.
    """
    _lesson(_around(frame) | {"elsewhere": elsewhere})


def _lesson(data: dict[str, Any]) -> None:
    _component(
        data=data,
        key=LESSON,
        on_go_change=take_go,
        on_set_change=take_set,
        on_reset_change=take_reset,
    )


def _show_one(frame: Frame, data: dict[str, Any]) -> None:
    at = state.current().lesson
    badge = st.container()
    figure = bring(lesson(at.lesson, frame.language), at.step)
    # Before the figure, which may take its time: who reloads meanwhile comes back to this step.
    state.commit()
    with st.container(key="gs-lesson"):
        text, beside = st.columns([5, 8], gap="medium")
        with text:
            here = {"step": at.step, "changed": is_changed(figure), "leads": led() is not None}
            _lesson(data | here)
        with beside, st.container(key="gs-lesson-figure"):
            show_beside(frame, figure, badge)


def lesson_data(frame: Frame, slug: str) -> dict[str, Any]:
    """Give what the component shows of one lesson.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    slug : str
        One of `lesson_slugs`.

    Raises
    ------
    InputError
        If the lesson cannot be used.
    """
    spoken = lesson(slug, frame.language).language
    note = "" if spoken == frame.language else frame.translate(NOT_YET)
    told = {"lesson": lesson_payload(slug, spoken), "spoken": spoken, "note": note}
    return _around(frame) | told


def _around(frame: Frame) -> dict[str, Any]:
    return {
        "lessons": [dict(entry) for entry in entries(frame.language)],
        "colours": inks(),
        "texts": lesson_texts(frame.translate),
        "lang": state.current().lang,
    }
