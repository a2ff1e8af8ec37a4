"""Networks of this project in safetensors files: arrays, and a description in the header."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.models.card import Card
from gatescope.models.model import Model
from gatescope.models.model_arrays import arrays_of, assemble, describe
from gatescope.models.reading import CardError, Node

HEADER = "gatescope"


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
    write_arrays(arrays_of(model), describe(model), path)


def write_arrays(
    arrays: dict[str, FloatArray], description: dict[str, Any], path: Path
) -> None:
    """Write arrays and the description of a network to a file."""
    # safetensors writes memory as it lies: a transposed view would be stored wrongly
    header = json.dumps(description, ensure_ascii=False, sort_keys=True)
    contents = {name: array.copy(order="C") for name, array in arrays.items()}
    path.write_bytes(save(contents, {HEADER: header}))


def load_model(
    path: Path, name: str, card: Card | None = None, *, dtype: type[np.floating] | None = None
) -> Model:
    """Read a network from a file that `save_model` wrote.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        The network's name.
    card : Card, optional
        Its card.
    dtype : type, optional
        In what its weights shall compute; as they were saved if left out.

    Returns
    -------
    Model
        Bit for bit what was saved, unless another dtype was asked for.

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
    with refusing_others(path):
        header, arrays = read_arrays(path)
        if dtype is not None:
            arrays = {key: array.astype(dtype) for key, array in arrays.items()}
        return assemble(header, arrays, name, card)


def read_arrays(path: Path) -> tuple[Node, dict[str, FloatArray]]:
    """Read the description and the arrays of a file that `write_arrays` wrote."""
    with safe_open(path, framework="numpy") as file:
        header = (file.metadata() or {}).get(HEADER, "null")
        arrays = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
    return Node(json.loads(header), "header"), arrays


@contextmanager
def refusing_others(path: Path) -> Iterator[None]:
    """Turn every error that a file of another kind brings about into one sentence."""
    try:
        yield
    except (SafetensorError, CardError, KeyError, ValueError, TypeError) as error:
        raise InputError(
            "Expected a network saved by GateScope, but {file} is not one: {problem}",
            file=path.name,
            problem=str(error),
        ) from error
