"""Why a formulation cannot have the numbers of a GRU, whatever its weights."""

from __future__ import annotations

from typing import Literal

import numpy as np

from gru_core.formulations.formulation import Formulation
from gru_core.gates import GateParams
from gru_core.params import GRUParams

Reason = Literal["not a GRU", "reset", "one gate", "open gate", "biases", "b_hn"]

REASONS: dict[Reason, str] = {
    "not a GRU": "no weights make it a GRU",
    "reset": "the reset gate acts on the other side of the matrix product",
    "one gate": "it has one gate, and r and z have different weights",
    "open gate": "it has no reset gate, and r is not always 1",
    "biases": "it has no biases, and these are not all zero",
    "b_hn": "it has one bias for the candidate, and b_hn, which r multiplies, is not zero",
}

OPEN = 40.0
"""A bias with which a gate is exactly 1 in float64: 1 - sigmoid(40) is 4e-18."""


def obstacle(formulation: Formulation, params: GRUParams) -> Reason | None:
    """Say why a formulation cannot compute what a GRU computes.

    Parameters
    ----------
    formulation : Formulation
        Who shall compute it.
    params : GRUParams
        The GRU; its ``reset`` counts.

    Returns
    -------
    str or None
        A key of `REASONS`; None where nothing stands in the way.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> from gru_core.formulations import FORMULATIONS
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> obstacle(FORMULATIONS["tf1"], params), obstacle(FORMULATIONS["mgu"], params)
    ('reset', None)
    """
    if formulation.reads == "other":
        return "not a GRU"
    if formulation.reads == "open gate":
        if not _always_open(params.r):
            return "open gate"
    elif formulation.reset != params.reset and not _always_open(params.r):
        return "reset"
    if formulation.reads == "one gate" and not _same(params.r, params.z):
        return "one gate"
    return _bias_obstacle(formulation, params)


def _bias_obstacle(formulation: Formulation, params: GRUParams) -> Reason | None:
    if formulation.biases == "none" and any(
        gate.b_i.any() or gate.b_h.any() for gate in params.gates().values()
    ):
        return "biases"
    parts = {weight.part for weight in formulation.weights if weight.gate == "n"}
    if "b" in parts and formulation.reset == "after" and params.n.b_h.any():
        return "b_hn"
    return None


def _same(one: GateParams, other: GateParams) -> bool:
    return (
        np.array_equal(one.w_i, other.w_i)
        and np.array_equal(one.w_h, other.w_h)
        and np.array_equal(one.b_i + one.b_h, other.b_i + other.b_h)
    )


def _always_open(gate: GateParams) -> bool:
    held = (gate.b_i + gate.b_h >= OPEN).all()
    return bool(held) and not gate.w_i.any() and not gate.w_h.any()
