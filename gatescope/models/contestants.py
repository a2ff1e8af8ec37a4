"""Networks that run side by side: the same task or the same knobs, other cells and seeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from gatescope.models.bundled import load_seeds
from gatescope.models.encoders import Encoder
from gatescope.models.knobs import Knobs, knobbed_params
from gatescope.models.matching import Match, matched_hidden, matched_knobs
from gatescope.models.model import Model
from gatescope.models.random import RANDOM_NAME
from gru_core import CellName, Network


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

    cell: CellName
    seed: int
    model: Model


Field = Mapping[CellName, tuple[Contestant, ...]]
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
        The network that Explore shows comes first, then those trained from further seeds.

    Examples
    --------
    >>> [contestant.seed for contestant in trained_field("recall")["gru"]]
    [2, 0, 1, 3, 4]
    """
    return {
        cell: tuple(
            Contestant(cell, seed, model) for seed, model in load_seeds(name, cell).items()
        )
        for cell in get_args(CellName)
    }


def random_field(
    knobs: Knobs,
    encoder: Encoder,
    hidden_size: int,
    *,
    match: Match = "hidden",
    first_seed: int = 0,
    count: int = 1,
) -> Field:
    """Draw networks of all three cells with the same knobs.

    Parameters
    ----------
    knobs : Knobs
        How they start.
    encoder : TokenEncoder or NumberEncoder
        How all of them read.
    hidden_size : int
        H of the GRU.
    match : {"hidden", "parameters", "gain"}
        What is equal between the cells, see `gatescope.models.matching`.
    first_seed, count : int
        Seeds of the weights: `first_seed`, and those that follow it.

    Returns
    -------
    dict of cell to tuple of Contestant
        None of them has an answer.

    Examples
    --------
    >>> from gatescope.models.encoders import NumberEncoder
    >>> field = random_field(Knobs(), NumberEncoder(("x",)), 8, match="parameters", count=2)
    >>> [(c.cell, c.seed, c.model.network.hidden_size) for c in field["rnn"]]
    [('rnn', 0, 15), ('rnn', 1, 15)]
    """
    turned = matched_knobs(knobs, match)
    field: dict[CellName, tuple[Contestant, ...]] = {}
    for cell in get_args(CellName):
        size = matched_hidden(cell, hidden_size, match, input_size=encoder.input_size)
        seeds = range(first_seed, first_seed + count)
        drawn = (knobbed_params(cell, turned, encoder.input_size, size, k) for k in seeds)
        field[cell] = tuple(
            Contestant(cell, seed, Model(RANDOM_NAME, cell, Network(((params,),)), encoder))
            for seed, params in zip(seeds, drawn, strict=True)
        )
    return field
