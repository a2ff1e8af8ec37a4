"""The words of the cards, written again from networks that are already there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from gatescope.inputs.tasks import TASKS
from gatescope.models.card import CELLS
from gatescope.models.model import Model
from gatescope.models.model_file import load_model
from gatescope.paths import asset
from gatescope.training.card_writer import save_card, story_entries
from gatescope.training.stories import STORIES
from gru_core import CellName


def task_names(names: Iterable[str] | None) -> tuple[str, ...]:
    """Check the names of tasks; all of them if left out.

    Parameters
    ----------
    names : iterable of str or None
        The names.

    Returns
    -------
    tuple of str
        The same names.

    Raises
    ------
    KeyError
        If there is no such task; the legal names are listed.

    Examples
    --------
    >>> task_names(["wave"])
    ('wave',)
    """
    chosen = tuple(TASKS) if names is None else tuple(names)
    for name in chosen:
        if name not in TASKS:
            raise KeyError(f"task: expected one of {', '.join(TASKS)}, got {name!r}")
    return chosen


def rewrite_looks(
    names: Iterable[str] | None = None,
    out: Path | None = None,
    say: Callable[[str], object] = print,
) -> None:
    """Write the words of cards again: titles, descriptions, examples and what to look for.

    The networks stay as they are, and so does all that was recorded when they were trained:
    recipe, scores, seconds, versions and date.

    Parameters
    ----------
    names : iterable of str, optional
        Which tasks; all of them if left out.
    out : Path, optional
        Where networks and cards lie, one folder a task; the project's own ``assets/models``
        if left out.
    say : callable
        Gets a line of text for each card.

    Raises
    ------
    KeyError
        If there is no such task; the legal names are listed.

    Examples
    --------
    Where nothing has changed the same bytes are written again.

    >>> import shutil, tempfile
    >>> with tempfile.TemporaryDirectory() as out:
    ...     copy = shutil.copytree(asset("models", "wave"), Path(out) / "wave") / "card.json"
    ...     rewrite_looks(["wave"], Path(out))
    ...     copy.read_bytes() == asset("models", "wave", "card.json").read_bytes()
    wave: card.json rewritten
    True
    """
    root = asset("models") if out is None else out
    for name in task_names(names):
        folder = root / name
        models: dict[CellName, Model] = {
            cell: load_model(folder / f"{cell}.safetensors", name) for cell in CELLS
        }
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        save_card(card | story_entries(STORIES[name], models), folder / "card.json")
        say(f"{name}: card.json rewritten")
