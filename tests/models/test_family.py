"""Several networks survive their one file, and other files are refused in one sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save

from gatescope.inputs.tasks import TASKS
from gatescope.messages import InputError
from gatescope.models.card import CELLS
from gatescope.models.family import load_family, save_family
from gatescope.models.model import Model
from gatescope.models.model_arrays import arrays_of, describe
from gatescope.models.random import random_model
from gatescope.training.build import build_model, rounded
from gru_core import CellName


def trained_like(cell: CellName, seed: int) -> Model:
    """Make a network with a head for the task of brackets, H = 3."""
    blocks = {"gru": 3, "rnn": 1, "lstm": 4}[cell]
    task, rng = TASKS["brackets"], np.random.default_rng(seed)
    shapes = {
        "rnn.weight_ih_l0": (3 * blocks, len(task.vocabulary)),
        "rnn.weight_hh_l0": (3 * blocks, 3),
        "rnn.bias_ih_l0": (3 * blocks,),
        "rnn.bias_hh_l0": (3 * blocks,),
        "head.weight": (len(task.labels), 3),
        "head.bias": (len(task.labels),),
    }
    return build_model(task, cell, {name: rng.normal(size=shapes[name]) for name in shapes})


def same(one: Mapping[str, np.ndarray], other: Mapping[str, np.ndarray]) -> bool:
    return one.keys() == other.keys() and all((one[name] == other[name]).all() for name in one)


@pytest.mark.parametrize("cell", CELLS)
def test_networks_come_back_under_their_numbers_as_float32_holds_them(
    tmp_path: Path, cell: CellName
) -> None:
    models = {number: trained_like(cell, number) for number in (7, 0, 300)}
    save_family(models, tmp_path / "several.safetensors")
    again = load_family(tmp_path / "several.safetensors", "brackets")
    assert list(again) == [7, 0, 300]
    for number, model in again.items():
        assert same(arrays_of(model), rounded(arrays_of(models[number])))
        assert describe(model) == describe(models[number])
        assert (model.name, model.network.dtype) == ("brackets", np.float64)


def test_a_family_lies_in_its_file_as_one_stack_an_array(tmp_path: Path) -> None:
    save_family({seed: trained_like("gru", seed) for seed in (0, 1)}, tmp_path / "it")
    arrays = load_file(tmp_path / "it")
    assert arrays["rnn.weight_hh_l0"].shape == (2, 9, 3)
    assert {array.dtype for array in arrays.values()} == {np.dtype(np.float32)}


def test_networks_of_different_kinds_are_not_one_family(tmp_path: Path) -> None:
    mixed = {0: random_model("gru", 1, 2, seed=0), 1: random_model("rnn", 1, 2, seed=0)}
    with pytest.raises(ValueError, match=r"networks of one kind, got another at \[1\]"):
        save_family(mixed, tmp_path / "mixed.safetensors")
    assert not (tmp_path / "mixed.safetensors").exists()


def test_no_network_is_no_family(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one network"):
        save_family({}, tmp_path / "none.safetensors")


def stacked(numbers: object, count: int = 2) -> bytes:
    """Make a file that is right where `numbers` are as many as `count`."""
    model = random_model("gru", 1, 2, seed=0)
    arrays = {name: np.stack([a] * count) for name, a in arrays_of(model).items()}
    header = {"gatescope": json.dumps({**describe(model), "numbers": numbers})}
    return save(arrays, header)


def test_the_file_that_the_refused_ones_start_from_is_right(tmp_path: Path) -> None:
    (tmp_path / "right").write_bytes(stacked([0, 5]))
    assert list(load_family(tmp_path / "right", "right")) == [0, 5]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not one"),
        (stacked(None), "header.numbers: expected a list"),
        (stacked([0]), "header.numbers: expected 2 numbers, got [0]"),
        (stacked([0, 1, 2]), "header.numbers: expected 2 numbers"),
        (stacked([0, -1]), "header.numbers[1]: expected a whole number"),
        (stacked([3, 3]), "header.numbers: expected numbers that differ"),
    ],
)
def test_another_file_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "strange.safetensors").write_bytes(content)
    with pytest.raises(InputError, match=r"strange\.safetensors is not one") as caught:
        load_family(tmp_path / "strange.safetensors", "strange")
    assert says in str(caught.value)
