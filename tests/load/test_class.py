"""Ten students on two processes of the app are one class; and how a report is reckoned."""

import asyncio

import pytest

from tests.load.numbers import delays, stats, tally_delays
from tests.load.plan import Plan
from tests.load.table import lost, table
from tests.load.trial import trial

SMALL = Plan(
    students=10,
    processes=2,
    seconds=0.6,
    pause=0.2,
    pictures=2,
    think=0.1,
    within=0.1,
    clients=1,
    page="",
)


def test_students_of_two_processes_follow_one_teacher_and_answer_him() -> None:
    report = asyncio.run(trial(SMALL))
    assert lost(report) == []
    assert report["following"]["move"]["n"] == 10 * 3
    assert report["following"]["picture"]["n"] == 10 * 2
    assert "teacher's move seen" in table(report)


def test_a_delay_is_told_once_for_each_who_saw_and_so_is_who_did_not() -> None:
    told = delays({1: 10.0, 2: 11.0}, [(1, 10.25), (1, 10.5), (2, 11.5), (3, 9.0)], people=2)
    assert told == {"n": 3, "p50": 500.0, "p95": 500.0, "max": 500.0, "missing": 1}
    assert stats([]) == {"n": 0}


def test_an_answer_is_in_the_count_as_soon_as_so_many_are() -> None:
    counts = [(2, 3.0), (2, 4.0), (3, 5.0)]
    assert tally_delays([1.0, 2.5, 2.0], counts) == pytest.approx([2.0, 1.0, 2.5])
