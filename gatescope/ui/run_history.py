"""How far runs are, read once for all who look: a log grows, and sessions ask every second."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gatescope.training.lab.folder import RunFolder
    from gatescope.training.lab.history import History
    from gatescope.training.lab.log_reader import GrowingLog

MOST_LOGS = 24


def history_of(folder: RunFolder) -> History:
    """Give what a run has written down so far.

    Parameters
    ----------
    folder : RunFolder
        Of any run.

    Returns
    -------
    History
        The same object for everybody, for as long as nothing is added.
    """
    from gatescope.training.lab.folder import LOG

    return _log(folder.path / LOG).history()


@lru_cache(maxsize=MOST_LOGS)
def _log(path: Path) -> GrowingLog:
    from gatescope.training.lab.log_reader import GrowingLog

    return GrowingLog(path)
