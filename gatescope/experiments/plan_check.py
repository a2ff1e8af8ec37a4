"""Whether a plan as a whole can be run: each of its values is legal by itself."""

from __future__ import annotations

import math

from gatescope.experiments.counting import size_of
from gatescope.experiments.plan import MOST_TRIALS, Plan
from gatescope.messages import InputError


def check_plan(plan: Plan, most: int = MOST_TRIALS) -> None:
    """Raise an `InputError` if a plan has more trials than `most` or none, or cannot draw.

    Examples
    --------
    >>> check_plan(Plan(seeds=range(3)), most=2)
    Traceback (most recent call last):
    gatescope.messages.InputError: axes: expected at most 2 trials, got 3; take fewer values or
        seeds.
    """
    draws = {axis.count for axis in plan.drawn.values()}
    if len(draws) > 1:
        raise InputError(
            "axes: expected the same count for all random axes, which are drawn together, got "
            "{counts}.",
            counts=", ".join(str(count) for count in sorted(draws)),
        )
    total = len(plan.seeds) * math.prod(map(len, plan.grid.values())) * math.prod(draws)
    if total > most:
        raise InputError(
            "axes: expected at most {most:,} trials, got {total:,}; take fewer values or "
            "seeds.",
            most=most,
            total=total,
        )
    size = size_of(plan)
    if size.trials == 0:
        raise InputError("No trial of this plan is possible: {reason}", reason=size.reason)
