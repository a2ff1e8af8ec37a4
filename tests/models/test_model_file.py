"""Networks survive their file, and other files are refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file, save

from gatescope.inputs.sequence import TokenSequence
from gatescope.messages import InputError
from gatescope.models.bundled import load_bundled
from gatescope.models.card import CELLS
from gatescope.models.encoders import NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model, run
from gatescope.models.model_file import load_model, save_model
from gru_core import Network, random_params, unroll_network


def stack(cell: str, directions: int, **options: object) -> Network:
    """Make two layers of H = 3 on I = 4."""

    def layer(width: int, seed: int) -> tuple:  # type: ignore[type-arg]
        return tuple(
            random_params(cell, input_size=width, hidden_size=3, seed=seed + d, **options)  # type: ignore[arg-type]
            for d in range(directions)
        )

    return Network((layer(4, 0), layer(3 * directions, 5)))


@pytest.mark.parametrize(
    ("cell", "directions", "options"),
    [
        ("gru", 1, {}),
        ("gru", 2, {"reset": "before"}),
        ("rnn", 1, {"activation": "relu"}),
        ("lstm", 2, {"bias": False}),
    ],
)
def test_a_network_comes_back_bit_for_bit(
    tmp_path: Path, cell: str, directions: int, options: dict[str, object]
) -> None:
    network = stack(cell, directions, **options)
    encoder = TokenEncoder(("是", "no"), np.arange(8.0).reshape(2, 4), " ")
    head = Head(np.ones((2, 3 * directions)), np.zeros(2), "classes", ("a", "b"))
    save_model(Model("saved", cell, network, encoder, head), tmp_path / "it.safetensors")
    again = load_model(tmp_path / "it.safetensors", "saved")
    sequence = TokenSequence(("是", "no", "no"))
    first = run(Model("saved", cell, network, encoder, head), sequence)
    second = run(again, sequence)
    np.testing.assert_array_equal(first.trace.y, second.trace.y)
    assert first.output is not None
    assert second.output is not None
    np.testing.assert_array_equal(first.output, second.output)
    assert again.network.layers[0][0].bias == options.get("bias", True)
    for params in (params for layer in again.network.layers for params in layer):
        for option, value in options.items():
            assert getattr(params, option) == value


def test_a_transposed_head_and_embedding_come_back_as_they_are(tmp_path: Path) -> None:
    network = stack("gru", 1)
    encoder = TokenEncoder(("是", "no"), np.arange(8.0).reshape(4, 2).T)
    head = Head(np.arange(6.0).reshape(3, 2).T, np.zeros(2), "values", ("a", "b"))
    assert not head.w.flags.c_contiguous  # or this test would show nothing
    save_model(Model("saved", "gru", network, encoder, head), tmp_path / "it.safetensors")
    again = load_model(tmp_path / "it.safetensors", "saved")
    assert isinstance(again.encoder, TokenEncoder)
    assert again.head is not None
    np.testing.assert_array_equal(again.head.w, head.w)
    np.testing.assert_array_equal(again.encoder.embedding, encoder.embedding)


def test_layers_that_reset_in_different_places_are_not_written_as_one(tmp_path: Path) -> None:
    one, other = (stack("gru", 1, reset=reset).layers for reset in ("after", "before"))

    def save_mixed() -> None:
        network = Network((one[0], other[1]))
        model = Model("mixed", "gru", network, NumberEncoder(("a", "b", "c", "d")))
        save_model(model, tmp_path / "mixed.safetensors")

    with pytest.raises(ValueError, match=r"reset|layers of one kind"):
        save_mixed()
    assert not (tmp_path / "mixed.safetensors").exists()


def test_a_network_without_head_comes_back(tmp_path: Path) -> None:
    model = Model("bare", "gru", stack("gru", 1), NumberEncoder(("a", "b", "c", "d")))
    save_model(model, tmp_path / "bare.safetensors")
    again = load_model(tmp_path / "bare.safetensors", "bare")
    assert again.head is None
    assert again.encoder.names == ("a", "b", "c", "d")


@pytest.mark.parametrize("cell", CELLS)
def test_torch_reads_the_arrays_of_a_shipped_file_by_their_own_names(
    tmp_path: Path, cell: str
) -> None:
    model = load_bundled("adding", cell)
    save_model(model, tmp_path / "copy.safetensors")
    arrays = load_file(tmp_path / "copy.safetensors")
    kind = {"gru": torch.nn.GRU, "rnn": torch.nn.RNN, "lstm": torch.nn.LSTM}[cell]
    module = kind(2, model.network.hidden_size).double()
    module.load_state_dict(
        {
            name.removeprefix("rnn."): torch.from_numpy(array)
            for name, array in arrays.items()
            if name.startswith("rnn.")
        }
    )
    x = np.random.default_rng(0).random((9, 1, 2))
    with torch.no_grad():
        wanted = module(torch.from_numpy(x))[0].numpy()
    np.testing.assert_allclose(unroll_network(model.network, x).y, wanted, atol=1e-13)


def test_saving_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    model = load_bundled("recall", "gru")
    for name in ("one", "two"):
        save_model(model, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def described(**changes: object) -> bytes:
    """Make a file whose header is right but for `changes`."""
    header = {
        "format": 1,
        "cell": "gru",
        "layers": 1,
        "directions": 1,
        "reset": "after",
        "activation": "tanh",
        "encoder": {"names": ["x"]},
        "head": None,
    }
    arrays = {"rnn.weight_ih_l0": np.ones((6, 1)), "rnn.weight_hh_l0": np.ones((6, 2))}
    return save(arrays, {"gatescope": json.dumps(header | changes)})


def test_the_file_that_the_refused_ones_start_from_is_right(tmp_path: Path) -> None:
    (tmp_path / "right").write_bytes(described())
    assert load_model(tmp_path / "right", "right").network.hidden_size == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not one"),
        (b"not a safetensors file at all", "is not one"),
        (save({"a": np.ones(3)}), "is not one"),
        (save({"a": np.ones(3)}, {"gatescope": "{"}), "is not one"),
        (described(format=2), "header.format: expected format 1, got 2"),
        (described(cell="transformer"), "header.cell: expected 'gru' or 'rnn' or 'lstm'"),
        (described(cell="lstm"), "w_hh: expected shape"),
        (described(layers=2), "rnn.weight_ih_l1"),
        (described(layers=0), "at least one layer"),
        (described(encoder={"names": ["x", "y"]}), "gives I=2, but the network reads I=1"),
        (described(head={"kind": "classes", "labels": ["a"]}), "head.weight"),
    ],
)
def test_another_file_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "strange.safetensors").write_bytes(content)
    with pytest.raises(InputError, match=r"strange\.safetensors is not one") as caught:
        load_model(tmp_path / "strange.safetensors", "strange")
    assert says in str(caught.value)


@pytest.mark.parametrize("cell", CELLS)
def test_where_a_network_starts_comes_back(cell: str, tmp_path: Path) -> None:
    network = Network(((random_params(cell, input_size=1, hidden_size=3, seed=0),),))
    h0 = np.array([[[1.0, 2.0, 3.0]]])
    c0 = -h0 if cell == "lstm" else None
    model = Model("own", cell, network, NumberEncoder(("x",)), h0=h0, c0=c0)
    save_model(model, tmp_path / "own.safetensors")
    again = load_model(tmp_path / "own.safetensors", "own")
    np.testing.assert_array_equal(again.h0, h0)
    if c0 is None:
        assert again.c0 is None
    else:
        np.testing.assert_array_equal(again.c0, c0)
