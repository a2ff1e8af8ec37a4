"""What a cell gives to the backward walk, and the walk's form for one cell state or two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from gru_core._arrays import FloatArray
from gru_core.held import Masks


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

    def gates(self, d_state: FloatArray) -> list[GateGradients]:
        """Return what reaches the gates, from the total gradient at the states (T, B, S, H)."""
        ...


class GateGradients(NamedTuple):
    """What reaches K gates that read the same state, so that one product serves them all."""

    input_gates: tuple[str, ...]
    """The gates in the order of `at_input`."""
    at_input: FloatArray
    """(K, T, B, H), at ``w_i @ x + b_i``."""
    state_gates: tuple[str, ...]
    """The gates in the order of `at_state`."""
    at_state: FloatArray
    """(K, T, B, H), at ``w_h @ m + b_h``."""
    state: FloatArray
    """(T, B, H), m itself."""


CACHED = 65_536
"""How many numbers of one kind are walked through at a time: few enough to stay in the cache,
and so many that what each part costs besides does not count."""

FILLED = 16_384
"""The same where a dozen arrays are read and written beside each other."""

Fill = Callable[[FloatArray, dict[str, FloatArray], Masks], None]
"""Puts slopes (K, T, B, H) where the first argument says, from a trace's arrays and masks."""


def fill_in_parts(
    fill: Fill, slopes: FloatArray, arrays: dict[str, FloatArray], held: Masks
) -> None:
    """Fill slopes (K, T, B, H) in parts that stay in the cache."""
    for steps in cached_steps(slopes.shape[1:], FILLED):
        part = {name: array[steps] for name, array in arrays.items()}
        masks = {gate: mask[steps] for gate, mask in held.items()}
        fill(slopes[:, steps], part, masks)


def cached_steps(shape: tuple[int, ...], numbers: int = 0) -> Iterator[slice]:
    """Cut the steps of an array (T, B, H) into parts of so many numbers, or about `CACHED`.

    Examples
    --------
    >>> list(cached_steps((5, 128, 256)))
    [slice(0, 2, None), slice(2, 4, None), slice(4, 6, None)]
    """
    count = max(1, (numbers or CACHED) // (shape[1] * shape[2]))
    return (slice(start, start + count) for start in range(0, shape[0], count))
