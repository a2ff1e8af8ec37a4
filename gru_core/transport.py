"""How a state depends on an earlier one: the product of all Jacobians between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from gru_core._arrays import FloatArray, frozen
from gru_core.cells.paths import Paths
from gru_core.chain import (
    LOG10_2,
    check_step,
    frobenius,
    positions,
    step_matrices,
    walked_paths,
)
from gru_core.order import walked
from gru_core.params import Params
from gru_core.span import Transport
from gru_core.traces import Trace


def transport(params: Params, trace: Trace, source: int, target: int) -> Transport:
    r"""Return the derivative of the state after one step by the state after an earlier one.

    .. math::
        \frac{\partial h_{target}}{\partial h_{source}}
            = J_{target}\, J_{target-1} \cdots J_{source+1}
        \qquad J_t = \frac{\partial h_t}{\partial h_{t-1}}

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll` returned.
    source, target : int
        Steps counted from 0, in the order of ``trace.x``. In a reverse trace the source is the
        later one.

    Returns
    -------
    Transport
        ``matrix`` (B, N, N), ``log10_scale`` (B,), in float64. Exactly zero where the walk
        reaches the source after the target or either lies beyond a row's length.

    Raises
    ------
    TypeError, ValueError
        If a step is not one of 0 to T - 1, or `params` cannot have made `trace`.

    Notes
    -----
    The product is rescaled on its way, so 20,000 steps of decay still have a logarithm.

    Examples
    --------
    With all parameters zero every step halves the state, so three steps leave an eighth.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((5, 1, 1)))
    >>> span = transport(params, trace, source=1, target=4)
    >>> span.matrix.ravel(), 10**span.log10_scale
    (array([1.]), array([0.125]))
    """
    for name, step in (("source", source), ("target", target)):
        check_step(name, step, trace.time_steps)
    paths = walked_paths(params, trace)
    sources = positions(trace, source)
    matrix, logs = _nothing(paths, trace)
    two = np.zeros((2, *matrix.shape))
    with np.errstate(all="ignore"):
        for place, product, log10_scale in _walk(paths, trace, target, int(sources.min()), two):
            here = sources == place
            matrix[here], logs[here] = product[here], log10_scale[here]
    return Transport(frozen(matrix), frozen(logs))


def transports(params: Params, trace: Trace, target: int) -> Transport:
    """Return the derivative of one state by each earlier one, `transport` for every source.

    Parameters
    ----------
    params, trace
        As in `transport`.
    target : int
        Step counted from 0, in the order of ``trace.x``.

    Returns
    -------
    Transport
        ``matrix`` (T, B, N, N), ``log10_scale`` (T, B), ``log10_spectrum`` (T, B, N), indexed
        by source. Exactly zero at sources that the walk reaches after the target.

    Raises
    ------
    TypeError, ValueError
        As in `transport`.

    Notes
    -----
    One walk from the target to the start serves all sources: T products of N by N.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((4, 1, 1)))
    >>> 10 ** transports(params, trace, target=2).log10_scale.ravel()
    array([0.25, 0.5 , 1.  , 0.  ])
    """
    check_step("target", target, trace.time_steps)
    paths = walked_paths(params, trace)
    matrix, nothing = _nothing(paths, trace)
    # Not np.zeros, whose memory the system hands out page by page while the walk waits. It
    # starts at the last place that a row has for the target, and fills all before that.
    matrices = np.empty((trace.time_steps, *matrix.shape))
    matrices[max(0, positions(trace, target).max()) :] = 0.0
    logs = np.tile(nothing, (trace.time_steps, 1))
    with np.errstate(all="ignore"):
        for place, _, log10_scale in _walk(paths, trace, target, 0, matrices):
            logs[place] = log10_scale
    return Transport(
        frozen(walked(matrices, trace.lengths, trace.reverse)),
        frozen(walked(logs, trace.lengths, trace.reverse)),
    )


def _nothing(paths: Paths, trace: Trace) -> tuple[FloatArray, FloatArray]:
    """Return a derivative that is exactly zero: matrices (B, N, N) and logarithms (B,)."""
    size = paths.state_count * trace.hidden_size
    return np.zeros((trace.batch_size, size, size)), np.full(trace.batch_size, -np.inf)


def _walk(
    paths: Paths, trace: Trace, target: int, lowest: int, store: FloatArray
) -> Iterator[tuple[int, FloatArray, FloatArray]]:
    """Give the derivative by each place from the target back to `lowest`, in walking order.

    Its unit matrix lies in ``store[place % len(store)]``, log10 of its norm comes beside it.
    """
    ends = positions(trace, target)
    lowest, highest = max(lowest, 0), int(ends.max())
    if highest < 0:
        return
    product, logs = _nothing(paths, trace)
    identity = np.eye(product.shape[-1]) / np.sqrt(product.shape[-1])
    starts = set(ends.tolist())
    steps = step_matrices(paths, highest, lowest + 1) if lowest < highest else ()
    for place, jacobian in chain([(highest + 1, None)], steps):
        place -= 1
        before, product = product, store[place % len(store)]
        if jacobian is not None:
            np.matmul(before, jacobian.value, out=product)
            norms = frobenius(product)
            product /= np.where(norms == 0.0, 1.0, norms)[:, None, None]
            logs = logs + np.log10(norms) + jacobian.exponent * LOG10_2
        if place in starts:
            begins = ends == place
            product[begins], logs[begins] = identity, np.log10(np.sqrt(len(identity)))
        yield place, product, logs
