"""Lines to copy: how a file that opens here is saved."""

from __future__ import annotations

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.checkpoints.snippets import SNIPPETS

RECORDING = """\
import gatescope

with gatescope.record(model) as rec:
    model(batch)
rec.save("run.gatescope")
"""
RECORDING_WORDS = mark(
    "A recording holds the network and what it really read in that run: every GRU, LSTM and RNN"
    " inside the model, with start states and lengths."
)


def show_snippets(translate: Translate) -> None:
    """Show how each library saves a file that opens here, one tab each."""
    titles = [translate(snippet.title) for snippet in SNIPPETS]
    tabs = st.tabs([*titles, translate(mark("A recording"))])
    for tab, snippet in zip(tabs, SNIPPETS, strict=False):
        with tab:
            st.code(snippet.code, language="python")
            st.caption(translate(snippet.told))
    with tabs[-1]:
        st.code(RECORDING, language="python")
        st.caption(translate(RECORDING_WORDS))
