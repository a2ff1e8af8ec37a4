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
from gatescope.models.model_file import save_model
from gatescope.paths import asset
from gatescope.training.card_writer import save_card, story_entries
from gatescope.training.looks import rewrite_looks, task_names
from gatescope.training.recipes import RECIPES, Recipe
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
    from gatescope.training.rounds import save_course, train_further, train_round

    folder.mkdir(parents=True, exist_ok=True)
    trained = train_round(task, recipe, say)
    for cell, model in trained.models.items():
        save_model(model, folder / f"{cell}.safetensors")
    words = story_entries(STORIES[task.name], trained.models)
    examples = words.pop("examples")
    card = {
        "task": task.name,
        **words,
        **_facts(task, recipe),
        "scores": trained.scores,
        "training_seconds": {c: round(f.seconds, 1) for c, f in trained.fitted.items()},
        "course": save_course(task, trained, folder),
        "further_seeds": train_further(task, recipe, folder, say),
        "examples": examples,
    }
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
