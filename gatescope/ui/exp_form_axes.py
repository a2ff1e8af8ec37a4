"""What varies in an experiment: for every axis its values, as a list, a range or at random."""

from __future__ import annotations

from typing import Any

import streamlit as st

from gatescope.experiments.axis import Axis, Drawn, Listed
from gatescope.experiments.axis_file import axis_of
from gatescope.experiments.plan import Plan
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import exp_form_state as form
from gatescope.ui import widgets
from gatescope.ui.exp_form_edit import with_axis
from gatescope.ui.exp_form_fields import attempt
from gatescope.ui.exp_form_how import pick_how
from gatescope.ui.exp_form_knobs import KNOBS
from gatescope.ui.exp_form_numbers import edit_numbers
from gatescope.ui.frame import plain

NOTHING = mark(
    "Nothing but the cells and the seeds. Press “Vary” beside a quantity below, and it takes "
    "several values: every value of one meets every value of the others."
)


def edit_axes(plan: Plan, translate: Translate) -> None:
    """Show every axis of a plan but its cells; what is changed goes into the settings."""
    head = translate(mark("What varies"))
    st.markdown(f"**{head}**")
    names = [name for name in plan.axes if name != "cell"]
    if not names:
        st.caption(translate(NOTHING))
    for name in names:
        with st.container(border=True, gap="xsmall"):
            _edit_axis(name, plan.axes[name], translate)


def _edit_axis(name: str, axis: Axis, translate: Translate) -> None:
    knob = KNOBS[name]
    with st.container(
        horizontal=True,
        wrap=False,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        st.markdown(f"**{plain(translate(knob.label))}**", width="content")
        st.button(
            translate(mark("Keep the same")),
            key=f"e.steady.{name}",
            icon=":material/horizontal_rule:",
            type="tertiary",
            on_click=form.keep_the_same,
            args=(name,),
        )
    st.caption(translate(knob.says))
    if is_choice(name, axis):
        _edit_choices(name, axis, translate)
    else:
        edit_numbers(name, axis, translate)


def is_choice(name: str, axis: Axis) -> bool:
    """Say whether an axis takes some of a few values, and not numbers of a range.

    Examples
    --------
    >>> is_choice("init", Listed(("torch",))), is_choice("gain", Listed((1.0,)))
    (True, False)
    """
    among = isinstance(axis, Listed) or (isinstance(axis, Drawn) and axis.how == "choice")
    return among and bool(KNOBS[name].names)


def _edit_choices(name: str, axis: Axis, translate: Translate) -> None:
    names = KNOBS[name].names
    values = axis.values if isinstance(axis, Listed | Drawn) else ()
    key = widgets.widget_key(f"{form.FORM}{name}.pills", list(values))

    def chosen(picked: list[Any]) -> None:
        if not picked:  # an axis has a value
            st.session_state[key] = list(values)
            return
        order = [value for value in names if value in picked]
        drawn = {"random": order, "count": axis.count} if isinstance(axis, Drawn) else order
        attempt(lambda: with_axis(form.edited_plan(), name, axis_of(name, drawn)))

    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        pick_how(name, axis, ("list", "random"), translate)
        st.pills(
            translate(mark("Values")),
            tuple(names),
            format_func=lambda value: translate(names[value]),
            key=key,
            selection_mode="multi",
            on_change=form.when_changed(f"{name}.pills", chosen),
        )
