"""Who runs on the Gradient flow page: trained networks, or random ones as the knobs stand."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from gatescope.inputs.sequence import Sequence
from gatescope.messages import Message, note
from gatescope.models.bundled import load_card
from gatescope.models.contestants import Contestant, Field, random_field, trained_field
from gatescope.models.matching import Match, matched_hidden
from gatescope.models.random import encoder_for
from gatescope.ui import choices
from gatescope.ui.flow_run import run_field
from gatescope.ui.moments import moment_of, network_at
from gatescope.ui.own import OWN, present
from gatescope.ui.scene import check_length
from gatescope.ui.settings import Settings
from gatescope.ui.trained import is_run
from gru_core import CellName

MATCH_RULES: tuple[Match, ...] = get_args(Match)
MOST_WORK = 30_000
"""Steps times networks of a cell, of 32 units: a few seconds of one processor."""


def field_for(settings: Settings, sequence: Sequence) -> tuple[Field, tuple[Message, ...]]:
    """Give the networks that settings ask for, fewer where the sequence is long.

    Parameters
    ----------
    settings : Settings
        Shipped networks, or random ones with knobs.
    sequence : Sequence
        What they will read.

    Returns
    -------
    Field
        At least one network of each cell.
    tuple of Message
        A sentence where there are fewer than were asked for.

    Raises
    ------
    InputError
        If the sequence is too long even for one.
    """
    if settings.network == OWN:
        model = present().model
        check_length(sequence, model.network.hidden_size)
        cell = model.network.cell
        return {cell: (Contestant(cell, 0, model),)}, ()
    if is_run(settings.network):
        return run_field(settings, sequence)
    if settings.network != choices.RANDOM:
        return _trained(settings, sequence)
    flow, encoder = settings.flow, encoder_for(sequence)
    match = next(rule for rule in MATCH_RULES if rule == flow.match)
    largest = max(
        matched_hidden(cell, settings.hidden, match, input_size=encoder.input_size)
        for cell in get_args(CellName)
    )
    count, notes = _affordable(sequence, largest, flow.seeds)
    field = random_field(
        flow.knobs,
        encoder,
        settings.hidden,
        match=match,
        first_seed=settings.weights,
        count=count,
    )
    return field, notes


def _trained(settings: Settings, sequence: Sequence) -> tuple[Field, tuple[Message, ...]]:
    if moment_of(settings) is not None:
        return _at_a_moment(settings, sequence)
    field = trained_field(settings.network)
    members = field["gru"]
    units = members[0].model.network.hidden_size
    count, notes = _affordable(sequence, units, len(members))
    return {cell: several[:count] for cell, several in field.items()}, notes


def _at_a_moment(settings: Settings, sequence: Sequence) -> tuple[Field, tuple[Message, ...]]:
    seed = load_card(settings.network).seed
    field = {
        cell: (Contestant(cell, seed, network_at(replace(settings, cell=cell))),)
        for cell in get_args(CellName)
    }
    check_length(sequence, field["gru"][0].model.network.hidden_size)
    alone = note(
        "On its way through the training one network of each cell was kept: the other seeds are"
        " here at the end alone."
    )
    return field, (alone,)


def _affordable(sequence: Sequence, units: int, asked: int) -> tuple[int, tuple[Message, ...]]:
    check_length(sequence, units)
    count = min(asked, most_networks(len(sequence), units))
    fewer = note(
        "{steps:,} steps of {units} units are long work: {count} networks of each cell run"
        " instead of {asked}.",
        steps=len(sequence),
        units=units,
        count=count,
        asked=asked,
    )
    return count, (fewer,) if count < asked else ()


def most_networks(time_steps: int, hidden_size: int) -> int:
    """Give how many networks of each cell one page runs.

    Examples
    --------
    >>> most_networks(200, 32), most_networks(10_000, 32), most_networks(10_000, 256)
    (150, 3, 1)
    """
    # A step of 32 units costs what NumPy needs to begin; of many units, their product.
    work = time_steps * max(1.0, (hidden_size / 64) ** 2)
    return max(1, int(MOST_WORK / work))
