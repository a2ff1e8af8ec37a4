"""What makes a race between cells fair: as many units, as many weights, or equal feedback."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal

from gatescope.models.knobs import Knobs
from gru_core import CellName
from gru_core.gates import check_choice
from gru_core.initial import GATES

Match = Literal["hidden", "parameters", "gain"]


def matched_hidden(
    cell: CellName, hidden_size: int, rule: Match, *, input_size: int = 1
) -> int:
    """Return how many units make a cell a fair opponent of a GRU of `hidden_size` units.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        The opponent.
    hidden_size : int
        H of the GRU.
    rule : {"hidden", "parameters", "gain"}
        "hidden" and "gain": as many units. "parameters": the number of units that brings the
        number of weights and biases nearest to the GRU's, k (H I + H² + 2 H) for k gates.
    input_size : int
        I, which enters the number of parameters.

    Returns
    -------
    int
        H of the opponent, at least 1.

    Raises
    ------
    ValueError
        If `rule` or `cell` is none of these.

    Examples
    --------
    >>> matched_hidden("rnn", 32, "parameters", input_size=4)
    57
    """
    check_choice("rule", rule, ("hidden", "parameters", "gain"))
    check_choice("cell", cell, tuple(GATES))
    if rule != "parameters":
        return hidden_size
    wanted = parameter_count("gru", input_size, hidden_size)
    half = (input_size + 2) / 2.0
    root = int(math.sqrt(half**2 + wanted / len(GATES[cell])) - half)
    return min(
        (max(1, root), root + 1),
        key=lambda size: abs(parameter_count(cell, input_size, size) - wanted),
    )


def parameter_count(cell: CellName, input_size: int, hidden_size: int) -> int:
    """Count weights and biases, two bias vectors a gate as in PyTorch.

    Examples
    --------
    >>> parameter_count("gru", input_size=1, hidden_size=1)
    12
    """
    return len(GATES[cell]) * hidden_size * (input_size + hidden_size + 2)


def matched_knobs(knobs: Knobs, rule: Match) -> Knobs:
    """Return the knobs that all cells share under a rule of matching.

    Under "gain" the gain is the spectral radius that every recurrent matrix of every cell gets;
    otherwise the knobs stay as they stand.

    Examples
    --------
    >>> matched_knobs(Knobs(gain=0.9), "gain").gain_kind
    'radius'
    """
    return replace(knobs, gain_kind="radius") if rule == "gain" else knobs
