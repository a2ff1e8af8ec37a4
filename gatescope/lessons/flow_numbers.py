"""Numbers of a lesson about gradients: how much of one is left, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from gatescope.analysis.half_life import half_lives, median_half_life
from gatescope.analysis.path_shares import path_shares
from gatescope.analysis.question import Question, asked_step, questions, sent
from gatescope.analysis.race import Lane, run_race
from gatescope.inputs.sequence import FloatArray
from gatescope.lessons.seen import cell_named, seen
from gatescope.models.contestants import trained_field
from gru_core import PATHS


@lru_cache(maxsize=32)
def _lane(network: str, cell: str, example: str, seed: int, length: int) -> tuple[Lane, int]:
    what = seen(network=network, cell=cell, example=example, seed=seed, length=length)
    question = Question(questions(what.model.head, what.sequence.targets)[0])
    name = cell_named(cell)
    field = {name: trained_field(network)[name]}
    *_, (_, race) = run_race(field, what.sequence, question)
    return race[name], asked_step(question, what.sequence.targets, len(what.run.x))


def lane_of(network: str, cell: str, scene: Mapping[str, Any]) -> tuple[Lane, int]:
    """Give the five seeds of a cell on a sequence, and the step that is asked about.

    Parameters
    ----------
    network, cell : str
        Of the shipped networks.
    scene : Mapping
        Further arguments of `gatescope.lessons.seen.seen`.
    """
    usual = {"example": "", "seed": 0, "length": 0}
    return _lane(network, cell, **{**usual, **scene})


def _norms(*, network: str, cell: str, **scene: Any) -> FloatArray:
    """Give log10 of the gradient's norm up to the answer, the median of five seeds."""
    lane, last = lane_of(network, cell, scene)
    return lane.quantile(0.5)[: last + 1]


def _lost(*, network: str, cell: str, lag: int, **scene: Any) -> float:
    """Give by how many decades (factors of ten) the gradient has shrunk, `lag` steps back."""
    norms = _norms(network=network, cell=cell, **scene)
    return float(norms[-1] - norms[-1 - lag])


def _half_life(*, network: str, cell: str, **scene: Any) -> float:
    """Give after how many steps back half of the gradient is left: median of five seeds."""
    lane, last = lane_of(network, cell, scene)
    found = median_half_life(half_lives(lane.log10_norm, last))
    if found is None:
        raise ValueError("no seed has a half-life")
    return found.steps


def _share(*, network: str, cell: str, path: str, **scene: Any) -> float:
    """Give the mean share of the gradient that takes a path, of the shipped network."""
    what = seen(network=network, cell=cell, **scene)
    question = Question(questions(what.model.head, what.sequence.targets)[0])
    d_y = sent(question, what.model, what.run, what.sequence.targets)
    params = what.model.network.layers[0][0]
    shares = path_shares(params, what.run.trace.traces[0][0], d_y).shares
    column = PATHS[cell_named(cell)].index(path)
    return float(np.nanmean(np.asarray(shares).reshape(len(d_y), -1)[:, column]))


FLOW: Mapping[str, Callable[..., float | FloatArray]] = {
    "log10_norms": _norms,
    "decades_lost": _lost,
    "half_life": _half_life,
    "share": _share,
}
