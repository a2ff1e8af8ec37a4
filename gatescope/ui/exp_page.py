"""The Experiments page: questions to many networks at once, their answers, and one's own."""

from __future__ import annotations

import streamlit as st

from gatescope.experiments.expectation import expected_seconds
from gatescope.experiments.launch import fitting
from gatescope.messages import Message, mark, note
from gatescope.training.lab.supervisor import worker_count
from gatescope.ui import state
from gatescope.ui.exp_about import show_about
from gatescope.ui.exp_away import take_away
from gatescope.ui.exp_form import edit_plan
from gatescope.ui.exp_results import show_results
from gatescope.ui.exp_settings import OWN_PLAN
from gatescope.ui.exp_shelf import show_shelf
from gatescope.ui.exp_size import show_size
from gatescope.ui.exp_store import Chosen, chosen, own_store
from gatescope.ui.exp_watch import watch
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.parity_badge import note_badge

WHAT = mark(
    "One network says little about networks; an experiment asks hundreds. Choose a question: "
    "its answer is there at once. Then run it on this machine, or ask one of your own."
)
BADGE = mark("Checked by tests, not on this page")
CHECKS = mark(
    "An experiment computes many networks in one go, and none of them twice. GateScope’s tests "
    "hold this against each network computed alone, and each alone against PyTorch’s automatic "
    "differentiation; so there is nothing left for this badge to do here. Networks that learn "
    "are trained by PyTorch itself."
)


def show_experiments(frame: Frame) -> None:
    """Show the shelf, and the experiment that is chosen.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    note_badge(translate(BADGE), translate(CHECKS))
    st.header(translate(mark("Experiments")), anchor=False)
    st.write(translate(WHAT))
    # What polls keeps its place whatever stands around it.
    above, watched, changed, drawn, end = (st.container() for _ in range(5))
    experiment = chosen(state.current().exp)
    with above:
        show_notes((*state.notes(), *_missing(experiment)), translate)
        show_shelf(frame)
        show_about(frame, experiment)
        _show_size(frame, experiment)
    with changed:
        _offer_change(frame, experiment)
    # Figures may take a moment, and Back should know the plan that was chosen before them.
    state.commit()
    with watched:
        watch(frame, experiment)
    with drawn:
        show_results(frame, experiment)
    with end:
        take_away(frame, experiment)


def _missing(experiment: Chosen) -> tuple[Message, ...]:
    """Say that a link names results which this server was not given."""
    if experiment.opened is not None or not state.current().exp.store:
        return ()
    return (
        note(
            "The link names results that this server was not started with; whoever runs it can "
            "name their file: “gatescope run --store FILE”."
        ),
    )


def _show_size(frame: Frame, experiment: Chosen) -> None:
    """Say how large the experiment is, or why results that were opened cannot be read."""
    if experiment.opened is not None:
        if experiment.problem is not None:
            words = experiment.problem.translated(frame.translate)
            st.error(plain(words), icon=":material/error:")
    elif experiment.plan is not None:
        cores = fitting(worker_count())
        seconds = expected_seconds(experiment.plan, cores, own_store(experiment.id))
        show_size(frame, experiment.plan, seconds or None, cores)


def _offer_change(frame: Frame, experiment: Chosen) -> None:
    if experiment.opened is not None:
        return
    with st.expander(
        frame.translate(mark("Change this plan")),
        icon=":material/tune:",
        expanded=experiment.name == OWN_PLAN,
    ):
        edit_plan(frame)
