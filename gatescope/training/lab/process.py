"""How a worker's process is started, kept small and polite, and ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import gatescope
from gatescope.training.lab.pulse import Worker

Command = Callable[[Path, str], list[str]]
"""From a run's folder and the worker's token to the command that trains it."""

OUTPUT = "worker.log"
MOST_OUTPUT = 200_000
ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)
MEMORY = 6 << 30
NICE = 10


def worker_command(folder: Path, token: str) -> list[str]:
    """Give the command of a worker.

    Examples
    --------
    >>> worker_command(Path("runs/a"), "0b").index("gatescope.training.lab.worker")
    5
    """
    python = [sys.executable, "-P", "-X", "faulthandler"]
    return [*python, "-m", "gatescope.training.lab.worker", str(folder), "--token", token]


def start_worker(
    command: list[str], folder: Path, log: str = OUTPUT
) -> subprocess.Popen[bytes]:
    """Start a process that lives on when this one ends.

    Parameters
    ----------
    command : list of str
        What to run.
    folder : Path
        Where it runs, and where its output goes.
    log : str
        Name of the file for that.

    Raises
    ------
    OSError
        If it cannot be started.
    """
    output = folder / log
    full = output.is_file() and output.stat().st_size > MOST_OUTPUT
    flags = 0
    if sys.platform == "win32":
        flags = (
            subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.CREATE_NO_WINDOW
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        )
    with output.open("wb" if full else "ab") as file:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            # not ended by what ends the server: Ctrl+C in its terminal, or the terminal's end
            start_new_session=True,
            creationflags=flags,
        )


def _environment() -> dict[str, str]:
    """Let a worker use one thread, and find this package also where it is not installed."""
    environment = os.environ | dict.fromkeys(ONE_THREAD, "1")
    home = Path(gatescope.__file__).resolve().parents[1]
    if home.name not in ("site-packages", "dist-packages"):
        paths = (str(home), environment.get("PYTHONPATH", ""))
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return environment


def step_back() -> None:
    """Let everything else on the machine go first, and never take its last memory."""
    if sys.platform == "win32":  # its parent has said so already
        return
    import resource

    os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A session of its own is a group of its own for the scheduler, which the niceness of a
        # process does not weaken beside other groups.
        _tell_system("autogroup", NICE)
        # If memory runs out all the same, a training ends and no server: it can go on.
        _tell_system("oom_score_adj", 500)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        memory = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (memory, hard))


def named_limit(variable: str, otherwise: float) -> float:
    """Read a limit that the environment may name.

    Examples
    --------
    >>> named_limit("GATESCOPE_NOTHING", 30.0)
    30.0
    """
    try:
        named = float(os.environ.get(variable, ""))
    except ValueError:
        return otherwise
    return named if named > 0 else otherwise


def end_worker(worker: Worker) -> None:
    """End a worker's process and what it has started, at once.

    Parameters
    ----------
    worker : Worker
        One that is alive.
    """
    if not worker.alive or not worker.pid or not _is_of(worker):
        return
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            os.kill(worker.pid, signal.SIGTERM)
        else:
            os.killpg(worker.pid, signal.SIGKILL)


def _is_of(worker: Worker) -> bool:
    """Tell whether a process number is this worker's here, as it need not be in a container."""
    proc = Path("/proc")
    if not (proc / "self" / "cmdline").is_file():
        return True
    try:
        return worker.token.encode() in (proc / str(worker.pid) / "cmdline").read_bytes()
    except OSError:
        return False


def _tell_system(name: str, value: int) -> None:
    with suppress(OSError):
        Path("/proc/self", name).write_text(str(value))
