"""What the networks of a race are called, and what a plan comes down to."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import Message, note
from gatescope.training.lab.plan import Plan


def lane_names(plan: Plan, translate: Translate) -> tuple[str, ...]:
    """Name each network of a race by its cell, and by what else sets it apart.

    Examples
    --------
    >>> from gatescope.training.lab.plan import Lane
    >>> lane_names(Plan(lanes=(Lane("gru", 4), Lane("gru", 8))), str)
    ('GRU, 4 units', 'GRU, 8 units')
    """
    from gatescope.figures import lanes

    return lanes.lane_names(plan.lanes, translate)


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
