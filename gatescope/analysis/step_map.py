"""Where one step leads from other places than the one where the run was."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gatescope.analysis.components import FloatArray
from gru_core import LSTMTrace, Params, Trace, unroll


def step_map(
    params: Params, trace: Trace, t: int, units: tuple[int, int], places: FloatArray
) -> FloatArray:
    """Say where step `t` would lead if two units had started it elsewhere.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The cell.
    trace : Trace
        Its run; row 0 is taken.
    t : int
        The step: its input, its clamps, and the state from which it started.
    units : tuple of (int, int)
        The two units.
    places : FloatArray of shape (P, 2)
        What these two hold before the step. The other units hold what they held in the run,
        and so does an LSTM's whole cell state.

    Returns
    -------
    FloatArray of shape (P, 2)
        What the two units hold after the step.

    Examples
    --------
    With all parameters zero every step halves the state.

    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> trace = unroll(params, np.ones((3, 1, 1)))
    >>> step_map(params, trace, 1, (0, 1), np.array([[1.0, -0.5]]))
    array([[ 0.5 , -0.25]])
    """
    before = np.repeat(trace.h_prev[t, :1], len(places), axis=0)
    before[:, list(units)] = places
    x = np.repeat(trace.x[t : t + 1, :1], len(places), axis=1)
    c0 = None
    if isinstance(trace, LSTMTrace):
        c0 = np.repeat(trace.c_prev[t, :1], len(places), axis=0)
    held = [
        replace(clamp, first=0, last=0)
        for clamp in trace.clamps
        if clamp.first <= t and (clamp.last is None or t <= clamp.last)
    ]
    after: FloatArray = unroll(params, x, before, c0, clamps=held).h[0][:, list(units)]
    return after
