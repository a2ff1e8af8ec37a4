"""From a plan's file to the folder of its run: what a terminal begins with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.messages import InputError
from gatescope.training.lab.folder import LOG, RunFolder
from gatescope.training.lab.plan import OWN_DATA, Plan
from gatescope.training.lab.plan_file import parse_plan
from gatescope.training.lab.plan_lines import line_of


def read_plan(path: Path, data: Path | None = None) -> tuple[Plan, bytes | None]:
    """Read a plan, and the CSV file that it names.

    Parameters
    ----------
    path : Path
        Of the plan; ``data.file`` in it is relative to where it lies.
    data : Path, optional
        A CSV file in the place of that one.

    Returns
    -------
    plan : Plan
        Its ``data.file`` is the file's name alone: where it lies is of no use to others.
    data : bytes or None
        None where the plan reads no file.

    Raises
    ------
    InputError
        If one of them cannot be used; of the plan, line and key are named.
    """
    if not path.is_file():
        raise InputError("Expected a plan, but there is no file “{path}”.", path=str(path))
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "Expected a plan in UTF-8, but “{path}” is not; save it as UTF-8.", path=str(path)
        ) from error
    plan = parse_plan(text)
    if plan.data.task not in OWN_DATA:
        return plan, None
    file = data or path.parent / plan.data.file
    if not file.is_file():
        raise InputError(
            "Line {line}: data.file: expected a CSV file to learn from, but there is none at "
            "“{file}”; name one there or with --data.",
            line=line_of(text, "data", "file"),
            file=str(file),
        )
    if file.stat().st_size > MAX_UPLOAD_BYTES:
        raise InputError(
            "Expected a CSV file of at most {most:.0f} MB, but “{file}” is larger; leave some "
            "of its rows out.",
            most=MAX_UPLOAD_BYTES / 2**20,
            file=str(file),
        )
    return replace(plan, data=replace(plan.data, file=file.name)), file.read_bytes()


def begin_run(path: Path, plan: Plan, data: bytes | None) -> RunFolder:
    """Make the folder of a new run.

    Parameters
    ----------
    path : Path
        The folder; it must not hold anything else.
    plan, data
        From `read_plan`.

    Raises
    ------
    InputError
        If there is something in the folder.
    """
    if (path / LOG).exists():
        raise InputError(
            "There is a training in “{path}” already; go on with it by --resume, or name "
            "another folder with --out.",
            path=str(path),
        )
    if path.exists() and any(path.iterdir()):
        raise InputError(
            "Expected an empty folder or none at “{path}”, but there are files in it; name "
            "another folder with --out.",
            path=str(path),
        )
    return RunFolder(path).create(plan, data)


def go_on_run(path: Path, plan: Plan, data: bytes | None) -> RunFolder:
    """Give the folder of a run that was left.

    Parameters
    ----------
    path : Path
        The folder.
    plan, data
        From `read_plan`; a training goes on as it was begun.

    Raises
    ------
    InputError
        If there is no training in it, or one of another plan or other data.
    """
    folder = RunFolder(path)
    if not (path / LOG).is_file():
        raise InputError(
            "Expected a training in “{path}” to go on with, but there is none; leave out "
            "--resume.",
            path=str(path),
        )
    if (folder.plan(), folder.data()) != (plan, data):
        raise InputError(
            "The training in “{path}” was begun with another plan or other data, and goes on "
            "as it was begun; begin a new one by naming another folder with --out.",
            path=str(path),
        )
    return folder


@contextmanager
def removed_unless_begun(folder: RunFolder) -> Iterator[None]:
    """Leave no folder of a training that did not begin, because its data could not be used."""
    try:
        yield
    finally:
        if not (folder.path / LOG).is_file():
            shutil.rmtree(folder.path)
