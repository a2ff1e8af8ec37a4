"""The row of files on Explore: what it offers, what it refuses, and that it makes nothing."""

from __future__ import annotations

import io
import threading
from dataclasses import replace

import numpy as np
import pytest

from gatescope.i18n import LANGUAGES
from gatescope.inputs.sequence import NumberSequence
from gatescope.models.model import run as model_run
from gatescope.ui import take_away
from gatescope.ui.editing import edited_scene
from gatescope.ui.parity_checker import Asker, Checker
from gatescope.ui.scene import build_scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.ui.stage import check
from gru_core.parity_checks import ParityReport
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


@pytest.mark.parametrize("edits", ["", "z=1"])
def test_a_web_page_is_as_large_as_was_foretold(edits: str) -> None:
    view = Settings(network="random", source="generator", hidden=64)
    scene = edited_scene(build_scene(view, scene_key(view)), lambda text: text, edits)
    (html,) = [file for file in take_away.FILES if file.ending == "html"]
    small = build_scene(Settings(), "small")
    sizes = [len(html.make(each, "en", None, "", take_away.Place())) for each in (scene, small)]
    ours = sizes[0] - sizes[1]
    counted = html.count(scene) - html.count(small)
    assert ours == pytest.approx(counted * 16 / 3, rel=0.1)
    assert html.most * 16 / 3 <= 20_000_000


def test_a_web_page_that_becomes_too_large_is_refused_in_a_sentence() -> None:
    view = Settings(network="random", source="generator", hidden=1024, weights=1)
    (html,) = [file for file in take_away.FILES if file.ending == "html"]
    scene = build_scene(view, scene_key(view))
    longer = NumberSequence(np.zeros((2_000, len(scene.sequence.names))), scene.sequence.names)
    grown = replace(scene, sequence=longer, run=model_run(scene.model, longer))
    assert html.count(scene) <= html.most < html.count(grown)
    told = str(take_away._too_large(html.count(grown), html.most))
    assert "A shorter sequence or fewer units fit." in told


def test_a_file_says_that_torch_agreed_only_where_it_did() -> None:
    scene, checker = build_scene(Settings(), "one"), Checker()
    assert take_away._known(checker, scene) is None
    asked = checker.ask(scene.key, lambda: check(scene), Asker())
    assert asked is not None
    report = asked.result(timeout=60)
    assert take_away._known(checker, scene) is report
    assert take_away._known(checker, build_scene(Settings(), "other")) is None


def test_a_check_that_broke_or_has_not_ended_is_no_verdict() -> None:
    scene, checker, go = build_scene(Settings(), "one"), Checker(), threading.Event()

    def breaks() -> ParityReport:
        assert go.wait(60)
        raise RuntimeError("no torch here")

    asked = checker.ask(scene.key, breaks, Asker())
    assert asked is not None
    assert take_away._known(checker, scene) is None
    go.set()
    assert isinstance(asked.exception(timeout=60), RuntimeError)
    assert take_away._known(checker, scene) is None


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
