"""Recall: which letter came first? Asked after a long stretch of blanks: a latch."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.task import Batch, Task, asked_at_end, full_lengths

BLANK, LETTERS, QUESTION = "·", ("A", "B", "C", "D"), "?"
VOCABULARY = (BLANK, *LETTERS, QUESTION)
FIRST_WITHIN = 5  # the first letter is one of the first five tokens
LATER_LETTERS = 0.04  # chance that a blank after the first letter is another letter


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw blanks, a letter near the start, a few later ones to be ignored, a final '?'.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sequences, and of steps; at least 2 steps.

    Returns
    -------
    Batch
        ``x`` of shape (T, B); the answer, asked at '?', is the index of the first letter.
    """
    first = rng.integers(0, min(FIRST_WITHIN, length - 1), size)
    answers = rng.integers(0, len(LETTERS), size)
    others = rng.integers(1, 1 + len(LETTERS), (length, size))
    steps = np.arange(length)[:, None]
    # half of the sequences stay blank, so that the plain long wait is seen often enough
    later = (rng.random((length, size)) < LATER_LETTERS) & (rng.random(size) < 0.5)
    x = np.where(later & (steps > first), others, 0).astype(np.int64)
    x[first, np.arange(size)] = 1 + answers
    x[-1] = VOCABULARY.index(QUESTION)
    return Batch(x, asked_at_end(answers.astype(float), length), full_lengths(size, length))


RECALL = Task(
    name="recall",
    kind="classes",
    labels=LETTERS,
    metric="accuracy",
    baseline="constant",
    length=60,
    shortest=2,
    batch=batch,
    vocabulary=VOCABULARY,
)
