"""What pages read of a run's data: its schema, and its held-out sequences one by one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from safetensors import SafetensorError, safe_open

from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.inputs.tasks import LAB_TASKS, Batch
from gatescope.messages import note
from gatescope.training.lab.folder import HELD_OUT, SCHEMA, RunFolder, unreadable
from gatescope.training.lab.remains import TITLE
from gatescope.training.lab.schema import Schema, read_schema

if TYPE_CHECKING:
    from gatescope.ui.trained import Trained

TITLE_LENGTH = 80


def read_schema_of(folder: RunFolder) -> Schema:
    """Read a run's schema; the held-out sequences only where its task draws from them.

    Raises
    ------
    ValueError, LookupError, TypeError, OSError
        If a file is damaged.
    """
    document = json.loads((folder.path / SCHEMA).read_text("utf-8"))
    nothing = Batch(np.zeros((0, 0), np.int64), np.zeros((0, 0, 1)), np.zeros(0, np.int64))
    drawn = document.get("name") in LAB_TASKS
    try:
        return read_schema(document, nothing if drawn else folder.held_out())
    except SafetensorError as error:
        raise ValueError(f"{HELD_OUT} is damaged") from error


def title_in(folder: RunFolder) -> str:
    """Read what somebody has called a run; empty where nobody has."""
    path = folder.path / TITLE
    return shorten(path.read_text("utf-8"), TITLE_LENGTH) if path.is_file() else ""


def held_out_sequence(run: Trained, number: int) -> Sequence:
    """Read one of the sequences that a run was not trained on, with its true answers.

    Parameters
    ----------
    run : Trained
        The run.
    number : int
        Which, from 0.

    Returns
    -------
    Sequence
        Numbers in the measure of the file that they come from.

    Raises
    ------
    InputError
        If the file is damaged.
    """
    try:
        with safe_open(run.folder.path / HELD_OUT, framework="numpy") as file:
            parts = (file.get_slice(name) for name in ("x", "targets"))
            x, targets = (part[:, number : number + 1] for part in parts)
            end = int(file.get_slice("lengths")[number : number + 1][0])
    except (SafetensorError, OSError) as error:
        raise unreadable() from error
    task, x, targets = run.task, x[:end, 0], targets[:end, 0]
    if task.vocabulary:
        return TokenSequence(tuple(task.vocabulary[int(i)] for i in x), targets)
    return as_in_file(run, NumberSequence(x.astype(float), task.columns, targets))


def as_in_file(run: Trained, sequence: Sequence) -> Sequence:
    """Give a sequence of a table its own measure again: a network of it takes that away.

    The answers stay in the training's measure, and a note says which that is.
    """
    scale = run.schema.scale
    if scale is None or isinstance(sequence, TokenSequence):
        return sequence
    values: FloatArray = sequence.values * scale.std + scale.mean
    told = note(
        "The answer and the truth are in the measure of the training: the value less"
        " {mean:.4g}, divided by {std:.4g}.",
        mean=scale.target_mean,
        std=scale.target_std,
    )
    return replace(sequence, values=values, notes=(*sequence.notes, told))
