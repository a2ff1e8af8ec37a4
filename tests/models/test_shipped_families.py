"""Snapshots and further seeds that ship belong to the shipped networks and to their cards."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import (
    bundled_names,
    load_bundled,
    load_card,
    load_seeds,
    load_snapshots,
)
from gatescope.models.card import CELLS
from gatescope.models.loss import mean_loss
from gatescope.models.model_arrays import arrays_of, describe
from gatescope.paths import asset
from gatescope.training.build import rounded
from gatescope.training.net import Net
from gatescope.training.recipes import RECIPES, further_seeds, kept_steps
from gatescope.training.score import answers_of, held_out_batch, sequence_scores
from gru_core import CellName

FRESH = 300
MOST_BYTES = 1_500_000

torch.set_num_threads(1)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_the_last_snapshot_is_the_shipped_network(name: str, cell: CellName) -> None:
    snapshots = load_snapshots(name, cell)
    assert list(snapshots.values())[-1] is load_bundled(name, cell)
    assert tuple(snapshots) == load_card(name).course.steps == kept_steps(RECIPES[name])


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_the_first_snapshot_is_where_the_recipe_begins(name: str, cell: CellName) -> None:
    recipe = RECIPES[name]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(recipe.seed)
        net = Net(cell, TASKS[name], recipe.hidden_size)
    first = {key: tensor.numpy() for key, tensor in net.state_dict().items()}
    for key, array in arrays_of(load_snapshots(name, cell)[0]).items():
        np.testing.assert_array_equal(array, rounded(first)[key])


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_the_shipped_network_comes_first_among_the_seeds(name: str, cell: CellName) -> None:
    seeds, recipe = load_seeds(name, cell), RECIPES[name]
    assert next(iter(seeds.values())) is load_bundled(name, cell)
    assert tuple(seeds) == (recipe.seed, *further_seeds(recipe))
    assert [further.seed for further in load_card(name).further_seeds] == list(seeds)[1:]


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_a_family_differs_in_its_weights_alone(name: str, cell: CellName) -> None:
    shipped = load_bundled(name, cell)
    for models in (load_snapshots(name, cell), load_seeds(name, cell)):
        weights = [arrays_of(model)["rnn.weight_hh_l0"].tobytes() for model in models.values()]
        assert len(set(weights)) == len(models)
        for model in models.values():
            assert describe(model) == describe(shipped)
            assert (model.name, model.card) == (name, shipped.card)
            assert model.network.dtype == np.float64


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_the_recorded_losses_come_back_on_fresh_sequences(name: str, cell: CellName) -> None:
    card, task = load_card(name), TASKS[name]
    batch = held_out_batch(task, FRESH, card.scores[cell].length, seed=987_654)
    fresh = [
        mean_loss(task.kind, answers_of(model, task, batch), batch.targets)
        for model in load_snapshots(name, cell).values()
    ]
    # one sequence may weigh much where nearly all are answered well, and short sentences that
    # were in the training are left out of what is recorded: those that remain are harder
    assert card.course.losses[cell] == pytest.approx(fresh, rel=0.6, abs=0.03)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", bundled_names())
def test_the_scores_of_further_seeds_come_back(name: str, cell: CellName) -> None:
    card, task = load_card(name), TASKS[name]
    for further, model in zip(
        card.further_seeds, list(load_seeds(name, cell).values())[1:], strict=True
    ):
        recorded = further.scores[cell]
        batch = held_out_batch(task, FRESH, recorded.length, seed=987_654)
        points = sequence_scores(task, answers_of(model, task, batch), batch.targets)
        # the mean of few sequences strays: four of its standard deviations, and the record's
        stray = 4 * points.std() / np.sqrt(FRESH) + 2 * (recorded.high - recorded.low)
        assert abs(float(points.mean()) - recorded.value) <= stray


def test_not_every_seed_learns() -> None:
    card = load_card("recall")
    lstm = [further.scores["lstm"].value for further in card.further_seeds]
    assert min(lstm) < 0.9 < max(lstm)


def test_unknown_names_are_answered_with_the_legal_ones() -> None:
    for load in (load_snapshots, load_seeds):
        with pytest.raises(KeyError, match="name: expected one of recall, brackets"):
            load("nothing", "gru")
        with pytest.raises(KeyError, match="cell: expected one of gru, rnn, lstm"):
            load("recall", "mgu")


def test_families_stay_small() -> None:
    files = asset("models").glob("*/*-*.safetensors")
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
