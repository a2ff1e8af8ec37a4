"""The numbers of the memory section as columns, for its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from gatescope.analysis.half_life import HalfLives
from gatescope.analysis.memory import Memory
from gatescope.inputs.sequence import FloatArray

Columns = Mapping[str, Iterable[object]]
"""What `gatescope.viewer.export_table.table_csv` writes."""


def half_life_columns(
    lives: Mapping[str, HalfLives], seeds: Mapping[str, Iterable[int]]
) -> Columns:
    """Give the numbers of the half-lives as columns, one row a network."""
    rows = [
        (cell, seed, steps, bool(halved), bool(returns), rate)
        for cell, found in lives.items()
        for seed, steps, halved, returns, rate in zip(
            seeds[cell], found.steps, found.halved, found.returns, found.rate, strict=True
        )
    ]
    names = ("cell", "seed", "half_life", "halves", "returns", "log10_change_per_step_back")
    return dict(zip(names, zip(*rows, strict=True), strict=True))


def padded(rows: Mapping[str, FloatArray], index: str) -> Columns:
    """Make columns of rows of unequal length, with empty cells at their ends.

    Examples
    --------
    >>> padded({"gru": np.array([0.5]), "lstm": np.array([1.0, 2.0])}, "k")["gru"].tolist()
    [0.5, nan]
    """
    longest = max(map(len, rows.values()))
    columns = {name: np.full(longest, np.nan) for name in rows}
    for name, row in rows.items():
        columns[name][: len(row)] = row
    return {index: np.arange(longest), **columns}


def running_columns(running: FloatArray) -> Columns:
    """Give estimates (T, N) of exponents as columns, one row a step."""
    names = (f"lambda_{k}" for k in range(running.shape[1]))
    return {"step": np.arange(len(running)), **dict(zip(names, running.T, strict=True))}


def singular_columns(memory: Memory) -> Columns:
    """Give the singular values as columns, one row a span."""
    names = (f"log10_direction_{k}" for k in range(memory.log10_spectrum.shape[1]))
    columns = dict(zip(names, memory.log10_spectrum.T, strict=True))
    return {"source": memory.sources, "steps_back": memory.target - memory.sources, **columns}


def bound_columns(memory: Memory) -> Columns:
    """Give one row a step: what it can do, and its bounds."""
    return {
        "step": memory.steps,
        "norm": memory.norm,
        "bound_from_gates": memory.gates,
        "bound_from_weights": np.full(len(memory.steps), memory.weights),
    }
