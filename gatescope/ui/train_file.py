"""The CSV file that this session trains on: kept, read once, and what is chosen of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from gatescope.inputs.quoting import shorten
from gatescope.inputs.tasks import Task
from gatescope.messages import InputError, Message
from gatescope.training.lab.data_facts import DataFacts, describe_dataset
from gatescope.training.lab.dataset import make_dataset
from gatescope.training.lab.own_preview import Preview, read_preview
from gatescope.training.lab.plan import TEXT, DataPlan, Plan
from gatescope.ui.train_known import with_few

_FILE, _REFUSED, _PREVIEW = "gs.train.file", "gs.train.refused", "gs.train.preview"
_CHOICE, _FACTS = "gs.train.choice", "gs.train.facts"
LONGEST_NAME = 80
TEXT_ROLES: tuple[Literal["text", "label"], ...] = ("text", "label")


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
    """What became of a file, without its sequences: a session would hold all of them in memory.

    Parameters
    ----------
    task : Task
        Draws from the first sequences of the training.
    data : DataFacts
        Numbers about them.
    notes : tuple of Message
        What was done to the file.
    """

    task: Task
    data: DataFacts
    notes: tuple[Message, ...]


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
        preview_of(new, task)
    except InputError as error:
        if own_file() is not None:
            st.session_state[_REFUSED] = error.message
            return
        # kept, as another task may read it; why this one cannot, the page finds as it looks
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
    for key in (_FILE, _REFUSED, _PREVIEW, _FACTS):
        st.session_state.pop(key, None)


def preview_of(file: OwnFile, task: str) -> Preview:
    """Look at a file as its task does, once.

    Raises
    ------
    InputError
        If it cannot be read.
    """
    key = (file.digest, task)
    known, held = st.session_state.get(_PREVIEW, (None, None))
    if known != key or held is None:
        held = read_preview(file.data, task)
        st.session_state[_PREVIEW] = (key, held)
    found: Preview = held
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
    preview = preview_of(file, task)
    made: dict[str, Any] = st.session_state.get(_CHOICE, {}).get((file.digest, task), {})
    if task == TEXT:
        guessed = {name: preview.named(name)[0] for name in TEXT_ROLES}
        return guessed | made
    roles = ("read", "target")
    columns = tuple(c.name for c in preview.columns if c.role in roles)
    return {"columns": columns, "target": preview.named("target")[0]} | made


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
            made = make_dataset(plan, None if file is None else file.data)
            facts = describe_dataset(plan, made)
            held = Facts(with_few(made.task, made.train), facts, made.notes)
        except InputError as error:
            held = error
        st.session_state[_FACTS] = (key, held)
    if isinstance(held, InputError):
        raise held
    found: Facts = held
    return found


def columns_of(plan: DataPlan) -> dict[str, Any]:
    """Give the columns of a run's plan, so that its file can be taken back."""
    names = TEXT_ROLES if plan.task == TEXT else ("columns", "target")
    return {name: getattr(plan, name) for name in names if getattr(plan, name)}
