"""A lock on a file that ends with its process, whatever ends that."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import BinaryIO

PAUSE = 0.02
FAR = 1 << 30
"""Windows locks bytes, and those cannot be read: this one lies behind the end of any file."""

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: BinaryIO, *, shared: bool) -> None:
        file.seek(FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(file: BinaryIO, *, shared: bool) -> None:
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        fcntl.flock(file, kind | fcntl.LOCK_NB)


class FileLock:
    """One holder at a time, among all processes of a machine.

    Parameters
    ----------
    path : Path
        The file that stands for what is locked; it is made where it is missing, and stays.

    Notes
    -----
    The system itself takes the lock back when its holder ends, also by SIGKILL or with the
    machine. So "is it held?" is never answered by a process number that somebody else has now.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None

    def take(self, patience: float = 0.0, text: str = "") -> bool:
        """Try to get the lock, for so many seconds; the holder may leave a text in the file."""
        file = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
        give_up = time.monotonic() + patience
        while not _locked(file, shared=False):
            if time.monotonic() >= give_up:
                file.close()
                return False
            time.sleep(PAUSE)
        file.truncate(0)
        file.seek(0)
        file.write(text.encode())
        self._file = file
        return True

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def held(self) -> bool:
        """Tell whether anyone has the lock, this process included."""
        try:
            file = self.path.open("r+b", buffering=0)
        except FileNotFoundError:
            return False
        with file:
            # shared: two who only look do not take each other for the holder
            return not _locked(file, shared=True)

    def text(self) -> str:
        """Read what its holder, or the one before, has left in the file."""
        try:
            return self.path.read_text("utf-8", errors="replace")
        except OSError:
            return ""


def _locked(file: BinaryIO, *, shared: bool) -> bool:
    try:
        _try_lock(file, shared=shared)
    except OSError:
        return False
    return True
