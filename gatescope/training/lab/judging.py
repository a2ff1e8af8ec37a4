"""A trained network reads sequences with known answers: bounded in memory and in work."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch, Task
from gatescope.messages import InputError
from gatescope.models.loss import step_losses
from gatescope.models.model import Model
from gatescope.training.score import answers_of, rows_of, sequence_scores

IntArray = NDArray[np.int64]

MOST_WORK = 8_000_000_000
"""Multiplications of one evaluation: a few seconds of one processor."""

UNIT_WORK = 300
"""What a unit costs at a step besides its products, measured in multiplications."""

MOST_NUMBERS = 8_000_000
"""What the core may write down at once: 64 MB."""

BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4}
KEPT = {"rnn": 2, "gru": 8, "lstm": 10}
"""Blocks of weights of a cell, and arrays that the core keeps of it at every step."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """One held-out sequence, and what a network said to it.

    Parameters
    ----------
    index : int
        Its place among the sequences held out, from 0.
    loss, score : float
        Its mean over the steps that ask for an answer.
    answers : FloatArray of shape (T, C)
        Probabilities or values at each of its own steps.
    """

    index: int
    loss: float
    score: float
    answers: FloatArray


def judge(model: Model, task: Task, batch: Batch, indices: IntArray) -> tuple[Judged, ...]:
    """Judge some sequences of a batch and keep every answer.

    Parameters
    ----------
    model, task, batch
        As for `evaluate`.
    indices : IntArray of shape (N,)
        Which sequences.

    Returns
    -------
    tuple of Judged
        In the order of `indices`.
    """
    found = []
    for index in indices.tolist():
        alone = cut(rows_of(batch, np.array([index])))
        answers = answers_to(model, task, alone)
        [loss] = sequence_losses(task, answers, alone.targets)
        [point] = sequence_scores(task, answers, alone.targets)
        found.append(Judged(index, float(loss), float(point), answers[:, 0]))
    return tuple(found)


def work_of(model: Model, steps: int) -> int:
    """Give what a network needs for one sequence, measured in multiplications.

    Examples
    --------
    >>> from gatescope.models.random import random_model
    >>> work_of(random_model("rnn", input_size=1, hidden_size=2, seed=0), steps=10)
    6060
    """
    network = model.network
    units, directions = network.hidden_size, network.num_directions
    above = (network.num_layers - 1) * (directions * units + units)
    products = BLOCKS[network.cell] * (network.input_size + units + above)
    return steps * units * directions * (products + UNIT_WORK * network.num_layers)


def judged_rows(model: Model, batch: Batch) -> IntArray:
    """Choose the sequences that ask for anything, the first ones where all are too many."""
    asking = np.flatnonzero(np.isfinite(batch.targets).all(axis=-1).any(axis=0))
    if not len(asking):
        raise InputError(
            "Expected sequences held out that ask for an answer, but there are none; set more"
            " aside for the validation."
        )
    done = np.cumsum([work_of(model, int(end)) for end in batch.lengths[asking]])
    return asking[: max(1, int((done <= MOST_WORK).sum()))].astype(np.int64)


def parts(model: Model, batch: Batch) -> list[IntArray]:
    """Divide a batch so that the core writes down at most `MOST_NUMBERS` of each part."""
    network = model.network
    inside = KEPT[network.cell] * network.num_layers * network.num_directions
    width = network.input_size + inside * network.hidden_size + batch.targets.shape[-1]
    size = max(1, MOST_NUMBERS // (len(batch.x) * width))
    rows = np.arange(len(batch.lengths))
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def cut(batch: Batch) -> Batch:
    """Leave out the steps that only fill up."""
    end = int(batch.lengths.max())
    return Batch(batch.x[:end], batch.targets[:end], batch.lengths)


def answers_to(model: Model, task: Task, batch: Batch) -> FloatArray:
    """Let the core answer; an `InputError` where an answer is not a number."""
    # weights that a training drove out of the range of numbers are told below
    with np.errstate(over="ignore", invalid="ignore"):
        answers = answers_of(model, task, batch)
    if not np.isfinite(answers).all():
        raise InputError(
            "Expected a network whose answers are numbers, but its weights have left their"
            " range: the training diverged; look at an earlier moment, or train again with a"
            " smaller learning rate."
        )
    return answers


def sequence_losses(task: Task, answers: FloatArray, targets: FloatArray) -> FloatArray:
    """Give the loss of each sequence, shape (B,): its mean over the steps that ask."""
    losses = step_losses(task.kind, answers, targets)
    asked = ~np.isnan(losses)
    return np.asarray(np.where(asked, losses, 0.0).sum(axis=0) / asked.sum(axis=0))
