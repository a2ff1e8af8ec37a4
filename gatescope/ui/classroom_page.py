"""The page of a student in a class; all that moves on it goes past Streamlit."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import mark
from gatescope.paths import asset
from gatescope.ui import state
from gatescope.ui.classroom_texts import STUDENT, translated
from gatescope.ui.frame import PAGES, Frame, show_notes
from gatescope.ui.parity_badge import note_badge

_component = st.components.v2.component(
    "gatescope_class_student",
    js=asset("class", "student.js").read_text(encoding="utf-8"),
)


def show_classroom(frame: Frame) -> None:
    """Show the way into a class, and within it the teacher's picture.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    note_badge(
        translate(mark("Checked on the teacher's page, not here")),
        translate(
            mark(
                "The picture is the teacher's. Its numbers are compared with PyTorch where they"
                " are computed, and the badge of the teacher's page says how that went. They"
                " are not compared a second time here."
            )
        ),
    )
    show_notes(state.notes(), translate)
    _component(
        data={
            "texts": translated(STUDENT, translate),
            "lang": frame.language,
            "pages": {page: translate(name) for page, name in PAGES.items()},
        },
        key="gs-class",
    )
