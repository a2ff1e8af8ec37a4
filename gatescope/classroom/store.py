"""Everything that classes share, in one SQLite file that all server processes use."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gatescope.classroom.asking import Asked, Asking
from gatescope.classroom.blobs import Blobs
from gatescope.classroom.classes import Classes
from gatescope.classroom.file import Clock
from gatescope.classroom.guard import Guard
from gatescope.classroom.people import Members
from gatescope.classroom.question import read
from gatescope.classroom.refused import Refused
from gatescope.classroom.view import View, read_view
from gatescope.paths import data_home

ROOM = """
SELECT classes.version, views.text, classes.n, classes.place, questions.id, questions.text,
    questions.revealed, questions.shown,
    (SELECT count(*) FROM answers WHERE question = questions.id)
FROM classes LEFT JOIN views ON views.class = classes.id
    LEFT JOIN questions ON questions.class = classes.id
WHERE classes.code = ? AND NOT classes.ended
"""


@dataclass(frozen=True, slots=True)
class Room:
    """What somebody who comes into a class has to know.

    Parameters
    ----------
    version : int
        Of the view; 0 where nothing was shown yet.
    view : View or None
        What is shown.
    n : int
        Number of the cursor's last move.
    place : dict of str to str
        Where it is, as the viewer's address has it.
    asked : Asked or None
        The question, if there is one.
    """

    version: int
    view: View | None
    n: int
    place: dict[str, str]
    asked: Asked | None


class Store(Classes, Members, Asking, Blobs, Guard):
    """All classes of a machine; any thread and any process may use it.

    Parameters
    ----------
    path : Path or None
        The file; None for the usual one.
    clock : callable
        Gives the time in seconds since 1970.

    Raises
    ------
    InputError
        Here and in whatever uses it: if the file cannot be used.
    """

    def __init__(self, path: Path | None = None, clock: Clock = time.time) -> None:
        super().__init__(usual_path() if path is None else path, clock)

    def room(self, code: str) -> Room:
        """Give what somebody who comes into a class has to know.

        Raises
        ------
        Refused
            "code" if there is no such class, "ended" if it is over.
        """
        rows = self.read(ROOM, code)
        if not rows:
            raise Refused("ended" if self.ended(code) else "code")
        ((version, view, n, place, asked, text, revealed, shown, count),) = rows
        question = asked and Asked(asked, read(text), bool(revealed), bool(shown), count)
        return Room(version, read_view(view or ""), n, json.loads(place), question)


def usual_path() -> Path:
    """Return where the file of classes lies.

    Examples
    --------
    >>> usual_path().name
    'classes.sqlite'
    """
    return data_home() / "classes.sqlite"


def class_store() -> Store:
    """Give this process's store.

    Raises
    ------
    InputError
        If the file cannot be used; the next call tries again.
    """
    return _store(usual_path())


@lru_cache(maxsize=4)
def _store(path: Path) -> Store:
    return Store(path)
