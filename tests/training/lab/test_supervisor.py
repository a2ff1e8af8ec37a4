"""Workers: as many as allowed, each run once, and whatever ends them nothing is lost."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from gatescope.training.lab import supervisor as module
from gatescope.training.lab.supervisor import Supervisor, supervisor, worker_count
from tests.training.lab.queue_parts import Queue, wait_until


def test_runs_start_in_the_order_in_which_they_came(queue: Queue) -> None:
    first, second, third = queue.submit(3)
    server = queue.server()
    queue.working(server, first)
    assert [queue.store.place_in_queue(name) for name in (first, second, third)] == [None, 1, 2]
    queue.mark(first, "finish")
    queue.working(server, second)
    assert [queue.stage(name) for name in (first, third)] == ["ended done", "waiting"]


def test_as_many_run_at_once_as_are_allowed(queue: Queue) -> None:
    names = queue.submit(4)
    server = queue.server(most=3)
    queue.working(server, *names[:3])
    server.tend()
    assert [queue.stage(name) for name in names] == [*["running"] * 3, "waiting"]


def test_two_servers_start_each_run_once_and_keep_to_the_limit(queue: Queue) -> None:
    names = queue.submit(4)
    servers = [queue.server(most=2) for _ in range(2)]
    most = 0

    def rounds(server: Supervisor) -> None:
        queue.tend_until(server, lambda: all(queue.stage(n) == "ended done" for n in names))

    threads = [threading.Thread(target=rounds, args=(server,)) for server in servers]
    for thread in threads:
        thread.start()
    for name in names:
        wait_until(lambda name=name: queue.alive(name))  # type: ignore[misc]
        most = max(most, sum(map(queue.alive, names)))
        queue.mark(name, "finish")
    for thread in threads:
        thread.join()
    assert [queue.starts(name) for name in names] == [1, 1, 1, 1]
    assert most <= 2


def test_claims_at_the_same_moment_never_give_one_run_to_two(queue: Queue) -> None:
    names = queue.submit(6)
    lists = [queue.server().store.list for _ in range(4)]
    claimed: list[str] = []
    together = threading.Barrier(len(lists))

    def claim(index: int) -> None:
        together.wait()
        while found := lists[index].claim(5):
            claimed.append(found[0])

    threads = [threading.Thread(target=claim, args=(index,)) for index in range(len(lists))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == sorted(names[:5])


def test_a_killed_worker_leaves_an_interrupted_run_that_can_go_on(queue: Queue) -> None:
    (name,) = queue.submit(1)
    server = queue.server()
    queue.working(server, name)
    queue.kill(name)
    queue.tend_until(server, lambda: queue.stage(name) == "interrupted killed")
    assert queue.store.status(name).problem is not None
    queue.store.resume(name)
    queue.working(server, name)
    queue.mark(name, "finish")
    queue.tend_until(server, lambda: queue.stage(name) == "ended done")
    assert queue.starts(name) == 2


def test_a_run_that_was_paused_before_is_not_taken_for_paused_when_it_is_killed(
    queue: Queue,
) -> None:
    (name,) = queue.submit(1)
    server = queue.server()
    queue.store.pause(name)
    queue.store.resume(name)
    queue.working(server, name)
    log = queue.store.folder(name).path / "log.jsonl"
    queue.kill(name)
    log.write_text("".join(log.read_text("utf-8").splitlines(keepends=True)[:2]), "utf-8")
    queue.tend_until(server, lambda: queue.stage(name) == "interrupted killed")


def test_pause_frees_the_place_for_the_next(queue: Queue) -> None:
    first, second = queue.submit(2)
    server = queue.server()
    queue.working(server, first)
    queue.store.pause(first)
    queue.working(server, second)
    assert queue.stage(first) == "paused"


def test_the_pause_of_a_run_ends_when_it_goes_on(queue: Queue) -> None:
    (name,) = queue.submit(1)
    server = queue.server()
    queue.working(server, name)
    queue.store.pause(name)
    queue.tend_until(server, lambda: queue.stage(name) == "paused")
    queue.store.resume(name)
    queue.working(server, name)
    assert queue.store.folder(name).wished() == ""


def test_a_worker_that_another_server_starts_later_is_not_taken_for_an_earlier_one(
    queue: Queue,
) -> None:
    (name,) = queue.submit(1)
    here, there = queue.server(), queue.server()
    queue.working(here, name)
    queue.store.pause(name)
    wait_until(lambda: not queue.alive(name))
    queue.tend_until(there, lambda: queue.stage(name) == "paused")
    queue.store.resume(name)
    there.store.list.claim(1)  # and is about to start it
    queue.tend_until(here, lambda: not here.children)
    assert queue.stage(name) == "running"


def test_a_paused_run_waits_behind_the_others_when_it_goes_on(queue: Queue) -> None:
    first, second, third = queue.submit(3)
    queue.store.pause(first)
    queue.store.resume(first)
    assert [queue.store.place_in_queue(name) for name in (first, second, third)] == [3, 1, 2]
    assert queue.store.folder(first).history().ended == ""


def test_cancel_while_waiting_never_starts_it(queue: Queue) -> None:
    first, second = queue.submit(2)
    queue.store.cancel(first)
    queue.working(queue.server(), second)
    assert queue.stage(first) == "ended cancelled"
    assert queue.store.folder(first).history().ended == "cancelled"
    assert queue.store.status(first).resumable


def test_cancel_ends_what_runs(queue: Queue) -> None:
    (name,) = queue.submit(1)
    server = queue.server()
    queue.working(server, name)
    queue.store.cancel(name)
    queue.tend_until(server, lambda: queue.stage(name) == "ended cancelled")


def test_going_on_takes_a_pause_back_that_nobody_has_heeded(queue: Queue) -> None:
    (name,) = queue.submit(1)
    queue.mark(name, "deaf")
    queue.working(queue.server(), name)
    queue.store.pause(name)
    assert queue.store.folder(name).wished() == "pause"
    queue.store.resume(name)
    assert queue.store.folder(name).wished() == ""


def test_a_stuck_worker_is_ended(queue: Queue) -> None:
    (name,) = queue.submit(1)
    server = queue.server()
    queue.working(server, name)
    (queue.store.runs / name / "beat").write_text("0.05\n", "utf-8")
    queue.tend_until(server, lambda: queue.stage(name) == "interrupted stuck")
    assert not queue.alive(name)
    assert queue.store.status(name).resumable


def test_a_worker_that_does_not_hear_cancel_is_ended_as_cancelled(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "UNHEARD", 0.05)
    (name,) = queue.submit(1)
    queue.mark(name, "deaf")
    server = queue.server()
    queue.working(server, name)
    queue.store.cancel(name)
    queue.tend_until(server, lambda: queue.stage(name) == "ended cancelled")
    assert queue.store.folder(name).history().ended == "cancelled"


def test_a_restarted_server_finds_what_runs_and_what_waits(queue: Queue) -> None:
    first, second = queue.submit(2)
    queue.working(queue.server(), first)
    after = queue.server()
    for _ in range(3):
        after.tend()
    assert [queue.stage(name) for name in (first, second)] == ["running", "waiting"]
    queue.mark(first, "finish")
    queue.working(after, second)
    assert queue.stage(first) == "ended done"
    assert queue.starts(first) == 1


def test_a_restarted_server_ends_a_stuck_worker_of_the_former_one(queue: Queue) -> None:
    (name,) = queue.submit(1)
    queue.working(queue.server(), name)
    (queue.store.runs / name / "beat").write_text("0.05\n", "utf-8")
    queue.tend_until(queue.server(), lambda: queue.stage(name) == "interrupted stuck")


def test_a_server_that_fell_between_taking_a_run_and_starting_it_does_not_block_it(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    (name,) = queue.submit(1)
    queue.store.list.claim(1)
    server = queue.server()
    server.tend()
    assert queue.stage(name) == "running"
    monkeypatch.setattr(module, "STARTING", 0.0)
    server.tend()
    assert queue.stage(name) == "interrupted killed"


def test_a_worker_that_cannot_be_started_leaves_its_run_to_be_resumed(queue: Queue) -> None:
    (name,) = queue.submit(1)
    server = Supervisor(queue.store, 1, lambda *_: ["a-command-that-nobody-has"])
    with pytest.raises(FileNotFoundError):
        server.tend()
    assert queue.stage(name) == "interrupted killed"


def test_a_run_whose_folder_is_gone_is_forgotten(queue: Queue) -> None:
    name, other = queue.submit(2)
    (queue.store.runs / name / "plan.toml").unlink()
    server = queue.server()
    queue.working(server, name)
    queue.kill(name)
    queue.working(server, other)
    assert not queue.store.exists(name)


def test_a_run_that_cannot_be_looked_after_keeps_no_other_waiting(
    queue: Queue, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = queue.submit(2)
    server = queue.server(2)
    queue.working(server, first)
    lock = queue.store.runs / first / "worker"
    queue.kill(first)
    lock.unlink()
    lock.mkdir()  # nothing can be locked there
    queue.working(server, second)
    assert first in caplog.text


def test_the_thread_starts_what_is_submitted_and_survives_a_bad_round(
    queue: Queue, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "IDLE", 0.01)
    server = queue.server()
    tend, failed = server.tend, threading.Event()

    def once_bad() -> bool:
        if not failed.is_set():
            failed.set()
            raise OSError("no room")
        return tend()

    monkeypatch.setattr(server, "tend", once_bad)
    server.start()
    assert failed.wait(30)
    name = server.store.submit(queue.store.folder(queue.submit(1)[0]).plan())
    wait_until(lambda: queue.alive(name) or queue.store.place_in_queue(name) == 1)
    server.stop()
    wait_until(lambda: not any(t.name == "supervisor" for t in threading.enumerate()))
    assert "A round of the supervisor failed" in caplog.text


def test_a_process_has_one_supervisor_for_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATESCOPE_HOME", str(tmp_path / "home"))
    one = supervisor()
    assert supervisor() is one
    assert one.store.root == tmp_path / "home"
    one.stop()
    wait_until(lambda: not any(t.name == "supervisor" for t in threading.enumerate()))
    one.store.close()


@pytest.mark.parametrize(("named", "count"), [("3", 3), ("0", None), ("many", None)])
def test_the_environment_says_how_many_run_at_once(
    named: str, count: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GATESCOPE_WORKERS", raising=False)
    usual = worker_count()
    monkeypatch.setenv("GATESCOPE_WORKERS", named)
    assert worker_count() == (count or usual)
