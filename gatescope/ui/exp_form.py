"""The form in which somebody who has never seen TOML plans an experiment."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from gatescope.experiments.bundled import bundled_about
from gatescope.experiments.plan import Plan
from gatescope.experiments.trial import CELLS, KINDS
from gatescope.i18n import Translate
from gatescope.messages import InputError, mark, sentences
from gatescope.ui import exp_form_state as form
from gatescope.ui import state, widgets
from gatescope.ui.exp_form_axes import edit_axes
from gatescope.ui.exp_form_constants import edit_constants
from gatescope.ui.exp_form_edit import cells_of, with_axis, with_cells, with_kind
from gatescope.ui.exp_form_fields import say_problem, typed
from gatescope.ui.exp_form_typed import read_draws, read_seeds, seeds_text
from gatescope.ui.exp_settings import OWN_PLAN, current_plan
from gatescope.ui.exp_toml import edit_text
from gatescope.ui.frame import Frame, plain

VIEWS = {"form": mark("As a form"), "toml": mark("As text (TOML)")}
KIND_NAMES = {
    "gradient": mark("Measure random networks"),
    "learn": mark("Learn a task"),
}
KIND_SAYS = {
    "gradient": mark(
        "Nothing is learnt: networks are drawn at random, read a random sequence, and the "
        "gradient is followed from the last step back to the first."
    ),
    "learn": mark("Each network learns the task until it is solved or its steps are used up."),
}
AS_IT_CAME = mark("“{title}”, as it came. Change anything, and the plan becomes your own.")
BEGUN_FROM = mark("Your own plan, begun from “{title}”.")
OWN = mark("Your own plan.")
TOO_LONG = mark(
    "It is too long for a link: whoever is to see it needs its TOML file (as text, below)."
)


def edit_plan(frame: Frame) -> None:
    """Show the present plan as a form, or as TOML; what is changed goes into the settings.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    plan = form.begin()
    _say_whose(frame)
    key = widgets.widget_key("e.view", "form")
    view = st.segmented_control(
        translate(mark("How the plan is shown")),
        tuple(VIEWS),
        format_func=lambda name: translate(VIEWS[name]),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    if view == "toml":
        edit_text(plan, translate)
        return
    _edit_trials(plan, translate)
    edit_axes(plan, translate)
    edit_constants(plan, translate)
    try:
        current_plan(state.current().exp)
    except InputError as error:
        say_problem(error, translate)


def _say_whose(frame: Frame) -> None:
    translate = frame.translate
    exp, begun = state.current().exp.relevant(), form.origin()
    told = {"title": bundled_about(begun, frame.language).title} if begun else {}
    if exp.plan != OWN_PLAN:
        st.caption(plain(translate(AS_IT_CAME).format(**told)))
        return
    said = translate(BEGUN_FROM if begun else OWN).format(**told)
    long = "" if exp.linkable else translate(TOO_LONG)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain(sentences((said, long), translate)), width="content")
        if begun:
            st.button(
                translate(mark("Back to it as it came")),
                key="e.back",
                type="tertiary",
                icon=":material/undo:",
                on_click=form.show_bundled,
                args=(begun,),
            )


def _edit_trials(plan: Plan, translate: Translate) -> None:
    """Show what is measured, of which cells, and from how many seeds."""
    places = st.columns([2.2, 1.6, 1.2, 1.2] if plan.drawn else [2.2, 1.6, 2.4], gap="medium")
    with places[0], st.container(gap="xxsmall"):
        _pick_kind(plan, translate)
    with places[1], st.container(gap="xxsmall"):
        _pick_cells(plan, translate)
    with places[2], st.container(gap="xxsmall"):
        _pick_seeds(plan, translate)
    if plan.drawn:
        with places[3], st.container(gap="xxsmall"):
            _pick_draws(plan, translate)


def _pick_kind(plan: Plan, translate: Translate) -> None:
    def told(kind: str) -> str:
        return translate(KIND_NAMES[kind])

    st.pills(
        translate(mark("What is done")),
        KINDS,
        format_func=told,
        key=widgets.widget_key(f"{form.FORM}kind", plan.kind),
        required=True,
        on_change=form.when_chosen(
            "kind", lambda kind: form.take(with_kind(form.edited_plan(), kind)), KINDS, told
        ),
    )
    st.caption(translate(KIND_SAYS[plan.kind]))


def _pick_cells(plan: Plan, translate: Translate) -> None:
    key = widgets.widget_key(f"{form.FORM}cells", list(cells_of(plan)))

    def chosen(cells: list[str]) -> None:
        if cells:
            form.take(with_cells(form.edited_plan(), tuple(cells)))
        else:  # somebody has to be measured
            st.session_state[key] = list(cells_of(form.edited_plan()))

    st.pills(
        translate(mark("Cells")),
        CELLS,
        format_func=str.upper,
        key=key,
        selection_mode="multi",
        on_change=form.when_changed("cells", chosen),
    )
    st.caption(translate(mark("Each is a kind of network, of the same size.")))


def _pick_seeds(plan: Plan, translate: Translate) -> None:
    typed(
        "seeds",
        translate(mark("Seeds, how many")),
        seeds_text(plan.seeds),
        lambda text: replace(form.edited_plan(), seeds=read_seeds(text)),
        translate,
    )
    says = mark("So often each combination is run, with other random weights and inputs.")
    st.caption(translate(says))


def _pick_draws(plan: Plan, translate: Translate) -> None:
    name, axis = next(iter(plan.drawn.items()))
    typed(
        "draws",
        translate(mark("Random draws")),
        str(axis.count),
        lambda text: with_axis(form.edited_plan(), name, read_draws(name, axis, text)),
        translate,
    )
    st.caption(translate(mark("All that is drawn at random is drawn together, so often.")))
