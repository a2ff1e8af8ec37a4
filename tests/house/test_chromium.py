from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """A machine with no browser; calling it puts a program on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "PLACES", ())

    def put(name: str) -> Path:
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        return program

    return put


def test_a_browser_on_the_path_is_taken(bare: Callable[..., Path]) -> None:
    assert chromium.installed() is None
    program = bare("google-chrome")
    assert chromium.find() == program


def test_the_one_that_is_named_comes_first(
    bare: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare("chromium")
    mine = bare("my-own-build")
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert chromium.find() == mine


def test_playwrights_download_comes_before_the_systems_package(
    bare: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    downloaded = bare("downloaded")
    monkeypatch.setattr(chromium, "_playwright", lambda: downloaded)
    assert chromium.find() == downloaded


def test_the_systems_package_is_the_last_resort(
    bare: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "_playwright", lambda: None)
    monkeypatch.setattr(chromium, "_install", lambda *, fonts: bare("chromium"))
    assert chromium.find().name == "chromium"


def test_without_any_the_tests_fail_with_a_sentence(
    bare: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "_playwright", lambda: None)
    monkeypatch.setattr(chromium, "_install", lambda *, fonts: None)
    with pytest.raises(chromium.NoChromiumError, match="set CHROMIUM to its path"):
        chromium.find()
