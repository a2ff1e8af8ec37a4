"""Open a file of weights of any kind: what its bytes are decides, not its name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from gatescope.inputs.limits import MAX_UPLOAD_BYTES
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints import keras_file, zip_guard
from gatescope.models.checkpoints.checkpoint import Checkpoint
from gatescope.models.checkpoints.hdf5 import MAGIC as HDF5
from gatescope.models.checkpoints.limits import EXPANSION, Budget
from gatescope.models.checkpoints.onnx_file import read_onnx
from gatescope.models.checkpoints.own_file import layer_of, read_own
from gatescope.models.checkpoints.safetensors_file import is_safetensors, read_safetensors
from gatescope.models.checkpoints.torch_file import read_torch
from gatescope.models.checkpoints.torch_names import find_torch_layers
from gatescope.models.model_file import HEADER

ENDINGS = (".weights.h5", ".safetensors", ".keras", ".onnx", ".hdf5", ".pth", ".pt", ".h5")
"""Endings of the files that can be opened, the longest first."""

Activation = Literal["tanh", "relu"]


def load_checkpoint(
    source: str | os.PathLike[str] | bytes,
    name: str | None = None,
    *,
    rnn_activation: Activation = "tanh",
    max_bytes: int = MAX_UPLOAD_BYTES,
) -> Checkpoint:
    """Open a file of weights and find its recurrent layers.

    Parameters
    ----------
    source : str, path or bytes
        A file, or its content: a PyTorch state dict (.pt, .pth), safetensors with PyTorch's
        names or of this project, a Keras model or its weights (.keras, .weights.h5, .h5), or
        an ONNX graph.
    name : str, optional
        The file's name, where its content is given.
    rnn_activation : {"tanh", "relu"}
        What the activation of a plain RNN is, where the file does not say (PyTorch's state
        dicts and Keras's weights do not).
    max_bytes : int
        How large the file may be; while it is read it may take four times as much memory.

    Returns
    -------
    Checkpoint
        Its layers, with sizes, convention, and embeddings and heads that fit them.

    Raises
    ------
    InputError
        Whatever the bytes are, if they are not such a file: one sentence with what was
        expected, what came, and what to do.

    Notes
    -----
    Nothing in the file is run: no pickle beyond tensors, no Lambda layer, no loop of a graph;
    and no other file is read, whatever it points to. A layer's network is the same whichever
    library wrote the file: z near 1 keeps, weights stand per gate.

    Files of Keras need ``h5py``, those of ONNX ``onnx``: the extras ``keras`` and ``onnx``.

    Examples
    --------
    >>> from gatescope.paths import asset
    >>> found = load_checkpoint(asset("models", "recall", "gru.safetensors"))
    >>> found.format, [(layer.cell, layer.hidden_size) for layer in found.layers]
    ('gatescope', [('gru', 8)])
    >>> load_checkpoint(b"Hello", "hello.pt")
    Traceback (most recent call last):
    gatescope.messages.InputError: Expected weights from PyTorch, safetensors, Keras or ONNX, \
but “hello.pt” is none of these; save the network in one of these formats.
    """
    if isinstance(source, bytes):
        data, name = source, name or "file"
    else:
        path = Path(source)
        data, name = _content(path, max_bytes), name or path.name
    _check_size(len(data), max_bytes)
    try:
        return _read(data, name, rnn_activation, Budget(EXPANSION * max_bytes))
    except InputError:
        raise
    except Exception as error:  # the last line: no bytes whatsoever may take a page down
        raise InputError(
            "Expected weights from PyTorch, safetensors, Keras or ONNX, but “{name}” is "
            "damaged ({problem}); save or download it again.",
            name=shorten(name),
            problem=shorten(f"{type(error).__name__}: {error}", 80),
        ) from error


def _read(data: bytes, name: str, activation: Activation, budget: Budget) -> Checkpoint:
    stem = _stem(name)
    if data.startswith(zip_guard.MAGIC):
        entries = zip_guard.entry_names(data)
        if keras_file.CONFIG in entries or keras_file.WEIGHTS in entries:
            return Checkpoint(stem, "keras", *keras_file.read_keras_zip(data, budget))
        if any(entry.endswith("/data.pkl") for entry in entries):
            arrays = read_torch(data, budget)
            return Checkpoint(stem, "torch", *find_torch_layers(arrays, activation))
        raise _unknown(name)
    if any(data[at : at + 8] == HDF5 for at in (0, 512, 1024, 2048, 4096)):
        found = keras_file.read_keras_hdf5(data, budget, activation)
        return Checkpoint(stem, "keras", *found)
    if is_safetensors(data):
        return _safetensors(data, stem, activation, budget)
    if data[:1] == b"\x80":
        raise InputError(
            "Expected a state dict as PyTorch saves it since version 1.6, but “{name}” is a "
            "bare pickle, which could run code; load it where it was made and save "
            "model.state_dict() with torch.save.",
            name=shorten(name),
        )
    if data[:1] == b"\x08" or name.lower().endswith(".onnx"):
        return Checkpoint(stem, "onnx", *read_onnx(data, budget))
    raise _unknown(name)


def _safetensors(data: bytes, stem: str, activation: Activation, budget: Budget) -> Checkpoint:
    metadata, arrays = read_safetensors(data, budget)
    if HEADER in metadata:
        model = read_own(metadata[HEADER], arrays, stem)
        return Checkpoint(stem, "gatescope", (layer_of(model),), saved=model)
    return Checkpoint(stem, "safetensors", *find_torch_layers(arrays, activation))


def _content(path: Path, limit: int) -> bytes:
    try:
        _check_size(path.stat().st_size, limit)
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            "Expected a file of weights, but “{name}” cannot be read ({problem}); check its "
            "path.",
            name=shorten(path.name),
            problem=shorten(error.strerror or type(error).__name__),
        ) from error


def _check_size(size: int, limit: int) -> None:
    if not size:
        raise InputError(
            "Expected a file of weights, but the file is empty; save the network again."
        )
    if size > limit:
        raise InputError(
            "Expected a file of at most {limit:.0f} MB, but {size:.1f} MB came; save the "
            "weights alone, without the optimiser, or as float16.",
            limit=limit / 2**20,
            size=size / 2**20,
        )


def _stem(name: str) -> str:
    plain = Path(name).name
    for ending in ENDINGS:
        if plain.lower().endswith(ending) and len(plain) > len(ending):
            return plain[: -len(ending)]
    return plain


def _unknown(name: str) -> InputError:
    return InputError(
        "Expected weights from PyTorch, safetensors, Keras or ONNX, but “{name}” is none of "
        "these; save the network in one of these formats.",
        name=shorten(name),
    )
