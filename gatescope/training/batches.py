"""The sequences that networks are trained on, and those that they are judged on."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gatescope.inputs.tasks import Batch, Task
from gatescope.training.recipes import Recipe
from gatescope.training.score import fingerprints, held_out_batch


def training_batches(task: Task, recipe: Recipe) -> Iterator[Batch]:
    """Draw the sequences of every training step; the same ones for every cell.

    Parameters
    ----------
    task : Task
        What to draw.
    recipe : Recipe
        Seed, lengths and sizes.

    Yields
    ------
    Batch
        One a step.
    """
    rng = np.random.default_rng([recipe.seed, 1])
    span = recipe.longest - recipe.shortest
    for step in range(recipe.steps):
        grown = min(1.0, 2 * step / recipe.steps) if recipe.growing else 1.0
        length = int(rng.integers(recipe.shortest, recipe.shortest + int(span * grown) + 1))
        yield task.batch(rng, recipe.batch_size, length)


def unseen_batch(task: Task, recipe: Recipe) -> Batch:
    """Draw the sequences on which the networks of a recipe are scored.

    Parameters
    ----------
    task : Task
        What to draw.
    recipe : Recipe
        Seed, number and length.

    Returns
    -------
    Batch
        None of its sequences occurs in the training.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from gatescope.inputs.tasks import TASKS
    >>> from gatescope.training.recipes import RECIPES
    >>> unseen_batch(TASKS["wave"], replace(RECIPES["wave"], steps=2, held_out=5)).x.shape
    (80, 5, 1)
    """
    seen = frozenset(
        mark for batch in training_batches(task, recipe) for mark in fingerprints(batch)
    )
    return held_out_batch(task, recipe.held_out, recipe.held_out_length, recipe.seed, seen)
