"""Keeps a session's settings and the address bar in step."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from gatescope.messages import Message, note
from gatescope.ui.lesson_settings import LessonSettings
from gatescope.ui.lesson_turning import STEP, turned, with_step, without_lesson
from gatescope.ui.query_reader import BROWSER_KEYS, PAGE_KEYS
from gatescope.ui.settings import Settings, parse_query
from gatescope.ui.trained import can_be_shown, id_of, is_run, remember_run
from gatescope.ui.widgets import forget_widgets

_SETTINGS, _QUERY, _PAGE, _NOTES = "gs.settings", "gs.query", "gs.page", "gs.notes"
_VIEWER, _ARRIVED = "gs.viewer", "gs.arrived"
_LINKED, _LIVE, _EDITED = "gs.linked", "gs.live", "gs.edited-now"
_ANEW, _TURNED = "gs.linked-anew", "gs.turned-now"


def begin(page: str) -> Settings:
    """Take the settings from the link if it changed, else from the session.

    The link wins when it is new: on the first run, after Back or Forward, after an edit.
    Coming from another page without parameters keeps what the session had.

    Parameters
    ----------
    page : str
        Name of the page that runs.

    Returns
    -------
    Settings
        What the widgets start from.
    """
    query = {k: v for k, v in st.query_params.to_dict().items() if k not in BROWSER_KEYS}
    session = st.session_state
    moved = session.get(_PAGE) != page
    session[_PAGE], session[_ARRIVED] = page, moved
    if moved:
        # A widget of the same key on another page is a new widget: it would start empty.
        forget_widgets()
        _leave_lesson()
    turning = _turn_pages(query) and not moved
    # An edit in the picture may be on its way before the last one stands in the address, and so
    # may the turn to another step of a lesson.
    edited = session.pop(_EDITED, False) and not moved
    known = query == session.get(_QUERY) or (moved and not query and _SETTINGS in session)
    known = known or turning
    session[_ANEW] = not (known or edited)
    if known or edited:
        # The step and the unit that are looked at stay those of the same picture, edited.
        session[_VIEWER] = _viewers_part() if edited else {}
        return _still_there()
    settings, notes = parse_query(query)
    session[_QUERY], session[_NOTES], session[_SETTINGS] = query, notes, settings
    session[_LINKED], session[_LIVE] = settings.to_query(), False
    session[_VIEWER] = _viewers_part()
    forget_widgets()
    return _still_there()


def _leave_lesson() -> None:
    """Close a lesson that was open on its page: it is not carried to another one."""
    session = st.session_state
    if _SETTINGS in session and current().lesson.lesson:
        session[_SETTINGS] = without_lesson(current())
        session[_LINKED] = current().to_query()
        # Who comes back to the lesson follows a link to it.
        session.pop(_QUERY, None)


def _turn_pages(query: dict[str, str]) -> bool:
    """Take over the step of a lesson that the browser went to without a word to us.

    Returns
    -------
    bool
        Whether somebody has asked for a step before this run.
    """
    session = st.session_state
    asked = bool(session.pop(_TURNED, False))
    step = turned(query, session.get(_QUERY))
    if step is None:
        return asked
    told = session[_LINKED].get(STEP, "1")
    session[_QUERY], session[_LINKED] = query, with_step(session[_LINKED], query.get(STEP, ""))
    # Where somebody has asked for another step meanwhile, that holds.
    if not asked and current().lesson.step == int(told):
        lesson = replace(current().lesson, step=step)
        session[_SETTINGS] = replace(current(), lesson=lesson)
    return asked


def linked_anew() -> bool:
    """Tell whether this run has read a link that is new."""
    return bool(st.session_state[_ANEW])


def complete(**values: Any) -> None:
    """Add to the settings what goes without saying: the address stays as it is for that.

    Parameters
    ----------
    **values : Any
        Fields of `Settings`.
    """
    session = st.session_state
    untouched = current().to_query() == session.get(_LINKED)
    session[_SETTINGS] = replace(current(), **values)
    if untouched:
        session[_LINKED] = current().to_query()


def _still_there() -> Settings:
    """Give the session's settings; the usual ones if their run has been deleted meanwhile."""
    settings = current()
    if is_run(settings.network):
        if not can_be_shown(settings.network):
            show(Settings(lang=settings.lang))
            tell((RUN_IS_GONE,))
            return current()
        remember_run(id_of(settings.network))
    if settings.train.run:
        # What the Train page looks at, every other page can.
        remember_run(settings.train.run)
    return settings


RUN_IS_GONE = note(
    "The training that was looked at has been deleted; the usual network is shown."
)


def _viewers_part() -> dict[str, str]:
    return {k: v for k, v in st.query_params.to_dict().items() if k in BROWSER_KEYS}


def hides(name: str) -> bool:
    """Tell whether a teacher's link hides a part of the page.

    Parameters
    ----------
    name : str
        One of `gatescope.ui.hiding.HIDEABLE`.
    """
    return name in current().hide.split(",")


def arrived() -> bool:
    """Tell whether this run is the page's first in this session, or since another page."""
    return bool(st.session_state[_ARRIVED])


def page() -> str:
    """Give the file stem of the page that runs."""
    return str(st.session_state[_PAGE])


def is_live() -> bool:
    """Tell whether a hand in the browser is still moving: another change comes at once."""
    return bool(st.session_state.get(_LIVE))


