"""Make the networks that ship (``gatescope make-models``): train, score, explain, write."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from gatescope.inputs.tasks import TASKS, Task
from gatescope.models.card import CELLS
from gatescope.models.model import Model
from gatescope.models.model_file import save_model
from gatescope.paths import asset
from gatescope.training.build import build_model
from gatescope.training.card_writer import save_card, story_entries
from gatescope.training.looks import rewrite_looks, task_names
from gatescope.training.recipes import RECIPES, Recipe
from gatescope.training.score import fingerprints, held_out_batch, score
from gatescope.training.stories import STORIES


def make_models(
    names: Iterable[str] | None = None,
    out: Path | None = None,
    say: Callable[[str], object] = print,
) -> None:
    """Train the networks of each task and write them with their card.

    Parameters
    ----------
    names : iterable of str, optional
        Which tasks; all of them if left out.
    out : Path, optional
        Where to write, one folder a task; the project's own ``assets/models`` if left out.
    say : callable
        Gets a line of text for each network.

    Raises
    ------
    KeyError
        If there is no such task; the legal names are listed.

    Notes
    -----
    Torch runs on one thread in float64, so the same machine gives the same weights again.
    """
    folder = asset("models") if out is None else out
    for name in task_names(names):
        _make_task(TASKS[name], RECIPES[name], folder / name, say)


def _make_task(task: Task, recipe: Recipe, folder: Path, say: Callable[[str], object]) -> None:
    from gatescope.training.fit import fit, training_batches

    folder.mkdir(parents=True, exist_ok=True)
    seen = frozenset(
        mark for batch in training_batches(task, recipe) for mark in fingerprints(batch)
    )
    held_out = held_out_batch(task, recipe.held_out, recipe.held_out_length, recipe.seed, seen)
    models: dict[str, Model] = {}
    scores, seconds = {}, {}
    for cell in CELLS:
        fitted = fit(task, cell, recipe)
        models[cell] = build_model(task, cell, fitted.state)
        save_model(models[cell], folder / f"{cell}.safetensors")
        scores[cell] = asdict(score(models[cell], task, held_out, recipe.seed))
        seconds[cell] = round(fitted.seconds, 1)
        say(f"{task.name} {cell}: {task.metric} {scores[cell]['value']:.5f}")
    words = story_entries(STORIES[task.name], models)
    examples = words.pop("examples")
    facts = _facts(task, recipe) | {"scores": scores, "training_seconds": seconds}
    card = {"task": task.name, **words, **facts, "examples": examples}
    save_card(card, folder / "card.json")


def _facts(task: Task, recipe: Recipe) -> dict[str, Any]:
    """Give what a card records of how its networks are made."""
    return {
        "labels": task.labels,
        "vocabulary": task.vocabulary,
        "separator": task.separator,
        "columns": task.columns,
        "hidden_size": recipe.hidden_size,
        "command": f"gatescope make-models --task {task.name}",
        "seed": recipe.seed,
        "recipe": asdict(recipe) | {"optimiser": "Adam", "dtype": "float64", "threads": 1},
        "versions": {
            "python": platform.python_version(),
            **{package: version(package) for package in ("numpy", "safetensors", "torch")},
        },
        "date": datetime.now(UTC).date().isoformat(),
    }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--task", action="append", choices=tuple(TASKS), help="one task; may be given again"
    )
    parser.add_argument("--out", type=Path, help="folder to write to, instead of assets/models")
    parser.add_argument(
        "--looks-only",
        action="store_true",
        help="train nothing: rewrite the words of the cards from the networks that are there",
    )


def main(arguments: list[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    arguments : list of str, optional
        Options; those of the process if left out.

    Returns
    -------
    int
        0, the exit status.
    """
    parser = argparse.ArgumentParser(prog="gatescope make-models", description=__doc__)
    add_arguments(parser)
    options = parser.parse_args(arguments)
    make = rewrite_looks if options.looks_only else make_models
    make(options.task, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
