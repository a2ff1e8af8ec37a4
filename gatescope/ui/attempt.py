"""What a button does, and the sentence where it could not."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import InputError, Message
from gatescope.ui.frame import plain


def attempt(act: Callable[[], object], page: str) -> None:
    """Do what a button asks for; what cannot be done is said on its page.

    Parameters
    ----------
    act : Callable
        What to do, before the page runs.
    page : str
        The file stem of the page that has the button.
    """
    st.session_state[_key(page)] = None
    try:
        act()
    except InputError as error:
        st.session_state[_key(page)] = error.message


def show_problem_of_button(translate: Translate, page: str) -> None:
    """Say why the last button of a page could not do what it is there for."""
    problem: Message | None = st.session_state.get(_key(page))
    if problem is not None:
        st.error(plain(problem.translated(translate)), icon=":material/error:")


def _key(page: str) -> str:
    return f"gs.{page}.problem"
