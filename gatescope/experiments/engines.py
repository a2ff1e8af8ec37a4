"""Where trials are computed: what any place has to give, and processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import ParamSpec, Protocol, TypeVar

from gatescope.messages import InputError

P = ParamSpec("P")
T = TypeVar("T")

THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)
"""Where libraries look for how many threads to start; a process for each core needs one."""


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
        self._pool = _Pool(
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


class _Pool(ProcessPoolExecutor):
    """Starts its processes, which it does where something is submitted, as they are to be."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        with _one_thread(), _ctrl_c_later():
            return super().submit(fn, *args, **kwargs)


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
def _one_thread() -> Iterator[None]:
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


@contextmanager
def _ctrl_c_later() -> Iterator[None]:
    """Let processes that are started meanwhile never hear of Ctrl-C."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(alive: Connection) -> None:
    """Leave Ctrl-C to the runner, and end when it ends, whatever ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(alive,), daemon=True).start()


def _end_with(alive: Connection) -> None:
    try:
        alive.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)  # whoever is in the midst of a product cannot be asked
