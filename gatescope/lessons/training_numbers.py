"""Numbers of a lesson about training: its course, what was learnt when, and by heart."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import TASKS
from gatescope.lessons.seen import Seen, seen
from gatescope.models.bundled import load_bundled, load_card, load_snapshots
from gatescope.models.knobs import Knobs, knobbed_params
from gatescope.models.model import run
from gatescope.training.score import held_out_batch, score
from gru_core import unroll

JUDGED = 100
"""Sequences that a score at another length is of."""

HEART_UNITS, HEART_NEW, HEART_LENGTH = 64, 500, 16


def _losses(*, network: str, cell: str) -> FloatArray:
    """Give the loss on held-out sequences at every moment of the training that was kept."""
    return np.array(load_card(network).course.losses[cell])


def _loss(*, network: str, cell: str, moment: int) -> float:
    """Give the loss on held-out sequences after so many steps of training."""
    course = load_card(network).course
    return float(course.losses[cell][course.steps.index(moment)])


def _guessing(*, labels: int) -> float:
    """Give the loss of an answer that finds all of so many labels equally likely."""
    return math.log(labels)


def _trained_steps(*, network: str) -> float:
    """Give how many steps the training had."""
    return float(load_card(network).course.steps[-1])


def _then(
    *, network: str, cell: str, moment: int, quantity: str, unit: int, t: int, example: str = ""
) -> float:
    """Give one quantity of one unit (or one answer) at one step, at a moment of training."""
    sequence = seen(network=network, cell=cell, example=example).sequence
    model = load_snapshots(network, cell)[moment]
    return float(Seen(model, sequence, run(model, sequence)).of(quantity)[t, unit])


@lru_cache(maxsize=16)
def _score_at(*, network: str, cell: str, length: int) -> float:
    """Give the score of a shipped network on fresh sequences of another length."""
    batch = held_out_batch(TASKS[network], JUDGED, length, seed=7)
    return score(load_bundled(network, cell), TASKS[network], batch, 7).value


def _by_heart(*, sentences: int, part: str) -> float:
    """Give the share of sentiments right: of learnt sentences, of new ones, or without any.

    Without any it is that of the commonest answer to the new ones. A GRU with random weights
    reads the sentences; only its linear answer is learnt, by least squares.
    """
    learnt, new, base = _by_heart_scores(sentences)
    return {"learnt": learnt, "new": new, "base": base}[part]


@lru_cache(maxsize=8)
def _by_heart_scores(sentences: int) -> tuple[float, float, float]:
    x, y = _read(1, sentences)
    weights = np.linalg.lstsq(x, np.eye(len(TASKS["sentiment"].labels))[y], rcond=None)[0]
    x_new, y_new = _read(2, HEART_NEW)
    right = [(one @ weights).argmax(axis=1) == other for one, other in ((x, y), (x_new, y_new))]
    base = np.bincount(y_new).max() / HEART_NEW
    return float(right[0].mean()), float(right[1].mean()), float(base)


def _read(seed: int, count: int) -> tuple[FloatArray, np.ndarray]:
    """Give the last state of each sentence and a 1 for the bias, and the true classes."""
    task = TASKS["sentiment"]
    size = len(task.vocabulary)
    batch = task.batch(np.random.default_rng(seed), count, HEART_LENGTH)
    params = knobbed_params("gru", Knobs(), size, HEART_UNITS, 0)
    states = unroll(params, np.eye(size)[batch.x.astype(int)]).h
    last, each = batch.lengths - 1, np.arange(count)
    return (
        np.column_stack([states[last, each], np.ones(count)]),
        batch.targets[last, each, 0].astype(int),
    )


TRAINING: Mapping[str, Callable[..., float | FloatArray]] = {
    "losses": _losses,
    "loss": _loss,
    "guessing": _guessing,
    "trained_steps": _trained_steps,
    "then": _then,
    "score_at": _score_at,
    "by_heart": _by_heart,
}
