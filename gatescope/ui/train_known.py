"""What is known of a run's data for its figures: the task, and the answer without a network."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from gatescope.inputs.tasks import LAB_TASKS, Batch, Task
from gatescope.messages import InputError
from gatescope.training.lab.folder import SCHEMA, RunFolder
from gatescope.training.lab.schema import drawing_from
from gatescope.training.score import baseline_of

SHOWN_SEQUENCES = 20


def known_data(folder: RunFolder) -> tuple[Task | None, float | None]:
    """Give a run's task and the score of the answer that needs no network.

    Parameters
    ----------
    folder : RunFolder
        Of any run.

    Returns
    -------
    Task or None, float or None
        None until a worker has made the data.
    """
    return _read(folder.path) if (folder.path / SCHEMA).is_file() else (None, None)


@lru_cache(maxsize=32)
def _read(path: Path) -> tuple[Task | None, float | None]:
    folder = RunFolder(path)
    try:
        schema = folder.schema()
    except InputError:
        schema = None
    if schema is None:
        return None, None
    batch = folder.held_out()
    naive = baseline_of(schema.task, batch)
    return with_few(schema.task, batch), naive


def with_few(task: Task, batch: Batch) -> Task:
    """Give a task that holds but a few of its sequences in memory.

    Parameters
    ----------
    task : Task
        Of the lab, or of somebody's file.
    batch : Batch
        Sequences of it.
    """
    if task.name in LAB_TASKS:
        return task
    some = slice(0, SHOWN_SEQUENCES)
    parts = (batch.x[:, some].copy(), batch.targets[:, some].copy(), batch.lengths[some].copy())
    return replace(task, batch=drawing_from(Batch(*parts)))
