"""The learn kind: a network that learns a task, until it is solved or its steps are used up."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch

from gatescope.experiments.drawing import knobs_of
from gatescope.experiments.trial import SOLVED, Trial, Values
from gatescope.inputs.tasks import LAB_TASKS, Task
from gatescope.models.knobs import knobbed_params
from gatescope.training.lab.batches import Pool
from gatescope.training.lab.dataset import Dataset
from gatescope.training.lab.learner import Learner
from gatescope.training.lab.plan import DataPlan, Lane, Plan, TrainingPlan
from gru_core import Network
from gru_core.torch_bridge import to_torch

WATCHED, JUDGED = 256, 1_000
"""Sequences that are looked at on the way, and by which the end is judged."""

LOOKS = 50
"""How often is looked, at most."""


def learn(trial: Trial) -> Values:
    """Let a network learn a task on sequences that are always new.

    Parameters
    ----------
    trial : Trial
        Of the kind learn.

    Returns
    -------
    dict
        ``solved`` 1 or 0; ``solved_at``, the step of the first look at which the threshold was
        reached, where the learning ends, None if it never was; ``score`` on 1,000 other
        sequences, then: share of right answers, or mean squared error; ``diverged`` 1 where
        the loss left the range of numbers; ``looks`` and ``scores`` on the way.

    Notes
    -----
    Deterministic on one machine. Networks, sequences to learn from, to watch and to judge by
    each have a stream of random numbers of their own, from the trial's seed.

    Examples
    --------
    >>> found = learn(Trial(kind="learn", hidden=2, length=4, steps=4, batch=2))
    >>> found["solved"], found["solved_at"], found["looks"]
    (0.0, None, (1.0, 2.0, 3.0, 4.0))
    """
    task = LAB_TASKS[trial.task]
    with torch.random.fork_rng(devices=[]):
        learner = _learner(trial, task)
    random = np.random.default_rng((trial.seed, 4))
    watched = _pool(trial, task, WATCHED, stream=5).some(WATCHED)
    every = -(-trial.steps // LOOKS)
    looks: list[float] = []
    scores: list[float | None] = []
    solved = diverged = False
    for step in range(1, trial.steps + 1):
        batch = Pool(task.batch(random, trial.batch, trial.length)).some(trial.batch)
        diverged = not math.isfinite(learner.step(batch, step))
        if diverged:
            break
        if step % every == 0 or step == trial.steps:
            score = learner.look(watched).score
            looks.append(float(step))
            scores.append(score if math.isfinite(score) else None)
            solved = reached(task, score, trial.threshold)
        if solved:
            break
    judged = learner.look(_pool(trial, task, JUDGED, stream=6).some(JUDGED)).score
    return {
        "solved": float(solved),
        "solved_at": looks[-1] if solved else None,
        "score": judged if math.isfinite(judged) else None,
        "diverged": float(diverged),
        "looks": tuple(looks),
        "scores": tuple(scores),
    }


def reached(task: Task, score: float, threshold: float) -> bool:
    """Say whether a task is solved.

    Examples
    --------
    >>> reached(LAB_TASKS["adding"], 0.01, 0.0), reached(LAB_TASKS["recall"], 0.9, 0.0)
    (True, False)
    """
    goal = threshold or SOLVED[task.kind]
    return score <= goal if task.kind == "values" else score >= goal


def _learner(trial: Trial, task: Task) -> Learner:
    cell: Any = trial.cell
    training = TrainingPlan(
        learning_rate=trial.learning_rate, clip=trial.clip, batch=trial.batch
    )
    plan = Plan(
        DataPlan(trial.task, length=trial.length),
        lanes=(Lane(cell, trial.hidden),),
        training=training,
        seed=trial.seed % 1_000_000,
    )
    nothing = task.batch(np.random.default_rng(0), 1, trial.length)
    learner = Learner(plan, plan.lanes[0], Dataset(task, nothing, nothing, nothing))
    width = len(task.vocabulary or task.columns)
    params = knobbed_params(cell, knobs_of(trial), width, trial.hidden, trial.seed)
    drawn = to_torch(Network(((params.astype(np.float32),),)))
    if trial.activation == "relu":
        # torch keeps it in the module's kind, the weights alone would not bring it
        learner.net.rnn.nonlinearity, learner.net.rnn.mode = "relu", "RNN_RELU"
    learner.net.rnn.load_state_dict(drawn.state_dict())
    return learner


def _pool(trial: Trial, task: Task, size: int, *, stream: int) -> Pool:
    random = np.random.default_rng((trial.seed, stream))
    return Pool(task.batch(random, size, trial.length))
