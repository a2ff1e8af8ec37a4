"""The process of one experiment: ``python -m gatescope.experiments.worker FOLDER``.

It waits for its turn, runs the plan of the folder into the store beside it, and says how it
ended.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from gatescope.experiments.place import Ended, Place
from gatescope.experiments.terminal import Stopping
from gatescope.experiments.turn import Line
from gatescope.experiments.watch import Overdue, Watch
from gatescope.messages import InputError
from gatescope.training.lab.file_lock import FileLock
from gatescope.training.lab.process import step_back
from gatescope.training.lab.pulse import WAITS

if TYPE_CHECKING:
    from gatescope.experiments.axis import Value
    from gatescope.experiments.plan import Plan
    from gatescope.experiments.trial import Trial

ANOTHER = 3
"""Exit status of a process that found another one at its experiment."""

TOGETHER = 64
BATCH_SECONDS = 0.5
"""Trials of a batch at most, and what they should cost: the first result waits for one batch, a
stop for two; and a machine that does other things meanwhile is several times as slow."""

DEAREST = ("init", "gain_kind")
"""Trials that are computed together differ in these, which may cost more than all the rest."""

LOOK = 0.3
"""Seconds between two looks whether it is one's turn."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Work on the experiment that the arguments name, and write down how that ended.

    Parameters
    ----------
    arguments : sequence of str, optional
        The folder; else those of the process.

    Returns
    -------
    int
        The process's exit status.
    """
    (name,) = sys.argv[1:] if arguments is None else arguments
    place = Place(Path(name))
    lock = place.lock()
    if not lock.take(WAITS, f"{os.getpid()} "):
        return ANOTHER
    step_back()
    while not _worked(place, lock):
        pass
    return 0


def _worked(place: Place, lock: FileLock) -> bool:
    """Run the experiment in its turn; tell whether that was all."""
    line, name = Line(place.path.parent), place.path.name
    with Stopping() as told:
        watch = Watch(place, told)
        turn = _turn(line, name, watch)
        ended = watch.ended() if turn is None else _ended(place, watch)
    # whoever starts it does so while nobody else steers, and sees it gone or going on
    with line.steering():
        again = place.wished() == "again" and ended.why != "done"
        if again:
            place.wish("")
            line.join(name)
        else:
            # in this order: who looks in between sees it run, or ended
            if place.exists:
                with suppress(OSError):  # a full disk is seen by whoever looks
                    place.end(ended)
            line.leave(name)
            lock.release()
        if turn is not None:
            turn.release()
    return not again


def _turn(line: Line, name: str, watch: Watch) -> FileLock | None:
    while not watch.stopping():
        if (turn := line.take(name)) is not None:
            return turn
        time.sleep(LOOK)
    return None


def _ended(place: Place, watch: Watch) -> Ended:
    try:
        return _run(place, watch)
    except Exception as error:
        from gatescope.experiments.faults import problem_of

        traceback.print_exc()
        return Ended("failed", problem_of(error))


def _run(place: Place, watch: Watch) -> Ended:
    # here: the sign that the process is there should not wait for NumPy
    from gatescope.experiments.counting import count
    from gatescope.experiments.engines import LocalEngine
    from gatescope.experiments.identity import experiment_id
    from gatescope.experiments.launch import fitting
    from gatescope.experiments.plan import batches
    from gatescope.experiments.plan_file import parse_plan
    from gatescope.experiments.runner import run
    from gatescope.experiments.running import run_trials
    from gatescope.experiments.store import Store
    from gatescope.experiments.work import Work
    from gatescope.training.lab.supervisor import worker_count

    plan, name = parse_plan(place.text()), place.path.name
    if experiment_id(plan) != name:
        raise InputError(
            "The plan of this experiment was changed on the server; start it anew."
        )
    together = partial(batches, plan, partial(batch_size, plan))
    work = Work(name, place.text(), count(plan), together, run_trials)
    engine = LocalEngine(fitting(worker_count()))
    watch.begin()
    with Store(place.store) as store, suppress(Overdue):
        outcome = run(store, work, engine, progress=watch.progress, stop=watch.stopping)
        if outcome.ended == "done":
            return Ended("done")
    return watch.ended()


def batch_size(plan: Plan, trial: Trial) -> int:
    """Say how many trials of a shape are one batch.

    Parameters
    ----------
    plan : Plan
        Whose trials they are.
    trial : Trial
        The first of its shape.

    Examples
    --------
    >>> from gatescope.experiments.plan import Plan
    >>> from gatescope.experiments.trial import Trial
    >>> sizes = (batch_size(Plan(), Trial(hidden=h, length=1_000)) for h in (512, 64, 2))
    >>> large, middle, small = sizes
    >>> large < middle <= small == 64
    True
    """
    from gatescope.experiments.cost import seconds_of

    if trial.kind == "learn":
        return 1
    values = trial.to_values()
    axes = [[(name, value) for value in _choices(plan, name)] for name in DEAREST]
    every = product(*filter(None, axes))
    costs = [seconds_of(values | dict(combination)) for combination in every]
    return max(1, min(TOGETHER, int(BATCH_SECONDS / max(costs))))


def _choices(plan: Plan, name: str) -> tuple[Value, ...]:
    values: tuple[Value, ...] = getattr(plan.axes.get(name), "values", ())
    return values


if __name__ == "__main__":
    sys.exit(main())
