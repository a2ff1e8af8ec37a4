"""One step's Jacobian, split into the paths by which a state reaches the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, overload

import numpy as np

from gru_core._arrays import FloatArray, frozen
from gru_core.chain import walked_paths
from gru_core.order import walked
from gru_core.params import GRUParams, LSTMParams, Params, RNNParams
from gru_core.traces import Trace


@dataclass(frozen=True, slots=True, eq=False)
class GRUJacobian:
    """The four paths of a GRU and their sum, each of shape (T, B, H, H), row = output.

    Parameters
    ----------
    keep : FloatArray of shape (T, B, H, H)
        The old state copied by the update gate, a diagonal.
    candidate : FloatArray of shape (T, B, H, H)
        Through the recurrent product inside the candidate.
    update, reset : FloatArray of shape (T, B, H, H)
        Through what the old state does to each gate.
    total : FloatArray of shape (T, B, H, H)
        Their sum: the derivative of h_t by h_{t-1}.
    """

    keep: FloatArray
    candidate: FloatArray
    update: FloatArray
    reset: FloatArray
    total: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class RNNJacobian:
    """The one path of a vanilla RNN, which is also the total, of shape (T, B, H, H)."""

    recurrent: FloatArray
    total: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class LSTMJacobian:
    """The five paths of an LSTM and their sum, each of shape (T, B, 2H, 2H), row = output.

    The state is (h, c) in this order: rows and columns 0 to H - 1 are h, the others c.

    Parameters
    ----------
    cell : FloatArray of shape (T, B, 2H, 2H)
        The old c copied by the forget gate.
    forget, input, candidate, output : FloatArray of shape (T, B, 2H, 2H)
        Through what the old h does to each gate and to the candidate.
    total : FloatArray of shape (T, B, 2H, 2H)
        Their sum.
    """

    cell: FloatArray
    forget: FloatArray
    input: FloatArray
    candidate: FloatArray
    output: FloatArray
    total: FloatArray


Jacobian = GRUJacobian | RNNJacobian | LSTMJacobian


@overload
def jacobian_paths(params: GRUParams, trace: Trace) -> GRUJacobian: ...
@overload
def jacobian_paths(params: RNNParams, trace: Trace) -> RNNJacobian: ...
@overload
def jacobian_paths(params: LSTMParams, trace: Trace) -> LSTMJacobian: ...
@overload
def jacobian_paths(params: Params, trace: Trace) -> Jacobian: ...
def jacobian_paths(params: Params, trace: Trace) -> Jacobian:
    r"""Return the Jacobian of every step of a trace, path by path.

    With :math:`D[v]` the diagonal matrix of v, a GRU's step has

    .. math::
        \frac{\partial h}{\partial h'} = \underbrace{D[z]}_{keep}
            + \underbrace{D[(1-z)(1-n^2) r]\, W_{hn}}_{candidate}
            + \underbrace{D[(h'-n) z(1-z)]\, W_{hz}}_{update}
            + \underbrace{D[(1-z)(1-n^2)\, rec_n\, r(1-r)]\, W_{hr}}_{reset}

    and with the reset gate before the product, writing :math:`A = D[(1-z)(1-n^2)] W_{hn}`, the
    candidate's path is :math:`A D[r]` and the reset gate's :math:`A D[h' r(1-r)] W_{hr}`. A
    vanilla RNN has :math:`D[1-h^2] W_{hh}` alone. In an LSTM

    .. math::
        \frac{\partial c}{\partial c'} = D[f] \qquad
        \frac{\partial c}{\partial h'} = D[c' f(1-f)] W_{hf} + D[g\, i(1-i)] W_{hi}
            + D[i (1-g^2)] W_{hg}

    and h follows: every row of c, times :math:`o (1 - \tanh^2 c)`, and the output gate's own
    :math:`D[\tanh(c)\, o(1-o)] W_{ho}`.

    Parameters
    ----------
    params : GRUParams, RNNParams or LSTMParams
        The parameters that made `trace`.
    trace : GRUTrace, RNNTrace or LSTMTrace
        What `unroll` returned.

    Returns
    -------
    GRUJacobian, RNNJacobian or LSTMJacobian
        Read-only arrays in the trace's dtype and order. ``total[t, b, i, j]`` is the derivative
        of unit i after step t by unit j before it. Zero beyond a row's length.

    Raises
    ------
    ShapeError, TypeError, ValueError
        If `params` cannot have made `trace`, as in `bptt`.

    Notes
    -----
    In a reverse trace the state before step t is that of step t + 1. The path through a clamped
    gate is zero. Norms of paths do not add up to the norm of the total; see `gradient_shares`.
    One array takes 8·T·B·H² bytes in float64: for long spans use `transport`.

    Examples
    --------
    With all parameters zero the update gate is one half and nothing else depends on h'.

    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> jacobian = jacobian_paths(params, unroll(params, np.zeros((3, 1, 1))))
    >>> jacobian.keep[0, 0]
    array([[0.5, 0. ],
           [0. , 0.5]])
    >>> bool((jacobian.total == jacobian.keep).all())
    True
    """
    paths = walked_paths(params, trace, trace.dtype)
    with np.errstate(all="ignore"):
        matrices = paths.matrices(slice(None))
        total = paths.total(slice(None))
    parts = dict(zip(paths.by_name, matrices, strict=True)) | {"total": total}
    kinds: dict[str, Any] = {"gru": GRUJacobian, "rnn": RNNJacobian, "lstm": LSTMJacobian}
    jacobian: Jacobian = kinds[trace.cell](
        **{n: frozen(walked(part, trace.lengths, trace.reverse)) for n, part in parts.items()}
    )
    return jacobian
