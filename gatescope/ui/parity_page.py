"""The Parity page: every number beside PyTorch's, and a cell to break."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from gatescope.messages import mark, note
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain, show_notes
from gatescope.ui.moment_strip import moments_place, show_moments
from gatescope.ui.moments import scoped
from gatescope.ui.parity_badge import parity_badge
from gatescope.ui.parity_break import in_effect, show_break
from gatescope.ui.parity_maker import could_not, known_proof, proof_job, proof_key, proof_scope
from gatescope.ui.parity_pictures import show_pictures
from gatescope.ui.parity_rows import ORDER_NAMES, table_html
from gatescope.ui.parity_take import take_report
from gatescope.ui.parity_thousand import last_cases, show_thousand
from gatescope.ui.parity_words import EXPLAINED, verdict_words
from gatescope.ui.scene import Scene
from gatescope.ui.stage import NO_FILE, link_note, show_problem, view_scene

if TYPE_CHECKING:
    from gru_core.proof import Proof

WAITING = mark(
    "PyTorch is computing the same numbers once more, in float32 and in float64; a moment."
)
COULD_NOT = mark("PyTorch could not run this network, so nothing was compared.")


def show_parity(frame: Frame) -> None:
    """Show the proof of the current network and sequence, as soon as there is one.

    Parameters
    ----------
    frame : Frame
        From the page's first call.

    Notes
    -----
    The page asks for the proof by way of its badge: torch loads after the page is on screen,
    and when the proof is there, the page runs again.
    """
    badge, moments, top = st.container(), moments_place(), st.container()
    breaking, found, others, taking = (st.container() for _ in range(4))
    settings = state.current()
    with top:
        scene = _scene(frame)
    mistakes = in_effect(scene, settings.parity.mistakes)
    proof = known_proof(scene, mistakes)
    with top:
        _verdict(frame, scene, mistakes, proof)
    with breaking:
        show_break(frame, scene)
    if proof is not None:
        with found:
            _quantities(frame, proof)
            show_pictures(frame, proof)
    with others:
        show_thousand(frame)
    if proof is not None:
        with taking:
            take_report(frame, scene, proof, settings, last_cases())
    with moments:
        show_moments(frame, settings, quiet=True)
    with badge:
        parity_badge(
            proof_key(scene, mistakes),
            proof_job(scene, mistakes),
            frame.translate,
            scoped(proof_scope(scene), scene.moment),
        )


def _scene(frame: Frame) -> Scene:
    st.subheader(frame.translate(mark("Are these PyTorch's numbers?")), anchor=False)
    settings = state.current()
    scene, problem = view_scene(settings)
    notes = list(state.notes())
    if problem is NO_FILE:
        notes.append(NO_FILE)
    elif problem is None and not settings.linkable:
        notes.append(link_note(settings))
    show_notes(tuple(notes), frame.translate)
    if problem is not None and problem is not NO_FILE:
        show_problem(problem, frame)
    return scene


def _verdict(
    frame: Frame, scene: Scene, mistakes: tuple[str, ...], proof: Proof | None
) -> None:
    say = frame.translate
    if proof is not None:
        words, icon = verdict_words(proof, say), ICONS[proof.state]
        shown = {"failed": st.error, "passed": st.success, "undecided": st.info}[proof.state]
        if mistakes and proof.state != "failed":  # a wrong cell that nobody noticed is not good
            shown, icon = st.warning, ICONS["undecided"]
        shown(plain(words), icon=icon)
    elif could_not(scene, mistakes):
        st.warning(say(COULD_NOT), icon=":material/help:")
    else:
        st.info(say(WAITING), icon=":material/hourglass_top:")
    scope = proof_scope(scene)
    if scope is not None:
        told = note("Compared: {part}; the proof of more would take minutes.", part=scope)
        st.caption(plain(told.translated(say)))
    with st.expander(say(mark("What is compared here, and what is an ulp?"))):
        for paragraph in EXPLAINED:
            st.markdown(say(paragraph))


ICONS = {"failed": ":material/cancel:", "passed": ":material/check_circle:",
         "undecided": ":material/help:"}  # fmt: skip


def _quantities(frame: Frame, proof: Proof) -> None:
    say = frame.translate
    st.subheader(say(mark("Every quantity")), anchor=False)
    order = st.segmented_control(
        say(mark("Sort by")),
        tuple(ORDER_NAMES),
        format_func=lambda name: say(ORDER_NAMES[name]),
        key=widgets.widget_key("p.order", state.current().parity.order),
        required=True,
    )
    state.change_parity(order=str(order or ""))
    st.html(table_html(proof, str(order or ""), say))
    st.caption(
        say(
            mark(
                "float32: error of GateScope against the float64 result. float64: difference "
                "of GateScope and PyTorch. w_i and b_i are the weights and biases of a gate "
                "that read the input, w_h and b_h those that read the state. The verdict also "
                "counts each step alone, started from GateScope's own state; quantities "
                "without ulp exist only there. Arrays that are kept twice have to be equal to "
                "the last digit."
            )
        )
    )
