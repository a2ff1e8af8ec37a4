"""Who runs on the Gradient flow page of a run of the lab, and how each of them learnt."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from gatescope.inputs.sequence import Sequence
from gatescope.messages import Message, note
from gatescope.models.bundled import load_card, load_snapshots
from gatescope.models.contestants import Contestant, Field
from gatescope.models.model import Model
from gatescope.ui import run_choices
from gatescope.ui.moments import course_of, network_at
from gatescope.ui.scene import check_length
from gatescope.ui.settings import Settings
from gatescope.ui.trained import is_run, trained
from gru_core import CellName

MOST_SNAPSHOTS = 12
"""More lines in one figure nobody tells apart."""


def lanes_in_race(settings: Settings) -> dict[CellName, int]:
    """Give the network of a run's race that stands for each cell: the chosen one, or the first.

    Parameters
    ----------
    settings : Settings
        Of a run.

    Returns
    -------
    dict of cell to int
        In the usual order of the cells; only those that race.
    """
    run, found = trained(settings.network), {}
    for cell in get_args(CellName):
        lanes = [lane for lane in run.lanes if run.plan.lanes[lane].cell == cell]
        if settings.lane in lanes:
            found[cell] = settings.lane
        elif lanes:
            found[cell] = lanes[0]
    return found


def run_field(settings: Settings, sequence: Sequence) -> tuple[Field, tuple[Message, ...]]:
    """Give the networks of a run, one a cell, at the same moment as far as they were kept.

    Parameters
    ----------
    settings : Settings
        Of a run.
    sequence : Sequence
        What they will read.

    Returns
    -------
    Field
        One network or more.
    tuple of Message
        What is not as one may expect.

    Raises
    ------
    InputError
        If the sequence is too long.
    """
    run, race = trained(settings.network), lanes_in_race(settings)
    views = {cell: at_lane(settings, lane) for cell, lane in race.items()}
    field = {cell: (Contestant(cell, run.plan.seed, network_at(views[cell])),) for cell in race}
    for several in field.values():
        check_length(sequence, several[0].model.network.hidden_size)
    notes = [
        note(
            "The {cell} is shown after training step {step:,}, where it was kept.",
            cell=cell.upper(),
            step=view.moment,
        )
        for cell, view in views.items()
        if settings.moment >= 0 and view.moment not in (-1, settings.moment)
    ]
    if len(run.lanes) > len(race):
        notes.append(
            note(
                "Of several networks of one cell the one that is chosen in the sidebar runs"
                " here, of another cell its first."
            )
        )
    return field, tuple(notes)


def at_lane(settings: Settings, lane: int) -> Settings:
    """Look at another network of a run, at the moment that is nearest to the present one."""
    network, moment = settings.network, settings.moment
    if moment >= 0:
        moment = run_choices.nearest(run_choices.moments(network, lane), moment)
    if moment == run_choices.final_moment(network, lane):
        moment = -1
    cell = run_choices.cell_of_lane(network, lane)
    return replace(settings, lane=lane, cell=cell, moment=moment)


@dataclass(frozen=True, slots=True, eq=False)
class Snapshots:
    """A network at times of its training.

    Parameters
    ----------
    models : Mapping of int to Model
        Under the training's step, rising from 0; the last is the one that counts.
    losses : tuple of float
        The loss of each on sequences that it did not learn from; NaN where it is not known.
    """

    models: Mapping[int, Model]
    losses: tuple[float, ...]


def snapshots_of(settings: Settings) -> dict[CellName, Snapshots]:
    """Give the networks of all cells at times of their training.

    Parameters
    ----------
    settings : Settings
        Of a shipped network or of a run.

    Returns
    -------
    dict of cell to Snapshots
        Of a run, at most `MOST_SNAPSHOTS` of each, the first and the last among them.
    """
    network = settings.network
    if not is_run(network):
        losses = load_card(network).course.losses
        return {
            cell: Snapshots(load_snapshots(network, cell), losses[cell])
            for cell in get_args(CellName)
        }
    race = lanes_in_race(settings)
    return {cell: _of_run(at_lane(settings, lane)) for cell, lane in race.items()}


def _of_run(settings: Settings) -> Snapshots:
    course = course_of(settings)
    if course is None:
        return Snapshots({}, ())
    steps = thinned([step for step in course.steps if step <= course.end])
    models = {step: network_at(replace(settings, moment=step)) for step in steps}
    return Snapshots(models, tuple(course.loss(step) for step in steps))


def thinned(steps: list[int]) -> list[int]:
    """Choose some of many steps, evenly by their order, the first and the last among them.

    Examples
    --------
    >>> thinned([0, 5, 9]), len(thinned(list(range(40)))), thinned(list(range(40)))[-1]
    ([0, 5, 9], 12, 39)
    """
    if len(steps) <= MOST_SNAPSHOTS:
        return steps
    last = len(steps) - 1
    return [steps[math.floor(k * last / (MOST_SNAPSHOTS - 1))] for k in range(MOST_SNAPSHOTS)]
