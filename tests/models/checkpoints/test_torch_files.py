"""State dicts of real modules compute here what they compute in PyTorch."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save as save_safetensors
from torch import nn

from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.load import load_checkpoint
from tests.inputs.sentences import refusal
from tests.models.checkpoints.networks import C, H, I, T, answers, numbers, states

KINDS = {"gru": nn.GRU, "lstm": nn.LSTM, "rnn": nn.RNN}


def saved(content: object) -> bytes:
    file = io.BytesIO()
    torch.save(content, file)
    return file.getvalue()


def opened(content: object) -> Checkpoint:
    return load_checkpoint(saved(content), "mine.pt")


class Tagger(nn.Module):
    """What people train: embedding, recurrent layer, linear head."""

    def __init__(self, kind: Any = nn.GRU, **options: Any) -> None:
        super().__init__()
        self.embedding = nn.Embedding(7, I)
        self.rnn = kind(I, H, **options)
        self.fc = nn.Linear(H * (2 if options.get("bidirectional") else 1), C)
        self.double()

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        answer: torch.Tensor = self.fc(self.rnn(self.embedding(tokens))[0])
        return answer


@pytest.mark.parametrize("cell", sorted(KINDS))
@pytest.mark.parametrize(
    "options",
    [{}, {"num_layers": 2}, {"bidirectional": True, "num_layers": 2}, {"bias": False}],
    ids=["single", "stacked", "bidirectional", "no-bias"],
)
def test_a_sequence_module_computes_what_torch_computes(
    cell: str, options: dict[str, Any]
) -> None:
    torch.manual_seed(0)
    module = KINDS[cell](I, H, **options).double()
    found = opened(module.state_dict())
    [layer] = found.layers
    assert (layer.cell, layer.input_size, layer.hidden_size) == (cell, I, H)
    assert layer.num_layers == options.get("num_layers", 1)
    assert layer.num_directions == 1 + options.get("bidirectional", False)
    assert layer.parameter_count == sum(p.numel() for p in module.parameters())
    assert layer.convention.biases == ("two" if options.get("bias", True) else "none")
    x = numbers()
    with torch.no_grad():
        wanted = module(torch.from_numpy(x)[:, None])[0][:, 0].numpy()
    np.testing.assert_allclose(states(found.model(), x), wanted, rtol=0, atol=1e-14)


@pytest.mark.parametrize("kind", [nn.GRUCell, nn.LSTMCell, nn.RNNCell])
def test_a_cell_computes_what_torch_computes(kind: Any) -> None:
    torch.manual_seed(0)
    cell = kind(I, H).double()
    found = opened({f"decoder.cell.{name}": w for name, w in cell.state_dict().items()})
    assert [layer.name for layer in found.layers] == ["decoder.cell"]
    x, wanted, state = numbers(), [], None
    with torch.no_grad():
        for row in torch.from_numpy(x):
            state = cell(row, state)
            wanted.append(state[0] if isinstance(state, tuple) else state)
    np.testing.assert_allclose(
        states(found.model(), x), torch.stack(wanted).numpy(), rtol=0, atol=1e-14
    )


@pytest.mark.parametrize("wrap", [
    lambda state: state,
    lambda state: {"state_dict": state, "optimizer": {0: {"m": torch.ones(9)}}, "epoch": 3},
    lambda state: {"model_state_dict": state, "optimizer_state_dict": {"lr": 0.1}},
    lambda state: {"model": {f"module.{name}": w for name, w in state.items()}},
    lambda state: {f"_orig_mod.{name}": w for name, w in state.items()},
], ids=["plain", "state_dict", "model_state_dict", "module", "compiled"])  # fmt: skip
@pytest.mark.parametrize("directions", [1, 2])
def test_embedding_layer_and_head_of_a_training_script_are_found(
    wrap: Any, directions: int
) -> None:
    torch.manual_seed(1)
    module = Tagger(bidirectional=directions == 2)
    found = opened(wrap(module.state_dict()))
    [layer] = found.layers
    assert layer.name == "rnn"
    assert [table.name for table in layer.embeddings] == ["embedding"]
    assert [head.name for head in layer.heads] == ["fc"]
    model = found.model("rnn", list("abcdefg"), kind="classes", labels=list("wxyz"))
    tokens = torch.tensor([0, 6, 2, 2, 5])
    with torch.no_grad():
        wanted = module(tokens[:, None])[:, 0].softmax(dim=-1).numpy()
    np.testing.assert_allclose(answers(model, "agccf"), wanted, rtol=0, atol=1e-14)


def test_tokens_have_numbers_for_names_until_a_vocabulary_comes() -> None:
    found = opened(Tagger().state_dict())
    assert found.model().encoder.names[:2] == ("e0", "e1")
    assert getattr(found.model().encoder, "vocabulary", None) == tuple("0123456")
    assert "7 names" in refusal(found.model, 0, ["a", "b"])
    assert "“a” came twice" in refusal(found.model, 0, list("abcdefa"))


def test_a_vocabulary_without_an_embedding_is_a_one_hot_code() -> None:
    found = opened(nn.GRU(I, H).state_dict())
    encoder = found.model(0, ["a", "b", "c"]).encoder
    assert encoder.input_size == I
    assert encoder.names == ("a", "b", "c")


def test_safetensors_of_a_module_open_like_its_state_dict() -> None:
    torch.manual_seed(2)
    module = Tagger(nn.LSTM)
    found = load_checkpoint(save_safetensors(module.state_dict()), "mine.safetensors")
    assert found.format == "safetensors"
    with torch.no_grad():
        wanted = module(torch.tensor([[1], [3]]))[:, 0].numpy()
    np.testing.assert_allclose(
        answers(found.model(0, list("abcdefg")), "bd"), wanted, rtol=0, atol=1e-14
    )


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@pytest.mark.parametrize("save", [saved, save_safetensors])
def test_half_precision_becomes_float32_exactly(dtype: torch.dtype, save: Any) -> None:
    module = nn.GRU(I, H).to(dtype)
    [layer] = load_checkpoint(save(module.state_dict())).layers
    assert layer.dtype == "float32"
    wanted = module.weight_hh_l0[H : 2 * H].detach().float().numpy()
    np.testing.assert_array_equal(layer.network.layers[0][0].gates()["z"].w_h, wanted)


def test_several_layers_are_listed_in_the_order_of_the_file() -> None:
    both = nn.ModuleDict({"zeta": nn.GRU(I, H), "alpha": nn.LSTM(2, 4)})
    found = opened(both.state_dict())
    assert [(layer.name, layer.cell) for layer in found.layers] == [
        ("zeta", "gru"),
        ("alpha", "lstm"),
    ]
    assert "“beta” came" in refusal(found.layer, "beta")
    assert found.model(1).cell == "lstm"


def test_a_relu_network_is_read_as_one_when_asked() -> None:
    module = nn.RNN(I, H, nonlinearity="relu").double()
    data = saved(module.state_dict())
    [assumed] = load_checkpoint(data).layers
    assert "tanh is assumed" in str(assumed.notes[0])
    x = numbers()
    with torch.no_grad():
        wanted = module(torch.from_numpy(x)[:, None])[0][:, 0].numpy()
    got = states(load_checkpoint(data, rnn_activation="relu").model(), x)
    np.testing.assert_allclose(got, wanted, rtol=0, atol=1e-14)


def test_a_layer_that_cannot_be_computed_is_left_out_and_named() -> None:
    both = nn.ModuleDict({"good": nn.GRU(I, H), "bad": nn.LSTM(I, H, proj_size=2)})
    found = opened(both.state_dict())
    assert [layer.name for layer in found.layers] == ["good"]
    assert "“bad” has one (proj_size)" in str(found.notes[0])
    del both["good"]
    assert "without projection" in refusal(opened, both.state_dict())


@pytest.mark.parametrize("swap", ["reset-update", "transpose", "biases"])
def test_these_comparisons_would_notice_a_wrong_order(swap: str) -> None:
    """Teeth: a reader that packed blocks wrongly must not pass the tests above."""
    torch.manual_seed(0)
    module = nn.GRU(I, H).double()
    state = {name: w.clone() for name, w in module.state_dict().items()}
    hh = state["weight_hh_l0"]
    if swap == "reset-update":
        state["weight_hh_l0"] = torch.cat([hh[H : 2 * H], hh[:H], hh[2 * H :]])
    elif swap == "transpose":
        state["weight_hh_l0"] = torch.cat([block.T for block in hh.split(H)])
    else:
        state["bias_ih_l0"], state["bias_hh_l0"] = state["bias_hh_l0"], state["bias_ih_l0"]
    x = numbers()
    with torch.no_grad():
        wanted = module(torch.from_numpy(x)[:, None])[0][:, 0].numpy()
    assert np.abs(states(opened(state).model(), x) - wanted).max() > 1e-3
    assert len(wanted) == T


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ({"a": torch.ones(2)}, "has none (it has a)"),
        ({}, "has none"),
        ([torch.ones(2)], "holds list"),
        ({"weight_hh_l0": torch.ones(6, 2)}, "matrix “weight_ih_l0”"),
        ({"weight_hh_l0": torch.ones(6, 2), "weight_ih_l0": torch.ones(5, 2)}, "fit together"),
        ({"weight_hh_l0": torch.ones(5, 2), "weight_ih_l0": torch.ones(5, 2)}, "5 rows"),
        ({"weight_hh_l1": torch.ones(6, 2), "weight_ih_l1": torch.ones(6, 2)}, "layer 0"),
        (
            {
                "weight_hh_l0": torch.ones(6, 2, dtype=torch.int32),
                "weight_ih_l0": torch.ones(6, 2, dtype=torch.int32),
            },
            "is of int32",
        ),
        (
            {
                "weight_hh_l0": torch.ones(6, 2, dtype=torch.complex64),
                "weight_ih_l0": torch.ones(6, 2),
            },
            "is of complex64",
        ),
        (
            {
                "weight_hh_l0": torch.tensor([[1.0], [float("nan")], [2.0]]),
                "weight_ih_l0": torch.ones(3, 1),
            },
            "has nan at [1, 0]",
        ),
        (
            {
                "weight_hh_l0": torch.ones(3, 1),
                "weight_ih_l0": torch.tensor([[1.0], [2.0], [float("-inf")]]),
            },
            "has -inf at [2, 0]",
        ),
        (
            {"weight_hh_l0": torch.ones(1025, 1025), "weight_ih_l0": torch.ones(1025, 1)},
            "at most 1,024 units",
        ),
    ],
)
def test_other_content_is_refused_in_one_sentence(content: object, says: str) -> None:
    assert says in refusal(opened, content)


def test_a_whole_module_is_refused_with_the_way_to_save_its_weights() -> None:
    sentence = refusal(opened, nn.GRU(I, H))
    assert "torch.nn.modules.rnn.GRU" in sentence
    assert "save model.state_dict() with torch.save" in sentence


def test_a_scripted_program_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("net/data.pkl", b"")
        archive.writestr("net/constants.pkl", b"")
    assert "TorchScript" in refusal(load_checkpoint, file.getvalue(), "scripted.pt")
