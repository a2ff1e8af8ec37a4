"""Embeddings and Dense layers of a Keras model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gatescope.messages import InputError
from gatescope.models.checkpoints.building import zero_bias
from gatescope.models.checkpoints.found import FoundEmbedding, FoundHead
from gatescope.models.checkpoints.keras_config import KerasLayer
from gatescope.models.checkpoints.keras_recurrent import function_name
from gatescope.models.checkpoints.keras_stored import Array, Stored
from gatescope.models.checkpoints.numbers import as_weights


def embeddings_in(
    config: list[KerasLayer], stored: Mapping[str, Stored]
) -> list[FoundEmbedding]:
    """Give the embeddings of a model, in its order.

    Examples
    --------
    >>> import numpy as np
    >>> layer = KerasLayer("e", "Embedding", {}, "layers/embedding")
    >>> weights = {"layers/embedding": Stored({"": [np.ones((5, 2))]})}
    >>> [(table.name, table.w.shape) for table in embeddings_in([layer], weights)]
    [('e', (5, 2))]
    """
    found = (
        (n, arrays) for n, kind, _, arrays in _plain(config, stored) if kind == "Embedding"
    )
    return list(tables_of(found))


def tables_of(found: Iterator[tuple[str, list[Array]]]) -> Iterator[FoundEmbedding]:
    """Give those that are one usable matrix as embeddings."""
    for name, arrays in found:
        if len(arrays) == 1 and arrays[0].ndim == 2 and arrays[0].size:
            try:
                yield FoundEmbedding(name, as_weights(name, arrays[0]))
            except InputError:
                continue  # not a candidate; the layers themselves may still be read


def heads_in(config: list[KerasLayer], stored: Mapping[str, Stored]) -> list[FoundHead]:
    """Give the Dense layers of a model, alone or in TimeDistributed, in its order."""
    return [
        head
        for name, kind, activation, arrays in _plain(config, stored)
        if kind == "Dense"
        for head in heads_of(name, arrays, activation)
    ]


def heads_of(name: str, arrays: list[Array], activation: str) -> Iterator[FoundHead]:
    """Give a kernel (D*H, C) and its bias (C,) as a head, where they are that."""
    if not arrays or arrays[0].ndim != 2 or not arrays[0].size:
        return
    try:
        w = as_weights(name, arrays[0].T)
        b = as_weights(name, arrays[1]) if len(arrays) > 1 else zero_bias(w)
    except InputError:
        return
    if b.shape == w.shape[:1]:
        yield FoundHead(name, w, b, activation)


def _plain(
    config: list[KerasLayer], stored: Mapping[str, Stored]
) -> Iterator[tuple[str, str, str, list[Array]]]:
    """Give name, class, activation and arrays of each layer that is not recurrent."""
    for layer in config:
        kind, settings, inner = layer.kind, layer.settings, layer.name
        if kind == "TimeDistributed" and isinstance(settings.get("layer"), dict):
            entry = settings["layer"]
            kind, settings = str(entry.get("class_name")), dict(entry.get("config") or {})
            inner = str(settings.get("name"))
        weights = stored.get(layer.path) or stored.get(layer.name) or stored.get(inner)
        if weights is not None and not weights.recurrent:
            activation = function_name(settings.get("activation") or "linear")
            yield layer.name, kind, activation, weights.ways.get("", [])
