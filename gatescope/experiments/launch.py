"""How the process of an experiment is started, and how many others it may start."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from gatescope.experiments.place import LOG, Place
from gatescope.training.lab.process import start_worker

PATIENCE = 15.0
"""Seconds in which a process that was started says that it is there."""

LOOK = 0.02
MEMORY_EACH = 1 << 30
"""Bytes of the machine's memory that there should be for each process that computes."""


def command(path: Path) -> list[str]:
    """Give the command of the process that works on the experiment of a folder.

    Examples
    --------
    >>> command(Path("a"))[-2:]
    ['gatescope.experiments.worker', 'a']
    """
    python = [sys.executable, "-P", "-X", "faulthandler"]
    return [*python, "-m", "gatescope.experiments.worker", str(path)]


def launch(place: Place) -> subprocess.Popen[bytes] | None:
    """Start the process of an experiment, and wait until it says that it is there.

    Parameters
    ----------
    place : Place
        The experiment's folder; no process is at it.

    Returns
    -------
    Popen or None
        None if it ended before it was there; its output tells why.

    Raises
    ------
    OSError
        If it cannot be started.
    """
    process = start_worker(command(place.path), place.path, LOG)
    give_up = time.monotonic() + PATIENCE
    while not place.alive():
        if process.poll() is not None:
            return None if place.ended().why == "lost" else process  # else it was quick
        if time.monotonic() >= give_up:
            process.kill()
            process.wait()
            return None
        time.sleep(LOOK)
    return process


def fitting(workers: int, memory: int | None = None) -> int:
    """Take so many processes that each of them has memory enough.

    Parameters
    ----------
    workers : int
        How many are wished.
    memory : int, optional
        Bytes of the machine's memory; what the system tells.

    Examples
    --------
    >>> fitting(8, 4 << 30), fitting(8, 1000)
    (4, 1)
    """
    if memory is None:
        if not hasattr(os, "sysconf"):  # Windows
            return workers
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return max(1, min(workers, memory // MEMORY_EACH))
