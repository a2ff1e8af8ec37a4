"""The weights of a module as they were in a call: copied once, and again when they change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from torch import Tensor, nn

from gru_core import Network
from gru_core.torch_bridge import (
    BLOCK_NAMES,
    CELLS,
    SEQUENCES,
    cell_name,
    from_torch,
    suffixes_of,
)


@dataclass(frozen=True, eq=False)
class Weights:
    """Copies of a module's weights on the CPU, and the plain module that they make.

    Parameters
    ----------
    kind : str
        The module's class in torch.nn.
    options : Mapping of str to object
        With what a module of this kind is made again.
    blocks : Mapping of str to Tensor
        Its weights under torch's names.
    """

    kind: str
    options: Mapping[str, Any]
    blocks: Mapping[str, Tensor]

    @cached_property
    def module(self) -> nn.Module:
        """The module of torch.nn with these weights, without what a subclass may add."""
        dtype = next(iter(self.blocks.values())).dtype
        with undisturbed():
            made: nn.Module = getattr(nn, self.kind)(**self.options, dtype=dtype)
            made.load_state_dict(dict(self.blocks))
        return made.eval().requires_grad_(False)

    @cached_property
    def network(self) -> Network:
        """The same weights per gate."""
        return from_torch(self.module)

    @property
    def is_cell(self) -> bool:
        """Whether the module advances by a single step."""
        return self.kind.endswith("Cell")

    @property
    def directions(self) -> int:
        """D, 1 or 2."""
        return 2 if self.options.get("bidirectional") else 1


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let torch modules be made on the CPU without a trace in torch's random numbers."""
    # A new module draws weights before it is given its own.
    with torch.random.fork_rng(devices=[]), torch.device("cpu"):
        yield


class WeightWatch:
    """Gives a module's weights at each call; they are copied only after they have changed.

    Parameters
    ----------
    module : nn.Module
        What `gru_core.from_torch` takes.
    """

    def __init__(self, module: Any) -> None:
        self.is_cell = isinstance(module, nn.RNNCellBase)
        kind: Any = (CELLS if self.is_cell else SEQUENCES)[cell_name(module)]
        self.kind: str = kind.__name__
        names = ["input_size", "hidden_size", "bias"]
        names += [] if self.is_cell else ["num_layers", "bidirectional"]
        names += ["nonlinearity"] if cell_name(module) == "rnn" else []
        self.options = {name: getattr(module, name) for name in names}
        self.names = [
            name + suffix
            for suffixes in suffixes_of(module)
            for suffix in suffixes
            for name in BLOCK_NAMES[: 4 if module.bias else 2]
        ]
        self._last: Weights | None = None
        self._stand: list[tuple[str, Tensor, int]] = []

    def current(self, module: nn.Module) -> Weights:
        """Return the weights as they are now, the same object as long as they are the same."""
        last = self._last
        if last is not None and self._unchanged(module):
            return last
        tensors = {name: getattr(module, name) for name in self.names}
        self._stand = [(name, tensor, _version(tensor)) for name, tensor in tensors.items()]
        blocks = {name: copied(tensor) for name, tensor in tensors.items()}
        if last is None or not all(torch.equal(blocks[n], last.blocks[n]) for n in blocks):
            self._last = last = Weights(self.kind, self.options, blocks)
        return last

    def _unchanged(self, module: nn.Module) -> bool:
        """Whether the module holds the same tensors, and nobody has written to them."""
        own = module._parameters  # not getattr: this is asked at every step of a loop
        return all(
            own.get(name) is tensor and _version(tensor) == version >= 0
            for name, tensor, version in self._stand
        )

    def release(self) -> None:
        """Let go of the model's own tensors."""
        self._stand = []


def copied(tensor: Tensor) -> Tensor:
    """Copy a tensor to the CPU, out of the graph and out of reach of what writes in place."""
    tensor = tensor.detach()
    return tensor.clone() if tensor.is_cpu else tensor.cpu()


def _version(tensor: Tensor) -> int:
    # A tensor of inference mode counts no versions: -1 is never the same.
    return -1 if tensor.is_inference() else tensor._version
