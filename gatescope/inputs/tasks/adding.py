"""Adding: the sum of the two marked numbers among many; the gate has to open at the markers."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.task import Batch, Task, asked_at_end, full_lengths
from gatescope.messages import mark


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw numbers in [0, 1) with one marker in each half.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sequences, and of steps; at least 2 steps.

    Returns
    -------
    Batch
        ``x`` of shape (T, B, 2): value and marker (0 or 1); the answer, asked at the last step,
        is the sum of the two marked values.

    References
    ----------
    Hochreiter and Schmidhuber (1997), "Long Short-Term Memory", experiment 4.
    """
    columns = np.arange(size)
    x = np.zeros((length, size, 2))
    x[:, :, 0] = rng.random((length, size))
    x[rng.integers(0, length // 2, size), columns, 1] = 1.0
    x[rng.integers(length // 2, length, size), columns, 1] = 1.0
    answers = (x[:, :, 0] * x[:, :, 1]).sum(axis=0)
    return Batch(x, asked_at_end(answers, length), full_lengths(size, length))


ADDING = Task(
    name="adding",
    kind="values",
    labels=(mark("sum"),),
    metric="mse",
    baseline="constant",
    length=50,
    shortest=2,
    batch=batch,
    columns=(mark("value"), mark("marker")),
)
