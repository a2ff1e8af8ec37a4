"""How good the trained networks of a task are: at the end, from other seeds, and on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Score:
    """How well one network does on sequences that it was not trained on.

    Parameters
    ----------
    metric : {"accuracy", "mse"}
        Share of right classes or mean squared error, over the steps that ask for an answer.
    value, low, high : float
        The score and its 95 % interval.
    baseline : float
        The same metric for the answer that needs no network (the card says which).
    sequences, length, seed : int
        How many sequences of how many steps were judged, and the seed they were drawn with.
    """

    metric: Literal["accuracy", "mse"]
    value: float
    low: float
    high: float
    baseline: float
    sequences: int
    length: int
    seed: int


@dataclass(frozen=True, slots=True)
class FurtherSeed:
    """The three networks of a task, trained once more from another seed.

    Parameters
    ----------
    seed : int
        First weights and training sequences follow from it; all else is as in the recipe.
    scores : Mapping of cell to Score
        On held-out sequences of this seed. Some are bad: not every seed learns.
    """

    seed: int
    scores: Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class Course:
    """How the loss fell while the three networks of a task were trained.

    Parameters
    ----------
    steps : tuple of int
        Steps of the optimiser after which the weights were kept, from 0 to the last.
    losses : Mapping of cell to tuple of float
        The loss on held-out sequences with these weights: cross-entropy in nats where the
        answer is a class, mean squared error where it is a number.
    """

    steps: tuple[int, ...]
    losses: Mapping[str, tuple[float, ...]]
