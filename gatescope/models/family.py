"""Several networks of one shape in one file: the same network at other times or seeds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.card import Card
from gatescope.models.model import Model
from gatescope.models.model_arrays import arrays_of, assemble, describe
from gatescope.models.model_file import read_arrays, refusing_others, write_arrays

NUMBERS = "numbers"


def save_family(models: Mapping[int, Model], path: Path) -> None:
    """Write networks that differ in their weights alone to one file.

    Each array of a network's own file (`save_model`) stands here once, with an axis more: its
    first index counts the networks. The weights are rounded to float32.

    Parameters
    ----------
    models : Mapping of int to Model
        One network or more, each under a number, such as the training's step.
    path : Path
        The file to write.

    Raises
    ------
    ValueError
        If there is no network, or one differs from the first in more than its weights.

    Examples
    --------
    >>> import tempfile
    >>> from gatescope.models.random import random_model
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "small.safetensors"
    ...     made = {seed: random_model("rnn", 1, 2, seed=seed) for seed in (3, 8)}
    ...     save_family(made, path)
    ...     list(load_family(path, "small"))
    [3, 8]
    """
    descriptions = {number: describe(model) for number, model in models.items()}
    if not descriptions:
        raise ValueError("models: expected at least one network, got none")
    description = next(iter(descriptions.values()))
    if strange := [n for n, other in descriptions.items() if other != description]:
        raise ValueError(f"models: expected networks of one kind, got another at {strange}")
    several = [arrays_of(model) for model in models.values()]
    stacked = {
        name: np.stack([arrays[name] for arrays in several]).astype(np.float32)
        for name in several[0]
    }
    write_arrays(stacked, description | {NUMBERS: list(models)}, path)


def load_family(path: Path, name: str, card: Card | None = None) -> dict[int, Model]:
    """Read the networks from a file that `save_family` wrote.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        The networks' name.
    card : Card, optional
        Their card.

    Returns
    -------
    dict of int to Model
        Under the numbers that they were saved with, in the same order. They compute in float64,
        as a network from a file of its own does.

    Raises
    ------
    InputError
        If the file is not one of ours, or is damaged; the sentence says what is wrong.
    """
    with refusing_others(path):
        header, stacked = read_arrays(path)
        numbers = [item.whole() for item in header[NUMBERS]]
        if counts := {len(array) for array in stacked.values()} - {len(numbers)}:
            raise header[NUMBERS].fail(f"{max(counts)} numbers")
        if len(set(numbers)) < len(numbers):
            raise header[NUMBERS].fail("numbers that differ")
        return {
            number: assemble(header, _member(stacked, index), name, card)
            for index, number in enumerate(numbers)
        }


def _member(stacked: dict[str, FloatArray], index: int) -> dict[str, FloatArray]:
    return {name: array[index].astype(np.float64) for name, array in stacked.items()}
