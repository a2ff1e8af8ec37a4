"""What the gradients of many networks do, each with weights of its own, in one walk back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, frozen
from gru_core.cells.paths import paths_of
from gru_core.gradients import along_walk, shares_along
from gru_core.lyapunov import growth_logs
from gru_core.prepared import adjoint_of, check_made_by, incoming
from gru_core.scaled import Walked, lost, shifted, walk_back
from gru_core.stack import Stack
from gru_core.traces import Trace


@dataclass(frozen=True, slots=True, eq=False)
class StackFlow:
    """How gradients come back through N networks. No row depends on the others.

    Parameters
    ----------
    log10_norm : FloatArray of shape (T, N)
        ``bptt(…).log10_norm`` of each network, in the trace's dtype.
    shares : FloatArray of shape (T, N, P)
        `gradient_shares` of each, in float64.
    exponents : FloatArray of shape (N, K)
        ``lyapunov_spectrum(…, start).exponents`` of each, in float64.
    """

    log10_norm: FloatArray
    shares: FloatArray
    exponents: FloatArray


def stack_flow(stack: Stack, trace: Trace, d_h_n: ArrayLike, start: FloatArray) -> StackFlow:
    """Send a gradient from the last state back through many networks.

    Parameters
    ----------
    stack : GRUStack, RNNStack or LSTMStack
        N networks.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll_stack` returned.
    d_h_n : ArrayLike of shape (N, H)
        What the loss of each sends into its last state.
    start : FloatArray of shape (S H, K)
        The orthogonal directions whose growth is followed; K may be 0.

    Returns
    -------
    StackFlow
        Norms, shares and exponents.

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
    >>> (10 ** stack_flow(stack, trace, [[1.0], [2.0]], np.eye(1)).log10_norm).round(6)
    array([[0.25, 0.5 ],
           [0.5 , 1.  ],
           [1.  , 2.  ]])
    """
    check_made_by(stack, trace)
    d_in = incoming(trace, np.zeros_like(trace.h), d_h_n, None)
    with np.errstate(all="ignore"):
        adjoint = adjoint_of(stack, trace, np.dtype(float))
        arrived = walk_back(adjoint, d_in.astype(float))
        paths = paths_of(adjoint, valid=None)
        shares = along_walk(shares_along, paths, arrived)
        logs = growth_logs(paths, (*trace.h.shape[:2], len(start)), start)
        norms = _norms(stack, trace, d_in, arrived)
    # Step after step in memory: a sum then does not depend on how many rows there are.
    exponents = -np.sort(-np.ascontiguousarray(logs.transpose(1, 2, 0)).mean(axis=-1), axis=-1)
    return StackFlow(frozen(norms), frozen(shares), frozen(exponents))


def _norms(stack: Stack, trace: Trace, d_in: FloatArray, wide: Walked) -> FloatArray:
    """Take norms as `bptt` does: in the trace's dtype, unless a gradient is lost in it."""
    if trace.dtype == np.float32:
        norms = _log10(walk_back(adjoint_of(stack, trace, trace.dtype), d_in))
        rows = np.array([lost(norms[:, [row]]) for row in range(norms.shape[1])])
        norms[:, rows] = _log10(wide)[:, rows]
        return norms.astype(trace.dtype)
    return _log10(wide)


def _log10(found: Walked) -> FloatArray:
    """Take the logarithm of each row's norm in a way that does not depend on the others."""
    peak = np.abs(found.d_state).max(axis=(2, 3))
    power = np.frexp(np.where(np.isfinite(peak), peak, 0.0))[1].astype(np.int64)
    near = np.finfo(found.d_state.dtype).maxexp // 4
    apart = np.abs(power).max() > near
    flat = (shifted(found.d_state, -power) if apart else found.d_state).reshape(*peak.shape, -1)
    squares = np.einsum("tnk,tnk->tn", flat, flat)
    if not apart:
        squares = np.ldexp(squares, -2 * power)
    logs: FloatArray = 0.5 * np.log10(squares) + (power + found.exponent) * np.log10(2.0)
    return logs
