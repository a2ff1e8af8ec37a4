"""Keras files: .keras, .weights.h5 and the older .h5. Keras itself is never asked."""

from __future__ import annotations

from typing import Literal

from gatescope.messages import InputError, Message
from gatescope.models.checkpoints.found import FoundLayer
from gatescope.models.checkpoints.hdf5 import read_hdf5
from gatescope.models.checkpoints.keras_config import read_config
from gatescope.models.checkpoints.keras_layers import find_keras_layers
from gatescope.models.checkpoints.keras_shapes import guess_keras_layers
from gatescope.models.checkpoints.keras_stored import stored_layers
from gatescope.models.checkpoints.limits import Budget
from gatescope.models.checkpoints.zip_guard import read_entries

CONFIG, WEIGHTS = "config.json", "model.weights.h5"
Found = tuple[tuple[FoundLayer, ...], tuple[Message, ...]]


def read_keras_zip(data: bytes, budget: Budget) -> Found:
    """Read a .keras file: a zip of a configuration and of weights.

    Parameters
    ----------
    data : bytes
        The file.
    budget : Budget
        The bytes that it may take.

    Returns
    -------
    layers, notes
        As `find_keras_layers`.

    Raises
    ------
    InputError
        If the file is damaged or too large, or has no layer that can be computed here.

    Notes
    -----
    A configuration may hold code (a Lambda layer). It is read as JSON and never built.
    """
    entries = read_entries(data, (CONFIG, WEIGHTS).__contains__, budget)
    if len(entries) < 2:
        raise InputError(
            "Expected a configuration and weights in a .keras file, but one of them is "
            "missing; save the model again."
        )
    config = read_config(entries[CONFIG])
    return find_keras_layers(config, stored_layers(read_hdf5(entries[WEIGHTS], budget)))


def read_keras_hdf5(data: bytes, budget: Budget, activation: Literal["tanh", "relu"]) -> Found:
    """Read a .weights.h5 file, or an older .h5 file with or without configuration.

    Parameters
    ----------
    data : bytes
        The file.
    budget : Budget
        The bytes that it may take.
    activation : {"tanh", "relu"}
        What an RNN's activation is, where the file does not say.

    Returns
    -------
    layers, notes
        As `find_keras_layers`, or without configuration as `guess_keras_layers`.

    Raises
    ------
    InputError
        As `read_keras_zip`.
    """
    file = read_hdf5(data, budget)
    stored = stored_layers(file)
    config = file.attributes.get("", {}).get("model_config")
    if config is None:
        return guess_keras_layers(stored, activation)
    return find_keras_layers(read_config(config), stored)
