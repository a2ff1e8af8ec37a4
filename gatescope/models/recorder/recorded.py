"""One call of a recurrent module: what it received, what it returned, and the core's replay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from gatescope.inputs.number_text import column_names
from gatescope.inputs.sequence import FloatArray, NumberSequence
from gatescope.messages import InputError
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gatescope.models.recorder.agreement import output_checks
from gatescope.models.recorder.shapes import ARRAYS, check_arrays
from gru_core import CellName, Network, NetworkTrace, parity_report, unroll_network
from gru_core._arrays import IntArray, frozen
from gru_core.parity_checks import ParityCheck, ParityReport

if TYPE_CHECKING:
    from gatescope.models.recorder.weights import Weights

KINDS: dict[str, CellName] = {
    "GRU": "gru",
    "LSTM": "lstm",
    "RNN": "rnn",
    "GRUCell": "gru",
    "LSTMCell": "lstm",
    "RNNCell": "rnn",
}
"""Modules of torch.nn that are recorded, and the cell that each is made of."""


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class Recorded:
    """One call of a module; of a cell or a module that is led step by step, one sequence.

    Parameters
    ----------
    name : str
        Where the module stands in the model, such as ``encoder.rnn``.
    call : int
        Which of its calls this is, counted from 0.
    kind : str
        Its class in torch.nn, such as ``GRU`` or ``LSTMCell``.
    precision : {"float64", "float32", "tf32", "float16", "bfloat16"}
        What the module computed in. The core computes in float32 where that is less.
    network : Network
        Its weights in this call.
    x : FloatArray of shape (T, B, I)
        What it read, time first whatever the module's `batch_first`.
    h0, c0 : FloatArray of shape (L*D, B, H) or None
        The start states it was given; None where it was given none and began at zero.
    lengths : IntArray of shape (B,) or None
        Valid steps of each row, from a packed sequence.
    y : FloatArray of shape (T, B, D*H)
        What torch returned, zero beyond a row's length.
    h_n, c_n : FloatArray of shape (L*D, B, H)
        The end states that torch returned; `c_n` is the LSTM's alone.
    weights : Weights or None
        The copied torch weights, which judge in `parity`; a recording from a file has none, and
        `network` gives them.

    Raises
    ------
    ShapeError
        If an array does not fit the network; the array and both shapes are named.
    ValueError
        If `kind` is not the module of the network's cell, or c is missing or too much.
    """

    name: str
    call: int
    kind: str
    precision: str
    network: Network
    x: FloatArray
    h0: FloatArray | None = None
    c0: FloatArray | None = None
    lengths: IntArray | None = None
    y: FloatArray
    h_n: FloatArray
    c_n: FloatArray | None = None
    weights: Weights | None = None

    def __post_init__(self) -> None:
        if KINDS.get(self.kind) != (cell := self.network.cell):
            raise ValueError(f"kind: expected a module of cell {cell}, got {self.kind}")
        arrays = {name: getattr(self, name) for name in ARRAYS}
        object.__setattr__(self, "lengths", check_arrays(self.network, arrays))

    @cached_property
    def trace(self) -> NetworkTrace:
        """Everything the core computes on the same numbers, at the first look."""
        return unroll_network(self.network, self.x, self.h0, self.lengths, c0=self.c0)

    @cached_property
    def parity(self) -> ParityReport:
        """The core's numbers before torch: gates, states and gradients, at the first look.

        Torch is loaded for it, and its random numbers stay where they are. The report takes
        many times as long as the call took.
        """
        from gatescope.models.recorder.weights import undisturbed

        judge: Any = self.network if self.weights is None else self.weights.module
        with undisturbed():
            return parity_report(
                judge, self.x, self.h0, self.lengths, c0=self.c0, trace=self.trace
            )

    @cached_property
    def output_checks(self) -> tuple[ParityCheck, ...]:
        """The core's y, h_n and c_n beside what the module really returned in the run.

        A failure where `parity` passes means that the module computed something else than its
        equation with these weights: a subclass with a `forward` of its own, say, or weights
        that were written through ``.data`` while they were recorded.
        """
        return output_checks(self)

    @property
    def output_error(self) -> float:
        """The largest difference between the core's output and the module's."""
        return max(check.worst for check in self.output_checks)

    def model(self, row: int = 0) -> Model:
        """Make a model of the module, which starts where this row started.

        Parameters
        ----------
        row : int
            A batch row, from 0.

        Returns
        -------
        Model
            Reads rows of I numbers and gives no answer. Computes in float64 with the very
            weights: what is recorded in less precision is exact in more.

        Raises
        ------
        InputError
            If there is no such row.
        """
        cut = self._row(row)
        wide = np.dtype(np.float64)
        h0, c0 = (None if a is None else frozen(a.astype(wide)) for a in (cut.h0, cut.c0))
        encoder = NumberEncoder(column_names(self.network.input_size))
        network = self.network.astype(wide)
        return Model(self.name, network.cell, network, encoder, h0=h0, c0=c0)

    def sequence(self, row: int = 0) -> NumberSequence:
        """Give what one batch row read, as far as it goes.

        Parameters
        ----------
        row : int
            A batch row, from 0.

        Returns
        -------
        NumberSequence
            The recorded numbers, unrounded.

        Raises
        ------
        InputError
            If there is no such row, or it holds NaN or Inf, which no page can draw.
        """
        cut = self._row(row)
        steps = len(self.x) if cut.lengths is None else int(cut.lengths[0])
        values = cut.x[:steps, 0].astype(np.float64)
        if len(wrong := np.argwhere(~np.isfinite(values))):
            step, column = wrong[0]
            raise InputError(
                "Expected finite numbers, but what “{name}” read holds {value} at step {step}, "
                "column {column}; choose another row, or record a run without NaN and Inf.",
                name=self.name,
                value=str(values[step, column]),
                step=int(step),
                column=int(column),
            )
        return NumberSequence(frozen(values), column_names(values.shape[1]))

    def rows(self, first: int, last: int) -> Recorded:
        """Keep the batch rows from `first` to before `last`, as a slice does."""
        cut = {
            name: array[..., first:last] if array.ndim == 1 else array[:, first:last]
            for name in ARRAYS
            if (array := getattr(self, name)) is not None
        }
        return replace(self, **cut)

    def _row(self, row: int) -> Recorded:
        count = self.x.shape[1]
        if not 0 <= row < count:
            raise InputError(
                "Expected a batch row from 0 to {last}, but {row} came; choose one of these.",
                last=count - 1,
                row=row,
            )
        return self.rows(row, row + 1)

    def __repr__(self) -> str:
        (T, B, I), network = self.x.shape, self.network
        more = f", L={network.num_layers}" if network.num_layers > 1 else ""
        more += ", both directions" if network.num_directions == 2 else ""
        sizes = f"T={T}, B={B}, I={I}, H={network.hidden_size}{more}"
        return f"<Recorded {self.name!r}, call {self.call}: nn.{self.kind}, {sizes}>"
