"""The Train page: five steps from data to a network that can be used."""

from __future__ import annotations

from itertools import pairwise

import streamlit as st

from gatescope.messages import mark
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, show_notes
from gatescope.ui.parity_badge import empty_badge
from gatescope.ui.train_presets import pick_preset
from gatescope.ui.train_sections import SECTIONS
from gatescope.ui.train_store import own_active_run, status_of
from gatescope.ui.train_watch import watch

NEXT = dict(pairwise(SECTIONS))
SETTING_UP = ("data", "network", "train")
"""Steps at which a preset changes what is on screen."""

PLAN = ("data", "network")
"""Steps that a teacher's link can leave out: what is trained stays as it says."""


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
    # The watch keeps its place whichever step is open.
    above, watched, below, end = (st.container() for _ in range(4))
    run, whole = state.current().train.run, section == "train"
    # Once there is something to watch, it comes before what would start another training.
    watching = whole and bool(run) and status_of(run) is not None
    with above:
        show_notes(state.notes(), translate)
    with below if watching else above:
        _set_up(frame, section, watching=watching)
    with watched:
        watch(frame, run if whole else own_active_run(), whole=whole)
    with end:
        _offer_next(frame, section)


def _set_up(frame: Frame, section: str, *, watching: bool) -> None:
    """Show the open step, with the presets before it, or behind what is being watched."""
    if watching:
        st.divider()
    presets = section in SETTING_UP and not state.hides("plan")
    if presets and not watching:
        pick_preset(frame)
    SECTIONS[section].show(frame)
    if presets and watching:
        pick_preset(frame)


def _open_section(sections: tuple[str, ...]) -> str:
    section = state.current().train.section
    return section if section in sections else sections[0]


def _pick_section(frame: Frame) -> str:
    sections = tuple(name for name in SECTIONS if name not in PLAN or not state.hides("plan"))
    key = widgets.widget_key("l.section", _open_section(sections))

    def named(name: str) -> str:
        return frame.translate(SECTIONS[name].name)

    st.segmented_control(
        frame.translate(mark("Step of the page")),
        sections,
        format_func=named,
        key=key,
        required=True,
        on_change=widgets.on_choice(
            key, lambda name: state.change_train(section=name), sections, named
        ),
        label_visibility="collapsed",
        width="stretch",
    )
    return _open_section(sections)


def _offer_next(frame: Frame, section: str) -> None:
    # what comes of a training needs one
    trained = section in SETTING_UP or bool(state.current().train.run)
    following = NEXT.get(section) if trained else "train"
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
    st.session_state[f"{widgets.WIDGET}l.section"] = section
