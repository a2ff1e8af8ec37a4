"""A network from a safetensors file of anybody's: ours, or tensors under PyTorch's names."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import InputError
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gatescope.models.model_file import load_model, read_arrays, refusing_others
from gru_core import CellName, Network, Params, params_from_packed

FIRST = re.compile(r"(.*)weight_ih_l0")
CELLS: dict[float, CellName] = {1: "rnn", 3: "gru", 4: "lstm"}
"""By how many blocks of H rows a packed matrix has."""


def load_any(path: Path) -> Model:
    """Read the network of a safetensors file.

    Parameters
    ----------
    path : Path
        Written by GateScope, or the state dict of a module with one ``torch.nn.GRU``, ``LSTM``
        or ``RNN`` (tanh) in it.

    Returns
    -------
    Model
        Named after the file. Tensors without a description give a network without an answer.

    Raises
    ------
    InputError
        If it is neither, cannot be read, or holds numbers that are not finite.

    Examples
    --------
    >>> from gatescope.paths import asset
    >>> load_any(asset("models", "wave", "lstm.safetensors")).network.cell
    'lstm'
    """
    if not path.is_file():
        raise InputError("Expected a file, but there is none at {file}.", file=str(path))
    with refusing_others(path):
        header, arrays = read_arrays(path)
    if header.value is not None:
        model = load_model(path, path.stem)
    else:
        prefix = _only_place(arrays, path)
        with refusing_others(path):
            model = _plain(arrays, prefix, path.stem)
    _refuse_unusable(model, path)
    return model


def _only_place(arrays: dict[str, FloatArray], path: Path) -> str:
    """Return what stands before the names of the one recurrent module."""
    places = [found[1] for name in arrays if (found := FIRST.fullmatch(name))]
    if len(places) != 1:
        raise InputError(
            "Expected one recurrent layer with tensors such as weight_ih_l0, but {file} has "
            "{count} of them; save the state dict of that one module.",
            file=path.name,
            count=len(places),
        )
    return places[0]


def _plain(arrays: dict[str, FloatArray], prefix: str, name: str) -> Model:
    own = {n.removeprefix(prefix): a for n, a in arrays.items() if n.startswith(prefix)}
    ends = ("", "_reverse") if "weight_ih_l0_reverse" in own else ("",)
    layers: list[tuple[Params, ...]] = []
    while f"weight_ih_l{len(layers)}" in own:
        layers.append(tuple(_params(own, f"l{len(layers)}{end}") for end in ends))
    network = Network(tuple(layers))
    names = tuple(f"x{i}" for i in range(network.input_size))
    return Model(name, network.cell, network, NumberEncoder(names))


def _params(arrays: dict[str, FloatArray], place: str) -> Params:
    w_hh = arrays[f"weight_hh_{place}"]
    blocks = w_hh.shape[0] / w_hh.shape[1] if w_hh.ndim == 2 else 0
    if blocks not in CELLS:
        raise ValueError(
            f"weight_hh_{place}: expected (k*H, H) with k 1, 3 or 4, got {w_hh.shape}"
        )
    biases = (arrays.get(f"{name}_{place}") for name in ("bias_ih", "bias_hh"))
    return params_from_packed(CELLS[blocks], arrays[f"weight_ih_{place}"], w_hh, *biases)


def _refuse_unusable(model: Model, path: Path) -> None:
    for number, layer in enumerate(model.network.layers):
        for params in layer:
            for name, array in params.named_arrays().items():
                if not np.isfinite(array).all():
                    raise InputError(
                        "Expected finite weights, but {name} of layer {number} in {file} holds "
                        "NaN or Inf; export the network again.",
                        name=name,
                        number=number,
                        file=path.name,
                    )
