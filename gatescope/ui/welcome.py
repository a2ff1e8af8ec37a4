"""The words and the doors of the home page."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import mark
from gatescope.models.bundled import bundled_names, load_card
from gatescope.ui import state
from gatescope.ui.frame import Frame, plain


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
