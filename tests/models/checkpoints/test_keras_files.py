"""Files that real Keras wrote compute here what Keras computes."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest
import torch

from gatescope.inputs.sequence import FloatArray
from gatescope.models.checkpoints import hdf5, hdf5_child, keras_blocks, keras_layers
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.load import load_checkpoint
from gru_core import packed
from tests.inputs.sentences import refusal, texts
from tests.models.checkpoints.networks import C, H, I, answers, numbers, states

# Keras gives its variables to NumPy in a way that NumPy 2 warns of.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
L = keras.layers
FORMATS = (".keras", ".weights.h5", ".h5")


@pytest.fixture(autouse=True)
def without_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read HDF5 in this process, which is quicker; `test_hostile_hdf5` reads beside it."""
    monkeypatch.setattr(hdf5, "ask_process", hdf5_child.answer)


@pytest.fixture(autouse=True)
def in_float64() -> Iterator[None]:
    """Keras keeps float64 in the layers that its torch backend fuses: GRU after, and LSTM."""
    for name in ("float64", "float32"):
        keras.config.set_floatx(name)
        keras.config.set_dtype_policy(name)
        if name == "float64":
            yield


def shaken(model: Any) -> Any:
    """Give every weight a number of its own: Keras starts biases at zero."""
    draw = np.random.default_rng(3)
    model.set_weights([draw.normal(size=w.shape) * 0.5 for w in model.get_weights()])
    return model


def sequential(*layers: Any, tokens: bool = False) -> Any:
    entry = keras.Input((None,), dtype="int32") if tokens else keras.Input((None, I))
    return shaken(keras.Sequential([entry, *layers]))


def opened(model: Any, ending: str, folder: Path) -> Checkpoint:
    path = folder / f"mine{ending}"
    if ending == ".weights.h5":
        model.save_weights(path)
    else:
        model.save(path)
    return load_checkpoint(path)


def computed(model: Any, x: Any) -> FloatArray:
    """One row through Keras, as a tensor: of arrays it makes float32."""
    output: FloatArray = model(torch.from_numpy(x)[None]).detach().cpu().numpy()[0]
    return output


FUSED, PLAIN = 1e-14, 2e-6  # whatever else goes through keras.ops is computed in float32
RECURRENT = {
    "gru-after": lambda **o: L.GRU(H, return_sequences=True, **o),
    "gru-before": lambda **o: L.GRU(H, return_sequences=True, reset_after=False, **o),
    "lstm": lambda **o: L.LSTM(H, return_sequences=True, **o),
    "rnn": lambda **o: L.SimpleRNN(H, return_sequences=True, **o),
}


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("kind", RECURRENT)
@pytest.mark.parametrize("shape", ["single", "stacked", "bidirectional"])
def test_a_layer_computes_what_keras_computes(
    kind: str, shape: str, ending: str, tmp_path: Path
) -> None:
    make = RECURRENT[kind]
    layers = {
        "single": lambda: [make()],
        "stacked": lambda: [make(), L.Dropout(0.3), make()],
        "bidirectional": lambda: [
            L.Bidirectional(make()),
            L.Bidirectional(make()),
        ],
    }[shape]()
    model = sequential(*layers)
    found = opened(model, ending, tmp_path)
    [layer] = found.layers
    assert (layer.num_layers, layer.num_directions) == {
        "single": (1, 1),
        "stacked": (2, 1),
        "bidirectional": (2, 2),
    }[shape]
    assert layer.convention.reset == {"gru-after": "after", "gru-before": "before"}.get(kind)
    assert layer.convention.biases == ("two" if kind == "gru-after" else "one")
    assert layer.parameter_count == model.count_params()
    x = numbers()
    tolerance = FUSED if kind in ("gru-after", "lstm") else PLAIN
    np.testing.assert_allclose(
        states(found.model(), x), computed(model, x), rtol=0, atol=tolerance
    )


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("wrapped", [False, True], ids=["dense", "time-distributed"])
def test_embedding_and_head_are_found(ending: str, wrapped: bool, tmp_path: Path) -> None:
    head = L.Dense(C, activation="softmax")
    model = sequential(
        L.Embedding(7, I),
        RECURRENT["gru-after"](),
        L.TimeDistributed(head) if wrapped else head,
        tokens=True,
    )
    found = opened(model, ending, tmp_path)
    [layer] = found.layers
    assert len(layer.embeddings) == len(layer.heads) == 1
    # weights alone do not know that the head is a softmax
    network = found.model(
        0, list("abcdefg"), kind=None if ending != ".weights.h5" else "classes"
    )
    wanted = computed(model, np.array([0, 6, 2, 2, 5]))
    assert network.head is not None
    assert network.head.kind == "classes"
    np.testing.assert_allclose(answers(network, "agccf"), wanted, rtol=0, atol=PLAIN)


