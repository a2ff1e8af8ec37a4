"""Why the process of an experiment ends, and the line in which it waits."""

from __future__ import annotations

import os
import shutil
import signal
from collections import namedtuple
from pathlib import Path

import pytest

from gatescope.experiments import engines, watch, worker
from gatescope.experiments.axis import Listed
from gatescope.experiments.identity import experiment_id
from gatescope.experiments.library import Library
from gatescope.experiments.place import Ended, Place, Why
from gatescope.experiments.plan import Plan
from gatescope.experiments.plan_text import plan_toml
from gatescope.experiments.running import run_trials
from gatescope.experiments.standing import Standing
from gatescope.experiments.store import Store
from gatescope.experiments.summary import summary
from gatescope.experiments.trial import Trial
from gatescope.experiments.turn import Line
from gatescope.experiments.watch import Watch
from gatescope.experiments.worker import batch_size
from tests.experiments.standins import Threads

PLAN = Plan(seeds=range(130), constants={"hidden": 2, "length": 3})
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Give a place with a plan, and let the process's work be done here, by threads."""
    monkeypatch.setattr(worker, "step_back", lambda: None)
    monkeypatch.setattr(watch, "LOOK", 0.0)
    monkeypatch.setattr(engines, "LocalEngine", lambda workers: Threads())
    place = Place(tmp_path / "experiments" / experiment_id(PLAN))
    place.create(plan_toml(PLAN))
    return place


def ended(place: Place) -> Ended:
    assert worker.main([str(place.path)]) == 0
    assert not place.alive()
    return place.ended()


def standing(place: Place) -> Standing:
    return Library(place.path.parents[1]).standing(place.path.name)


def test_what_is_done_is_done_again_at_once(place: Place) -> None:
    assert [ended(place), ended(place)] == [Ended("done"), Ended("done")]
    with Store(place.store, read_only=True) as store:
        assert summary(store).done == 130


