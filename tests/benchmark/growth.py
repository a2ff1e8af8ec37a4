"""How time and memory of a run and its gradient grow with the number of steps."""

from __future__ import annotations

import math
import time
import tracemalloc
from collections.abc import Callable, Sequence
from statistics import median

import numpy as np

from gru_core import bptt, unroll
from tests.benchmark.pairs import timed
from tests.benchmark.sides import Case, Size

Run = Callable[[], object]


def gradient_run(steps: int, units: int, dtype: str) -> Run:
    """A run and its gradient over that many steps, ready to go."""
    case = Case(Size(steps, 1, units), dtype)
    return lambda: bptt(case.params, unroll(case.params, case.x), case.d_h)


def exponent(few: float, many: float, steps: tuple[int, int]) -> float:
    """Return p of a cost that grows like T to the power of p."""
    return math.log(many / few) / math.log(steps[1] / steps[0])


def slope(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """Return the exponent that fits costs at several sizes best, in the logarithm."""
    return float(np.polyfit(np.log(sizes), np.log(costs), 1)[0])


def time_exponent(steps: tuple[int, int], units: int, dtype: str, pairs: int) -> float:
    """Median exponent of pairs: the short run several times, the long one once."""
    short, long = (gradient_run(count, units, dtype) for count in steps)
    short()
    found = []
    for _ in range(pairs):
        spent = [timed(short, 10, time.process_time), timed(long, 1, time.process_time)]
        found.append(exponent(*spent, steps))
    return median(found)


def memory_exponent(steps: tuple[int, int], units: int, dtype: str) -> float:
    """Exponent of the largest amount of memory held at once, NumPy's arrays included."""
    return exponent(*(peak(gradient_run(count, units, dtype)) for count in steps), steps)


def peak(run: Run) -> int:
    """Return the most bytes that a run held at once."""
    run()
    tracemalloc.start()
    run()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
