"""Trials that cost nothing, and what stands in for computing them."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from gatescope.experiments.engines import LocalEngine
from gatescope.experiments.runner import run
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Result, Trial
from gatescope.experiments.work import Work
from gatescope.messages import InputError

Rows = list[tuple[object, ...]]


def trial(number: int) -> Trial:
    return Trial(gain=float(number % 5), b_z=float(number % 3), seed=number)


def result(one: Trial) -> Result:
    return Result(one.key, {"half_life": one.gain * 10.0 + one.seed, "norms": (0.0, one.gain)})


def compute(batch: tuple[Trial, ...]) -> tuple[Result, ...]:
    return tuple(result(one) for one in batch)


def slowly(batch: tuple[Trial, ...]) -> tuple[Result, ...]:
    time.sleep(0.01)
    return compute(batch)


def raising(batch: tuple[Trial, ...]) -> tuple[Result, ...]:
    if any(one.seed == 7 for one in batch):
        raise ZeroDivisionError("seven")
    return compute(batch)


def deadly(folder: str, times: int, batch: tuple[Trial, ...]) -> tuple[Result, ...]:
    """End the own process wherever trial 7 is met, the first few times."""
    died = Path(folder) / "died"
    before = died.stat().st_size if died.exists() else 0
    if before < times and any(one.seed == 7 for one in batch):
        with died.open("a") as file:
            file.write("x")
        os.kill(os.getpid(), signal.SIGKILL)
    return compute(batch)


def batches(trials: int, size: int) -> Iterator[tuple[Trial, ...]]:
    for start in range(0, trials, size):
        yield tuple(trial(k) for k in range(start, min(start + size, trials)))


def work(
    trials: int = 60,
    size: int = 4,
    how: Callable[[tuple[Trial, ...]], tuple[Result, ...]] = compute,
) -> Work:
    return Work("stand-in", f"{trials} trials", trials, partial(batches, trials, size), how)


def rows(store: Store) -> Rows:
    """Everything that was measured, in the order of the keys."""
    return store.read(
        "SELECT key, problem, seed, gain, half_life, numbers FROM results"
        " LEFT JOIN series ON result = id ORDER BY key"
    )


class Threads:
    """An engine without processes."""

    workers = 2

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None

    def open(self) -> Executor:
        self._pool = ThreadPoolExecutor(self.workers)
        return self._pool

    def lost(self) -> InputError | None:
        return None

    def close(self, *, at_once: bool) -> None:
        if self._pool is not None:
            self._pool.shutdown()


def main() -> None:
    """Run the stand-ins as a program of its own: for tests that kill it."""
    path, number, where = sys.argv[1:]
    engine = LocalEngine(1) if where == "processes" else Threads()
    with Store(Path(path)) as store:
        run(store, work(int(number), 4, slowly), engine)


if __name__ == "__main__":
    main()
