"""The Train page: five steps from data to a network that can be used."""

from __future__ import annotations

from itertools import pairwise

import streamlit as st

from gatescope.messages import mark
from gatescope.ui import state
from gatescope.ui.frame import Frame, show_notes
from gatescope.ui.parity_badge import empty_badge
from gatescope.ui.train_presets import pick_preset
from gatescope.ui.train_sections import SECTIONS
from gatescope.ui.train_store import own_active_run
from gatescope.ui.train_watch import watch

NEXT = dict(pairwise(SECTIONS))
SETTING_UP = ("data", "network", "train")
"""Steps at which a preset changes what is on screen."""


def show_train(frame: Frame) -> None:
    """Show the presets, the stepper, and the open step.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    empty_badge(translate)
    st.subheader(translate(mark("Train networks, and watch their gates learn")), anchor=False)
    section = _pick_section(frame)
    if section in SETTING_UP:
        pick_preset(frame)
    show_notes(state.notes(), translate)
    # The watch keeps its place whichever step is open.
    above, watched, below = st.container(), st.container(), st.container()
    with above:
        SECTIONS[section].show(frame)
    with watched:
        whole = section == "train"
        watch(frame, state.current().train.run if whole else own_active_run(), whole=whole)
    with below:
        _offer_next(frame, section)


def _pick_section(frame: Frame) -> str:
    key = state.widget_key("l.section", state.current().train.section)
    st.segmented_control(
        frame.translate(mark("Step of the page")),
        tuple(SECTIONS),
        format_func=lambda name: frame.translate(SECTIONS[name].name),
        key=key,
        required=True,
        on_change=state.on_change(key, lambda name: state.change_train(section=name)),
        label_visibility="collapsed",
        width="stretch",
    )
    return state.current().train.section


def _offer_next(frame: Frame, section: str) -> None:
    following = NEXT.get(section)
    if following is None:
        return
    label = frame.translate(mark("Next: {step}"))
    st.button(
        label.format(step=frame.translate(SECTIONS[following].name)),
        icon=":material/arrow_forward:",
        key=f"l.next.{section}",
        on_click=lambda: open_section(following),
    )


def open_section(section: str) -> None:
    """Open a step of the page, before it runs."""
    state.change_train(section=section)
    st.session_state[f"{state.WIDGET}l.section"] = section
