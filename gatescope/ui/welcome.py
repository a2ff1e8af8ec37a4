"""The words and the doors of the home page."""

from __future__ import annotations

import streamlit as st

from gatescope.messages import mark
from gatescope.models.bundled import bundled_names, load_card
from gatescope.ui import state
from gatescope.ui.around import around
from gatescope.ui.frame import Frame, plain
from gatescope.ui.lesson_entries import entries
from gatescope.ui.lesson_wishes import place_asked

Door = tuple[str, str]

DOORS: dict[str, Door] = {
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
    "classroom": (
        mark("How can a whole class look at it?"),
        mark(
            "Everyone follows one picture, on a phone as well, predicts, and sees the answers."
        ),
    ),
}
"""Pages that a newcomer may not look for: the question that each answers, and how."""

HOOD: dict[str, Door] = {
    "parity": (
        mark("Are the numbers right?"),
        mark("Every number beside PyTorch's, and switches that break the cell."),
    ),
    "formulations": (
        mark("Is a GRU a GRU?"),
        mark("Papers, libraries and articles on the same weights: who computes the same?"),
    ),
}
"""Pages that show how far the others can be trusted."""

WAYS = {
    "lessons": mark("Learn"),
    "explore": mark("Explore"),
    "your_model": mark("Bring your model"),
}
"""The pages to begin with, and what one does there."""

LEARN: dict[str, str] = {
    "progress": mark("{done} of {count} lessons done"),
    "begin": mark("Begin: {title}"),
    "then": mark("Next: {title}"),
    "go_on": mark("Go on: {title}, step {step}"),
}


def say_what_this_is(frame: Frame) -> None:
    """Say in one sentence what GateScope is and what to do first."""
    st.title(frame.translate(mark("See inside a GRU")))
    st.write(
        frame.translate(
            mark(
                "Below, a trained network reads a sequence, and every gate at every step is "
                "computed live and checked against PyTorch: drag across the picture, "
                "or press → and ←."
            )
        )
    )

    # The ways in are told below the picture; who knows what he wants need not look for them.
    with st.container(horizontal=True, gap="medium", key="gs-ways"):
        for page, name in WAYS.items():
            _way(page, frame.translate(name))


def three_ways(frame: Frame) -> None:
    """Offer the ways in: learn, explore, bring a model."""
    st.subheader(frame.translate(mark("Three ways in")))
    for where, way in zip(st.columns(3), (_learn, _explore, _bring), strict=True):
        with where, st.container(border=True, height="stretch"):
            way(frame)


def open_doors(frame: Frame) -> None:
    """Offer the pages that answer one question each."""
    st.subheader(frame.translate(mark("Further questions")))
    _doors(frame, DOORS)


def look_under_the_hood(frame: Frame) -> None:
    """Say why the numbers can be trusted, and where that is shown."""
    st.subheader(frame.translate(mark("What is under the hood")))
    st.write(
        frame.translate(
            mark(
                "NumPy computes every number on screen, and PyTorch computes it a second time. "
                "The badge at the top of each page says whether the two agree."
            )
        )
    )
    _doors(frame, HOOD)


def _learn(frame: Frame) -> None:
    translate, lessons = frame.translate, entries(frame.language)
    _way("lessons", translate(WAYS["lessons"]))
    told = mark("{count} lessons of about ten minutes: predict first, then see.")
    st.caption(translate(told).format(count=len(lessons)))
    told = around(
        data={
            "kind": "learn",
            "lessons": [{k: e[k] for k in ("slug", "title", "steps")} for e in lessons],
            "texts": {key: translate(text) for key, text in LEARN.items()},
            "lang": state.current().lang,
        },
        key="gs.learn",
        on_go_change=lambda: None,
    )
    asked = place_asked(told.get("go"))
    if asked is not None:
        st.switch_page("pages/lessons.py", query_params=state.as_query_parameters(lesson=asked))


def _explore(frame: Frame) -> None:
    names = bundled_names()
    _way("explore", frame.translate(WAYS["explore"]))
    told = mark("{count} trained networks: change the cell, the sequence, a gate, and look.")
    st.caption(frame.translate(told).format(count=len(names)))
    with st.container(horizontal=True, gap="xxsmall", key="gs-networks"):
        for name in names:
            st.page_link(
                "pages/explore.py",
                label=plain(load_card(name).title.get(frame.language)),
                query_params=state.as_query_parameters(network=name),
            )


def _bring(frame: Frame) -> None:
    _way("your_model", frame.translate(WAYS["your_model"]))
    st.caption(
        frame.translate(
            mark(
                "A file from PyTorch, Keras or ONNX, or a recording of a run: every page then "
                "works on it. Nothing in the file is run."
            )
        )
    )


def _way(page: str, name: str) -> None:
    st.page_link(
        f"pages/{page}.py",
        label=f"**{plain(name)}**",
        icon=":material/arrow_forward:",
        query_params=state.as_query_parameters(),
    )


def _doors(frame: Frame, doors: dict[str, Door]) -> None:
    with st.container(horizontal=True):
        for page, (question, how) in doors.items():
            with st.container(border=True, width=250, height="stretch"):
                _way(page, frame.translate(question))
                st.caption(plain(frame.translate(how)))
