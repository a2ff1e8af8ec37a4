"""What is exported is opened by the real libraries and computes the same there."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import torch
from torch import nn

import gatescope
from gatescope.messages import InputError
from gatescope.models.checkpoints import hdf5, hdf5_child
from gatescope.models.checkpoints.export import EXPORTS, export_checkpoint, exported
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.model import Model
from gru_core import Network, to_torch
from tests.inputs.sentences import refusal
from tests.models.checkpoints.networks import (
    I,
    answers,
    assert_same_bits,
    bare,
    numbers,
    stack,
    states,
    with_ends,
)
from tests.models.checkpoints.runtime import run_graph

# Keras gives its variables to NumPy in a way that NumPy 2 warns of.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
CLOSE = 2e-6
NETWORKS: dict[str, Any] = {
    "gru": lambda **o: stack("gru", **o),
    "gru-before": lambda **o: stack("gru", reset="before", **o),
    "gru-no-bias": lambda **o: stack("gru", bias=False, **o),
    "lstm": lambda **o: stack("lstm", **o),
    "rnn": lambda **o: stack("rnn", **o),
    "rnn-relu": lambda **o: stack("rnn", activation="relu", **o),
}
SHAPES = [(1, 1), (2, 1), (2, 2)]
TWO_BIASES = ("gru", "gru-no-bias")  # in Keras


@pytest.fixture(autouse=True)
def without_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hdf5, "ask_process", hdf5_child.answer)


def again(model: Model | Network, kind: Any, **options: Any) -> Any:
    data = exported(model, kind)
    return load_checkpoint(data, f"it{EXPORTS[kind].ending}", **options)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("kind", ["torch", "safetensors", "onnx", "keras"])
def test_a_network_comes_back_bit_for_bit_where_the_format_allows(
    kind: Any, name: str, shape: tuple[int, int], dtype: str
) -> None:
    network = NETWORKS[name](layers=shape[0], directions=shape[1], dtype=dtype)
    if kind == "torch" and name == "gru-before":
        assert "which PyTorch does not have" in refusal(exported, network, kind)
        return
    relu: Any = {"rnn_activation": "relu"} if kind == "torch" and "relu" in name else {}
    [layer] = again(network, kind, **relu).layers
    if kind == "keras" and name not in TWO_BIASES:
        merged = Network(tuple(tuple(merge(p) for p in own) for own in network.layers))
        assert_same_bits(layer.network, merged)
    else:
        assert_same_bits(layer.network, network)
    for option in ("reset", "activation"):
        first, second = (n.layers[0][0] for n in (layer.network, network))
        assert getattr(first, option, None) == getattr(second, option, None)


def merge(params: Any) -> Any:
    """One bias for both products, as Keras has it."""
    from dataclasses import replace

    gates = {
        name: replace(gate, b_i=gate.b_i + gate.b_h, b_h=np.zeros_like(gate.b_h))
        for name, gate in params.gates().items()
    }
    return replace(params, **gates)


@pytest.mark.parametrize("kind", EXPORTS)
@pytest.mark.parametrize("answer", ["classes", "values"])
def test_embedding_and_head_come_back_bit_for_bit(kind: Any, answer: str) -> None:
    model = with_ends(stack("gru", dtype="float32"), answer)
    found = again(model, kind)
    got = found.model(0, list("abcdefg"), kind=answer, labels=list("wxyz"))
    assert_same_bits(got.network, model.network)
    np.testing.assert_array_equal(got.encoder.embedding, model.encoder.embedding)  # type: ignore[union-attr]
    assert got.head is not None
    assert model.head is not None
    np.testing.assert_array_equal(got.head.w, model.head.w)
    np.testing.assert_array_equal(got.head.b, model.head.b)
    if kind in ("keras", "safetensors"):  # the others do not say what the answer means
        assert found.model().head.kind == answer
    if kind == "safetensors":
        assert found.model().encoder.vocabulary == tuple("abcdefg")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", [name for name in NETWORKS if name != "gru-before"])
def test_a_torch_module_takes_the_state_dict(name: str, shape: tuple[int, int]) -> None:
    network = NETWORKS[name](layers=shape[0], directions=shape[1])
    module = to_torch(network)
    module.load_state_dict({key: torch.zeros_like(w) for key, w in module.state_dict().items()})
    state = torch.load(io.BytesIO(exported(network, "torch")), weights_only=True)
    module.load_state_dict(state)
    x = numbers()
    with torch.no_grad():
        wanted = module(torch.from_numpy(x)[:, None])[0][:, 0].numpy()
    np.testing.assert_allclose(states(bare(network), x), wanted, rtol=0, atol=1e-14)


def test_a_torch_module_with_embedding_and_head_takes_it_too() -> None:
    model = with_ends(stack("gru"), "values")
    parts = nn.ModuleDict(
        {"embedding": nn.Embedding(7, I), "rnn": nn.GRU(I, 5), "head": nn.Linear(5, 4)}
    ).double()
    parts.load_state_dict(torch.load(io.BytesIO(exported(model, "torch")), weights_only=True))
    with torch.no_grad():
        wanted = parts["head"](parts["rnn"](parts["embedding"](torch.tensor([[0], [3]])))[0])
    np.testing.assert_allclose(answers(model, "ad"), wanted[:, 0].numpy(), rtol=0, atol=1e-14)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", NETWORKS)
def test_keras_opens_the_model(name: str, shape: tuple[int, int], tmp_path: Path) -> None:
    network = NETWORKS[name](layers=shape[0], directions=shape[1], dtype="float32")
    path = export_checkpoint(network, tmp_path / "it.keras")
    model = keras.saving.load_model(path)
    x = numbers().astype(np.float32)
    wanted = model(x[None]).detach().cpu().numpy()[0]
    np.testing.assert_allclose(states(bare(network), x), wanted, rtol=0, atol=CLOSE)


def test_keras_keeps_float64_weights(tmp_path: Path) -> None:
    network = stack("gru")
    model = keras.saving.load_model(export_checkpoint(network, tmp_path / "it.keras"))
    [kernel, *_] = model.get_weights()
    wanted = load_checkpoint(tmp_path / "it.keras").layers[0].network.layers[0][0].gates()
    np.testing.assert_array_equal(kernel[:, 5:10].T, wanted["r"].w_i)
    assert kernel.dtype == np.float64


def test_keras_opens_embedding_and_head(tmp_path: Path) -> None:
    model = with_ends(stack("lstm", directions=2, dtype="float32"))
    opened = keras.saving.load_model(export_checkpoint(model, tmp_path / "it.keras"))
    wanted = opened(np.array([[0, 3, 3, 6]])).detach().cpu().numpy()[0]
    np.testing.assert_allclose(answers(model, "addg"), wanted, rtol=0, atol=CLOSE)


def test_keras_takes_the_weights_alone(tmp_path: Path) -> None:
    model = with_ends(stack("gru", layers=2, dtype="float32"), "values")
    path = export_checkpoint(model, tmp_path / "it.weights.h5")
    L = keras.layers
    own = keras.Sequential(
        [
            keras.Input((None,), dtype="int32"),
            L.Embedding(7, I),
            L.GRU(5, return_sequences=True),
            L.GRU(5, return_sequences=True),
            L.Dense(4),
        ]
    )
    own.load_weights(path)
    wanted = own(np.array([[0, 3, 3, 6]])).detach().cpu().numpy()[0]
    np.testing.assert_allclose(answers(model, "addg"), wanted, rtol=0, atol=CLOSE)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", NETWORKS)
def test_onnxruntime_runs_the_graph(name: str, shape: tuple[int, int]) -> None:
    network = NETWORKS[name](layers=shape[0], directions=shape[1], dtype="float32")
    x = numbers().astype(np.float32)
    wanted = run_graph(exported(network, "onnx"), only="y", x=x[:, None])
    np.testing.assert_allclose(states(bare(network), x), wanted[:, 0], rtol=0, atol=5e-6)


@pytest.mark.parametrize("answer", ["classes", "values"])
def test_onnxruntime_runs_embedding_and_head(answer: str) -> None:
    model = with_ends(stack("gru", layers=2, dtype="float32"), answer)
    tokens = np.array([[0], [3], [3], [6]])
    data = exported(model, "onnx")
    wanted = run_graph(data, only="output", tokens=tokens)[:, 0]
    np.testing.assert_allclose(answers(model, "addg"), wanted, rtol=0, atol=5e-6)
    last = run_graph(data, only="h_n", tokens=tokens)
    assert last.shape == (2, 1, 5)


def test_the_graph_is_valid_onnx() -> None:
    import onnx

    for dtype in ("float32", "float64"):
        data = exported(with_ends(stack("lstm", layers=2, directions=2, dtype=dtype)), "onnx")
        onnx.checker.check_model(onnx.load_model_from_string(data), full_check=True)


def test_the_ending_chooses_the_format(tmp_path: Path) -> None:
    network = stack("gru")
    formats = {
        "a.pt": "torch",
        "a.pth": "torch",
        "a.safetensors": "gatescope",
        "A.KERAS": "keras",
        "a.weights.h5": "keras",
        "a.onnx": "onnx",
    }
    for name, wanted in formats.items():
        path = gatescope.export_checkpoint(network, tmp_path / name)
        assert gatescope.load_checkpoint(path).format == wanted
    with pytest.raises(InputError, match=r"\.weights\.h5.*“a\.h5” came"):
        export_checkpoint(network, tmp_path / "a.h5")
    assert not (tmp_path / "a.h5").exists()
    assert "“tf” came" in refusal(exported, network, "tf")


def test_shipped_networks_go_through_every_format() -> None:
    from gatescope.models.bundled import load_bundled

    model = load_bundled("recall", "gru")
    for kind in EXPORTS:
        [layer] = again(model, kind).layers
        assert_same_bits(layer.network, model.network)
