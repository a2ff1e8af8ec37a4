"""Frozen traces: everything a cell computed at every step, stacked over time."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

import numpy as np

from gru_core._arrays import BoolArray, CellName, FloatArray, IntArray
from gru_core.cells.gru import GRUStep
from gru_core.cells.lstm import LSTMStep
from gru_core.cells.rnn import RNNStep
from gru_core.clamps import Clamp
from gru_core.held import held_gates
from gru_core.params import Activation, Reset


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class BaseTrace:
    """What the traces of all cells share.

    Parameters
    ----------
    x : FloatArray of shape (T, B, I)
        The input as it was used: in the trace's dtype, zero beyond a row's length.
    h : FloatArray of shape (T, B, H)
        The state after each step.
    h_prev : FloatArray of shape (T, B, H)
        The state each step started from; in a reverse trace that of the step after it.
    h0 : FloatArray of shape (B, H)
        Start state.
    h_n : FloatArray of shape (B, H)
        State at the end of each row: at step length - 1, or at step 0 in a reverse trace.
    lengths : IntArray of shape (B,) or None
        Valid steps of each row; None when every row is as long as the trace. Beyond a row's
        length everything is zero.
    reverse : bool
        True when the steps were walked from last to first. The arrays stay in the order of x.
    clamps : tuple of Clamp
        Gates that were held at constants. Their pre-activations are what they would have seen.
    """

    cell: ClassVar[CellName]

    x: FloatArray
    h: FloatArray
    h_prev: FloatArray
    h0: FloatArray
    h_n: FloatArray
    lengths: IntArray | None = None
    reverse: bool = False
    clamps: tuple[Clamp, ...] = ()

    def clamped(self, gate: str) -> BoolArray | None:
        """Say which entries (T, B, H) of a gate were held at a constant; None if none was.

        Examples
        --------
        >>> from gru_core import Clamp, unroll, zero_params
        >>> params = zero_params("gru", input_size=1, hidden_size=1)
        >>> trace = unroll(params, np.zeros((3, 1, 1)), clamps=[Clamp("z", 1.0, first=1)])
        >>> trace.clamped("z").ravel()
        array([False,  True,  True])
        """
        held = held_gates(self.clamps, self.h.shape, self.lengths, self.dtype).get(gate)
        if held is None:
            return None
        held.mask.setflags(write=False)
        return held.mask

    @property
    def time_steps(self) -> int:
        """T."""
        return int(self.h.shape[0])

    @property
    def batch_size(self) -> int:
        """B."""
        return int(self.h.shape[1])

    @property
    def hidden_size(self) -> int:
        """H."""
        return int(self.h.shape[2])

    @property
    def dtype(self) -> np.dtype[Any]:
        """Float32 or float64."""
        return self.h.dtype

    def _cut(self, step_type: Any, t: int) -> Any:
        return step_type(**{f.name: getattr(self, f.name)[t] for f in fields(step_type)})


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class GRUTrace(BaseTrace):
    """A GRU's run: gates, candidate and pre-activations, each of shape (T, B, H).

    Parameters
    ----------
    r, z, n : FloatArray of shape (T, B, H)
        Reset gate and update gate in [0, 1], candidate in [-1, 1].
    a_r, a_z, a_n : FloatArray of shape (T, B, H)
        Their pre-activations.
    rec_n : FloatArray of shape (T, B, H)
        Recurrent part of the candidate, see `GRUStep`.
    reset : {"after", "before"}
        Where r acted, see `GRUParams`.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((3, 1, 1)), h0=np.ones((1, 1)))
    >>> trace.h.ravel(), trace.at(0).z
    (array([0.5  , 0.25 , 0.125]), array([[0.5]]))
    """

    cell: ClassVar[CellName] = "gru"

    r: FloatArray
    z: FloatArray
    n: FloatArray
    a_r: FloatArray
    a_z: FloatArray
    a_n: FloatArray
    rec_n: FloatArray
    reset: Reset = "after"

    def at(self, t: int) -> GRUStep:
        """Return step `t` as `step` would; negative t counts from the end."""
        step: GRUStep = self._cut(GRUStep, t)
        return step


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class RNNTrace(BaseTrace):
    """A vanilla RNN's run: state and pre-activation, each of shape (T, B, H).

    Parameters
    ----------
    a_h : FloatArray of shape (T, B, H)
        Pre-activation of the state.
    activation : {"tanh", "relu"}
        What turned it into the state.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> unroll(zero_params("rnn", input_size=1, hidden_size=1), np.ones((2, 1, 1))).h.ravel()
    array([0., 0.])
    """

    cell: ClassVar[CellName] = "rnn"

    a_h: FloatArray
    activation: Activation = "tanh"

    def at(self, t: int) -> RNNStep:
        """Return step `t` as `step` would; negative t counts from the end."""
        step: RNNStep = self._cut(RNNStep, t)
        return step


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class LSTMTrace(BaseTrace):
    """An LSTM's run: gates, cell state and pre-activations, each of shape (T, B, H).

    Parameters
    ----------
    i, f, g, o : FloatArray of shape (T, B, H)
        Input, forget and output gate in [0, 1], candidate g in [-1, 1].
    c, c_prev : FloatArray of shape (T, B, H)
        Cell state after each step and the one it started from.
    c0, c_n : FloatArray of shape (B, H)
        Cell state at the start and at the end of each row.
    a_i, a_f, a_g, a_o : FloatArray of shape (T, B, H)
        Pre-activations.

    Examples
    --------
    With all parameters zero the gates are one half and nothing is written.

    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("lstm", input_size=1, hidden_size=1)
    >>> unroll(params, np.zeros((3, 1, 1)), c0=np.ones((1, 1))).c.ravel()
    array([0.5  , 0.25 , 0.125])
    """

    cell: ClassVar[CellName] = "lstm"

    i: FloatArray
    f: FloatArray
    g: FloatArray
    o: FloatArray
    c: FloatArray
    c_prev: FloatArray
    c0: FloatArray
    c_n: FloatArray
    a_i: FloatArray
    a_f: FloatArray
    a_g: FloatArray
    a_o: FloatArray

    def at(self, t: int) -> LSTMStep:
        """Return step `t` as `step` would; negative t counts from the end."""
        step: LSTMStep = self._cut(LSTMStep, t)
        return step


Trace = GRUTrace | RNNTrace | LSTMTrace
