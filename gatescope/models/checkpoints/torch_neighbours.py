"""Embeddings and output heads by PyTorch's names and by their shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.models.checkpoints.building import zero_bias
from gatescope.models.checkpoints.found import FoundEmbedding, FoundHead, FoundLayer
from gatescope.models.checkpoints.numbers import as_weights

EMBEDDING_WORDS = ("emb", "lookup", "wte", "token", "vocab")
HEAD_WORDS = (
    "head", "out", "fc", "linear", "dense", "classif", "decod", "proj", "readout", "logit",
    "predict", "score",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """One matrix that belongs to no recurrent layer.

    Parameters
    ----------
    name : str
        The module that has it.
    w : FloatArray of shape (K, L)
        Its weight.
    b : FloatArray of shape (K,) or None
        Its bias.
    first : bool
        Whether it stands before the first recurrent layer of the file.
    """

    name: str
    w: FloatArray
    b: FloatArray | None
    first: bool

    def speaks_of(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands in its name."""
        return any(word in self.name.lower() for word in words)


def matrices_in(arrays: Mapping[str, NDArray[Any]]) -> list[Matrix]:
    """Give each ``X.weight`` that is a usable matrix, with ``X.bias`` where that fits.

    Parameters
    ----------
    arrays : mapping of str to NDArray
        The state dict.

    Returns
    -------
    list of Matrix
        In the order of the file.

    Examples
    --------
    >>> import numpy as np
    >>> [(each.name, each.first) for each in matrices_in({"emb.weight": np.ones((5, 2))})]
    [('emb', True)]
    """
    found, first = [], True
    for full, w in arrays.items():
        first = first and "weight_hh" not in full
        owner, _, last = full.rpartition(".")
        if last not in ("weight", "embedding", "embeddings") or w.ndim != 2 or not w.size:
            continue
        b = arrays.get(f"{owner}.bias" if owner else "bias")
        try:
            w = as_weights(full, w)
            b = None if b is None or b.shape != w.shape[:1] else as_weights(full, b)
        except InputError:
            continue  # not a candidate; the layers themselves may still be read
        found.append(Matrix(owner or full, w, b, first))
    return found


def embeddings_in(matrices: list[Matrix], input_size: int) -> list[FoundEmbedding]:
    """Find the tables (V, I) that may stand before a layer.

    Parameters
    ----------
    matrices : list of Matrix
        Those of the file.
    input_size : int
        I.

    Returns
    -------
    list of FoundEmbedding
        Those with a telling name first; then those that stand before every layer, have no
        bias and are not named like a head.
    """
    found = [
        (not each.speaks_of(EMBEDDING_WORDS), FoundEmbedding(each.name, each.w))
        for each in matrices
        if each.w.shape[1] == input_size
        and each.b is None
        and (each.speaks_of(EMBEDDING_WORDS) or (each.first and not each.speaks_of(HEAD_WORDS)))
    ]
    return [table for _, table in sorted(found, key=lambda pair: pair[0])]


def heads_in(matrices: list[Matrix], layer: FoundLayer) -> list[FoundHead]:
    """Find the maps (C, D*H) that may stand behind a layer.

    Parameters
    ----------
    matrices : list of Matrix
        Those of the file.
    layer : FoundLayer
        The layer.

    Returns
    -------
    list of FoundHead
        Matrices with the name of a head first, then others with a bias; none that is named
        as an embedding.
    """
    states = layer.hidden_size * layer.num_directions
    found = [
        (
            not each.speaks_of(HEAD_WORDS),
            FoundHead(each.name, each.w, zero_bias(each.w) if each.b is None else each.b),
        )
        for each in matrices
        if each.w.shape[1] == states
        and not each.speaks_of(EMBEDDING_WORDS)
        and (each.speaks_of(HEAD_WORDS) or each.b is not None)
    ]
    return [head for _, head in sorted(found, key=lambda pair: pair[0])]
