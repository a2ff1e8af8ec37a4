"""What can be chosen on the Formulations page: weights, sequence, formulations, part."""

from __future__ import annotations

import streamlit as st

from gatescope.figures.formulation_style import name_of
from gatescope.messages import mark
from gatescope.ui import state, widgets
from gatescope.ui.formulations_sections import SECTIONS
from gatescope.ui.formulations_settings import FEWEST, MOST
from gatescope.ui.frame import Frame
from gatescope.ui.lane_picker import pick_place
from gatescope.ui.pickers import pick_network, pick_source
from gatescope.ui.trained import is_run
from gru_core import FORMULATIONS

WEIGHTS_WORDS = mark(
    "The weights of this network's GRU are handed to every formulation: each letter gets those"
    " of the gate whose job it does, and nothing is turned round. “Equations” lists them."
)


def pick_weights(frame: Frame) -> None:
    """Draw the sidebar: whose weights, and which sequence."""
    with st.sidebar:
        pick_network(frame)
        if is_run(state.current().network):
            pick_place(frame.translate)
        pick_source(frame)
        st.caption(frame.translate(WEIGHTS_WORDS))


def pick_formulations(frame: Frame) -> tuple[str, ...]:
    """Let several formulations be chosen.

    Parameters
    ----------
    frame : Frame
        From the page's first call.

    Returns
    -------
    tuple of str
        Their names; the first is the one that the others are compared with. While too few are
        chosen, those from before.
    """
    translate, before = frame.translate, state.current().form.names
    chosen = st.multiselect(
        translate(mark("Formulations; the others are compared with the first")),
        tuple(FORMULATIONS),
        format_func=lambda name: name_of(name, translate),
        key=widgets.widget_key("form.pick", list(before)),
        max_selections=MOST,
    )
    if len(chosen) < FEWEST:
        st.info(
            translate(mark("Choose at least two; until then the last picture stays.")),
            icon=":material/info:",
        )
        return before
    state.change_form(pick=",".join(chosen))
    return tuple(chosen)


def pick_section(frame: Frame) -> str:
    """Let a part of the page be chosen."""
    chosen = st.segmented_control(
        frame.translate(mark("Part of the page")),
        tuple(SECTIONS),
        format_func=lambda name: frame.translate(SECTIONS[name].name),
        key=widgets.widget_key("form.section", state.current().form.section),
        required=True,
        label_visibility="collapsed",
    )
    state.change_form(section=chosen)
    return str(chosen)
