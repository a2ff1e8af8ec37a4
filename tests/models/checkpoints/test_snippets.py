"""The lines that people copy run as they stand, and their files open."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import torch

from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.checkpoints.snippets import SNIPPETS
from tests.models.checkpoints.networks import I
from tests.models.checkpoints.test_torch_files import Tagger

# Keras gives its variables to NumPy in a way that NumPy 2 warns of.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
CODE = {snippet.key: snippet.code for snippet in SNIPPETS}


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def follow(key: str, **names: Any) -> dict[str, Any]:
    exec(compile(CODE[key], key, "exec"), names)
    return names


@pytest.mark.parametrize(
    ("key", "file"), [("torch", "model.pt"), ("safetensors", "model.safetensors")]
)
def test_a_torch_user_gets_a_file_that_opens(key: str, file: str) -> None:
    module = Tagger()
    follow(key, model=module)
    [layer] = load_checkpoint(file).layers
    wanted = module.rnn.weight_hh_l0.detach().numpy()[:5]
    np.testing.assert_array_equal(layer.network.layers[0][0].gates()["r"].w_h, wanted)
    assert len(layer.embeddings) == len(layer.heads) == 1


def test_the_notebook_lines_open_it(capsys: pytest.CaptureFixture[str]) -> None:
    module = Tagger()
    follow("torch", model=module)
    network = follow("notebook")["network"]
    assert capsys.readouterr().out.split()[:4] == ["rnn", "gru", "3", "5"]
    assert network.head is not None


def test_an_onnx_user_gets_a_file_that_opens() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that this exporter is the older one
        follow("onnx", model=Tagger().float(), tokens=torch.zeros(20, 1, dtype=torch.long))
    [layer] = load_checkpoint("model.onnx").layers
    assert (layer.cell, layer.convention.reset, len(layer.heads)) == ("gru", "after", 1)


def test_a_keras_user_gets_a_file_that_opens() -> None:
    model = keras.Sequential([keras.Input((None, I)), keras.layers.LSTM(5)])
    follow("keras", model=model)
    [layer] = load_checkpoint("model.keras").layers  # through the process beside this one
    assert (layer.cell, layer.hidden_size) == ("lstm", 5)
