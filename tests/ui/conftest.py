"""A home of its own for what the lab keeps, with a small run in it; what all pages share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner import script_runner

from tests.ui.trained_runs import make_run


@pytest.fixture(autouse=True, scope="session")
def _pages_cost_what_they_do() -> Iterator[None]:
    """Keep from every run of a page what would take ten times its own time.

    Each `AppTest` looks through all installed packages for components of Streamlit, as a
    server does at its start: what the first one finds holds for all. And where Keras is
    imported, which a server never does and a test here must, Streamlit lets it collect garbage
    after every run.
    """
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        patch.setattr(script_runner, "_clean_problem_modules", lambda: None)
        yield


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as GATESCOPE_HOME."""
    monkeypatch.setenv("GATESCOPE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def run_network(home: Path) -> str:
    """The name of a network of a small run: a GRU of 5 units and an RNN of 4, four moments."""
    return make_run(home)
