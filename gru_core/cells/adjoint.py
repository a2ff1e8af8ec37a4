"""What a cell gives to the backward walk, and the walk's form for one cell state or two."""

from __future__ import annotations

from typing import Protocol

from gru_core._arrays import FloatArray


class Adjoint(Protocol):
    """One cell's part of backpropagation through time, with S state arrays (h; LSTM: h and c).

    Everything that does not depend on the gradient is computed for all steps at once when the
    object is made; `run` does the rest, step by step.
    """

    def run(
        self, start: int, stop: int, d_in: FloatArray, carry: FloatArray, d_state: FloatArray
    ) -> FloatArray:
        """Walk back from step `stop` - 1 to `start`.

        Parameters
        ----------
        start, stop : int
            The steps, in walking order.
        d_in : FloatArray of shape (stop - start, B, S, H)
            Gradient that enters at the states from outside.
        carry : FloatArray of shape (B, S, H)
            Gradient that comes from step `stop`.
        d_state : FloatArray of shape (stop - start, B, S, H)
            Filled with the total gradient at each state.

        Returns
        -------
        FloatArray of shape (B, S, H)
            Gradient at the state that step `start` started from.
        """
        ...

    def gates(self, d_state: FloatArray) -> dict[str, GateGradient]:
        """Return what reaches each gate, from the total gradient (T, B, S, H) at the states."""
        ...


GateGradient = tuple[FloatArray, FloatArray, FloatArray]
"""Gradient at ``w_i @ x + b_i``, at ``w_h @ m + b_h``, and m (T, B, H) itself."""
