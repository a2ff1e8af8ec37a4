"""Run a cell over whole sequences and keep every intermediate value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from gru_core._arrays import FloatArray, as_floats, frozen
from gru_core.cells.gru import gru_walk
from gru_core.cells.lstm import lstm_walk
from gru_core.cells.rnn import rnn_walk
from gru_core.clamps import Clamp, check_clamps
from gru_core.errors import check_shape
from gru_core.held import Held, HeldGates, held_gates
from gru_core.order import check_lengths, valid_steps, walked
from gru_core.params import GRUParams, LSTMParams, Params, RNNParams
from gru_core.single_step import refuse_cell_state
from gru_core.traces import GRUTrace, LSTMTrace, RNNTrace, Trace


@overload
def unroll(
    params: GRUParams,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    c0: None = None,
    *,
    lengths: ArrayLike | None = None,
    reverse: bool = False,
    dtype: DTypeLike | None = None,
    clamps: Sequence[Clamp] = (),
) -> GRUTrace: ...
@overload
def unroll(
    params: RNNParams,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    c0: None = None,
    *,
    lengths: ArrayLike | None = None,
    reverse: bool = False,
    dtype: DTypeLike | None = None,
    clamps: Sequence[Clamp] = (),
) -> RNNTrace: ...
@overload
def unroll(
    params: LSTMParams,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    c0: ArrayLike | None = None,
    *,
    lengths: ArrayLike | None = None,
    reverse: bool = False,
    dtype: DTypeLike | None = None,
    clamps: Sequence[Clamp] = (),
) -> LSTMTrace: ...
@overload
def unroll(
    params: Params,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    c0: ArrayLike | None = None,
    *,
    lengths: ArrayLike | None = None,
    reverse: bool = False,
    dtype: DTypeLike | None = None,
    clamps: Sequence[Clamp] = (),
) -> Trace: ...
def unroll(
    params: Params,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    c0: ArrayLike | None = None,
    *,
    lengths: ArrayLike | None = None,
    reverse: bool = False,
    dtype: DTypeLike | None = None,
    clamps: Sequence[Clamp] = (),
) -> Trace:
    """Run a cell over a batch of sequences and keep everything it computed.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        Weights and biases for input size I and hidden size H.
    x : ArrayLike of shape (T, B, I)
        Inputs, time first.
    h0, c0 : ArrayLike of shape (B, H), optional
        Start states, zero unless given; `c0` is the LSTM's alone.
    lengths : ArrayLike of shape (B,), optional
        Valid steps of each row, from 1 to T. What `x` holds beyond them does not matter.
    reverse : bool
        Walk each row's valid steps from last to first. Everything stays in the order of `x`.
    dtype : float32 or float64, optional
        What to compute in; that of `params` unless given.
    clamps : sequence of Clamp, optional
        Gates to hold at constants; a later one overrides an earlier one. Pre-activations stay
        what the gate would have seen, and ``trace.clamped(gate)`` tells what was held.

    Returns
    -------
    GRUTrace, RNNTrace or LSTMTrace
        Read-only arrays of shape (T, B, ·). Beyond a row's length all are zero; ``h_n`` is the
        state at the row's end.

    Raises
    ------
    ShapeError
        If an array does not fit, such as ``x: expected shape (T, B, I=4), got (10, 1, 3)``.
    TypeError
        If `dtype` is neither float32 nor float64, or an array holds no real numbers.
    ValueError
        If a number that was given lies beyond the range of the dtype, naming its array, or a
        clamp has no place in this cell, its units or the T steps.

    Notes
    -----
    A state that overflows (a ReLU can) shows up as Inf or NaN in the trace, it raises nothing.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((3, 2, 1)), h0=[[1.0], [1.0]], lengths=[3, 1])
    >>> trace.h[..., 0]
    array([[0.5  , 0.5  ],
           [0.25 , 0.   ],
           [0.125, 0.   ]])
    >>> trace.h_n.ravel()
    array([0.125, 0.5  ])
    """
    params = params if dtype is None else params.astype(dtype)
    inputs = np.array(as_floats("x", x, params.dtype), order="C")
    check_shape("x", inputs, ("T", None), ("B", None), ("I", params.input_size))
    time_steps, batch_size, _ = inputs.shape
    rows = check_lengths(lengths, time_steps, batch_size)
    padding = None if rows is None else ~valid_steps(rows, time_steps)
    if padding is not None:
        inputs[padding] = 0.0
    check_clamps(clamps, params, time_steps)
    shape = (time_steps, batch_size, params.hidden_size)
    held = held_gates(clamps, shape, rows, params.dtype)
    for gate, (value, mask) in held.items():
        held[gate] = Held(walked(value, rows, reverse), walked(mask, rows, reverse))
    start = {"h0": _start("h0", params, h0, batch_size)}
    if isinstance(params, LSTMParams):
        start["c0"] = _start("c0", params, c0, batch_size)
    else:
        refuse_cell_state("c0", params, c0)

    # An exploding ReLU, or the steps a row walks past its end, may overflow.
    with np.errstate(over="ignore", invalid="ignore"):
        arrays = _walk(params, np.ascontiguousarray(walked(inputs, rows, reverse)), start, held)
    last = -1 if rows is None else (rows - 1, np.arange(batch_size))
    ends = {f"{s}_n": arrays[s][last].copy() for s in ("h", "c") if s in arrays}
    if padding is not None:
        # New arrays: h and h_prev share memory, and what is padding in one is not in the other.
        arrays = {k: np.where(padding[..., None], 0, array) for k, array in arrays.items()}
    arrays = {name: walked(array, rows, reverse) for name, array in arrays.items()}

    values: dict[str, Any] = {"x": inputs, **arrays, **start, **ends}
    values = {name: frozen(array) for name, array in values.items()}
    for option in ("reset", "activation"):
        if hasattr(params, option):
            values[option] = getattr(params, option)
    kinds: dict[str, Any] = {"gru": GRUTrace, "rnn": RNNTrace, "lstm": LSTMTrace}
    trace: Trace = kinds[params.cell](
        **values, lengths=rows, reverse=reverse, clamps=tuple(clamps)
    )
    return trace


def _start(name: str, params: Params, value: ArrayLike | None, batch_size: int) -> FloatArray:
    if value is None:
        return np.zeros((batch_size, params.hidden_size), params.dtype)
    array = np.array(as_floats(name, value, params.dtype))
    check_shape(name, array, ("B", batch_size), ("H", params.hidden_size))
    return array


def _walk(
    params: Params, x: FloatArray, start: dict[str, FloatArray], held: HeldGates
) -> dict[str, FloatArray]:
    if isinstance(params, LSTMParams):
        return lstm_walk(params, x, start["h0"], start["c0"], held)
    if isinstance(params, GRUParams):
        return gru_walk(params, x, start["h0"], held)
    return rnn_walk(params, x, start["h0"])
