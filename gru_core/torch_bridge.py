"""Networks to and from torch."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from gru_core._arrays import CellName, FloatArray
from gru_core.network import Network
from gru_core.packed import packed_from_params, params_from_packed
from gru_core.params import GRUParams, Params, RNNParams

SEQUENCES: dict[CellName, Any] = {"gru": nn.GRU, "rnn": nn.RNN, "lstm": nn.LSTM}
CELLS: dict[CellName, type[nn.RNNCellBase]] = {
    "gru": nn.GRUCell,
    "rnn": nn.RNNCell,
    "lstm": nn.LSTMCell,
}
BLOCK_NAMES = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def from_torch(module: nn.Module) -> Network:
    """Take the weights of a torch module as a `Network`.

    Parameters
    ----------
    module : nn.GRU, nn.LSTM, nn.RNN, nn.GRUCell, nn.LSTMCell or nn.RNNCell
        Any number of layers, one or both directions, with or without biases, tanh or ReLU.
        `batch_first` and `dropout` do not concern the weights. A single cell becomes a network
        of one layer.

    Returns
    -------
    Network
        The same numbers per gate; bfloat16 and float16 become float32.

    Raises
    ------
    TypeError
        If the module is of another kind, naming the kind.
    ValueError
        If it is an LSTM with a projection, which this project does not compute.

    Examples
    --------
    >>> network = from_torch(nn.GRU(3, 4, num_layers=2, bidirectional=True))
    >>> network.num_layers, network.num_directions, network.hidden_size
    (2, 2, 4)
    """
    cell = cell_name(module)
    if getattr(module, "proj_size", 0):
        raise ValueError(
            f"module: expected an LSTM without projection, got proj_size={module.proj_size}"
        )
    activation: Any = getattr(module, "nonlinearity", "tanh")
    layers = [
        tuple(
            params_from_packed(
                cell,
                *(_numpy_or_none(getattr(module, name + suffix, None)) for name in BLOCK_NAMES),
                activation=activation,
            )
            for suffix in suffixes
        )
        for suffixes in suffixes_of(module)
    ]
    return Network(tuple(layers))


def cell_name(module: nn.Module) -> CellName:
    """Tell which cell a torch module is made of; a TypeError if it is none."""
    for kinds in (SEQUENCES, CELLS):
        for cell, kind in kinds.items():
            if isinstance(module, kind):
                return cell
    names = ", ".join(
        f"nn.{kind.__name__}" for kinds in (SEQUENCES, CELLS) for kind in kinds.values()
    )
    raise TypeError(f"module: expected one of {names}, got {type(module).__name__}")


def suffixes_of(module: Any) -> list[tuple[str, ...]]:
    """Return what torch puts behind a block's name, per layer and direction."""
    if isinstance(module, nn.RNNCellBase):
        return [("",)]
    ends = ("", "_reverse") if module.bidirectional else ("",)
    return [tuple(f"_l{number}{end}" for end in ends) for number in range(module.num_layers)]


def _numpy_or_none(tensor: Tensor | None) -> Any:
    return None if tensor is None else to_numpy(tensor)


def to_numpy(tensor: Tensor) -> FloatArray:
    """Copy a tensor's numbers; half precision becomes float32, which holds it exactly."""
    tensor = tensor.detach().cpu()
    if tensor.dtype in (torch.float16, torch.bfloat16):
        tensor = tensor.float()
    array: FloatArray = tensor.numpy().copy()
    return array


def to_torch(network: Network) -> nn.RNNBase:
    """Build the torch module that computes a network.

    Parameters
    ----------
    network : Network
        A GRU (reset after), LSTM or RNN.

    Returns
    -------
    nn.GRU, nn.LSTM or nn.RNN
        With the network's weights and dtype, time first, on the CPU.

    Raises
    ------
    ValueError
        If torch has no module for it: a GRU that resets before the product.

    Examples
    --------
    >>> to_torch(from_torch(nn.LSTM(2, 3)))
    LSTM(2, 3)
    """
    flat = [params for layer in network.layers for params in layer]
    if any(resets_before(params) for params in flat):
        raise ValueError(
            'network: expected reset="after": torch has no GRU with reset="before"'
        )
    options: dict[str, Any] = {}
    if isinstance(flat[0], RNNParams):
        options["nonlinearity"] = flat[0].activation
    module: nn.RNNBase = SEQUENCES[network.cell](
        network.input_size,
        network.hidden_size,
        num_layers=network.num_layers,
        bidirectional=network.num_directions == 2,
        bias=any(params.bias for params in flat),
        dtype=torch_dtype(network.dtype),
        **options,
    )
    for layer, suffixes in zip(network.layers, suffixes_of(module), strict=True):
        for params, suffix in zip(layer, suffixes, strict=True):
            _load(module, params, suffix)
    return module


def _load(module: nn.Module, params: Params, suffix: str) -> None:
    with torch.no_grad():
        for name, block in zip(BLOCK_NAMES, packed_from_params(params), strict=True):
            if hasattr(module, name + suffix):
                value = 0.0 if block is None else torch.from_numpy(block.copy())
                getattr(module, name + suffix)[...] = value


def resets_before(params: Params) -> bool:
    """Say whether these are parameters that no torch module computes."""
    return isinstance(params, GRUParams) and params.reset == "before"


def torch_dtype(dtype: np.dtype[Any]) -> torch.dtype:
    """Return torch's name of float32 or float64."""
    return torch.float64 if dtype == np.float64 else torch.float32
