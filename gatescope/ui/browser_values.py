"""Numbers that came from a browser, and so from anyone."""

from __future__ import annotations

import math


def step_in(value: object, steps: int) -> int | None:
    """Read a step.

    Parameters
    ----------
    value : object
        What the browser sent.
    steps : int
        How many there are.

    Returns
    -------
    int or None
        The step, or the nearest that there is; None where it is no whole number.

    Examples
    --------
    >>> step_in(3.0, 10), step_in(99, 10), step_in("3", 10), step_in(float("inf"), 10)
    (3, 9, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not (math.isfinite(value) and value.is_integer()):
        return None
    return min(max(int(value), 0), steps - 1)
