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

NEXT = dict(pairwise(SECTIONS))


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
    pick_preset(frame)
    show_notes(state.notes(), translate)
    section = _pick_section(frame)
    SECTIONS[section].show(frame)
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
