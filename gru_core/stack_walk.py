"""Walks through many networks at once: a gradient back, and changes of the state onward."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from gru_core._arrays import BoolArray, FloatArray, IntArray
from gru_core.chain import log10_norms, rescaled
from gru_core.stack_steps import Steps, summed

RESCALED_STEPS = 16
"""How many steps go by before a row is brought back to numbers near 1."""

FAR = 2.0**1000
"""Squared norms between 1 / FAR and FAR are as exact as others."""


class FlowBack(NamedTuple):
    """What a walk back has met."""

    log10_norm: FloatArray
    """(T, N)."""
    shares: FloatArray
    """(T, N, P), in the order of `Steps.paths`."""
    exact: BoolArray
    """(N,): whose squares stayed within the range of numbers."""


def flow_back(steps: Steps, d_state: FloatArray, time_steps: int) -> FlowBack:
    """Send a gradient (S, N, H) at the last state back through all steps."""
    rows = d_state.shape[1]
    exponent: IntArray = np.zeros(rows, np.int64)
    squares, exponents = np.empty((time_steps, rows)), np.empty((time_steps, rows), np.int64)
    along = np.empty((time_steps, len(steps.paths), rows))
    for t in reversed(range(time_steps)):
        if (time_steps - 1 - t) % RESCALED_STEPS == 0:
            d_state, exponent = near_one(d_state, exponent)
        steps.arrive(t, d_state)
        squares[t], exponents[t] = squares_of(d_state), exponent
        steps.back(t, d_state, along[t])
    total = summed(along.swapaxes(0, 1))
    shares = (along / total[:, None]).swapaxes(1, 2)
    exact = in_range(squares) & in_range(total)
    return FlowBack(log10_norms(squares, exponents), shares, exact)


def growth_on(
    steps: Steps, start: FloatArray, shape: tuple[int, int, int]
) -> tuple[FloatArray, BoolArray]:
    """Follow orthogonal directions of length 1 through all steps.

    Parameters
    ----------
    steps : Steps
        Of N networks.
    start : FloatArray of shape (S H, K)
        The directions.
    shape : tuple of int
        T, N and H.

    Returns
    -------
    FloatArray of shape (N, K)
        Mean logarithm of each one's growth at a step, with what lies along the earlier ones
        taken away.
    BoolArray of shape (N,)
        Whose squares stayed within the range of numbers.
    """
    time_steps, rows, size = shape
    count = start.shape[1]
    first = start.reshape(len(start) // size, 1, size, count).swapaxes(2, 3)
    change = np.repeat(first, rows, axis=1)
    if count == 0:
        return np.empty((rows, 0)), np.ones(rows, np.bool_)
    follow = _one_direction if count == 1 else _directions
    logs, exact = follow(steps, change, time_steps)
    return logs / time_steps, exact


def _one_direction(
    steps: Steps, change: FloatArray, time_steps: int
) -> tuple[FloatArray, BoolArray]:
    one = change[:, :, 0]
    exponent: IntArray = np.zeros(one.shape[1], np.int64)
    squares = np.empty((time_steps, one.shape[1]))
    for t in range(time_steps):
        if t % RESCALED_STEPS == 0:
            one, exponent = near_one(one, exponent)
        steps.on(t, one[:, :, None])
        squares[t] = squares_of(one)
    logs = 0.5 * np.log(squares[-1]) + exponent * np.log(2.0)
    return logs[:, None], in_range(squares)


def _directions(
    steps: Steps, change: FloatArray, time_steps: int
) -> tuple[FloatArray, BoolArray]:
    states, rows, count, size = change.shape
    logs = np.zeros((rows, count))
    for t in range(time_steps):
        steps.on(t, change)
        columns = change.transpose(1, 0, 3, 2).reshape(rows, states * size, count)
        unit, stretch = np.linalg.qr(columns)
        logs += np.log(np.abs(np.einsum("nkk->nk", stretch)))
        change[...] = unit.reshape(rows, states, size, count).transpose(1, 0, 3, 2)
    return logs, np.ones(rows, np.bool_)


def near_one(value: FloatArray, exponent: IntArray) -> tuple[FloatArray, IntArray]:
    """Return ``value * 2**exponent``, (S, N, H) and (N,), with numbers near 1."""
    by_row, exponent = rescaled(value.swapaxes(0, 1), exponent)
    return by_row.swapaxes(0, 1), exponent


def squares_of(value: FloatArray) -> FloatArray:
    """Return the squared norm of each row (S, N, H)."""
    return summed(np.vecdot(value, value))


def in_range(squares: FloatArray) -> BoolArray:
    """Say of which rows (…, N) all squared norms have all their digits.

    Examples
    --------
    >>> in_range(np.array([[1.0, 0.0, 1.0], [4.0, 1.0, np.inf]]))
    array([ True, False, False])
    """
    fine = (squares > 1.0 / FAR) & (squares < FAR)
    return np.asarray(fine.all(axis=0))
