"""The networks that ship with the project."""

from __future__ import annotations

from functools import cache

from gatescope.inputs.tasks import TASKS
from gatescope.models.card import CELLS, Card
from gatescope.models.card_file import read_card
from gatescope.models.model import Model
from gatescope.models.model_file import load_model
from gatescope.paths import asset


def bundled_names() -> tuple[str, ...]:
    """Name the shipped tasks in the order in which one learns them.

    Examples
    --------
    >>> bundled_names()
    ('recall', 'brackets', 'sentiment', 'adding', 'wave')
    """
    return tuple(TASKS)


@cache
def load_card(name: str) -> Card:
    """Read the card of a shipped task, once.

    Parameters
    ----------
    name : str
        One of `bundled_names`.

    Returns
    -------
    Card
        Shared between all callers; it cannot be changed.

    Raises
    ------
    KeyError
        If there is no such task; the legal names are listed.

    Examples
    --------
    >>> load_card("adding").title.en
    'Add two numbers'
    """
    _check("name", name, bundled_names())
    return read_card(asset("models", name, "card.json"))


@cache
def load_bundled(name: str, cell: str) -> Model:
    """Load a shipped network, once.

    Parameters
    ----------
    name : str
        One of `bundled_names`.
    cell : {"gru", "rnn", "lstm"}
        Which of the three networks of the task.

    Returns
    -------
    Model
        Shared between all callers; it cannot be changed.

    Raises
    ------
    KeyError
        If there is no such network; the legal names are listed.

    Examples
    --------
    >>> load_bundled("recall", "gru").head.labels
    ('A', 'B', 'C', 'D')
    """
    _check("cell", cell, CELLS)
    card = load_card(name)
    return load_model(asset("models", name, f"{cell}.safetensors"), name, card)


def _check(argument: str, value: str, legal: tuple[str, ...]) -> None:
    if value not in legal:
        raise KeyError(f"{argument}: expected one of {', '.join(legal)}, got {value!r}")
