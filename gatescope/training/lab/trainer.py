"""The training of a plan: what the page, the terminal and a notebook call."""

from __future__ import annotations

from gatescope.messages import InputError
from gatescope.training.fit import one_thread
from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.race import Progress, Race

MOST_ONE_HOT = 1_000
"""Tokens that may stand as one-hot vectors; more need an embedding."""


def train(folder: RunFolder, *, progress: Progress | None = None) -> str:
    """Train the networks of a run, from its start or from where it was paused.

    Parameters
    ----------
    folder : RunFolder
        With a plan, and the CSV file if that asks for one. Log, snapshots and the state to go
        on from are written there.
    progress : callable, optional
        Gets the steps done and planned after every step.

    Returns
    -------
    str
        ``done``, ``paused``, ``cancelled``, or ``diverged`` where no network is left.

    Raises
    ------
    InputError
        If the data cannot be used.

    Notes
    -----
    On one thread in float32, with PyTorch's own layers, losses and optimizers: the same plan
    gives the same numbers again, whoever calls. A network does not depend on who else races.
    """
    plan = folder.plan()
    with one_thread():
        data = make_dataset(plan, folder.data())
        _check(plan, data)
        race = Race(folder, plan, data)
        race.begin()
        return race.run(progress or (lambda step, total: None))


def _check(plan: Plan, data: Dataset) -> None:
    tokens = len(data.task.vocabulary)
    if tokens > MOST_ONE_HOT and not plan.network.embedding:
        raise InputError(
            "Expected an embedding for a vocabulary of {count:,} tokens, but the plan has "
            "none; choose a width, for example 16.",
            count=tokens,
        )
