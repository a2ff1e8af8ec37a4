"""A trained network as a `Model`."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Task
from gatescope.models.encoders import Encoder, NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gru_core import CellName, Network, Params, params_from_packed

ENDINGS = ("", "_reverse")
"""What PyTorch puts behind the names of a direction's weights."""


def build_model(
    task: Task,
    cell: CellName,
    state: Mapping[str, FloatArray],
    *,
    mean: FloatArray | None = None,
    std: FloatArray | None = None,
) -> Model:
    """Put trained arrays into a `Model`.

    Parameters
    ----------
    task : Task
        Gives vocabulary or columns, and the labels of the answer.
    cell : {"gru", "rnn", "lstm"}
        The cell.
    state : Mapping of str to FloatArray
        Arrays under PyTorch's names, as `fit` gives them; of several layers and directions
        too, and with ``embedding.weight`` where tokens have vectors.
    mean, std : FloatArray of shape (I,), optional
        How numbers were standardised for the training.

    Returns
    -------
    Model
        Without a card.
    """
    layers: list[tuple[Params, ...]] = []
    while f"rnn.weight_ih_l{len(layers)}" in state:
        layers.append(_layer(cell, state, len(layers)))
    head = Head(state["head.weight"], state["head.bias"], task.kind, task.labels)
    encoder: Encoder = NumberEncoder(task.columns, mean, std)
    if task.vocabulary:
        encoder = TokenEncoder(task.vocabulary, state.get("embedding.weight"), task.separator)
    return Model(task.name, cell, Network(tuple(layers)), encoder, head)


def _layer(cell: CellName, state: Mapping[str, FloatArray], number: int) -> tuple[Params, ...]:
    places = [f"l{number}{ending}" for ending in ENDINGS]
    return tuple(
        params_from_packed(
            cell,
            state[f"rnn.weight_ih_{place}"],
            state[f"rnn.weight_hh_{place}"],
            state[f"rnn.bias_ih_{place}"],
            state[f"rnn.bias_hh_{place}"],
        )
        for place in places
        if f"rnn.weight_ih_{place}" in state
    )


def rounded(state: Mapping[str, FloatArray]) -> dict[str, FloatArray]:
    """Round arrays to what float32 can hold; they stay float64.

    Examples
    --------
    >>> rounded({"head.bias": np.array([0.1])})["head.bias"].item()
    0.10000000149011612
    """
    return {name: array.astype(np.float32).astype(np.float64) for name, array in state.items()}
