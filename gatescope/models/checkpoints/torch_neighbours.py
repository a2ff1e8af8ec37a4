"""Embeddings and output heads by PyTorch's names and by their shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from numpy.typing import NDArray

from gatescope.messages import InputError
from gatescope.models.checkpoints.building import zero_bias
from gatescope.models.checkpoints.checkpoint import FoundEmbedding, FoundHead, FoundLayer
from gatescope.models.checkpoints.numbers import as_weights

EMBEDDING_WORDS = ("emb", "lookup", "wte", "token", "vocab")
HEAD_WORDS = (
    "head", "out", "fc", "linear", "dense", "classif", "decod", "proj", "readout", "logit",
    "predict", "score",
)  # fmt: skip
Arrays = Mapping[str, NDArray[Any]]


def embeddings_in(
    arrays: Arrays, layer: FoundLayer, recurrent: tuple[str, ...]
) -> list[FoundEmbedding]:
    """Find the tables (V, I) that may stand before a layer.

    Parameters
    ----------
    arrays : mapping of str to NDArray
        The state dict.
    layer : FoundLayer
        The layer.
    recurrent : tuple of str
        What the names of recurrent layers begin with.

    Returns
    -------
    list of FoundEmbedding
        Those with a telling name first; then those that stand before the layer, have no bias
        and are not named like a head.

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import Network, zero_params
    >>> from gatescope.models.checkpoints.checkpoint import Convention
    >>> network = Network(((zero_params("gru", input_size=2, hidden_size=3),),))
    >>> layer = FoundLayer("rnn", network, Convention("torch", "after", "tanh", "two"), 0)
    >>> [t.name for t in embeddings_in({"emb.weight": np.ones((5, 2))}, layer, ("rnn.",))]
    ['emb']
    """
    found: list[tuple[bool, FoundEmbedding]] = []
    for name, w, b in _matrices(arrays):
        named = _speaks_of(name, EMBEDDING_WORDS)
        plain = not _speaks_of(name, HEAD_WORDS) and _stands_before(arrays, name, recurrent)
        if w.shape[1] == layer.input_size and b is None and (named or plain):
            found += [(not named, FoundEmbedding(name, w))]
    return [table for _, table in sorted(found, key=lambda pair: pair[0])]


def heads_in(arrays: Arrays, layer: FoundLayer) -> list[FoundHead]:
    """Find the maps (C, D*H) that may stand behind a layer, telling names first.

    Parameters
    ----------
    arrays : mapping of str to NDArray
        The state dict.
    layer : FoundLayer
        The layer.

    Returns
    -------
    list of FoundHead
        Matrices with a bias, or with the name of a head; none that is named as an embedding.
    """
    found: list[tuple[bool, FoundHead]] = []
    states = layer.hidden_size * layer.num_directions
    for name, w, b in _matrices(arrays):
        named = _speaks_of(name, HEAD_WORDS)
        if _speaks_of(name, EMBEDDING_WORDS) or w.shape[1] != states:
            continue
        if named or b is not None:
            found += [(not named, FoundHead(name, w, zero_bias(w) if b is None else b))]
    return [head for _, head in sorted(found, key=lambda pair: pair[0])]


def _matrices(arrays: Arrays) -> Iterator[tuple[str, NDArray[Any], NDArray[Any] | None]]:
    """Give each ``X.weight`` that is a usable matrix, with ``X.bias`` where it fits."""
    for full, w in arrays.items():
        owner, _, last = full.rpartition(".")
        if last not in ("weight", "embedding", "embeddings") or w.ndim != 2 or not w.size:
            continue
        b = arrays.get(f"{owner}.bias" if owner else "bias")
        try:
            w = as_weights(full, w)
            b = None if b is None or b.shape != w.shape[:1] else as_weights(full, b)
        except InputError:
            continue  # not a candidate; the layers themselves may still be read
        yield owner or full, w, b


def _speaks_of(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name.lower() for word in words)


def _stands_before(arrays: Arrays, name: str, recurrent: tuple[str, ...]) -> bool:
    for other in arrays:
        if other.startswith(f"{name}."):
            return True
        if other.startswith(recurrent) and "weight_hh" in other:
            return False
    return False
