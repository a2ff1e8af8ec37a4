"""What waits for a browser is bounded, and the newest of its kind."""

from __future__ import annotations

from gatescope.classroom.outbox import REPLIES, Outbox


def test_a_newer_place_takes_the_place_of_one_that_waits() -> None:
    box = Outbox()
    for n in range(1000):
        box.tell("place", f"place {n}")
    assert [box.next(), box.next()] == ["place 999", None]


def test_what_is_told_comes_in_the_order_of_what_stands_in_it() -> None:
    box = Outbox()
    box.tell("view", "old view")
    box.tell("place", "place in it")
    box.tell("view", "new view")
    box.tell("place", "place in that")
    assert [box.next(), box.next()] == ["new view", "place in that"]


def test_replies_come_first_and_none_is_left_out() -> None:
    box = Outbox()
    box.tell("view", "view")
    box.reply("one")
    box.reply("two")
    assert [box.next() for _ in range(3)] == ["one", "two", "view"]


def test_who_asks_without_reading_is_given_up() -> None:
    box = Outbox()
    for _ in range(REPLIES):
        box.reply("no")
    assert not box.given_up
    box.reply("no")
    assert box.given_up


def test_the_first_reason_to_close_stands() -> None:
    box = Outbox()
    box.close(1009)
    box.close(1001)
    assert box.closing == 1009
