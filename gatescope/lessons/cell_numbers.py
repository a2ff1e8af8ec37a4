"""Numbers of a lesson about the three cells: what they cost, and how many seeds learn."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.bundled import bundled_names, load_card

BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4}
"""Gates and candidates of each cell: each has weights of its own."""


def _weights(*, cell: str, units: int, inputs: int) -> float:
    """Count the weights and biases of one layer, with PyTorch's two biases a gate."""
    return float(BLOCKS[cell] * units * (inputs + units + 2))


def _growth(*, cell: str, units: int, inputs: int) -> float:
    """Give how many times more weights twice as many units have."""
    small = _weights(cell=cell, units=units, inputs=inputs)
    return _weights(cell=cell, units=2 * units, inputs=inputs) / small


def _scores(network: str, cell: str) -> FloatArray:
    card = load_card(network)
    further = [seed.scores[cell].value for seed in card.further_seeds]
    return np.array([card.scores[cell].value, *further])


def _seeds_above(*, network: str, cell: str, bound: float) -> float:
    """Count the seeds, of five, whose score is above a bound."""
    return float((_scores(network, cell) > bound).sum())


def _seeds(*, network: str) -> float:
    """Count the seeds that a task was trained from."""
    return float(1 + len(load_card(network).further_seeds))


def _error_ratio(*, network: str, cell: str, other: str) -> float:
    """Give how many times larger a cell's mean error is than another's."""
    return float(_scores(network, cell).mean() / _scores(network, other).mean())


def _time_ratio(*, cell: str, other: str) -> float:
    """Give how many times longer a cell trained than another: the median of the five tasks."""
    seconds = [load_card(name).training_seconds for name in bundled_names()]
    return float(np.median([each[cell] / each[other] for each in seconds]))


CELL: Mapping[str, Callable[..., float | FloatArray]] = {
    "weights": _weights,
    "growth": _growth,
    "seeds_above": _seeds_above,
    "seeds": _seeds,
    "error_ratio": _error_ratio,
    "time_ratio": _time_ratio,
}
