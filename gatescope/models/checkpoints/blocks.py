"""The arrays of a recurrent layer as libraries pack them: blocks of H rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.found import Biases
from gru_core import CellName

GATES: dict[CellName, int] = {"gru": 3, "lstm": 4, "rnn": 1}


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """The arrays of one layer in one direction, rows = blocks of H, as a file packs them.

    Parameters
    ----------
    name : str
        Where they stand in the file.
    w_ih : NDArray of shape (G*H, I)
        Input weights.
    w_hh : NDArray of shape (G*H, H)
        Recurrent weights.
    b_ih, b_hh : NDArray of shape (G*H,) or None
        Biases; a single one is `b_ih`.
    """

    name: str
    w_ih: NDArray[Any]
    w_hh: NDArray[Any]
    b_ih: NDArray[Any] | None = None
    b_hh: NDArray[Any] | None = None

    @property
    def arrays(self) -> tuple[tuple[str, NDArray[Any] | None], ...]:
        """The arrays with their names."""
        return tuple((n, getattr(self, n)) for n in ("w_ih", "w_hh", "b_ih", "b_hh"))

    @property
    def biases(self) -> Biases:
        """How many biases the file has."""
        if self.b_ih is None and self.b_hh is None:
            return "none"
        return "one" if self.b_ih is None or self.b_hh is None else "two"


def cell_of(name: str, rows: int, hidden_size: int) -> CellName:
    """Tell a cell by how many blocks of H rows it has: GRU 3, LSTM 4, RNN 1.

    Raises
    ------
    InputError
        If it has another number of them.

    Examples
    --------
    >>> cell_of("gru", rows=12, hidden_size=4)
    'gru'
    """
    for cell, gates in GATES.items():
        if rows == gates * hidden_size:
            return cell
    raise InputError(
        "Expected 3, 4 or 1 blocks of {units:,} rows for a GRU, an LSTM or an RNN, but "
        "“{name}” has {rows:,} rows; choose a file with one of these cells.",
        units=hidden_size,
        name=shorten(name),
        rows=rows,
    )
