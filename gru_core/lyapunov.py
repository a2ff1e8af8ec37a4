"""Lyapunov exponents: how fast small differences between states grow or die, per step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from operator import matmul

import numpy as np

from gru_core._arrays import FloatArray, IntArray, frozen
from gru_core.cells.paths import Paths
from gru_core.chain import step_matrices, walked_paths
from gru_core.order import valid_steps, walked
from gru_core.params import Params
from gru_core.traces import Trace

Sent = Callable[[FloatArray], FloatArray]
"""What a step does to directions (B, N, K)."""


@dataclass(frozen=True, slots=True, eq=False)
class LyapunovSpectrum:
    """Exponents of a trace, in natural logarithms per step.

    Parameters
    ----------
    exponents : FloatArray of shape (B, N)
        Over each row's whole length, largest first. N is H, for an LSTM 2H; or fewer, as asked.
    running : FloatArray of shape (T, B, N)
        The estimate when the walk has come to each step, in the same order of directions; NaN
        beyond a row's length. How much it still moves says how far to trust it.
    """

    exponents: FloatArray
    running: FloatArray


def lyapunov_spectrum(
    params: Params, trace: Trace, start: FloatArray | None = None
) -> LyapunovSpectrum:
    r"""Estimate Lyapunov exponents along a trace.

    .. math::
        J_t Q_{t-1} = Q_t R_t \qquad
        \lambda_i = \frac{1}{T} \sum_{t} \ln |(R_t)_{ii}| \qquad Q_{-1} = 1

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll` returned.
    start : FloatArray of shape (N, K), optional
        The orthogonal directions :math:`Q_{-1}` that are followed, for K exponents; all axes
        unless given.

    Returns
    -------
    LyapunovSpectrum
        In float64. A negative exponent is a direction in which differences die, 0 one that is
        kept, a positive one chaos. -inf is a direction that one step wiped out.

    Raises
    ------
    ShapeError, TypeError, ValueError
        If `params` cannot have made `trace`, as in `bptt`.

    Notes
    -----
    These are exponents of this run on this input, over finitely many steps. A decay to ``1/e``
    takes ``-1 / exponent`` steps. T QR decompositions of N by N.

    References
    ----------
    Benettin et al. 1980, Lyapunov characteristic exponents; Vogt et al. 2020, On Lyapunov
    exponents for RNNs; Engelken et al. 2023, Lyapunov spectra of chaotic recurrent neural
    networks.

    Examples
    --------
    With all parameters zero every step halves every difference: all exponents are -ln 2.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> lyapunov_spectrum(params, unroll(params, np.zeros((9, 1, 1)))).exponents.round(3)
    array([[-0.693, -0.693]])
    """
    paths = walked_paths(params, trace)
    batch_size, size = trace.batch_size, paths.state_count * trace.hidden_size
    shape = (trace.time_steps, batch_size, size)
    with np.errstate(all="ignore"):
        logs = growth_logs(paths, shape, start)
        running: FloatArray = (
            np.cumsum(logs, axis=0) / np.arange(1, trace.time_steps + 1)[:, None, None]
        )
    ends = np.full(batch_size, -1) if trace.lengths is None else trace.lengths - 1
    rows = np.arange(batch_size)
    order = np.argsort(-running[ends, rows], axis=-1, kind="stable")
    running = np.take_along_axis(running, order[None], axis=-1)
    exponents = running[ends, rows]
    if trace.lengths is not None:
        running[~valid_steps(trace.lengths, trace.time_steps)] = np.nan
    running = walked(running, trace.lengths, trace.reverse)
    return LyapunovSpectrum(frozen(exponents), frozen(running))


def growth_logs(
    paths: Paths, shape: tuple[int, int, int], start: FloatArray | None
) -> FloatArray:
    """Return the logarithm of each direction's growth at every step, (T, B, K).

    Parameters
    ----------
    paths : Paths
        Of the trace.
    shape : tuple of int
        T, B, N.
    start : FloatArray of shape (N, K) or None
        As in `lyapunov_spectrum`.
    """
    time_steps, batch_size, size = shape
    first = np.eye(size) if start is None else start
    directions: FloatArray = np.broadcast_to(first, (batch_size, *first.shape))
    stretches = np.empty((time_steps, batch_size, first.shape[1]))
    exponents = np.zeros((time_steps, batch_size, 1), np.int64)
    for t, sent, exponent in _steps(paths, time_steps, start is None):
        directions, stretch = np.linalg.qr(sent(directions))
        stretches[t] = np.einsum("bii->bi", stretch)
        exponents[t] = exponent
    # Apart, so that it does not matter for a row which others have been rescaled.
    part, power = np.frexp(np.abs(stretches))
    logs: FloatArray = np.log(part) + (power + exponents) * np.log(2.0)
    return logs


def _steps(
    paths: Paths, time_steps: int, all_axes: bool
) -> Iterator[tuple[int, Sent, IntArray | int]]:
    """Give each step's number, what it does to directions, and an exponent (B, 1) besides."""
    if all_axes:
        for t, jacobian in step_matrices(paths, 0, time_steps - 1):
            yield t, partial(matmul, jacobian.value), jacobian.exponent[:, None]
        return
    # Few directions are sent through the factors: no Jacobian has to be formed for them.
    for t in range(time_steps):
        yield t, partial(paths.sent_on, step=t), 0
