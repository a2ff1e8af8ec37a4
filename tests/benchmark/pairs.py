"""How many times as fast one thing is as another, on a machine that does other work as well."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median

Clock = Callable[[], float]

SHORTEST = 0.02
"""Seconds that one timing takes at least, by repeating what is timed."""


def median_ratio(
    ours: Callable[[], object], theirs: Callable[[], object], *, pairs: int, clock: Clock
) -> float:
    """Time both in turn, a pair at a time and each first in every other pair.

    What else the machine does hits both halves of a pair alike, so the median of the pairs'
    ratios says more than the ratio of the best times.
    """
    sides = [(run, repeats(run, clock)) for run in (ours, theirs)]
    return ratio_of(sides, pairs, clock)


def ratio_of(sides: list[tuple[Callable[[], object], int]], pairs: int, clock: Clock) -> float:
    """Time ours and theirs, each so many times at once; what takes long needs no warming up."""
    ratios = []
    gc.disable()
    for pair in range(pairs):
        order = (0, 1) if pair % 2 == 0 else (1, 0)
        spent = {side: timed(*sides[side], clock) for side in order}
        ratios.append(spent[1] / spent[0])
    gc.enable()
    return median(ratios)


def repeats(run: Callable[[], object], clock: Clock) -> int:
    """Warm up, and return how often to run so that a timing is not too short."""
    run()
    return max(1, int(SHORTEST / max(timed(run, 1, clock), 1e-6)))


def timed(run: Callable[[], object], times: int, clock: Clock) -> float:
    """Return the seconds of one run, from `times` of them."""
    start = clock()
    for _ in range(times):
        run()
    return (clock() - start) / times
