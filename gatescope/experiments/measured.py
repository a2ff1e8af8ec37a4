"""From what a walk found of many networks to the values of their trials."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.analysis.half_life import HALF, BoolArray, half_lives
from gatescope.experiments.trial import Values
from gatescope.inputs.sequence import FloatArray
from gru_core import PATHS, CellName

MOST_LAGS = 200
"""How many lags of the norm are kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What was found of N networks of one cell and length; no row depends on the others.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Their cell.
    fine : BoolArray of shape (N,)
        Whether the states stayed within the range of numbers.
    log10_norm : FloatArray of shape (T, N)
        log10 of the gradient's norm at each step.
    shares : FloatArray of shape (T - 1, N, P)
        Of each path, at the steps after the first: what that one sends back goes to no step.
        NaN where nothing passes.
    exponents : FloatArray of shape (N, K)
        Lyapunov exponents, largest first; K may be 0.
    keep_gate : FloatArray of shape (N,) or None
        The mean of the gate that keeps, if the cell has one.
    log10_spectrum : FloatArray of shape (N, S H) or None
        Of the last state by the first, if it was asked for.
    """

    cell: CellName
    fine: BoolArray
    log10_norm: FloatArray
    shares: FloatArray
    exponents: FloatArray
    keep_gate: FloatArray | None
    log10_spectrum: FloatArray | None


def kept_lags(length: int) -> tuple[int, ...]:
    """Choose at most `MOST_LAGS` lags from 0 to T - 1, evenly, both ends among them.

    Examples
    --------
    >>> kept_lags(3), len(kept_lags(1_000)), kept_lags(1_000)[-1]
    ((0, 1, 2), 200, 999)
    """
    lags = np.linspace(0, length - 1, min(length, MOST_LAGS)).round().astype(int)
    return tuple(lags.tolist())


def values_of(found: Measured) -> list[Values]:
    """Write what was found as plain values, one dict a network.

    Examples
    --------
    >>> halved = np.log10([[0.25], [0.5], [1.0]])
    >>> one = Measured("rnn", np.array([True]), halved, np.ones((2, 1, 1)), np.ones((1, 0)),
    ...                None, None)
    >>> values, = values_of(one)
    >>> values["half_life"], values["share_recurrent"], values["lags"]
    (1.0, 1.0, (0, 1, 2))
    """
    with np.errstate(all="ignore"):
        by_name = {**_norms(found.log10_norm), **_shares(found.cell, found.shares)}
    if found.exponents.shape[1]:
        by_name |= {"exponent": found.exponents[:, 0], "lyapunov": found.exponents}
    if found.log10_spectrum is not None:
        by_name["log10_spectrum"] = found.log10_spectrum
    if found.keep_gate is not None:
        by_name["keep_gate"] = found.keep_gate
    lags = kept_lags(len(found.log10_norm))
    told = []
    for row, fine in enumerate(found.fine.tolist()):
        values: Values = {name: _told(array[row], fine) for name, array in by_name.items()}
        told.append({"overflowed": float(not fine), "lags": lags, **values})
    return told


def _norms(norms: FloatArray) -> dict[str, FloatArray]:
    last = len(norms) - 1
    lives = half_lives(norms.T, last)
    by_lag = norms[::-1][list(kept_lags(len(norms)))].T
    return {
        "log10_norm": by_lag.astype(float),
        "half_life": lives.steps,
        "halved": lives.halved.astype(float),
        "rate": lives.rate,
        "half_life_mean": np.where(lives.rate >= 0.0, np.inf, HALF / -lives.rate),
    }


def _shares(cell: CellName, shares: FloatArray) -> dict[str, FloatArray]:
    # Row by row in memory, so that a sum is the same whatever the other rows are.
    by_row = np.ascontiguousarray(shares.transpose(1, 2, 0))
    passed = np.isfinite(by_row)
    mean = np.where(passed, by_row, 0.0).sum(axis=-1) / passed.sum(axis=-1)
    return {f"share_{name}": mean[:, k] for k, name in enumerate(PATHS[cell])}


def _told(value: FloatArray, fine: bool) -> float | tuple[float | None, ...] | None:
    """Write numbers as plain ones, None for what is none."""
    if not fine:
        return None
    plain = value.tolist()
    if isinstance(plain, list):
        return tuple(None if number != number else number for number in plain)
    return None if plain != plain else float(plain)
