"""Brackets: how deep are we, and has a bracket closed that was never opened? A counter."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.task import Batch, IntArray, Task, full_lengths
from gatescope.messages import mark

OTHER, OPEN, CLOSE = "x", "(", ")"
VOCABULARY = (OTHER, OPEN, CLOSE)
DEEPEST = 5
BROKEN = DEEPEST + 1  # the class that is never left again
PAUSE, BREAK = 0.25, 0.12  # chances of an x, and of a closing bracket where none is open


def draw_tokens(rng: np.random.Generator, depth: IntArray) -> IntArray:
    """Draw the next token of each sequence from its depth (BROKEN: anything may follow)."""
    opens = rng.random(len(depth)) < np.where(depth == 0, 1 - BREAK, 0.5)
    opens = np.where(depth == DEEPEST, False, opens)
    pause = rng.random(len(depth)) < PAUSE
    return np.where(pause, 0, np.where(opens, 1, 2)).astype(np.int64)


def follow(depth: IntArray, token: IntArray) -> IntArray:
    """Give the class after reading a token: the new depth, or BROKEN for ever.

    Examples
    --------
    >>> follow(np.array([1, 0, BROKEN]), np.array([2, 2, 1])).tolist() == [0, BROKEN, BROKEN]
    True
    """
    moved = depth + np.array([0, 1, -1])[token]
    return np.where((depth == BROKEN) | (moved < 0), BROKEN, moved)


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw strings of brackets and other characters, never deeper than `DEEPEST`.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sequences, and of steps.

    Returns
    -------
    Batch
        ``x`` of shape (T, B); at every step the answer is the depth, or `BROKEN`.
    """
    x = np.empty((length, size), dtype=np.int64)
    targets = np.empty((length, size, 1))
    depth = np.zeros(size, dtype=np.int64)
    for t in range(length):
        x[t] = draw_tokens(rng, depth)
        depth = follow(depth, x[t])
        targets[t, :, 0] = depth
    return Batch(x, targets, full_lengths(size, length))


BRACKETS = Task(
    name="brackets",
    kind="classes",
    labels=(*(str(d) for d in range(BROKEN)), mark("broken")),
    metric="accuracy",
    baseline="constant",
    length=40,
    shortest=1,
    batch=batch,
    vocabulary=VOCABULARY,
)
