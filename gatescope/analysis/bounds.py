"""Bounds on what one step can do to a gradient: from the weights, or from a run's gates."""

from __future__ import annotations

import numpy as np

from gatescope.analysis.components import FloatArray
from gru_core import LSTMParams, Params, RNNParams, Trace
from gru_core.cells.paths import C_STATE, Path
from gru_core.chain import walked_paths
from gru_core.order import walked


def spectral_norms(matrices: FloatArray) -> FloatArray:
    r"""Give the largest singular value of each matrix, NaN where a number is not finite.

    Parameters
    ----------
    matrices : FloatArray of shape (..., N, M)
        For example the Jacobians of T steps.

    Returns
    -------
    FloatArray of shape (...)
        :math:`\lVert A \rVert_2 = \max_v \lVert A v \rVert / \lVert v \rVert`: how much longer
        A can make a vector.

    Examples
    --------
    >>> spectral_norms(np.array([[[3.0, 0.0], [0.0, -4.0]], [[np.nan, 0.0], [0.0, 0.0]]]))
    array([ 4., nan])
    """
    values = np.asarray(matrices, np.float64)
    size = np.abs(values).max(axis=(-2, -1), initial=0.0)
    usable = np.isfinite(size) & (size > 0.0)
    # The squares below must not overflow, whatever the weights are.
    scale = np.where(usable, size, 1.0)[..., None, None]
    scaled = np.where(usable[..., None, None], values, 0.0) / scale
    squares = np.linalg.eigvalsh(scaled.swapaxes(-1, -2) @ scaled)[..., -1]
    norms: FloatArray = np.sqrt(np.maximum(squares, 0.0)) * scale[..., 0, 0]
    return np.where(np.isfinite(size), norms, np.nan)


def weight_bound(params: Params, largest_state: float = 1.0) -> float:
    r"""Bound how much longer one step can make a gradient, from the weights alone.

    .. math::
        \text{RNN: } & \sigma(W_h) \\
        \text{GRU: } & 1 + \sigma(U_n) + \tfrac{1 + m}{4} \sigma(U_z)
            + \tfrac14 \max_i |u_i| \, \sigma(U_r), \quad
            |u_i| \le m \textstyle\sum_j |U_{n,ij}| + |b_{hn,i}| \\
        \text{reset before: } & 1 + \sigma(U_n) + \tfrac{1 + m}{4} \sigma(U_z)
            + \tfrac m4 \sigma(U_n) \sigma(U_r)

    with :math:`\sigma` the largest singular value and m the largest size of an entry of the
    state: 1, unless the start state has a larger one.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The cell.
    largest_state : float
        The largest size of an entry of the start state.

    Returns
    -------
    float
        The bound. Infinite for the LSTM: its forget path is as large as its cell state, which
        can grow at every step.

    Notes
    -----
    Below 1 it proves that gradients vanish. A GRU's bound is never below 1: with z = 1 it keeps
    everything, and the weights alone do not say what z will be.

    References
    ----------
    Pascanu, Mikolov and Bengio 2013, arXiv:1211.5063, section 2.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> sizes = {"input_size": 1, "hidden_size": 2}
    >>> [weight_bound(zero_params(cell, **sizes)) for cell in ("rnn", "gru", "lstm")]
    [0.0, 1.0, inf]
    """
    if isinstance(params, LSTMParams):
        return np.inf
    if isinstance(params, RNNParams):
        return float(spectral_norms(params.h.w_h))
    reset, update, candidate = (_sigma(gate.w_h) for gate in (params.r, params.z, params.n))
    state = max(1.0, largest_state)
    if params.reset == "before":
        through_reset = candidate * reset * state / 4.0
    else:
        rows = np.abs(params.n.w_h).sum(axis=1, dtype=np.float64)
        through_reset = float((state * rows + np.abs(params.n.b_h)).max()) * reset / 4.0
    return 1.0 + candidate + (1.0 + state) / 4.0 * update + through_reset


def path_gains(params: Params, trace: Trace) -> FloatArray:
    r"""Bound the norm of each path of every step's Jacobian, from the gates in the run.

    Each path is :math:`D[v] U`, a gate's factors v for each unit times weights, so its norm is
    at most :math:`\max_i |v_i| \, \sigma(U)`. For the GRU

    .. math::
        \lVert J \rVert \le \max z + \max((1-z)(1-n^2) r) \sigma(U_n)
            + \max(|h'-n| z(1-z)) \sigma(U_z) + \max((1-z)(1-n^2) |u| r(1-r)) \sigma(U_r)

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        What made `trace`.
    trace : Trace
        The run.

    Returns
    -------
    FloatArray of shape (T, B, P)
        For each path, in the order of `gru_core.PATHS`. Their sum bounds the norm of the whole
        Jacobian.

    Notes
    -----
    An LSTM's change of c reaches h as well, through :math:`s = o (1 - \tanh^2 c)`: all its
    paths but the output path carry the further factor :math:`\sqrt{1 + s^2}`, which belongs to
    the same unit.

    Examples
    --------
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> path_gains(params, unroll(params, np.zeros((1, 1, 1))))
    array([[[0.5, 0. , 0. , 0. ]]])
    """
    paths = walked_paths(params, trace)
    with np.errstate(all="ignore"):
        through_h = 1.0 if paths.c_to_h is None else np.hypot(1.0, paths.c_to_h)
        gains = [
            _gain(path, through_h if path.output == C_STATE else 1.0)
            for path in paths.by_name.values()
        ]
    in_order: FloatArray = walked(np.stack(gains, axis=-1), trace.lengths, trace.reverse)
    return in_order


def _gain(path: Path, through_h: FloatArray | float) -> FloatArray:
    """Multiply the largest entry of each diagonal with the norms of the weights between."""
    first, *others = path.factors
    gain: FloatArray = np.abs(first * through_h).max(axis=-1)
    for factor in others:
        largest = spectral_norms(factor) if factor.ndim == 2 else np.abs(factor).max(axis=-1)
        gain = gain * largest
    return gain


def _sigma(weights: FloatArray) -> float:
    return float(spectral_norms(weights))
