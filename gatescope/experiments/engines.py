"""Where trials are computed: processes of this machine, or a cluster that is running."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, Protocol

from gatescope.experiments.desk import versions
from gatescope.messages import InputError

THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)
"""Where libraries look for how many threads to start; a process for each core needs one."""

CONNECT_SECONDS = 10


class Engine(Protocol):
    """Gives executors, one after the other if one breaks."""

    @property
    def workers(self) -> int:
        """How many batches can be computed at a time."""

    def open(self) -> Executor:
        """Give an executor that works; the one before, if any, is gone."""

    def lost(self) -> InputError | None:
        """Say why there will be no other executor, if that is so."""

    def close(self, *, at_once: bool) -> None:
        """Let go of the executor; at once also of the batches that it is at."""


class LocalEngine:
    """Processes of this machine, each with one thread.

    Parameters
    ----------
    workers : int, optional
        How many; as many as there are cores that this process may use.
    """

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or usable_cores()
        self._pool: ProcessPoolExecutor | None = None
        self._ours: Connection | None = None

    def open(self) -> Executor:
        """Start processes anew."""
        self.close(at_once=True)
        # spawn: a fork of a process with threads, such as a server, may hang
        context = multiprocessing.get_context("spawn")
        theirs, self._ours = context.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(
            self.workers, mp_context=context, initializer=_begin, initargs=(theirs,)
        )
        return self._pool

    def lost(self) -> InputError | None:
        """Nothing: processes can always be started anew."""
        return None

    def close(self, *, at_once: bool) -> None:
        """End the processes."""
        if self._pool is None or self._ours is None:
            return
        if at_once:
            self._ours.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._ours.close()
        self._pool = None


def usable_cores() -> int:
    """Count the cores that this process may use.

    Examples
    --------
    >>> usable_cores() >= 1
    True
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def one_thread() -> Iterator[None]:
    """Let processes that are started meanwhile have one thread each."""
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _begin(alive: Connection) -> None:
    """Leave Ctrl-C to the runner, and end when it ends, whatever ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(alive,), daemon=True).start()


def _end_with(alive: Connection) -> None:
    try:
        alive.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)  # whoever is in the midst of a product cannot be asked


class ClusterEngine:
    """A Dask cluster that somebody has started.

    Parameters
    ----------
    address : str
        Of its scheduler, as in ``tcp://192.168.1.5:8786``.

    Raises
    ------
    InputError
        If `distributed` is not installed, nobody answers, or a worker has other versions.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # an extra, which few installations have
        except ImportError as error:
            raise InputError(
                "Expected the package distributed, without which there is no --scheduler; "
                "install it with: pip install gatescope[distributed]"
            ) from error
        self._address = address
        try:
            self._client: Any = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise InputError(
                "Expected a Dask scheduler at “{address}”, but none answered; look whether it "
                "runs and can be reached from here.",
                address=address,
            ) from error
        try:
            self._compare_versions()
        except BaseException:
            self._client.close(timeout=1)
            raise

    @property
    def workers(self) -> int:
        """How many threads all workers have now; workers may come and go."""
        return max(1, sum(self._client.nthreads().values())) if self._connected() else 1

    def open(self) -> Executor:
        """Give the cluster's executor."""
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def lost(self) -> InputError | None:
        """Say that the scheduler is gone, if it is."""
        if self._connected():
            return None
        return InputError(
            "The scheduler at “{address}” is gone; what was stored is kept, so run the same "
            "command again when it is back.",
            address=self._address,
        )

    def close(self, *, at_once: bool) -> None:
        """Leave the cluster; it drops what nobody waits for."""
        self._client.close(timeout=1 if at_once or self.lost() else CONNECT_SECONDS)

    def _connected(self) -> bool:
        link = self._client.scheduler_comm
        return self._client.status == "running" and link is not None and not link.comm.closed()

    def _compare_versions(self) -> None:
        ours = {name: x for name, x in versions().items() if name in ("gatescope", "numpy")}
        try:
            found = self._client.run(versions)
        except ImportError as error:
            raise InputError(
                "A worker of the cluster could not import GateScope ({said}); install the same "
                "version on all of them.",
                said=str(error),
            ) from error
        for worker, theirs in found.items():
            for name, version in ours.items():
                if theirs[name] != version:
                    raise InputError(
                        "Expected {name} {version} on all workers, as here, but {worker} has "
                        "{theirs}; install the same.",
                        name=name,
                        version=version,
                        worker=worker,
                        theirs=theirs[name],
                    )
