"""A CSV file of numbers over time as windows in which the next value is forecast."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.csv_table import read_csv
from gatescope.inputs.quoting import quoted
from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.table import Table
from gatescope.inputs.tasks import Task
from gatescope.messages import Message, note
from gatescope.training.lab.dataset import Dataset
from gatescope.training.lab.own_parts import part_sizes
from gatescope.training.lab.own_scale import refuse_far, scale_of
from gatescope.training.lab.own_windows import judged_stride, training_stride, windows
from gatescope.training.lab.plan import TABLE, DataPlan, Plan
from gatescope.training.lab.schema import drawing_from


@dataclass(frozen=True, slots=True, eq=False)
class _Columns:
    """The numbers of a file: what is read, and what is forecast."""

    names: tuple[str, ...]
    values: FloatArray
    target: str
    targets: FloatArray
    rows: NDArray[np.integer]


def table_dataset(plan: Plan, data: bytes) -> Dataset:
    """Make windows out of a file of numbers; at every step the target's next value is asked.

    Parameters
    ----------
    plan : Plan
        Names the columns and the target, or leaves all and the first to be taken.
    data : bytes
        The CSV file, one row a step in time.

    Returns
    -------
    Dataset
        The rows of the beginning are learnt, later ones watched, the last ones held out; no
        window holds rows of two parts. All are standardised as the rows that are learnt.

    Raises
    ------
    InputError
        If there are too few rows, or a cell of a column is no number.
    """
    table = read_csv(data)
    found = _columns(table, plan.data)
    length = plan.data.length
    # one more row than steps, for the last answer, and one to make a second window of
    sizes = part_sizes(len(table), plan.data.validation, length + 2)
    scale = scale_of(found.values[: sizes[0]], found.targets[: sizes[0]], found.target)
    with np.errstate(over="ignore"):
        x = (found.values - scale.mean) / scale.std
        targets = (found.targets - scale.target_mean) / scale.target_std
    refuse_far(found.names, x, found.rows)
    refuse_far((found.target,), targets[:, None], found.rows)
    borders = np.cumsum(sizes[:-1])
    pieces = list(zip(np.split(x, borders), np.split(targets, borders), strict=True))
    stride = training_stride(sizes[0], length, x.shape[1] + 1)
    train = windows(*pieces[0], length, stride)
    validation, held_out = (
        windows(*piece, length, judged_stride(len(piece[0]), length)) for piece in pieces[1:]
    )
    task = Task(
        name=TABLE,
        kind="values",
        labels=(found.target,),
        metric="mse",
        baseline="previous" if found.names[0] == found.target else "constant",
        length=length,
        shortest=1,
        batch=drawing_from(held_out),
        columns=found.names,
    )
    notes = (*table.notes, *_notes(plan.data, found, sizes))
    return Dataset(task, train, validation, held_out, scale, notes)


def _columns(table: Table, data: DataPlan) -> _Columns:
    """Pick the columns, the target before the others where it is read as well."""
    read = data.columns or usual_columns(table)
    target = data.target or read[0]
    unread = data.columns and target not in data.columns
    names = tuple(dict.fromkeys(read if unread else (target, *read)))
    values = table.select(names).values
    targets = table.select((target,)).values[:, 0]
    return _Columns(names, values, target, targets, table.rows)


def usual_columns(table: Table) -> tuple[str, ...]:
    r"""Give the columns that are read by default: all numbers that do more than count rows.

    Examples
    --------
    >>> usual_columns(read_csv(b"id,heat\n1,20\n2,25\n3,20\n"))
    ('heat',)
    """
    names = table.numeric_names
    kept = [name for name in names if not _counts(table.values[:, table.place(name)])]
    return tuple(kept) or names


def _counts(column: FloatArray) -> bool:
    """Whether a column grows by the same amount from row to row, as a number or a date does."""
    steps = np.diff(column)
    return len(steps) > 1 and bool(steps[0] and (steps == steps[0]).all())


def _notes(data: DataPlan, found: _Columns, sizes: tuple[int, int, int]) -> list[Message]:
    notes = []
    if not (data.columns and data.target):
        notes.append(
            note(
                "Forecast is the next value of column “{target}”; columns that are read: "
                "{names}.",
                target=found.target,
                names=quoted(found.names, limit=6),
            )
        )
    learnt = found.values[: sizes[0]]
    constant = [
        name for name, span in zip(found.names, np.ptp(learnt, axis=0), strict=True) if not span
    ]
    if constant:
        notes.append(
            note(
                "Constant in the rows that are learnt, and read as 0: {names}.",
                names=quoted(constant, limit=6),
            )
        )
    if sizes[1] > round(data.validation * sum(sizes)):
        notes.append(
            note(
                "The file is short: {count:,} rows each are watched and held out, more than "
                "the share that was asked for, so that windows fit.",
                count=sizes[1],
            )
        )
    return notes
