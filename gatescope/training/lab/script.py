"""A training to take away: its data, and a program in plain PyTorch that repeats it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import numpy as np

from gatescope.training.lab.dataset import Dataset, make_dataset
from gatescope.training.lab.folder import DATA, RunFolder
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.plan_file import plan_toml
from gatescope.training.lab.schedule import WATCHED, places
from gatescope.training.lab.script_text import script_text
from gatescope.training.score import rows_of

README = """\
The training of a GateScope plan, to be repeated with PyTorch and NumPy alone:

    pip install numpy torch
    python train.py

train.py   the whole training, to be read and changed
data.npz   what it learns from (training_x, _y, _lengths), what the losses after each epoch are
           of (validation_...), and what it is judged by at the end (held_out_...); the names of
           the {inputs} and of the {answers}{scale}
plan.toml  the plan; with GateScope, `gatescope train plan.toml` does the same

x is time-major: (steps, sequences{columns}). y is what is asked for at each step, NaN where
nothing is. Beyond a sequence's length everything is filling.

On the machine that trained the run, and with the same version of PyTorch, the losses are those
of its log to the last digit; elsewhere they may differ by rounding, which a training magnifies.
A network whose loss left the range of numbers goes on here with nan.
"""


def training_script(folder: RunFolder) -> bytes:
    """Write a run's training as a program, with its data.

    Parameters
    ----------
    folder : RunFolder
        Of a run; its plan and CSV file are used, not what was trained.

    Returns
    -------
    bytes
        A ZIP file: ``train.py``, ``data.npz``, ``plan.toml``, ``README.txt``, and the CSV file
        if there is one.

    Raises
    ------
    InputError
        If the data cannot be used.
    """
    plan, own = folder.plan(), folder.data()
    data = make_dataset(plan, own)
    files = {
        "README.txt": _readme(data).encode(),
        "train.py": script_text(plan, data.task).encode(),
        "plan.toml": plan_toml(_reads(plan, DATA if own else "")).encode(),
        "data.npz": _arrays(data),
    }
    if own is not None:
        files[DATA] = own
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, contents in files.items():
            # of no day, so that the same run gives the same file; arrays are packed already
            way = zipfile.ZIP_STORED if name == "data.npz" else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(name), contents, way)
    return packed.getvalue()


def _reads(plan: Plan, file: str) -> Plan:
    return replace(plan, data=replace(plan.data, file=file))


def _readme(data: Dataset) -> str:
    task = data.task
    return README.format(
        inputs="tokens (vocabulary)" if task.vocabulary else "columns",
        answers="answers (labels)",
        scale=", their mean\n           and standard deviation" if data.scale else "",
        columns="" if task.vocabulary else ", columns",
    )


def _arrays(data: Dataset) -> bytes:
    task, scale = data.task, data.scale
    watched = rows_of(data.validation, places(len(data.validation.lengths), WATCHED))
    parts = {"training": data.train, "validation": watched, "held_out": data.held_out}
    arrays: dict[str, Any] = {"labels": np.array(task.labels)}
    arrays["vocabulary" if task.vocabulary else "columns"] = np.array(
        task.vocabulary or task.columns
    )
    for name, batch in parts.items():
        kind = np.uint16 if task.vocabulary else np.float32
        arrays[f"{name}_x"] = batch.x.astype(kind)
        arrays[f"{name}_y"] = batch.targets.astype(np.float32)
        arrays[f"{name}_lengths"] = batch.lengths.astype(np.int64)
    if scale is not None:
        arrays |= {"mean": scale.mean, "std": scale.std}
        arrays |= {
            "target_mean": np.array(scale.target_mean),
            "target_std": np.array(scale.target_std),
        }
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()
