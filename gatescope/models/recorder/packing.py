"""A recording as the bytes of a safetensors file: arrays, and a description in its header."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.inputs.number_text import column_names
from gatescope.messages import InputError, Message
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gatescope.models.model_arrays import arrays_of, describe
from gatescope.models.recorder.recorded import Recorded
from gatescope.models.recorder.shapes import ARRAYS
from gru_core import Network

HEADER = "gatescope"
FORMAT = "recording"
VERSION = 1

Array = NDArray[Any]


def pack(
    calls: Mapping[str, tuple[Recorded, ...]],
    refused: Mapping[str, Message],
    aliases: Mapping[str, str],
) -> bytes:
    """Write recorded calls as the bytes of one file.

    Parameters
    ----------
    calls : Mapping of str to tuple of Recorded
        By module name; modules without calls need not be there.
    refused : Mapping of str to Message
        Why a module could not be recorded.
    aliases : Mapping of str to str
        Further names of shared modules.

    Returns
    -------
    bytes
        Equal recordings give equal bytes. Weights that several calls share are there once.

    Raises
    ------
    InputError
        If the arrays are larger than an upload may be.

    Notes
    -----
    The arrays are ``network.K/rnn.weight_ih_l0`` and so on, as `save_model` names them, and
    ``call.K/x`` with h0, c0, lengths, y, h_n and c_n where there are such. The header's entry
    "gatescope" is JSON: format and version, a description of each network and of each call.
    """
    flat = [call for several in calls.values() for call in several]
    networks = list({id(call.network): call.network for call in flat}.values())
    numbers = {id(network): k for k, network in enumerate(networks)}
    models = [_as_model(network) for network in networks]
    arrays = dict(_arrays(models, flat))
    check_total(sum(array.nbytes for array in arrays.values()))
    description = {
        "format": FORMAT,
        "version": VERSION,
        "networks": [describe(model) for model in models],
        "calls": [_described(call, numbers[id(call.network)]) for call in flat],
        "refused": {name: str(message) for name, message in refused.items()},
        "aliases": {other: name for other, name in aliases.items() if name in calls},
    }
    # safetensors writes memory as it lies: a transposed view would be stored wrongly
    contents = {name: array.copy(order="C") for name, array in arrays.items()}
    return save(contents, {HEADER: json.dumps(description, sort_keys=True)})


def check_total(size: int) -> None:
    """Raise if a recording of `size` bytes is more than the app takes."""
    if size > MAX_UPLOAD_BYTES:
        raise InputError(
            "Expected a recording of at most {limit} MB, but {size:.1f} MB came; keep fewer "
            "rows or modules, as rec.save(path, names=[…], rows=1) does, or record a shorter "
            "run.",
            limit=MAX_UPLOAD_BYTES >> 20,
            size=size / 2**20,
        )


def _as_model(network: Network) -> Model:
    encoder = NumberEncoder(column_names(network.input_size))
    return Model("recorded", network.cell, network, encoder)


def _arrays(models: list[Model], calls: list[Recorded]) -> Iterator[tuple[str, Array]]:
    for k, model in enumerate(models):
        yield from ((f"network.{k}/{name}", array) for name, array in arrays_of(model).items())
    for k, call in enumerate(calls):
        for name in ARRAYS:
            array = getattr(call, name)
            if array is not None:
                yield f"call.{k}/{name}", np.asarray(array)


def _described(call: Recorded, network: int) -> dict[str, object]:
    return {
        "name": call.name,
        "kind": call.kind,
        "precision": call.precision,
        "network": network,
    }
