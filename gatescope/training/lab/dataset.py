"""The sequences of a plan: to learn from, to watch, and to judge by at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import LAB_TASKS, Batch, Task
from gatescope.messages import InputError, Message
from gatescope.training.lab.plan import OWN_DATA, DataPlan, Plan
from gatescope.training.score import fingerprints, held_out_batch


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """How columns of numbers were brought to mean 0 and standard deviation 1.

    Parameters
    ----------
    mean, std : FloatArray of shape (I,)
        Of the training's part of each column that is read.
    target_mean, target_std : float
        Of the column that is forecast.
    """

    mean: FloatArray
    std: FloatArray
    target_mean: float
    target_std: float


@dataclass(frozen=True, slots=True)
class Origin:
    """What texts of a file were like before they were cut to size.

    Parameters
    ----------
    text : str
        The first one of the training, as it stands in the file.
    lengths : tuple of int
        Tokens of each text of the training.
    tokens : int
        Different tokens in them.
    """

    text: str
    lengths: tuple[int, ...]
    tokens: int


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """What a training learns from, and what it is judged by.

    Parameters
    ----------
    task : Task
        What is read and answered. Of a CSV file it draws from the sequences held out.
    train, validation, held_out : Batch
        No sequence of a generator is in two of them.
    scale : Scale or None
        Of a table: the numbers in the batches are standardised by it.
    notes : tuple of Message
        What was done to a file, to be shown.
    origin : Origin or None
        Of texts.
    """

    task: Task
    train: Batch
    validation: Batch
    held_out: Batch
    scale: Scale | None = None
    notes: tuple[Message, ...] = ()
    origin: Origin | None = None


def make_dataset(plan: Plan, data: bytes | None = None) -> Dataset:
    """Draw the sequences of a plan, or read them from a file.

    Parameters
    ----------
    plan : Plan
        Its seed and its part `data`.
    data : bytes, optional
        The CSV file, for the tasks ``text`` and ``table``.

    Returns
    -------
    Dataset
        The same for the same plan and file.

    Raises
    ------
    InputError
        If the file cannot be used, or there are too few different sequences.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> plan = first_plan("copy")
    >>> small = make_dataset(replace(plan, data=replace(plan.data, sequences=20, held_out=10)))
    >>> small.train.x.shape, small.validation.x.shape, small.held_out.x.shape
    ((20, 18), (20, 2), (20, 10))
    """
    if plan.data.task in OWN_DATA:
        # late: the generators should not wait for what reads files
        from gatescope.training.lab.own_data import own_dataset

        if data is None:
            raise InputError("Expected a CSV file for this plan, but none came; choose one.")
        return own_dataset(plan, data)
    return _drawn(plan.data, plan.seed)


def validation_count(count: int, share: float) -> int:
    """Give how many of so many sequences are set aside for the validation, at least one.

    Examples
    --------
    >>> validation_count(100, 0.1), validation_count(3, 0.01)
    (10, 1)
    """
    return max(1, round(count * share))


def _drawn(data: DataPlan, seed: int) -> Dataset:
    task = LAB_TASKS[data.task]
    if data.length < task.shortest:
        raise InputError(
            "Expected at least {shortest} steps, but {length} were asked for; choose more.",
            shortest=task.shortest,
            length=data.length,
        )
    watched = validation_count(data.sequences, data.validation)
    rng = np.random.default_rng([seed, 1])
    train = task.batch(rng, data.sequences - watched, data.length)
    seen = frozenset(fingerprints(train))
    try:
        validation = held_out_batch(task, watched, data.length, seed, seen, stream=3)
        seen |= frozenset(fingerprints(validation))
        held_out = held_out_batch(task, data.held_out, data.length, seed, seen)
    except ValueError as error:
        raise InputError(
            "Expected sequences that the training has not seen, but with {length} steps there "
            "are hardly any others; take longer or fewer ones.",
            length=data.length,
        ) from error
    return Dataset(task, train, validation, held_out)
