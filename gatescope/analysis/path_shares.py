"""What the paths bring of a gradient: shares, sizes, and the unit that carries most of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gru_core import (
    Gradient,
    LSTMTrace,
    Params,
    Trace,
    bptt,
    gradient_shares,
    path_norms,
)


@dataclass(frozen=True, slots=True, eq=False)
class PathShares:
    """What P paths bring of a gradient at each of T steps.

    Parameters
    ----------
    shares : FloatArray of shape (T, P)
        Signed shares, from `gru_core.gradient_shares`.
    norms : FloatArray of shape (T, P + 1)
        log10 of the size of what each path and all together bring.
    log10_norm : FloatArray of shape (T,)
        log10 of the size of the total gradient at each state, from `gru_core.bptt`.
    arrived : FloatArray of shape (T,)
        The same of what the paths start from. It differs for an LSTM: the total gradient of c
        has in it what comes through h of the same step, which here counts as h's alone.
    carrier : int
        The unit through which most of it passes, see `carrier_of`.
    """

    shares: FloatArray
    norms: FloatArray
    log10_norm: FloatArray
    arrived: FloatArray
    carrier: int

    @property
    def kept(self) -> FloatArray:
        """What each path leaves of the size of the gradient that arrives, (T, P)."""
        with np.errstate(all="ignore"):
            left: FloatArray = 10.0 ** (self.norms[:, :-1] - self.arrived[:, None])
        return left


def path_shares(params: Params, trace: Trace, d_h: FloatArray) -> PathShares:
    """Split a gradient by the paths it takes back through each step.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : Trace
        What `gru_core.unroll` returned; row 0 is taken.
    d_h : FloatArray of shape (T, B, H)
        What the asked number sends into each state, as in `gru_core.bptt`.

    Returns
    -------
    PathShares
        Of the first sequence of the batch.

    Examples
    --------
    With all parameters zero everything passes through the half that is kept.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> found = path_shares(params, unroll(params, np.zeros((2, 1, 1))), np.ones((2, 1, 1)))
    >>> found.shares.tolist(), found.kept[:, 0].round(12).tolist()
    ([[1.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]], [0.5, 0.5])
    """
    gradient = bptt(params, trace, d_h)
    return PathShares(
        shares=gradient_shares(params, trace, d_h)[:, 0],
        norms=path_norms(params, trace, d_h)[:, 0],
        log10_norm=gradient.log10_norm[:, 0],
        arrived=_arrived(trace, gradient),
        carrier=carrier_of(gradient.d_h[:, 0]),
    )


def _arrived(trace: Trace, gradient: Gradient[Params]) -> FloatArray:
    if not isinstance(trace, LSTMTrace):
        return gradient.log10_norm[:, 0]
    with np.errstate(all="ignore"):
        d_h, d_c = np.moveaxis(gradient.scaled.d_state[:, 0], 1, 0)
        through_h = trace.o[:, 0] * (1.0 - np.tanh(trace.c[:, 0]) ** 2) * d_h
        size = np.hypot(*(np.linalg.norm(d, axis=1) for d in (d_h, d_c - through_h)))
        log10: FloatArray = np.log10(size) + gradient.scaled.exponent[:, 0] * np.log10(2.0)
    return log10


def carrier_of(d_h: FloatArray) -> int:
    """Name the unit that has the largest part of a gradient, all steps counting alike.

    Parameters
    ----------
    d_h : FloatArray of shape (T, H)
        Total gradient at each state.

    Returns
    -------
    int
        0 where there is no gradient at all.

    Examples
    --------
    >>> carrier_of(np.array([[1e-9, 3e-9], [5.0, 6.0], [0.0, np.nan]]))
    1
    """
    with np.errstate(all="ignore"):
        parts = np.abs(d_h) / np.abs(d_h).max(axis=1, keepdims=True)
    squares = np.where(np.isfinite(parts), parts, 0.0) ** 2
    return int(squares.sum(axis=0).argmax())
