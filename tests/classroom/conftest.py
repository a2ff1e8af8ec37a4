"""A store in a folder of its own, with a clock that the tests turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gatescope.classroom.store import Store
from tests.classroom.parts import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "classes.sqlite"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[Store]:
    opened = Store(path, clock)
    yield opened
    opened.release()


@pytest.fixture
def code(store: Store) -> str:
    return store.open_class().code
