"""Your model's files: opened, refused, replaced and let go; their vocabularies."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keras
import numpy as np
import pytest
import torch
from streamlit.testing.v1 import AppTest
from torch import nn

from gatescope.models.bundled import load_bundled
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.export import exported
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.model import Model
from gatescope.ui import (
    own_file,
    own_pickers,
)
from gatescope.ui.settings import Settings
from tests.ui.own_files import Tagger, opened, own, said, state_dict
from tests.ui.test_pages import picture, texts


def test_a_vocabulary_names_the_tokens() -> None:
    words = "\n".join("abcdefg").encode()
    test = opened("tagger.pt", state_dict(Tagger()), **{"gs.own.words": words})
    assert not test.error
    assert own(test).model.encoder.vocabulary == tuple("abcdefg")
    assert "give a vocabulary" not in said(test.sidebar.caption)
    test.sidebar.text_area[0].set_value("gag").run()
    assert test.session_state["gs.scene"].sequence.tokens == ("g", "a", "g")


def test_a_vocabulary_of_another_size_is_one_sentence_and_the_picture_stays() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    test.session_state["gs.own.words"] = b"a\nb\n"
    test.run()
    assert not test.exception
    assert "7 names" in said(test.error)
    assert picture(test).meta["title"].startswith("tagger")


def spoiled(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize(("name", "data"), [
    ("hello.pt", b"hello"),
    ("empty.pt", b""),
    ("half.pt", spoiled(state_dict(nn.GRU(1, 2)))),
    ("<script>alert(1)</script>.pt", b"hello"),
])  # fmt: skip
def test_what_cannot_be_opened_is_one_sentence(name: str, data: bytes) -> None:
    test = opened(name, data)
    assert not test.exception
    assert said(test.error).startswith("Expected ")
    assert "unchecked" in "".join(str(e.proto.body) for e in test.get("html"))


def test_a_bad_file_leaves_the_network_before_it() -> None:
    test = opened("plain.pt", state_dict(nn.GRU(1, 2)))
    upload = next(u for u in test.main.file_uploader if u.key == "gs.own.upload")
    upload.set_value(("bad.pt", b"hello", "application/octet-stream")).run()
    assert "still the one below" in said(test.error)
    assert picture(test).meta["title"] == "plain · rnn"


def test_who_comes_back_to_an_empty_uploader_can_still_remove_the_file() -> None:
    test = opened("mine.pt", state_dict(nn.GRU(1, 2)))
    test.main.button(key="gs.own.remove").click().run()
    assert not test.exception
    assert "gs.own" not in test.session_state
    assert len(test.main.download_button) == 1
    test.switch_page("pages/explore.py").run()
    assert test.sidebar.selectbox[0].value == Settings().network


def vocabulary_uploader(test: AppTest) -> Any:
    return next(u for u in test.sidebar.file_uploader if str(u.key).startswith("gs.own.voc"))


def test_the_vocabulary_of_one_file_is_not_taken_for_another() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    words = ("words.json", json.dumps(list("abcdefg")).encode(), "application/json")
    vocabulary_uploader(test).set_value(words).run()
    assert own(test).model.encoder.vocabulary == tuple("abcdefg")
    other = nn.ModuleDict({"embedding": nn.Embedding(4, 2), "rnn": nn.GRU(2, 3)})
    upload = next(u for u in test.main.file_uploader if u.key == "gs.own.upload")
    upload.set_value(("other.pt", state_dict(other), "application/octet-stream")).run()
    assert not test.error
    assert own(test).model.encoder.vocabulary == tuple("0123")


def test_a_vocabulary_can_be_let_go() -> None:
    words = "\n".join("abcdefg").encode()
    test = opened("tagger.pt", state_dict(Tagger()), **{"gs.own.words": words})
    test.sidebar.button(key="gs.own.words.remove").click().run()
    assert own(test).model.encoder.vocabulary == tuple("0123456")


def test_one_of_our_own_files_comes_back_whole() -> None:
    model: Model = load_bundled("recall", "gru")
    test = opened("letter.safetensors", exported(model, "safetensors"))
    assert not test.error
    assert own(test).model.encoder.vocabulary == model.encoder.vocabulary
    assert own(test).model.head is not None


def test_another_file_lets_the_vocabulary_go_and_the_same_one_trained_on_keeps_it() -> None:
    def script() -> None:
        from types import SimpleNamespace

        import streamlit as st

        from gatescope.ui.own_page import drop

        for name in ("one.pt", "one.pt", "two.pt"):
            st.session_state.setdefault("gs.own.words", b"a")
            drop(SimpleNamespace(name=name, getvalue=lambda: b""))
            st.write(f"{name} {'gs.own.words' in st.session_state}")

    test = AppTest.from_function(script).run()
    assert texts(test.markdown) == ["one.pt False", "one.pt True", "two.pt False"]


def test_a_file_is_opened_once_as_long_as_it_is_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opens: list[str] = []
    load = own_file.load_checkpoint

    def counted(data: bytes, name: str) -> Checkpoint:
        opens.append(name)
        return load(data, name)

    monkeypatch.setattr(own_file, "load_checkpoint", counted)
    test = opened("one.pt", state_dict(nn.GRU(1, 2)))
    test.run()
    assert opens == ["one.pt"]
    test.session_state["gs.own.file"] = ("one.pt", state_dict(nn.GRU(1, 3)))
    test.run()
    assert opens == ["one.pt", "one.pt"]
    assert own(test).model.network.hidden_size == 3


def test_a_vocabulary_that_is_taken_out_again_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    held: dict[str, object] = {}
    monkeypatch.setattr(own_pickers.st, "session_state", held)
    own_pickers.keep_vocabulary(SimpleNamespace(getvalue=lambda: b"a"))
    assert list(held.values()) == [b"a"]
    own_pickers.keep_vocabulary(None)
    assert b"a" not in held.values()


def test_answers_that_differ_in_their_order_alone_are_two_networks() -> None:
    module = nn.ModuleDict(
        {"rnn": nn.GRU(1, 2), "one": nn.Linear(2, 3), "two": nn.Linear(2, 3)}
    )
    weights = module.state_dict()
    for part in ("weight", "bias"):
        weights[f"two.{part}"] = weights[f"one.{part}"].flip(0)
    file = io.BytesIO()
    torch.save(weights, file)
    test = opened("two.pt", file.getvalue())
    first = own(test)
    test.sidebar.selectbox(key="gs.own.head.rnn").set_value(1).run()
    second = own(test)
    assert first.digest != second.digest
    np.testing.assert_array_equal(first.model.head.w[::-1], second.model.head.w)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_keras_layer_that_reads_from_the_end_answers_as_keras_does(tmp_path: Path) -> None:
    model = keras.Sequential([
        keras.Input((None, 1)),
        keras.layers.GRU(2, go_backwards=True),
        keras.layers.Dense(3, activation="softmax"),
    ])  # fmt: skip
    model.save(tmp_path / "end.keras")
    test = opened("end.keras", (tmp_path / "end.keras").read_bytes())
    assert not test.error
    test.sidebar.text_area[0].set_value("1 -2 3 0.5").run()
    seen = test.session_state["gs.scene"]
    assert own(test).model.head.kind == "classes"
    wanted = model(np.array([[[1.0], [-2.0], [3.0], [0.5]]], np.float32))
    wanted = keras.ops.convert_to_numpy(wanted)[0]
    np.testing.assert_allclose(seen.run.output[-1], wanted, atol=1e-6)


def test_what_had_to_be_assumed_of_a_file_is_said() -> None:
    module = nn.RNN(1, 2)
    test = opened("mine.pt", state_dict(module))
    [layer] = load_checkpoint(state_dict(module), "mine.pt").layers
    assert layer.notes
    said_all = said(test.info) + said(test.caption) + said(test.markdown) + said(test.warning)
    assert str(layer.notes[0])[:40] in said_all
