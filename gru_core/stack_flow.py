"""What the gradients of many networks do, each with weights of its own, in one walk back."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import BoolArray, FloatArray, IntArray, as_floats, frozen
from gru_core.cells.adjoint import Adjoint
from gru_core.cells.paths import PATHS, paths_of
from gru_core.errors import check_shape
from gru_core.gates import ARRAY_NAMES
from gru_core.gradients import along_walk, shares_along
from gru_core.lyapunov import growth_logs
from gru_core.prepared import Saved, adjoint_of, check_made_by, saved_by
from gru_core.scaled import Walked, lost, shifted, walk_back
from gru_core.stack import GateStack, Stack
from gru_core.stack_steps import Steps, steps_of
from gru_core.stack_walk import flow_back, growth_on
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
    asked = as_floats("d_h_n", d_h_n, trace.dtype)
    check_shape("d_h_n", asked, ("N", trace.batch_size), ("H", trace.hidden_size))
    saved = saved_by(stack, trace, np.dtype(float))
    adjoint = saved.adjoint(slice(None))
    with np.errstate(all="ignore"):
        steps = steps_of(adjoint)
        if steps is None:
            norms, shares, exponents = _carefully(adjoint, trace, asked, start)
        else:
            (norms, shares, exponents), exact = _at_once(steps, trace, asked, start)
            rows = np.flatnonzero(~exact)
            if len(rows):
                few = _rows_of(saved, rows).adjoint(slice(None))
                found = _carefully(few, trace, asked[rows], start)
                norms[:, rows], shares[:, rows], exponents[rows] = found
        if trace.dtype == np.float32:
            norms = _in_float32(stack, trace, asked, norms)
    exponents = -np.sort(-exponents, axis=-1)
    return StackFlow(frozen(norms), frozen(shares), frozen(exponents))


Found = tuple[FloatArray, FloatArray, FloatArray]
"""Norms (T, N), shares (T, N, P) and exponents (N, K)."""


def _at_once(
    steps: Steps, trace: Trace, asked: FloatArray, start: FloatArray
) -> tuple[Found, BoolArray]:
    """Walk all rows at full speed, and say whose numbers stayed in range."""
    shape = trace.h.shape
    d_state = np.zeros((_state_count(trace), *shape[1:]))
    d_state[0] = asked
    back = flow_back(steps, d_state, len(trace.h))
    exponents, exact = growth_on(steps, start, shape)
    order = [steps.paths.index(name) for name in PATHS[trace.cell]]
    return (back.log10_norm, back.shares[..., order], exponents), back.exact & exact


def _carefully(adjoint: Adjoint, trace: Trace, asked: FloatArray, start: FloatArray) -> Found:
    """Walk in the way of the plain core, which loses no number whatever its size."""
    time_steps, rows = len(trace.h), len(asked)
    arrived = walk_back(adjoint, _entering(trace, asked).astype(float))
    paths = paths_of(adjoint, valid=None)
    shares = along_walk(shares_along, paths, arrived)
    logs = growth_logs(paths, (time_steps, rows, len(start)), start)
    # Step after step in memory: a sum then does not depend on how many rows there are.
    exponents = np.ascontiguousarray(logs.transpose(1, 2, 0)).mean(axis=-1)
    return _log10(arrived), shares, exponents


def _in_float32(stack: Stack, trace: Trace, asked: FloatArray, wide: FloatArray) -> FloatArray:
    """Take norms as `bptt` does: in the trace's dtype, unless a gradient is lost in it."""
    adjoint = adjoint_of(stack, trace, trace.dtype)
    norms = _log10(walk_back(adjoint, _entering(trace, asked)))
    rows = np.array([lost(norms[:, [row]]) for row in range(norms.shape[1])])
    norms[:, rows] = wide[:, rows]
    return norms.astype(trace.dtype)


def _state_count(trace: Trace) -> int:
    return 2 if trace.cell == "lstm" else 1


def _entering(trace: Trace, asked: FloatArray) -> FloatArray:
    """Return what enters at every state, (T, N, S, H)."""
    shape = (len(trace.h), len(asked), _state_count(trace), trace.hidden_size)
    d_in = np.zeros(shape, asked.dtype)
    d_in[-1, :, 0] = asked
    return d_in


def _rows_of(saved: Saved, rows: IntArray) -> Saved:
    """Keep some rows of what a stack has saved."""
    stack = saved.params
    gates = {
        name: GateStack(*(getattr(gate, array)[rows] for array in ARRAY_NAMES))
        for name, gate in stack.gates().items()
    }
    arrays = {name: array[:, rows] for name, array in saved.arrays.items()}
    return Saved(replace(stack, **gates), arrays, saved.held)  # type: ignore[arg-type]


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
