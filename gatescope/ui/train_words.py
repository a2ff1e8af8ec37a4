"""What the networks of a race are called, and what a plan comes down to."""

from __future__ import annotations

from gatescope.figures.cells import CELL_STYLES
from gatescope.i18n import Translate
from gatescope.messages import Message, enumerated, mark, note
from gatescope.training.lab.plan import Lane, Plan


def lane_names(plan: Plan, translate: Translate) -> tuple[str, ...]:
    """Name each network of a race by its cell, and by what else sets it apart.

    Examples
    --------
    >>> lane_names(Plan(lanes=(Lane("gru", 4), Lane("gru", 8))), str)
    ('GRU, 4 units', 'GRU, 8 units')
    >>> lanes = (Lane("gru"), Lane("gru", dropout=0.5), Lane("gru", l2=0.1))
    >>> lane_names(Plan(lanes=lanes), str)
    ('GRU, plain', 'GRU, dropout 0.5', 'GRU, L2 0.1')
    """
    several = {
        name: len({getattr(lane, name) for lane in plan.lanes}) > 1
        for name in ("units", "dropout", "l2")
    }
    return tuple(_name(lane, several, translate) for lane in plan.lanes)


def _name(lane: Lane, several: dict[str, bool], translate: Translate) -> str:
    told = [translate(CELL_STYLES[lane.cell].name)]
    kinds: dict[str, Message] = {
        "units": note("{number} units", number=lane.units),
        "dropout": note("dropout {number:g}", number=lane.dropout),
        "l2": note("L2 {number:g}", number=lane.l2),
    }
    told += [
        kinds[name].translated(translate)
        for name in kinds
        if several[name] and getattr(lane, name)
    ]
    if len(told) == 1 and any(several.values()):
        told.append(translate(mark("plain")))
    return enumerated(told, translate)


def steps_of(plan: Plan, to_learn: int) -> tuple[int, int]:
    """Give the steps of an epoch and of a whole training.

    Examples
    --------
    >>> steps_of(Plan(), 100)
    (2, 20)
    """
    an_epoch = -(-to_learn // plan.training.batch)
    return an_epoch, an_epoch * plan.training.epochs


def plan_sentence(plan: Plan, to_learn: int) -> Message:
    """Say how many steps a training takes, and why."""
    an_epoch, total = steps_of(plan, to_learn)
    return note(
        "{sequences:,} sequences in batches of {batch:,} make {an_epoch:,} steps an epoch; "
        "{epochs:,} epochs make {total:,} steps, for each of {lanes} networks.",
        sequences=to_learn,
        batch=plan.training.batch,
        an_epoch=an_epoch,
        epochs=plan.training.epochs,
        total=total,
        lanes=len(plan.lanes),
    )
