from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
