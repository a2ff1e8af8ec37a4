"""A run that was trained in a terminal, put among those of the app."""

from __future__ import annotations

import secrets
import shutil

from gatescope.messages import InputError
from gatescope.training.lab.folder import WISH, RunFolder
from gatescope.training.lab.ledger import unwritable
from gatescope.training.lab.remains import left_by, remove
from gatescope.training.lab.store import RunStore


def adopt(store: RunStore, folder: RunFolder, title: str) -> str:
    """Put a copy of a run among those of a store, and keep it under a title.

    Parameters
    ----------
    store : RunStore
        Of the app, as `gatescope.paths.data_home` says where it lies.
    folder : RunFolder
        A run that no worker is at.
    title : str
        How people will know it.

    Returns
    -------
    str
        The name that the run has there.

    Raises
    ------
    InputError
        If the store has no room for it, or cannot be written.
    """
    name = secrets.token_hex(8)
    copy = RunFolder(store.runs / name)
    try:
        shutil.copytree(folder.path, copy.path, ignore=shutil.ignore_patterns("*.part", WISH))
        store.list.add(name, left_by(copy))
        store.keep(name, title)
    except OSError as error:
        remove(copy.path)
        raise unwritable() from error
    except InputError:
        store.list.drop(name)
        remove(copy.path)
        raise
    return name
