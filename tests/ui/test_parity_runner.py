"""A run of random networks is bounded, can be called off, and never lives on for nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from gatescope.ui import parity_runner
from gatescope.ui.parity_runner import CaseRun
from gatescope.ui.parity_thousand import cases_html, cases_words
from gru_core.proof_cases import Cases, Worst

PATIENCE = 20.0


def counted(count: int) -> Iterator[Cases]:
    for done in range(1, count + 1):
        yield Cases(0, count, done=done, passed=done)


class Held:
    """Cases that wait to be let on, one by one."""

    def __init__(self) -> None:
        self.go, self.begun = threading.Semaphore(0), threading.Event()
        self.given = 0

    def cases(self) -> Iterator[Cases]:
        for found in counted(1000):
            self.begun.set()
            self.go.acquire()
            self.given += 1
            yield found


def test_a_run_comes_to_its_end_and_frees_its_place() -> None:
    permits = threading.Semaphore(1)
    run = CaseRun(lambda: counted(5), permits).start()
    run.join(PATIENCE)
    stage, found = run.look()
    assert stage == "done"
    assert run.ended
    assert found is not None
    assert found.done == 5
    assert permits.acquire(blocking=False)


def test_a_second_run_waits_for_the_first_and_then_has_its_turn() -> None:
    permits, held = threading.Semaphore(1), Held()
    first = CaseRun(held.cases, permits).start()
    assert held.begun.wait(PATIENCE)
    second = CaseRun(lambda: counted(2), permits).start()
    assert second.look() == ("waiting", None)
    first.cancel()
    held.go.release()
    first.join(PATIENCE)
    second.join(PATIENCE)
    assert first.look()[0] == "cancelled"
    assert second.look()[0] == "done"


def test_a_run_that_is_called_off_ends_after_its_case_and_keeps_what_it_has() -> None:
    held = Held()
    run = CaseRun(held.cases, threading.Semaphore(1)).start()
    assert held.begun.wait(PATIENCE)
    run.cancel()
    held.go.release()
    run.join(PATIENCE)
    stage, found = run.look()
    assert (stage, held.given) == ("cancelled", 1)
    assert found is not None
    assert found.done == 1


def test_a_run_that_waits_can_be_called_off() -> None:
    permits = threading.Semaphore(0)
    run = CaseRun(lambda: counted(2), permits).start()
    run.cancel()
    run.join(PATIENCE)
    assert run.look() == ("cancelled", None)


def test_a_run_that_nobody_looks_at_any_more_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parity_runner, "UNSEEN_SECONDS", -1.0)
    run = CaseRun(lambda: counted(1000), threading.Semaphore(1)).start()
    run.join(PATIENCE)
    stage, found = run.look()
    assert stage == "cancelled"
    assert found is not None
    assert found.done == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_run_that_breaks_says_so_and_frees_its_place() -> None:
    def broken() -> Iterator[Cases]:
        raise RuntimeError("no torch here")

    permits = threading.Semaphore(1)
    run = CaseRun(broken, permits).start()
    run.join(PATIENCE)
    assert run.look() == ("broken", None)
    assert permits.acquire(blocking=False)


def test_what_came_out_is_told_with_its_seeds() -> None:
    worst = {"gradient of z.w_h": Worst(1.5, 3e-7, 2e-7, "unit 1", 103)}
    found = Cases(100, 10, done=6, passed=4, failed=(103,), undecided=(105,), worst=worst)
    words = cases_words(found, str)
    assert "4 of 6 networks equal PyTorch, 1 differ, 1 cannot be told" in words
    assert "seeds 100 to 105" in words
    assert words.endswith("Different at seeds 103.")
    page = cases_html(found, str)
    assert 'data-state="fail" data-done="6"' in page
    assert "<td>gradient by z.w_h</td><td>1.5</td><td>3.0e−07</td>" in page
