"""Quartiles as functions that SQLite calls for each group of rows."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

import numpy as np

PARTS = (0.25, 0.5, 0.75)


class Quartiles:
    """Gives count, lower quartile, median, upper quartile and mean of numbers, as JSON."""

    def __init__(self) -> None:
        self._values: list[float | None] = []
        self.step = self._values.append  # SQLite calls it a million times

    def finalize(self) -> str:
        """Give what the numbers of the group come to."""
        known = np.sort(np.array([x for x in self._values if x is not None], dtype=float))
        if not known.size:
            return json.dumps([0, None, None, None, None])
        with np.errstate(invalid="ignore"):  # of both infinities there is no mean
            mean = float(known.mean())
        told = [*(quantile(known, part) for part in PARTS), mean]
        return json.dumps([known.size, *(None if math.isnan(x) else x for x in told)])


class SeriesQuartiles:
    """Gives the quartiles of series position by position: count, then three rows of numbers."""

    held = False
    """Whether a series that ends before others counts with its last number from there on."""

    def __init__(self) -> None:
        self._series: list[bytes] = []
        self.step = self._series.append

    def finalize(self) -> bytes:
        """Give count and quartiles as bytes; shorter series count as far as they go, or on."""
        rows = [np.frombuffer(data) for data in self._series if data]
        table = np.full((len(rows), max(map(len, rows), default=0)), np.nan)
        for row, numbers in zip(table, rows, strict=True):
            row[: numbers.size] = numbers
            if self.held and numbers.size:
                row[numbers.size :] = numbers[-1]
        ordered = np.sort(table, axis=0)  # NaN comes last
        counts = np.isfinite(ordered).sum(axis=0) + np.isinf(ordered).sum(axis=0)
        made = [
            [quantile(column[:n], part) if n else math.nan for part in PARTS]
            for column, n in zip(ordered.T, counts, strict=True)
        ]
        return np.array([len(rows), *np.array(made).T.ravel()]).tobytes()


class HeldQuartiles(SeriesQuartiles):
    """The same, where a series that has ended stays as it is, as that of who has learnt it."""

    held = True


def quantile(ordered: Sequence[float] | np.ndarray, part: float) -> float:
    """Give a quantile of ordered numbers; infinite ones are numbers like others.

    Examples
    --------
    >>> quantile([1.0, 2.0, 4.0], 0.75)
    3.0
    >>> quantile([1.0, float("inf"), float("inf")], 0.5)
    inf
    """
    place = part * (len(ordered) - 1)
    below, above = math.floor(place), math.ceil(place)
    low, high = float(ordered[below]), float(ordered[above])
    if low == high or math.isinf(low):
        return low
    return low + (high - low) * (place - below)
