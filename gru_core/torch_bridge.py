"""The one module that imports torch: networks to and from torch, and torch as the judge."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from gru_core import torch_cells
from gru_core._arrays import CellName, FloatArray, IntArray
from gru_core.clamps import Clamp
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
    cell = _cell_name(module)
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
        for suffixes in _suffixes(module)
    ]
    return Network(tuple(layers))


def _cell_name(module: nn.Module) -> CellName:
    for kinds in (SEQUENCES, CELLS):
        for cell, kind in kinds.items():
            if isinstance(module, kind):
                return cell
    names = ", ".join(
        f"nn.{kind.__name__}" for kinds in (SEQUENCES, CELLS) for kind in kinds.values()
    )
    raise TypeError(f"module: expected one of {names}, got {type(module).__name__}")


def _suffixes(module: Any) -> list[tuple[str, ...]]:
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
    for layer, suffixes in zip(network.layers, _suffixes(module), strict=True):
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


# What the judge (gru_core.torch_judge) needs of torch.


def prepared(module: nn.Module, dtype: np.dtype[Any]) -> nn.RNNBase:
    """Copy a module for judging: in `dtype`, without dropout, a single cell as one layer."""
    if isinstance(module, nn.RNNCellBase):
        kind: Any = SEQUENCES[_cell_name(module)]
        options: Any = {"nonlinearity": module.nonlinearity} if kind is nn.RNN else {}
        sequence = kind(module.input_size, module.hidden_size, bias=module.bias, **options)
        sequence = sequence.to(torch_dtype(dtype))
        sequence.load_state_dict({f"{k}_l0": v for k, v in module.state_dict().items()})
    else:
        sequence = copy.deepcopy(module)
    made: nn.RNNBase = sequence.to("cpu", torch_dtype(dtype)).eval()
    return made.requires_grad_(True)


def module_blocks(module: nn.RNNBase) -> list[list[torch_cells.Blocks]]:
    """Return a module's own packed weights, per layer and direction."""

    def blocks(suffix: str) -> Any:
        return tuple(getattr(module, name + suffix, None) for name in BLOCK_NAMES)

    return [[blocks(suffix) for suffix in suffixes] for suffixes in _suffixes(module)]


def network_blocks(network: Network) -> list[list[torch_cells.Blocks]]:
    """Return a network's weights as packed tensors, per layer and direction."""

    def blocks(params: Params) -> Any:
        packed = packed_from_params(params)
        return tuple(None if block is None else tensor(block, True) for block in packed)

    return [[blocks(params) for params in layer] for layer in network.layers]


def tensor(array: FloatArray, requires_grad: bool = False) -> Tensor:
    """Copy an array into a tensor."""
    return torch.from_numpy(np.array(array)).requires_grad_(requires_grad)


def one_layer(module: nn.RNNBase, number: int) -> nn.RNNBase:
    """Return layer `number` of a module as a module of its own with the same weights."""
    weights = {k: v for k, v in module.state_dict().items() if f"_l{number}" in k}
    options: Any = {"nonlinearity": module.nonlinearity} if isinstance(module, nn.RNN) else {}
    layer = type(module)(
        weights[f"weight_ih_l{number}"].shape[1],
        module.hidden_size,
        bidirectional=module.bidirectional,
        bias=module.bias,
        dtype=weights[f"weight_ih_l{number}"].dtype,
        **options,
    )
    layer.load_state_dict({k.replace(f"_l{number}", "_l0"): v for k, v in weights.items()})
    return layer


def run_module(
    module: nn.RNNBase,
    x: Tensor,
    starts: tuple[Tensor, Tensor | None],
    lengths: IntArray | None,
) -> tuple[Tensor, Tensor, Tensor | None]:
    """Run a module, packed when there are lengths: y, h_n and the LSTM's c_n."""
    x = x.transpose(0, 1) if module.batch_first else x
    start = starts[0] if starts[1] is None else starts
    if lengths is None:
        y, end = module(x, start)
    else:
        rows = torch.from_numpy(np.array(lengths))
        packed = pack_padded_sequence(x, rows, module.batch_first, enforce_sorted=False)
        y, end = module(packed, start)
        time_steps = x.shape[1 if module.batch_first else 0]
        y, _ = pad_packed_sequence(y, module.batch_first, total_length=time_steps)
    y = y.transpose(0, 1) if module.batch_first else y
    return (y, *end) if isinstance(end, tuple) else (y, end, None)


