"""Products of many Jacobians, with a logarithm in place of what would leave float64."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import DTypeLike

from gru_core._arrays import FloatArray, IntArray
from gru_core.cells.paths import Paths, paths_of
from gru_core.order import valid_steps
from gru_core.params import Params
from gru_core.prepared import adjoint_of, check_made_by
from gru_core.traces import Trace

BLOCK_STEPS = 16
"""How many steps' Jacobians are formed at once: few enough to stay in the cache."""

LOG10_2 = np.log10(2.0)

NEAR = 2.0**100
"""Norms between 1 / NEAR and NEAR are left as they are: their squares are safe by far."""


def walked_paths(params: Params, trace: Trace, dtype: DTypeLike = float) -> Paths:
    """Return the paths of every step in walking order, refusing parameters of another trace."""
    check_made_by(params, trace)
    lengths = trace.lengths
    valid = None if lengths is None else valid_steps(lengths, trace.time_steps)
    with np.errstate(all="ignore"):
        return paths_of(adjoint_of(params, trace, np.dtype(dtype)), valid)


class Scaled(NamedTuple):
    """Matrices as ``value * 2**exponent``."""

    value: FloatArray
    """(…, N, N)."""
    exponent: IntArray
    """(…)."""


def rescaled(value: FloatArray, exponent: IntArray | int = 0) -> Scaled:
    """Return the same matrices with their largest entry between one half and one.

    Examples
    --------
    >>> rescaled(np.full((1, 1), 6.0))
    Scaled(value=array([[0.75]]), exponent=array(3))
    """
    peak = np.abs(value).max(axis=(-2, -1))
    power = np.frexp(np.where(np.isfinite(peak), peak, 0.0))[1].astype(np.int64)
    return Scaled(np.ldexp(value, -power[..., None, None]), np.asarray(exponent + power))


def step_matrices(paths: Paths, first: int, last: int) -> Iterator[tuple[int, Scaled]]:
    """Give the Jacobian of each step from `first` to `last` and back to front if last < first.

    Its largest entry is not far from 1, so that a product with it stays in range.
    """
    down = last < first
    low, high = min(first, last), max(first, last) + 1
    starts = range(low, high, BLOCK_STEPS)
    for start in reversed(starts) if down else starts:
        stop = min(start + BLOCK_STEPS, high)
        value, exponent = _in_range(paths.total(slice(start, stop)))
        steps = range(stop - start)
        for k in reversed(steps) if down else steps:
            yield start + k, Scaled(value[k], exponent[k])


def _in_range(value: FloatArray) -> Scaled:
    peak = np.abs(value).max(axis=(-2, -1))
    if bool(((peak < NEAR) & ((peak > 1.0 / NEAR) | (peak == 0.0))).all()):
        return Scaled(value, np.zeros(peak.shape, np.int64))
    return rescaled(value)


def square_sum(value: FloatArray) -> FloatArray:
    """Return the sum of squares of each matrix (…, N, N)."""
    flat = value.reshape(*value.shape[:-2], -1)
    total: FloatArray = np.einsum("...k,...k->...", flat, flat)
    return total


def frobenius(value: FloatArray) -> FloatArray:
    """Return the norm of each matrix (…, N, N), also where its square would be lost.

    Examples
    --------
    >>> frobenius(np.array([[[3e-200, 4e-200]]]))
    array([5.e-200])
    """
    squares = square_sum(value)
    if not needs_rescaling(squares):
        return np.sqrt(squares)
    value, exponent = rescaled(value)
    norms: FloatArray = np.ldexp(np.sqrt(square_sum(value)), exponent)
    return norms


def needs_rescaling(squares: FloatArray) -> bool:
    """Say whether a matrix with this sum of squares has come near the ends of the range."""
    return not (squares.min() > NEAR**-2 and squares.max() < NEAR**2)


def log10_norms(squares: FloatArray, exponent: IntArray) -> FloatArray:
    """Return log10 of Frobenius norms from sums of squares; -inf for zero."""
    logs: FloatArray = 0.5 * np.log10(squares) + exponent * LOG10_2
    return logs


def positions(trace: Trace, step: int) -> IntArray:
    """Return where each row (B,) meets a step on its walk, or -1 beyond its length.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((4, 2, 1)), lengths=[4, 2], reverse=True)
    >>> positions(trace, 1), positions(trace, 3)
    (array([2, 0]), array([ 0, -1]))
    """
    full = np.full(trace.batch_size, trace.time_steps)
    lengths = full if trace.lengths is None else trace.lengths
    place = lengths - 1 - step if trace.reverse else np.full_like(lengths, step)
    found: IntArray = np.where(step < lengths, place, -1)
    return found


def check_step(name: str, step: int, time_steps: int) -> None:
    """Raise unless `step` is a step of the trace, counted from 0.

    Examples
    --------
    >>> check_step("target", 5, 5)
    Traceback (most recent call last):
        ...
    ValueError: target: expected a step from 0 to 4 (T=5), got 5
    """
    if isinstance(step, bool) or not isinstance(step, int | np.integer):
        raise TypeError(f"{name}: expected a whole number, got {step!r}")
    if not 0 <= step < time_steps:
        raise ValueError(
            f"{name}: expected a step from 0 to {time_steps - 1} (T={time_steps}), got {step}"
        )
