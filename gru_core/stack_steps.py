"""One step of each cell for many networks at once: a gradient back, a change of the state on.

Arrays have their gates before their rows, (K, N, H): one step's sums then run through memory
without a gap, and what each path sends back is there without a product of its own.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.cells.adjoint import Adjoint
from gru_core.cells.gru_backward import GRUAfterAdjoint
from gru_core.cells.lstm_backward import LSTMAdjoint
from gru_core.cells.rnn_backward import RNNAdjoint


class Steps(Protocol):
    """One step of a cell, prepared for all steps of N networks."""

    paths: tuple[str, ...]
    """The paths in the order of what `back` tells of them."""

    def arrive(self, t: int, d_state: FloatArray) -> None:
        """Complete the gradient (S, N, H) that has come to the state of step `t`."""
        ...

    def back(self, t: int, d_state: FloatArray, along: FloatArray) -> None:
        """Turn the gradient (S, N, H) at the state of step `t` into that at the state before.

        `along` (P, N) is filled with the product of what each path sends and what all send.
        """
        ...

    def on(self, t: int, change: FloatArray) -> None:
        """Turn changes (S, N, K, H) of the state before step `t` into those of its state."""
        ...


class OneStateSteps:
    r"""Steps of the GRU and of the RNN.

    .. math::
        dh' = z \odot dh + \textstyle\sum_k W_{hk}^T (s_k \odot dh) \qquad
        \delta h = z \odot \delta h' + \textstyle\sum_k s_k \odot W_{hk} \delta h'
    """

    def __init__(self, paths: tuple[str, ...], slopes: FloatArray, w_h: FloatArray) -> None:
        self.paths = paths
        self.slopes = slopes  # (P, T, N, H): z, which no weights follow, comes last
        self.w_h = by_gate(w_h)
        self.w_h_t = np.ascontiguousarray(self.w_h.swapaxes(-1, -2))

    def arrive(self, t: int, d_state: FloatArray) -> None:
        """Add nothing, see `Steps.arrive`."""

    def back(self, t: int, d_state: FloatArray, along: FloatArray) -> None:
        """Walk one step back, see `Steps.back`."""
        (d_h,) = d_state
        parts = self.slopes[:, t] * d_h
        sent = np.empty_like(parts)
        gates = len(self.w_h)
        np.matmul(parts[:gates, :, None], self.w_h, out=sent[:gates, :, None])
        sent[gates:] = parts[gates:]
        d_h[...] = summed(sent)
        np.vecdot(sent, d_h, out=along)

    def on(self, t: int, change: FloatArray) -> None:
        """Walk one step on, see `Steps.on`."""
        (of_h,) = change
        came = np.empty((len(self.slopes), *of_h.shape))
        gates = len(self.w_h)
        np.matmul(of_h, self.w_h_t, out=came[:gates])
        came[gates:] = of_h
        came *= self.slopes[:, t, :, None]
        of_h[...] = summed(came)


class LSTMSteps:
    r"""Steps of the LSTM, whose state is h and c; what reaches c through h counts as c's.

    .. math::
        dc &\mathrel{+}= dh \odot o (1 - \tanh^2 c) \qquad dc' = f \odot dc \qquad
        dh' = W_{ho}^T (s_o \odot dh) + \textstyle\sum_{k \ne o} W_{hk}^T (s_k \odot dc) \\
        \delta c &= f \odot \delta c' + \textstyle\sum_{k \ne o} s_k \odot W_{hk} \delta h'
        \qquad \delta h = s_o \odot W_{ho} \delta h' + o (1 - \tanh^2 c) \odot \delta c
    """

    paths: tuple[str, ...] = ("output", "input", "forget", "candidate", "cell")

    def __init__(self, from_h: FloatArray, from_c: FloatArray, w_h: FloatArray) -> None:
        self.slope_o, self.c_to_h = from_h  # (T, N, H)
        self.slopes = from_c  # (4, T, N, H): of i, f, g, and f itself
        self.w_h = by_gate(w_h)
        self.w_h_t = np.ascontiguousarray(self.w_h.swapaxes(-1, -2))

    def arrive(self, t: int, d_state: FloatArray) -> None:
        """Let what reaches h reach the c it is made of, see `Steps.arrive`."""
        d_h, d_c = d_state
        d_c += self.c_to_h[t] * d_h

    def back(self, t: int, d_state: FloatArray, along: FloatArray) -> None:
        """Walk one step back, see `Steps.back`."""
        d_h, d_c = d_state
        parts = np.empty((4, *d_h.shape))
        np.multiply(self.slope_o[t], d_h, out=parts[0])
        np.multiply(self.slopes[:3, t], d_c, out=parts[1:])
        d_c *= self.slopes[3, t]
        sent = np.matmul(parts[:, :, None], self.w_h)[:, :, 0]
        d_h[...] = summed(sent)
        np.vecdot(sent, d_h, out=along[:4])
        np.vecdot(d_c, d_c, out=along[4])

    def on(self, t: int, change: FloatArray) -> None:
        """Walk one step on, see `Steps.on`."""
        of_h, of_c = change
        came = np.empty((5, *of_h.shape))
        np.matmul(of_h, self.w_h_t, out=came[:4])
        came[4] = of_c
        came[0] *= self.slope_o[t, :, None]
        came[1:] *= self.slopes[:, t, :, None]
        of_c[...] = summed(came[1:])
        np.multiply(self.c_to_h[t, :, None], of_c, out=of_h)
        of_h += came[0]


def by_gate(w_h: FloatArray) -> FloatArray:
    """View weights (N, K·H, H), gate below gate, as (K, N, H, H)."""
    size = w_h.shape[-1]
    return w_h.reshape(len(w_h), -1, size, size).swapaxes(0, 1)


def steps_of(adjoint: Adjoint) -> Steps | None:
    """Prepare a cell's steps; None for the reset-before GRU, whose weights follow weights."""
    if isinstance(adjoint, LSTMAdjoint):
        return LSTMSteps(adjoint.to_all[:2], adjoint.to_all[2:], adjoint.w_h)
    if isinstance(adjoint, GRUAfterAdjoint):
        paths = ("reset", "update", "candidate", "keep")
        return OneStateSteps(paths, adjoint.to_all[1:], adjoint.w_h)
    if isinstance(adjoint, RNNAdjoint):
        return OneStateSteps(("recurrent",), adjoint.factors[None, :, :, 0], adjoint.w_h)
    return None


def summed(parts: FloatArray) -> FloatArray:
    """Add arrays one after the other: an order that no number of rows can change.

    Examples
    --------
    >>> summed(np.array([[1.0, 2.0], [3.0, 4.0]]))
    array([4., 6.])
    """
    total: FloatArray = parts[0].copy()
    for part in parts[1:]:
        total += part
    return total
