"""What a class sees: the page of whoever leads it, sent once for all when it has changed."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from gatescope.i18n import LANGUAGES
from gatescope.messages import InputError, Message
from gatescope.ui import state
from gatescope.ui.class_led import classes, led, let_go
from gatescope.ui.lesson_settings import LessonSettings
from gatescope.ui.settings import Settings

if TYPE_CHECKING:
    from gatescope.viewer import Picture

_SHOWN, _PUBLISHED, _TURNED = "gs.class-shown", "gs.class-published", "gs.class-turned"

QUIET = {"classroom"}
"""Pages that a teacher may open without the class being led there."""

SMALL = 1_000_000
"""Bytes of a picture up to which it is made smaller."""

NOT_SENT = {"lang", "hide", "task"}
"""Parameters of a link that each student has for himself."""


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    """A picture on the page: its name, and how it is drawn in a language."""

    name: tuple[object, ...]
    draw: Callable[[str], Picture]


def share_picture(name: tuple[object, ...], draw: Callable[[str], Picture]) -> None:
    """Note which picture this run of the page shows; for those who lead no class, nothing.

    Parameters
    ----------
    name : tuple
        Equal names are equal pictures.
    draw : callable of str
        Gives the picture in a language, for people who can only look.
    """
    if led() is not None:
        st.session_state[_SHOWN] = _Shown(name, draw)


def publish_page(page: str, titled: Callable[[], str]) -> Message | None:
    """Send the page to the class that this session leads, if it has changed.

    Parameters
    ----------
    page : str
        Its file stem.
    titled : callable
        Gives its name, translated; that of the lesson where one is open.

    Returns
    -------
    Message or None
        Why the class does not see it; the next run of the page tries again.

    Notes
    -----
    While a hand is still moving in the picture, the class waits until it rests.
    """
    shown: _Shown | None = st.session_state.pop(_SHOWN, None)
    mine = led()
    if mine is None or page in QUIET or state.is_live():
        return None
    settings = replace(state.current(), lesson=_lesson())
    query, at, title = _query(settings), settings.lesson, titled()
    name = (mine.code, page, query, title, at, shown.name if shown else None)
    if name == st.session_state.get(_PUBLISHED, ((), 0))[0]:
        return None
    # Late, as the store: most sessions never lead a class.
    from gatescope.classroom.refused import Refused
    from gatescope.classroom.view import View

    try:
        blobs = {} if shown is None else _blobs(mine.code, shown)
        step = at.step - 1 if at.lesson else 0
        view = View(page, query, title, blobs, at.lesson, step, _veil(at))
        version = classes().publish(mine.code, view)
    except Refused:  # ended meanwhile
        let_go()
    except InputError as error:
        return error.message
    else:
        st.session_state[_PUBLISHED] = (name, version)
    return None


def published() -> int:
    """Give the version of what the class saw when this session last sent something, or 0."""
    return int(st.session_state.get(_PUBLISHED, ((), 0))[1])


def publish_again() -> None:
    """Send the page once more, unchanged as it is: another window has led meanwhile."""
    st.session_state.pop(_PUBLISHED, None)


def follow_turn(turned: LessonSettings) -> None:
    """Note that the browser has turned a lesson by itself, to a step with the same figure.

    Parameters
    ----------
    turned : LessonSettings
        The lesson and its step; it holds until the page itself goes to another step.
    """
    st.session_state[_TURNED] = (state.current().lesson, turned)


def _lesson() -> LessonSettings:
    at = state.current().lesson
    before, turned = st.session_state.get(_TURNED, (None, at))
    return turned if before == at and turned.lesson == at.lesson else at


def _veil(at: LessonSettings) -> str:
    # Late: the lessons' Markdown is read by those alone who open one.
    from gatescope.lessons.payload import hidden_by
    from gatescope.lessons.shelf import lesson, lesson_slugs

    if at.lesson not in lesson_slugs():
        return ""
    told = lesson(at.lesson, "en")
    asked = told.steps[at.step - 1].prediction if at.step <= len(told.steps) else None
    return "" if asked is None else hidden_by(asked, told.numbers)


def _query(settings: Settings) -> str:
    query = settings.to_query()
    return urlencode({key: value for key, value in query.items() if key not in NOT_SENT})


def _packed(data: bytes) -> bytes:
    # A large picture is numbers above all, of which gzip saves a tenth in half a second each.
    return gzip.compress(data, 1 if len(data) < SMALL else 0, mtime=0)


def _blobs(code: str, shown: _Shown) -> dict[str, str]:
    from gatescope.viewer import pack

    found = {}
    for language in LANGUAGES:
        data = pack(shown.draw(language))
        found[language] = hashlib.sha256(data).hexdigest()
        classes().put_blob(code, found[language], _packed(data))
    return found
