"""Your model, as Streamlit runs it: files of each kind, what is chosen, and the other pages."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keras
import numpy as np
import pytest
import torch
from streamlit.testing.v1 import AppTest
from torch import nn

import gatescope
from gatescope.models.bundled import load_bundled
from gatescope.models.check_run import check_run
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.export import exported
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gatescope.models.model import run as run_model
from gatescope.ui import (
    caches,
    choices,
    flow_scene_maker,
    formulations_scene,
    own_choice,
    own_file,
)
from gatescope.ui import own as own_module
from gatescope.ui.own import OwnNetwork, is_own
from gatescope.ui.settings import Settings, parse_query
from gru_core import Network, random_params
from tests.ui.test_pages import ROOT, picture, run, texts

TOKENS = 7


class Tagger(nn.Module):
    """An embedding, a stack in both directions, an answer at every step."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(TOKENS, 3)
        self.rnn = nn.GRU(3, 4, num_layers=2, bidirectional=True)
        self.head = nn.Linear(8, 5)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.head(self.rnn(self.embedding(tokens))[0])


def state_dict(module: nn.Module) -> bytes:
    torch.manual_seed(0)
    file = io.BytesIO()
    torch.save(module.state_dict(), file)
    return file.getvalue()


def opened(name: str, data: bytes, page: str = "your_model", **held: Any) -> AppTest:
    """The page after a file was dropped; `held` are widgets' values by their keys."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    test.session_state["gs.own.file"] = (name, data)
    for key, value in held.items():
        test.session_state[key] = value
    test.switch_page("pages/your_model.py").run()
    return test if page == "your_model" else test.switch_page(f"pages/{page}.py").run()


def own(test: AppTest) -> OwnNetwork:
    return test.session_state["gs.own"]


def said(elements: Any) -> str:
    return " ".join(texts(elements)).replace("\\", "")


def test_a_checkpoint_is_shown_with_its_numbers() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    assert not test.exception
    assert not test.error
    sent = picture(test)
    assert sent.meta["cell"] == "gru"
    assert sent.meta["title"] == "tagger · rnn · layer l1, forward"
    seen = run_model(own(test).model, test.session_state["gs.scene"].sequence)
    h = sent.arrays["h"].reshape(seen.trace.y.shape[0], -1)
    np.testing.assert_allclose(h, seen.trace.y[:, 0], atol=1e-6)
    assert [t.value for t in test.sidebar.text_area] == ["0123456"]
    assert "give a vocabulary" in said(test.sidebar.caption)


def test_every_layer_and_direction_can_be_looked_at() -> None:
    places = "gs.own.place.2.2"
    test = opened("tagger.pt", state_dict(Tagger()))
    for place, steps in (((0, 0), TOKENS), ((1, 1), TOKENS)):
        test.sidebar.selectbox(key=places).set_value(place).run()
        assert not test.exception
        assert picture(test).meta["title"].startswith(f"tagger · rnn · layer l{place[0]}")
        assert len(test.session_state["gs.scene"].sequence) == steps
    assert "step 0 is the last one" in json.dumps(picture(test).meta["notes"])


def test_another_layer_reads_what_was_typed_for_the_one_before() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    test.sidebar.text_area[0].set_value("6 0 6").run()
    test.sidebar.selectbox(key="gs.own.place.2.2").set_value((0, 0)).run()
    assert not test.exception
    assert picture(test).meta["title"].endswith("layer l0, forward")
    assert test.sidebar.text_area[0].value == "6 0 6"
    assert test.session_state["gs.scene"].sequence.tokens == ("6", "0", "6")


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


def test_a_recording_is_read_as_it_was_recorded(tmp_path: Path) -> None:
    model = Tagger().eval()
    with gatescope.record(model) as rec:
        model(torch.arange(12).remainder(TOKENS).reshape(6, 2))
    rec.save(tmp_path / "run.gatescope")
    test = opened("run.gatescope", (tmp_path / "run.gatescope").read_bytes())
    assert not test.exception
    assert "recorded" in [box.value for box in test.sidebar.selectbox]
    seen = test.session_state["gs.scene"]
    np.testing.assert_array_equal(seen.sequence.values, rec["rnn"].x[:, 0])
    y = run_model(seen.model, seen.sequence).trace.y[:, 0]
    np.testing.assert_allclose(y, rec["rnn"].y[:, 0, :4], atol=1e-6)


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


def test_a_layer_of_two_directions_says_so() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    assert "2, in both directions" in "".join(str(e.proto.body) for e in test.get("html"))


def test_a_bad_file_leaves_the_network_before_it() -> None:
    test = opened("plain.pt", state_dict(nn.GRU(1, 2)))
    upload = next(u for u in test.main.file_uploader if u.key == "gs.own.upload")
    upload.set_value(("bad.pt", b"hello", "application/octet-stream")).run()
    assert "still the one below" in said(test.error)
    assert picture(test).meta["title"] == "plain · rnn"


MAKERS: dict[str, Callable[[], nn.Module]] = {
    "gru": lambda: nn.GRU(2, 3),
    "lstm": lambda: nn.LSTM(2, 3),
    "rnn": lambda: nn.RNN(2, 3),
}


@pytest.mark.parametrize("page", ["explore", "gradient_flow", "parity", "formulations"])
@pytest.mark.parametrize("cell", list(MAKERS))
def test_every_other_page_works_on_it(page: str, cell: str) -> None:
    test = opened("mine.pt", state_dict(MAKERS[cell]()), page)
    assert not test.exception
    if page == "formulations" and cell != "gru":
        assert f"of the cell {cell.upper()}" in said(test.error)
        assert "the network “Remember the letter”" in said(test.error)
    else:
        assert not test.error
        assert test.sidebar.selectbox[0].value == "own"


def test_formulations_of_a_float32_network_equal_pytorch() -> None:
    test = opened("mine.pt", state_dict(nn.GRU(2, 3)), "formulations")
    scene = test.session_state["gs.form"]
    assert scene.model.name == own(test).title
    assert check_run(scene.model, scene.judged).passed


def test_a_step_of_many_numbers_is_told_in_a_line() -> None:
    test = opened("wide.pt", state_dict(nn.GRU(300, 2)))
    assert "300 numbers in it: x1, x2, x3 … x300." in said(test.sidebar.caption)


@pytest.mark.parametrize("section", ["why", "reach", "memory", "training"])
def test_every_part_of_gradient_flow_works_on_it(section: str) -> None:
    test = opened("mine.pt", state_dict(nn.GRU(2, 3)), "gradient_flow")
    test.main.button_group(key="set.f.section").set_value(section).run()
    assert not test.exception
    assert not test.error


def test_another_file_lets_go_what_was_typed_for_the_one_before() -> None:
    test = opened("one.pt", state_dict(nn.GRU(1, 2)))
    test.sidebar.text_area[0].set_value("1 2 3").run()
    assert len(test.session_state["gs.scene"].sequence) == 3
    test.session_state["gs.own.file"] = ("two.pt", state_dict(nn.LSTM(2, 2)))
    test.run()
    assert not test.exception
    assert not test.error
    assert picture(test).meta["cell"] == "lstm"
    assert len(test.session_state["gs.scene"].sequence) == 24


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


def test_an_answer_that_cannot_be_in_the_picture_is_explained() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    assert "made of both directions" in said(test.info)


def test_coming_back_to_the_page_brings_the_network_back() -> None:
    test = opened("one.pt", state_dict(nn.LSTM(1, 2)), "explore")
    test.sidebar.selectbox[0].set_value("wave").run()
    assert picture(test).meta["title"] != "one · rnn"
    test.switch_page("pages/your_model.py").run()
    assert not test.exception
    assert not test.error
    assert picture(test).meta["title"] == "one · rnn"
    assert picture(test).meta["cell"] == "lstm"


def test_one_of_our_own_files_comes_back_whole() -> None:
    model: Model = load_bundled("recall", "gru")
    test = opened("letter.safetensors", exported(model, "safetensors"))
    assert not test.error
    assert own(test).model.encoder.vocabulary == model.encoder.vocabulary
    assert own(test).model.head is not None


@pytest.mark.parametrize("page", ["your_model", "gradient_flow", "formulations"])
def test_nothing_of_it_is_kept_for_everybody(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = [
        (caches, "_shared"), (caches, "_packed"), (flow_scene_maker, "_shared"),
        (formulations_scene, "_shared"),
    ]  # fmt: skip
    for module, name in shared:
        monkeypatch.setattr(module, name, None)
    test = opened("mine.pt", state_dict(nn.GRU(2, 3)), page)
    assert not test.exception
    assert not test.error
    key = test.session_state["gs.scene"].key
    assert is_own(key)
    scenes = {"gradient_flow": "gs.flow", "formulations": "gs.form"}
    if page in scenes:
        assert is_own(test.session_state[scenes[page]].key)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_formulations_of_it_agree_with_torch_and_say_what_was_left_out(
    dtype: torch.dtype, monkeypatch: pytest.MonkeyPatch
) -> None:
    params = random_params("gru", input_size=1, hidden_size=2, seed=0)
    before = replace(params, reset="before").astype(torch.zeros((), dtype=dtype).numpy().dtype)
    model = Model(
        "own", "gru", Network(((before,),)), NumberEncoder(("a",)), h0=np.ones((1, 1, 2))
    )
    monkeypatch.setattr(own_module, "own_network", lambda: OwnNetwork("0", "mine", model))
    settings = Settings(network="own", source="numbers", numbers="1 2 3 -1")
    scene = formulations_scene.build_formulation_scene(settings, "own-0")
    assert check_run(scene.model, scene.judged).passed
    told = " ".join(map(str, scene.notes))
    assert "start here from zero" in told
    assert "resets before the product" in told


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
    monkeypatch.setattr(own_choice.st, "session_state", held)
    own_choice._keep_vocabulary(SimpleNamespace(getvalue=lambda: b"a"))
    assert list(held.values()) == [b"a"]
    own_choice._keep_vocabulary(None)
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


@pytest.mark.parametrize("page", ["your_model", "gradient_flow", "formulations", "parity"])
def test_a_first_sequence_that_is_too_long_is_one_sentence(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choices, "most_steps", lambda hidden: 3 if hidden == 3 else 10_000)
    test = opened("mine.pt", state_dict(nn.GRU(2, 3)), page)
    assert not test.exception
    assert "at most 3 steps for 3 units" in said(test.error)


def test_no_link_brings_it_back_whole() -> None:
    assert Settings(network="random", source="numbers").linkable
    assert not Settings(network="own", source="numbers").linkable


def test_a_link_says_that_the_network_stays_behind() -> None:
    settings, notes = parse_query({"network": "own", "source": "text"})
    assert settings.network == Settings().network
    assert "cannot travel in a link" in str(notes[0])
    test = run("your_model", network="own")
    assert not test.exception
    assert "open its file again" in said(test.info)
