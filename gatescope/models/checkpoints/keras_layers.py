"""Layers of a Keras model with its configuration: stacks joined where one feeds the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gatescope.messages import InputError, Message, note
from gatescope.models.checkpoints.blocks import Blocks
from gatescope.models.checkpoints.building import build_layer, no_layer, with_neighbours
from gatescope.models.checkpoints.found import Convention, FoundLayer
from gatescope.models.checkpoints.keras_blocks import keras_blocks
from gatescope.models.checkpoints.keras_config import KerasLayer
from gatescope.models.checkpoints.keras_neighbours import embeddings_in, heads_in
from gatescope.models.checkpoints.keras_recurrent import Recurrent, recurrent
from gatescope.models.checkpoints.keras_stored import Stored
from gatescope.models.checkpoints.limits import check_layers

# What stands between layers without changing a number when the network is used.
PASSES = ("Dropout", "SpatialDropout1D", "GaussianNoise", "GaussianDropout", "AlphaDropout",
          "ActivityRegularization", "Masking")  # fmt: skip
Member = tuple[Recurrent, list[Blocks]]


def find_keras_layers(
    config: list[KerasLayer], stored: Mapping[str, Stored]
) -> tuple[tuple[FoundLayer, ...], tuple[Message, ...]]:
    """Find the recurrent layers of a Keras model.

    Parameters
    ----------
    config : list of KerasLayer
        Its layers.
    stored : mapping of str to Stored
        Its weights.

    Returns
    -------
    layers : tuple of FoundLayer
        Layers that read from one another directly, or through dropout, and are of one kind
        and size are one stack.
    notes : tuple of Message
        Why layers were left out, where others could be read; and what is not as in Keras.

    Raises
    ------
    InputError
        If there is none, or none can be read.
    """
    stacks: dict[str, list[Member]] = {}
    refused: list[Message] = []
    first: InputError | None = None
    by_name = {layer.name: layer for layer in config}
    for layer in config:
        try:
            kind = recurrent(layer)
            if kind is None:
                continue
            blocks = keras_blocks(layer.name, _weights(layer, stored), kind.directions)
        except InputError as error:
            first = first or error
            refused.append(error.message)
            continue
        below = _below(layer, by_name, stacks)
        if below is not None and _fits(stacks[below][-1], (kind, blocks)):
            stacks[layer.name] = [*stacks.pop(below), (kind, blocks)]
        else:
            stacks[layer.name] = [(kind, blocks)]
    check_layers(len(stacks))
    if not stacks:
        raise first or no_layer(layer.kind for layer in config)
    tables, maps = embeddings_in(config, stored), heads_in(config, stored)
    layers = tuple(with_neighbours(_layer(stack), tables, maps) for stack in stacks.values())
    return layers, (*refused, *_masks(config))


def _weights(layer: KerasLayer, stored: Mapping[str, Stored]) -> Stored | None:
    return stored.get(layer.path, stored.get(layer.name))


def _below(
    layer: KerasLayer, by_name: Mapping[str, KerasLayer], stacks: Mapping[str, list[Member]]
) -> str | None:
    """Follow what a layer reads, through layers that change nothing, to a recurrent one."""
    for _ in by_name:
        if len(layer.sources) != 1 or layer.sources[0] not in by_name:
            return None
        layer = by_name[layer.sources[0]]
        if layer.name in stacks:
            return layer.name
        if layer.kind not in PASSES:
            return None
    return None


def _fits(below: Member, above: Member) -> bool:
    (lower, low), (upper, up) = below, above
    same = (lower.cell, lower.reset, lower.activation, lower.directions) == (
        upper.cell, upper.reset, upper.activation, upper.directions)  # fmt: skip
    size = low[0].w_hh.shape[1]
    return (
        same
        and lower.sequences
        and not (lower.backwards or upper.backwards)
        and up[0].w_hh.shape[1] == size
        and up[0].w_ih.shape[1] == size * upper.directions
        and up[0].biases == low[0].biases
    )


def _layer(stack: list[Member]) -> FoundLayer:
    kind, blocks = stack[0]
    name = "+".join(member.name for member, _ in stack)
    convention = Convention(
        "keras", kind.reset, kind.activation, blocks[0].biases, kind.backwards
    )
    notes = (
        [note("This layer reads its sequence backwards: turn the sequence around first.")]
        if kind.backwards
        else []
    )
    return build_layer(name, kind.cell, [own for _, own in stack], convention, notes)


def _masks(config: list[KerasLayer]) -> Iterator[Message]:
    if any(layer.settings.get("mask_zero") for layer in config):
        yield note("In Keras token 0 is left out (mask_zero); here it is read like any other.")
