"""Your model, as Streamlit runs it: files of each kind, what is chosen, and the other pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

import gatescope
from gatescope.models.check_run import check_run
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gatescope.models.model import run as run_model
from gatescope.ui import (
    caches,
    choices,
    flow_scene_maker,
    formulations_scene,
)
from gatescope.ui import own as own_module
from gatescope.ui.own import OwnNetwork, is_own
from gatescope.ui.settings import Settings, parse_query
from gru_core import Network, random_params
from tests.ui.own_files import TOKENS, Tagger, opened, own, said, state_dict
from tests.ui.test_pages import picture, run


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


def test_what_a_deep_layer_reads_is_not_called_a_token() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    assert picture(test).meta["strings"]["why_token"] == "layer below"
    test.sidebar.selectbox(key="gs.own.place.2.2").set_value((0, 0)).run()
    assert picture(test).meta["strings"]["why_token"] == "token “{token}”"


def test_another_layer_reads_what_was_typed_for_the_one_before() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    test.sidebar.text_area[0].set_value("6 0 6").run()
    test.sidebar.selectbox(key="gs.own.place.2.2").set_value((0, 0)).run()
    assert not test.exception
    assert picture(test).meta["title"].endswith("layer l0, forward")
    assert test.sidebar.text_area[0].value == "6 0 6"
    assert test.session_state["gs.scene"].sequence.tokens == ("6", "0", "6")


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


def test_a_layer_of_two_directions_says_so() -> None:
    test = opened("tagger.pt", state_dict(Tagger()))
    assert "2, in both directions" in "".join(str(e.proto.body) for e in test.get("html"))


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
