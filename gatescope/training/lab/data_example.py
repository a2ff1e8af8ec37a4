"""One sequence on its way from a file, or a generator, to what a network reads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.training.lab.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Example:
    """The first sequence of the training, from the file to what the network reads.

    Parameters
    ----------
    source : str
        A text as it stands in the file; "" where there is none.
    tokens : tuple of str
        What it was cut into; empty for numbers.
    indices : tuple of int
        The place of each token in the vocabulary, then 0 up to the length of the longest.
    raw, values : tuple of tuple of float
        The numbers of each step as they came, and as the network reads them; empty for tokens.
    answers : tuple of (str, float or None)
        What is asked at each step: a label, a number as it came, or None.
    """

    source: str
    tokens: tuple[str, ...]
    indices: tuple[int, ...]
    raw: tuple[tuple[float, ...], ...]
    values: tuple[tuple[float, ...], ...]
    answers: tuple[str | float | None, ...]


def first_example(data: Dataset) -> Example:
    """Follow the first sequence of the training from how it came to how it is read.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from gatescope.training.lab.dataset import make_dataset
    >>> from gatescope.training.lab.first_plans import first_plan
    >>> plan = first_plan("recall")
    >>> plan = replace(plan, data=replace(plan.data, sequences=20, held_out=10, length=5))
    >>> example = first_example(make_dataset(plan))
    >>> example.indices[-1], example.answers[:4]
    (5, (None, None, None, None))
    """
    task, train = data.task, data.train
    end = int(train.lengths[0])
    answers = _answers(data, train.targets[:end, 0, 0])
    source = "" if data.origin is None else data.origin.text
    if task.vocabulary:
        indices = tuple(train.x[:, 0].astype(int).tolist())
        tokens = tuple(task.vocabulary[k] for k in indices[:end])
        return Example(source, tokens, indices, (), (), answers)
    values = train.x[:end, 0].astype(np.float64)
    raw = values if data.scale is None else values * data.scale.std + data.scale.mean
    return Example(source, (), (), _rows(raw), _rows(values), answers)


def _rows(values: FloatArray) -> tuple[tuple[float, ...], ...]:
    return tuple(map(tuple, values.tolist()))


def _answers(data: Dataset, targets: FloatArray) -> tuple[str | float | None, ...]:
    if data.task.kind == "classes":
        labels = data.task.labels
        return tuple(labels[int(k)] if np.isfinite(k) else None for k in targets)
    if data.scale is not None:
        targets = targets * data.scale.target_std + data.scale.target_mean
    return tuple(float(value) if np.isfinite(value) else None for value in targets)
