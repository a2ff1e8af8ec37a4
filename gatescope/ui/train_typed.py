"""What somebody types for the networks of a run: where it begins, and how it is read."""

from __future__ import annotations

import numpy as np
import streamlit as st

from gatescope.inputs.numbers import read_numbers
from gatescope.inputs.sequence import Sequence
from gatescope.inputs.tasks import Batch, Task
from gatescope.inputs.text import read_text
from gatescope.messages import mark
from gatescope.training.lab.dataset import Scale
from gatescope.ui.frame import Frame
from gatescope.ui.train_results import held_out
from gatescope.ui.train_view import RunView

TYPED = "gs.train.typed"
MOST_WORDS = 60
"""So many tokens of a vocabulary are shown."""


def type_something(frame: Frame, run: RunView) -> str:
    """Offer a place to type, which begins with a sequence that was held out.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        Whose networks are asked.

    Returns
    -------
    str
        What stands there; the session keeps it when another step of the page is opened.
    """
    say, task = frame.translate, run.schema.task
    typed: dict[str, str] = st.session_state.setdefault(TYPED, {})
    key = f"{TYPED}.{run.folder.name}"
    if key not in st.session_state:
        first = typed.get(run.folder.name)
        st.session_state[key] = beginning(run) if first is None else first
    reads_text = bool(task.vocabulary)
    words = mark("Text") if reads_text else mark("Numbers")
    height = 90 if reads_text else 160
    # told again with its value, see `gatescope.ui.widgets.number_from`
    held: str = st.session_state[key]
    text = st.text_area(say(words), held, key=key, height=height)
    typed[run.folder.name] = text
    if reads_text:
        known = list(task.vocabulary[:MOST_WORDS])
        more = " …" if len(task.vocabulary) > MOST_WORDS else ""
        with st.expander(say(mark("What the networks know")), icon=":material/dictionary:"):
            st.code((task.separator or " ").join(known) + more, language=None, wrap_lines=True)
    elif len(task.columns) > 1:
        shown = ", ".join(columns_of(task, frame))
        st.caption(say(mark("One line a step: {names}.")).format(names=shown))
    return text


def columns_of(task: Task, frame: Frame) -> tuple[str, ...]:
    """Name the columns that are read; those of somebody's own file are not translated."""
    from gatescope.inputs.tasks import LAB_TASKS

    own = task.name not in LAB_TASKS
    return task.columns if own else tuple(map(frame.translate, task.columns))


def beginning(run: RunView) -> str:
    """Give the first sequence that was held out, as one would type it."""
    return typed_as(run.schema.task, held_out(run), 0, run.schema.scale)


def typed_as(task: Task, batch: Batch, index: int, scale: Scale | None) -> str:
    """Write a sequence as one would type it.

    Parameters
    ----------
    task : Task
        What is read.
    batch : Batch
        Sequences.
    index : int
        Which of them.
    scale : Scale or None
        Brings numbers back to their own units.

    Examples
    --------
    >>> from gatescope.inputs.tasks import LAB_TASKS
    >>> batch = Batch(np.array([[[0.25, 1.0]]]), np.ones((1, 1, 1)), np.array([1]))
    >>> typed_as(LAB_TASKS["adding"], batch, 0, None)
    '0.25 1'
    """
    x = batch.x[: int(batch.lengths[index]), index]
    if task.vocabulary:
        return task.separator.join(task.vocabulary[int(i)] for i in x)
    values = x if scale is None else x * scale.std + scale.mean
    return "\n".join(" ".join(f"{value:.4g}" for value in row) for row in values.tolist())


def read_typed(text: str, task: Task) -> Sequence:
    """Read what was typed, as Explore does.

    Raises
    ------
    InputError
        If it cannot be read.
    """
    if task.vocabulary:
        return read_text(text, task.vocabulary, task.separator)
    return read_numbers(text, task.columns)


def asked_steps(task: Task, batch: Batch, sequence: Sequence) -> list[int]:
    """Give the steps of a typed sequence at which the task asks for an answer.

    Parameters
    ----------
    task : Task
        What is asked.
    batch : Batch
        Sequences held out, which show where it asks.
    sequence : Sequence
        What was typed.

    Returns
    -------
    list of int
        The last step alone where the task asks at the end; all that have a token at which it
        always asks; every step where it asks everywhere.
    """
    last = [len(sequence) - 1]
    asked = np.asarray(np.isfinite(batch.targets).all(axis=-1))
    valid = np.arange(len(batch.x))[:, None] < batch.lengths
    if asked.sum() <= len(batch.lengths):
        return last
    if asked[valid].all():
        return list(range(len(sequence)))
    if not task.vocabulary:
        return last
    always = set(np.unique(batch.x[asked]).tolist()) - set(
        np.unique(batch.x[valid & ~asked]).tolist()
    )
    tokens = {task.vocabulary[int(i)] for i in always}
    read = getattr(sequence, "tokens", ())
    return [t for t, token in enumerate(read) if token in tokens] or last
