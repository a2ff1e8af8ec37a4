"""What the judge needs of torch: modules and loops to run, autograd, neighbouring floats.

Beside `gru_core.torch_bridge` the one module of the core that imports torch.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from gru_core import torch_cells
from gru_core._arrays import FloatArray, IntArray
from gru_core.clamps import Clamp
from gru_core.network import Network
from gru_core.packed import packed_from_params
from gru_core.params import Params
from gru_core.torch_bridge import (
    BLOCK_NAMES,
    SEQUENCES,
    cell_name,
    suffixes_of,
    to_numpy,
    torch_dtype,
)


def prepared(module: nn.Module, dtype: np.dtype[Any]) -> nn.RNNBase:
    """Copy a module for judging: in `dtype`, without dropout, a single cell as one layer."""
    if isinstance(module, nn.RNNCellBase):
        kind: Any = SEQUENCES[cell_name(module)]
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

    return [[blocks(suffix) for suffix in suffixes] for suffixes in suffixes_of(module)]


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


@contextmanager
def with_gradient() -> Iterator[None]:
    """Let autograd work, also where the caller has switched it off or infers only."""
    with torch.inference_mode(False), torch.enable_grad():
        yield


def use_one_thread() -> None:
    """Let torch compute on one thread, where a judge must not take the machine from others."""
    torch.set_num_threads(1)


def torch_version() -> str:
    """Return the version of torch that judges."""
    return str(torch.__version__)