@pytest.mark.parametrize(("first", "runs"), [("stopped", 2), ("done", 1)])
def test_who_is_wished_again_while_it_stops_goes_on(
    first: Why, runs: int, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = [Ended(first), Ended("done")]

    def run(place: Place, watch: Watch) -> Ended:
        place.wish("again")
        return ends.pop(0)

    monkeypatch.setattr(worker, "_run", run)
    assert ended(place) == Ended("done")
    assert len(ends) == 2 - runs


def test_time_that_is_up_is_a_stop_with_a_reason(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATESCOPE_HOURS", "1e-12")
    assert ended(place).why == "stopped"
    told = standing(place)
    assert told.stage == "stopped"
    assert str(told.problem).startswith("This experiment has run for 1e−12 hours")
    monkeypatch.setenv("GATESCOPE_HOURS", "soon")  # which is none
    assert ended(place) == Ended("done")


def test_a_system_that_goes_down_is_a_stop_with_a_reason(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Line(place.path.parent)
    before = place.path.parent / "0123456789abcdef"
    Place(before).create("")
    lock = Place(before).lock()
    assert lock.take()
    line.join(before.name)
    line.join(place.path.name)
    # while it waits
    monkeypatch.setattr(worker.time, "sleep", lambda _: os.kill(os.getpid(), signal.SIGTERM))
    assert "system ended" in str(ended(place).problem)
    lock.release()


def nowhere(place: Place, ended: Ended) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_fails_before_the_server_has_none_left(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9, 1000))
    told = ended(place)
    assert (told.why, str(told.problem)[:26]) == ("failed", "The server's disk is full;")
    monkeypatch.setattr(Place, "end", nowhere)
    place.begin()
    assert ended(place) == Ended("lost")
    assert standing(place).problem == told.problem


def test_a_store_that_cannot_be_written_is_said_without_its_path(place: Place) -> None:
    place.store.mkdir()
    told = ended(place)
    assert (told.why, standing(place).stage) == ("failed", "failed")
    assert "cannot be written; whoever runs the server" in str(told.problem)
    assert str(place.path) not in str(told.problem)


def test_a_damaged_store_is_set_aside_by_the_next_start(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.store.write_bytes(b"no store" * 1000)
    assert ended(place).why == "failed"
    assert "start it again" in str(standing(place).problem)
    monkeypatch.setattr("gatescope.experiments.library.launch", lambda place: Done())
    Library(place.path.parents[1]).start(PLAN)
    assert ended(place).why == "done"
    assert (place.path / "damaged-store.sqlite").read_bytes()[:8] == b"no store"


class Done:
    def poll(self) -> int:
        return 0


@pytest.mark.parametrize("text", ["", "\x00 = [", plan_toml(Plan())])
def test_a_plan_that_somebody_changed_fails_and_is_mended(place: Place, text: str) -> None:
    place.create(text)
    assert ended(place).why == "failed"
    library = Library(place.path.parents[1])
    assert library.plan(place.path.name) is None
    place.end(Ended("done"))
    with Store(place.store):
        library.start(PLAN)
    assert library.plan(place.path.name) == PLAN


def test_a_fault_of_ours_is_left_to_the_log(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gatescope.experiments.counting.count", lambda plan: 1 / 0)
    assert "a fault of this program" in str(ended(place).problem)
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_folder_that_is_gone_ends_it_and_stays_gone(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def removing(trials: object) -> object:
        shutil.rmtree(place.path, ignore_errors=True)
        return run_trials(trials)  # type: ignore[arg-type]

    monkeypatch.setattr("gatescope.experiments.running.run_trials", removing)
    assert worker.main([str(place.path)]) == 0
    assert not place.exists
    assert standing(place) == Standing("new")


def test_a_second_process_leaves_at_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "WAITS", 0.0)
    lock = place.lock()
    assert lock.take()
    assert worker.main([str(place.path)]) == worker.ANOTHER
    lock.release()


def test_trials_in_flight_get_a_grace_after_a_wish_to_stop(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(watch, "LOOK", 0.2)
    monkeypatch.setattr(watch.time, "monotonic", lambda: now[0])
    watching = Watch(place, lambda: False)
    watching.progress(0, 0, 1, 0.0)
    place.wish("stop")
    assert not watching.stopping()  # it was asked just now
    now[0] += 1.0
    watching.progress(0, 0, 1, 0.0)
    assert watching.stopping()
    now[0] += watch.GRACE + 1.0
    with pytest.raises(watch.Overdue):
        watching.progress(0, 0, 1, 0.0)


def test_who_came_first_goes_first_and_the_dead_keep_nobody_waiting(tmp_path: Path) -> None:
    line, names = Line(tmp_path), [f"{number:016x}" for number in range(3)]
    locks = []
    for name in names:
        Place(tmp_path / name).create("")
        locks.append(Place(tmp_path / name).lock())
        assert locks[-1].take()
        with line.steering():
            line.join(name)
    assert [line.ahead(name) for name in names] == [0, 1, 2]
    assert line.take(names[1]) is None
    turn = line.take(names[0])
    assert turn is not None
    assert [line.running(name) for name in names] == [True, False, False]
    locks[0].release()  # killed
    assert line.living() == tuple(names[1:])
    assert line.ahead(names[2]) == 1
    turn.release()
    turn = line.take(names[1])
    assert turn is not None
    with line.steering():
        line.join(names[1])  # once more: behind the other, and the dead one is forgotten
    assert [line.ahead(name) for name in names] == [None, 1, 0]
    turn.release()
    for lock in locks:
        lock.release()


def test_trials_that_failed_are_computed_again_on_wish(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, name = Library(place.path.parents[1]), place.path.name
    with monkeypatch.context() as broken:
        broken.setattr("gatescope.experiments.gradient.measure", lambda trials: 1 / 0)
        assert ended(place) == Ended("done")
    failed = library.standing(name).summary
    assert failed is not None
    assert failed.failed == 130
    launched: list[Place] = []
    launch = "gatescope.experiments.library.launch"
    monkeypatch.setattr(launch, lambda place: launched.append(place) or Done())
    assert library.start(PLAN) == name
    assert launched == []
    library.retry(name)
    assert launched == [place]
    assert ended(place) == Ended("done")
    good = library.standing(name).summary
    assert good is not None
    assert (good.done, good.failed) == (130, 0)


def test_a_batch_is_as_small_as_its_dearest_trials_want() -> None:
    first = Trial(hidden=512, length=10)
    alike, mixed = (
        Plan(axes={"gain_kind": Listed(kinds)}) for kinds in (("factor",), ("factor", "radius"))
    )
    assert batch_size(mixed, first) < batch_size(alike, first)
