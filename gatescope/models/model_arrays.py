"""A network as arrays under PyTorch's names and a description, and back."""

from __future__ import annotations

from typing import Any, Literal

from gatescope.inputs.sequence import FloatArray
from gatescope.models.card import CELLS, Card
from gatescope.models.encoders import Encoder, NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gatescope.models.reading import Node
from gru_core import (
    GRUParams,
    Network,
    Params,
    RNNParams,
    packed_from_params,
    params_from_packed,
)

FORMAT = 1


def arrays_of(model: Model) -> dict[str, FloatArray]:
    """Give the arrays of a network.

    Parameters
    ----------
    model : Model
        The network.

    Returns
    -------
    dict of str to FloatArray
        Under PyTorch's names and in its block order: ``rnn.weight_ih_l0``, ``head.weight``.

    Examples
    --------
    >>> from gatescope.models.random import random_model
    >>> arrays_of(random_model("gru", 1, 2, seed=0))["rnn.weight_hh_l0"].shape
    (6, 2)
    """
    arrays: dict[str, FloatArray] = {}
    for number, layer in enumerate(model.network.layers):
        for params, ending in zip(layer, ("", "_reverse"), strict=False):
            packed = packed_from_params(params)
            arrays[f"rnn.weight_ih_l{number}{ending}"] = packed.w_ih
            arrays[f"rnn.weight_hh_l{number}{ending}"] = packed.w_hh
            if packed.b_ih is not None and packed.b_hh is not None:
                arrays[f"rnn.bias_ih_l{number}{ending}"] = packed.b_ih
                arrays[f"rnn.bias_hh_l{number}{ending}"] = packed.b_hh
    if model.head is not None:
        arrays |= {"head.weight": model.head.w, "head.bias": model.head.b}
    if isinstance(model.encoder, TokenEncoder) and model.encoder.embedding is not None:
        arrays["embedding.weight"] = model.encoder.embedding
    further = {"start.h0": model.h0, "start.c0": model.c0}
    if isinstance(model.encoder, NumberEncoder):
        further |= {"input.mean": model.encoder.mean, "input.std": model.encoder.std}
    return arrays | {name: array for name, array in further.items() if array is not None}


def describe(model: Model) -> dict[str, Any]:
    """Give what the arrays do not say: cell, layers, encoder and answer, as JSON values.

    Raises
    ------
    ValueError
        If layers differ in where they reset or in their activation: a file tells one of each.
    """
    variants = {_variant(params) for layer in model.network.layers for params in layer}
    if len(variants) > 1:
        raise ValueError(f"network: expected layers of one kind, got {sorted(variants)}")
    [(reset, activation)] = variants
    encoder: dict[str, Any] = {"names": list(model.encoder.names)}
    if isinstance(model.encoder, TokenEncoder):
        encoder = {
            "vocabulary": list(model.encoder.vocabulary),
            "separator": model.encoder.separator,
        }
    head = model.head
    return {
        "format": FORMAT,
        "cell": model.cell,
        "layers": model.network.num_layers,
        "directions": model.network.num_directions,
        "reset": reset,
        "activation": activation,
        "encoder": encoder,
        "head": None if head is None else {"kind": head.kind, "labels": list(head.labels)},
    }


def _variant(params: Params) -> tuple[str, str]:
    """Give where a layer resets and what its activation is; the usual where it has none."""
    return (
        params.reset if isinstance(params, GRUParams) else "after",
        params.activation if isinstance(params, RNNParams) else "tanh",
    )


def assemble(
    header: Node, arrays: dict[str, FloatArray], name: str, card: Card | None
) -> Model:
    """Make the network of `arrays_of` and `describe` again.

    Parameters
    ----------
    header : Node
        What `describe` gave.
    arrays : dict of str to FloatArray
        What `arrays_of` gave.
    name : str
        The network's name.
    card : Card or None
        Its card.

    Returns
    -------
    Model
        With the very same arrays.

    Raises
    ------
    CardError, KeyError, ValueError
        If description and arrays do not belong together; the place or the array is named.
    """
    if header["format"].whole() != FORMAT:
        raise header["format"].fail(f"format {FORMAT}")
    cell = header["cell"].one_of(CELLS)
    endings = ("", "_reverse")[: header["directions"].whole()]
    layers = tuple(
        tuple(_params(header, arrays, f"l{number}{ending}") for ending in endings)
        for number in range(header["layers"].whole())
    )
    head_node = header.get("head")
    head = None if head_node is None else _head(head_node, arrays)
    encoder = _encoder(header["encoder"], arrays)
    starts = arrays.get("start.h0"), arrays.get("start.c0")
    return Model(name, cell, Network(layers), encoder, head, card, *starts)


def _params(header: Node, arrays: dict[str, FloatArray], place: str) -> Params:
    cell: Any = header["cell"].one_of(CELLS)
    reset: Any = header["reset"].one_of(("after", "before"))
    activation: Any = header["activation"].one_of(("tanh", "relu"))
    return params_from_packed(
        cell,
        arrays[f"rnn.weight_ih_{place}"],
        arrays[f"rnn.weight_hh_{place}"],
        arrays.get(f"rnn.bias_ih_{place}"),
        arrays.get(f"rnn.bias_hh_{place}"),
        reset=reset,
        activation=activation,
    )


def _encoder(node: Node, arrays: dict[str, FloatArray]) -> Encoder:
    tokens = node.get("vocabulary")
    if tokens is None:
        names = tuple(item.text() for item in node["names"])
        return NumberEncoder(names, arrays.get("input.mean"), arrays.get("input.std"))
    vocabulary = tuple(item.token() for item in tokens)
    separator = str(node["separator"].value)
    return TokenEncoder(vocabulary, arrays.get("embedding.weight"), separator)


def _head(node: Node, arrays: dict[str, FloatArray]) -> Head:
    kind: Literal["classes", "values"] = "values"
    if node["kind"].one_of(("classes", "values")) == "classes":
        kind = "classes"
    labels = tuple(item.text() for item in node["labels"])
    return Head(arrays["head.weight"], arrays["head.bias"], kind, labels)
