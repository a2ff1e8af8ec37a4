"""What can be chosen of the state's path, and the words beside it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from gatescope.i18n import Translate
from gatescope.messages import mark, sentences
from gatescope.ui import state, widgets

OPEN, KIND, COLOUR, UNITS = "pathopen", "path", "pathcolour", ("pathright", "pathup")
GIVEN = "gs.path.given"
KINDS = {"2d": mark("2-D"), "3d": mark("3-D"), "plane": mark("Two units")}
COLOURS = {"time": mark("Time"), "token": mark("What was read")}


def keep_open(opened: bool) -> None:
    """Remember whether the path is open: a view is a link."""
    held = st.session_state.get(widgets.WIDGET + KIND)
    state.commit_part(path=(held or "2d") if opened else "")


def _keep(name: str) -> Callable[[], None]:
    return widgets.on_change(
        widgets.WIDGET + name, lambda value: state.commit_part(**{name: value})
    )


def _keep_units() -> None:
    held = [st.session_state.get(widgets.WIDGET + name) for name in UNITS]
    if None in held:
        return
    right, up = held
    # A browser may send back what it was given: that is nobody's choice.
    if (right, up) != st.session_state.get(GIVEN):
        state.commit_part(pathunits=f"{right},{up}")


def pick_kind(units: int, translate: Translate) -> str:
    """Let a view be chosen that so many units allow: ``2d``, ``3d`` or ``plane``."""
    legal = [kind for kind, least in (("2d", 1), ("3d", 3), ("plane", 2)) if units >= least]
    key = widgets.widget_key(KIND, state.current().path or "2d")
    if st.session_state[key] not in legal:
        st.session_state[key] = "2d"
    if len(legal) == 1:
        return "2d"
    chosen = st.segmented_control(
        translate(mark("View")),
        legal,
        format_func=lambda kind: translate(KINDS[kind]),
        key=key,
        required=True,
        on_change=_keep(KIND),
    )
    return str(chosen)


def pick_colour(translate: Translate) -> str:
    """Let the colour of the dots be chosen: ``time`` or ``token``."""
    chosen = st.segmented_control(
        translate(mark("Dots coloured by")),
        tuple(COLOURS),
        format_func=lambda name: translate(COLOURS[name]),
        key=widgets.widget_key(COLOUR, state.current().pathcolour),
        required=True,
        on_change=_keep(COLOUR),
    )
    return str(chosen)


def pick_units(count: int, first: tuple[int, int], translate: Translate) -> tuple[int, int]:
    """Let two different units be chosen; until somebody does, they are `first`."""
    text = state.current().pathunits
    asked = [int(part) for part in text.split(",")] if text else []
    chosen = asked if asked and max(asked) < count else first
    st.session_state[GIVEN] = tuple(chosen)
    labels = translate(mark("Unit to the right")), translate(mark("Unit upwards"))
    right, up = (
        _pick_unit(label, name, unit, count - 1)
        for label, name, unit in zip(labels, UNITS, chosen, strict=True)
    )
    return right, up


def _pick_unit(label: str, name: str, unit: int, last: int) -> int:
    st.session_state[widgets.WIDGET + name] = unit
    told = widgets.number_from(name, unit)
    return int(st.number_input(label, 0, last, width=150, on_change=_keep_units, **told))


def path_words(units: int, kind: str, translate: Translate, *, equal: bool = True) -> str:
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
    click = translate(mark("A click on a dot moves the cursor there."))
    if kind == "2d":
        if not equal:
            own = mark("Each axis has its own measure, because one varies far more.")
            words = f"{words} {translate(own)}"
        return f"{words} {click}"
    turn = mark("Drag to turn it. The percentages say how much of the variance each holds.")
    return f"{words} {click} {translate(turn)}"


def plane_words(cell: str, units: int, translate: Translate) -> str:
    """Say what the arrows of the plane show, and what stands still meanwhile."""
    words = [
        translate(
            mark(
                "Each thin arrow points to where one step, with the input at the cursor, would"
                " lead from there; the clearer it is drawn, the farther. The thick arrow is the"
                " step that the network took. Each axis is as long as its unit moves."
            )
        )
    ]
    if units > 2:
        words.append(
            translate(mark("The other units keep the state they had before the step."))
        )
        words.append(
            translate(
                mark(
                    "Until you choose two units, these are the one selected above and the one"
                    " whose state weighs most in it."
                )
            )
        )
    if cell == "lstm":
        words.append(translate(mark("Every unit keeps the cell state c that it had.")))
    return sentences(words, translate)
