"""How good a network is on sequences that it has not been trained on, computed by the core."""

from __future__ import annotations

import math

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Batch, Task
from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import Model
from gatescope.models.score import Score
from gru_core import unroll_network

Z95 = 1.959963984540054  # the normal distribution holds 95 % within so many standard deviations


def held_out_batch(
    task: Task,
    size: int,
    length: int,
    seed: int,
    seen: frozenset[bytes] = frozenset(),
    *,
    stream: int = 2,
) -> Batch:
    """Draw sequences that do not occur in the training.

    Parameters
    ----------
    task : Task
        What to draw.
    size, length, seed : int
        How many sequences, of how many steps, with which seed.
    seen : frozenset of bytes
        `fingerprints` of the training sequences.
    stream : int
        Another number draws others of the same seed.

    Returns
    -------
    Batch
        With `size` sequences.

    Raises
    ------
    ValueError
        If nearly every sequence of this length was in the training.

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> held_out_batch(TASKS["wave"], size=3, length=10, seed=0).x.shape
    (10, 3, 1)
    """
    rng = np.random.default_rng([seed, stream])
    parts: list[Batch] = []
    found = 0
    for _ in range(100):
        batch = task.batch(rng, size, length)
        fresh = np.array([mark not in seen for mark in fingerprints(batch)])
        parts.append(rows_of(batch, fresh))
        found += int(fresh.sum())
        if found >= size:
            joined = Batch(
                np.concatenate([part.x for part in parts], axis=1),
                np.concatenate([part.targets for part in parts], axis=1),
                np.concatenate([part.lengths for part in parts]),
            )
            return rows_of(joined, np.arange(size))
    raise ValueError(f"held out: only {found} of {size} sequences are not in the training")


def fingerprints(batch: Batch) -> list[bytes]:
    """Give the bytes of each sequence, without what fills it up.

    Examples
    --------
    >>> x = np.array([[1, 1], [2, 2], [0, 7]])
    >>> one, other = fingerprints(Batch(x, np.zeros((3, 2, 1)), np.array([2, 2])))
    >>> one == other
    True
    """
    return [batch.x[:end, b].tobytes() for b, end in enumerate(batch.lengths)]


def rows_of(batch: Batch, chosen: np.ndarray) -> Batch:
    """Give some sequences of a batch."""
    return Batch(batch.x[:, chosen], batch.targets[:, chosen], batch.lengths[chosen])


def answers_of(model: Model, task: Task, batch: Batch) -> FloatArray:
    """Let the core answer a batch: probabilities or values of shape (T, B, C).

    Numbers are taken as they stand in the batch, which the training has standardised. What
    fills a sequence up is not read, which matters to a network that also reads from the end.
    """
    if model.head is None:
        raise ValueError("model: expected a network with a head")
    reader, x = model.encoder, batch.x
    if task.vocabulary:
        if not isinstance(reader, TokenEncoder):
            raise ValueError("model: expected a network that reads tokens")
        x = reader.vectors(batch.x.astype(int))
    lengths = None if (batch.lengths == len(x)).all() else batch.lengths
    return model.head.apply(unroll_network(model.network, x, lengths=lengths).y)


def sequence_scores(task: Task, answers: FloatArray, targets: FloatArray) -> FloatArray:
    """Score each sequence, shape (B,): its mean over the steps that ask for an answer.

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> answers, targets = np.array([[[0.5]], [[9.0]]]), np.array([[[1.0]], [[np.nan]]])
    >>> sequence_scores(TASKS["wave"], answers, targets)
    array([0.25])
    """
    asked = np.isfinite(targets).all(axis=-1)
    if task.metric == "accuracy":
        points = (answers.argmax(axis=-1) == targets[..., 0]).astype(float)
    else:
        points = ((answers - targets) ** 2).mean(axis=-1)
    return np.asarray(np.where(asked, points, 0.0).sum(axis=0) / asked.sum(axis=0))


def baseline_of(task: Task, batch: Batch) -> float:
    """Score the answer that needs no network: the best constant, or "the same as now".

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> task = TASKS["recall"]
    >>> 0.25 <= baseline_of(task, task.batch(np.random.default_rng(0), 1000, 10)) < 0.3
    True
    """
    targets = batch.targets[..., 0]
    asked = np.isfinite(targets)
    if task.baseline == "previous":
        return float(((same_as_now(task, batch) - targets)[asked] ** 2).mean())
    if task.metric == "accuracy":
        return float(np.bincount(targets[asked].astype(int)).max() / asked.sum())
    return float(targets[asked].var())


def same_as_now(task: Task, batch: Batch) -> FloatArray:
    """Give the forecast that needs no network, shape (T, B): what is read at the step.

    Parameters
    ----------
    task : Task
        One whose baseline is ``previous``.
    batch : Batch
        What is read.
    """
    return np.asarray(batch.x[..., column_forecast(task)], dtype=float)


def column_forecast(task: Task) -> int:
    """Give the column whose next value is asked: the one of the answer's name, or the first.

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> column_forecast(TASKS["wave"])
    0
    """
    label = task.labels[0]
    return task.columns.index(label) if label in task.columns else 0


def interval(points: FloatArray) -> tuple[float, float]:
    """Give the 95 % interval of the mean of scores: Wilson's where each is right or wrong.

    Examples
    --------
    >>> low, high = interval(np.ones(100))
    >>> round(low, 3), round(high, 3)
    (0.963, 1.0)
    """
    n, mean = len(points), float(points.mean())
    if not np.isin(points, (0.0, 1.0)).all():
        # one sequence alone says nothing of how much they differ
        half = Z95 * float(points.std(ddof=1)) / math.sqrt(n) if n > 1 else math.inf
        shares = float(points.min()) >= 0.0 and float(points.max()) <= 1.0
        return max(0.0, mean - half), min(1.0, mean + half) if shares else mean + half
    centre = (mean + Z95**2 / (2 * n)) / (1 + Z95**2 / n)
    spread = math.sqrt(mean * (1 - mean) / n + Z95**2 / (4 * n**2))
    half = Z95 * spread / (1 + Z95**2 / n)
    # rounding may leave an end on the wrong side of a mean of 0 or 1
    return min(mean, max(0.0, centre - half)), max(mean, min(1.0, centre + half))


def score(model: Model, task: Task, batch: Batch, seed: int) -> Score:
    """Score a network on held-out sequences.

    Parameters
    ----------
    model : Model
        The network.
    task : Task
        Its task.
    batch : Batch
        From `held_out_batch`.
    seed : int
        What the batch was drawn with, for the record.

    Returns
    -------
    Score
        With its interval and the baseline on the same sequences.
    """
    points = sequence_scores(task, answers_of(model, task, batch), batch.targets)
    return score_of(points, task, batch, seed)


def score_of(points: FloatArray, task: Task, batch: Batch, seed: int) -> Score:
    """Sum up the scores of the sequences of a batch, from `sequence_scores`."""
    low, high = interval(points)
    return Score(
        metric=task.metric,
        value=float(points.mean()),
        low=low,
        high=high,
        baseline=baseline_of(task, batch),
        sequences=len(points),
        length=len(batch.x),
        seed=seed,
    )
