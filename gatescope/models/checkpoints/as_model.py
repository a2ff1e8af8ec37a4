"""A found layer with an encoder before it and an answer behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from gatescope.inputs.number_text import column_names
from gatescope.inputs.quoting import shorten
from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.models.encoders import Encoder, NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gru_core import Network


def make_model(
    name: str,
    network: Network,
    embedding: FloatArray | None,
    head: tuple[FloatArray, FloatArray] | None,
    vocabulary: Sequence[str] | None,
    kind: Literal["values", "classes"],
    labels: Sequence[str] | None,
) -> Model:
    """Put a network together; see `Checkpoint.model`.

    Raises
    ------
    InputError
        If there are not as many names as tokens or answers, or a name stands twice.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> network = Network(((zero_params("gru", input_size=2, hidden_size=3),),))
    >>> make_model("m", network, np.ones((4, 2)), None, None, "values", None).encoder.vocabulary
    ('0', '1', '2', '3')
    """
    encoder = _encoder(network.input_size, embedding, vocabulary)
    answer = None
    if head is not None:
        count = len(head[0])
        if labels is None and isinstance(encoder, TokenEncoder):
            labels = encoder.vocabulary if count == len(encoder.vocabulary) else None
        given = tuple(str(i) for i in range(count)) if labels is None else tuple(labels)
        _check_names(given, count)
        answer = Head(*head, kind, given)
    return Model(name, network.cell, network, encoder, answer)


def _encoder(
    input_size: int, embedding: FloatArray | None, vocabulary: Sequence[str] | None
) -> Encoder:
    if embedding is None and vocabulary is None:
        return NumberEncoder(tuple(column_names(input_size)))
    count = input_size if embedding is None else len(embedding)
    tokens = tuple(str(i) for i in range(count)) if vocabulary is None else tuple(vocabulary)
    _check_names(tokens, count)
    # one-letter tokens are typed without spaces between them
    separator = "" if all(len(token) == 1 for token in tokens) else " "
    return TokenEncoder(tokens, _frozen(embedding), separator)


def _frozen(array: FloatArray | None) -> FloatArray | None:
    if array is None:
        return None
    copy = np.array(array)
    copy.flags.writeable = False
    return copy


def _check_names(names: tuple[str, ...], count: int) -> None:
    if len(names) != count:
        raise InputError(
            "Expected {count:,} names, one for each token or answer of the network, but "
            "{came:,} came; give as many as the network has.",
            count=count,
            came=len(names),
        )
    seen: set[str] = set()
    for name in names:
        if not isinstance(name, str) or not name or name in seen:
            raise InputError(
                "Expected names that differ and are not empty, but “{name}” came twice or is "
                "no name; give each token its own.",
                name=shorten(str(name)),
            )
        seen.add(name)
