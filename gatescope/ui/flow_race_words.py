"""What the race says in words: computed from its numbers, for somebody in the first year."""

from __future__ import annotations

import math

import numpy as np

from gatescope.analysis.question import Question, right_answer
from gatescope.analysis.race import Lane, Race
from gatescope.figures.cells import CELL_STYLES
from gatescope.i18n import Translate
from gatescope.messages import Message, enumerated, mark, note
from gatescope.ui.flow_numbers import size_words
from gatescope.ui.flow_scene import Lead

SMALL = -1.5
"""log10 of a gradient of the loss that is small before it has travelled at all."""


def race_sentence(race: Race, target: int, translate: Translate) -> str:
    """Say what is left of the gradient at the first step, for each cell.

    Parameters
    ----------
    race : dict of cell to Lane
        From `gatescope.analysis.race.run_race`.
    target : int
        The step that was asked about.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        One sentence; empty where the way has no length or nothing set out.
    """
    left = {cell: _left(lane, target) for cell, lane in race.items()}
    said = [
        f"{translate(CELL_STYLES[cell].name)} {size_words(value)}"
        for cell, value in left.items()
        if not math.isnan(value)
    ]
    if target == 0 or not said:
        return ""
    several = any(len(lane.seeds) > 1 for lane in race.values())
    sentence = mark(
        "On the way from step {target} back to step 0 the gradient becomes this much of what"
        " it was: {cells}."
    )
    if several:
        sentence = mark(
            "On the way from step {target} back to step 0 the typical network's gradient"
            " becomes this much of what it was: {cells}."
        )
    return translate(sentence).format(target=target, cells=enumerated(said, translate))


def race_troubles(race: Race, target: int) -> tuple[Message, ...]:
    """Say what is missing in the picture, and why.

    Parameters
    ----------
    race : dict of cell to Lane
        From `gatescope.analysis.race.run_race`.
    target : int
        The step that was asked about.

    Returns
    -------
    tuple of Message
        Nothing where every line is there from end to end.
    """
    found: list[Message] = []
    for lane in race.values():
        total, name = len(lane.seeds), Message(CELL_STYLES[lane.cell].name)
        lost = total - len(lane.finite)
        if lost:
            found.append(
                note(
                    "{lost} of {total} {cell}: the numbers grew beyond all limits (infinity or"
                    " NaN), so there is no line.",
                    lost=lost,
                    total=total,
                    cell=name,
                )
            )
        if lane.unclipped:
            found.append(
                note(
                    "{count} of {total} {cell}: the gradient of all weights is beyond the"
                    " largest number (10³⁰⁸), so clipping cannot scale it.",
                    count=lane.unclipped,
                    total=total,
                    cell=name,
                )
            )
        found += _zeros(lane, target, name)
    return tuple(found)


def _zeros(lane: Lane, target: int, name: Message) -> list[Message]:
    # From the start on: a loss may be zero at its last answer and not at those before.
    zero = np.logical_and.accumulate(np.isneginf(lane.finite[:, : target + 1]), axis=1)
    if not zero.any():
        return []
    if zero.all():
        return [
            note(
                "{cell}: the gradient is exactly zero at every step. The asked number does not"
                " depend on the state there, so there is no line.",
                cell=name,
            )
        ]
    return [
        note(
            "{count} of {total} {cell}: the gradient is exactly zero up to step {step}, so the"
            " line ends there.",
            count=int(zero.any(axis=1).sum()),
            total=len(lane.seeds),
            cell=name,
            step=int(np.flatnonzero(zero.any(axis=0)).max()),
        )
    ]


def _left(lane: Lane, target: int) -> float:
    """Give the median over the networks of what is left at step 0, as log10."""
    rows = lane.finite
    rows = rows[~np.isneginf(rows[:, target])]
    if not len(rows):
        return math.nan
    return float(np.sort(rows[:, 0] - rows[:, target])[(len(rows) - 1) // 2])


def loss_sentence(
    question: Question, lead: Lead, lane: Lane, targets: np.ndarray | None, target: int
) -> Message | None:
    """Say where a small gradient of the loss only means that there is nothing to correct.

    Parameters
    ----------
    question : Question
        What is asked; of any other than the loss there is nothing to say.
    lead : Lead
        The network that is looked into.
    lane : Lane
        Of its cell; the first row is that network's.
    targets : FloatArray of shape (T, C) or None
        The true answers.
    target : int
        The step that is asked about.

    Returns
    -------
    Message or None
        None where the gradient sets out large.
    """
    size, head = float(lane.log10_norm[0, target]), lead.model.head
    if question.kind != "loss" or targets is None or head is None or lead.run.output is None:
        return None
    answers = np.isfinite(targets).any(axis=1)
    # A mean over many answers makes the part of each of them small, right or wrong.
    parts = int(answers.sum()) if question.when == "all" else 1
    if not answers[target] or not size + math.log10(parts) < SMALL:
        return None
    cell = Message(CELL_STYLES[lane.cell].name)
    if head.kind == "classes":
        sure = float(lead.run.output[target, right_answer(lead.run, targets, target)])
        return note(
            "The {cell} gives the right answer {sure:.2%}, so there is little left to correct:"
            " the loss gradient sets out at only {size}. That is no vanishing. Vanishing is"
            " what a line loses on its way to the left.",
            cell=cell,
            sure=sure,
            size=size_words(size),
        )
    error = float(np.abs(lead.run.output[target] - targets[target]).max())
    return note(
        "The {cell} is only {error:.2g} off, so there is little left to correct: the loss"
        " gradient sets out at only {size}. That is no vanishing. Vanishing is what a line"
        " loses on its way to the left.",
        cell=cell,
        error=error,
        size=size_words(size),
    )
