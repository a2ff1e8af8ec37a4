"""Weights rewritten so that the numbers stay: from a formulation to a GRU and back."""

from __future__ import annotations

from typing import Literal

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.formulations.formulation import Formulation
from gru_core.formulations.handed import parts_back
from gru_core.formulations.obstacles import OPEN, REASONS, Reason, obstacle
from gru_core.formulations.steps import Weights
from gru_core.gates import GateParams
from gru_core.params import GRUParams

Step = Literal[
    "reorder", "join", "negate z", "add biases", "zero biases", "copy gate", "open gate"
]


class CannotConvertError(ValueError):
    """There are no weights with which the other formulation gives the same numbers.

    Parameters
    ----------
    reason : str
        A key of `gru_core.formulations.obstacles.REASONS`.
    target : str
        Title of the formulation that cannot have them.
    """

    def __init__(self, reason: Reason, target: str) -> None:
        self.reason = reason
        super().__init__(f"{target}: {REASONS[reason]}")


def to_gru(formulation: Formulation, own: Weights) -> GRUParams:
    """Write a formulation's weights as those of a GRU of this project, which is PyTorch's.

    Parameters
    ----------
    formulation : Formulation
        One that is a GRU.
    own : Mapping of str to FloatArray
        Its weights by letter.

    Returns
    -------
    GRUParams
        That give the same states with `gru_core.unroll`, to rounding. Their ``reset`` is
        "before" where its own is: PyTorch has no module for these.

    Raises
    ------
    CannotConvertError
        If it is no GRU.

    Notes
    -----
    1 - sigmoid(a) = sigmoid(-a): a gate that writes becomes one that keeps with all its weights
    negated. A second bias that is not there is zero, and a reset gate that is not there is held
    open by a bias of 40.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> from gru_core.formulations import FORMULATIONS
    >>> tied = FORMULATIONS["mgu"]
    >>> params = to_gru(tied, tied.hand(zero_params("gru", input_size=2, hidden_size=3)))
    >>> params.reset, params.r.w_i.shape
    ('after', (3, 2))
    """
    if formulation.reads == "other":
        raise CannotConvertError("not a GRU", formulation.title)
    parts: dict[str, dict[str, FloatArray]] = {"r": {}, "z": {}, "n": {}}
    for weight in formulation.weights:
        if not weight.spare:
            array = np.asarray(own[weight.symbol.name], np.float64)
            parts[weight.gate] |= parts_back(weight.part, array)
    if formulation.z == "write":
        parts["z"] = {name: -array for name, array in parts["z"].items()}
    if formulation.reads == "one gate":
        parts["r"] = parts["z"]
    size, width = parts["n"]["w_i"].shape
    blank = {
        "w_i": np.zeros((size, width)),
        "w_h": np.zeros((size, size)),
        "b_i": np.zeros(size),
        "b_h": np.zeros(size),
    }
    if formulation.reads == "open gate":
        parts["r"] = {"b_i": np.full(size, OPEN)}
    r, z, n = (GateParams(**(blank | parts[name])) for name in "rzn")
    return GRUParams(r, z, n, "before" if formulation.reset == "before" else "after")


def from_gru(formulation: Formulation, params: GRUParams) -> dict[str, FloatArray]:
    """Write the weights of a GRU in the letters of a formulation, so that its numbers stay.

    Parameters
    ----------
    formulation : Formulation
        Who shall compute what the GRU computes.
    params : GRUParams
        The GRU; its ``reset`` counts.

    Returns
    -------
    dict of str to FloatArray
        For `Formulation.run`.

    Raises
    ------
    CannotConvertError
        If these weights have no form there, with the reason.

    Examples
    --------
    >>> from gru_core import random_params
    >>> from gru_core.formulations import FORMULATIONS
    >>> params = random_params("gru", input_size=1, hidden_size=1, seed=0)
    >>> from_gru(FORMULATIONS["onnx_before"], params)
    Traceback (most recent call last):
        ...
    gru_core.formulations.conversion.CannotConvertError: ONNX GRU (linear_before_reset=0): the \
reset gate acts on the other side of the matrix product
    """
    params = params.astype(np.float64)
    reason = obstacle(formulation, params)
    if reason is not None:
        raise CannotConvertError(reason, formulation.title)
    if formulation.z == "write":
        negated = params.z.map(lambda array: -array)
        params = GRUParams(params.r, negated, params.n, params.reset)
    return formulation.hand(params)


def rewrite(source: Formulation, target: Formulation, own: Weights) -> dict[str, FloatArray]:
    """Rewrite one formulation's weights for another, so that the numbers stay.

    Parameters
    ----------
    source, target : Formulation
        Whose weights, and for whom.
    own : Mapping of str to FloatArray
        The weights of `source`.

    Returns
    -------
    dict of str to FloatArray
        The weights of `target`.

    Raises
    ------
    CannotConvertError
        If one of them is no GRU, or `target` has no form for these weights.
    """
    return from_gru(target, to_gru(source, own))


def steps_between(source: Formulation, target: Formulation) -> tuple[Step, ...]:
    """Say what `rewrite` does, where it can.

    Examples
    --------
    >>> from gru_core.formulations import FORMULATIONS
    >>> steps_between(FORMULATIONS["cho_v3"], FORMULATIONS["chung"])
    ('negate z',)
    >>> steps_between(FORMULATIONS["torch"], FORMULATIONS["keras_after"])
    ('reorder',)
    """
    side_by_side = {"w_ih", "w_hi"}
    shapes = [{w.part for w in f.weights} & side_by_side for f in (source, target)]
    ranks = {"none": 0, "one": 1, "one and two": 1, "two": 2}
    more = ranks[target.biases] - ranks[source.biases]
    found: dict[Step, bool] = {
        "reorder": bool(source.order and target.order and source.order != target.order),
        "join": shapes[0] != shapes[1],
        "negate z": source.z != target.z,
        "add biases": more < 0 and target.biases == "one",
        "zero biases": more > 0,
        "copy gate": source.reads == "one gate" and target.reads == "own gates",
        "open gate": source.reads == "open gate" and target.reads == "own gates",
    }
    return tuple(step for step, there in found.items() if there)
