"""Packed blocks from any file to a found layer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError, Message, note
from gatescope.models.checkpoints.blocks import Blocks
from gatescope.models.checkpoints.found import Convention, FoundEmbedding, FoundHead, FoundLayer
from gatescope.models.checkpoints.limits import MAX_LAYERS, MAX_TOKENS, check_units
from gatescope.models.checkpoints.numbers import as_weights, widest
from gru_core import CellName, Network, Params, ShapeError, params_from_packed

PLAIN = ("", "linear", "softmax")
"""What a head may end with and still be shown as it is."""


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
        With the tables as wide as its input, and the maps as wide as its D*H states; a note
        where a map ends with a function that no `Head` has.
    """
    states = layer.hidden_size * layer.num_directions
    heads = tuple(head for head in maps if _fits(head.w, states))
    return replace(
        layer,
        embeddings=tuple(table for table in tables if _fits(table.w, layer.input_size)),
        heads=heads,
        notes=(
            *layer.notes,
            *(
                note(
                    "“{name}” ends with {activation} in the file; here its values are shown "
                    "before that.",
                    name=shorten(head.name),
                    activation=shorten(head.activation),
                )
                for head in heads
                if head.activation not in PLAIN
            ),
        ),
    )


def _fits(w: FloatArray, width: int) -> bool:
    return w.shape[1] == width and len(w) <= MAX_TOKENS


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
