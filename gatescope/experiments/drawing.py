"""What a trial draws from its seed: a network, what it reads, and what it is asked."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np

from gatescope.experiments.trial import Trial
from gatescope.inputs.sequence import FloatArray
from gatescope.models.knobs import Knobs, knobbed_params
from gru_core import Params


def knobs_of(trial: Trial) -> Knobs:
    """Give the knobs of a trial's random network."""
    values = trial.to_values()
    return Knobs(**{item.name: values[item.name] for item in fields(Knobs)})


def network(trial: Trial) -> Params:
    """Draw the network of a trial, in its dtype."""
    cell: Any = trial.cell
    params = knobbed_params(cell, knobs_of(trial), trial.inputs, trial.hidden, trial.seed)
    return params.astype(trial.dtype)


def inputs_of(trial: Trial) -> FloatArray:
    """Draw what the network of a trial reads, (T, I).

    Examples
    --------
    >>> inputs_of(Trial(length=3, input="pulse")).ravel()
    array([1., 0., 0.])
    """
    shape = (trial.length, trial.inputs)
    draw = np.random.default_rng((trial.seed, 2))
    if trial.input == "normal":
        return draw.standard_normal(shape)
    if trial.input == "uniform":
        return draw.uniform(-np.sqrt(3.0), np.sqrt(3.0), shape)
    if trial.input == "signs":
        return draw.choice((-1.0, 1.0), shape)
    x = np.zeros(shape)
    x[0] = 1.0 if trial.input == "pulse" else 0.0
    return x


def asked_of(trial: Trial) -> FloatArray:
    """Draw the direction (H,), of length 1, in which the last state is asked for."""
    direction = np.random.default_rng((trial.seed, 3)).standard_normal(trial.hidden)
    unit: FloatArray = direction / np.linalg.norm(direction)
    return unit


def directions(size: int, count: int) -> FloatArray:
    r"""Give orthogonal directions (N, K) of length 1 that lie along no axis.

    .. math:: q_{nk} \propto \cos(\pi k (n + \tfrac12) / N)

    Notes
    -----
    A unit that is switched off would wipe out what lies along its own axis, and nothing else.

    Examples
    --------
    >>> directions(4, 1).ravel()
    array([0.5, 0.5, 0.5, 0.5])
    """
    waves = np.cos(np.pi * np.outer(np.arange(size) + 0.5, np.arange(count)) / size)
    unit: FloatArray = waves / np.linalg.norm(waves, axis=0)
    return unit
