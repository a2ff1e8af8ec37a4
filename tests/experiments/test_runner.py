"""Running a plan: nothing lost, nothing double, whatever ends a process or raises."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count as count_up
from pathlib import Path

import pytest

from gatescope.experiments import desk as desk_module
from gatescope.experiments import queue_of_batches as queue_module
from gatescope.experiments import runners as runners_module
from gatescope.experiments.desk import Desk
from gatescope.experiments.engines import THREADS, LocalEngine
from gatescope.experiments.runner import run
from gatescope.experiments.runners import forget_failures, stop_runners
from gatescope.experiments.store import Store
from gatescope.experiments.summary import problems, summary
from gatescope.experiments.trial import Trial
from gatescope.experiments.work import Outcome
from tests.experiments.standins import (
    Rows,
    Threads,
    batches,
    compute,
    deadly,
    raising,
    rows,
    trial,
    work,
)
from tests.house.tree import ROOT


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.sqlite") as opened:
        yield opened


def uninterrupted(tmp_path: Path, trials: int = 60) -> Rows:
    with Store(tmp_path / "whole.sqlite") as store:
        run(store, work(trials), Threads())
        return rows(store)


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    give_up = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < give_up
        time.sleep(0.002)


def test_processes_have_one_thread_each_and_this_one_keeps_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    engine = LocalEngine(1)
    executor = engine.open()
    found = [executor.submit(os.getenv, name) for name in THREADS]
    assert [one.result(timeout=60) for one in found] == ["1"] * len(THREADS)
    engine.close(at_once=False)
    assert os.environ["OMP_NUM_THREADS"] == "7"


def test_every_trial_is_computed_and_stored_once(store: Store) -> None:
    told: list[tuple[int, int, int]] = []
    outcome = run(store, work(), Threads(), progress=lambda *now: told.append(now[:3]))
    assert outcome == Outcome("done", 60, 0)
    assert told[-1] == (60, 0, 60)
    assert [row[2] for row in sorted(rows(store), key=lambda row: int(str(row[2])))] == list(
        range(60)
    )
    assert summary(store).claimed == 0


def test_what_is_done_is_not_computed_again(store: Store) -> None:
    met: list[Trial] = []

    def counted(batch: tuple[Trial, ...]) -> object:
        met.extend(batch)
        return compute(batch)

    run(store, work(40, 4, counted), Threads())  # type: ignore[arg-type]
    outcome = run(store, work(60, 7, counted), Threads())  # type: ignore[arg-type]
    assert outcome == Outcome("done", 60, 0)
    assert sorted(one.seed for one in met) == list(range(60))


def test_a_plan_that_names_a_trial_twice_computes_it_once(store: Store) -> None:
    twice = work(8, 4)
    doubled = [(*batch, batch[0]) for batch in batches(8, 4)] * 2
    outcome = run(store, type(twice)("twice", "twice", 20, lambda: doubled, compute), Threads())
    assert (outcome, len(rows(store))) == (Outcome("done", 20, 0), 8)


def test_a_trial_that_raises_fails_alone(store: Store) -> None:
    outcome = run(store, work(how=raising), Threads())
    assert outcome == Outcome("done", 60, 1)
    ((problem, number),) = problems(store)
    assert (str(problem), number) == ("It ended with ZeroDivisionError: seven", 1)
    assert [row[2] for row in rows(store) if row[1]] == [7]


def test_failed_trials_are_computed_again_where_that_is_wished(store: Store) -> None:
    run(store, work(how=raising), Threads())
    assert run(store, work(), Threads()).failed == 1
    assert forget_failures(store) == 1
    assert run(store, work(), Threads()) == Outcome("done", 60, 0)


def test_a_process_that_is_killed_costs_nothing(store: Store, tmp_path: Path) -> None:
    whole = uninterrupted(tmp_path)
    once = work(how=partial(deadly, str(tmp_path), 1))
    assert run(store, once, LocalEngine(2)) == Outcome("done", 60, 0)
    assert rows(store) == whole


def test_a_trial_that_ends_each_process_fails_alone(store: Store, tmp_path: Path) -> None:
    always = work(12, how=partial(deadly, str(tmp_path), 1000))
    assert run(store, always, LocalEngine(2)) == Outcome("done", 12, 1)
    assert "the process that computed it was ended" in str(problems(store)[0][0])


def test_a_wish_to_stop_ends_after_the_batches_in_flight(store: Store) -> None:
    stopped = run(store, work(), Threads(), stop=lambda: summary(store).done >= 8)
    assert stopped.ended == "stopped"
    assert len(rows(store)) == stopped.done < 60
    assert (summary(store).claimed, summary(store).ended) == (0, "stopped")
    assert run(store, work(), Threads()) == Outcome("done", 60, 0)


def test_a_runner_stops_when_another_program_wishes_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gatescope.experiments.runner.REPORT_SECONDS", 0.0)
    stopped = run(store, work(), Threads(), progress=lambda *now: stop_runners(store))
    assert stopped.ended == "stopped"


def test_two_runners_share_the_work(tmp_path: Path) -> None:
    whole = uninterrupted(tmp_path)
    path, met = tmp_path / "shared.sqlite", [list[int](), list[int]()]
    Store(path).close()

    def one(number: int) -> None:
        def counted(batch: tuple[Trial, ...]) -> object:
            met[number].extend(trial.seed for trial in batch)
            return compute(batch)

        with Store(path) as store:
            run(store, work(60, 4, counted), Threads())  # type: ignore[arg-type]

    both = [threading.Thread(target=one, args=(number,)) for number in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(met[0] + met[1]) == list(range(60))
    with Store(path) as store:
        assert rows(store) == whole


def test_claims_of_a_living_runner_are_respected_until_its_lease_ends(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    trials = tuple(trial(k) for k in range(4))
    assert Desk(store, "a", "a", 4).take(trials).free == trials
    assert Desk(store, "b", "b", 4).take(trials).held == trials
    later = time.time() + runners_module.LEASE + 1
    monkeypatch.setattr(runners_module.time, "time", lambda: later)
    assert Desk(store, "c", "c", 4).take(trials).free == trials


def test_what_a_runner_that_is_gone_had_claimed_is_free_for_those_at_work(store: Store) -> None:
    trials = tuple(trial(k) for k in range(4))
    gone, at_work = Desk(store, "a", "a", 4), Desk(store, "b", "b", 4)
    assert gone.take(trials).free == trials
    store.change(lambda db: db.execute("UPDATE runners SET until = 0 WHERE id = 1"))
    assert at_work.take(trials).free == trials
    # it was asleep, no more than that
    gone.report(0, 0, 1.0)
    assert (summary(store).running, summary(store).rate) == (2, 1.0)


def test_what_another_is_at_is_waited_for_and_taken_over_if_it_dies(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "LEASE", 0.0)
    monkeypatch.setattr(queue_module, "PAUSE", 0.0)
    monkeypatch.setattr(runners_module, "lives", lambda runner: not died)
    died: list[bool] = []
    Desk(store, "other", "other", 4).take(tuple(trial(k) for k in range(4)))
    looks = count_up()

    def stop() -> bool:
        if next(looks) == 20:
            died.append(True)
        return False

    assert run(store, work(8), Threads(), stop=stop) == Outcome("done", 8, 0)
    assert len(rows(store)) == 8
    assert died


def test_what_was_done_between_two_looks_is_not_claimed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    trials = tuple(trial(k) for k in range(4))
    desk = Desk(store, "a", "a", 4)
    monkeypatch.setattr(desk, "_done", lambda _: {})
    Desk(store, "b", "b", 4).hand_in(trials[:3], compute(trials[:3]))
    taken = desk.take(trials)
    assert (taken.free, taken.held, taken.done) == (trials[3:], (), 3)


def test_results_of_two_who_did_the_same_are_stored_once(store: Store) -> None:
    trials = tuple(trial(k) for k in range(4))
    for _ in range(2):
        Desk(store, "a", "a", 4).hand_in(trials, compute(trials))
    assert len(rows(store)) == 4


def count(path: Path) -> int:
    try:
        with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10) as db:
            found = int(db.execute("SELECT count(*) FROM results").fetchone()[0])
        db.close()
    except sqlite3.OperationalError:  # not there yet
        return 0
    return found


def test_kill_9_at_any_moment_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    whole = uninterrupted(tmp_path, 400)
    path, moments = tmp_path / "killed.sqlite", random.Random(7)
    command = [sys.executable, "-m", "tests.experiments.standins", str(path), "400"]
    for where in ["processes"] * 2 + ["threads"] * 8:  # which start sooner
        before = count(path)
        process = subprocess.Popen([*command, where], cwd=ROOT)
        enough = before + moments.randrange(30)
        until(lambda now=enough: count(path) >= now)  # type: ignore[misc]
        time.sleep(moments.random() / 100)
        process.kill()
        process.wait()
        assert count(path) >= before
    assert 0 < count(path) < 400
    with Store(path) as store:
        assert run(store, work(400), Threads()) == Outcome("done", 400, 0)
        assert rows(store) == whole
        assert summary(store).claimed == 0
