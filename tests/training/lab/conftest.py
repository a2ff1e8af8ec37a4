from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.training.lab.queue_parts import Queue


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    made = Queue(tmp_path / "home")
    yield made
    made.close()
