"""Who tries codes."""

from __future__ import annotations

from gatescope.classroom.codes import new_code
from gatescope.classroom.guard import MEMORY, MOST_FAILURES
from gatescope.classroom.store import Store
from tests.classroom.parts import Clock


def guess(store: Store, address: str, times: int) -> None:
    for _ in range(times):
        store.failed(address, new_code())


def test_who_tries_many_codes_is_barred_and_the_others_are_not(store: Store) -> None:
    guess(store, "192.0.2.7", MOST_FAILURES - 1)
    assert not store.barred("192.0.2.7")
    guess(store, "192.0.2.7", 1)
    assert store.barred("192.0.2.7")
    assert not store.barred("192.0.2.8")


def test_another_address_of_the_same_owner_does_not_help(store: Store) -> None:
    for host in range(MOST_FAILURES):
        guess(store, f"2001:db8::{host:x}", 1)
    assert store.barred("2001:db8::ffff")
    assert not store.barred("2001:db8:0:1::")


def test_the_same_code_again_counts_once(store: Store) -> None:
    for _ in range(2 * MOST_FAILURES):
        store.failed("192.0.2.7", "K7QM3XPD")
    assert not store.barred("192.0.2.7")


def test_after_some_minutes_it_is_forgotten(store: Store, clock: Clock) -> None:
    guess(store, "192.0.2.7", MOST_FAILURES)
    clock.turn(MEMORY)
    assert not store.barred("192.0.2.7")
    guess(store, "192.0.2.8", 1)
    assert store.read("SELECT count(*) FROM failures") == [(1,)]


def test_who_is_barred_writes_nothing_more(store: Store) -> None:
    guess(store, "192.0.2.7", 2 * MOST_FAILURES)
    store.failed("192.0.2.8", "\ud800" * 10_000)
    assert store.read("SELECT count(*), max(length(code)) FROM failures") == [
        (MOST_FAILURES + 1, 64)
    ]
