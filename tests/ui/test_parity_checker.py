"""The queue of checks: shared, short, and without what nobody waits for any more."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from gatescope.ui.parity_checker import (
    KEPT_REPORTS,
    MOST_WAITING,
    Asker,
    Checker,
    Job,
    finished,
)
from gru_core.parity_checks import ParityReport

REPORT = object()


class Picture:
    """Stands for the scene that a job carries."""


def does(picture: Picture | None = None) -> Job:
    def job() -> ParityReport:
        assert picture is picture
        return REPORT  # type: ignore[return-value]

    return job


@pytest.fixture
def held() -> Iterator[tuple[Checker, threading.Event]]:
    """A checker whose thread is kept busy with a first check until the event is set."""
    checker, begun, go = Checker(), threading.Event(), threading.Event()

    def job() -> ParityReport:
        begun.set()
        assert go.wait(60)
        return REPORT  # type: ignore[return-value]

    checker.ask("first", job, Asker())
    assert begun.wait(60)
    yield checker, go
    go.set()


def result(check: Future[ParityReport] | None) -> object:
    assert check is not None
    return check.result(timeout=60)


def test_equal_pictures_share_one_check() -> None:
    checker, calls = Checker(), []

    def job() -> ParityReport:
        calls.append(1)
        return REPORT  # type: ignore[return-value]

    for _ in range(3):
        found = checker.ask("same", job, Asker())
    assert result(found) is REPORT
    assert calls == [1]


def test_the_checker_forgets_the_oldest_reports() -> None:
    checker, asker = Checker(), Asker()
    for number in range(KEPT_REPORTS + 5):
        assert result(checker.ask(str(number), does(), asker)) is REPORT
    assert checker.get("4") is None
    assert checker.get("5") is not None


def test_who_asks_for_another_picture_takes_the_former_out_of_the_queue(
    held: tuple[Checker, threading.Event],
) -> None:
    checker, go = held
    asker = Asker()
    former = checker.ask("former", does(), asker)
    latter = checker.ask("latter", does(), asker)
    assert former is not None
    assert former.cancelled()
    assert not finished(former)
    assert checker.get("former") is None
    go.set()
    assert result(latter) is REPORT


def test_a_check_that_somebody_else_waits_for_stays(
    held: tuple[Checker, threading.Event],
) -> None:
    checker, go = held
    one, other = Asker(), Asker()
    checker.ask("shared", does(), one)
    checker.ask("shared", does(), other)
    checker.ask("latter", does(), one)
    go.set()
    assert result(checker.get("shared")) is REPORT


def test_a_check_that_has_begun_is_brought_to_its_end() -> None:
    checker, asker, begun, go = Checker(), Asker(), threading.Event(), threading.Event()

    def job() -> ParityReport:
        begun.set()
        assert go.wait(60)
        return REPORT  # type: ignore[return-value]

    checker.ask("begun", job, asker)
    assert begun.wait(60)
    checker.ask("latter", does(), asker)
    go.set()
    assert result(checker.get("begun")) is REPORT


def test_a_withdrawn_check_can_be_asked_for_again(
    held: tuple[Checker, threading.Event],
) -> None:
    checker, go = held
    asker = Asker()
    for key in ("a", "b", "a"):
        found = checker.ask(key, does(), asker)
    go.set()
    assert result(found) is REPORT


def test_the_queue_has_an_end_and_takes_more_once_it_is_shorter(
    held: tuple[Checker, threading.Event],
) -> None:
    checker, go = held
    asked = [checker.ask(str(number), does(), Asker()) for number in range(MOST_WAITING)]
    # Each waits although whoever asked is gone: somebody may come back to the picture.
    assert None not in asked
    late = Asker()
    assert checker.ask("late", does(), late) is None
    go.set()
    assert result(asked[-1]) is REPORT
    assert result(checker.ask("late", does(), late)) is REPORT


@pytest.mark.parametrize("end", ["withdrawn", "done"])
def test_a_picture_is_let_go_when_its_check_is(
    held: tuple[Checker, threading.Event], end: str
) -> None:
    checker, go = held
    asker, picture = Asker(), Picture()
    seen = weakref.ref(picture)
    found = checker.ask("picture", does(picture), asker)
    del picture
    if end == "withdrawn":
        checker.ask("latter", does(), asker)
    else:
        go.set()
        assert result(found) is REPORT
        # The thread lets go of a job when it takes the next.
        assert result(checker.ask("latter", does(), asker)) is REPORT
    gc.collect()
    assert seen() is None
