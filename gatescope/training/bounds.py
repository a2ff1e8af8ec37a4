"""Numbers as they stand in a sentence: two decimals, on the safe side."""

from __future__ import annotations

import math


def below(value: float) -> float:
    """Give a bound of two decimals that lies above `value`.

    Examples
    --------
    >>> below(0.1234), below(0.25)
    (0.13, 0.26)
    """
    return (math.floor(round(value * 100, 6)) + 1) / 100


def above(value: float) -> float:
    """Give a bound of two decimals that lies below `value`.

    Examples
    --------
    >>> above(0.9876), above(0.25)
    (0.98, 0.24)
    """
    return (math.ceil(round(value * 100, 6)) - 1) / 100
