"""What a process reads of a class, each in one go: it runs in the thread that has the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gatescope.classroom import post
from gatescope.classroom.asking import Asked
from gatescope.classroom.classes import Marks
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Room, Store
from gatescope.classroom.tally import tally


@dataclass(frozen=True, slots=True)
class Look:
    """What is new in a class.

    Parameters
    ----------
    marks : Marks
        Its counters.
    room : Room or None
        What it shows and asks; None where nothing of that has changed.
    """

    marks: Marks
    room: Room | None


def look(store: Store, code: str, known: Marks | None) -> Look | None:
    """Look what has changed in a class.

    Parameters
    ----------
    store : Store
        Where classes are kept.
    code : str
        Of the class.
    known : Marks or None
        Its counters when it was looked at before.

    Returns
    -------
    Look or None
        None if the class is over.
    """
    marks = store.marks(code)  # first: what is written meanwhile is seen the next time
    if marks is None:
        return None
    if known is not None and _state(known) == _state(marks):
        return Look(marks, None)
    try:
        return Look(marks, store.room(code))
    except Refused:
        return None


def news(
    store: Store, version: int | None, known: Mapping[str, Marks | None]
) -> tuple[int, dict[str, Look | None]]:
    """Look what has changed in several classes.

    Parameters
    ----------
    store : Store
        Where classes are kept.
    version : int or None
        Of the whole, when it was looked at before: while it stays, nobody has written.
    known : Mapping of str to Marks
        The classes by code, each with its counters of that time.

    Returns
    -------
    int
        The version now.
    dict
        By code what `look` gives; empty where nobody has written.
    """
    now = store.version()
    if now == version:
        return now, {}
    return now, {code: look(store, code, marks) for code, marks in known.items()}


def summed(store: Store, code: str, asked: Asked) -> tuple[str, str | None]:
    """Sum up the answers to the current question.

    Returns
    -------
    str
        What the teacher is told: how many have answered, and what, if it is shown.
    str or None
        What the students are told; None before the question is revealed.
    """
    here = store.people(code).here
    values = store.answers(code, asked.id) if asked.shown or asked.revealed else None
    count = asked.count if values is None else len(values)
    parts = {"question": asked.id, "count": count, "of": max(here, count)}
    if values is None:
        return post.text("tally", **parts, tally=None), None
    full = tally(asked.question, values, curves=True, truth=asked.revealed)
    teacher = post.text("tally", **parts, tally=full)
    if not asked.revealed:
        return teacher, None
    return teacher, post.text(
        "tally", **parts, tally={name: full[name] for name in full if name != "curves"}
    )


def people(store: Store, code: str) -> str:
    """Write who is here, for the teacher."""
    found = store.people(code)
    return post.text(
        "people", here=found.here, following=found.following, names=list(found.names)
    )


def _state(marks: Marks) -> tuple[int, ...]:
    return marks.version, marks.n, marks.asked, marks.answers
