"""All trainings of a server: submitted, waiting, running, kept; what the pages ask."""

from __future__ import annotations

import re
import secrets
import shutil
import threading
from collections.abc import Collection
from pathlib import Path

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.training.lab.folder import RunFolder, Wish
from gatescope.training.lab.ledger import unwritable
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.remains import TITLE, Found, Stage, remove, size_of, tell
from gatescope.training.lab.run_list import Entry, RunList
from gatescope.training.lab.status import Status

NAME = re.compile(r"[0-9a-f]{16}")
OWNERS = "owners"
LEAST_FREE = 500_000_000
MOST_KEPT = 20_000_000_000
TITLE_LENGTH = 80


class RunStore:
    """The runs below one folder; several processes may have it open.

    Parameters
    ----------
    root : Path
        The folder, as `data_home` gives it; it is made where it is missing.

    Raises
    ------
    InputError
        Here and in all methods, if the folder cannot be written.
    """

    def __init__(self, root: Path) -> None:
        self.root, self.runs = root, root / "runs"
        self.list = RunList(root / "runs.sqlite", self.runs, is_name)
        self.changed = threading.Event()

    def close(self) -> None:
        """Let go of the database."""
        self.list.close()

    def submit(
        self, plan: Plan, data: bytes | None = None, owners: Collection[str] = ()
    ) -> str:
        """Put a training into the queue.

        Parameters
        ----------
        plan : Plan
            What to train.
        data : bytes, optional
            The CSV file, if the plan reads one.
        owners : Collection of str
            Who may steer it, each a word without spaces; nobody in particular if none.

        Returns
        -------
        str
            The run's name, which nobody can guess: whoever has it may see the run.

        Raises
        ------
        InputError
            If the queue or the disk is full.
        """
        self._refuse_when_full()
        name = secrets.token_hex(8)
        try:
            folder = RunFolder(self.runs / name).create(plan, data)
            (folder.path / OWNERS).write_text(" ".join(owners), "utf-8")
            self.list.add(name)
        except OSError as error:
            remove(self.runs / name)
            raise unwritable() from error
        except InputError:
            remove(self.runs / name)
            raise
        self.changed.set()
        return name

    def exists(self, name: str) -> bool:
        """Tell whether there is such a run; a name from a stranger never reaches the disk."""
        return is_name(name) and self.list.entry(name) is not None

    def folder(self, name: str) -> RunFolder:
        """Give a run's folder.

        Raises
        ------
        InputError
            If there is no such run.
        """
        self._entry(name)
        return RunFolder(self.runs / name)

    def status(self, name: str) -> Status:
        """Tell how a run stands; this is cheap.

        Raises
        ------
        InputError
            If there is no such run.
        """
        entry = self._entry(name)
        place = self.list.place(entry.ticket) if entry.stage == "waiting" else None
        return Status(entry.stage, entry.reason, place, entry.title)

    def place_in_queue(self, name: str) -> int | None:
        """Give a waiting run's place, 1 for the next; None if it does not wait."""
        return self.status(name).place

    def pause(self, name: str) -> None:
        """Let a run stop in a state from which it can go on; what has ended stays as it is."""
        folder = self.folder(name)
        if not self._stop_before_start(folder, "waiting", Found("paused")):
            self._wish(folder, "pause")

    def cancel(self, name: str) -> None:
        """Let a run end; it can still go on from its last state."""
        folder, cancelled = self.folder(name), Found("ended", "cancelled")
        stages: tuple[Stage, ...] = ("waiting", "paused", "interrupted")
        if not any(self._stop_before_start(folder, stage, cancelled) for stage in stages):
            self._wish(folder, "cancel")

    def resume(self, name: str) -> None:
        """Let a run go on from its last state, behind those that wait.

        Raises
        ------
        InputError
            If it has come to its end, or the queue or the disk is full.
        """
        status, folder = self.status(name), self.folder(name)
        self._wish(folder, "")
        if status.stage in ("waiting", "running"):
            return
        if not status.resumable:
            raise InputError("This training has come to its end; begin a new one.")
        self._refuse_when_full()

        def prepare() -> None:
            folder.wish("")
            tell(folder, what="again")

        self.list.move(name, status.stage, Found("waiting"), prepare)
        self.changed.set()

    def delete(self, name: str) -> None:
        """Remove a run with all its files.

        Raises
        ------
        InputError
            If a worker is at it.
        """
        self._entry(name)
        if not self.list.drop(name):
            raise InputError("Expected a training that does not run; cancel it first.")
        remove(self.runs / name)

    def keep(self, name: str, title: str) -> None:
        """Keep a run under a title, or change that; others are removed after a week.

        Raises
        ------
        InputError
            If the title is empty, or those that are kept have no room for one more.
        """
        folder, title = self.folder(name), shorten(title.strip(), TITLE_LENGTH)
        if not title:
            raise InputError("Expected a name for the training, but got none; type one.")
        self.list.keep(name, title, size_of(folder), MOST_KEPT)
        try:
            (folder.path / TITLE).write_text(title, "utf-8")
        except OSError as error:
            raise unwritable() from error

    def owners(self, name: str) -> frozenset[str]:
        """Give those who may steer a run; none where nobody in particular has started it."""
        try:
            return frozenset((self.folder(name).path / OWNERS).read_text("utf-8").split())
        except (FileNotFoundError, UnicodeDecodeError):  # from a terminal, or damaged
            return frozenset()

    def title(self, name: str) -> str:
        """Give the title under which a run is kept; ``""`` if it is not."""
        return self._entry(name).title

    def kept(self) -> tuple[tuple[str, str], ...]:
        """Give name and title of each run that is kept, the latest first."""
        return tuple(self.list.titles())

    def _entry(self, name: str) -> Entry:
        entry = self.list.entry(name) if is_name(name) else None
        if entry is None:
            raise InputError(
                "There is no such training on this server; it may have been removed, so begin "
                "a new one."
            )
        return entry

    def _stop_before_start(self, folder: RunFolder, stage: Stage, found: Found) -> bool:
        """Move a run that no worker is at, and say so in its log."""
        reason = found.reason or found.stage
        return self.list.move(
            folder.name, stage, found, lambda: tell(folder, what="end", reason=reason)
        )

    def _wish(self, folder: RunFolder, wish: Wish) -> None:
        if self._entry(folder.name).stage != "running":
            return
        try:
            folder.wish(wish)
        except OSError as error:
            raise unwritable() from error

    def _refuse_when_full(self) -> None:
        try:
            free = shutil.disk_usage(self.root).free
        except OSError as error:
            raise unwritable() from error
        if free < LEAST_FREE:
            raise InputError(
                "Expected {least:.0f} MB of room on the server's disk, but it has {free:.0f}; "
                "delete trainings that nobody needs.",
                least=LEAST_FREE / 1e6,
                free=free / 1e6,
            )


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of a run.

    Examples
    --------
    >>> is_name("0123456789abcdef"), is_name("../plans")
    (True, False)
    """
    return NAME.fullmatch(text) is not None
