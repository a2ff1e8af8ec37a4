"""What a trained network is worth: every sequence that was held out, judged one by one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch, Task
from gatescope.models.model import Model
from gatescope.models.score import Score
from gatescope.training.lab.judging import (
    Judged,
    answers_to,
    cut,
    judge,
    judged_rows,
    parts,
    sequence_losses,
)
from gatescope.training.score import rows_of, score_of, sequence_scores

IntArray = NDArray[np.int64]

MOST_PAIRS = 2_000
"""Answers that are kept beside the truth; more dots would only hide each other."""

WORST, TYPICAL = 8, 3
"""How many sequences are shown one by one."""


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """How well a network does on sequences that its training never saw.

    Parameters
    ----------
    score : Score
        With its interval, and what it is held against.
    held_out : int
        Sequences that were set aside; where judging all would take too long, `score.sequences`
        says how many were, the first ones.
    asked : float
        Answers asked for in a sequence, on average.
    rows : IntArray of shape (N,)
        The places of the N judged sequences among those held out.
    losses, points : FloatArray of shape (N,)
        The loss and the score of each.
    counts : IntArray of shape (K, 3)
        Classes: how often which true class got which answer: truth, answer, count, for the K
        pairs that occur, most frequent first. Empty for values.
    pairs : FloatArray of shape (P, 2)
        Values: truth and answer, at most `MOST_PAIRS` evenly chosen ones. Empty for classes.
    worst, typical : tuple of Judged
        The sequences with the largest loss, the worst first, and some from the middle; no
        sequence is there twice.
    """

    score: Score
    held_out: int
    asked: float
    rows: IntArray
    losses: FloatArray
    points: FloatArray
    counts: IntArray
    pairs: FloatArray
    worst: tuple[Judged, ...]
    typical: tuple[Judged, ...]

    @property
    def complete(self) -> bool:
        """Whether every sequence that was set aside was judged."""
        return len(self.rows) == self.held_out


def evaluate(model: Model, task: Task, batch: Batch, seed: int) -> Evaluation:
    """Judge a network on held-out sequences.

    Parameters
    ----------
    model : Model
        With a head.
    task : Task
        What is asked of it.
    batch : Batch
        The sequences held out, numbers standardised as the training had them.
    seed : int
        What they were drawn with, for the record.

    Returns
    -------
    Evaluation
        Computed by the core, a part of the sequences at a time, so that memory stays bounded;
        the work is bounded by judging only the first sequences where it must.

    Raises
    ------
    InputError
        If an answer is not a number, as after a training that diverged.

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> from gatescope.models.bundled import load_bundled
    >>> task = TASKS["recall"]
    >>> batch = task.batch(np.random.default_rng(5), 50, 20)
    >>> found = evaluate(load_bundled("recall", "gru"), task, batch, seed=5)
    >>> found.score.value, int(found.counts[:, 2].sum())
    (1.0, 50)
    """
    rows = judged_rows(model, batch)
    chosen = rows_of(batch, rows)
    losses, points, asked = np.empty(len(rows)), np.empty(len(rows)), []
    for part in parts(model, chosen):
        piece = cut(rows_of(chosen, part))
        answers = answers_to(model, task, piece)
        losses[part] = sequence_losses(task, answers, piece.targets)
        points[part] = sequence_scores(task, answers, piece.targets)
        asked.append(_asked_pairs(task, answers, piece.targets))
    pairs = np.concatenate(asked)
    worst, typical = _telling(chosen, losses)
    classes = task.kind == "classes"
    return Evaluation(
        score=score_of(points, task, chosen, seed),
        held_out=len(batch.lengths),
        asked=len(pairs) / len(rows),
        rows=rows,
        losses=losses,
        points=points,
        counts=_counted(pairs) if classes else np.empty((0, 3), np.int64),
        pairs=pairs[:0] if classes else _thinned(pairs),
        worst=judge(model, task, batch, rows[worst]),
        typical=judge(model, task, batch, rows[typical]),
    )


def _asked_pairs(task: Task, answers: FloatArray, targets: FloatArray) -> FloatArray:
    """Give truth and answer wherever one was asked for, sequence by sequence."""
    asked = np.isfinite(targets).all(axis=-1).T
    said = answers.argmax(axis=-1) if task.kind == "classes" else answers[..., 0]
    return np.stack([targets[..., 0].T[asked], said.T[asked]], axis=1)


def _counted(pairs: FloatArray) -> IntArray:
    found, counts = np.unique(pairs.astype(np.int64), axis=0, return_counts=True)
    table = np.column_stack([found, counts])
    return np.asarray(table[np.argsort(-counts, kind="stable")], np.int64)


def _thinned(pairs: FloatArray) -> FloatArray:
    places = np.linspace(0, len(pairs) - 1, min(len(pairs), MOST_PAIRS))
    thin: FloatArray = pairs[places.round().astype(int)]
    return thin


def _telling(batch: Batch, losses: FloatArray) -> tuple[list[int], list[int]]:
    """Choose the worst sequences and some of the middle, no sequence twice."""
    order = np.argsort(-losses, kind="stable")
    seen: set[bytes] = set()
    worst = _different(batch, order, WORST, seen)
    middle = np.argsort(np.abs(np.arange(len(order)) - len(order) // 2), kind="stable")
    return worst, _different(batch, order[middle], TYPICAL, seen)


def _different(batch: Batch, order: IntArray, most: int, seen: set[bytes]) -> list[int]:
    found: list[int] = []
    for row in order.tolist():
        end = int(batch.lengths[row])
        name = batch.x[:end, row].tobytes() + batch.targets[:end, row].tobytes()
        if name not in seen:
            seen.add(name)
            found.append(row)
        if len(found) == most:
            break
    return found
