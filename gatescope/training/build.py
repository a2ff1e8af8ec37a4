"""A trained network as a `Model`."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Task
from gatescope.models.encoders import Encoder, NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gru_core import CellName, Network, params_from_packed


def build_model(task: Task, cell: CellName, state: dict[str, FloatArray]) -> Model:
    """Put trained arrays into a `Model`.

    Parameters
    ----------
    task : Task
        Gives vocabulary or columns, and the labels of the answer.
    cell : {"gru", "rnn", "lstm"}
        The cell.
    state : dict of str to FloatArray
        Arrays under PyTorch's names, as `fit` gives them.

    Returns
    -------
    Model
        Without a card.
    """
    params = params_from_packed(
        cell,
        state["rnn.weight_ih_l0"],
        state["rnn.weight_hh_l0"],
        state["rnn.bias_ih_l0"],
        state["rnn.bias_hh_l0"],
    )
    head = Head(state["head.weight"], state["head.bias"], task.kind, task.labels)
    encoder: Encoder = NumberEncoder(task.columns)
    if task.vocabulary:
        encoder = TokenEncoder(task.vocabulary, separator=task.separator)
    return Model(task.name, cell, Network(((params,),)), encoder, head)


def rounded(state: dict[str, FloatArray]) -> dict[str, FloatArray]:
    """Round arrays to what float32 can hold; they stay float64.

    Examples
    --------
    >>> rounded({"head.bias": np.array([0.1])})["head.bias"].item()
    0.10000000149011612
    """
    return {name: array.astype(np.float32).astype(np.float64) for name, array in state.items()}
