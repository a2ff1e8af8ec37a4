"""What a walk back needs before its first step: fitting parameters, slopes, what enters."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from gru_core._arrays import FloatArray, as_floats
from gru_core.cells.adjoint import Adjoint
from gru_core.cells.gru_backward import GRUAfterAdjoint, GRUBeforeAdjoint
from gru_core.cells.lstm_backward import LSTMAdjoint
from gru_core.cells.rnn_backward import RNNAdjoint
from gru_core.errors import ShapeError, check_shape
from gru_core.held import Masks
from gru_core.order import valid_steps, walked
from gru_core.params import LSTMParams, Params, RNNParams
from gru_core.traces import Trace


def check_made_by(params: Params, trace: Trace) -> None:
    """Refuse parameters that cannot have made the trace."""
    if params.cell != trace.cell:
        raise TypeError(f"params: expected a {trace.cell}, as in trace, got a {params.cell}")
    sizes = (("I", trace.x.shape[2]), ("H", trace.hidden_size))
    for (letter, wanted), came in zip(
        sizes, (params.input_size, params.hidden_size), strict=True
    ):
        if came != wanted:
            raise ShapeError(f"params: expected {letter}={wanted}, as in trace, got {came}")
    for option in ("reset", "activation"):
        if getattr(params, option, None) != getattr(trace, option, None):
            raise ValueError(
                f"params: expected {option}={getattr(trace, option)!r}, as in trace, "
                f"got {getattr(params, option)!r}"
            )


def incoming(
    trace: Trace, d_h: ArrayLike, d_h_n: ArrayLike | None, d_c_n: ArrayLike | None
) -> FloatArray:
    """Return all that enters from outside, (T, B, S, H) in walking order, to be read only."""
    shape = (("B", trace.batch_size), ("H", trace.hidden_size))
    d_y = as_floats("d_h", d_h, trace.dtype)
    check_shape("d_h", d_y, ("T", trace.time_steps), *shape)
    if trace.cell != "lstm" and trace.lengths is None and d_h_n is None and d_c_n is None:
        return walked(d_y, None, trace.reverse)[:, :, None]
    state_count = 2 if trace.cell == "lstm" else 1
    d_in = np.zeros((*d_y.shape[:2], state_count, d_y.shape[2]), trace.dtype)
    d_in[:, :, 0] = walked(d_y, trace.lengths, trace.reverse)
    last: Any = -1
    if trace.lengths is not None:
        d_in[~valid_steps(trace.lengths, trace.time_steps)] = 0.0
        last = (trace.lengths - 1, np.arange(trace.batch_size))
    if d_c_n is not None and trace.cell != "lstm":
        raise ShapeError(f"d_c_n: expected None, a {trace.cell} has no cell state c")
    for state, (name, value) in enumerate((("d_h_n", d_h_n), ("d_c_n", d_c_n))):
        if value is not None:
            array = as_floats(name, value, trace.dtype)
            check_shape(name, array, *shape)
            ends = d_in[:, :, state]
            ends[last] += array
    return d_in


class Saved(NamedTuple):
    """What a trace keeps for the walk back, in walking order and in one dtype."""

    params: Params
    arrays: dict[str, FloatArray]
    """(T, B, H) each."""
    held: Masks

    def adjoint(self, steps: slice) -> Adjoint:
        """Prepare the walk over some steps; inside it these are counted from 0."""
        arrays = {name: array[steps] for name, array in self.arrays.items()}
        held = {gate: mask[steps] for gate, mask in self.held.items()}
        params = self.params
        if isinstance(params, LSTMParams):
            return LSTMAdjoint(params, arrays, held)
        if isinstance(params, RNNParams):
            return RNNAdjoint(params, arrays)
        kind = GRUAfterAdjoint if params.reset == "after" else GRUBeforeAdjoint
        return kind(params, arrays, held)


def saved_by(params: Params, trace: Trace, dtype: DTypeLike) -> Saved:
    """Collect what the walk back reads of a trace."""
    read = {
        "gru": ("h_prev", "r", "n", "a_r", "a_z", "a_n", "rec_n"),
        "rnn": ("h_prev", "a_h"),
        "lstm": ("h_prev", "g", "c", "c_prev", "a_i", "a_f", "a_g", "a_o"),
    }[trace.cell]
    masks = {gate: trace.clamped(gate) for gate in params.gate_names} if trace.clamps else {}
    held: Masks = {
        gate: walked(mask, trace.lengths, trace.reverse)
        for gate, mask in masks.items()
        if mask is not None
    }
    names = dict.fromkeys((*read, *held))
    saved = {n: walked(getattr(trace, n), trace.lengths, trace.reverse) for n in names}
    arrays = {name: array.astype(dtype, copy=False) for name, array in saved.items()}
    return Saved(params.astype(dtype), arrays, held)


def adjoint_of(params: Params, trace: Trace, dtype: DTypeLike) -> Adjoint:
    """Prepare the walk back over all steps of a trace."""
    return saved_by(params, trace, dtype).adjoint(slice(None))
