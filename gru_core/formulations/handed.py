"""How one set of weights is handed to every formulation: the rule of equal weights.

A GRU of this project has, for the reset gate r, the update gate z and the candidate n, the
weights ``w_i`` and ``w_h`` and the biases ``b_i`` and ``b_h``. Every formulation gets them so:

1. A weight goes by what it does, not by its letter: the gate that mixes old and new gets the
   weights of z, the gate that acts on the past inside the candidate those of r, the candidate
   those of n. Nothing is turned round for a gate that writes instead of keeping.
2. Where one bias is written in the place of two, it is their sum; where none is, there is none.
3. Where one matrix is written for ``[h, x]``, it is both matrices side by side.
4. A single gate in both roles gets the weights of z, and those of r go unused.
5. A letter that a GRU has no role for is named in its formulation, with what it gets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.formulations.expressions import Symbol
from gru_core.gates import GateParams
from gru_core.params import GRUParams

Gate = Literal["r", "z", "n"]
Part = Literal["w_i", "w_h", "w_hi", "w_ih", "b_i", "b_h", "b"]
"""An array of a gate; ``w_hi`` and ``w_ih`` are side by side, ``b`` is the sum of both biases.
"""

PARTS_LATEX: dict[Part, str] = {
    "w_i": "W_{{i{g}}}",
    "w_h": "W_{{h{g}}}",
    "w_hi": r"\left[W_{{h{g}}},\; W_{{i{g}}}\right]",
    "w_ih": r"\left[W_{{i{g}}},\; W_{{h{g}}}\right]",
    "b_i": "b_{{i{g}}}",
    "b_h": "b_{{h{g}}}",
    "b": "b_{{i{g}}} + b_{{h{g}}}",
}


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight of a formulation, and which of the shared weights it is.

    Parameters
    ----------
    symbol : Symbol
        Its letter there.
    gate : {"r", "z", "n"}
        Whose weights it gets.
    part : str
        Which array of that gate, or which two together.
    spare : bool
        True where a GRU has no role for it: it is handed something, and never handed back.

    Examples
    --------
    >>> Weight(Symbol("b_c", "b_c"), "n", "b").latex
    'b_{in} + b_{hn}'
    """

    symbol: Symbol
    gate: Gate
    part: Part
    spare: bool = False

    @property
    def latex(self) -> str:
        """What it is handed, in PyTorch's letters."""
        return PARTS_LATEX[self.part].format(g=self.gate)

    def of(self, params: GRUParams) -> FloatArray:
        """Take its numbers out of the shared weights."""
        return part_of(getattr(params, self.gate), self.part)


def part_of(gate: GateParams, part: Part) -> FloatArray:
    """Give an array of a gate, or two of them together.

    Examples
    --------
    >>> gate = GateParams([[1.0]], [[2.0]], [3.0], [4.0])
    >>> part_of(gate, "w_hi"), part_of(gate, "b")
    (array([[2., 1.]]), array([7.]))
    """
    if part == "b":
        return gate.b_i + gate.b_h
    if part in ("w_hi", "w_ih"):
        both = (gate.w_h, gate.w_i) if part == "w_hi" else (gate.w_i, gate.w_h)
        return np.concatenate(both, axis=1)
    found: FloatArray = getattr(gate, part)
    return found


def parts_back(part: Part, array: FloatArray) -> dict[str, FloatArray]:
    """Take an array of a formulation apart into those of a gate; a merged bias becomes ``b_i``.

    Examples
    --------
    >>> parts_back("w_ih", np.array([[1.0, 2.0]]))
    {'w_i': array([[1.]]), 'w_h': array([[2.]])}
    """
    size = len(array)
    if part == "w_hi":
        return {"w_i": array[:, size:], "w_h": array[:, :size]}
    if part == "w_ih":
        width = array.shape[1] - size
        return {"w_i": array[:, :width], "w_h": array[:, width:]}
    return {"b_i" if part == "b" else part: array}
