"""How strongly every state depends on every earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gru_core._arrays import FloatArray, IntArray, frozen
from gru_core.cells.paths import Paths
from gru_core.chain import (
    Scaled,
    check_step,
    log10_norms,
    needs_rescaling,
    positions,
    rescaled,
    square_sum,
    step_matrices,
    walked_paths,
)
from gru_core.params import Params
from gru_core.traces import Trace


def reach(params: Params, trace: Trace, steps: Sequence[int] | None = None) -> FloatArray:
    r"""Return log10 of the norm of every state's derivative by every earlier state.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll` returned.
    steps : sequence of int, optional
        The K steps to compare, counted from 0 and all different; every step unless given.

    Returns
    -------
    FloatArray of shape (K, K, B)
        ``reach[i, j]`` is :math:`\log_{10} \|\partial h_{steps[i]}/\partial h_{steps[j]}\|_F`,
        in float64; an LSTM's state is h and c together. On the diagonal it is that of the
        identity, :math:`\log_{10}\sqrt N`; -inf where the derivative is exactly zero, as by a
        state that the walk reaches later.

    Raises
    ------
    TypeError, ValueError
        If a step is not one of 0 to T - 1 or comes twice, or `params` cannot have made `trace`.

    Notes
    -----
    K²/2 matrix products: 500 steps of 32 units take about a third of a second.

    Examples
    --------
    With all parameters zero every step halves the state.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> 10 ** reach(params, unroll(params, np.zeros((3, 1, 1))))[..., 0]
    array([[1.  , 0.  , 0.  ],
           [0.5 , 1.  , 0.  ],
           [0.25, 0.5 , 1.  ]])
    """
    chosen = list(range(trace.time_steps)) if steps is None else list(steps)
    for step in chosen:
        check_step("steps", step, trace.time_steps)
    if len(set(chosen)) < len(chosen):
        raise ValueError(f"steps: expected steps that all differ, got {chosen}")
    paths = walked_paths(params, trace)
    places = np.array([positions(trace, step) for step in chosen], np.int64)
    places = places.reshape(len(chosen), trace.batch_size)
    norms = np.full((len(chosen), len(chosen), trace.batch_size), -np.inf)
    with np.errstate(all="ignore"):
        for row in range(trace.batch_size):
            order = np.argsort(places[:, row])
            order = order[places[order, row] >= 0]
            rows = _one_row(
                paths, row, places[order, row], paths.state_count * trace.h.shape[2]
            )
            for i, logs in enumerate(rows):
                norms[order[i], order[: i + 1], row] = logs
    return frozen(norms)


def _one_row(paths: Paths, row: int, places: IntArray, size: int) -> list[FloatArray]:
    """Return for each place, in walking order, log10 norms by all places up to it."""
    # Transposed products lie under one another, so that one product serves all sources.
    value = np.zeros((len(places), size, size))
    spare = np.empty_like(value)
    exponent = np.zeros(len(places), np.int64)
    rows = []
    for i, span in enumerate(_spans(paths, row, places, size)):
        np.matmul(value[:i].reshape(-1, size), span.value.T, out=spare[:i].reshape(-1, size))
        value, spare = spare, value
        value[i] = np.eye(size)
        exponent[:i] += span.exponent
        squares = square_sum(value[: i + 1])
        if needs_rescaling(squares):
            value[: i + 1], exponent[: i + 1] = rescaled(value[: i + 1], exponent[: i + 1])
            squares = square_sum(value[: i + 1])
        rows.append(log10_norms(squares, exponent[: i + 1]))
    return rows


def _spans(paths: Paths, row: int, places: IntArray, size: int) -> Iterator[Scaled]:
    """Give the product of Jacobians from each place to the next; the identity comes first."""
    span = Scaled(np.eye(size), np.zeros((), np.int64))
    ends = set(places.tolist())
    if ends:
        yield span
    if len(ends) < 2:
        return
    for step, jacobian in step_matrices(paths, int(places[0]) + 1, int(places[-1])):
        value, exponent = (
            jacobian.value[row] @ span.value,
            jacobian.exponent[row] + span.exponent,
        )
        span = (
            rescaled(value, exponent)
            if needs_rescaling(square_sum(value))
            else Scaled(value, exponent)
        )
        if step in ends:
            yield span
            span = Scaled(np.eye(size), np.zeros((), np.int64))
