"""Ends of axes that hold still while points come in, and grow in steps where they must."""

from __future__ import annotations

import math
from collections.abc import Iterable

PERCENT = (-0.03, 1.06)
"""Of a share of right answers."""

UNKNOWN = (-2.0, 0.0)
"""Of a logarithm of which nothing is known yet."""

FARTHEST, NEAR = 20.0, 3.0
"""A loss that many times as large as at the beginning is beyond the figure, or in it anyhow."""

SPIKE, OFTEN = 4.0, 8
"""A loss is cut off above so many times its beginning, unless all are there so often."""

ROUND = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
MOST_DECADES = 8.0


def log_span(values: Iterable[float], start: float) -> tuple[float, float]:
    """Give the ends of a logarithmic axis, as log10: from half a decade to half a decade.

    Parameters
    ----------
    values : iterable of float
        All that is drawn; what is no positive number does not count.
    start : float
        Where the lines set out: from there one decade downwards is in sight from the first.

    Returns
    -------
    tuple of float
        More values only move the ends apart.

    Examples
    --------
    >>> log_span([0.3, 0.16], start=0.17), log_span([0.3, 0.16, 0.004, 1e30], start=0.17)
    ((-2.0, 0.0), (-2.5, 1.0))
    """
    known = [value for value in (*values, start) if math.isfinite(value) and value > 0.0]
    if not known:
        return UNKNOWN
    start = start if math.isfinite(start) and start > 0.0 else known[0]
    high = math.log10(min(max(*known, NEAR * start), FARTHEST * start)) + 0.03
    low = math.log10(min(min(known), start / 10)) - 0.03
    top, bottom = math.ceil(2 * high) / 2, math.floor(2 * low) / 2
    return max(bottom, top - MOST_DECADES), top


def thrashes(values: Iterable[float], start: float) -> bool:
    """Say whether a loss keeps leaving the figure of one that learns, and not just once.

    Examples
    --------
    >>> thrashes([1.0, 9.0, 1.0], start=1.0), thrashes([9.0] * 8, start=1.0)
    (False, True)
    """
    return sum(SPIKE * start < value < math.inf for value in values) >= OFTEN


def loss_span(
    values: Iterable[float], start: float, farthest: float = SPIKE
) -> tuple[float, float]:
    """Give the ends of an axis from 0 upwards, the upper one a round number.

    Parameters
    ----------
    values : iterable of float
        All that is drawn; what is not finite does not count.
    start : float
        Where the lines set out.
    farthest : float
        What is more than so many times `start` is cut off.

    Returns
    -------
    tuple of float
        More values only move the upper end, and hardly ever.

    Examples
    --------
    >>> loss_span([1.39, 0.2], start=1.39), loss_span([1.39, 2.6], start=1.39)
    ((-0.06, 2.0), (-0.09, 3.0))
    """
    known = [value for value in values if math.isfinite(value)]
    start = start if math.isfinite(start) and start > 0.0 else max(known, default=1.0)
    wanted = min(max([1.1 * start, *(1.05 * value for value in known)]), farthest * start)
    power = 10.0 ** math.floor(math.log10(max(wanted, 1e-30)))
    top = next(size * power for size in ROUND if size * power >= wanted * (1 - 1e-12))
    return -0.03 * top, top


def log_ticks(span: tuple[float, float]) -> dict[str, list[object]]:
    """Give the numbers at a logarithmic axis: powers of ten, and threes where those are few.

    Examples
    --------
    >>> log_ticks((-2.0, 0.0))
    {'tickvals': [0.01, 0.03, 0.1, 0.3, 1.0], 'ticktext': ['0.01', '0.03', '0.1', '0.3', '1']}
    """
    low, high = span
    heads = (1, 3) if high - low <= 3.5 else (1,)
    values = [
        float(f"{head}e{power}")
        for power in range(math.floor(low), math.ceil(high) + 1)
        for head in heads
        if low - 1e-9 <= math.log10(head) + power <= high + 1e-9
    ]
    texts = [f"{v:g}" if 1e-4 <= v < 1e4 else f"10<sup>{_power(v)}</sup>" for v in values]
    return {"tickvals": list(values), "ticktext": list(texts)}


def _power(value: float) -> str:
    return str(math.floor(math.log10(value) + 1e-9)).replace("-", "−")


def decades_span(sizes: Iterable[float]) -> tuple[float, float]:
    """Give the ends of the axis of a gradient's size, as log10; absolute, so pictures compare.

    Parameters
    ----------
    sizes : iterable of float
        All that is drawn, as log10; what is not finite does not count.

    Returns
    -------
    tuple of float
        From 10 down to 10⁻⁸, and in steps further where there are others, to 10⁻²⁰ and 10²⁰.

    Examples
    --------
    >>> decades_span([-3.0]), decades_span([-9.5, 0.0]), decades_span([-300.0, 1.5])
    ((-8.0, 1.0), (-12.0, 1.0), (-20.0, 4.0))
    """
    known = [size for size in sizes if math.isfinite(size)]
    low, high = min(known, default=0.0), max(known, default=0.0)
    top = 1.0 if high <= 1.0 else min(4.0 * math.ceil(high / 4.0), 20.0)
    return max(min(-8.0, 4.0 * math.floor(low / 4.0)), -20.0), top
