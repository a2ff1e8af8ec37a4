"""Which way a gradient takes through each step: signed shares of the paths, and their norms."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, IntArray, frozen
from gru_core.cells.adjoint import cached_steps
from gru_core.cells.paths import Paths, paths_of
from gru_core.order import walked
from gru_core.params import Params
from gru_core.prepared import adjoint_of, check_made_by, incoming
from gru_core.scaled import Walked, log10_norm, shifted, walk_back
from gru_core.traces import Trace


def gradient_shares(
    params: Params,
    trace: Trace,
    d_h: ArrayLike,
    *,
    d_h_n: ArrayLike | None = None,
    d_c_n: ArrayLike | None = None,
) -> FloatArray:
    r"""Return which share of the gradient passes back through each path of every step.

    For the gradient g that has arrived at the state after a step, path p of that step's
    Jacobian :math:`J = \sum_p J_p` has the share

    .. math::
        s_p = \frac{\langle J_p^T g,\; J^T g \rangle}{\|J^T g\|^2} \qquad \sum_p s_p = 1

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll` returned.
    d_h, d_h_n, d_c_n : ArrayLike
        What the loss sends into the states, as in `bptt`.

    Returns
    -------
    FloatArray of shape (T, B, P)
        In float64 and in the order of ``PATHS[trace.cell]``. A negative share works against
        the others. NaN where nothing passes: no gradient has arrived, or the step lets none
        through.

    Raises
    ------
    ShapeError, TypeError, ValueError
        As in `bptt`.

    Notes
    -----
    Norms of the paths do not add up to the norm of the total, these shares do. Gradients are
    scaled on their way, so shares are as exact where the gradient itself has underflowed.

    Examples
    --------
    With all parameters zero everything passes through the old state that is kept.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((2, 1, 1)))
    >>> gradient_shares(params, trace, np.zeros((2, 1, 1)), d_h_n=[[1.0]])[:, 0]
    array([[1., 0., 0., 0.],
           [1., 0., 0., 0.]])
    """
    return _of_every_step(shares_along, params, trace, (d_h, d_h_n, d_c_n))


def path_norms(
    params: Params,
    trace: Trace,
    d_h: ArrayLike,
    *,
    d_h_n: ArrayLike | None = None,
    d_c_n: ArrayLike | None = None,
) -> FloatArray:
    r"""Return log10 of the norm of what each path sends back, and of all together.

    Parameters
    ----------
    params, trace, d_h, d_h_n, d_c_n
        As in `gradient_shares`.

    Returns
    -------
    FloatArray of shape (T, B, P + 1)
        :math:`\log_{10}\|J_p^T g\|` in the order of ``PATHS[trace.cell]``, and last
        :math:`\log_{10}\|J^T g\|`; -inf where nothing passes.

    Raises
    ------
    ShapeError, TypeError, ValueError
        As in `bptt`.

    Notes
    -----
    The norms do not add up to the last one: paths may cancel one another.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((2, 1, 1)))
    >>> 10 ** path_norms(params, trace, np.zeros((2, 1, 1)), d_h_n=[[1.0]])[:, 0]
    array([[0.25, 0.  , 0.  , 0.  , 0.25],
           [0.5 , 0.  , 0.  , 0.  , 0.5 ]])
    """
    return _of_every_step(_norms_along, params, trace, (d_h, d_h_n, d_c_n))


SAFE_POWER = 200
"""Numbers between 2**±SAFE_POWER have squares that float64 holds."""

Along = Callable[[Paths, Walked, slice], FloatArray]
"""Numbers (T, B, ·) of some steps from the paths and what has arrived there."""


def _of_every_step(
    along: Along,
    params: Params,
    trace: Trace,
    losses: tuple[ArrayLike, ArrayLike | None, ArrayLike | None],
) -> FloatArray:
    check_made_by(params, trace)
    with np.errstate(all="ignore"):
        adjoint = adjoint_of(params, trace, np.dtype(float))
        paths = paths_of(adjoint, valid=None)
        arrived = walk_back(adjoint, incoming(trace, *losses).astype(float))
        found = along_walk(along, paths, arrived)
    return frozen(walked(found, trace.lengths, trace.reverse))


def along_walk(along: Along, paths: Paths, arrived: Walked) -> FloatArray:
    """Put together what is measured of each part of a walk, (T, B, ·)."""
    time_steps, batch_size, _, size = arrived.d_state.shape
    parts = cached_steps((time_steps, batch_size, size))
    return np.concatenate([along(paths, arrived, steps) for steps in parts])


def shares_along(paths: Paths, arrived: Walked, steps: slice) -> FloatArray:
    """Return the share of each path (T, B, P) at some steps."""
    d_state = arrived.d_state[steps]
    parts = paths.parts_back(shifted(d_state, -_power(d_state)), steps)
    power = np.max([_power(part[:, :, None]) for _, part in parts], axis=0)
    if np.abs(power).max() >= SAFE_POWER:
        # Squares would be lost; other powers of two have the same digits.
        parts = [(state, shifted(part[:, :, None], -power)[:, :, 0]) for state, part in parts]
    total = [
        sum((part for at, part in parts if at == state), np.zeros(1))
        for state in range(paths.state_count)
    ]
    along = np.stack([np.einsum("tbh,tbh->tb", p, total[at]) for at, p in parts], axis=-1)
    shares: FloatArray = along / along.sum(axis=-1, keepdims=True)
    return shares


def _norms_along(paths: Paths, arrived: Walked, steps: slice) -> FloatArray:
    d_state = arrived.d_state[steps]
    before = _power(d_state)
    sent = paths.sent_back(shifted(d_state, -before), steps)
    after = _power(np.moveaxis(sent, 0, 2))
    sent = shifted(sent, np.broadcast_to(-after, sent.shape[:3]))
    exponent = before + after + arrived.exponent[steps]
    parts = [*sent, sent.sum(axis=0)]
    return np.stack([log10_norm(part, exponent) for part in parts], axis=-1)


def _power(value: FloatArray) -> IntArray:
    """Return the power of two just above the largest number of each step and row."""
    flat = value.reshape(*value.shape[:2], -1)
    peak = np.maximum(flat.max(axis=-1), -flat.min(axis=-1))
    power: IntArray = np.frexp(np.where(np.isfinite(peak), peak, 0.0))[1].astype(np.int64)
    return power
