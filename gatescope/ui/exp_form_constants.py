"""What is the same in all trials of an experiment: each value with a line on what it does."""

from __future__ import annotations

from typing import Any

import streamlit as st

from gatescope.experiments.plan import Plan
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import exp_form_state as form
from gatescope.ui import widgets
from gatescope.ui.exp_form_edit import constants_of, value_of
from gatescope.ui.exp_form_fields import attempt, field, say_if_wrong
from gatescope.ui.exp_form_knobs import KNOBS
from gatescope.ui.exp_form_typed import read_constant
from gatescope.ui.link_part import as_text

IN_A_ROW = 3


def edit_constants(plan: Plan, translate: Translate) -> None:
    """Show the constants that matter for a plan; what is changed goes into the settings."""
    first, others = constants_of(plan)
    head = translate(mark("What stays the same"))
    st.markdown(f"**{head}**")
    st.caption(translate(mark("“Vary” lets a quantity take several values.")))
    _show(plan, first, translate)
    if others:
        with st.expander(translate(mark("More")), icon=":material/tune:"):
            _show(plan, others, translate)


def _show(plan: Plan, names: tuple[str, ...], translate: Translate) -> None:
    for start in range(0, len(names), IN_A_ROW):
        places = st.columns(IN_A_ROW, gap="medium")
        for place, name in zip(places, names[start : start + IN_A_ROW], strict=False):
            with place, st.container(gap="xxsmall"):
                _edit(plan, name, translate)


def _edit(plan: Plan, name: str, translate: Translate) -> None:
    knob = KNOBS[name]
    with st.container(horizontal=True, wrap=False, gap="xsmall", vertical_alignment="bottom"):
        if knob.names:
            _pick(plan, name, translate)
        else:
            now = as_text(value_of(plan, name))
            field(name, translate(knob.label), now, lambda: attempt(lambda: _typed(name)))
        st.button(
            translate(mark("Vary")),
            key=f"e.vary.{name}",
            help=translate(mark("Let it take several values")),
            on_click=form.vary,
            args=(name,),
        )
    st.caption(translate(knob.says))
    if not knob.names:
        say_if_wrong(lambda: _typed(name), translate)


def _typed(name: str) -> Plan:
    return form.constant_set(name, read_constant(name, form.held(name)))


def _pick(plan: Plan, name: str, translate: Translate) -> None:
    names = KNOBS[name].names

    def told(value: Any) -> str:
        return translate(names[value])

    st.selectbox(
        translate(KNOBS[name].label),
        tuple(names),
        format_func=told,
        key=widgets.widget_key(form.FORM + name, value_of(plan, name)),
        filter_mode=None,
        on_change=form.when_chosen(
            name, lambda value: form.set_constant(name, value), tuple(names), told
        ),
    )
