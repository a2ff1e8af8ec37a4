"""What is computed of a visitor's own network is that visitor's alone."""

from __future__ import annotations

import ast
from itertools import count
from pathlib import Path

import pytest
from streamlit.runtime.caching import cache_resource_api

import gatescope.ui
from gatescope.ui.kept import kept

SHARED = {
    "caches.py: _shared", "caches.py: _packed", "flow_scene_maker.py: _shared",
    "formulations_scene.py: _shared", "parity_badge.py: checker", "parity_thousand.py: permits",
}  # fmt: skip
"""What every session sees. Whoever calls these sees to it that nothing of one's own gets in."""


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The session that asks, last of the list."""
    sessions = ["first"]
    monkeypatch.setattr(cache_resource_api, "get_session_id_or_throw", lambda: sessions[-1])
    return sessions


def test_a_shipped_network_is_computed_once_for_all(session: list[str]) -> None:
    numbers = count()

    @kept(4)
    def computed(key: str) -> int:
        return next(numbers)

    assert computed("ab") == computed("ab") == 0
    session.append("second")
    assert computed("ab") == 0


def test_an_own_network_is_kept_by_its_session_and_goes_with_it(session: list[str]) -> None:
    numbers = count()

    @kept(4)
    def computed(key: str, step: int) -> int:
        return next(numbers)

    assert computed("own-ab", 1) == computed("own-ab", 1) == 0
    assert computed("own-ab", 2) == 1
    session.append("second")
    assert computed("own-ab", 1) == 2
    session.append("first")
    cache_resource_api.clear_session_cache("first")
    assert computed("own-ab", 1) == 3


def test_everything_else_that_is_cached_is_known_here() -> None:
    found = set()
    for path in Path(gatescope.ui.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                "st.cache_" in ast.unparse(decorator) for decorator in node.decorator_list
            ):
                found.add(f"{path.name}: {node.name}")
    assert found == SHARED
