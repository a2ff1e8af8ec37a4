"""Stores made elsewhere: named when the server starts, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest

from gatescope import cli
from gatescope.experiments.library import Library
from gatescope.experiments.opened import STORES, opened_stores
from gatescope.experiments.store import Store


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    calls: list[list[str]] = []
    monkeypatch.setattr("streamlit.web.cli.main", lambda flags, **_: calls.append(flags))
    monkeypatch.setenv(STORES, "")
    return calls


def test_stores_are_handed_to_the_server_and_listed_by_ids(
    tmp_path: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [tmp_path / "a: b.sqlite", tmp_path / "one" / "c.sqlite", tmp_path / "c.sqlite"]
    for path in paths:
        Store(path).close()
    told = ["--store", "a: b.sqlite", "--store", str(paths[1]), "--store", "c.sqlite"]
    assert cli.main(["run", *told, "--no-browser", "--store", "c.sqlite"]) == 0
    assert len(started) == 1
    found = Library(tmp_path).opened()
    assert [store.path for store in found] == paths
    assert [store.name for store in found] == [
        "a: b.sqlite",
        "one/c.sqlite",
        f"{tmp_path.name}/c.sqlite",
    ]
    assert len({store.id for store in found}) == 3
    assert opened_stores() == found  # tomorrow as well


@pytest.mark.parametrize(
    ("content", "said"), [(None, "There is no store"), (b"a,b\n1,2\n", "Expected a store")]
)
def test_a_file_that_is_no_store_is_one_sentence_and_starts_nothing(
    content: bytes | None,
    said: str,
    tmp_path: Path,
    started: list[list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "results.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SystemExit) as stop:
        cli.main(["run", "--store", str(path)])
    assert stop.value.code == 2
    assert f"error: {said}" in capsys.readouterr().err
    assert started == []


def test_without_any_nothing_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(STORES, raising=False)
    assert opened_stores() == ()
