"""Parameters made from nothing: random by seed, or zero."""

from __future__ import annotations

import numpy as np
from numpy.typing import DTypeLike

from gru_core._arrays import CellName, float_dtype
from gru_core.distributions import DRAWS, GateArrays, Init
from gru_core.gates import GateParams, check_choice
from gru_core.params import Activation, Params, Reset, assemble

GATES: dict[CellName, tuple[str, ...]] = {
    "gru": ("r", "z", "n"),
    "rnn": ("h",),
    "lstm": ("i", "f", "g", "o"),
}


def random_params(
    cell: CellName,
    *,
    input_size: int,
    hidden_size: int,
    seed: int,
    init: Init = "torch",
    reset: Reset = "after",
    activation: Activation = "tanh",
    bias: bool = True,
    dtype: DTypeLike = np.float64,
) -> Params:
    """Draw parameters from one of the initial distributions in use.

    ==================== ============================ ========================== =============
    init                 input weights                recurrent weights          biases
    ==================== ============================ ========================== =============
    "torch"              uniform in ±1/√H             uniform in ±1/√H           uniform, same
    "glorot_orthogonal"  uniform in ±√(6/(I+H))       orthogonal, gate by gate   0
    "identity"           N(0, 0.001²)                 the identity               0
    "gaussian"           N(0, 1/I)                    N(0, 1/H)                  0
    ==================== ============================ ========================== =============

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Which cell.
    input_size, hidden_size : int
        I and H, both at least 1.
    seed : int
        The same seed gives the same numbers (NumPy's generator, not PyTorch's); at least 0.
    init : {"torch", "glorot_orthogonal", "identity", "gaussian"}
        The distribution, see the table.
    reset, activation, bias
        Options of the cell, see `GRUParams` and `RNNParams`.
    dtype : float32 or float64
        What the arrays are stored in.

    Returns
    -------
    GRUParams, RNNParams or LSTMParams
        Frozen parameters.

    Raises
    ------
    ValueError
        If an option, a size or the seed is not legal, naming it.

    Notes
    -----
    "glorot_orthogonal" is Keras' recipe with each gate drawn by itself. "identity" was made for
    an RNN with ``activation="relu"``, which at first copies its positive states for ever; the
    other cells get it in every gate. With "gaussian" an RNN of many units stands at the edge
    between fading and chaos.

    References
    ----------
    Glorot and Bengio 2010; Le, Jaitly and Hinton 2015, arXiv:1504.00941; Sompolinsky, Crisanti
    and Sommers 1988, Chaos in random neural networks.

    Examples
    --------
    >>> params = random_params("gru", input_size=3, hidden_size=4, seed=0)
    >>> bool((abs(params.z.w_h) <= 0.5).all())
    True
    """
    asked = float_dtype("dtype", dtype)
    drawn = drawn_gates(cell, input_size, hidden_size, seed, init)
    gates = {
        name: GateParams(*(part.astype(asked) for part in (w_i, w_h, b_i * bias, b_h * bias)))
        for name, (w_i, w_h, b_i, b_h) in drawn.items()
    }
    return assemble(cell, gates, reset=reset, activation=activation, bias=bias)


def drawn_gates(
    cell: CellName, input_size: int, hidden_size: int, seed: int, init: Init
) -> dict[str, GateArrays]:
    """Draw the arrays of each gate, as in `random_params`: for who changes them before use.

    Examples
    --------
    >>> w_i, w_h, b_i, b_h = drawn_gates("rnn", 1, 2, 0, "identity")["h"]
    >>> w_h
    array([[1., 0.],
           [0., 1.]])
    """
    check_choice("init", init, tuple(DRAWS))
    _check_sizes(cell, input_size, hidden_size)
    _check_whole("seed", seed, least=0)
    draw = np.random.default_rng(seed)
    return {name: DRAWS[init](draw, hidden_size, input_size) for name in GATES[cell]}


def zero_params(
    cell: CellName,
    *,
    input_size: int,
    hidden_size: int,
    reset: Reset = "after",
    activation: Activation = "tanh",
    bias: bool = True,
    dtype: DTypeLike = np.float64,
) -> Params:
    """Return parameters that are all zero: the blank to fill in by hand with `replace`.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Which cell.
    input_size, hidden_size : int
        I and H, both at least 1.
    reset, activation, bias
        Options of the cell, see `GRUParams` and `RNNParams`.
    dtype : float32 or float64
        What the arrays are stored in.

    Returns
    -------
    GRUParams, RNNParams or LSTMParams
        Frozen parameters.

    Raises
    ------
    ValueError
        If an option or a size is not legal, naming it.

    Examples
    --------
    >>> zero_params("rnn", input_size=1, hidden_size=2).h.b_h
    array([0., 0.])
    """
    _check_sizes(cell, input_size, hidden_size)
    asked = float_dtype("dtype", dtype)
    weights = np.zeros((hidden_size, input_size), asked)
    bias_vector = np.zeros(hidden_size, asked)
    square = np.zeros((hidden_size, hidden_size), asked)
    gate = GateParams(weights, square, bias_vector, bias_vector)
    gates = dict.fromkeys(GATES[cell], gate)
    return assemble(cell, gates, reset=reset, activation=activation, bias=bias)


def _check_sizes(cell: CellName, input_size: int, hidden_size: int) -> None:
    check_choice("cell", cell, tuple(GATES))
    for name, size in (("input_size", input_size), ("hidden_size", hidden_size)):
        _check_whole(name, size, least=1)


def _check_whole(name: str, value: object, *, least: int) -> None:
    whole = isinstance(value, int | np.integer) and not isinstance(value, bool)
    if not whole or value < least:  # type: ignore[operator]
        raise ValueError(f"{name}: expected a whole number of at least {least}, got {value!r}")
