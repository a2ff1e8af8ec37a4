"""The CSV file that this session trains on: kept, read once, and what is chosen of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import streamlit as st

from gatescope.inputs.csv_table import read_csv
from gatescope.inputs.quoting import shorten
from gatescope.inputs.table import Table
from gatescope.inputs.tasks import Task
from gatescope.inputs.text_roles import find_roles, read_texts
from gatescope.inputs.text_table import TextTable
from gatescope.messages import InputError, Message
from gatescope.training.lab.dataset import Dataset, Origin, Scale, make_dataset
from gatescope.training.lab.plan import TEXT, DataPlan, Plan
from gatescope.ui.train_known import with_few

_FILE, _REFUSED, _TABLE = "gs.train.file", "gs.train.refused", "gs.train.table"
_CHOICE, _FACTS = "gs.train.choice", "gs.train.facts"
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, eq=False)
class OwnFile:
    """A file of this session.

    Parameters
    ----------
    name : str
        A stranger's text.
    data : bytes
        What it holds.
    digest : str
        Names that.
    """

    name: str
    data: bytes
    digest: str


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What became of a file, without its sequences.

    Parameters
    ----------
    task : Task
        Draws from the first sequences of the training.
    counts : tuple of int
        Sequences to learn from, to watch, and held out.
    notes : tuple of Message
        What was done to the file.
    scale : Scale or None
        Of a table.
    origin : Origin or None
        Of texts.
    """

    task: Task
    counts: tuple[int, int, int]
    notes: tuple[Message, ...]
    scale: Scale | None
    origin: Origin | None


def own_file() -> OwnFile | None:
    """Give this session's file; None where there is none."""
    found: OwnFile | None = st.session_state.get(_FILE)
    return found


def keep_file(
    name: str, data: bytes, task: str, choice: Mapping[str, Any] | None = None
) -> None:
    """Keep a file for this session; one that cannot be read leaves the one before.

    Parameters
    ----------
    name : str
        Its name.
    data : bytes
        What it holds.
    task : str
        ``text`` or ``table``.
    choice : Mapping, optional
        Columns, as in a plan.
    """
    digest = hashlib.sha256(data).hexdigest()[:16]
    new = OwnFile(shorten(name, LONGEST_NAME), data, digest)
    try:
        read_table(new, task)
    except InputError as error:
        st.session_state[_REFUSED] = error.message
        if own_file() is not None:
            return
    else:
        st.session_state[_REFUSED] = None
    st.session_state[_FILE] = new
    if choice:
        choose(new, task, **choice)


def refused() -> Message | None:
    """Say why the last file that was dropped could not be read."""
    found: Message | None = st.session_state.get(_REFUSED)
    return found


def forget_file() -> None:
    """Let the file go, and what was made of it."""
    for key in (_FILE, _REFUSED, _TABLE, _FACTS):
        st.session_state.pop(key, None)


def read_table(file: OwnFile, task: str) -> TextTable | Table:
    """Read a file as its task does, once.

    Raises
    ------
    InputError
        If it cannot be read.
    """
    key = (file.digest, task)
    known, held = st.session_state.get(_TABLE, (None, None))
    if known != key or held is None:
        held = read_texts(file.data) if task == TEXT else read_csv(file.data)
        st.session_state[_TABLE] = (key, held)
    found: TextTable | Table = held
    return found


def choose(file: OwnFile, task: str, **values: Any) -> None:
    """Choose columns of a file, as they stand in a plan."""
    kept = dict(st.session_state.get(_CHOICE, {}))
    key = (file.digest, task)
    kept[key] = kept.get(key, {}) | values
    st.session_state[_CHOICE] = kept


def chosen(file: OwnFile, task: str) -> dict[str, Any]:
    """Give the columns of a file: as chosen, else as they are guessed.

    Raises
    ------
    InputError
        If the file cannot be read.
    """
    table = read_table(file, task)
    made: dict[str, Any] = st.session_state.get(_CHOICE, {}).get((file.digest, task), {})
    if isinstance(table, TextTable):
        text, label = find_roles(table)
        return {"text": text, "label": label} | made
    names = tuple(n for n in table.numeric_names if not _counts(table, n))
    names = names or table.numeric_names or table.names
    return {"columns": names, "target": names[0]} | made


def _counts(table: Table, name: str) -> bool:
    """Tell whether a column only numbers the rows, such as days: nobody forecasts that."""
    values = table.values[:, table.names.index(name)]
    return len(values) > 2 and bool(np.ptp(np.diff(values)) == 0 and values[1] != values[0])


def file_part(task: str) -> dict[str, Any]:
    """Give what a plan says of this session's file; nothing where there is none."""
    file = own_file()
    if file is None:
        return {}
    try:
        return {"file": file.name, **chosen(file, task)}
    except InputError:
        return {"file": file.name}


def facts_of(plan: Plan) -> Facts:
    """Give what becomes of this session's file under a plan, found out once.

    Parameters
    ----------
    plan : Plan
        For the task ``text`` or ``table``.

    Raises
    ------
    InputError
        If there is no file, or it cannot be used so: the sentence says what to do.
    """
    file = own_file()
    key = (plan.data, plan.seed, "" if file is None else file.digest)
    known, held = st.session_state.get(_FACTS, (None, None))
    if known != key:
        try:
            held = _facts(make_dataset(plan, None if file is None else file.data))
        except InputError as error:
            held = error
        st.session_state[_FACTS] = (key, held)
    if isinstance(held, InputError):
        raise held
    found: Facts = held
    return found


def _facts(data: Dataset) -> Facts:
    """Leave out the sequences but for a few: a session would hold all of them in memory."""
    train, watched, judged = (
        len(part.lengths) for part in (data.train, data.validation, data.held_out)
    )
    task = with_few(data.task, data.train)
    return Facts(task, (train, watched, judged), data.notes, data.scale, data.origin)


def columns_of(plan: DataPlan) -> dict[str, Any]:
    """Give the columns of a run's plan, so that its file can be taken back."""
    names = ("text", "label") if plan.task == TEXT else ("columns", "target")
    return {name: getattr(plan, name) for name in names if getattr(plan, name)}
