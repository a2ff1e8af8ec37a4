"""Which figure stands beside a step of a lesson, and the settings that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from gatescope.lessons.lesson import Figure, Lesson
from gatescope.lessons.shelf import lesson
from gatescope.messages import Message
from gatescope.ui import state
from gatescope.ui.lesson_settings import LessonSettings
from gatescope.ui.lesson_visit import begin_visit, leave_place
from gatescope.ui.query_reader import LINK_LIMIT, VIEWER_KEYS
from gatescope.ui.settings import Settings, parse_query

KEPT = {"hide", "task", "lang", "form", "parity", "train", "exp", "lesson"}
"""Settings that no figure of a lesson touches."""

SAME = {"whatif", "moment"}
"""What a link can say of a sequence without leaving it; words.ts knows them too."""

_SHOWN = "gs.lesson-figure"


@dataclass(frozen=True, slots=True)
class View:
    """What a figure's file says, ready to be shown.

    Parameters
    ----------
    settings : Settings
        What makes its numbers.
    opens : Mapping of str to str
        Step, unit and the like, where the viewer opens.
    notes : tuple of Message
        What could not be used.
    """

    settings: Settings
    opens: Mapping[str, str]
    notes: tuple[Message, ...]

    @property
    def values(self) -> dict[str, Any]:
        """The fields of `Settings` that it sets."""
        names = (f.name for f in fields(Settings) if f.name not in KEPT)
        return {name: getattr(self.settings, name) for name in names}


@cache
def view_of(view: str) -> View:
    """Read what a link to a figure says after its question mark.

    Parameters
    ----------
    view : str
        From a lesson's file.

    Examples
    --------
    >>> view = view_of("network=wave&t=3")
    >>> view.settings.network, dict(view.opens)
    ('wave', {'t': '3'})
    """
    query = dict(parse_qsl(view))
    settings, notes = parse_query({k: v for k, v in query.items() if k not in VIEWER_KEYS})
    return View(settings, {k: v for k, v in query.items() if k in VIEWER_KEYS}, notes)


def figure_at(told: Lesson, step: int) -> tuple[int, Figure | None]:
    """Give the figure of a step: the last one that stands at it or before.

    Parameters
    ----------
    told : Lesson
        The lesson.
    step : int
        From 1; beyond the end it is that of the last step.

    Returns
    -------
    int
        At which step it stands, from 1; 0 where there is none yet.
    Figure or None
        The figure.
    """
    for k in range(min(step, len(told.steps)), 0, -1):
        if told.steps[k - 1].figure is not None:
            return k, told.steps[k - 1].figure
    return 0, None


def bring(told: Lesson, step: int) -> Figure | None:
    """Bring the settings of a step's figure, unless it is there already.

    What the reader has changed in it stays, and so does what a link says of it.
    """
    at, figure = figure_at(told, step)
    name, shown = f"{told.slug}-{at}", st.session_state.get(_SHOWN)
    st.session_state[_SHOWN] = name
    asked = state.linked_anew() and says_what_is_seen(state.current().to_query())
    if name != shown:
        begin_visit()
    elif state.linked_anew():
        leave_place()
    if figure is not None and not asked and (name != shown or state.linked_anew()):
        state.complete(**view_of(figure.view).values)
    return figure


def go_to(asked: LessonSettings) -> None:
    """Go to a step, before the page runs; one with a figure of its own shows it as it is meant.

    Parameters
    ----------
    asked : LessonSettings
        Lesson and step.
    """
    told = lesson(asked.lesson, "en") if asked.lesson else None
    at, figure = figure_at(told, asked.step) if told else (0, None)
    if figure is None or at != asked.step:
        return state.turn(asked)
    put_away()
    state.turn(asked, **view_of(figure.view).values)


def opens_at(figure: Figure) -> Mapping[str, str]:
    """Give where the viewer opens a figure; in another sequence its place means nothing."""
    view, now = view_of(figure.view), state.current()
    same = (now.network, now.example) == (view.settings.network, view.settings.example)
    return view.opens if same else {}


def put_away() -> None:
    """No figure of a lesson is shown any more."""
    st.session_state.pop(_SHOWN, None)


def says_what_is_seen(query: Mapping[str, str]) -> bool:
    """Tell whether a link says which figure it wants, and not only where.

    Examples
    --------
    >>> says_what_is_seen({"lang": "zh", "s.step": "2"}), says_what_is_seen({"cell": "rnn"})
    (False, True)
    """
    beside = ("hide", "task", "lang")
    return any(key not in beside and ("." not in key or key.startswith("f.")) for key in query)


def is_changed(figure: Figure | None) -> bool:
    """Tell whether the reader has changed something in a figure."""
    now = View(state.current().relevant(), {}, ())
    return figure is not None and now.values != view_of(figure.view).values


def bring_back(figure: Figure | None) -> None:
    """Show a figure as the lesson has it."""
    if figure is not None:
        state.take(live=False, **view_of(figure.view).values)
    leave_place()


def set_words(fragment: object) -> None:
    """Take what a word of the text sets, as a link would; from the browser, so from anyone.

    The viewer moves by itself within a sequence; in another one it opens at the word's place.
    """
    if not isinstance(fragment, str) or len(fragment) > LINK_LIMIT:
        return
    query = dict(parse_qsl(fragment))
    asked = {k: v for k, v in query.items() if k not in VIEWER_KEYS}
    settings, notes = parse_query(_before(asked) | asked)
    state.take(live=False, **View(settings, {}, ()).values)
    place = {k: v for k, v in query.items() if k in VIEWER_KEYS}
    if place and asked.keys() - SAME:
        begin_visit(place)
    state.tell(notes)


def _before(asked: Mapping[str, str]) -> dict[str, str]:
    """Give what stays as it is; another network has other examples and other gates."""
    return {} if "network" in asked else state.current().to_query()
