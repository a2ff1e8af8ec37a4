"""The middle of the Formulations page: what it answers, what is compared, and the open part."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import Message, mark, note
from gatescope.models.check_run import check_run
from gatescope.ui import state
from gatescope.ui.formulations_pickers import pick_formulations, pick_section
from gatescope.ui.formulations_presets import pick_preset
from gatescope.ui.formulations_scene import FormulationScene, formulation_scene, gru_of
from gatescope.ui.formulations_sections import SECTIONS
from gatescope.ui.frame import Frame, show_notes
from gatescope.ui.moment_strip import moments_place, show_moments
from gatescope.ui.moments import moment_of, scoped
from gatescope.ui.parity_badge import parity_badge
from gatescope.ui.stage import NO_FILE, link_note, show_problem

JUDGED = note("PyTorch's formulation; the others are compared with it")

SAYS = mark(
    "Papers, libraries and articles write the GRU in different ways. Here their equations run"
    " on the same weights and the same sequence: one sees who computes the same numbers, who"
    " does so once the weights are rewritten, and who never can."
)


def show_formulations(frame: Frame) -> None:
    """Show the open part; what was on screen stays if the input cannot be used.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    badge, moments = st.container(), moments_place()
    st.subheader(frame.translate(mark("Is a GRU a GRU?")))
    st.markdown(frame.translate(SAYS))
    pick_preset(frame)
    names = pick_formulations(frame)
    scene, problem = formulation_scene(state.current())
    _notes(frame, scene, problem is NO_FILE)
    if problem is not None and problem is not NO_FILE:
        show_problem(problem, frame, _shown(scene, frame))
    SECTIONS[pick_section(frame)].show(frame, scene, names)
    with moments:
        show_moments(frame, gru_of(state.current()), quiet=True)
    with badge:
        _badge(scene, frame)


def _notes(frame: Frame, scene: FormulationScene, no_file: bool) -> None:
    notes = [*state.notes(), *scene.notes]
    if state.current().whatif:
        notes.append(note("The what-if of Explore has no part in this page."))
    if no_file:
        notes.append(NO_FILE)
    elif not state.current().linkable:
        notes.append(link_note(state.current()))
    show_notes(tuple(notes), frame.translate)


def _shown(scene: FormulationScene, frame: Frame) -> Message:
    """Name the network below: no title does, and it may be none that was asked for."""
    card = scene.model.card
    name = scene.model.name if card is None else card.title.get(frame.language)
    return note("What is shown is of the network “{name}”.", name=name)


def _badge(scene: FormulationScene, frame: Frame) -> None:
    parity_badge(
        f"form-{scene.key}",
        lambda: check_run(scene.model, scene.judged),
        frame.translate,
        scoped(JUDGED, moment_of(gru_of(state.current()))),
    )
