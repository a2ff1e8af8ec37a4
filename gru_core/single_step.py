"""One step of any cell."""

from __future__ import annotations

from dataclasses import fields
from typing import overload

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, as_floats, frozen
from gru_core.cells.gru import GRUStep, gru_step
from gru_core.cells.lstm import LSTMStep, lstm_step
from gru_core.cells.rnn import RNNStep, rnn_step
from gru_core.errors import ShapeError, check_shape
from gru_core.params import GRUParams, LSTMParams, Params, RNNParams

Step = GRUStep | RNNStep | LSTMStep


@overload
def step(
    params: GRUParams, x: ArrayLike, h_prev: ArrayLike, c_prev: None = None
) -> GRUStep: ...
@overload
def step(
    params: RNNParams, x: ArrayLike, h_prev: ArrayLike, c_prev: None = None
) -> RNNStep: ...
@overload
def step(
    params: LSTMParams, x: ArrayLike, h_prev: ArrayLike, c_prev: ArrayLike
) -> LSTMStep: ...
@overload
def step(
    params: Params, x: ArrayLike, h_prev: ArrayLike, c_prev: ArrayLike | None = None
) -> Step: ...
def step(
    params: Params, x: ArrayLike, h_prev: ArrayLike, c_prev: ArrayLike | None = None
) -> Step:
    """Advance any cell by one time step and keep every intermediate value.

    The equations stand in `gru_core.cells.gru.gru_step`, `gru_core.cells.rnn.rnn_step` and
    `gru_core.cells.lstm.lstm_step`.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        Weights and biases for input size I and hidden size H.
    x : ArrayLike of shape (B, I)
        Input of this time step.
    h_prev : ArrayLike of shape (B, H)
        Hidden state left by the previous step.
    c_prev : ArrayLike of shape (B, H), optional
        Cell state left by the previous step; the LSTM needs it, the others refuse it.

    Returns
    -------
    GRUStep, RNNStep or LSTMStep
        Everything the step computed, in the dtype of `params`; the arrays are read-only and
        share no memory with what came in.

    Raises
    ------
    ShapeError
        If `x`, `h_prev` or `c_prev` does not fit `params`, naming the array and both shapes.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> step(params, np.zeros((1, 1)), np.ones((1, 2))).h
    array([[0.5, 0.5]])
    """
    x = np.array(as_floats("x", x, params.dtype))
    check_shape("x", x, ("B", None), ("I", params.input_size))
    made = _step(params, x, _state("h_prev", params, h_prev, len(x)), c_prev)
    for field in fields(made):
        frozen(getattr(made, field.name))
    return made


def _step(params: Params, x: FloatArray, h_prev: FloatArray, c_prev: ArrayLike | None) -> Step:
    with np.errstate(over="ignore", invalid="ignore"):
        if isinstance(params, LSTMParams):
            return lstm_step(params, x, h_prev, _state("c_prev", params, c_prev, len(x)))
        refuse_cell_state("c_prev", params, c_prev)
        if isinstance(params, GRUParams):
            return gru_step(params, x, h_prev)
        return rnn_step(params, x, h_prev)


def _state(name: str, params: Params, value: ArrayLike | None, batch: int) -> FloatArray:
    if value is None:
        raise ShapeError(
            f"{name}: expected shape (B={batch}, H={params.hidden_size}), got None"
        )
    array = np.array(as_floats(name, value, params.dtype))
    check_shape(name, array, ("B", batch), ("H", params.hidden_size))
    return array


def refuse_cell_state(name: str, params: Params, value: ArrayLike | None) -> None:
    """Raise a ShapeError when a cell without cell state is given one."""
    if value is not None:
        raise ShapeError(f"{name}: expected None, a {params.cell} has no cell state c")
