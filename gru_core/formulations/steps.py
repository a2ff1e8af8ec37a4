"""One step of any formulation, and how a gradient goes back through it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.formulations.computing import Seen, evaluate, send_back
from gru_core.formulations.expressions import Expr, Symbol

Weights = Mapping[str, FloatArray]
Role = Literal["r", "z", "n", "h", ""]


@dataclass(frozen=True, slots=True)
class Equation:
    """One line: a letter and what it is.

    Parameters
    ----------
    symbol : Symbol
        What is computed.
    expr : Expr
        From the letters of the step before, the input, the weights and the lines above.
    role : {"r", "z", "n", "h", ""}
        What it is in a GRU: reset gate, update gate, candidate, state; empty for none of them.
    """

    symbol: Symbol
    expr: Expr
    role: Role = ""


@dataclass(frozen=True, slots=True, eq=False)
class FormulationRun:
    """Everything that a formulation computed; arrays are read-only.

    Parameters
    ----------
    h : FloatArray of shape (T, B, H)
        The state after each step.
    values : Mapping of str to FloatArray of shape (T, B, H)
        What each of its equations gave, by letter, ``h`` included.
    """

    h: FloatArray
    values: Mapping[str, FloatArray]


def step(
    equations: Sequence[Equation],
    weights: Weights,
    x_t: FloatArray,
    states: Weights,
    seen: Seen | None = None,
) -> dict[str, FloatArray]:
    """Compute one step.

    Parameters
    ----------
    equations : sequence of Equation
        In the order of their use.
    weights : Mapping of str to FloatArray
        By letter.
    x_t : FloatArray of shape (B, I)
        Input.
    states : Mapping of str to FloatArray of shape (B, H)
        What the step before handed on, by letter.
    seen : dict, optional
        Receives the number of every part, for `step_back`.

    Returns
    -------
    dict of str to FloatArray
        Every letter with its number, weights and input included.
    """
    row = {"x": x_t, **{f"{name}_prev": array for name, array in states.items()}, **weights}
    for equation in equations:
        row[equation.symbol.name] = evaluate(equation.expr, row, seen)
    return row


def step_back(
    equations: Sequence[Equation],
    weights: Weights,
    x_t: FloatArray,
    states: Weights,
    d: Weights,
) -> dict[str, FloatArray]:
    """Send a gradient back through one step.

    Parameters
    ----------
    equations, weights, x_t, states
        As for `step`.
    d : Mapping of str to FloatArray of shape (B, H)
        Gradient of a loss by what the step hands on.

    Returns
    -------
    dict of str to FloatArray
        Gradient by what the step before handed on, by the same letters as `states`.
    """
    seen: Seen = {}
    row = step(equations, weights, x_t, states, seen)
    asked = [*(e.symbol.name for e in equations), *(f"{name}_prev" for name in states)]
    gradient = {name: np.zeros_like(row[name]) for name in asked} | dict(d)
    # Each letter is used only below the line that gives it, so all of its gradient is there
    # when that line is reached from below.
    for equation in reversed(equations):
        send_back(equation.expr, gradient[equation.symbol.name], row, seen, gradient)
    return {name: gradient[f"{name}_prev"] for name in states}
