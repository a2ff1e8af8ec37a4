"""Keeps a session's settings, its widgets and the address bar in step."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import streamlit as st

from gatescope.messages import Message
from gatescope.ui.query_reader import VIEWER_KEYS
from gatescope.ui.settings import Settings, parse_query

_SETTINGS, _QUERY, _PAGE, _NOTES = "gs.settings", "gs.query", "gs.page", "gs.notes"
_VIEWER, _ARRIVED = "gs.viewer", "gs.arrived"
WIDGET = "set."
"""Prefix of the widget keys; ``set.cell`` is the widget of ``Settings.cell``."""


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
    query = {k: v for k, v in st.query_params.to_dict().items() if k not in VIEWER_KEYS}
    session = st.session_state
    session[_VIEWER] = {}
    moved = session.get(_PAGE) != page
    session[_PAGE], session[_ARRIVED] = page, moved
    if moved:
        # A widget of the same key on another page is a new widget: it would start empty.
        _forget_widgets()
    if query == session.get(_QUERY) or (moved and not query and _SETTINGS in session):
        return current()
    settings, notes = parse_query(query)
    session[_QUERY], session[_NOTES], session[_SETTINGS] = query, notes, settings
    session[_VIEWER] = {k: v for k, v in st.query_params.to_dict().items() if k in VIEWER_KEYS}
    _forget_widgets()
    return settings


def arrived() -> bool:
    """Tell whether this run is the page's first in this session, or since another page."""
    return bool(st.session_state[_ARRIVED])


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
        forget_notes()
    return settings


def commit() -> None:
    """Write the settings to the address bar, as one step of the browser's history."""
    query = current().to_query()
    before = st.session_state.get(_QUERY, {})
    # A link that was mangled stays as it was typed until the user changes something: rewriting
    # it at once would make Back return to it, and be rewritten, for ever.
    if query == parse_query(before)[0].to_query():
        return
    st.session_state[_QUERY] = query
    # The viewer looks after its own part of the address, but it reads a link later than we do.
    st.query_params.from_dict(query | st.session_state[_VIEWER])


def widget_key(name: str, value: Any) -> str:
    """Give the key of a setting's widget, which starts at `value` if it was not on the page."""
    key = WIDGET + name
    if key not in st.session_state:
        st.session_state[key] = value
    return key


def _forget_widgets() -> None:
    """Forget what the widgets hold, so that they start again from the settings."""
    for key in [k for k in st.session_state if str(k).startswith(WIDGET)]:
        del st.session_state[key]


def as_query_parameters(**values: Any) -> dict[str, str]:
    """Give the link parameters of a fresh view with these settings, for links between pages."""
    settings = Settings(**(asdict(Settings()) | {"lang": current().lang} | values))
    return settings.to_query()
