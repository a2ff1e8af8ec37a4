"""What one network keeps of its earlier states: singular values, and bounds on them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.analysis.bounds import path_gains, spectral_norms, weight_bound
from gatescope.analysis.components import FloatArray
from gatescope.analysis.growth import directions, segment
from gru_core import (
    Params,
    Trace,
    Transport,
    transports,
)
from gru_core.chain import walked_paths

MOST_STEPS, MOST_ENTRIES = 500, 2_500_000
"""How far back a network is looked into, in steps and in entries of their Jacobians: the steps
before would only cost time."""

MOST_SPECTRA = 100
"""Of how many spans the singular values are computed."""

ROUNDING = 15.0
"""Decades below the largest singular value at which the others are rounding errors."""


@dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """How strongly a network's state at `target` depends on the states before.

    Parameters
    ----------
    target : int
        The later step.
    sources : IntArray of shape (K,)
        Earlier steps, the last one is `target` itself.
    log10_spectrum : FloatArray of shape (K, N)
        log10 of the singular values of the state at `target` by that at each source, largest
        first: by how much the N directions of a small difference have grown. NaN where only
        rounding is left, -inf where nothing is.
    steps : IntArray of shape (M,)
        Every step after the first source, up to `target`.
    norm : FloatArray of shape (M,)
        Norm of the Jacobian of each of these steps: the most that it can lengthen a difference.
    gates : FloatArray of shape (M,)
        Bound on it from the gates of that step, `path_gains` summed over paths.
    weights : float
        Bound on all of them from the weights alone; infinite where there is none.
    """

    target: int
    sources: NDArray[np.int64]
    log10_spectrum: FloatArray
    steps: NDArray[np.int64]
    norm: FloatArray
    gates: FloatArray
    weights: float

    def spans(self, gains: FloatArray) -> FloatArray:
        """Multiply gains (M,) of the steps over each span, from after a source to the target.

        Returns
        -------
        FloatArray of shape (K,)
            log10 of the products; 0 at the target.

        Examples
        --------
        >>> from gru_core import unroll, zero_params
        >>> params = zero_params("gru", input_size=1, hidden_size=1)
        >>> found = memory_of(params, unroll(params, np.zeros((4, 1, 1))), target=3)
        >>> 10 ** found.spans(found.gates)
        array([0.125, 0.25 , 0.5  , 1.   ])
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            later = np.append(np.cumsum(np.log10(gains)[::-1])[::-1], 0.0)
        return np.asarray(later[self.sources - self.sources[0]])


def memory_of(params: Params, trace: Trace, target: int) -> Memory:
    r"""Measure what a network's state at `target` keeps of the states before.

    .. math::
        \frac{\partial h_{target}}{\partial h_{s}} = U \Sigma V^\top, \qquad
        \Sigma_{11} \le \prod_{t = s + 1}^{target} \lVert J_t \rVert
            \le \prod_t g_t, \qquad \lVert J_t \rVert \le w

    with g from the gates of a step and w from the weights alone.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The cell.
    trace : Trace
        Its run in walking order; row 0 is taken. N is H, for an LSTM 2H: its state is (h, c).
    target : int
        The later step.

    Returns
    -------
    Memory
        Of at most the last `MOST_STEPS` steps before the target, fewer in large networks, and
        there of `MOST_SPECTRA` spans, the short ones all.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> found = memory_of(params, unroll(params, np.zeros((9, 1, 1))), target=2)
    >>> found.sources, (10**found.log10_spectrum).ravel(), found.norm, found.weights
    (array([0, 1, 2]), array([0.25, 0.5 , 1.  ]), array([0.5, 0.5]), 1.0)
    """
    first = max(0, target - min(MOST_STEPS, MOST_ENTRIES // directions(params) ** 2))
    part = segment(params, trace, first, target)
    chosen = chosen_sources(part.time_steps)
    spans = transports(params, part, part.time_steps - 1)
    spectrum = Transport(
        spans.matrix[chosen, 0], spans.log10_scale[chosen, 0]
    ).log10_spectrum.copy()
    spectrum[spectrum < spectrum[:, :1] - ROUNDING] = np.nan
    # Not `jacobian_paths`: its paths one by one would take several times the room.
    with np.errstate(all="ignore"):
        jacobians = walked_paths(params, part).total(slice(1, None))
    start = float(np.abs(trace.h0).max(initial=0.0))
    return Memory(
        target=target,
        sources=first + chosen,
        log10_spectrum=spectrum,
        steps=np.arange(first + 1, target + 1),
        norm=spectral_norms(jacobians[:, 0]),
        gates=path_gains(params, part).sum(axis=-1)[1:, 0],
        weights=weight_bound(params, start),
    )


def chosen_sources(steps: int) -> NDArray[np.int64]:
    """Choose at most `MOST_SPECTRA` of some steps: the last ones all, the others evenly.

    Examples
    --------
    >>> chosen_sources(3), len(chosen_sources(501)), chosen_sources(501)[-2:]
    (array([0, 1, 2]), 100, array([499, 500]))
    """
    if steps <= MOST_SPECTRA:
        return np.arange(steps)
    near = MOST_SPECTRA // 3
    far = np.linspace(0, steps - near - 1, MOST_SPECTRA - near).round().astype(np.int64)
    return np.concatenate([far, np.arange(steps - near, steps)])
