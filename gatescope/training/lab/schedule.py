"""When a training is looked at, and when the networks are kept: planned before it begins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EARLY = (10, 30)
"""Most of what happens first happens here."""

LEAST_CHECKS = 12
MOST_MOMENTS = 40
MOST_BYTES = 64 * 2**20
"""Of all moments of one network together."""

LOSS_POINTS = 150

WATCHED, KNOWN = 512, 128
"""Sequences that are looked at, at most: of the validation, and of the training."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Steps of the optimizer after which something is written down.

    Parameters
    ----------
    per_epoch, total : int
        Steps of an epoch, and of the whole training.
    checks : tuple of int
        After which the networks are looked at: 0, two early ones, then every epoch or part of
        one, so that there are `LEAST_CHECKS` or more.
    moments : frozenset of int
        Those of the checks after which the networks are kept, the last always among them.
    window : int
        So many steps make one point of the curve of the training loss.
    """

    per_epoch: int
    total: int
    checks: tuple[int, ...]
    moments: frozenset[int]
    window: int


def places(count: int, most: int) -> NDArray[np.int64]:
    """Choose some of so many sequences evenly: those of a table stand in the order of time.

    Examples
    --------
    >>> places(9, 3).tolist(), places(2, 3).tolist()
    ([0, 4, 8], [0, 1])
    """
    return np.linspace(0, count - 1, min(count, most)).round().astype(np.int64)


def schedule(sequences: int, batch: int, epochs: int, bytes_each: int = 0) -> Schedule:
    """Plan a training of so many sequences, in batches.

    Parameters
    ----------
    sequences, batch, epochs : int
        Sequences of an epoch, of a step, and epochs.
    bytes_each : int
        Size of one network: of large ones fewer are kept.

    Returns
    -------
    Schedule
        The same for the same numbers.

    Examples
    --------
    >>> plan = schedule(sequences=100, batch=10, epochs=2)
    >>> plan.total, plan.checks[:5], plan.checks[-1]
    (20, (0, 2, 4, 5, 7), 20)
    """
    per_epoch = -(-sequences // batch)
    total = per_epoch * epochs
    parts = min(per_epoch, -(-LEAST_CHECKS // epochs))
    regular = {
        epoch * per_epoch + -(-per_epoch * part // parts)
        for epoch in range(epochs)
        for part in range(1, parts + 1)
    }
    early = {step for step in EARLY if 2 * step < min(regular)}
    checks = tuple(sorted({0} | early | regular))
    most = max(2, min(MOST_MOMENTS, MOST_BYTES // max(bytes_each, 1)))
    return Schedule(
        per_epoch, total, checks, _thinned(checks, most), max(1, total // LOSS_POINTS)
    )


def _thinned(checks: tuple[int, ...], most: int) -> frozenset[int]:
    """Choose at most so many, the first and the last among them, evenly by their order."""
    if len(checks) <= most:
        return frozenset(checks)
    last = len(checks) - 1
    return frozenset(checks[round(k * last / (most - 1))] for k in range(most))
