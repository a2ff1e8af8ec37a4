"""The row of files on Explore: what it offers, what it refuses, and that it makes nothing."""

from __future__ import annotations

import io

import numpy as np
import pytest

from gatescope.i18n import LANGUAGES
from gatescope.ui import take_away
from gatescope.ui.editing import edited_scene
from gatescope.ui.scene import build_scene, scene_key
from gatescope.ui.settings import Settings
from tests.ui.test_pages import run, texts

Button = dict[str, object]


def buttons(**query: str) -> list[Button]:
    """What each button says, and whether it can be pressed."""
    test = run(**query)
    assert not test.exception
    return [
        {"label": found.proto.label, "disabled": found.proto.disabled}
        for found in test.main
        if found.type == "download_button"
    ]


@pytest.mark.parametrize("query", [
    {}, {"network": "wave", "cell": "lstm"}, {"network": "random"},
    {"network": "random", "source": "text", "text": "</script>=1"},
])  # fmt: skip
def test_every_picture_can_be_taken_away(query: dict[str, str]) -> None:
    found = buttons(**query)
    assert [button["label"] for button in found] == [file.label for file in take_away.FILES]
    assert not any(button["disabled"] for button in found)


def test_home_offers_the_picture_only() -> None:
    assert not [e for e in run("home").main if e.type == "download_button"]


def test_nothing_is_made_before_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("made without a click")

    for name in ("trace_csv", "trace_npz", "numbers_script"):
        monkeypatch.setattr(take_away, name, never)
    monkeypatch.setattr(take_away.exported, "page", never)
    assert len(buttons()) == 4


def test_what_becomes_too_large_says_so_and_cannot_be_pressed() -> None:
    found = {b["label"]: b["disabled"] for b in buttons(network="random", hidden="1024")}
    assert found == {
        "Web page": False,
        "Table (CSV)": False,
        "Arrays (NPZ)": False,
        "Program (Python)": True,
    }
    told = texts(run(network="random", hidden="1024").caption)
    assert any("at most 300,000" in text for text in told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", take_away.FILES, ids=lambda file: file.ending)
def test_every_file_is_made_of_every_kind_of_scene(file: take_away.File, language: str) -> None:
    for view in (Settings(), Settings(network="random", source="generator")):
        scene = build_scene(view, scene_key(view))
        assert (
            len(file.make(scene, language, None, f"name.{file.ending}", take_away.Place()))
            > 1_000
        )


@pytest.mark.parametrize(("view", "name"), [
    (Settings(), "recall-gru-wait.csv"),
    (Settings(network="wave", cell="lstm", example="slower"), "wave-lstm-slower.csv"),
    (Settings(network="random", source="generator"), "random-gru-sequence.csv"),
])  # fmt: skip
def test_a_file_is_named_after_what_is_in_it(view: Settings, name: str) -> None:
    assert take_away.file_name(build_scene(view, scene_key(view)), "csv") == name


def test_the_files_of_a_what_if_say_that_they_are() -> None:
    base = build_scene(Settings(), "key")
    scene = edited_scene(base, lambda text: text, "z=1")
    assert take_away.file_name(scene, "py") == "recall-gru-wait-what-if.py"
    (npz,) = [file for file in take_away.FILES if file.ending == "npz"]
    content = npz.make(scene, "en", None, "", take_away.Place())
    assert isinstance(content, bytes)
    with np.load(io.BytesIO(content)) as file:
        assert str(file["what_if"]) == "z=1"
        assert (file["z"] == 1).all()
