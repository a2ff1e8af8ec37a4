"""Write a network for PyTorch, Keras, ONNX, or this project."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

from gatescope.inputs.number_text import column_names
from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, mark, note
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gru_core import GRUParams, Network

ExportFormat = Literal["torch", "safetensors", "keras", "keras-weights", "onnx"]


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One format to write.

    Parameters
    ----------
    ending : str
        What its files end with.
    writer : str
        Module and function that make the bytes of a `Model`.
    title : str
        Its name on screen.
    exactness : str
        What comes back bit for bit, and what does not.
    """

    ending: str
    writer: str
    title: str
    exactness: str


EXPORTS: Mapping[ExportFormat, ExportKind] = MappingProxyType(
    {
        "torch": ExportKind(
            ".pt",
            "export_torch:torch_bytes",
            mark("PyTorch state dict"),
            mark("Every number comes back bit for bit, in float32 and float64."),
        ),
        "safetensors": ExportKind(
            ".safetensors",
            "export_torch:safetensors_bytes",
            mark("safetensors, with PyTorch's names"),
            mark("Every number comes back bit for bit, with the vocabulary and the answers."),
        ),
        "keras": ExportKind(
            ".keras",
            "export_keras:keras_bytes",
            mark("Keras model"),
            mark(
                "A GRU that resets after the product comes back bit for bit; LSTM, RNN and the "
                "other GRU have one bias in Keras, the sum of both. Keras computes float64 as "
                "float32, except where its backend keeps it."
            ),
        ),
        "keras-weights": ExportKind(
            ".weights.h5",
            "export_keras:weights_bytes",
            mark("Keras weights"),
            mark(
                "The numbers are those of the Keras model; activations and vocabulary are not "
                "in the file."
            ),
        ),
        "onnx": ExportKind(
            ".onnx",
            "export_onnx:onnx_bytes",
            mark("ONNX graph"),
            mark(
                "Every number comes back bit for bit. onnxruntime runs GRU, LSTM and RNN in "
                "float32 only: a float64 graph is for readers of the format."
            ),
        ),
    }
)


def export_checkpoint(
    source: Model | Network,
    path: str | os.PathLike[str],
    format: ExportFormat | None = None,
) -> Path:
    """Write a network to a file that another library opens.

    Parameters
    ----------
    source : Model or Network
        With a `Model`, its embedding and its head are written too.
    path : str or path
        The file.
    format : {"torch", "safetensors", "keras", "keras-weights", "onnx"}, optional
        Unless given, what the ending says: .pt or .pth, .safetensors, .keras, .weights.h5,
        .onnx.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    InputError
        If the ending is of no format, the format has no such network (PyTorch has no GRU that
        resets before the product), or a library that writes it is not installed.

    Notes
    -----
    What comes back when the file is opened again:

    - PyTorch and safetensors: every number bit for bit, float32 and float64. A state dict does
      not say whether an RNN is tanh or ReLU, nor what tokens and answers are called; our
      safetensors do.
    - Keras: numbers are stored as they are, float64 too. A GRU with ``reset_after=True`` has
      both biases (2, 3H) and is bit-exact. LSTM, SimpleRNN and a GRU with
      ``reset_after=False`` have one bias, b_i + b_h; the network computes the same up to that
      rounding. Keras 3 computes in float32 all the same: only TensorFlow, and what its PyTorch
      backend fuses (LSTM, and the GRU that resets after), keep float64.
    - ONNX: bit-exact, both resets (``linear_before_reset``). onnxruntime runs these nodes in
      float32 only.
    - Flax nnx is not written: its GRUCell has no b_hn, without which a GRU that resets after
      the product cannot be given back.

    Examples
    --------
    >>> import tempfile
    >>> from gatescope.models.checkpoints.load import load_checkpoint
    >>> from gatescope.models.random import random_model
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     model = random_model("gru", input_size=1, hidden_size=2, seed=0)
    ...     path = export_checkpoint(model, f"{folder}/small.pt")
    ...     [layer] = load_checkpoint(path).layers
    >>> found, made = (network.layers[0][0] for network in (layer.network, model.network))
    >>> layer.name, bool((found.z.w_h == made.z.w_h).all())
    ('rnn', True)
    """
    target = Path(path)
    target.write_bytes(exported(source, format or _by_ending(target.name)))
    return target


def exported(source: Model | Network, format: ExportFormat) -> bytes:
    """Make the content of the file that `export_checkpoint` writes.

    Parameters
    ----------
    source : Model or Network
        The network.
    format : {"torch", "safetensors", "keras", "keras-weights", "onnx"}
        Which format.

    Returns
    -------
    bytes
        The whole file.

    Raises
    ------
    InputError
        As `export_checkpoint`.
    """
    if format not in EXPORTS:
        raise InputError(
            "Expected one of the formats {known}, but “{came}” came; choose one of these.",
            known=", ".join(EXPORTS),
            came=shorten(str(format)),
        )
    module, _, function = EXPORTS[format].writer.partition(":")
    home = import_module(f"gatescope.models.checkpoints.{module}")
    write = cast(Callable[[Model, bool], bytes], getattr(home, function))
    bare = isinstance(source, Network)
    return write(_as_model(source), bare)


def obstacle(network: Network, format: ExportFormat) -> Message | None:
    """Say why a network cannot be written in a format on this machine; None where it can.

    Examples
    --------
    >>> from gru_core import params_from_packed
    >>> before = params_from_packed("gru", [[1.0]] * 3, [[1.0]] * 3, reset="before")
    >>> str(obstacle(Network(((before,),)), "torch"))
    'PyTorch has no GRU that resets before the product.'
    """
    library = LIBRARIES.get(format)
    if library is not None and find_spec(library) is None:
        return note(
            "Needs {library}: {command}", library=library, command=f"pip install {library}"
        )
    first = network.layers[0][0]
    if format == "torch" and isinstance(first, GRUParams) and first.reset == "before":
        return note("PyTorch has no GRU that resets before the product.")
    return None


LIBRARIES: Mapping[str, str] = MappingProxyType(
    {"keras": "h5py", "keras-weights": "h5py", "onnx": "onnx"}
)
"""What a format needs besides what everybody has."""


def _as_model(source: Model | Network) -> Model:
    if isinstance(source, Model):
        return source
    names = NumberEncoder(tuple(column_names(source.input_size)))
    return Model("network", source.cell, source, names)


def _by_ending(name: str) -> ExportFormat:
    lower = name.lower()
    for format, kind in EXPORTS.items():
        if lower.endswith(kind.ending) or (format == "torch" and lower.endswith(".pth")):
            return format
    raise InputError(
        "Expected a file that ends with {endings}, but “{name}” came; choose one of these "
        "endings, or name the format.",
        endings=", ".join(kind.ending for kind in EXPORTS.values()),
        name=shorten(name),
    )
