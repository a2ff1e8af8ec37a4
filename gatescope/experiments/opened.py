"""Stores that whoever started the server named: the only ones that pages may open."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gatescope.experiments.store import Store

STORES = "GATESCOPE_STORES"
"""The variable that hands the files from the command to the server, one a line."""


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """A store of results that was made elsewhere; it is only read.

    Parameters
    ----------
    id : str
        By which links name it: they never name a file.
    path : Path
        The file.
    name : str
        How people know it: the file's name, where two are alike with the folder's.
    """

    id: str
    path: Path
    name: str


def opened_stores() -> tuple[OpenedStore, ...]:
    """Give the stores that were named when the server was started, in that order."""
    named = filter(None, os.environ.get(STORES, "").splitlines())
    paths = tuple(dict.fromkeys(Path(name) for name in named))
    names = [path.name for path in paths]
    return tuple(
        OpenedStore(
            hashlib.sha256(str(path).encode()).hexdigest()[:16],
            path,
            path.name if names.count(path.name) == 1 else f"{path.parent.name}/{path.name}",
        )
        for path in paths
    )


def hand_over(paths: Sequence[Path]) -> None:
    """Let the server that this process becomes list some stores.

    Parameters
    ----------
    paths : sequence of Path
        The files.

    Raises
    ------
    InputError
        If one is no store, or cannot be read.
    """
    whole = [path.expanduser().resolve() for path in paths]
    for path in whole:
        Store(path, read_only=True).close()
    os.environ[STORES] = "\n".join(map(str, whole))
