"""A link for a class: this page as it is, with a task, and without what is not needed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.around import around
from gatescope.ui.frame import Frame
from gatescope.ui.hiding import HIDEABLE, TASK_LIMIT, clean_task, hidden
from gatescope.ui.query_reader import VIEWER_KEYS

NAME = mark("Link for a class")
LINK: dict[str, str] = {
    "name": mark("The link"),
    "copy": mark("Copy the link"),
    "copied": mark("Copied"),
    "try": mark("Try it"),
}

OPEN = "gs.class-link-open"

CANNOT = mark(
    "What you have uploaded or typed at length does not travel in a link; the rest does."
)


def offer_class_link(frame: Frame) -> None:
    """Offer a link for a class in the sidebar; not to those who came by one.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    if frame.settings.hide or frame.settings.task:
        return
    name = frame.translate(NAME)
    with st.sidebar:
        st.button(
            name,
            icon=":material/school:",
            type="tertiary",
            key="gs.class-link",
            on_click=partial(_keep_open, True),
        )
    # The page may run again by itself meanwhile: the dialog stays until somebody closes it.
    if st.session_state.get(OPEN) and not state.arrived():
        st.dialog(name, on_dismiss=partial(_keep_open, False))(_compose)(frame)


def _keep_open(is_open: bool) -> None:
    st.session_state[OPEN] = is_open


def _compose(frame: Frame) -> None:
    translate = frame.translate
    st.caption(
        translate(
            mark(
                "The link opens this page as it stands now: the same network, sequence and "
                "step, with your task on top."
            )
        )
    )
    task = st.text_area(
        translate(mark("Task for the class")),
        max_chars=TASK_LIMIT,
        height=100,
        placeholder=translate(mark("Find the step at which the update gate opens.")),
    )
    names = st.pills(
        translate(mark("What to hide")),
        tuple(HIDEABLE),
        selection_mode="multi",
        format_func=lambda name: translate(HIDEABLE[name]),
    )
    view = replace(state.current(), hide=hidden(names), task=clean_task(task or ""))
    around(
        data={
            "kind": "link",
            "query": urlencode(view.to_query()),
            "keys": sorted(VIEWER_KEYS - {"present"}),
            "texts": {key: translate(text) for key, text in LINK.items()},
        },
        key="gs.class-link-made",
    )
    if not view.linkable:
        st.warning(translate(CANNOT), icon=":material/warning:")
    st.caption(
        translate(
            mark(
                "It is a convenience, not a lock: who takes the names out of the link sees "
                "everything again."
            )
        )
    )
