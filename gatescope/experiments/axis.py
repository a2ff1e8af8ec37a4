"""An axis of an experiment: the values that one quantity takes."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

Value = str | int | float

MOST_VALUES = 100_000
"""Values of one axis, at most."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Values one by one.

    Parameters
    ----------
    values : tuple of str, int or float
        No two alike.
    """

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """Numbers at even distances, both ends among them.

    Parameters
    ----------
    low, high : float
        The ends.
    count : int
        How many, at least 2. Whole numbers are rounded, and each is taken once.
    log : bool
        Whether their ratios are even, not their distances.
    """

    low: float
    high: float
    count: int
    log: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """Values drawn at random; all such axes of a plan are drawn together.

    Parameters
    ----------
    how : {"uniform", "log", "choice"}
        Evenly between two numbers, evenly in their logarithm, or one of several values.
    count : int
        How many draws.
    low, high : float
        The two numbers.
    values : tuple of str, int or float
        The values.
    """

    how: str
    count: int
    low: float = 0.0
    high: float = 1.0
    values: tuple[Value, ...] = ()


Axis = Listed | Spread | Drawn


def values_of(axis: Listed | Spread, whole: bool) -> tuple[Value, ...]:
    """Give the values of an axis in order.

    Parameters
    ----------
    axis : Listed or Spread
        The axis.
    whole : bool
        Whether only whole numbers are legal.

    Examples
    --------
    >>> values_of(Spread(1, 100, 3, log=True), whole=True)
    (1, 10, 100)
    >>> values_of(Spread(0, 1, 3), whole=False)
    (0.0, 0.5, 1.0)
    """
    if isinstance(axis, Listed):
        return axis.values
    space = np.geomspace if axis.log else np.linspace
    numbers = space(axis.low, axis.high, axis.count)
    if whole:
        return tuple(dict.fromkeys(int(number) for number in numbers.round()))
    return tuple(numbers.tolist())


def draws_of(name: str, axis: Drawn, whole: bool) -> Iterator[Value]:
    """Draw the values of an axis, one after the other: always the same ones.

    Parameters
    ----------
    name : str
        Of the quantity: two axes of the same plan are independent.
    axis : Drawn
        The axis.
    whole : bool
        Whether only whole numbers are legal.

    Yields
    ------
    str, int or float
        `axis.count` of them.

    Examples
    --------
    >>> list(draws_of("cell", Drawn("choice", 3, values=("gru",)), whole=False))
    ['gru', 'gru', 'gru']
    """
    random = np.random.default_rng([zlib.crc32(name.encode()), axis.count])
    for _ in range(axis.count):
        share = random.random()
        if axis.how == "choice":
            yield axis.values[int(share * len(axis.values))]
        else:
            number = _between(axis, share)
            yield round(number) if whole else number


def _between(axis: Drawn, share: float) -> float:
    if axis.how == "log":
        return float(axis.low * (axis.high / axis.low) ** share)
    return float(axis.low + (axis.high - axis.low) * share)
