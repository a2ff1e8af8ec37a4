"""A plan on a Dask cluster over TCP with two worker processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from gatescope.experiments.cluster import ClusterEngine
from gatescope.experiments.runner import run
from gatescope.experiments.running import run_trials
from gatescope.experiments.store import Store
from gatescope.experiments.summary import summary
from gatescope.experiments.trial import Trial
from gatescope.experiments.work import Outcome, Work
from gatescope.messages import InputError
from tests.experiments.standins import Threads, deadly, raising, rows, slowly, work
from tests.experiments.test_runner import uninterrupted
from tests.house.tree import ROOT

Start = Callable[[], tuple[str, subprocess.Popen[str]]]


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    """Give the cluster's address and process; it is started where it is not running."""
    processes: list[tuple[str, subprocess.Popen[str]]] = []

    def running() -> tuple[str, subprocess.Popen[str]]:
        if not processes or processes[-1][1].poll() is not None:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.experiments.cluster_program"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            assert process.stdout is not None
            processes.append((process.stdout.readline().strip(), process))
        return processes[-1]

    yield running
    for _, process in processes:
        process.kill()
        process.communicate()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.sqlite") as opened:
        yield opened


def test_a_cluster_gives_the_results_of_one_machine(
    start: Start, store: Store, tmp_path: Path
) -> None:
    assert run(store, work(), ClusterEngine(start()[0])) == Outcome("done", 60, 0)
    assert rows(store) == uninterrupted(tmp_path)


def test_each_worker_computes_on_its_own_device(start: Start, store: Store) -> None:
    trials = tuple(Trial(hidden=3, length=4, seed=seed) for seed in range(4))
    on_torch = partial(run_trials, device="torch")
    halves = Work("w", "w", 4, lambda: (trials[:2], trials[2:]), on_torch, "torch")
    assert run(store, halves, ClusterEngine(start()[0], "torch")) == Outcome("done", 4, 0)
    by_key = dict(store.read("SELECT key, half_life FROM results"))
    wanted = {result.key: result.values["half_life"] for result in run_trials(trials)}
    assert by_key == pytest.approx(wanted, rel=1e-9)


def test_a_cluster_with_a_worker_that_lacks_the_device_is_refused(start: Start) -> None:
    with pytest.raises(InputError, match=r"The worker tcp.* cannot be used\. Expected a"):
        ClusterEngine(start()[0], "cuda:999")


def test_a_worker_that_is_killed_costs_nothing(
    start: Start, store: Store, tmp_path: Path
) -> None:
    once = work(how=partial(deadly, str(tmp_path), 1))
    assert run(store, once, ClusterEngine(start()[0])) == Outcome("done", 60, 0)
    assert (tmp_path / "died").read_text() == "x"
    assert rows(store) == uninterrupted(tmp_path)


def test_a_trial_that_raises_on_a_worker_fails_alone(start: Start, store: Store) -> None:
    outcome = run(store, work(how=raising), ClusterEngine(start()[0]))
    assert outcome == Outcome("done", 60, 1)


def test_a_lost_scheduler_is_told_and_the_rest_is_done_later(
    start: Start, store: Store, tmp_path: Path
) -> None:
    address, process = start()

    def kill(done: int, *rest: object) -> None:
        if done >= 20:
            process.kill()

    with pytest.raises(InputError, match="is gone; what was stored is kept"):
        run(store, work(2000, 4, slowly), ClusterEngine(address), progress=kill)
    found = summary(store)
    assert 20 <= found.done < 2000
    assert (found.claimed, found.ended) == (0, "stopped")
    assert run(store, work(2000), Threads()) == Outcome("done", 2000, 0)
    assert rows(store) == uninterrupted(tmp_path, 2000)


def test_without_a_scheduler_it_is_said_that_none_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("gatescope.experiments.cluster.CONNECT_SECONDS", 0.2)
    with pytest.raises(InputError, match=r"at “tcp://127\.0\.0\.1:9”, but none"):
        ClusterEngine("tcp://127.0.0.1:9")


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="Expected a Dask scheduler at “nowhere://x”"):
        ClusterEngine("nowhere://x")
