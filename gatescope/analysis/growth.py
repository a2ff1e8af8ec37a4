"""How fast small differences grow along a run, or along a part of it."""

from __future__ import annotations

from dataclasses import replace

from gru_core import LSTMTrace, LyapunovSpectrum, Params, Trace, lyapunov_spectrum, unroll
from gru_core.clamps import first_clamps

MOST_GROWN, MOST_WORK = 2_000, 500_000_000
"""Of how many steps growth exponents are taken, and of how many times N³."""

MOST_DIRECTIONS = 300
"""N from which on both would take too long to be waited for; whoever asks should look first."""


def growth(params: Params, trace: Trace) -> LyapunovSpectrum:
    """Give the growth exponents of a run, over as many of its first steps as there is time for.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The cell.
    trace : Trace
        Its run in walking order; row 0 is taken.

    Returns
    -------
    LyapunovSpectrum
        Of at most `MOST_GROWN` steps, fewer in large networks.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> found = growth(params, unroll(params, np.zeros((3_000, 1, 1))))
    >>> found.exponents.round(3), len(found.running)
    (array([[-0.693]]), 2000)
    """
    most = min(trace.time_steps, MOST_GROWN, MOST_WORK // directions(params) ** 3)
    return lyapunov_spectrum(params, segment(params, trace, 0, most - 1))


def directions(params: Params) -> int:
    """Give N, the numbers in a cell's state: an LSTM has h and c.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import zero_params
    >>> directions(zero_params("lstm", input_size=1, hidden_size=3))
    6
    """
    return params.hidden_size * (2 if params.cell == "lstm" else 1)


def segment(params: Params, trace: Trace, first: int, last: int) -> Trace:
    """Give the steps from `first` to `last` of a run, both included, as a run of its own.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((9, 1, 1)), h0=[[1.0]])
    >>> segment(params, trace, 1, 3).h.ravel()
    array([0.25  , 0.125 , 0.0625])
    """
    c0 = trace.c_prev[first, :1] if isinstance(trace, LSTMTrace) else None
    clamps = [
        replace(
            clamp,
            first=max(clamp.first - first, 0),
            last=None if clamp.last is None else clamp.last - first,
        )
        for clamp in first_clamps(trace.clamps, last + 1)
        if clamp.last is None or clamp.last >= first
    ]
    x, h0 = trace.x[first : last + 1, :1], trace.h_prev[first, :1]
    return unroll(params, x, h0, c0, dtype=trace.dtype, clamps=clamps)
