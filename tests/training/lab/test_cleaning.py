"""What nobody keeps is removed after a week, and nothing else is."""

from __future__ import annotations

import os

import pytest

from gatescope.training.lab import cleaning
from tests.training.lab.queue_parts import Queue

DAY = 24 * 3600.0


def folders(queue: Queue) -> list[str]:
    return sorted(path.name for path in queue.store.runs.glob("*"))


def test_only_what_nobody_keeps_is_cleaned_away_after_a_week(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    paused, kept, waiting = queue.submit(3)
    for name in (paused, kept):
        queue.store.pause(name)
    queue.store.keep(kept, "My network")
    now = cleaning.time.time()
    monkeypatch.setattr(cleaning.time, "time", lambda: now + 6.9 * DAY)
    cleaning.clean(queue.store)
    assert queue.store.exists(paused)
    monkeypatch.setattr(cleaning.time, "time", lambda: now + 7.1 * DAY)
    cleaning.clean(queue.store)
    assert folders(queue) == sorted([kept, waiting])
    assert not queue.store.exists(paused)


def test_cleaning_takes_what_was_left_half_removed(queue: Queue) -> None:
    (name,) = queue.submit(1)
    old = cleaning.time.time() - 8 * DAY
    for left, known in (("gone-0-1", False), ("0" * 16, True), ("notes", True)):
        (queue.store.runs / left).mkdir()
        if known:
            os.utime(queue.store.runs / left, (old, old))
    cleaning.clean(queue.store)
    assert folders(queue) == sorted([name, "notes"])
