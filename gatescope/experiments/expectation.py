"""How long a plan will take, before it is run: by classes of trials that cost the same."""

from __future__ import annotations

import math
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path
from typing import Any

from gatescope.experiments.axis import Value
from gatescope.experiments.cost import seconds_of
from gatescope.experiments.plan import Plan, draws
from gatescope.experiments.possible import impossible
from gatescope.experiments.store import Store
from gatescope.experiments.summary import names
from gatescope.experiments.trial import ITEMS
from gatescope.messages import InputError

SIZES = ("hidden", "length", "exponents", "steps", "batch")
"""Numbers on which the time depends; of many values some that lie evenly stand for all."""

KINDS = ("cell", "activation", "reset", "task", "init", "gain_kind", "spectrum")
"""What has a few values, and makes a difference to the time or to what is possible."""

DEFAULTS: dict[str, Any] = {name: item.default for name, item in ITEMS.items()}
MOST_CLASSES = 2_000
FINENESS = (100, 30, 10, 5, 3, 2, 1)
"""So many values of an axis, or draws, stand for all: fewer where axes are many."""

ROWS = 300
"""Results of a store that are compared with the model."""

START_SECONDS = 3.0
"""Until the processes are there."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """How long something will take.

    Parameters
    ----------
    seconds : float
        Of the clock, for what is left.
    at_most : bool
        Whether it may be much less: a network that learns ends when its task is solved.
    """

    seconds: float
    at_most: bool


def expectation(plan: Plan, workers: int, store: Path | None = None) -> Expectation:
    """Tell how long a plan will take on this machine.

    Parameters
    ----------
    plan : Plan
        Of any size: trials are counted by classes, never one by one.
    workers : int
        How many processes compute.
    store : Path, optional
        Results of this plan: what is there is not done again, and what this machine took for
        it corrects the model.

    Examples
    --------
    >>> short, long = (expectation(Plan(seeds=range(n)), 2) for n in (100, 100_000))
    >>> short.seconds < long.seconds, long.at_most
    (True, False)
    """
    total, seconds = 0.0, 0.0
    for values, number in _classes(plan):
        total += number
        seconds += number * seconds_of(values)
    left = total
    if store is not None:
        done, corrected = _known(store)
        left = max(0.0, total - done)
        seconds *= corrected * left / max(total, 1.0)
    seconds = seconds / max(1.0, min(workers, left)) + START_SECONDS * (left > 0)
    return Expectation(seconds, plan.kind == "learn")


def expected_seconds(plan: Plan, workers: int, store: Path | None = None) -> float:
    """Give the seconds of `expectation` alone."""
    return expectation(plan, workers, store).seconds


def _classes(plan: Plan) -> Iterator[tuple[dict[str, Any], float]]:
    """Give values of trials that stand for all, each with the number of those it stands for."""
    base = plan.base
    for parts in product(*_parts(plan)):
        values, number = dict(base), float(len(plan.seeds))
        for chosen, many in parts:
            values.update(chosen)
            number *= many
        if impossible(values) is None:
            yield values, number


Part = list[tuple[dict[str, Value], float]]


def _parts(plan: Plan) -> list[Part]:
    grid = plan.grid
    for most in FINENESS:
        parts = [_axis(name, given, most) for name, given in grid.items()]
        parts.append(_drawn(plan, most))
        if math.prod(map(len, parts)) <= MOST_CLASSES:
            break
    return parts


def _axis(name: str, given: Sequence[Value], most: int) -> Part:
    """Divide the values of an axis into classes."""
    if name in SIZES and len(given) > most:
        places = [round((k + 0.5) * len(given) / most - 0.5) for k in range(most)]
        ordered = sorted(given)
        return [({name: ordered[place]}, len(given) / most) for place in places]
    counted: dict[Value, int] = {}
    for value in given:
        like = _like(name, value)
        counted[like] = counted.get(like, 0) + 1
    return [({name: value}, float(number)) for value, number in counted.items()]


def _drawn(plan: Plan, most: int) -> Part:
    """Let the first draws stand for all."""
    found = [
        {name: _like(name, value) for name, value in draw.items()}
        for draw in islice(draws(plan), most)
    ]
    counts = [axis.count for axis in plan.drawn.values()] or [1]
    return [(draw, counts[0] / len(found)) for draw in found]


def _like(name: str, value: Value) -> Value:
    """Give a value that costs the same and is as possible."""
    if name in SIZES or name in KINDS:
        return value
    if name == "b_z":
        return float(value != 0.0)
    if name == "t_max":
        return min(int(value), 2)
    return DEFAULTS[name]  # type: ignore[no-any-return]


def _known(path: Path) -> tuple[int, float]:
    """Tell how many trials a store has, and by what factor the model is wrong there."""
    try:
        with Store(path, read_only=True) as store:
            ((done,),) = store.read("SELECT count(*) FROM results")
            return done, _corrected(store)
    except InputError:  # none yet, or damaged
        return 0, 1.0


def _corrected(store: Store) -> float:
    here = "SELECT id FROM runners WHERE machine = ?"
    axes = [name for name in names(store, "axis") if name in ITEMS]
    if not axes:
        return 1.0
    rows = store.read(
        f"SELECT seconds, {', '.join(axes)} FROM results WHERE problem = ''"
        f" AND runner IN ({here}) ORDER BY id DESC LIMIT {ROWS}",
        (platform.node(),),
    )
    took, meant = 0.0, 0.0
    for seconds, *values in rows:
        known = {n: value for n, value in zip(axes, values, strict=True) if value is not None}
        took += seconds
        meant += seconds_of(DEFAULTS | known)
    return took / meant if took and meant else 1.0
