"""What a trial costs in seconds on one thread: a model with measured constants.

A trial's time is a sum of terms, such as steps times weights, each times a constant that was
fitted to measurements on one thread; ``python -m tests.benchmark.cost`` measures and fits them
anew. How much slower or faster this machine is, a little work of the same kind tells.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import cache
from typing import Any

GATES = {"gru": 3, "rnn": 1, "lstm": 4}
WATCHED, JUDGED, LOOKS = 256, 1_000, 50
"""Sequences that are looked at on the way and at the end, and how often, as in `learn`."""

GRADIENT: dict[str, tuple[float, ...]] = {
    "gru": (
        0.000189,
        4.42e-08,
        1.14e-09,
        3.8e-07,
        2.52e-09,
        4.66e-05,
        1.45e-07,
        0.0,
        3.26e-05,
        1.16e-10,
        7.89e-10,
        8.91e-09,
        3.3e-11,
    ),
    "rnn": (
        9.73e-05,
        1.12e-08,
        3.72e-10,
        1.29e-07,
        8.33e-10,
        3.18e-05,
        4.3e-08,
        3.68e-11,
        2.2e-05,
        5.56e-11,
        6.68e-10,
        5.59e-09,
        4.56e-11,
    ),
    "lstm": (
        0.00022,
        5.73e-08,
        1.57e-09,
        4.82e-07,
        3.29e-09,
        3.86e-05,
        2.31e-07,
        2.6e-10,
        5.9e-05,
        3.48e-11,
        1.39e-09,
        5.17e-08,
        9.46e-11,
    ),
}
LEARN: dict[str, tuple[float, ...]] = {
    "gru": (0.00184, 0.000978, 9.45e-05, 2.12e-07, 0.0, 3.42e-10, 0.0, 1.03e-08),
    "rnn": (0.000473, 0.00116, 2.26e-05, 6.76e-08, 0.0, 1.2e-10, 1.11e-05, 3.1e-09),
    "lstm": (0.00718, 0.00142, 3.53e-06, 1.98e-07, 0.0, 4.18e-10, 0.0, 5.68e-09),
}
REFERENCE = 0.000156
"""What `reference` was on the machine on which the constants were fitted."""


def seconds_of(values: Mapping[str, Any]) -> float:
    """Tell how long a trial takes alone on a thread of this machine.

    Parameters
    ----------
    values : Mapping of str to object
        As `Trial.to_values` gives them.

    Returns
    -------
    float
        Seconds; of a network that learns those of all its steps, which it may not need.

    Examples
    --------
    >>> from gatescope.experiments.trial import Trial
    >>> short, long = (seconds_of(Trial(length=n).to_values()) for n in (10, 1_000))
    >>> 0 < short < long
    True
    """
    learns = values["kind"] == "learn"
    terms = learn_terms(values) if learns else gradient_terms(values)
    constants = (LEARN if learns else GRADIENT)[values["cell"]]
    sum_of_all = sum(map(float.__mul__, constants, map(float, terms)))
    return sum_of_all * reference() / REFERENCE


def gradient_terms(values: Mapping[str, Any]) -> tuple[float, ...]:
    """Give what the time of a gradient trial is a sum of, each with a constant of its own.

    In this order: what is always there, drawing weights, orthogonal ones, scaling them by their
    spectral radius (two terms), steps (three), following exponents (three), the spectrum (two).
    """
    hidden, length, count = values["hidden"], values["length"], values["exponents"]
    weights = GATES[values["cell"]] * hidden**2
    alone = 1 / max(1, min(64, 131_072 // weights, 1_000_000 // (hidden * length)))
    radius, spectrum = values["gain_kind"] == "radius", values["spectrum"]
    return (
        1.0,
        hidden**2,
        (values["init"] == "glorot_orthogonal") * hidden**3,
        radius * hidden**2,
        radius * hidden**3,
        length * alone,
        length * hidden,
        length * hidden**2,
        (count > 0) * length * alone,
        count * length * hidden**2,
        count**2 * length * hidden,
        spectrum * length * hidden**2,
        spectrum * length * hidden**3,
    )


def learn_terms(values: Mapping[str, Any]) -> tuple[float, ...]:
    """Give what the time of a trial that learns is a sum of, if it takes all its steps.

    In this order: what is always there, steps of the learning, steps through the sequences,
    the numbers that are read, states, products; looks, and what is looked at.
    """
    hidden, length, steps = values["hidden"], values["length"], values["steps"]
    looks = -(-steps // -(-steps // LOOKS))
    seen = (looks * WATCHED + JUDGED) * length
    rows = steps * values["batch"] * length
    return (
        1.0,
        steps,
        steps * length,
        rows,
        rows * hidden,
        rows * hidden**2,
        looks * length,
        seen * hidden,
    )


@cache
def reference() -> float:
    """Measure this machine: seconds of a little work of the same kind, once, at no cost."""
    import numpy as np  # late: who asks for no time should not wait

    w, x = np.full((40, 32, 32), 0.01), np.full((40, 32, 1), 0.5)

    def once() -> float:
        began, h = time.thread_time(), x
        for _ in range(20):
            h = np.tanh(w @ h + x)
        return time.thread_time() - began

    return min(once() for _ in range(5))