def run_loop(
    cell: torch_cells.Cell,
    blocks: list[torch_cells.Blocks],
    x: Tensor,
    starts: tuple[Tensor, Tensor | None],
    valid: Tensor,
    pins: list[torch_cells.Pins],
) -> tuple[Tensor, Tensor, Tensor | None]:
    """Run one layer without torch's module: y, and the states h and c at the ends."""
    h0, c0 = starts
    runs = [
        torch_cells.loop(
            cell, x, (h0[d], None if c0 is None else c0[d]), valid, d == 1, block, own
        )
        for d, (block, own) in enumerate(zip(blocks, pins, strict=True))
    ]
    y = torch.cat([torch.stack(states) for states, _, _ in runs], dim=-1)
    cells = [c for _, _, c in runs if c is not None]
    return y, torch.stack([h for _, h, _ in runs]), torch.stack(cells) if cells else None


def side_by_side(tensors: list[Tensor], dim: int = -1) -> Tensor:
    """Join tensors along one axis, the last unless said."""
    return torch.cat(tensors, dim=dim)


def autograd(loss: Tensor, tensors: list[Tensor], keep: bool = False) -> list[FloatArray]:
    """Differentiate a number by torch's autograd; what it does not depend on gets zeros."""
    found = torch.autograd.grad(
        loss, tensors, retain_graph=keep, allow_unused=True, materialize_grads=True
    )
    return [to_numpy(gradient) for gradient in found]


def nudge(value: Tensor, draw: np.random.Generator, dtype: np.dtype[Any]) -> None:
    """Move every number of a tensor to the next one of `dtype`, above or below, in place."""
    with torch.no_grad():
        near = next_floats(to_numpy(value).astype(dtype), draw)
        value.copy_(torch.from_numpy(near))


def next_floats(array: FloatArray, draw: np.random.Generator) -> FloatArray:
    """Return the neighbouring float of each number, above or below by chance; 0 stays 0."""
    side = np.where(draw.random(array.shape) < 0.5, -np.inf, np.inf).astype(array.dtype)
    # Zero is not rounded: moving it would only wake units that are exactly switched off.
    moved: FloatArray = np.where(array == 0.0, array, np.nextafter(array, side))
    return moved


def pins(
    clamps: Sequence[Clamp],
    time_steps: int,
    size: int,
    rounding: np.dtype[Any],
    dtype: np.dtype[Any],
) -> dict[str, tuple[Tensor, Tensor]]:
    """Lay clamps out over all steps and units: by gate, which entries (T, 1, H) and to what.

    Written anew from what a clamp means; the core's own masks are what it judges. The constants
    are those of the run's dtype.
    """
    found: dict[str, tuple[Tensor, Tensor]] = {}
    t, unit = torch.arange(time_steps)[:, None, None], torch.arange(size)
    for clamp in clamps:
        last = time_steps - 1 if clamp.last is None else clamp.last
        chosen = set(range(size) if clamp.units is None else clamp.units)
        among = torch.tensor([int(number) in chosen for number in unit])
        here = (t >= clamp.first) & (t <= last) & among
        constant = tensor(np.full(here.shape, clamp.value, rounding).astype(dtype))
        mask, value = found.get(clamp.gate, (torch.zeros_like(here), constant))
        found[clamp.gate] = (mask | here, constant.where(here, value))
    return found


without_gradient = torch.no_grad


def use_one_thread() -> None:
    """Let torch compute on one thread, where a judge must not take the machine from others."""
    torch.set_num_threads(1)


def torch_version() -> str:
    """Return the version of torch that judges."""
    return str(torch.__version__)
