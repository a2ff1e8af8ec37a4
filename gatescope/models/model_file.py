"""Networks of this project in safetensors files: arrays, and a description in the header."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.models.card import CELLS, Card
from gatescope.models.encoders import Encoder, NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gatescope.models.reading import CardError, Node
from gru_core import (
    GRUParams,
    Network,
    Params,
    RNNParams,
    packed_from_params,
    params_from_packed,
)

HEADER = "gatescope"
FORMAT = 1


def save_model(model: Model, path: Path) -> None:
    """Write a network with its encoder and head to one file.

    The arrays have PyTorch's names and block order (``rnn.weight_ih_l0``, ``head.weight``), so
    that ``torch.nn.GRU.load_state_dict`` reads them too.

    Parameters
    ----------
    model : Model
        The network; its card is not stored.
    path : Path
        The file to write.

    Raises
    ------
    ValueError
        If layers differ in where they reset or in their activation: a file tells one of each.

    Examples
    --------
    >>> import tempfile
    >>> from gatescope.models.random import random_model
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "small.safetensors"
    ...     save_model(random_model("rnn", input_size=1, hidden_size=2, seed=0), path)
    ...     with safe_open(path, framework="numpy") as file:
    ...         sorted(file.keys())[:2]
    ['rnn.bias_hh_l0', 'rnn.bias_ih_l0']
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
    header = json.dumps(_describe(model), ensure_ascii=False, sort_keys=True)
    # safetensors writes memory as it lies: a transposed view would be stored wrongly
    contents = {name: array.copy(order="C") for name, array in arrays.items()}
    path.write_bytes(save(contents, {HEADER: header}))


def _describe(model: Model) -> dict[str, Any]:
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


def load_model(path: Path, name: str, card: Card | None = None) -> Model:
    """Read a network from a file that `save_model` wrote.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        The network's name.
    card : Card, optional
        Its card.

    Returns
    -------
    Model
        Bit for bit what was saved.

    Raises
    ------
    InputError
        If the file is not one of ours, or is damaged; the sentence says what is wrong.

    Examples
    --------
    >>> from gatescope.paths import asset
    >>> model = load_model(asset("models", "wave", "lstm.safetensors"), "wave")
    >>> model.cell, model.network.hidden_size, model.head.labels
    ('lstm', 8, ('next value',))
    """
    try:
        with safe_open(path, framework="numpy") as file:
            header = (file.metadata() or {}).get(HEADER, "null")
            arrays = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
        return _assemble(Node(json.loads(header), "header"), arrays, name, card)
    except (SafetensorError, CardError, KeyError, ValueError, TypeError) as error:
        raise InputError(
            "Expected a network saved by GateScope, but {file} is not one: {problem}",
            file=path.name,
            problem=str(error),
        ) from error


def _assemble(
    header: Node, arrays: dict[str, FloatArray], name: str, card: Card | None
) -> Model:
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
    return Model(name, cell, Network(layers), _encoder(header["encoder"], arrays), head, card)


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
        return NumberEncoder(tuple(item.text() for item in node["names"]))
    vocabulary = tuple(item.text() for item in tokens)
    separator = str(node["separator"].value)
    return TokenEncoder(vocabulary, arrays.get("embedding.weight"), separator)


def _head(node: Node, arrays: dict[str, FloatArray]) -> Head:
    kind: Literal["classes", "values"] = "values"
    if node["kind"].one_of(("classes", "values")) == "classes":
        kind = "classes"
    labels = tuple(item.text() for item in node["labels"])
    return Head(arrays["head.weight"], arrays["head.bias"], kind, labels)
