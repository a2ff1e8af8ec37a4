"""Safetensors of this project: network, encoder and answer as they were saved."""

from __future__ import annotations

import json
from typing import Any

from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.found import Convention, FoundEmbedding, FoundHead, FoundLayer
from gatescope.models.checkpoints.limits import check_units
from gatescope.models.checkpoints.numbers import as_weights
from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import Model
from gatescope.models.model_arrays import assemble
from gatescope.models.reading import CardError, Node
from gru_core import GRUParams, RNNParams


def read_own(header: str, arrays: dict[str, NDArray[Any]], name: str) -> Model:
    """Put a network of this project together again.

    Parameters
    ----------
    header : str
        Its description, as JSON.
    arrays : dict of str to NDArray
        Its arrays.
    name : str
        The network's name.

    Returns
    -------
    Model
        Bit for bit what was saved.

    Raises
    ------
    InputError
        If description and arrays do not belong together, or a number is not finite.
    """
    weights = {key: as_weights(key, array) for key, array in arrays.items()}
    try:
        model = assemble(Node(json.loads(header), "header"), weights, name, None)
    except (CardError, KeyError, ValueError, TypeError, RecursionError) as error:
        raise InputError(
            "Expected a network saved by GateScope, but its parts do not fit ({problem}); save "
            "it again.",
            problem=shorten(str(error), 120),
        ) from error
    check_units(name, model.network.hidden_size, model.network.input_size)
    return model


def layer_of(model: Model) -> FoundLayer:
    """Describe the layers of a saved network as those of other files are.

    Examples
    --------
    >>> from gatescope.models.random import random_model
    >>> layer_of(random_model("gru", input_size=1, hidden_size=2, seed=0)).parameter_count
    30
    """
    first = model.network.layers[0][0]
    convention = Convention(
        "torch",
        first.reset if isinstance(first, GRUParams) else None,
        first.activation if isinstance(first, RNNParams) else "tanh",
        "two" if first.bias else "none",
    )
    tables: tuple[FoundEmbedding, ...] = ()
    if isinstance(model.encoder, TokenEncoder) and model.encoder.embedding is not None:
        tables = (FoundEmbedding("embedding", model.encoder.embedding),)
    heads: tuple[FoundHead, ...] = ()
    if model.head is not None:
        activation = "softmax" if model.head.kind == "classes" else "linear"
        heads = (FoundHead("head", model.head.w, model.head.b, activation),)
    return FoundLayer(
        "rnn", model.network, convention, model.network.parameter_count, tables, heads
    )
