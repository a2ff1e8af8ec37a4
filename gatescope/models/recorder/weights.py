"""The weights of a module as they were in a call: copied once, and again when they change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gru_core import Network


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
    blocks: Mapping[str, Any]

    @cached_property
    def module(self) -> Any:
        """The module of torch.nn with these weights, without what a subclass may add."""
        import torch

        dtype = self.blocks["weight_hh" if self.is_cell else "weight_hh_l0"].dtype
        with undisturbed():
            made = getattr(torch.nn, self.kind)(**self.options, dtype=dtype)
            made.load_state_dict(dict(self.blocks))
        return made.eval().requires_grad_(False)

    @cached_property
    def network(self) -> Network:
        """The same weights per gate."""
        from gru_core import from_torch

        return from_torch(self.module)

    @property
    def is_cell(self) -> bool:
        """Whether the module advances by a single step."""
        return self.kind.endswith("Cell")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let torch modules be made on the CPU without a trace in torch's random numbers."""
    import torch

    # A new module draws weights before it is given its own.
    with torch.random.fork_rng(devices=[]), torch.device("cpu"):
        yield


class WeightWatch:
    """Gives a module's weights at each call; they are copied only after they have changed.

    Parameters
    ----------
    module : torch.nn.Module
        What `gru_core.from_torch` takes.
    """

    def __init__(self, module: Any) -> None:
        from gru_core.torch_bridge import BLOCK_NAMES, CELLS, SEQUENCES, cell_name, suffixes_of

        is_cell = isinstance(module, tuple(CELLS.values()))
        kind: Any = (CELLS if is_cell else SEQUENCES)[cell_name(module)]
        self.kind: str = kind.__name__
        names = ["input_size", "hidden_size", "bias"]
        names += [] if is_cell else ["num_layers", "bidirectional"]
        names += ["nonlinearity"] if cell_name(module) == "rnn" else []
        self.options = {name: getattr(module, name) for name in names}
        self.names = [
            name + suffix
            for suffixes in suffixes_of(module)
            for suffix in suffixes
            for name in BLOCK_NAMES[: 4 if module.bias else 2]
        ]
        self._last: Weights | None = None
        self._stand: list[tuple[Any, int]] = []

    def current(self, module: Any) -> Weights:
        """Return the weights as they are now, the same object as long as they are the same."""
        import torch

        tensors = {name: getattr(module, name) for name in self.names}
        stand = [(tensor, _version(tensor)) for tensor in tensors.values()]
        if self._last is not None and _same(stand, self._stand):
            return self._last
        self._stand = stand
        blocks = {name: copied(tensor) for name, tensor in tensors.items()}
        last = self._last
        if last is None or not all(torch.equal(blocks[n], last.blocks[n]) for n in blocks):
            self._last = last = Weights(self.kind, self.options, blocks)
        return last

    def release(self) -> None:
        """Let go of the model's own tensors."""
        self._stand = []


def copied(tensor: Any) -> Any:
    """Copy a tensor to the CPU, out of the graph and out of reach of what writes in place."""
    import torch

    return tensor.detach().to("cpu", copy=True, memory_format=torch.contiguous_format)


def _version(tensor: Any) -> int:
    # A tensor of inference mode counts no versions: -1 is never the same.
    return -1 if tensor.is_inference() else int(tensor._version)


def _same(stand: list[tuple[Any, int]], before: list[tuple[Any, int]]) -> bool:
    return len(stand) == len(before) and all(
        tensor is other and version == old >= 0
        for (tensor, version), (other, old) in zip(stand, before, strict=True)
    )
