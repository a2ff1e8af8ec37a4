"""Numbers of a lesson on gradients: trained networks, untrained and random ones."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from gatescope.analysis.half_life import half_lives, median_half_life
from gatescope.analysis.question import Question, asked_step, questions
from gatescope.analysis.race import Lane, run_race
from gatescope.inputs.generators import generate
from gatescope.inputs.sequence import FloatArray
from gatescope.lessons.flow_numbers import lane_of
from gatescope.lessons.seen import cell_named, seen
from gatescope.models.bundled import load_snapshots
from gatescope.models.contestants import Contestant, random_field
from gatescope.models.knobs import Knobs
from gatescope.models.random import encoder_for

RANDOM_UNITS, RANDOM_STEPS = 32, 200
FIRST_SEED, SEEDS = 1, 10
"""The random networks that Gradient flow draws where nobody has chosen others."""


def _way_back(*, network: str, cell: str, **scene: Any) -> FloatArray:
    """Give log10 of what is left of the gradient at every step up to the answer: 0 there."""
    lane, last = lane_of(network, cell, scene)
    norms = lane.quantile(0.5)[: last + 1]
    return np.asarray(norms - norms[-1])


def _lost_between(
    *, network: str, cell: str, near: int, far: int, moment: int = -1, example: str = ""
) -> float:
    """Give the decades lost between two distances from the answer, in steps.

    With a moment: by the shipped network as it was then, otherwise the median of five seeds.
    """
    if moment < 0:
        left = _way_back(network=network, cell=cell, example=example)
    else:
        left = _left_then(network, cell, moment, example)
    return float(left[-1 - near] - left[-1 - far])


@lru_cache(maxsize=32)
def _left_then(network: str, cell: str, moment: int, example: str) -> FloatArray:
    sequence = seen(network=network, cell=cell, example=example).sequence
    model = load_snapshots(network, cell)[moment]
    question = Question(questions(model.head, sequence.targets)[0])
    name = cell_named(cell)
    *_, (_, race) = run_race({name: (Contestant(name, 0, model),)}, sequence, question)
    last = asked_step(question, sequence.targets, len(sequence))
    norms = race[name].log10_norm[0, : last + 1]
    return np.asarray(norms - norms[-1])


@lru_cache(maxsize=8)
def _random_lane(cell: str, b_z: float) -> Lane:
    sequence = generate("noise", names=("x1",), steps=RANDOM_STEPS)
    field = random_field(
        Knobs(b_z=b_z), encoder_for(sequence), RANDOM_UNITS, first_seed=FIRST_SEED, count=SEEDS
    )
    name = cell_named(cell)
    asked = Question(questions(None, None)[0])
    *_, (_, race) = run_race({name: field[name]}, sequence, asked)
    return race[name]


def _random_lost(*, cell: str, b_z: float = 0.0) -> float:
    """Give the decades that ten random networks lose over 200 steps, their median."""
    norms = _random_lane(cell, b_z).quantile(0.5)
    return float(norms[-1] - norms[0])


def _random_half_life(*, cell: str, b_z: float = 0.0) -> float:
    """Give the half-life in steps of ten random networks, their median."""
    found = median_half_life(half_lives(_random_lane(cell, b_z).log10_norm, RANDOM_STEPS - 1))
    if found is None or found.censored:
        raise ValueError("the half-life is longer than the sequence")
    return found.steps


def _half_life_of(*, factor: float) -> float:
    """Give after how many steps half is left where each step keeps the same part."""
    return math.log(0.5) / math.log(factor)


GRADIENT: Mapping[str, Callable[..., float | FloatArray]] = {
    "way_back": _way_back,
    "lost_between": _lost_between,
    "random_lost": _random_lost,
    "random_half_life": _random_half_life,
    "half_life_of": _half_life_of,
}
