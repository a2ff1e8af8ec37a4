"""Layers of a Keras file of weights without configuration: what shapes and paths tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from gatescope.messages import InputError, Message, note
from gatescope.models.checkpoints.blocks import Blocks, cell_of
from gatescope.models.checkpoints.building import build_layer, no_layer, with_neighbours
from gatescope.models.checkpoints.found import Convention, FoundLayer
from gatescope.models.checkpoints.keras_blocks import keras_blocks
from gatescope.models.checkpoints.keras_neighbours import heads_of, tables_of
from gatescope.models.checkpoints.keras_stored import Stored
from gatescope.models.checkpoints.limits import check_layers

_NUMBERED = re.compile(r"(?P<base>.*?)(?:_(?P<number>\d{1,4}))?")


def guess_keras_layers(
    stored: Mapping[str, Stored], activation: Literal["tanh", "relu"] = "tanh"
) -> tuple[tuple[FoundLayer, ...], tuple[Message, ...]]:
    """Find recurrent layers by their shapes, and say what had to be assumed.

    Parameters
    ----------
    stored : mapping of str to Stored
        The weights.
    activation : {"tanh", "relu"}
        What an RNN's activation is: the file does not say.

    Returns
    -------
    layers : tuple of FoundLayer
        ``gru``, ``gru_1``, … are one stack where each reads as many numbers as the one before
        gives. Their notes say what was assumed.
    notes : tuple of Message
        Why layers were left out, where others could be read.

    Raises
    ------
    InputError
        If there is none, or none can be read.

    Notes
    -----
    A GRU with two biases resets after the product, one with a single bias before it; without
    biases Keras's default, after, is assumed. Activations are taken to be Keras's defaults.
    """
    stacks: list[list[tuple[str, list[Blocks]]]] = []
    refused: list[InputError] = []
    for name in sorted((n for n in stored if stored[n].recurrent), key=_in_order):
        try:
            directions = 2 if "forward" in stored[name].ways else 1
            own = keras_blocks(name, stored[name], directions)
            cell_of(name, own[0].w_hh.shape[0], own[0].w_hh.shape[1])
        except InputError as error:
            refused.append(error)
            continue
        if stacks and _follows(stacks[-1][-1], (name, own)):
            stacks[-1].append((name, own))
        else:
            stacks.append([(name, own)])
    check_layers(len(stacks))
    if not stacks:
        raise refused[0] if refused else no_layer(stored)
    plain = [(n, stored[n].ways.get("", [])) for n in stored if not stored[n].recurrent]
    tables = list(tables_of(iter(plain)))
    maps = [head for n, own in plain if len(own) == 2 for head in heads_of(n, own, "")]
    layers = tuple(with_neighbours(_layer(stack, activation), tables, maps) for stack in stacks)
    return layers, tuple(error.message for error in refused)


def _in_order(name: str) -> tuple[str, int]:
    match = _NUMBERED.fullmatch(name)
    return (name, 0) if match is None else (match["base"], int(match["number"] or 0))


def _follows(below: tuple[str, list[Blocks]], above: tuple[str, list[Blocks]]) -> bool:
    (lower, low), (upper, up) = below, above
    (base, number), (same, following) = _in_order(lower), _in_order(upper)
    return (
        (base, number + 1) == (same, following)
        and len(low) == len(up)
        and up[0].w_hh.shape == low[0].w_hh.shape
        and up[0].w_ih.shape[1] == len(low) * low[0].w_hh.shape[1]
        and up[0].biases == low[0].biases
    )


def _layer(
    stack: list[tuple[str, list[Blocks]]], activation: Literal["tanh", "relu"]
) -> FoundLayer:
    name = "+".join(each.removeprefix("layers/") for each, _ in stack)
    first = stack[0][1][0]
    cell = cell_of(name, first.w_hh.shape[0], first.w_hh.shape[1])
    reset: Literal["after", "before"] | None = None
    if cell == "gru":
        reset = "before" if first.biases == "one" else "after"
    candidate: Literal["tanh", "relu"] = activation if cell == "rnn" else "tanh"
    notes = [
        note(
            "Weights alone do not say everything: {activation} as activation and sigmoid gates "
            "are assumed.",
            activation=candidate,
        )
    ]
    if cell == "gru" and first.biases == "none":
        notes.append(note("Without biases one cannot tell reset_after; true is assumed."))
    if len(stack) > 1:
        notes.append(note("These layers are taken for one stack, since their sizes fit."))
    convention = Convention("keras", reset, candidate, first.biases)
    return build_layer(name, cell, [own for _, own in stack], convention, notes)
