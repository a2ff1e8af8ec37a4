"""The networks that ship with the project."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from gatescope.inputs.tasks import TASKS
from gatescope.models.card import CELLS, Card
from gatescope.models.card_file import read_card
from gatescope.models.family import load_family
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


@cache
def load_snapshots(name: str, cell: str) -> Mapping[int, Model]:
    """Load a shipped network as it was during its training, once.

    Parameters
    ----------
    name : str
        One of `bundled_names`.
    cell : {"gru", "rnn", "lstm"}
        Which of the three networks of the task.

    Returns
    -------
    Mapping of int to Model
        Under the training's step, rising from 0; the last is the shipped network itself.

    Raises
    ------
    KeyError
        If there is no such network; the legal names are listed.

    Examples
    --------
    >>> list(load_snapshots("recall", "gru"))
    [0, 10, 30, 100, 200, 500, 1000, 2000, 3000]
    """
    trained = load_bundled(name, cell)
    card = load_card(name)
    path = asset("models", name, f"{cell}-snapshots.safetensors")
    return MappingProxyType({**load_family(path, name, card), card.course.steps[-1]: trained})


@cache
def load_seeds(name: str, cell: str) -> Mapping[int, Model]:
    """Load a shipped network together with those trained the same way from other seeds, once.

    Parameters
    ----------
    name : str
        One of `bundled_names`.
    cell : {"gru", "rnn", "lstm"}
        Which of the three networks of the task.

    Returns
    -------
    Mapping of int to Model
        Under the seed; the shipped network, whose seed was chosen, comes first. Not every seed
        learns the task: the card's ``further_seeds`` has the scores.

    Raises
    ------
    KeyError
        If there is no such network; the legal names are listed.

    Examples
    --------
    >>> list(load_seeds("recall", "gru"))
    [2, 0, 1, 3, 4]
    """
    trained = load_bundled(name, cell)
    card = load_card(name)
    path = asset("models", name, f"{cell}-seeds.safetensors")
    return MappingProxyType({card.seed: trained, **load_family(path, name, card)})


def _check(argument: str, value: str, legal: tuple[str, ...]) -> None:
    if value not in legal:
        raise KeyError(f"{argument}: expected one of {', '.join(legal)}, got {value!r}")
