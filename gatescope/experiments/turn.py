"""One experiment at a time on a server: a line in which the others wait."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gatescope.experiments.place import Place
from gatescope.messages import InputError
from gatescope.training.lab.file_lock import FileLock

TICKET = re.compile(r"(\d{12})-([0-9a-f]{16})")
PATIENCE = 20.0
"""Seconds until one who wants to change the line gives up."""

SHORT = 0.5
"""Seconds that the first of the line tries to get the turn: whoever looks may hold it."""


class Line:
    """Those who want to run, in the order in which they came.

    Parameters
    ----------
    home : Path
        The folder of all experiments' folders.

    Notes
    -----
    A ticket is an empty file named by number and experiment. It counts as long as a process
    works on the experiment, so that one who was killed keeps nobody waiting; and whoever is
    first still needs the lock ``turn``, so that no two run at once whatever became of the line.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self._tickets = home / "line"

    @contextmanager
    def steering(self) -> Iterator[None]:
        """Be the only one who starts an experiment or ends one.

        Raises
        ------
        InputError
            If others do so for too long.
        """
        lock = FileLock(self.home / "steering")
        if not lock.take(PATIENCE):
            raise InputError(
                "The server is busy with other experiments; try again in a moment."
            )
        try:
            yield
        finally:
            lock.release()

    def join(self, name: str) -> None:
        """Go to the end of the line; only while `steering`."""
        self._tickets.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._drop_dead()
        self.leave(name)
        last = max((number for number, _ in self._all()), default=0)
        (self._tickets / f"{last + 1:012}-{name}").touch()

    def leave(self, name: str) -> None:
        """Leave the line."""
        for number, other in self._all():
            if other == name:
                (self._tickets / f"{number:012}-{name}").unlink(missing_ok=True)

    def living(self) -> tuple[str, ...]:
        """Give those in the line, the first of them first; that one may be running."""
        names = (name for _, name in self._all())
        return tuple(name for name in names if Place(self.home / name).alive())

    def ahead(self, name: str) -> int | None:
        """Count those before an experiment; None if it is not in the line."""
        before = 0
        for _, other in self._all():
            if other == name:
                return before
            before += Place(self.home / other).alive()
        return None

    def take(self, name: str) -> FileLock | None:
        """Get the turn if it is one's own; whoever has it releases the lock at the end."""
        if self.ahead(name):
            return None
        lock = self._turn()
        return lock if lock.take(SHORT, name) else None

    def running(self, name: str) -> bool:
        """Tell whether an experiment that is alive has the turn."""
        lock = self._turn()
        return lock.text() == name and lock.held()

    def _turn(self) -> FileLock:
        return FileLock(self.home / "turn")

    def _all(self) -> list[tuple[int, str]]:
        try:
            found = sorted(path.name for path in self._tickets.iterdir())
        except FileNotFoundError:
            return []
        matched = (TICKET.fullmatch(name) for name in found)
        return [(int(match[1]), match[2]) for match in matched if match]

    def _drop_dead(self) -> None:
        for number, name in self._all():
            if not Place(self.home / name).alive():
                (self._tickets / f"{number:012}-{name}").unlink(missing_ok=True)
