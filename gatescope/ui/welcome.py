"""The words and the doors of the home page."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import mark
from gatescope.models.bundled import bundled_names, load_card
from gatescope.ui import state
from gatescope.ui.frame import Frame, plain

DOORS = {
    "gradient_flow": (
        mark("Where does the gradient die?"),
        mark("Send it back through time, in a GRU, a plain RNN and an LSTM at once."),
    ),
    "train": (
        mark("How do gates learn?"),
        mark("Train networks of your own side by side, and go back to any moment of it."),
    ),
    "experiments": (
        mark("Is it so for every network?"),
        mark("Hundreds of networks at once: at which gain, bias or length memory ends."),
    ),
    "formulations": (
        mark("Is a GRU a GRU?"),
        mark("Papers, libraries and articles on the same weights: who computes the same?"),
    ),
    "parity": (
        mark("Are the numbers right?"),
        mark("Every number beside PyTorch's, and switches that break the cell."),
    ),
    "your_model": (
        mark("Bring your own network"),
        mark("A file from PyTorch, Keras or ONNX, or a recording: look inside it."),
    ),
}
"""Pages that a newcomer may not look for: the question that each answers, and how."""


def say_what_this_is(frame: Frame) -> None:
    """Say in one sentence what GateScope is, and in one more what to do first."""
    st.title(frame.translate(mark("See inside a GRU")))
    st.write(
        frame.translate(
            mark(
                "Below, a trained network reads a sequence. Every gate at every step is "
                "computed live and checked against PyTorch. Drag across the picture, "
                "or press → and ←."
            )
        )
    )


def invite(frame: Frame) -> None:
    """Offer the networks that ship, each a link into Explore."""
    translate = frame.translate
    st.subheader(translate(mark("Five trained networks to explore")))
    with st.container(horizontal=True):
        for name in bundled_names():
            card = load_card(name)
            with st.container(border=True, width=198, height="stretch"):
                st.page_link(
                    "pages/explore.py",
                    label=f"**{plain(card.title.get(frame.language))}**",
                    icon=":material/arrow_forward:",
                    query_params=state.as_query_parameters(network=name),
                )
                st.caption(plain(card.description.get(frame.language)))


def open_doors(frame: Frame) -> None:
    """Offer the pages that answer one question each."""
    translate = frame.translate
    st.subheader(translate(mark("Further questions")))
    with st.container(horizontal=True):
        for page, (question, how) in DOORS.items():
            with st.container(border=True, width=250, height="stretch"):
                st.page_link(
                    f"pages/{page}.py",
                    label=f"**{plain(translate(question))}**",
                    icon=":material/arrow_forward:",
                    query_params=state.as_query_parameters(),
                )
                st.caption(plain(translate(how)))
