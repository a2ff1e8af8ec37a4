"""A home of its own for what the lab keeps, with a small run in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.trained_runs import make_run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as GATESCOPE_HOME."""
    monkeypatch.setenv("GATESCOPE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def run_network(home: Path) -> str:
    """The name of a network of a small run: a GRU of 5 units and an RNN of 4, four moments."""
    return make_run(home)
