"""The gradient kind: random networks, many at once, and what their gradients do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gatescope.experiments.drawing import asked_of, directions, inputs_of, network
from gatescope.experiments.measured import Measured, values_of
from gatescope.experiments.trial import Trial, Values
from gatescope.inputs.sequence import FloatArray
from gatescope.models.knobs import KEEP_GATES
from gru_core import Trace, transport
from gru_core.stack import Stack, stacked, unroll_stack
from gru_core.stack_flow import stack_flow

CACHED_WEIGHTS = 131_072
"""Numbers of recurrent weights that are walked through together: few enough for the cache."""

MOST_NUMBERS = 1_000_000
"""Numbers of one kind, states of all steps, that are held at once."""


def measure(trials: Sequence[Trial]) -> tuple[Values, ...]:
    r"""Measure random networks of one shape together.

    .. math::
        q = u \cdot h_{T-1}, \quad \|u\| = 1 \qquad
        \text{log10\_norm}_k = \log_{10} \| \partial q / \partial h_{T-1-k} \|

    Parameters
    ----------
    trials : sequence of Trial
        Of the gradient kind and of one shape.

    Returns
    -------
    tuple of dict
        For each trial ``overflowed``, 1 if its states left the range of numbers; then all else
        is None. ``lags`` and ``log10_norm``, at most 200 of them, 0 and T - 1 among
        them; for the LSTM the norm of h and c together. ``half_life`` in steps, with
        ``halved`` 0 where it is at least that long; ``rate``, the mean change of log10 of the
        norm for each step back, and ``half_life_mean``, the steps in which it halves at that
        rate, infinite where it grows. ``exponent``, the largest Lyapunov exponent, and as
        ``lyapunov`` all that were asked for. ``share_`` and the name of a path: the mean over
        the steps of its share of the gradient. ``keep_gate``, the mean of z or f, None for the
        RNN. ``log10_spectrum`` of the last state by the first, if asked for; numbers more than
        15 below the largest are rounding errors.

    Notes
    -----
    u is drawn from the trial's seed, as are weights and inputs. A result does not depend on
    which trials were measured together.

    An LSTM is asked for its h, and remembers in c: much of the norm is gone after the first
    step, so its ``half_life`` says little, and ``half_life_mean`` more.

    Examples
    --------
    >>> found, = measure([Trial(init="identity", gain=0.0, input="zero", length=3)])
    >>> found["lags"], round(found["half_life"], 9), found["keep_gate"]
    ((0, 1, 2), 1.0, 0.5)
    """
    found: list[Values] = []
    size = together(trials[0])
    for start in range(0, len(trials), size):
        found += _measure(trials[start : start + size])
    return tuple(found)


def together(trial: Trial) -> int:
    """How many trials of this shape are computed in one call.

    Examples
    --------
    >>> together(Trial(hidden=32, length=200)), together(Trial(hidden=512))
    (42, 1)
    """
    weights = len(GATES[trial.cell]) * trial.hidden**2
    numbers = trial.hidden * trial.length
    return max(1, min(CACHED_WEIGHTS // weights, MOST_NUMBERS // numbers))


GATES = {"gru": "rzn", "rnn": "h", "lstm": "ifgo"}


def _measure(trials: Sequence[Trial]) -> list[Values]:
    stack = stacked([network(trial) for trial in trials])
    trace = unroll_stack(stack, np.stack([inputs_of(trial) for trial in trials], axis=1))
    d_h_n = np.stack([asked_of(trial) for trial in trials])
    states = stack.hidden_size * (2 if stack.cell == "lstm" else 1)
    flow = stack_flow(stack, trace, d_h_n, directions(states, trials[0].exponents))
    found = Measured(
        cell=stack.cell,
        fine=np.asarray(np.isfinite(trace.h_n).all(axis=-1)),
        log10_norm=flow.log10_norm,
        shares=flow.shares[1:],
        exponents=flow.exponents,
        keep_gate=_keep_gate(stack, trace),
        log10_spectrum=_spectrum(stack, trace, trials[0].spectrum),
    )
    return values_of(found)


def _keep_gate(stack: Stack, trace: Trace) -> FloatArray | None:
    gate = KEEP_GATES[stack.cell]
    if gate is None:
        return None
    # Row by row in memory, so that a sum is the same whatever the other rows are.
    by_row = np.array(getattr(trace, gate).swapaxes(0, 1), float, order="C")
    with np.errstate(all="ignore"):
        mean: FloatArray = by_row.reshape(len(by_row), -1).mean(axis=1)
    return mean


def _spectrum(stack: Stack, trace: Trace, asked: int) -> FloatArray | None:
    if not asked:
        return None
    with np.errstate(all="ignore"):
        span = transport(stack, trace, source=0, target=trace.time_steps - 1)
        return span.log10_spectrum
