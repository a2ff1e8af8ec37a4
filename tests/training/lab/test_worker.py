"""A worker says in its run's log what becomes of it, gives signs of life, and knows limits."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from gatescope.i18n import translator
from gatescope.messages import InputError, message_entry, note, read_message
from gatescope.training.lab import pulse as pulses
from gatescope.training.lab import worker as module
from gatescope.training.lab.folder import RunFolder
from gatescope.training.lab.history import History
from gatescope.training.lab.plan import Plan
from gatescope.training.lab.process import OUTPUT, worker_command
from gatescope.training.lab.pulse import MAKING, STILL, Pulse, last_beat, worker_of, working
from gatescope.training.lab.supervisor import Supervisor
from gatescope.training.lab.worker import ANOTHER, main, minutes_allowed, work
from tests.training.lab.queue_parts import Queue
from tests.training.lab.runs import small_plan

Progress = Callable[[int, int], object]
Train = Callable[[RunFolder, Progress], str]


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path / "run").create(Plan())


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    shown = SimpleNamespace(now=100.0, monotonic=lambda: shown.now)
    monkeypatch.setattr(pulses, "time", shown)
    monkeypatch.setattr(module, "time", shown)
    return shown


def worked(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch, train: Train, minutes: float = 30.0
) -> History:
    """Let a worker train with something else in the place of the training."""
    stand_in = SimpleNamespace(train=lambda folder, *, progress: train(folder, progress))
    monkeypatch.setitem(sys.modules, "gatescope.training.lab.trainer", stand_in)
    work(folder, minutes)
    return folder.history()


def raising(error: Exception) -> Train:
    def train(folder: RunFolder, progress: Progress) -> str:
        raise error

    return train


def obedient(folder: RunFolder, progress: Progress) -> str:
    """Go on until somebody wishes otherwise, and write the log's end as the training does."""
    for step in range(1_000):
        progress(step, 1_000)
        if wish := folder.wished():
            reason = {"pause": "paused", "cancel": "cancelled"}[wish]
            folder.log(what="end", reason=reason)
            return reason
    return "done"


def test_unusable_data_are_told_so_that_a_page_can_translate_it(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = InputError("Row {row} has no number.", row=np.int64(4))
    history = worked(folder, monkeypatch, raising(error))
    assert history.ended == "failed"
    assert history.problem == note("Row {row} has no number.", row=4)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "needs more memory"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you"), "needs more memory"),
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full"),
        (ZeroDivisionError("secret"), "a fault of this program"),
    ],
)
def test_whatever_goes_wrong_is_a_sentence_without_details(
    folder: RunFolder,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    words: str,
) -> None:
    history = worked(folder, monkeypatch, raising(error))
    assert words in str(history.problem)
    assert "secret" not in str(history.problem)
    assert str(error) in capsys.readouterr().err


def test_a_training_that_takes_too_long_is_paused_with_a_note(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch, clock: SimpleNamespace
) -> None:
    def slow(folder: RunFolder, progress: Progress) -> str:
        clock.now += 600.0  # making the data does not count

        def step(done: int, total: int) -> None:
            progress(done, total)
            clock.now += 7.0

        return obedient(folder, step)

    history = worked(folder, monkeypatch, slow, minutes=2)
    assert history.ended == "paused"
    assert "has run for 2 minutes" in str(history.problem)
    assert clock.now == 100.0 + 600.0 + 19 * 7.0


def test_who_cancels_in_the_last_moment_has_cancelled(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.wish("cancel")
    assert worked(folder, monkeypatch, obedient, minutes=0).ended == "cancelled"


def test_a_pause_in_time_has_no_note(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.wish("pause")
    history = worked(folder, monkeypatch, obedient)
    assert (history.ended, history.problem) == ("paused", None)


@pytest.mark.parametrize(
    ("named", "minutes"), [("", 30.0), ("5", 5.0), ("-1", 30.0), ("soon", 30.0), ("nan", 30.0)]
)
def test_the_environment_says_how_long_a_run_may_train(
    named: str, minutes: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATESCOPE_MINUTES", named)
    assert minutes_allowed() == minutes


def test_a_second_worker_leaves_a_run_to_the_first(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulses, "WAITS", 0.0)
    with working(folder.path, "first") as alone:
        assert alone
        assert main([str(folder.path)]) == ANOTHER
        assert worker_of(folder.path) == pulses.Worker(os.getpid(), "first", True)
    assert not worker_of(folder.path).alive


def test_a_worker_writes_no_more_than_it_may(capsys: pytest.CaptureFixture[str]) -> None:
    bounded = module._Bounded(sys.stdout, 10)
    for _ in range(5):
        print("four", file=bounded)
    assert capsys.readouterr().out == "four\nfour\n"


def test_a_pulse_beats_with_the_steps_and_no_more_than_once_a_second(
    folder: RunFolder, clock: SimpleNamespace
) -> None:
    assert last_beat(folder.path) == (0, MAKING)
    pulse = Pulse(folder.path)
    path = folder.path / "beat"
    beaten = []
    for now in (100.5, 101.1, 101.9, 102.2):
        os.utime(path, (0, 0))
        clock.now = now
        pulse.beat()
        beaten.append(path.stat().st_mtime > 0)
    # the second tells how long steps take
    assert beaten == [False, True, False, True]


def test_a_pulse_asks_for_patience_with_long_steps(
    folder: RunFolder, clock: SimpleNamespace
) -> None:
    pulse = Pulse(folder.path)
    allowed = []
    for seconds in (200.0, 2.0, 30.0, 1.0):  # the first is the making of the data
        clock.now += seconds
        pulse.beat()
        allowed.append(last_beat(folder.path)[1])
    assert allowed == [MAKING, STILL, 300.0, 300.0]


def test_messages_come_back_from_json_in_every_language() -> None:
    inside = note("seed {seed}", seed=3)
    told = note("{sentence} {next}", sentence=inside, next=float("nan"))
    back = read_message(message_entry(told))
    assert back.translated(translator("zh")) == told.translated(translator("zh"))


def test_a_real_worker_trains_a_run_politely(queue: Queue) -> None:
    name = queue.store.submit(small_plan())
    server = Supervisor(queue.store, 1, worker_command)
    queue.supervisors.append(server)
    queue.working(server, name)
    folder = queue.store.folder(name)
    assert os.getpriority(os.PRIO_PROCESS, worker_of(folder.path).pid) >= 10
    queue.tend_until(server, lambda: queue.stage(name) != "running")
    assert queue.stage(name) == "ended done"
    assert (folder.path / OUTPUT).read_text("utf-8") == ""
    assert folder.history().ended == "done"


def test_why_it_failed_is_told_behind_a_line_that_was_cut_off(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: RunFolder, progress: Progress) -> str:
        (folder.path / "log.jsonl").write_text('{"what": "ch', "utf-8")
        raise OSError(errno.ENOSPC, "no room")

    history = worked(folder, monkeypatch, full)
    assert history.ended == "failed"
    assert "disk is full" in str(history.problem)
