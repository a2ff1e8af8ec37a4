"""Networks that run side by side: the same task or the same knobs, other cells and seeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gatescope.models.bundled import load_bundled
from gatescope.models.card import CELLS
from gatescope.models.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Contestant:
    """One network of a race.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    seed : int
        Of its training, or of its random weights.
    model : Model
        The network.
    """

    cell: str
    seed: int
    model: Model


Field = Mapping[str, tuple[Contestant, ...]]
"""The networks of a race by cell; the first of each cell is the one that is looked into."""


def trained_field(name: str) -> Field:
    """Give the networks that ship for a task.

    Parameters
    ----------
    name : str
        One of `gatescope.models.bundled.bundled_names`.

    Returns
    -------
    dict of cell to tuple of Contestant
        The network that Explore shows comes first.

    Examples
    --------
    >>> list(trained_field("recall"))
    ['gru', 'rnn', 'lstm']
    """
    models = {cell: load_bundled(name, cell) for cell in CELLS}
    return {cell: (Contestant(cell, _seed(model), model),) for cell, model in models.items()}


def _seed(model: Model) -> int:
    return 0 if model.card is None else model.card.seed
