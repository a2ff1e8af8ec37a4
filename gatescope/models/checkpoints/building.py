"""Packed blocks from any file to a found layer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError, Message
from gatescope.models.checkpoints.checkpoint import (
    Biases,
    Convention,
    FoundEmbedding,
    FoundHead,
    FoundLayer,
)
from gatescope.models.checkpoints.limits import MAX_LAYERS, check_units
from gatescope.models.checkpoints.numbers import as_weights, widest
from gru_core import CellName, Network, Params, ShapeError, params_from_packed

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


def build_layer(
    name: str,
    cell: CellName,
    stack: Sequence[Sequence[Blocks]],
    convention: Convention,
    notes: Iterable[Message] = (),
) -> FoundLayer:
    """Make a found layer of packed blocks.

    Parameters
    ----------
    name : str
        Its name in the file.
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    stack : sequence of sequence of Blocks
        ``stack[l][d]``.
    convention : Convention
        How the blocks are packed.
    notes : iterable of Message
        What was assumed.

    Returns
    -------
    FoundLayer
        Without candidates before and behind it.

    Raises
    ------
    InputError
        If a weight is no usable number, the layer is too large, or arrays do not fit together;
        the layer and what does not fit are named.
    """
    if len(stack) > MAX_LAYERS:
        raise InputError(
            "Expected at most {limit} layers on one another, but “{name}” has {count}; choose "
            "a smaller network.",
            limit=MAX_LAYERS,
            name=shorten(name),
            count=len(stack),
        )
    every = [blocks for layer in stack for blocks in layer]
    for blocks in every:
        check_units(blocks.name, blocks.w_hh.shape[-1], blocks.w_ih.shape[-1])
    checked = _same_dtype(every)
    try:
        params = [_params(cell, blocks, convention) for blocks in checked]
        rows = iter(params)
        network = Network(tuple(tuple(next(rows) for _ in layer) for layer in stack))
    except (ShapeError, TypeError, ValueError) as error:
        raise InputError(
            "Expected arrays that fit together in “{name}”, but they do not ({problem}); save "
            "the network again.",
            name=shorten(name),
            problem=shorten(str(error), 160),
        ) from error
    count = sum(array.size for b in every for _, array in b.arrays if array is not None)
    return FoundLayer(name, network, convention, count, notes=tuple(notes))


def _same_dtype(every: Sequence[Blocks]) -> list[Blocks]:
    named = [(f"{b.name} {n}", array) for b in every for n, array in b.arrays]
    arrays = iter(
        widest(*(None if array is None else as_weights(n, array) for n, array in named))
    )
    checked: list[Any] = [next(arrays) for _ in named]
    return [Blocks(b.name, *checked[4 * k : 4 * k + 4]) for k, b in enumerate(every)]


def _params(cell: CellName, blocks: Blocks, convention: Convention) -> Params:
    return params_from_packed(
        cell,
        blocks.w_ih,
        blocks.w_hh,
        blocks.b_ih,
        blocks.b_hh,
        order=convention.order,
        reset=convention.reset or "after",
        activation=convention.activation if cell == "rnn" else "tanh",
    )


def with_neighbours(
    layer: FoundLayer, tables: Iterable[FoundEmbedding], maps: Iterable[FoundHead]
) -> FoundLayer:
    """Give a layer those embeddings and heads of the file that fit it.

    Parameters
    ----------
    layer : FoundLayer
        The layer.
    tables, maps : iterable of FoundEmbedding, of FoundHead
        All of the file, the likeliest first.

    Returns
    -------
    FoundLayer
        With the tables as wide as its input, and the maps as wide as its D*H states.
    """
    states = layer.hidden_size * layer.num_directions
    return replace(
        layer,
        embeddings=tuple(table for table in tables if table.w.shape[1] == layer.input_size),
        heads=tuple(head for head in maps if head.w.shape[1] == states),
    )


def no_layer(names: Iterable[str]) -> InputError:
    """Say that a file has no recurrent layer, and what it has."""
    shown = [shorten(name, 30) for _, name in zip(range(4), names, strict=False)]
    return InputError(
        "Expected a GRU, an LSTM or an RNN, but the file has none (it has {names}); choose the "
        "file of a recurrent network.",
        names=", ".join(shown) or "∅",
    )


def zero_bias(w: FloatArray) -> FloatArray:
    """Give the biases that a head without any has."""
    zero: FloatArray = w[:, 0] * 0
    return zero
