"""Parameters to and from the packed blocks in which libraries store them."""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import CellName, FloatArray, frozen, frozen_copy
from gru_core.errors import check_shape
from gru_core.gates import GateParams, check_choice
from gru_core.params import Activation, Params, Reset, assemble

Order = Literal["torch", "keras", "onnx"]

# Order of the blocks of H rows, in this project's letters (Keras calls n "h" and g "c").
BLOCKS: dict[Order, dict[CellName, str]] = {
    "torch": {"gru": "rzn", "rnn": "h", "lstm": "ifgo"},
    "keras": {"gru": "zrn", "rnn": "h", "lstm": "ifgo"},
    "onnx": {"gru": "zrn", "rnn": "h", "lstm": "iofg"},
}


class Packed(NamedTuple):
    """All gates stacked by rows; the biases are None when the network has none."""

    w_ih: FloatArray
    w_hh: FloatArray
    b_ih: FloatArray | None
    b_hh: FloatArray | None


def params_from_packed(
    cell: CellName,
    w_ih: ArrayLike,
    w_hh: ArrayLike,
    b_ih: ArrayLike | None = None,
    b_hh: ArrayLike | None = None,
    *,
    order: Order = "torch",
    reset: Reset = "after",
    activation: Activation = "tanh",
) -> Params:
    """Cut packed blocks into gates.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Which cell; with G gates (3, 1, 4).
    w_ih : ArrayLike of shape (G*H, I)
        Input weights, blocks of H rows. Keras stores the transpose.
    w_hh : ArrayLike of shape (G*H, H)
        Recurrent weights.
    b_ih, b_hh : ArrayLike of shape (G*H,), optional
        Biases. Without both the network has no biases; one alone leaves the other at zero.
    order : {"torch", "keras", "onnx"}
        Which block belongs to which gate: GRU r,z,n or z,r,n; LSTM i,f,g,o or i,o,f,g (ONNX).
    reset, activation
        Options of the cell, see `GRUParams` and `RNNParams`.

    Returns
    -------
    GRUParams, RNNParams or LSTMParams
        Frozen parameters, per gate.

    Raises
    ------
    ShapeError
        If a block does not fit `w_hh`, whose columns say what H is.
    ValueError
        If a name is not legal.

    Examples
    --------
    >>> params = params_from_packed("gru", [[1.0], [2.0], [3.0]], [[0.0]] * 3, order="keras")
    >>> params.z.w_i, params.r.w_i
    (array([[1.]]), array([[2.]]))
    """
    check_choice("order", order, tuple(BLOCKS))
    check_choice("cell", cell, ("gru", "rnn", "lstm"))
    names = BLOCKS[order][cell]
    weights, recurrent = frozen_copy("w_ih", w_ih), frozen_copy("w_hh", w_hh)
    check_shape("w_hh", recurrent, (f"{len(names)}*H", None), ("H", None))
    size = recurrent.shape[1]
    rows = (f"{len(names)}*H", len(names) * size)
    check_shape("w_hh", recurrent, rows, ("H", size))
    check_shape("w_ih", weights, rows, ("I", None))
    zero = np.zeros(rows[1], weights.dtype)
    biases = [
        zero if b is None else frozen_copy(n, b) for n, b in (("b_ih", b_ih), ("b_hh", b_hh))
    ]
    for name, bias in zip(("b_ih", "b_hh"), biases, strict=True):
        check_shape(name, bias, rows)
    blocks = [np.split(array, len(names)) for array in (weights, recurrent, *biases)]
    gates = {n: GateParams(*parts) for n, *parts in zip(names, *blocks, strict=True)}
    has_bias = b_ih is not None or b_hh is not None
    return assemble(cell, gates, reset=reset, activation=activation, bias=has_bias)


def packed_from_params(params: Params, *, order: Order = "torch") -> Packed:
    """Stack the gates into packed blocks, the inverse of `params_from_packed`.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        Parameters per gate.
    order : {"torch", "keras", "onnx"}
        The order of the blocks.

    Returns
    -------
    Packed
        ``w_ih`` (G*H, I), ``w_hh`` (G*H, H), ``b_ih`` and ``b_hh`` (G*H,) or None.

    Raises
    ------
    ValueError
        If `order` is not legal.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> packed_from_params(zero_params("lstm", input_size=2, hidden_size=3)).w_ih.shape
    (12, 2)
    """
    check_choice("order", order, tuple(BLOCKS))
    gates = [params.gates()[name] for name in BLOCKS[order][params.cell]]
    w_ih, w_hh, b_ih, b_hh = (
        frozen(np.concatenate([getattr(gate, name) for gate in gates]))
        for name in ("w_i", "w_h", "b_i", "b_h")
    )
    return Packed(w_ih, w_hh, b_ih, b_hh) if params.bias else Packed(w_ih, w_hh, None, None)
