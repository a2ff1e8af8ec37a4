"""Where the viewer beside a lesson opens: each visit to a figure begins at its own place."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

_VISIT, _PLACE = "gs.lesson-visit", "gs.lesson-place"


def visit() -> int:
    """Count the visits: of each of them the viewer remembers apart where it stands."""
    return int(st.session_state.get(_VISIT, 0))


def begin_visit(place: Mapping[str, str] | None = None) -> None:
    """Open the figure anew.

    Parameters
    ----------
    place : Mapping of str to str, optional
        Step, unit and the like that a word of the text asks for; without, those of the file.
    """
    st.session_state[_VISIT] = visit() + 1
    st.session_state.pop(_PLACE, None)
    if place:
        st.session_state[_PLACE] = dict(place)


def leave_place() -> None:
    """Open the figure where its file says, if a word has led it elsewhere."""
    if _PLACE in st.session_state:
        begin_visit()


def place_or(usual: Mapping[str, str]) -> dict[str, str]:
    """Give the place that a word asks for, or else the usual one."""
    return dict(st.session_state.get(_PLACE, usual))
