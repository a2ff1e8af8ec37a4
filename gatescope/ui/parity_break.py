"""Break it: mistakes that people really make, one switch each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.proof_run import changes_nothing
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain
from gatescope.ui.parity_settings import SEPARATOR
from gatescope.ui.scene import Scene
from gru_core.mistakes import MISTAKES, obstacle

HEADING = mark("Break it")
INTRO = mark(
    "A check that cannot fail proves nothing. Each switch makes a mistake that people really "
    "make: the same code then computes that wrong cell, and PyTorch judges it."
)

LABELS: dict[tuple[str, str], str] = {
    ("swap", "gru"): mark("Swap r and z"),
    ("swap", "lstm"): mark("Read the gates in ONNX's order"),
    ("swap", "rnn"): mark("Swap two gates"),
    ("complement", ""): mark("Complement z"),
    ("reset", ""): mark("Move the reset"),
    ("bias", "gru"): mark("Drop b_hn"),
    ("bias", "lstm"): mark("Drop b_hg"),
    ("bias", "rnn"): mark("Drop b_hh"),
    ("transpose", "gru"): mark("Transpose W_hn"),
    ("transpose", "lstm"): mark("Transpose W_hg"),
    ("transpose", "rnn"): mark("Transpose W_hh"),
}

STORIES: dict[tuple[str, str], str] = {
    ("swap", "gru"): mark(
        "PyTorch packs its gates in the order r, z, n; Keras and ONNX in the order z, r, h. "
        "Read one as the other and two gates change places, without any error message."
    ),
    ("swap", "lstm"): mark(
        "PyTorch packs its gates in the order i, f, g, o; ONNX in the order i, o, f, c. Read "
        "one as the other and three of them change places, without any error message."
    ),
    ("complement", ""): mark(
        "In PyTorch, Keras and ONNX z near 1 keeps the old state; in Chung et al. 2014 and in "
        "minGRU it writes the new one. The same letter, the opposite meaning."
    ),
    ("reset", ""): mark(
        "PyTorch, cuDNN and today's Keras apply r after the matrix product; ONNX by default, "
        "TensorFlow 1 and Cho et al. 2014 in its third version apply it to the state before."
    ),
    ("bias", "gru"): mark(
        "PyTorch has two biases for each gate, many formulas only one, as d2l.ai or Keras with "
        "reset_after=False. b_hn stands inside r ⊙ (…), so no other bias can take its place."
    ),
    ("bias", "lstm"): mark(
        "PyTorch has two biases for each gate, a Keras LSTM has their sum. Whoever copies the "
        "first and forgets the second loses b_hg."
    ),
    ("bias", "rnn"): mark(
        "PyTorch has two biases. Whoever copies the input's and forgets the state's loses b_hh."
    ),
    ("transpose", ""): mark(
        "PyTorch stores the recurrent matrix as (3H, H), Keras its transpose, (H, 3H). The "
        "block of one gate is square, so a forgotten transpose fits and nothing complains."
    ),
    ("transpose", "rnn"): mark(
        "Keras stores the transpose of PyTorch's matrix. It is square, so a transpose that is "
        "forgotten fits and nothing complains."
    ),
    ("transpose", "lstm"): mark(
        "PyTorch stores the recurrent matrix as (4H, H), Keras its transpose, (H, 4H). The "
        "block of one gate is square, so a forgotten transpose fits and nothing complains."
    ),
}

REASONS: dict[str, str] = {
    "one gate": mark("Not here: a plain RNN has no gates that could change places."),
    "no blend": mark("Not here: only in a GRU does one gate both keep and write."),
    "no reset": mark("Not here: only a GRU has a reset gate."),
    "no bias": mark("Not here: this bias is zero already, so nothing would change."),
    "one unit": mark("Not here: with one unit the matrix is one number, its own transpose."),
}
"""Why a mistake cannot be made, by `gru_core.mistakes.obstacle`."""

NOTHING = mark(
    "On this sequence the wrong cell computes the very same numbers, so there is nothing to "
    "find: what was broken is not used. In a single step, for one, nothing from before is read."
)


def in_effect(scene: Scene, mistakes: tuple[str, ...]) -> tuple[str, ...]:
    """Give those of the mistakes that can be made in this network."""
    return tuple(m for m in mistakes if not obstacle(scene.model.network, m))


def show_break(frame: Frame, scene: Scene) -> None:
    """Show the switches; what is switched is in the settings before the page runs again.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    scene : Scene
        The right network.
    """
    translate = frame.translate
    mistakes = in_effect(scene, state.current().parity.mistakes)
    with st.container(border=True, key="gs-break"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(translate(HEADING), anchor=False)
            st.button(
                translate(mark("Make it right again")),
                icon=":material/undo:",
                disabled=not mistakes,
                on_click=mend,
                key="p.mend",
            )
        st.caption(translate(INTRO))
        for place, mistake in zip(st.columns(len(MISTAKES)), MISTAKES, strict=True):
            with place:
                _switch(mistake, scene, mistakes, translate)
        if mistakes and changes_nothing(scene.model, scene.run, mistakes):
            st.info(translate(NOTHING), icon=":material/info:")


def mend() -> None:
    """Make everything right again; called before the page runs."""
    settings = state.current()
    state.show(replace(settings, parity=replace(settings.parity, broken="")))


def _switch(
    mistake: str, scene: Scene, mistakes: tuple[str, ...], translate: Translate
) -> None:
    cell, reason = scene.model.network.cell, obstacle(scene.model.network, mistake)
    # A switch that is greyed out is another widget: what it would hold is not its own.
    key = f"p.broken.{mistake}" if not reason else f"p.grey.{mistake}.{reason}"
    key = widgets.widget_key(key, mistake in mistakes)
    st.toggle(
        translate(_of(LABELS, mistake, cell)),
        key=key,
        disabled=bool(reason),
        on_change=widgets.on_change(key, partial(_take, mistake)),
    )
    told = REASONS[reason] if reason else _of(STORIES, mistake, cell)
    st.caption(plain(translate(told)))


def _take(mistake: str, made: bool) -> None:
    before = state.current().parity.mistakes
    now = [m for m in MISTAKES if (made if m == mistake else m in before)]
    state.change_parity(broken=SEPARATOR.join(now))


def _of(texts: dict[tuple[str, str], str], mistake: str, cell: str) -> str:
    return texts.get((mistake, cell)) or texts[mistake, ""]
