"""The step Use: the trained networks answer what somebody types."""

from __future__ import annotations

from collections.abc import Sequence as Several
from dataclasses import dataclass, replace

import numpy as np
import streamlit as st

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.messages import InputError, Message, mark, note, sentences
from gatescope.models.model import run as run_model
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.frame import Frame, plain, show_notes, theme
from gatescope.ui.html_table import show_table
from gatescope.ui.scene import check_length
from gatescope.ui.train_evaluate import NOTHING
from gatescope.ui.train_forecast import draw_forecast, typed_forecast
from gatescope.ui.train_html import tokens_html
from gatescope.ui.train_links import explore_query, open_in_explore
from gatescope.ui.train_measure import number, share
from gatescope.ui.train_results import held_out, labels_of, network_at
from gatescope.ui.train_typed import asked_steps, read_typed, type_something
from gatescope.ui.train_view import RunView
from gatescope.ui.train_words import lane_names
from gatescope.viewer.export_table import table_csv

WHAT = mark(
    "Type something that none of the networks has ever read. This is what a network is trained "
    "for: an answer to something new."
)
BARS = mark(
    "How probable each network holds each answer; together they make 100%. Probable is not the "
    "same as right: a network can be sure and wrong."
)
BARS_ALT = mark("The probability of each answer, for each network")


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What one network says to a sequence.

    Parameters
    ----------
    lane : int
        Its place in the race.
    name : str
        Its name, translated.
    output : FloatArray of shape (T, C)
        Its answer at every step.
    """

    lane: int
    name: str
    output: FloatArray


def show_use(frame: Frame, run: RunView) -> None:
    """Let somebody type a sequence, and show what every network says to it.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        The run, finished or not, and the lane and the moment that are looked at.
    """
    say = frame.translate
    if not run.lanes:
        st.info(say(NOTHING), icon=":material/hourglass_empty:")
        return
    st.write(say(WHAT))
    text = type_something(frame, run)
    try:
        sequence = read_typed(text, run.schema.task)
        said = answers_to(run, sequence, lane_names(run.plan, say))
    except InputError as error:
        st.error(plain(error.message.translated(say)), icon=":material/error:")
        return
    show_notes((*sequence.notes, *_longer(run, sequence)), say)
    steps = asked_steps(run.schema.task, held_out(run), sequence)
    if run.schema.task.kind == "classes":
        _show_classes(frame, run, said, steps[-1])
        if len(steps) > 1:
            _show_steps(frame, run, sequence, said, steps)
    else:
        _show_values(frame, run, said, steps[-1])
        chosen = next((one for one in said if one.lane == run.lane), said[0])
        if isinstance(sequence, NumberSequence) and _forecasts(run, steps):
            made = typed_forecast(run, sequence.values, chosen.output)
            draw_forecast(frame, run, chosen.lane, chosen.name, made)
    _open(frame, run, text)


def answers_to(run: RunView, sequence: Sequence, names: Several[str]) -> list[Said]:
    """Let every network read a sequence.

    Raises
    ------
    InputError
        If it is too long, or the answers of all networks have left the range of numbers.
    """
    said = []
    for lane in run.lanes:
        model = network_at(run, lane)
        check_length(sequence, model.network.hidden_size)
        with np.errstate(over="ignore", invalid="ignore"):
            output = run_model(model, sequence).output
        if output is not None and np.isfinite(output).all():
            said.append(Said(lane, names[lane], output))
    if not said:
        raise InputError(
            "Expected networks whose answers are numbers, but the training of all of them "
            "diverged; look at an earlier moment."
        )
    return said


def _forecasts(run: RunView, steps: Several[int]) -> bool:
    """Whether the answers say what comes next, and there is something to see of it."""
    return run.schema.task.baseline == "previous" and len(steps) > 2


def _longer(run: RunView, sequence: Sequence) -> tuple[Message, ...]:
    """Warn where a network is asked about something longer than all it has seen."""
    longest = int(held_out(run).lengths.max())
    if len(sequence) <= longest:
        return ()
    return (
        note(
            "This has {steps:,} steps; in the training no sequence had more than {longest:,}, "
            "so the answers are a leap into the unknown.",
            steps=len(sequence),
            longest=longest,
        ),
    )


def _show_classes(frame: Frame, run: RunView, said: Several[Said], step: int) -> None:
    from gatescope.figures.answer_bars import Answer, answer_bars_figure

    say, labels = frame.translate, labels_of(run, frame.translate)
    answers = [
        Answer(one.name, run.plan.lanes[one.lane].cell, one.output[step]) for one in said
    ]
    rows = [(one.name, *one.output[step].tolist()) for one in said]
    show_figure(
        frame,
        answer_bars_figure(answers, labels, theme=theme(), translate=say),
        tools=False,
        key="l.answers",
        finding=sentences((_class_words(one, step, labels, frame) for one in said), say),
        caption=say(BARS),
        alt=say(BARS_ALT),
        csv_name=f"answers-{run.folder.name}",
        csv=lambda: table_csv(
            {head: [row[k] for row in rows] for k, head in enumerate(("network", *labels))}
        ),
    )


def _class_words(one: Said, step: int, labels: Several[str], frame: Frame) -> str:
    answer = int(one.output[step].argmax())
    told = note(
        "{name}: “{answer}” ({share}).",
        name=one.name,
        answer=labels[answer],
        share=share(float(one.output[step, answer])),
    )
    return told.translated(frame.translate)


def _show_steps(
    frame: Frame, run: RunView, sequence: Sequence, said: Several[Said], steps: Several[int]
) -> None:
    """Show the answer below every token at which one is asked for."""
    say = frame.translate
    st.markdown("##### " + say(mark("Its answer at every step that asks for one")))
    for one in said:
        if not isinstance(sequence, TokenSequence):
            return
        targets = np.full((len(sequence), 1), np.nan)
        targets[list(steps), 0] = one.output[list(steps)].argmax(axis=-1)
        st.caption(plain(one.name))
        answered = replace(sequence, targets=targets)
        st.html(tokens_html(answered, run.schema.task.labels, say))


def _show_values(frame: Frame, run: RunView, said: Several[Said], step: int) -> None:
    say, schema = frame.translate, run.schema
    scale = schema.scale
    size, middle = (1.0, 0.0) if scale is None else (scale.target_std, scale.target_mean)
    heads = (say(mark("Network")), labels_of(run, say)[0])
    rows = [(one.name, number(float(one.output[step, 0]) * size + middle)) for one in said]
    show_table(heads, rows, caption=say(mark("What each network answers")))


def _open(frame: Frame, run: RunView, text: str) -> None:
    lane = run.lane if run.lane in run.lanes else run.lanes[0]
    kind = "text" if run.schema.task.vocabulary else "numbers"
    query = explore_query(run, lane, source=kind, **{kind: text})
    open_in_explore(frame, query)
