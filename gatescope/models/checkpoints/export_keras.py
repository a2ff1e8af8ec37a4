"""A network as a Keras model (.keras) and as weights (.weights.h5), written without Keras."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.checkpoints.extras import need
from gatescope.models.encoders import TokenEncoder
from gatescope.models.model import Model
from gru_core import CellName, GRUParams, Params, RNNParams, packed_from_params

CLASSES: Mapping[CellName, str] = {"gru": "GRU", "lstm": "LSTM", "rnn": "SimpleRNN"}
PLACES: Mapping[CellName, str] = {"gru": "gru", "lstm": "lstm", "rnn": "simple_rnn"}
WRITTEN_FOR = "3.0.0"
"""The Keras version that the file names: the first with this layout."""


def keras_bytes(model: Model, bare: bool) -> bytes:
    """Write a Sequential model: embedding, recurrent layers, Dense.

    Parameters
    ----------
    model : Model
        The network.
    bare : bool
        Without meaning here.

    Returns
    -------
    bytes
        A .keras file: configuration, and the weights of `weights_bytes`.

    Raises
    ------
    InputError
        If h5py is not installed.
    """
    entry = _input_layer(model)
    layers = [entry, *(_layer(kind, settings) for kind, settings, _ in _plan(model))]
    sequential = {
        "module": "keras",
        "class_name": "Sequential",
        "config": {
            "name": "gatescope",
            "layers": layers,
            "build_input_shape": entry["config"]["batch_shape"],
        },
        "registered_name": None,
        "build_config": {"input_shape": entry["config"]["batch_shape"]},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        metadata = {"keras_version": WRITTEN_FOR, "date_saved": "2000-01-01@00:00:00"}
        archive.writestr("metadata.json", json.dumps(metadata))
        archive.writestr("config.json", json.dumps(sequential))
        archive.writestr("model.weights.h5", weights_bytes(model, bare))
    return file.getvalue()


def weights_bytes(model: Model, bare: bool) -> bytes:
    """Write weights as ``save_weights`` does.

    Parameters
    ----------
    model : Model
        The network.
    bare : bool
        Without meaning here.

    Returns
    -------
    bytes
        A .weights.h5 file, for ``load_weights`` of a Sequential model with the same layers.

    Raises
    ------
    InputError
        If h5py is not installed.
    """
    h5py = need("h5py")
    file = io.BytesIO()
    with h5py.File(file, "w") as target:
        target.create_group("vars")
        for _, settings, arrays in _plan(model):
            for place, values in arrays.items():
                group = target.create_group(f"layers/{place}/vars")
                group.attrs["name"] = settings["name"]
                for number, array in enumerate(values):
                    group.create_dataset(str(number), data=array)
    return file.getvalue()


Plan = Iterator[tuple[str, dict[str, Any], dict[str, list[FloatArray]]]]


def _plan(model: Model) -> Plan:
    """Give class, settings and weights of each layer; the weights by place in the file."""
    dtype = model.network.dtype.name
    encoder, head = model.encoder, model.head
    if isinstance(encoder, TokenEncoder) and encoder.embedding is not None:
        table = encoder.embedding
        sizes = {"input_dim": len(table), "output_dim": table.shape[1]}
        settings = {"name": "embedding", "dtype": table.dtype.name, **sizes}
        yield "Embedding", settings, {"embedding": [table]}
    for number, layer in enumerate(model.network.layers):
        yield _recurrent(layer, number, dtype)
    if head is not None:
        settings = {
            "name": "dense",
            "dtype": head.w.dtype.name,
            "units": len(head.w),
            "activation": "softmax" if head.kind == "classes" else "linear",
        }
        yield "Dense", settings, {"dense": [head.w.T, head.b]}


def _recurrent(
    layer: tuple[Params, ...], number: int, dtype: str
) -> tuple[str, dict[str, Any], dict[str, list[FloatArray]]]:
    first = layer[0]
    ending = f"_{number}" if number else ""
    kind, place = CLASSES[first.cell], PLACES[first.cell] + ending
    settings = {"name": place, "dtype": dtype, **_options(first)}
    if len(layer) == 1:
        return kind, settings, {f"{place}/cell": _arrays(first)}
    ways = {
        f"bidirectional{ending}/{way}_layer/cell": _arrays(params)
        for way, params in zip(("forward", "backward"), layer, strict=True)
    }
    inner = {
        key: _layer(
            kind, {**settings, "name": f"{way}_{place}", "go_backwards": way == "backward"}
        )
        for key, way in (("layer", "forward"), ("backward_layer", "backward"))
    }
    outer = {"name": f"bidirectional{ending}", "dtype": dtype, "merge_mode": "concat", **inner}
    return "Bidirectional", outer, ways


def _options(params: Params) -> dict[str, Any]:
    options: dict[str, Any] = {
        "units": params.hidden_size,
        "return_sequences": True,
        "activation": params.activation if isinstance(params, RNNParams) else "tanh",
        "use_bias": params.bias,
    }
    if not isinstance(params, RNNParams):
        options["recurrent_activation"] = "sigmoid"
    if isinstance(params, GRUParams):
        options["reset_after"] = params.reset == "after"
    return options


def _arrays(params: Params) -> list[FloatArray]:
    """Give kernel, recurrent kernel and bias; one bias where Keras has no place for two."""
    packed = packed_from_params(params, order="keras")
    arrays: list[FloatArray] = [packed.w_ih.T, packed.w_hh.T]
    if packed.b_ih is not None and packed.b_hh is not None:
        both = isinstance(params, GRUParams) and params.reset == "after"
        arrays.append(
            np.stack([packed.b_ih, packed.b_hh]) if both else packed.b_ih + packed.b_hh
        )
    return arrays


def _input_layer(model: Model) -> dict[str, Any]:
    encoder = model.encoder
    tokens = isinstance(encoder, TokenEncoder) and encoder.embedding is not None
    shape = [None, None] if tokens else [None, None, encoder.input_size]
    dtype = "int32" if tokens else model.network.dtype.name
    return _layer("InputLayer", {"batch_shape": shape, "dtype": dtype, "name": "input"})


def _layer(kind: str, settings: dict[str, Any]) -> dict[str, Any]:
    return {
        "module": "keras.layers",
        "class_name": kind,
        "config": settings,
        "registered_name": None,
    }
