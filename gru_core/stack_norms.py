"""How large the gradient of many networks is at every step, each with weights of its own."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, frozen
from gru_core.prepared import adjoint_of, check_made_by, incoming
from gru_core.scaled import Walked, lost, shifted, walk_back
from gru_core.stack import Stack
from gru_core.traces import Trace


def stack_norms(stack: Stack, trace: Trace, d_h_n: ArrayLike) -> FloatArray:
    """Send a gradient from the last state back through many networks.

    Parameters
    ----------
    stack : GRUStack, RNNStack or LSTMStack
        N networks.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll_stack` returned.
    d_h_n : ArrayLike of shape (N, H)
        What the loss of each sends into its last state.

    Returns
    -------
    FloatArray of shape (T, N)
        ``bptt(…).log10_norm`` of every network; -inf where the gradient is exactly zero.

    Raises
    ------
    ShapeError, TypeError, ValueError
        As in `bptt`.

    Examples
    --------
    With all parameters zero every step halves the gradient.

    >>> from gru_core import zero_params
    >>> from gru_core.stack import stacked, unroll_stack
    >>> stack = stacked([zero_params("gru", input_size=1, hidden_size=1)] * 2)
    >>> trace = unroll_stack(stack, np.zeros((3, 2, 1)))
    >>> (10 ** stack_norms(stack, trace, [[1.0], [2.0]])).round(6)
    array([[0.25, 0.5 ],
           [0.5 , 1.  ],
           [1.  , 2.  ]])
    """
    check_made_by(stack, trace)
    d_in = incoming(trace, np.zeros_like(trace.h), d_h_n, None)
    with np.errstate(all="ignore"):
        found = walk_back(adjoint_of(stack, trace, trace.dtype), d_in)
        norms = _log10_norm(found)
        if trace.dtype == np.float32 and lost(norms):
            wide = walk_back(adjoint_of(stack, trace, np.dtype(float)), d_in.astype(float))
            norms = _log10_norm(wide)
    return frozen(norms.astype(trace.dtype))


def _log10_norm(found: Walked) -> FloatArray:
    """Take the logarithm of each row in a way that does not depend on the others."""
    peak = np.abs(found.d_state).max(axis=(2, 3))
    power = np.frexp(np.where(np.isfinite(peak), peak, 0.0))[1].astype(np.int64)
    scaled = shifted(found.d_state, -power).reshape(*peak.shape, -1)
    squares = np.einsum("tnk,tnk->tn", scaled, scaled)
    logs: FloatArray = 0.5 * np.log10(squares) + (power + found.exponent) * np.log10(2.0)
    return logs
