"""For tests of the Experiments page: experiments that stand as a test says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from streamlit.testing.v1 import AppTest

from gatescope.experiments.axis import Listed
from gatescope.experiments.counting import count
from gatescope.experiments.identity import experiment_id
from gatescope.experiments.place import Ended, Place
from gatescope.experiments.plan import Plan, batches
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.runner import run as run_work
from gatescope.experiments.runners import enter
from gatescope.experiments.running import run_trials
from gatescope.experiments.store import Store
from gatescope.experiments.trial import Result, Trial
from gatescope.experiments.turn import Line
from gatescope.experiments.work import Work
from gatescope.messages import note
from tests.experiments.standins import Threads
from tests.ui.test_pages import run

TINY = Plan(
    seeds=range(2),
    axes={"gain": Listed((0.5, 1.0))},
    constants={"cell": "gru", "hidden": 3, "length": 8},
)
TOTAL = count(TINY)


class Experiment:
    """The tiny plan as an experiment of this server, as far as a test says.

    Parameters
    ----------
    home : Path
        Of the server.
    """

    def __init__(self, home: Path) -> None:
        self.place = Place(home / "experiments" / experiment_id(TINY))
        self.place.create(plan_toml(TINY))

    def compute(self, trials: int = TOTAL, *, failing: bool = False) -> Experiment:
        """Let so many trials be computed, or fail."""
        first = partial(_first, trials)
        how = _failing if failing else run_trials
        work = Work("plan", plan_toml(TINY), TOTAL, first, how)
        with Store(self.place.store) as store:
            run_work(store, work, Threads())
        return self

    def ended(self, ended: Ended) -> Experiment:
        """Let its last process have ended so; one that was killed has left nothing behind."""
        if ended.why == "lost":
            with Store(self.place.store) as store:
                store.change(lambda db: enter(db, 1, "cpu"))
                store.change(lambda db: db.execute("UPDATE runners SET until = 0"))
        else:
            self.place.end(ended)
        return self

    @contextmanager
    def alive(self, *, others: bool = False) -> Iterator[None]:
        """Let a process be at it; it waits if another experiment runs."""
        line, name = Line(self.place.path.parent), self.place.path.name
        held = [self.place]
        if others:
            held.insert(0, Place(self.place.path.parent / ("0" * 16)))
            held[0].create("")
        locks = [place.lock() for place in held]
        for place, lock in zip(held, locks, strict=True):
            assert lock.take(1.0, f"{os.getpid()} ")
            line.join(place.path.name)
        turn = line.take(held[0].path.name)
        assert turn is not None
        locks.append(turn)
        if not others and self.place.store.is_file():
            with Store(self.place.store) as store:
                store.change(lambda db: enter(db, 1, "cpu"))
        try:
            yield
        finally:
            for lock in locks:
                lock.release()
            line.leave(name)


def _first(trials: int) -> Iterator[tuple[Trial, ...]]:
    for left, batch in zip(range(trials), batches(TINY, 1), strict=False):
        assert left < trials
        yield batch


def _failing(batch: tuple[Trial, ...]) -> tuple[Result, ...]:
    why = note("The trial “{name}” was too large.", name="<b>*gain*</b>")
    return tuple(Result(trial.key, {}, problem=why) for trial in batch)


def own_page(**query: str) -> AppTest:
    """Open the tiny plan as an own one from its link."""
    return page(e__plan="own", e__text=plan_toml(TINY), **query)


def page(**query: str) -> AppTest:
    test = run("experiments", **query)
    assert not test.exception
    return test
