"""Frozen parameters of the three cells, one `GateParams` for each gate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from gru_core._arrays import CellName
from gru_core.gates import CellParams, GateParams, check_choice

Reset = Literal["after", "before"]
Activation = Literal["tanh", "relu"]


@dataclass(frozen=True, slots=True, eq=False)
class GRUParams(CellParams):
    """Parameters of a GRU: reset gate r, update gate z, candidate n.

    Parameters
    ----------
    r, z, n : GateParams
        One set of weights for each gate.
    reset : {"after", "before"}
        Where r acts: on ``w_h @ h_prev + b_h`` (PyTorch) or on ``h_prev`` itself (Cho 2014 v3).
    bias : bool
        False when the network has no biases; they are zero then and no gradient goes to them.

    Notes
    -----
    z near 1 keeps the old state, as in PyTorch, Keras and ONNX.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> zero_params("gru", input_size=2, hidden_size=3).z.w_i.shape
    (3, 2)
    """

    cell: ClassVar[CellName] = "gru"
    gate_names: ClassVar[tuple[str, ...]] = ("r", "z", "n")

    r: GateParams
    z: GateParams
    n: GateParams
    reset: Reset = "after"
    bias: bool = True

    def __post_init__(self) -> None:
        check_choice("reset", self.reset, ("after", "before"))
        CellParams.__post_init__(self)


@dataclass(frozen=True, slots=True, eq=False)
class RNNParams(CellParams):
    """Parameters of a vanilla RNN with a tanh or ReLU activation.

    Parameters
    ----------
    h : GateParams
        Its only set of weights.
    activation : {"tanh", "relu"}
        What turns the pre-activation into the state.
    bias : bool
        False when the network has no biases.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> zero_params("rnn", input_size=2, hidden_size=3).activation
    'tanh'
    """

    cell: ClassVar[CellName] = "rnn"
    gate_names: ClassVar[tuple[str, ...]] = ("h",)

    h: GateParams
    activation: Activation = "tanh"
    bias: bool = True

    def __post_init__(self) -> None:
        check_choice("activation", self.activation, ("tanh", "relu"))
        CellParams.__post_init__(self)


@dataclass(frozen=True, slots=True, eq=False)
class LSTMParams(CellParams):
    """Parameters of an LSTM: input gate i, forget gate f, candidate g, output gate o.

    Parameters
    ----------
    i, f, g, o : GateParams
        One set of weights for each gate.
    bias : bool
        False when the network has no biases.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> list(zero_params("lstm", input_size=2, hidden_size=3).gates())
    ['i', 'f', 'g', 'o']
    """

    cell: ClassVar[CellName] = "lstm"
    gate_names: ClassVar[tuple[str, ...]] = ("i", "f", "g", "o")

    i: GateParams
    f: GateParams
    g: GateParams
    o: GateParams
    bias: bool = True


Params = GRUParams | RNNParams | LSTMParams


def assemble(
    cell: CellName,
    gates: Mapping[str, GateParams],
    *,
    reset: Reset = "after",
    activation: Activation = "tanh",
    bias: bool = True,
) -> Params:
    """Put gates together into the parameters of `cell`; options of other cells are ignored."""
    check_choice("cell", cell, ("gru", "rnn", "lstm"))
    if cell == "gru":
        return GRUParams(**gates, reset=reset, bias=bias)
    if cell == "rnn":
        return RNNParams(**gates, activation=activation, bias=bias)
    return LSTMParams(**gates, bias=bias)
