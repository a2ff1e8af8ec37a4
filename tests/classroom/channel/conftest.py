from __future__ import annotations

from collections.abc import Iterator

import pytest

from gatescope.classroom.classes import Opened
from gatescope.classroom.store import Store
from tests.classroom.line import Site, site


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server with classes."""
    store = Store(tmp_path_factory.mktemp("school") / "classes.sqlite")
    with site(store) as served:
        yield served
    store.release()


@pytest.fixture
def opened(school: Site) -> Opened:
    """A class that was just opened."""
    return school.store.open_class()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """People and answers are counted as soon as something changes."""
    monkeypatch.setattr("gatescope.classroom.hub.PEOPLE", 0.0)
    monkeypatch.setattr("gatescope.classroom.hub.TALLY", 0.0)
    monkeypatch.setattr("gatescope.classroom.hub.TICK", 0.01)
