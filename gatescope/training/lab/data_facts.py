"""What a dataset holds, as numbers for a page: parts, lengths, classes, measures."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from gatescope.inputs.tasks import Batch, Task
from gatescope.inputs.words import UNKNOWN
from gatescope.training.lab.data_example import Example, first_example
from gatescope.training.lab.dataset import Dataset, Scale
from gatescope.training.lab.plan import Plan

Spread = tuple[int, int, int]
"""The least, the median and the most."""


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How often one answer is right.

    Parameters
    ----------
    label : str
        The class.
    train, validation, held_out : int
        Steps of each part at which it is the answer.
    """

    label: str
    train: int
    validation: int
    held_out: int


@dataclass(frozen=True, slots=True)
class Measure:
    """Mean and standard deviation of numbers of the training.

    Parameters
    ----------
    name : str
        The column, or the answer.
    mean, std : float
        As the numbers came.
    standardised : bool
        Whether the network reads (x − mean) / std.
    """

    name: str
    mean: float
    std: float
    standardised: bool


@dataclass(frozen=True, slots=True)
class DataFacts:
    """What a dataset holds.

    Parameters
    ----------
    sizes : tuple of int
        Sequences to learn from, to watch, and held out.
    batches : int
        Batches in an epoch.
    lengths : tuple of int
        Steps of the training's sequences: the least, the median, the most.
    whole : tuple of int or None
        The same before texts were cut.
    filling : float
        Share of the training's steps that only fill sequences up to the longest.
    classes : tuple of ClassCount
        In the order of the labels; empty where numbers are answered.
    measures : tuple of Measure
        Of each column that is read; empty for tokens.
    answers : tuple of Measure
        Of each number that is answered; empty for classes.
    vocabulary : int
        Tokens, "⟨unknown⟩" among them; 0 for numbers.
    different : int
        Different tokens in the training's texts, kept or not.
    unknown : tuple of float or None
        Share of the tokens of the training, and of the validation, that is read as unknown;
        None where there is no such token.
    example : Example
        The first sequence of the training.
    """

    sizes: tuple[int, int, int]
    batches: int
    lengths: Spread
    whole: Spread | None
    filling: float
    classes: tuple[ClassCount, ...]
    measures: tuple[Measure, ...]
    answers: tuple[Measure, ...]
    vocabulary: int
    different: int
    unknown: tuple[float, float] | None
    example: Example


def describe_dataset(plan: Plan, data: Dataset) -> DataFacts:
    """Describe the data of a plan.

    Parameters
    ----------
    plan : Plan
        The plan.
    data : Dataset
        What `make_dataset` made of it.

    Returns
    -------
    DataFacts
        Plain numbers and texts.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from gatescope.training.lab.dataset import make_dataset
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> plan = first_plan("recall")
    >>> plan = replace(plan, data=replace(plan.data, sequences=40, held_out=10))
    >>> facts = describe_dataset(plan, make_dataset(plan))
    >>> facts.sizes, facts.lengths, facts.example.tokens[-1]
    ((36, 4, 10), (30, 30, 30), '?')
    """
    task, train = data.task, data.train
    parts = (train, data.validation, data.held_out)
    origin = data.origin
    return DataFacts(
        sizes=(len(train.lengths), len(data.validation.lengths), len(data.held_out.lengths)),
        batches=math.ceil(len(train.lengths) / plan.training.batch),
        lengths=_spread(train.lengths),
        whole=None if origin is None else _spread(np.array(origin.lengths)),
        filling=1.0 - float(train.lengths.sum()) / train.x.shape[0] / len(train.lengths),
        classes=_classes(task, parts),
        measures=_measures(task, train, data.scale),
        answers=_answer_measures(task, train, data.scale),
        vocabulary=len(task.vocabulary),
        different=0 if origin is None else origin.tokens,
        unknown=_unknown(task, train, data.validation),
        example=first_example(data),
    )


def _spread(lengths: np.ndarray) -> Spread:
    return int(lengths.min()), int(np.median(lengths)), int(lengths.max())


def _classes(task: Task, parts: tuple[Batch, ...]) -> tuple[ClassCount, ...]:
    if task.kind == "values":
        return ()
    answers = [part.targets[np.isfinite(part.targets)].astype(int) for part in parts]
    counts = [np.bincount(found, minlength=len(task.labels)).tolist() for found in answers]
    return tuple(map(ClassCount, task.labels, *counts))


def _measures(task: Task, train: Batch, scale: Scale | None) -> tuple[Measure, ...]:
    if scale is not None:
        pairs = zip(scale.mean.tolist(), scale.std.tolist(), strict=True)
    else:
        found = train.x.reshape(-1, len(task.columns)) if task.columns else np.zeros((1, 0))
        pairs = zip(found.mean(axis=0).tolist(), found.std(axis=0).tolist(), strict=True)
    return tuple(
        Measure(name, mean, std, scale is not None)
        for name, (mean, std) in zip(task.columns, pairs, strict=True)
    )


def _answer_measures(task: Task, train: Batch, scale: Scale | None) -> tuple[Measure, ...]:
    if task.kind == "classes":
        return ()
    if scale is not None:
        return (Measure(task.labels[0], scale.target_mean, scale.target_std, True),)
    asked = train.targets[np.isfinite(train.targets).all(axis=-1)]
    return tuple(
        Measure(label, float(column.mean()), float(column.std()), False)
        for label, column in zip(task.labels, asked.T, strict=True)
    )


def _unknown(task: Task, *parts: Batch) -> tuple[float, float] | None:
    if UNKNOWN not in task.vocabulary:
        return None
    place = task.vocabulary.index(UNKNOWN)
    shares = []
    for part in parts:
        counts = np.arange(len(part.x))[:, None] < part.lengths
        shares.append(float((part.x == place)[counts].mean()))
    train, validation = shares
    return train, validation
