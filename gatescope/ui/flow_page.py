"""The middle of the Gradient flow page: what is asked, which part is open, and that part."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import mark
from gatescope.models.check_run import check_run
from gatescope.ui import state
from gatescope.ui.flow_pickers import pick_question, pick_section
from gatescope.ui.flow_presets import pick_preset
from gatescope.ui.flow_scene import FlowScene
from gatescope.ui.flow_scene_maker import flow_scene
from gatescope.ui.flow_sections import SECTIONS
from gatescope.ui.frame import Frame, show_notes
from gatescope.ui.moment_strip import moments_place, show_moments
from gatescope.ui.moments import moment_of, scoped
from gatescope.ui.parity_badge import parity_badge
from gatescope.ui.stage import NO_FILE, check_scope, link_note, show_problem


def show_flow(frame: Frame) -> None:
    """Show the open section; what was on screen stays if the input cannot be used.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    badge, moments = st.container(), moments_place()
    st.subheader(frame.translate(mark("Where does the gradient live, and where does it die?")))
    pick_preset(frame)
    scene, problem = flow_scene(state.current())
    notes = [*state.notes(), *scene.notes]
    if problem is NO_FILE:
        notes.append(NO_FILE)
    elif problem is None and not state.current().linkable:
        notes.append(link_note(scene.settings))
    show_notes(tuple(notes), frame.translate)
    if problem is not None and problem is not NO_FILE:
        show_problem(problem, frame)
    pick_question(frame, scene)
    SECTIONS[pick_section(frame)].show(frame, scene)
    with moments:
        show_moments(frame, state.current())
    with badge:
        flow_badge(scene, frame)


def flow_badge(scene: FlowScene, frame: Frame) -> None:
    """Let PyTorch check the run of the network that is looked into."""
    lead = scene.lead
    parity_badge(
        f"flow-{scene.key}-{scene.settings.cell}",
        lambda: check_run(lead.model, lead.run),
        frame.translate,
        scoped(check_scope(lead.run), moment_of(scene.settings)),
    )