@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_a_functional_model_is_followed_along_its_edges(ending: str, tmp_path: Path) -> None:
    x = keras.Input((None, I))
    left = L.GRU(H, return_sequences=True, name="left")(x)
    right = L.GRU(H, return_sequences=True, name="right")(x)
    top = L.GRU(H, return_sequences=True, name="top")(L.SpatialDropout1D(0.1)(right))
    model = shaken(keras.Model(x, L.Concatenate()([left, top])))
    found = opened(model, ending, tmp_path)
    assert [layer.name for layer in found.layers] == ["left", "right+top"]
    values = numbers()
    got = [states(found.model(name), values) for name in ("left", "right+top")]
    wanted = computed(model, values)
    np.testing.assert_allclose(np.concatenate(got, axis=1), wanted, rtol=0, atol=FUSED)


@pytest.mark.parametrize("ending", [".keras", ".weights.h5"])
def test_layers_of_other_sizes_stay_apart(ending: str, tmp_path: Path) -> None:
    model = sequential(L.LSTM(H, return_sequences=True), L.LSTM(2, return_sequences=True))
    found = opened(model, ending, tmp_path)
    assert [(layer.input_size, layer.hidden_size) for layer in found.layers] == [(I, H), (H, 2)]


def test_a_model_inside_a_model_is_found(tmp_path: Path) -> None:
    inner = keras.Sequential([keras.Input((None, I)), RECURRENT["gru-after"]()])
    model = sequential(inner)
    for ending in (".keras", ".weights.h5"):
        found = opened(model, ending, tmp_path)
        x = numbers()
        np.testing.assert_allclose(
            states(found.model(), x), computed(model, x), rtol=0, atol=FUSED
        )


def test_a_cell_in_the_general_wrapper_is_found(tmp_path: Path) -> None:
    model = sequential(L.RNN(L.GRUCell(H, reset_after=False), return_sequences=True))
    found = opened(model, ".keras", tmp_path)
    x = numbers()
    np.testing.assert_allclose(states(found.model(), x), computed(model, x), rtol=0, atol=PLAIN)


def test_a_layer_that_walks_backwards_says_so(tmp_path: Path) -> None:
    model = sequential(L.GRU(H, return_sequences=True, go_backwards=True))
    [layer] = opened(model, ".keras", tmp_path).layers
    assert layer.convention.backwards
    assert "turn the sequence around" in texts(layer.notes)[0]
    x = numbers()
    found = Checkpoint("it", "keras", (layer,))
    np.testing.assert_allclose(
        states(found.model(), x[::-1].copy()), computed(model, x), rtol=0, atol=FUSED
    )


def test_relu_is_read_from_the_configuration(tmp_path: Path) -> None:
    model = sequential(L.SimpleRNN(H, return_sequences=True, activation="relu"))
    x = numbers()
    got = states(opened(model, ".keras", tmp_path).model(), x)
    np.testing.assert_allclose(got, computed(model, x), rtol=0, atol=PLAIN)


def test_a_head_that_ends_with_another_function_is_told(tmp_path: Path) -> None:
    model = sequential(L.GRU(H, return_sequences=True), L.Dense(1, activation="sigmoid"))
    found = opened(model, ".keras", tmp_path)
    assert "ends with sigmoid in the file" in texts(found.layers[0].notes)[0]
    x = numbers()
    network = found.model()
    assert network.head is not None
    values = network.head.apply(states(network, x))
    wanted = computed(model, x)
    np.testing.assert_allclose(1 / (1 + np.exp(-values)), wanted, rtol=0, atol=PLAIN)


def test_without_biases_and_configuration_the_reset_is_assumed_aloud(tmp_path: Path) -> None:
    model = sequential(RECURRENT["gru-before"](use_bias=False))
    [exact] = opened(model, ".keras", tmp_path).layers
    [guessed] = opened(model, ".weights.h5", tmp_path).layers
    assert exact.convention.reset == "before"
    assert guessed.convention.reset == "after"
    assert any("reset_after; true is assumed" in text for text in texts(guessed.notes))


@pytest.mark.parametrize(
    ("layer", "says"),
    [
        (lambda: L.GRU(H, recurrent_activation="hard_sigmoid"), "hard_sigmoid"),
        (lambda: L.LSTM(H, activation="relu"), "but it is relu"),
        (lambda: L.SimpleRNN(H, activation="elu"), "but it is elu"),
        (
            lambda: L.Bidirectional(L.GRU(H), merge_mode="sum"),
            "has merge_mode “sum”",
        ),
    ],
)
def test_what_cannot_be_computed_is_refused_by_name(
    layer: Any, says: str, tmp_path: Path
) -> None:
    model = sequential(layer())
    model.save(tmp_path / "odd.keras")
    assert says in refusal(load_checkpoint, tmp_path / "odd.keras")


def test_a_model_without_a_recurrent_layer_is_refused(tmp_path: Path) -> None:
    sequential(L.Dense(3)).save(tmp_path / "dense.keras")
    assert "has none" in refusal(load_checkpoint, tmp_path / "dense.keras")


def test_code_in_a_lambda_layer_is_data_here(tmp_path: Path) -> None:
    model = sequential(RECURRENT["gru-after"](), L.Lambda(lambda values: values * 2))
    model.save(tmp_path / "lambda.keras")
    found = load_checkpoint(tmp_path / "lambda.keras")
    assert [layer.name for layer in found.layers] == [model.layers[0].name]


