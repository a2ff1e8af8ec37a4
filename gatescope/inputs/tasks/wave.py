"""Wave: say what comes next in a noisy sine whose frequency changes without warning."""

from __future__ import annotations

import math

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks.task import Batch, Task, full_lengths
from gatescope.messages import mark

PERIODS = (6.0, 30.0)  # steps in one turn, between these
CHANGE = 1 / 30  # chance a step that the frequency changes
NOISE = 0.05


def angular_speeds(rng: np.random.Generator, size: int, length: int) -> FloatArray:
    """Draw how far the phase moves at each step, shape (T, B): constant between changes."""
    periods = np.exp(rng.uniform(math.log(PERIODS[0]), math.log(PERIODS[1]), (length, size)))
    change = rng.random((length, size)) < CHANGE
    change[0] = True
    last_change = np.maximum.accumulate(np.where(change, np.arange(length)[:, None], 0), axis=0)
    return 2 * np.pi / np.take_along_axis(periods, last_change, axis=0)


def batch(rng: np.random.Generator, size: int, length: int) -> Batch:
    """Draw noisy sines and, as answer at every step, the value that comes next.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    size, length : int
        Number of sequences, and of steps.

    Returns
    -------
    Batch
        ``x`` of shape (T, B, 1) and ``targets`` of the same shape, one step ahead.
    """
    phase = rng.uniform(0, 2 * np.pi, size) + angular_speeds(rng, size, length + 1).cumsum(
        axis=0
    )
    values = np.sin(phase) + NOISE * rng.standard_normal((length + 1, size))
    return Batch(values[:-1, :, None], values[1:, :, None], full_lengths(size, length))


WAVE = Task(
    name="wave",
    kind="values",
    labels=(mark("next value"),),
    metric="mse",
    baseline="previous",
    length=80,
    shortest=1,
    batch=batch,
    columns=(mark("value"),),
)
