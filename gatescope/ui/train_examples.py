"""Held-out sequences one by one: those that a network does worst on, and some usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import mark
from gatescope.training.lab.evaluation import Evaluation
from gatescope.training.lab.judging import Judged
from gatescope.ui.frame import Frame
from gatescope.ui.train_example_words import answer_words, read_words, telling_step
from gatescope.ui.train_links import held_out_query, open_in_explore
from gatescope.ui.train_results import held_out, labels_of
from gatescope.ui.train_view import RunView

WHY = mark(
    "Where a network fails says more about what it has learnt than where it is right. Open one "
    "in Explore and look at its gates."
)
NONE_WRONG = mark(
    "Not one answer was wrong; these are the sequences on which it was least sure. Open one in "
    "Explore and look at its gates."
)


def show_examples(frame: Frame, run: RunView, lane: int, found: Evaluation) -> None:
    """Show the worst sequences and some from the middle, each with a way into Explore.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        The run and its moment.
    lane : int
        Which of its networks.
    found : Evaluation
        Of that network.
    """
    say = frame.translate
    st.markdown("##### " + say(mark("Where it does worst")))
    hardest = run.schema.task.kind == "classes" and found.points.min() == 1.0
    st.caption(say(NONE_WRONG if hardest else WHY))
    _list(frame, run, lane, found.worst)
    if found.typical:
        with st.expander(say(mark("Some usual ones")), icon=":material/list:"):
            _list(frame, run, lane, found.typical)


def _list(frame: Frame, run: RunView, lane: int, shown: Sequence[Judged]) -> None:
    for one in shown:
        with st.container(
            horizontal=True,
            vertical_alignment="center",
            gap="medium",
            key=f"x.{lane}.{one.index}",
        ):
            st.html(example_html(frame, run, one), width="stretch")
            step = telling_step(run.schema.task, _targets(run, one), one.answers)
            with st.container(width="content"):
                open_in_explore(frame, held_out_query(run, lane, one.index, step))


def example_html(frame: Frame, run: RunView, one: Judged) -> str:
    """Write what was read, and below it truth and answer; everything is escaped."""
    schema = run.schema
    read = read_words(schema.task, held_out(run), one.index, schema.scale)
    told = answer_words(
        schema.task, labels_of(run, frame.translate), _targets(run, one), one, schema.scale
    ).translated(frame.translate)
    return f'<div class="gs-example"><b>{escape(read)}</b><span>{escape(told)}</span></div>'


def _targets(run: RunView, one: Judged) -> FloatArray:
    batch = held_out(run)
    return batch.targets[: int(batch.lengths[one.index]), one.index]