def current() -> Settings:
    """Give the session's settings."""
    settings: Settings = st.session_state.get(_SETTINGS, Settings())
    return settings


def notes() -> tuple[Message, ...]:
    """Give what the link asked for and could not have; empty once a setting was changed."""
    found: tuple[Message, ...] = st.session_state.get(_NOTES, ())
    return found


def forget_notes() -> None:
    """Forget what the link could not have: the page has moved on."""
    st.session_state[_NOTES] = ()


def change(**values: Any) -> Settings:
    """Change settings for this run; `commit` writes them to the link.

    Parameters
    ----------
    **values : Any
        Fields of `Settings`.

    Returns
    -------
    Settings
        The changed settings.
    """
    settings = replace(current(), **values)
    if settings != current():
        st.session_state[_SETTINGS] = settings
        st.session_state[_LIVE] = False
        forget_notes()
    return settings


def turn(lesson: LessonSettings, **values: Any) -> None:
    """Go to a step of a lesson, before the page runs; the address may still say another one.

    Parameters
    ----------
    lesson : LessonSettings
        Lesson and step.
    **values : Any
        Further fields of `Settings` that are set there.
    """
    change(lesson=lesson, **values)
    st.session_state[_TURNED] = True


def change_flow(**values: Any) -> Settings:
    """Change settings of the Gradient flow page for this run.

    Parameters
    ----------
    **values : Any
        Fields of `FlowSettings`.

    Returns
    -------
    Settings
        The changed settings.
    """
    return change(flow=replace(current().flow, **values))


def change_form(**values: Any) -> Settings:
    """Change settings of the Formulations page for this run.

    Parameters
    ----------
    **values : Any
        Fields of `FormulationSettings`.

    Returns
    -------
    Settings
        The changed settings.
    """
    return change(form=replace(current().form, **values))


def change_parity(**values: Any) -> Settings:
    """Change settings of the Parity page for this run.

    Parameters
    ----------
    **values : Any
        Fields of `ParitySettings`.

    Returns
    -------
    Settings
        The changed settings.
    """
    return change(parity=replace(current().parity, **values))


def change_train(**values: Any) -> Settings:
    """Change settings of the Train page for this run.

    Parameters
    ----------
    **values : Any
        Fields of `TrainSettings`.

    Returns
    -------
    Settings
        The changed settings.
    """
    return change(train=replace(current().train, **values))


def change_exp(**values: Any) -> Settings:
    """Change settings of the Experiments page for this run.

    Parameters
    ----------
    **values : Any
        Fields of `ExperimentSettings`.

    Returns
    -------
    Settings
        The changed settings.
    """
    return change(exp=replace(current().exp, **values))


def show(settings: Settings) -> None:
    """Show another view; call it before the page runs, from a widget's callback."""
    # A teacher's link holds for every view that comes after it.
    names = [name for name in Settings.__slots__ if name not in ("hide", "task")]
    change(**{name: getattr(settings, name) for name in names})
    forget_widgets()


def edit(whatif: str, *, live: bool) -> None:
    """Take a what-if from the viewer, before the page runs.

    Parameters
    ----------
    whatif : str
        The what-if, canonical.
    live : bool
        Whether a hand is still moving; the address bar waits until it rests.
    """
    take(live=live, whatif=whatif)


def take(*, live: bool, **values: Any) -> None:
    """Take settings from a hand in the browser, before the page runs.

    Parameters
    ----------
    live : bool
        Whether the hand is still moving; the address bar waits until it rests.
    **values : Any
        Fields of `Settings`.
    """
    change(**values)
    st.session_state[_LIVE], st.session_state[_EDITED] = live, True


def tell(messages: tuple[Message, ...]) -> None:
    """Put sentences among the notes, until a setting is changed."""
    new = tuple(message for message in messages if message not in notes())
    st.session_state[_NOTES] = (*notes(), *new)


def leave_out(whatif: str, messages: tuple[Message, ...]) -> None:
    """Take a part of the what-if back that fits nowhere, and say so.

    Parameters
    ----------
    whatif : str
        What is left of it.
    messages : tuple of Message
        What was left out, and why.
    """
    complete(whatif=whatif)
    tell(messages)


def commit() -> None:
    """Write the settings to the address bar, as one step of the browser's history."""
    session, query = st.session_state, current().to_query()
    # A link that was mangled stays as it was typed until the user changes something: rewriting
    # it at once would make Back return to it, and be rewritten, for ever.
    if query == session.get(_LINKED, {}) or session.get(_LIVE):
        return
    session[_QUERY] = session[_LINKED] = query
    # The viewer looks after its own part of the address, but it reads a link later than we do.
    kept = {k: v for k, v in st.query_params.to_dict().items() if k in PAGE_KEYS}
    st.query_params.from_dict(query | kept | st.session_state[_VIEWER])


def commit_part(**values: Any) -> None:
    """Change settings from a part of the page that runs alone, and write them at once.

    Parameters
    ----------
    **values : Any
        Fields of `Settings`.
    """
    st.session_state[_VIEWER] = _viewers_part()
    change(**values)
    commit()


def as_query_parameters(**values: Any) -> dict[str, str]:
    """Give the link parameters of a fresh view with these settings, for links between pages."""
    now = current()
    usual = Settings(hide=now.hide, task=now.task, lang=now.lang)
    return replace(usual, **values).to_query()
