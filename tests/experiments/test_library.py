"""Experiments of the page in processes of their own: started, killed, stopped, found again."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from gatescope.experiments import launch as launch_module
from gatescope.experiments import library as library_module
from gatescope.experiments.axis import Listed
from gatescope.experiments.counting import count
from gatescope.experiments.identity import experiment_id
from gatescope.experiments.library import Library
from gatescope.experiments.place import PLAN, Place
from gatescope.experiments.plan import About, Plan, batches
from gatescope.experiments.runner import run
from gatescope.experiments.running import run_trials
from gatescope.experiments.standing import Standing
from gatescope.experiments.store import Store
from gatescope.experiments.work import Work
from gatescope.messages import InputError
from gatescope.training.lab.file_lock import FileLock
from gatescope.training.lab.pulse import worker_of
from tests.experiments.standins import Rows, Threads

SMALL = Plan(seeds=range(3), constants={"hidden": 2, "length": 3})
LONG = Plan(seeds=range(50_000), constants={"hidden": 8, "length": 200})


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setenv("GATESCOPE_WORKERS", "1")
    library = Library(tmp_path)
    yield library
    for child in library.children:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def place(tmp_path: Path, name: str) -> Place:
    return Place(tmp_path / "experiments" / name)


def until(library: Library, name: str, *stages: str, done: int = 0) -> Standing:
    give_up = time.monotonic() + 90
    while True:
        now = library.standing(name)
        if now.stage in stages and (now.summary.done if now.summary else 0) >= done:
            return now
        assert time.monotonic() < give_up, now
        time.sleep(0.02)


def rows(path: Path) -> Rows:
    with Store(path, read_only=True) as store:
        return store.read("SELECT key, problem, half_life FROM results ORDER BY key")


def test_who_makes_the_same_plan_meets_the_same_results(
    library: Library, tmp_path: Path
) -> None:
    name = library.start(SMALL, ("me", "too"))
    done = until(library, name, "done")
    assert done.summary is not None
    assert (done.summary.total, done.summary.done, done.problem) == (3, 3, None)
    other = Library(tmp_path)  # of another server
    assert other.start(Plan(**{**parts(SMALL), "about": About("Mine")}), ("you",)) == name
    assert other.standing(name).stage == "done"
    assert not place(tmp_path, name).alive()
    assert other.owners(name) == {"me", "too"}
    assert other.plan(name) == SMALL
    path = other.store_path(name)
    assert path is not None
    assert len(rows(path)) == 3


def parts(plan: Plan) -> dict[str, object]:
    return {"kind": plan.kind, "seeds": plan.seeds, "constants": plan.constants}


def test_a_killed_experiment_is_lost_and_goes_on_without_loss_or_double(
    library: Library, tmp_path: Path
) -> None:
    plan = Plan(seeds=range(450), constants={"hidden": 8, "length": 400})
    name = library.start(plan)
    until(library, name, "running", done=1)
    os.kill(worker_of(place(tmp_path, name).path).pid, signal.SIGKILL)
    lost = until(library, name, "lost")
    assert "can go on from here" in str(lost.problem)
    assert lost.summary is not None
    assert 0 < lost.summary.done < 450
    library.start(plan, ("you",))
    until(library, name, "done")
    assert library.owners(name) == {"you"}
    work = Work("whole", "", count(plan), partial(batches, plan, 64), run_trials)
    with Store(tmp_path / "whole.sqlite") as store:
        run(store, work, Threads())
    assert rows(place(tmp_path, name).store) == rows(tmp_path / "whole.sqlite")


def test_one_runs_and_others_wait_and_each_can_be_stopped(
    library: Library, tmp_path: Path
) -> None:
    first = library.start(LONG)
    until(library, first, "running", done=1)
    second = library.start(SMALL)
    assert library.standing(second) == Standing("waiting", 1)
    assert Library(tmp_path).standing(second) == Standing("waiting", 1)
    library.stop(second)
    until(library, second, "stopped")
    library.stop(first)
    library.start(LONG)  # after all
    assert until(library, first, "running").stage == "running"
    library.stop(first)
    stopped = until(library, first, "stopped")
    assert stopped.summary is not None
    assert 0 < stopped.summary.done < 50_000
    assert stopped.summary.claimed == 0


def test_two_servers_that_start_the_same_start_one_process(
    library: Library, tmp_path: Path
) -> None:
    name = library.start(LONG)
    worker = worker_of(place(tmp_path, name).path)
    assert Library(tmp_path).start(LONG) == name
    assert worker_of(place(tmp_path, name).path) == worker


@pytest.fixture
def held(library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[FileLock]]:
    """Let no process be started, but look as if each were there."""
    locks: list[FileLock] = []

    class Child:
        def poll(self) -> None:
            return None

    def launch(where: Place) -> object:
        lock = where.lock()
        assert lock.take()
        locks.append(lock)
        return Child()

    monkeypatch.setattr(library_module, "launch", launch)
    yield locks
    library.children.clear()
    for lock in locks:
        lock.release()


def test_no_more_than_twenty_wait(library: Library, held: list[FileLock]) -> None:
    plans = [Plan(seeds=range(number)) for number in range(1, 24)]
    for plan in plans[:21]:
        library.start(plan)
    with pytest.raises(InputError, match="at most 20 experiments that wait"):
        library.start(plans[21])
    assert library.standing(experiment_id(plans[20])).ahead == 20
    held.pop(3).release()  # killed, say
    assert library.start(plans[21]) == experiment_id(plans[21])
    assert library.standing(experiment_id(plans[21])).ahead == 20


def test_a_wish_to_stop_may_be_taken_back(
    library: Library, held: list[FileLock], tmp_path: Path
) -> None:
    name = library.start(SMALL)
    library.stop(name)
    assert library.standing(name).stage == "stopping"
    library.start(SMALL)
    assert place(tmp_path, name).wished() == "again"
    assert library.standing(name).stage == "waiting"


def test_what_nobody_looks_at_for_weeks_makes_room(
    library: Library, held: list[FileLock], tmp_path: Path
) -> None:
    names = [library.start(Plan(seeds=range(number))) for number in range(1, 6)]
    places = [place(tmp_path, name) for name in names]
    for lock in held[:4]:
        lock.release()  # the last one still runs
    for one in (*places[:3], places[4]):
        os.utime(one.path / PLAN, (1.0, 1.0))
    library.standing(names[0])  # somebody looks
    (tmp_path / "experiments" / "notes").mkdir()
    os.utime(tmp_path / "experiments" / "notes", (1.0, 1.0))
    library.start(SMALL)
    assert [one.exists for one in places] == [True, False, False, True, True]
    assert (tmp_path / "experiments" / "notes").is_dir()


def test_too_large_a_plan_is_for_a_terminal(library: Library) -> None:
    plan = Plan(seeds=range(50_001), axes={"cell": Listed(("gru", "rnn"))})
    with pytest.raises(InputError, match=r"100,002; save it as a file .*gatescope sweep"):
        library.start(plan)


def test_a_process_that_does_not_come_up_is_said(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launch_module, "command", lambda path: [sys.executable, "-c", "1/0"])
    with pytest.raises(InputError, match=r"could not be started.*runner\.log"):
        library.start(SMALL)
    assert library.standing(experiment_id(SMALL)).stage == "lost"


def test_a_home_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "experiments").write_text("no folder")
    library = Library(tmp_path)
    with pytest.raises(InputError, match=r"cannot be written; .* GATESCOPE_HOME"):
        library.start(SMALL)
    assert library.standing(experiment_id(SMALL)) == Standing("new")


@pytest.mark.parametrize("name", ["", "../../etc", "0123456789abcdef", "0123456789ABCDEF"])
def test_an_id_that_nobody_gave_is_new(tmp_path: Path, name: str) -> None:
    library = Library(tmp_path)
    library.stop(name)
    library.retry(name)
    assert library.standing(name) == Standing("new")
    assert (library.plan(name), library.store_path(name)) == (None, None)
    assert library.owners(name) == frozenset()
