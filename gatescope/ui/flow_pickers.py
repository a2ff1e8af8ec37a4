"""What can be chosen on the Gradient flow page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from gatescope.analysis.question import questions
from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui import choices, state, widgets
from gatescope.ui.flow_knobs import pick, pick_knobs
from gatescope.ui.flow_scene import FlowScene
from gatescope.ui.flow_sections import SECTIONS
from gatescope.ui.frame import Frame, plain
from gatescope.ui.own import OWN
from gatescope.ui.pickers import pick_cell, pick_network, pick_source
from gatescope.ui.trained import is_run

QUESTION_NAMES: dict[str, str] = {
    "margin": mark("lead of the right answer"),
    "output": mark("score of one answer"),
    "loss": mark("loss"),
    "unit": mark("one unit"),
    "state": mark("state, one direction"),
}

QUESTION_HINTS: dict[str, str] = {
    "margin": mark("Score of the right answer less that of the best wrong one."),
    "output": mark("The network's number for one answer, before it becomes a probability."),
    "loss": mark("What training makes small: zero once the answer is right."),
    "unit": mark("The state of a single unit."),
    "state": mark("The state along one fixed direction of length 1, drawn at random."),
}

WHEN_NAMES: dict[str, str] = {
    "": mark("at the answer"),
    "step": mark("at step"),
    "all": mark("at all answers"),
}


CELL_WORDS = mark("The race shows all three cells; the other parts look into this one.")


OWN_WORDS = mark(
    "Your network runs alone: the other cells have not been trained on what it was trained on."
)


RUN_WORDS = mark(
    "The race shows the networks of this training, one of each cell; the other parts look into"
    " the chosen one."
)


def pick_flow(frame: Frame) -> None:
    """Draw the sidebar: network, knobs, cell and sequence."""
    with st.sidebar:
        pick_network(frame)
        if state.current().network == choices.RANDOM:
            with st.expander(frame.translate(mark("Knobs")), expanded=True):
                pick_knobs(frame.translate)
        pick("clip", frame.translate)
        pick_source(frame)
        pick_cell(frame.translate)
        st.caption(frame.translate(_who_runs(state.current().network)))


def _who_runs(network: str) -> str:
    if is_run(network):
        return RUN_WORDS
    return OWN_WORDS if network == OWN else CELL_WORDS


def pick_section(frame: Frame) -> str:
    """Let a section be chosen."""
    wanted = state.current().flow.section
    chosen = st.segmented_control(
        frame.translate(mark("Part of the page")),
        tuple(SECTIONS),
        format_func=lambda name: frame.translate(SECTIONS[name].name),
        key=widgets.widget_key("f.section", wanted if wanted in SECTIONS else "race"),
        required=True,
        label_visibility="collapsed",
    )
    state.change_flow(section=chosen)
    return str(chosen)


def pick_question(frame: Frame, scene: FlowScene) -> None:
    """Let the number be chosen whose gradient is sent back, and the step it stands at.

    What is chosen is in the settings before the page runs again, because the scene, which
    says what can be asked, is computed from it.
    """
    translate, question = frame.translate, scene.question
    asked = questions(scene.lead.model.head, scene.sequence.targets)

    def named(name: str) -> str:
        return translate(QUESTION_NAMES[name])

    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        # Another network may be asked other questions: that is another widget.
        kind_key = widgets.widget_key(f"f.question.{'-'.join(asked)}", question.kind)
        st.selectbox(
            translate(mark("Gradient of the")),
            asked,
            format_func=named,
            key=kind_key,
            help=_hints(asked, translate),
            on_change=widgets.on_choice(
                kind_key, partial(_keep_question, asked[0]), asked, named
            ),
            filter_mode=None,
            width=260,
        )
        _pick_index(scene, translate)
        _pick_when(scene, translate)


def _pick_index(scene: FlowScene, translate: Translate) -> None:
    kind, model = scene.question.kind, scene.lead.model
    count = model.network.hidden_size
    if kind == "unit":
        told = widgets.number_from(f"f.index.{count}", min(scene.question.index, count - 1))
        keep = _keep("index", told["key"])
        st.number_input(
            translate(mark("Unit")), 0, count - 1, on_change=keep, width=140, **told
        )
    elif kind == "output" and model.head is not None and len(model.head.labels) > 1:
        labels = model.head.labels
        key = widgets.widget_key(
            f"f.answer.{len(labels)}", min(scene.question.index, len(labels) - 1)
        )

        def named(k: int) -> str:
            return plain(translate(labels[k]))

        st.selectbox(
            translate(mark("Answer")),
            range(len(labels)),
            format_func=named,
            key=key,
            on_change=widgets.on_choice(
                key, lambda k: state.change_flow(index=k), range(len(labels)), named
            ),
            filter_mode=None,
            width=160,
        )


def _pick_when(scene: FlowScene, translate: Translate) -> None:
    loss = scene.question.kind == "loss"
    names = WHEN_NAMES if scene.lead.model.head else WHEN_NAMES | {"": mark("at the last step")}
    choices = tuple(WHEN_NAMES) if loss else ("", "step")
    key = widgets.widget_key(f"f.when.{loss}", scene.question.when)
    st.segmented_control(
        translate(mark("Asked")),
        choices,
        format_func=lambda name: translate(names[name]),
        key=key,
        required=True,
        on_change=_keep("when", key),
    )
    if scene.question.when == "step":
        last = scene.time_steps - 1
        at = widgets.number_from(f"f.step.{scene.time_steps}", scene.target)
        keep = _keep("step", at["key"])
        st.number_input(translate(mark("Step")), 0, last, on_change=keep, width=140, **at)


def _keep(name: str, key: str) -> Callable[[], None]:
    """Put what a widget holds into the settings, before the page runs.

    Of one that a broken-off run has dropped Streamlit may say that it holds nothing.
    """

    def take(value: Any) -> None:
        if value is not None:
            state.change_flow(**{name: value})

    return widgets.on_change(key, take)


def _keep_question(usual: str, kind: str) -> None:
    state.change_flow(question="" if kind == usual else kind)


def _hints(asked: tuple[str, ...], translate: Translate) -> str:
    return "\n\n".join(
        f"**{translate(QUESTION_NAMES[name])}**: {translate(QUESTION_HINTS[name])}"
        for name in asked
    )