def turned(*asked: Any) -> Any:
    """Read blocks as if the recurrent kernel needed no transpose."""
    return [
        replace(own, w_hh=np.concatenate([b.T for b in np.split(own.w_hh, len(own.w_hh) // H)]))
        for own in keras_blocks.keras_blocks(*asked)
    ]  # fmt: skip


@pytest.mark.parametrize("fault", ["order", "transpose"])
@pytest.mark.parametrize(("kind", "cell", "order"), [
    ("gru-after", "gru", "rzn"), ("gru-before", "gru", "rzn"), ("lstm", "lstm", "figo"),
])  # fmt: skip
def test_these_comparisons_would_notice_a_wrong_order_or_a_missing_transpose(
    fault: str,
    kind: str,
    cell: Any,
    order: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Teeth: a reader with either fault does not pass the tests above."""
    if fault == "order":
        monkeypatch.setitem(packed.BLOCKS["keras"], cell, order)
    else:
        monkeypatch.setattr(keras_layers, "keras_blocks", turned)
    model, x = sequential(RECURRENT[kind]()), numbers()
    got = states(opened(model, ".keras", tmp_path).model(), x)
    assert np.abs(got - computed(model, x)).max() > 1000 * PLAIN


def older(directions: int) -> tuple[bytes, Any]:
    """A file as Keras 2 wrote it: names with ":0", edges as lists; and the same in Keras 3."""
    layer = L.GRU(H, return_sequences=True)
    model = sequential(L.Bidirectional(layer) if directions == 2 else layer, L.Dense(C))
    gru = {"name": "gru", "units": H, "reset_after": True, "return_sequences": True}
    own = {"class_name": "GRU", "config": gru}
    if directions == 2:
        own = {"class_name": "Bidirectional", "config": {"name": "bi", "layer": own}}
    name = str(own["config"]["name"])  # type: ignore[index]
    entries = [
        {
            "class_name": "InputLayer",
            "config": {"name": "in"},
            "name": "in",
            "inbound_nodes": [],
        },
        {**own, "name": name, "inbound_nodes": [[["in", 0, 0, {}]]]},
        {
            "class_name": "Dense",
            "config": {"name": "dense", "activation": "linear"},
            "name": "dense",
            "inbound_nodes": [[[name, 0, 0, {}]]],
        },
    ]
    ways = ("forward_gru/", "backward_gru/") if directions == 2 else ("",)
    kinds = ("kernel", "recurrent_kernel", "bias")
    names = [
        f"{name}/{way}gru_cell_{k}/{kind}:0" for k, way in enumerate(ways) for kind in kinds
    ]
    weights = dict(
        zip([*names, "dense/kernel:0", "dense/bias:0"], model.get_weights(), strict=True)
    )
    file = io.BytesIO()
    with h5py.File(file, "w") as target:
        config = {"class_name": "Functional", "config": {"layers": entries}}
        target.attrs["model_config"] = json.dumps(config)
        root = target.create_group("model_weights")
        root.attrs["layer_names"] = [b"in", name.encode(), b"dense"]
        for each in ("in", name, "dense"):
            mine = [key for key in weights if key.startswith(f"{each}/")]
            group = root.create_group(each)
            group.attrs["weight_names"] = [key.encode() for key in mine]
            for key in mine:
                group[key] = weights[key]
    return file.getvalue(), model


@pytest.mark.parametrize("directions", [1, 2])
def test_the_names_of_keras_2_are_understood(directions: int) -> None:
    data, model = older(directions)
    found = load_checkpoint(data, "old.h5")
    [layer] = found.layers
    assert (layer.num_directions, layer.convention.reset) == (directions, "after")
    x = numbers()
    network = found.model()
    assert network.head is not None
    got = network.head.apply(states(network, x))
    np.testing.assert_allclose(got, computed(model, x), rtol=0, atol=PLAIN)


def rewritten(data: bytes, **changes: bytes | None) -> bytes:
    """Change or drop entries of a zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = changes.get(name.split(".")[0], old.read(name))
            if content is not None:
                new.writestr(name, content)
    return file.getvalue()


def test_a_changed_configuration_is_refused(tmp_path: Path) -> None:
    sequential(RECURRENT["gru-after"]()).save(tmp_path / "it.keras")
    data = (tmp_path / "it.keras").read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        config = json.loads(archive.read("config.json"))
    cases = {
        b"{": "is damaged",
        b"[]": "is damaged",
        b'{"class_name": "Custom", "config": {}}': "holds a Custom",
        b'{"class_name": "Sequential", "config": {"layers": [{}]}}': "is damaged",
        json.dumps(config).replace('"GRU"', '"LSTM"').encode(): "kernel",
        b"[" * 100_000: "is damaged",
    }
    for content, says in cases.items():
        assert says in refusal(load_checkpoint, rewritten(data, config=content), "it.keras"), (
            says
        )
    assert "one of them is missing" in refusal(load_checkpoint, rewritten(data, config=None))
