"""A plan of an experiment: axes whose combinations are its trials, enumerated one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import chain, groupby, islice, product
from typing import Any

from gatescope.experiments.axis import Axis, Drawn, Value, draws_of, values_of
from gatescope.experiments.possible import impossible
from gatescope.experiments.trial import GRADIENT_ONLY, LEARN_ONLY, Trial, legal

FIELDS = {item.name: item for item in fields(Trial) if item.name not in ("kind", "seed")}
"""What an axis or a constant may be called."""

SHAPE_FIELDS = (
    *("task", "cell", "activation", "reset", "dtype"),
    *("hidden", "length", "inputs", "exponents", "spectrum"),
)
"""What has to be equal for trials to be computed together, so it varies slowest."""

MOST_TRIALS = 10_000_000


@dataclass(frozen=True, slots=True)
class About:
    """What a plan is for, in words.

    Parameters
    ----------
    title : str
        Its name.
    question : str
        What it asks, in one plain sentence.
    source : str
        Where the claim comes from.
    expect : str
        What one should see.
    found : str
        What came out when it was run.
    """

    title: str = ""
    question: str = ""
    source: str = ""
    expect: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """An experiment that anyone can repeat.

    Parameters
    ----------
    kind : {"gradient", "learn"}
        Of all its trials.
    seeds : range or tuple of int
        Every combination is run once for each.
    axes : dict of str to Listed, Spread or Drawn
        By field of `Trial`. Every value of one meets every value of the others; those that
        are drawn are drawn together and count as one axis.
    constants : dict of str to str, int or float
        Fields of `Trial` that are the same in all; what is not named is as `Trial` has it.
    about : About
        What it is for.

    Notes
    -----
    Combinations that are impossible, such as chrono initialisation of an RNN, are left out; see
    `gatescope.experiments.counting`. A plan may so have an axis that not every cell has.
    """

    kind: str = "gradient"
    seeds: Sequence[int] = range(1)
    axes: Mapping[str, Axis] = field(default_factory=dict)
    constants: Mapping[str, Value] = field(default_factory=dict)
    about: About = About()

    @property
    def grid(self) -> dict[str, tuple[Value, ...]]:
        """The axes that are not drawn, with their values, those of a trial's shape first."""
        first = [name for name in SHAPE_FIELDS if name in self.axes]
        names = first + [name for name in self.axes if name not in first]
        return {
            name: values_of(axis, whole(name))
            for name in names
            if not isinstance(axis := self.axes[name], Drawn)
        }

    @property
    def drawn(self) -> dict[str, Drawn]:
        """The axes that are drawn."""
        return {name: axis for name, axis in self.axes.items() if isinstance(axis, Drawn)}

    @property
    def base(self) -> dict[str, Any]:
        """The values that all trials have but for their axes."""
        defaults = {item.name: item.default for item in fields(Trial)}
        return {**defaults, **self.constants, "kind": self.kind}


def whole(name: str) -> bool:
    """Say whether a field of a trial takes whole numbers.

    Examples
    --------
    >>> whole("hidden"), whole("gain"), whole("cell")
    (True, False, False)
    """
    return isinstance(FIELDS[name].default, int)


def unread(kind: str) -> tuple[str, ...]:
    """Name the fields that trials of this kind do not read."""
    return LEARN_ONLY if kind == "gradient" else GRADIENT_ONLY


def draws(plan: Plan) -> Iterator[dict[str, Value]]:
    """Draw the random axes together; once nothing if there are none."""
    drawn = plan.drawn
    if not drawn:
        yield {}
        return
    columns = [draws_of(name, _legal(name, axis), whole(name)) for name, axis in drawn.items()]
    for values in zip(*columns, strict=True):
        yield dict(zip(drawn, values, strict=True))


def _legal(name: str, axis: Drawn) -> Drawn:
    """Check what an axis draws from; what it draws is legal then."""
    if axis.how != "choice":
        for end in (axis.low, axis.high):
            legal(name, int(end) if whole(name) else end)
    return replace(axis, values=tuple(legal(name, value) for value in axis.values))


def _seeds(seeds: Sequence[int]) -> Sequence[Value]:
    if isinstance(seeds, range):
        for end in {*seeds[:1], *seeds[-1:]}:
            legal("seed", end)
        return seeds
    return [legal("seed", seed) for seed in seeds]


def trials(plan: Plan) -> Iterator[Trial]:
    """Give the trials of a plan one by one, those that can be computed together in a row.

    Parameters
    ----------
    plan : Plan
        Of any size: nothing is kept but the values of its axes.

    Yields
    ------
    Trial
        Always in the same order: by shape, by the other axes, by draw, by seed.

    Examples
    --------
    >>> from gatescope.experiments.axis import Listed
    >>> plan = Plan(axes={"gain": Listed((1.0, 2.0)), "cell": Listed(("gru", "rnn"))})
    >>> [(trial.cell, trial.gain) for trial in trials(plan)]
    [('gru', 1.0), ('gru', 2.0), ('rnn', 1.0), ('rnn', 2.0)]
    """
    # each value is checked once, not with each of the trials that have it
    base = {name: legal(name, value) for name, value in plan.base.items()}
    seeds = _seeds(plan.seeds)
    grid = {n: [legal(n, value) for value in given] for n, given in plan.grid.items()}
    for combination in product(*grid.values()):
        fixed = {**base, **dict(zip(grid, combination, strict=True))}
        for drawn in draws(plan):
            values = {**fixed, **drawn}
            if impossible(values) is None:
                *others, _ = values.values()  # the seed is the last field
                for seed in seeds:
                    yield Trial.trusted((*others, seed))


def batches(plan: Plan, size: int | Callable[[Trial], int]) -> Iterator[tuple[Trial, ...]]:
    """Give the trials in groups of one shape, at most `size` in each.

    Parameters
    ----------
    plan : Plan
        Of any size.
    size : int or callable
        How many; a callable is asked with the first trial of each shape.

    Examples
    --------
    >>> [len(batch) for batch in batches(Plan(seeds=range(5)), 2)]
    [2, 2, 1]
    """
    for _, alike in groupby(trials(plan), key=lambda trial: trial.shape):
        yield from _divided(alike, size)


def _divided(
    alike: Iterator[Trial], size: int | Callable[[Trial], int]
) -> Iterator[tuple[Trial, ...]]:
    first = next(alike)
    most, rest = size(first) if callable(size) else size, chain((first,), alike)
    while batch := tuple(islice(rest, most)):
        yield batch
