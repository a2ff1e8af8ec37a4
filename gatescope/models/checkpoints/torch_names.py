"""Recurrent layers by PyTorch's names, in a state dict or in safetensors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, note
from gatescope.models.checkpoints.blocks import Blocks, cell_of
from gatescope.models.checkpoints.building import build_layer, no_layer, with_neighbours
from gatescope.models.checkpoints.found import Convention, FoundLayer
from gatescope.models.checkpoints.limits import check_layers
from gatescope.models.checkpoints.torch_neighbours import (
    embeddings_in,
    heads_in,
    matrices_in,
)

Arrays = Mapping[str, NDArray[Any]]
_PLACE = re.compile(
    r"(?:(?P<owner>.*)\.)?weight_hh(?:_l(?P<layer>\d{1,3})(?P<back>_reverse)?)?"
)


def find_torch_layers(
    arrays: Arrays, activation: Literal["tanh", "relu"] = "tanh"
) -> tuple[tuple[FoundLayer, ...], tuple[Message, ...]]:
    """Find every `nn.GRU`, `nn.LSTM`, `nn.RNN` and every cell of these by their names.

    Parameters
    ----------
    arrays : mapping of str to NDArray
        A state dict: ``…weight_ih_l0``, ``…weight_hh_l0_reverse``, or ``…weight_ih`` of a cell.
    activation : {"tanh", "relu"}
        What an RNN's activation is: its state dict does not say.

    Returns
    -------
    layers : tuple of FoundLayer
        With the embeddings and heads that fit, in the order of the file.
    notes : tuple of Message
        Why layers were left out, where others could be read.

    Raises
    ------
    InputError
        If there is none, or none can be read.

    Examples
    --------
    >>> import numpy as np
    >>> w = {"enc.weight_ih_l0": np.ones((6, 1)), "enc.weight_hh_l0": np.ones((6, 2))}
    >>> [layer], _ = find_torch_layers(w)
    >>> layer.name, layer.cell, layer.convention.biases
    ('enc', 'gru', 'none')
    """
    places = _places(arrays)
    if not places:
        raise no_layer(arrays)
    check_layers(len(places))
    found: list[FoundLayer] = []
    refused: list[InputError] = []
    for owner, stack in places.items():
        try:
            found.append(_layer(arrays, owner, stack, activation))
        except InputError as error:
            refused.append(error)
    if not found:
        raise refused[0]
    matrices = matrices_in(arrays)
    layers = tuple(
        with_neighbours(
            layer, embeddings_in(matrices, layer.input_size), heads_in(matrices, layer)
        )
        for layer in found
    )
    return layers, tuple(error.message for error in refused)


def _places(arrays: Arrays) -> dict[str, dict[tuple[int, int], str]]:
    """Give for each owner the endings of its names by (layer, direction)."""
    places: dict[str, dict[tuple[int, int], str]] = {}
    for name in arrays:
        if match := _PLACE.fullmatch(name):
            layer, back = match["layer"], match["back"]
            ending = "" if layer is None else f"_l{layer}{back or ''}"
            stack = places.setdefault(match["owner"] or "", {})
            stack[int(layer or 0), int(back is not None)] = ending
    return places


def _layer(
    arrays: Arrays,
    owner: str,
    stack: Mapping[tuple[int, int], str],
    activation: Literal["tanh", "relu"],
) -> FoundLayer:
    prefix, name = (f"{owner}." if owner else ""), owner or "rnn"
    directions = 1 + max(d for _, d in stack)
    layers = [
        [_blocks(arrays, prefix, _ending(stack, number, d, name)) for d in range(directions)]
        for number in range(1 + max(number for number, _ in stack))
    ]
    first = layers[0][0]
    cell = cell_of(name, first.w_hh.shape[0], first.w_hh.shape[1])
    notes: Iterator[Message] = iter(())
    if cell == "rnn":
        notes = iter(
            (
                note(
                    "A state dict does not say what an RNN's activation is; {activation} is "
                    "assumed.",
                    activation=activation,
                ),
            )
        )
    convention = Convention(
        "torch",
        "after" if cell == "gru" else None,
        activation if cell == "rnn" else "tanh",
        first.biases,
    )
    return build_layer(name, cell, layers, convention, notes)


def _ending(stack: Mapping[tuple[int, int], str], number: int, d: int, name: str) -> str:
    if (number, d) not in stack:
        raise InputError(
            "Expected layer {number} of “{name}” in every direction, but its weights are "
            "missing; save the whole state dict.",
            number=number,
            name=shorten(name),
        )
    return stack[number, d]


def _blocks(arrays: Arrays, prefix: str, ending: str) -> Blocks:
    names = [f"{prefix}{kind}{ending}" for kind in ("weight_ih", "weight_hh")]
    for name in names:
        if name not in arrays or arrays[name].ndim != 2:
            raise InputError(
                "Expected a matrix “{name}”, but there is none in the file; save the whole "
                "state dict.",
                name=shorten(name, 80),
            )
    if f"{prefix}weight_hr{ending}" in arrays:
        raise InputError(
            "Expected an LSTM without projection, but “{name}” has one (proj_size); choose a "
            "network without it.",
            name=shorten(prefix.rstrip(".")) or "rnn",
        )
    biases = (arrays.get(f"{prefix}{kind}{ending}") for kind in ("bias_ih", "bias_hh"))
    return Blocks(f"{prefix}*{ending}", arrays[names[0]], arrays[names[1]], *biases)
