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

CELLS = ("gru", "rnn", "lstm")
GATES = {"gru": 3, "rnn": 1, "lstm": 4}
CACHED_WEIGHTS, MOST_NUMBERS = 131_072, 1_000_000
"""How many trials are computed together, as in `gatescope.experiments.gradient`."""

WATCHED, JUDGED, LOOKS = 256, 1_000, 50
"""Sequences that are looked at on the way and at the end, and how often, as in `learn`."""

Constants = dict[str, tuple[float, float, float]]
"""By term, for each of `CELLS`."""

GRADIENT: Constants = {
    "always": (0.000153, 7.77e-05, 0.00015),
    "drawing": (5.49e-08, 1.17e-08, 5.92e-08),
    "orthogonal": (1.04e-09, 3.84e-10, 1.7e-09),
    "radius, sums": (2.27e-07, 1.48e-07, 3.96e-07),
    "radius, products": (3.58e-09, 8.08e-10, 4.32e-09),
    "steps": (0.0, 2.61e-05, 0.0),
    "states": (1.06e-07, 1.16e-08, 1.2e-07),
    "products": (1.45e-10, 1.37e-10, 6.48e-10),
    "following": (3.93e-05, 0.0, 4.22e-05),
    "followed products": (9.3e-11, 1.23e-10, 3.9e-10),
    "orthogonal directions": (8.84e-10, 4.01e-10, 7.49e-10),
    "spectrum, sums": (1.11e-08, 7.31e-09, 4.59e-08),
    "spectrum, products": (1.73e-11, 4.68e-11, 2.62e-10),
}
LEARN: Constants = {
    "always": (0.00184, 0.000473, 0.00718),
    "learning steps": (0.000978, 0.00116, 0.00142),
    "steps": (9.45e-05, 2.26e-05, 3.53e-06),
    "numbers read": (2.12e-07, 6.76e-08, 1.98e-07),
    "states": (0.0, 0.0, 0.0),
    "products": (3.42e-10, 1.2e-10, 4.18e-10),
    "looks": (0.0, 1.11e-05, 0.0),
    "looked at": (1.03e-08, 3.1e-09, 5.68e-09),
}
REFERENCE = 0.000156
"""What `reference` was on the machine on which the constants were fitted; there the model was
off by a factor of 0.7 to 1.2."""


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
    constants, cell = LEARN if learns else GRADIENT, CELLS.index(values["cell"])
    total = sum(constants[name][cell] * term for name, term in terms.items())
    return total * reference() / REFERENCE


def gradient_terms(values: Mapping[str, Any]) -> dict[str, float]:
    """Give what the time of a gradient trial is a sum of, each with a constant of its own.

    Parameters
    ----------
    values : Mapping of str to object
        Of a trial.

    Returns
    -------
    dict of str to float
        ``steps`` and ``following`` are shared by the trials that are computed together.
    """
    hidden, length, count = values["hidden"], values["length"], values["exponents"]
    weights, numbers = GATES[values["cell"]] * hidden**2, hidden * length
    shared = length / max(1, min(64, CACHED_WEIGHTS // weights, MOST_NUMBERS // numbers))
    radius, spectrum = values["gain_kind"] == "radius", values["spectrum"]
    return {
        "always": 1.0,
        "drawing": hidden**2,
        "orthogonal": (values["init"] == "glorot_orthogonal") * hidden**3,
        "radius, sums": radius * hidden**2,
        "radius, products": radius * hidden**3,
        "steps": shared,
        "states": numbers,
        "products": numbers * hidden,
        "following": (count > 0) * shared,
        "followed products": count * numbers * hidden,
        "orthogonal directions": count**2 * numbers,
        "spectrum, sums": spectrum * numbers * hidden,
        "spectrum, products": spectrum * numbers * hidden**2,
    }


def learn_terms(values: Mapping[str, Any]) -> dict[str, float]:
    """Give what the time of a trial that learns is a sum of, if it takes all its steps.

    Parameters
    ----------
    values : Mapping of str to object
        Of a trial.
    """
    hidden, length, steps = values["hidden"], values["length"], values["steps"]
    looks = -(-steps // -(-steps // LOOKS))
    numbers = steps * values["batch"] * length
    return {
        "always": 1.0,
        "learning steps": steps,
        "steps": steps * length,
        "numbers read": numbers,
        "states": numbers * hidden,
        "products": numbers * hidden**2,
        "looks": looks * length,
        "looked at": (looks * WATCHED + JUDGED) * length * hidden,
    }


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
