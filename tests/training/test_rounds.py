"""Further seeds and snapshots are written as they were trained, and their numbers with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from gatescope.inputs.tasks import TASKS
from gatescope.models.card import CELLS
from gatescope.models.family import load_family
from gatescope.models.loss import mean_loss
from gatescope.models.model_arrays import arrays_of
from gatescope.training.batches import unseen_batch
from gatescope.training.build import build_model, rounded
from gatescope.training.fit import fit
from gatescope.training.net import Net, loss_of
from gatescope.training.recipes import Recipe
from gatescope.training.rounds import Round, save_course, train_further, train_round
from gatescope.training.score import answers_of, score
from gru_core import CellName

torch.set_num_threads(1)
TASK = TASKS["recall"]
TINY = Recipe(
    hidden_size=3,
    steps=20,
    shortest=3,
    longest=6,
    seed=3,
    held_out_length=9,
    note="for tests",
    batch_size=8,
    held_out=50,
)


def heard(line: str) -> None:
    assert line.startswith("recall ")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("families")


@pytest.fixture(scope="module")
def further(folder: Path) -> list[dict[str, Any]]:
    return train_further(TASK, TINY, folder, heard)


@pytest.fixture(scope="module")
def trained() -> Round:
    return train_round(TASK, TINY, heard)


@pytest.fixture(scope="module")
def course(trained: Round, folder: Path) -> dict[str, Any]:
    return save_course(TASK, trained, folder)


@pytest.mark.usefixtures("further")
@pytest.mark.parametrize("cell", CELLS)
def test_a_further_seed_is_the_recipe_with_another_seed(folder: Path, cell: CellName) -> None:
    models = load_family(folder / f"{cell}-seeds.safetensors", "recall")
    assert list(models) == [0, 1, 2, 4]
    wanted = fit(TASK, cell, replace(TINY, seed=4)).state
    for name, array in arrays_of(models[4]).items():
        np.testing.assert_array_equal(array, rounded(wanted)[name])


def test_the_scores_of_further_seeds_are_those_of_their_files(
    further: list[dict[str, Any]], folder: Path
) -> None:
    assert [entry["seed"] for entry in further] == [0, 1, 2, 4]
    models = load_family(folder / "rnn-seeds.safetensors", "recall")
    for entry in further:
        seed = entry["seed"]
        again = score(models[seed], TASK, unseen_batch(TASK, replace(TINY, seed=seed)), seed)
        assert entry["scores"]["rnn"]["value"] == pytest.approx(again.value)
        assert entry["scores"].keys() == set(CELLS)


@pytest.mark.parametrize("cell", CELLS)
def test_snapshots_are_the_weights_at_their_steps(
    course: dict[str, Any], trained: Round, folder: Path, cell: CellName
) -> None:
    models = load_family(folder / f"{cell}-snapshots.safetensors", "recall")
    assert (course["steps"], list(models)) == ((0, 10, 20), [0, 10])
    for step, model in models.items():
        wanted = rounded(trained.fitted[cell].states[step])
        for name, array in arrays_of(model).items():
            np.testing.assert_array_equal(array, wanted[name])


def test_the_losses_of_the_course_are_those_of_its_networks(
    course: dict[str, Any], trained: Round, folder: Path
) -> None:
    models = [
        *load_family(folder / "lstm-snapshots.safetensors", "recall").values(),
        trained.models["lstm"],
    ]
    batch = trained.held_out
    again = [
        mean_loss("classes", answers_of(model, TASK, batch), batch.targets) for model in models
    ]
    assert course["losses"]["lstm"] == pytest.approx(again)


@pytest.mark.parametrize("name", ["recall", "brackets", "wave"])
def test_the_loss_is_the_one_that_torch_trains_with(name: str) -> None:
    task = TASKS[name]
    batch = task.batch(np.random.default_rng(0), 6, 12)
    torch.manual_seed(1)
    net = Net("gru", task, 5)
    state = {key: tensor.numpy() for key, tensor in net.state_dict().items()}
    with torch.no_grad():
        answer, targets = net(torch.from_numpy(batch.x)), torch.from_numpy(batch.targets)
        wanted = float(loss_of(task, answer, targets))
    answers = answers_of(build_model(task, "gru", state), task, batch)
    got = mean_loss(task.kind, answers, batch.targets)
    assert got == pytest.approx(wanted, abs=1e-13)


def test_a_step_that_asks_nothing_costs_nothing() -> None:
    answers = np.array([[[1.0]], [[5.0]]])
    targets = np.array([[[3.0]], [[np.nan]]])
    assert mean_loss("values", answers, targets) == 4.0


def test_a_right_answer_that_got_no_probability_costs_everything() -> None:
    assert mean_loss("classes", np.array([[0.0, 1.0]]), np.zeros((1, 1))) == np.inf


def test_where_nothing_is_asked_there_is_no_loss() -> None:
    assert np.isnan(mean_loss("classes", np.ones((3, 1)), np.full((3, 1), np.nan)))
