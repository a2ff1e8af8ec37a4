"""The plan that the Train page stands at: its settings, and this session's file."""

from __future__ import annotations

from typing import Literal

from gatescope.inputs.tasks import LAB_TASKS, Task
from gatescope.training.lab.dataset import validation_count
from gatescope.training.lab.plan import TABLE, Plan
from gatescope.ui.train_settings import TrainSettings, plan_of

Counts = tuple[int, int, int]


def known_task(train: TrainSettings) -> Task | None:
    """Give the task of the settings; None where its file is missing or cannot be used."""
    return LAB_TASKS.get(train.task)


def page_plan(train: TrainSettings) -> Plan:
    """Give the plan of the settings and of this session's file."""
    return plan_of(train)


def page_data(train: TrainSettings) -> bytes | None:
    """Give this session's file, where the task reads one."""
    return None


def counts_of(train: TrainSettings) -> Counts | None:
    """Give how many sequences are learnt from, watched, and held out; None without a file.

    Examples
    --------
    >>> counts_of(TrainSettings())
    (9000, 1000, 1000)
    """
    if train.task not in LAB_TASKS:
        return None
    watched = validation_count(train.sequences, train.validation)
    return train.sequences - watched, watched, train.held_out


def metric_of(task: str) -> Literal["accuracy", "mse"]:
    """Give what a task is scored by.

    Examples
    --------
    >>> metric_of("recall"), metric_of("table")
    ('accuracy', 'mse')
    """
    known = LAB_TASKS.get(task)
    if known is not None:
        return known.metric
    return "mse" if task == TABLE else "accuracy"
