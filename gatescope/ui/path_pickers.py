"""What can be chosen of the state's path, and the words beside it."""

from __future__ import annotations

import numpy as np
import streamlit as st

from gatescope.i18n import Translate
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark

KIND, COLOUR, UNITS = "gs.path.kind", "gs.path.colour", ("gs.path.right", "gs.path.up")
KINDS = {"2d": mark("2-D"), "3d": mark("3-D"), "plane": mark("Two units")}
COLOURS = {"time": mark("Time"), "token": mark("What was read")}


def pick_kind(units: int, translate: Translate) -> str:
    """Let a view be chosen that so many units allow: ``2d``, ``3d`` or ``plane``."""
    legal = [kind for kind, least in (("2d", 1), ("3d", 3), ("plane", 2)) if units >= least]
    if st.session_state.get(KIND) not in legal:
        st.session_state[KIND] = "2d"
    if len(legal) == 1:
        return "2d"
    chosen = st.segmented_control(
        translate(mark("View")),
        legal,
        format_func=lambda kind: translate(KINDS[kind]),
        key=KIND,
        required=True,
    )
    return str(chosen)


def pick_colour(translate: Translate) -> str:
    """Let the colour of the dots be chosen: ``time`` or ``token``."""
    st.session_state.setdefault(COLOUR, "time")
    chosen = st.segmented_control(
        translate(mark("Dots coloured by")),
        tuple(COLOURS),
        format_func=lambda name: translate(COLOURS[name]),
        key=COLOUR,
        required=True,
    )
    return str(chosen)


def pick_units(h: FloatArray, translate: Translate) -> tuple[int, int]:
    """Let two different units be chosen; the first choice are the two that move most."""
    busiest = np.argsort(-h.std(axis=0), kind="stable")[:2].tolist()
    for key, unit in zip(UNITS, busiest, strict=True):
        if not 0 <= st.session_state.get(key, -1) < h.shape[1]:
            st.session_state[key] = unit
    labels = translate(mark("Unit to the right")), translate(mark("Unit upwards"))
    last = h.shape[1] - 1
    right, up = (
        int(st.number_input(label, 0, last, key=key, width=150))
        for label, key in zip(labels, UNITS, strict=True)
    )
    return right, up


def path_words(units: int, kind: str, translate: Translate) -> str:
    """Say what the path shows."""
    if units == 1:
        return translate(mark("This network has one unit: its state is drawn over the steps."))
    words = translate(
        mark(
            "Each dot is the whole hidden state at one step, seen from the side on which it"
            " moves most; states that are alike lie close together. Move the cursor above to"
            " see which step is where."
        )
    )
    if kind == "2d":
        click = mark("A click on a dot moves the cursor there.")
        return f"{words} {translate(click)}"
    turn = mark("Drag to turn it. The percentages say how much of the variance each holds.")
    return f"{words} {translate(turn)}"


def plane_words(cell: str, units: int, scale: float, translate: Translate) -> str:
    """Say what the arrows of the plane show, and what stands still meanwhile."""
    words = [
        translate(
            mark(
                "Each thin arrow points to where one step, with the input at the cursor, would"
                " lead from there; it is drawn at {share} of its length. The thick arrow is the"
                " step that the network took."
            )
        ).format(share=f"{scale:.0%}")
    ]
    if units > 2:
        words.append(
            translate(mark("The other units keep the state they had before the step."))
        )
    if cell == "lstm":
        words.append(translate(mark("Every unit keeps the cell state c that it had.")))
    return " ".join(words)
