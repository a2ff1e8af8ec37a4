"""From the settings of the Train page to a plan with its lanes, and back."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from gatescope.training.lab.plan import CELLS, DataPlan, Lane, NetworkPlan, Plan, TrainingPlan
from gatescope.ui.train_settings import COMPARES, SEPARATOR, TrainSettings, values_of


def plan_of(settings: TrainSettings, **file: Any) -> Plan:
    """Make a plan of settings.

    Parameters
    ----------
    settings : TrainSettings
        Any that are legal.
    **file : Any
        Of a CSV file, which no link holds: its name and columns, as in `DataPlan`.

    Returns
    -------
    Plan
        With a lane for each network that races.

    Examples
    --------
    >>> [lane.cell for lane in plan_of(TrainSettings()).lanes]
    ['gru', 'rnn']
    >>> [lane.units for lane in plan_of(TrainSettings(cells="gru", compare="units")).lanes]
    [2, 4, 8, 16, 32]
    """
    s = settings.relevant()
    return Plan(
        DataPlan(**_part(s, DataPlan), **file),
        NetworkPlan(**_part(s, NetworkPlan)),
        lanes_of(s),
        TrainingPlan(**_part(s, TrainingPlan)),
        s.seed,
    )


def _part(settings: TrainSettings, kind: Any) -> dict[str, Any]:
    known = {f.name for f in fields(TrainSettings)}
    return {f.name: getattr(settings, f.name) for f in fields(kind) if f.name in known}


MOST_SIZES = 5


def lanes_of(settings: TrainSettings) -> tuple[Lane, ...]:
    """Give the networks that race.

    Examples
    --------
    >>> both = TrainSettings(cells="gru", compare="regularisation", dropout=0.5, l2=0.001)
    >>> [(lane.dropout, lane.l2) for lane in lanes_of(both)]
    [(0.0, 0.0), (0.5, 0.0), (0.0, 0.001)]
    """
    s = settings
    lanes = [Lane(cell, s.units, s.dropout, s.l2) for cell in CELLS if cell in s.chosen_cells]
    first = lanes[0]
    if s.compare == "units":
        sizes = sorted({max(1, s.units >> k) for k in range(MOST_SIZES)})
        lanes = [replace(first, units=size) for size in sizes]
    elif s.compare == "regularisation":
        kinds = ((0.0, 0.0), (s.dropout, 0.0), (0.0, s.l2))
        # what is 0 would be the plain network a second time
        lanes = [replace(first, dropout=d, l2=l2) for d, l2 in dict.fromkeys(kinds)]
    return tuple(lanes)


def settings_of_plan(plan: Plan) -> TrainSettings:
    """Give the settings that make a plan's networks, as far as the page can.

    Parameters
    ----------
    plan : Plan
        Of any run; one that was written by hand may race networks that no setting makes.

    Returns
    -------
    TrainSettings
        `plan_of` gives the plan again, or one with its first network's values.

    Examples
    --------
    >>> wanted = TrainSettings(cells="gru", compare="units", units=8)
    >>> settings_of_plan(plan_of(wanted)) == wanted
    True
    """
    cells = [cell for cell in CELLS if any(lane.cell == cell for lane in plan.lanes)]
    base = {**values_of(plan), "task": plan.data.task}
    most = {
        name: max(getattr(lane, name) for lane in plan.lanes)
        for name in ("units", "dropout", "l2")
    }
    one = TrainSettings(**base, cells=SEPARATOR.join(cells))
    tries = (
        one,
        *(replace(one, **most, cells=cells[0], compare=kind) for kind in COMPARES[1:]),
    )
    made = (t for t in tries if lanes_of(t) == plan.lanes)
    return next(made, one).relevant()
