"""A process that trains one run: ``python -m gatescope.training.lab.worker FOLDER``."""

from __future__ import annotations

import argparse
import errno
import io
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from gatescope.messages import InputError, Message, message_entry, note
from gatescope.training.lab.process import MOST_OUTPUT, named_limit, step_back
from gatescope.training.lab.pulse import Pulse, working

if TYPE_CHECKING:
    from gatescope.training.lab.folder import RunFolder

MINUTES = 30.0
"""How long a run may train at a time, if GATESCOPE_MINUTES does not say otherwise."""

ANOTHER = 3
"""Exit status of a worker that found another one at its run."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Train the run that the arguments name; what becomes of it stands in its log.

    Parameters
    ----------
    arguments : sequence of str, optional
        Of the command, else those of the process.

    Returns
    -------
    int
        The process's exit status.
    """
    parser = argparse.ArgumentParser(prog="worker", description="Train a run of the lab.")
    parser.add_argument("folder", type=Path, help="the run's folder")
    parser.add_argument("--token", default="", help="by which the supervisor knows the worker")
    parser.add_argument("--minutes", type=float, default=minutes_allowed())
    options = parser.parse_args(arguments)
    with working(options.folder, options.token) as alone:
        if not alone:
            return ANOTHER
        step_back()
        sys.stdout = _Bounded(sys.stdout, MOST_OUTPUT)
        sys.stderr = _Bounded(sys.stderr, MOST_OUTPUT)
        # here: the sign that a worker is there should not wait for NumPy
        from gatescope.training.lab.folder import RunFolder

        work(RunFolder(options.folder), options.minutes)
    return 0


def work(folder: RunFolder, minutes: float) -> None:
    """Train a run and write into its log whatever keeps it from its end.

    Parameters
    ----------
    folder : RunFolder
        The run.
    minutes : float
        After how long it is paused.
    """
    pulse, limit = Pulse(folder.path), _Limit(minutes)

    def progress(done: int, total: int) -> None:
        pulse.beat()
        # a wish of somebody else goes first
        if limit.passed() and not folder.wished():
            folder.wish("pause")

    try:
        from gatescope.training.lab.trainer import train

        ended = train(folder, progress=progress)
    except Exception as error:
        traceback.print_exc()
        problem = message_entry(problem_of(error))
        folder.mend_log()  # what could not be written may stand there half
        folder.log(what="end", reason="failed", problem=problem)
        return
    if ended == "paused" and limit.passed():
        told = note(
            "This training has run for {minutes:g} minutes, as long as one may at a time; it "
            "can go on from here.",
            minutes=minutes,
        )
        folder.log(what="end", reason="paused", problem=message_entry(told))


def problem_of(error: Exception) -> Message:
    """Say in a sentence why a training failed; a fault of ours gives no details away.

    Examples
    --------
    >>> str(problem_of(InputError("Row {row} has no label.", row=3)))
    'Row 3 has no label.'
    """
    if isinstance(error, InputError):
        return error.message
    if isinstance(error, MemoryError) or "can't allocate memory" in str(error):  # torch's own
        return note(
            "The training needs more memory than one may have here; choose fewer units, "
            "shorter sequences or a smaller batch."
        )
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return note(
            "The server's disk is full; delete trainings that nobody needs and let this one go "
            "on."
        )
    return note(
        "The training broke off through a fault of this program; whoever runs the server finds "
        "the details in worker.log beside it."
    )


def minutes_allowed() -> float:
    """Read how long a run may train at a time."""
    return named_limit("GATESCOPE_MINUTES", MINUTES)


class _Limit:
    """Counts the time from the first question on, when the training has begun."""

    def __init__(self, minutes: float) -> None:
        self._seconds = 60 * minutes
        self._began: float | None = None

    def passed(self) -> bool:
        now = time.monotonic()
        if self._began is None:
            self._began = now
        return now - self._began >= self._seconds


class _Bounded(io.TextIOBase):
    """Lets so many characters through and swallows the rest."""

    def __init__(self, stream: TextIO, most: int) -> None:
        self._stream, self._left = stream, most

    def write(self, text: str) -> int:
        part = text[: self._left]
        self._left -= len(part)
        self._stream.write(part)
        return len(text)

    def flush(self) -> None:
        self._stream.flush()


if __name__ == "__main__":
    sys.exit(main())
