"""Rounds of training: the three cells of a task from one seed, and again from others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from gatescope.inputs.tasks import Batch, Task
from gatescope.models.card import CELLS
from gatescope.models.family import save_family
from gatescope.models.loss import mean_loss
from gatescope.models.model import Model
from gatescope.training.batches import unseen_batch
from gatescope.training.build import build_model, rounded
from gatescope.training.fit import Fitted, fit
from gatescope.training.recipes import Recipe, further_seeds
from gatescope.training.score import answers_of, score
from gru_core import CellName

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """The three networks of a task, trained from one seed.

    Parameters
    ----------
    fitted : dict of cell to Fitted
        What the training gave.
    models : dict of cell to Model
        The networks at its end.
    held_out : Batch
        Sequences that their training did not contain.
    scores : dict of cell to dict
        As in a card.
    """

    fitted: Mapping[CellName, Fitted]
    models: Mapping[CellName, Model]
    held_out: Batch
    scores: dict[str, dict[str, Any]]


def train_round(task: Task, recipe: Recipe, say: Say, *, single: bool = False) -> Round:
    """Train each cell from the recipe's seed, and score it.

    Parameters
    ----------
    task : Task
        What to learn.
    recipe : Recipe
        How.
    say : callable
        Gets a line of text for each network.
    single : bool
        Whether the trained weights are rounded to float32, as a family's file holds them.

    Returns
    -------
    Round
        The same numbers whenever it runs again on the same machine.
    """
    held_out = unseen_batch(task, recipe)
    fitted, models = {}, {}
    scores: dict[str, dict[str, Any]] = {}
    for cell in CELLS:
        fitted[cell] = fit(task, cell, recipe)
        state = fitted[cell].state
        models[cell] = build_model(task, cell, rounded(state) if single else state)
        scores[cell] = asdict(score(models[cell], task, held_out, recipe.seed))
        value = f"{task.metric} {scores[cell]['value']:.5f}"
        say(f"{task.name} {cell} seed {recipe.seed}: {value}")
    return Round(fitted, models, held_out, scores)


def save_course(task: Task, trained: Round, folder: Path) -> dict[str, Any]:
    """Write the networks as they were during their training, the last step left out.

    Parameters
    ----------
    task : Task
        What they learned.
    trained : Round
        With what was kept on the way.
    folder : Path
        Where to write; the networks at the last step have files of their own.

    Returns
    -------
    dict
        The steps, and the loss of each network at each of them, as in a card.
    """
    steps: tuple[int, ...] = ()
    losses, held_out = {}, trained.held_out
    for cell in CELLS:
        states = trained.fitted[cell].states
        *early, last = steps = tuple(states)
        models = {step: build_model(task, cell, rounded(states[step])) for step in early}
        save_family(models, folder / f"{cell}-snapshots.safetensors")
        models[last] = trained.models[cell]
        answers = (answers_of(model, task, held_out) for model in models.values())
        losses[cell] = [mean_loss(task.kind, given, held_out.targets) for given in answers]
    return {"steps": steps, "losses": losses}


def train_further(task: Task, recipe: Recipe, folder: Path, say: Say) -> list[dict[str, Any]]:
    """Train the networks of a task from further seeds and write them.

    Parameters
    ----------
    task : Task
        What to learn.
    recipe : Recipe
        How; all but its seed.
    folder : Path
        Where to write one file a cell.
    say : callable
        Gets a line of text for each network.

    Returns
    -------
    list of dict
        Seed and scores, as in a card; good or bad, none is left out.
    """
    seeds = further_seeds(recipe)
    rounds = [train_round(task, replace(recipe, seed=s), say, single=True) for s in seeds]
    for cell in CELLS:
        models = {seed: one.models[cell] for seed, one in zip(seeds, rounds, strict=True)}
        save_family(models, folder / f"{cell}-seeds.safetensors")
    return [
        {"seed": seed, "scores": one.scores} for seed, one in zip(seeds, rounds, strict=True)
    ]
