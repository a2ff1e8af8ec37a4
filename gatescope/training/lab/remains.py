"""What the folder of a run tells when nobody remembers the run, and how it goes."""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gatescope.training.lab.folder import LOG, PLAN, RunFolder
from gatescope.training.lab.ledger import Values
from gatescope.training.lab.pulse import worker_of

Stage = Literal["waiting", "running", "paused", "interrupted", "ended"]

TITLE = "title"
AWAY = "gone-"
"""How the name of a folder begins that is being removed."""


@dataclass(frozen=True, slots=True)
class Found:
    """How a run stands.

    Parameters
    ----------
    stage : {"waiting", "running", "paused", "interrupted", "ended"}
        Interrupted: the worker is gone and has not said why.
    reason : str
        Of an ended run the log's: ``done``, ``cancelled``, ``diverged`` or ``failed``; of an
        interrupted one ``killed`` or ``stuck``.
    """

    stage: Stage
    reason: str = ""


def left_by(folder: RunFolder, otherwise: str = "killed") -> Found:
    """Tell how a run stands whose worker is gone.

    Parameters
    ----------
    folder : RunFolder
        Its folder.
    otherwise : str
        Why it is interrupted, if the log does not say how it ended.
    """
    what, reason = last_word(folder)
    if what != "end":
        return Found("interrupted", otherwise)
    return Found("paused") if reason == "paused" else Found("ended", reason)


def last_word(folder: RunFolder) -> tuple[str, str]:
    """Give the kind of a log's last whole entry, and the reason if it has one."""
    try:
        lines = (folder.path / LOG).read_bytes().splitlines()
    except OSError:
        return "", ""
    for line in reversed(lines):
        with suppress(ValueError):
            entry = json.loads(line)
            if isinstance(entry, dict):
                return str(entry.get("what", "")), str(entry.get("reason", ""))
    return "", ""


def title_of(folder: RunFolder) -> str:
    """Read the title under which a run is kept; ``""`` if it is not."""
    try:
        return (folder.path / TITLE).read_text("utf-8").strip()
    except (OSError, ValueError):
        return ""


def size_of(folder: RunFolder) -> int:
    """Add up the bytes of a run's files; one that goes away meanwhile counts nothing."""
    total = 0
    for path in folder.path.rglob("*"):
        with suppress(OSError):
            total += path.stat().st_size
    return total


def tell(folder: RunFolder, **entry: str) -> None:
    """Write into the log of a run that no worker is at."""
    folder.mend_log()
    folder.log(**entry)


def rows_found(runs: Path, named: Callable[[str], bool]) -> Iterator[Values]:
    """Read from the folders of all runs what a list would say that is lost.

    Parameters
    ----------
    runs : Path
        Where the folders lie.
    named : callable
        Whether a name can be that of a run.
    """
    paths = [path for path in runs.glob("*") if named(path.name) and (path / PLAN).is_file()]
    known = sorted((_times(path), path) for path in paths)
    for ticket, ((changed, created), path) in enumerate(known, start=1):
        folder = RunFolder(path)
        found, title, worker = _stage(folder), title_of(folder), worker_of(path)
        size = size_of(folder) if title else 0
        stood = (found.stage, found.reason, ticket, worker.token, title, size)
        yield path.name, created, changed, *stood


def _stage(folder: RunFolder) -> Found:
    """Tell how a run stands that is in no list."""
    if worker_of(folder.path).alive:
        return Found("running")
    if last_word(folder)[0] in ("", "again"):
        return Found("waiting")
    return left_by(folder)


def _times(path: Path) -> tuple[float, float]:
    """Give when a run's log last grew, and when it was submitted, in seconds since 1970."""
    created = (path / PLAN).stat().st_mtime
    log = path / LOG
    return log.stat().st_mtime if log.is_file() else created, created


def remove(path: Path) -> None:
    """Remove a folder: out of sight in one step, then file by file."""
    away = path
    if not path.name.startswith(AWAY):
        away = path.with_name(f"{AWAY}{path.name}-{secrets.token_hex(4)}")
        with suppress(FileNotFoundError):
            path.rename(away)
    shutil.rmtree(away, ignore_errors=True)
