"""How often somebody may do something."""

from __future__ import annotations

from gatescope.classroom.limits import Bucket, Limiter
from tests.classroom.parts import Clock


def test_a_bucket_gives_its_burst_and_then_its_rate(clock: Clock) -> None:
    bucket = Bucket(30.0, 60, clock)
    assert sum(bucket.take() for _ in range(100)) == 60
    clock.turn(1.0)
    assert sum(bucket.take() for _ in range(100)) == 30


def test_a_bucket_holds_no_more_than_its_burst(clock: Clock) -> None:
    bucket = Bucket(30.0, 60, clock)
    clock.turn(1e6)
    assert sum(bucket.take() for _ in range(100)) == 60


def test_a_clock_that_goes_back_gives_and_takes_nothing(clock: Clock) -> None:
    bucket = Bucket(1.0, 2, clock)
    bucket.take()
    clock.turn(-1e6)
    assert [bucket.take(), bucket.take()] == [True, False]


def test_ten_thousand_answers_of_one_leave_the_others_alone(clock: Clock) -> None:
    limiter = Limiter(2.0, 20, clock)
    assert sum(limiter.allow("mallory") for _ in range(10_000)) == 20
    assert limiter.allow("ada")


def test_a_limiter_remembers_so_many_and_first_forgets_who_did_nothing_lately(
    clock: Clock,
) -> None:
    limiter = Limiter(1.0, 1, clock, most=3)
    for key in range(3):
        limiter.allow(key)
    clock.turn(5.0)
    assert not (limiter.allow(0) and limiter.allow(0))
    assert limiter.allow(3)  # 1 and 2, whose buckets are full again, have gone
    assert not limiter.allow(0)


def test_many_keys_at_once_do_not_grow_a_limiter(clock: Clock) -> None:
    limiter = Limiter(1.0, 1, clock, most=10)
    for key in range(1_000):
        limiter.allow(key)
    assert len(limiter._buckets) == 10
