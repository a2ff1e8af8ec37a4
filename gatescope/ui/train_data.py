"""Step 1 of the Train page: which sequences, how many, and what one looks like."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.inputs.tasks import LAB_TASKS, Task
from gatescope.messages import Message, mark, note
from gatescope.training.lab.plan import TASK_NAMES
from gatescope.ui import state, widgets
from gatescope.ui.frame import Frame, plain, theme
from gatescope.ui.lab_tasks import DESCRIPTIONS, TITLES
from gatescope.ui.train_html import split_html, tokens_html
from gatescope.ui.train_own import show_own_data
from gatescope.ui.train_pickers import pick_knobs
from gatescope.ui.train_plan import counts_of
from gatescope.ui.train_settings import first_settings

KNOBS = ("sequences", "length", "validation", "held_out")
SAMPLE = "gs.train.sample"
MOST_PLACES = 40
WHY = mark(
    "A network learns from examples: sequences with their right answers. Some are set aside, "
    "because being right on what one has learnt by heart proves nothing."
)
KEPT = ("section", "run", "lane", "moment", "seed")
"""What another task leaves as it is."""


def show_data(frame: Frame) -> None:
    """Show the task, the numbers of sequences, and one of them.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    """
    translate = frame.translate
    st.write(translate(WHY))
    _pick_task(frame)
    train = state.current().train
    task = LAB_TASKS.get(train.task)
    if task is None:
        facts = show_own_data(frame)
        task = None if facts is None else facts.task
    else:
        pick_knobs(KNOBS, translate)
    counts = counts_of(train)
    if task is not None and counts is not None:
        st.html(split_html(counts, translate))
        _show_example(frame, task, train.length)


def _pick_task(frame: Frame) -> None:
    translate, task = frame.translate, state.current().train.task
    key = widgets.widget_key("l.task", task)
    st.selectbox(
        translate(mark("Task")),
        TASK_NAMES,
        format_func=lambda name: translate(TITLES[name]),
        key=key,
        on_change=widgets.on_change(key, _take_task),
        filter_mode=None,
        width=340,
    )
    st.markdown(plain(translate(DESCRIPTIONS[task])))


def _take_task(task: str) -> None:
    """Begin a task with its own defaults, before the page runs."""
    now = state.current()
    kept = {name: getattr(now.train, name) for name in KEPT}
    state.show(replace(now, train=replace(first_settings(task), **kept)))


def _show_example(frame: Frame, task: Task, length: int) -> None:
    translate = frame.translate
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        head = translate(mark("One of these sequences, as it is read"))
        st.markdown(f"**{head}**", width="content")
        st.button(
            translate(mark("Another one")),
            icon=":material/refresh:",
            key="l.another",
            on_click=_another,
        )
    sequence = task.sample(st.session_state.get(SAMPLE, 0), length)
    if isinstance(sequence, NumberSequence):
        from gatescope.figures.sample import sample_figure

        st.plotly_chart(
            sample_figure(sequence, theme=theme(), translate=translate),
            theme=None,
            key="l.sample",
            config={"displayModeBar": False},
            alt=translate(mark("The numbers of one sequence, and the answers asked for")),
        )
        return
    # the labels of somebody's own file are not translated
    say = translate if task.name in LAB_TASKS else str
    labels = tuple(map(say, task.labels))
    st.html(tokens_html(sequence, labels, translate))
    st.caption(plain(read_words(sequence, task).translated(translate)))


def read_words(sequence: TokenSequence, task: Task) -> Message:
    """Say what the network gets to see of tokens: their places in the vocabulary."""
    place = {token: k for k, token in enumerate(task.vocabulary)}
    numbers = [str(place.get(token, 0)) for token in sequence.tokens[:MOST_PLACES]]
    more = "" if len(sequence) <= MOST_PLACES else " …"
    return note(
        "Below a box stands the right answer, where one is asked for. Each token is read as "
        "its place in the vocabulary of {count:,}: {places}",
        count=len(task.vocabulary),
        places=" ".join(numbers) + more,
    )


def _another() -> None:
    st.session_state[SAMPLE] = st.session_state.get(SAMPLE, 0) + 1
