"""PyTorch's answer to everything that the core computes: the reference of `parity_report`.

Outputs and states come from real torch modules, gradients from autograd. The gates come from
torch's *own* states and packed weights (`gru_core.torch_cells`), never from the core's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from gru_core import torch_bridge, torch_cells
from gru_core._arrays import FloatArray
from gru_core.network import Network
from gru_core.packed import BLOCKS
from gru_core.params import RNNParams
from gru_core.parity_case import DIRECTIONS, GRADIENT, SINGLE_STEP, Case

if TYPE_CHECKING:
    from torch import Tensor

Values = dict[str, FloatArray]


class Judge:
    """One network in torch.

    Parameters
    ----------
    network : Network
        The network, in the dtype of the comparison; without a module its weights are used.
    module : torch.nn.Module, optional
        The torch module that `network` came from; its own weights are the judge then.
    """

    def __init__(self, network: Network, module: Any = None) -> None:
        first = network.layers[0][0]
        self.looped = torch_bridge.resets_before(first)
        self.cells: list[torch_cells.Cell] = [_cell(layer[0]) for layer in network.layers]
        self.network = network
        self.module: Any = None
        if self.looped:
            self.blocks = torch_bridge.network_blocks(network)
        else:
            made = torch_bridge.to_torch(network) if module is None else module
            self.module = torch_bridge.prepared(made, network.dtype)
            self.blocks = torch_bridge.module_blocks(self.module)

    @property
    def name(self) -> str:
        """Who judges."""
        if self.looped:
            return 'a PyTorch loop with autograd (torch has no GRU with reset="before")'
        return f"torch.nn.{type(self.module).__name__}"

    def tensors(self) -> dict[str, Tensor]:
        """Return every packed block by layer, direction and torch's name."""
        return {
            f"layer {number} {DIRECTIONS[d]}: {name}": block
            for number, layer in enumerate(self.blocks)
            for d, blocks in enumerate(layer)
            for name, block in zip(torch_bridge.BLOCK_NAMES, blocks, strict=True)
            if block is not None
        }

    def nudged(self, draw: np.random.Generator) -> Judge:
        """Return a judge whose every weight is the neighbouring float, above or below."""
        other = Judge(self.network, self.module)
        for block in other.tensors().values():
            torch_bridge.nudge(block, draw)
        return other

    def _run(
        self, number: int | None, x: Tensor, starts: tuple[Tensor, Tensor | None], case: Case
    ) -> tuple[Tensor, Tensor, Tensor | None]:
        """Run one layer, or with None the whole network."""
        if self.module is not None:
            chosen = (
                self.module if number is None else torch_bridge.one_layer(self.module, number)
            )
            return torch_bridge.run_module(chosen, x, starts, case.lengths)
        valid = torch_bridge.tensor(case.valid()).bool()
        directions = self.network.num_directions
        ends: list[Tensor] = []
        chosen_layers = range(len(self.blocks)) if number is None else [number]
        for place, layer in enumerate(chosen_layers):
            start = starts[0][place * directions : (place + 1) * directions]
            x, end = torch_bridge.run_loop(
                self.cells[layer], self.blocks[layer], x, start, valid
            )
            ends.extend(end)
        return x, torch_bridge.side_by_side(ends, stacked=True), None

    def everything(self, case: Case, states: list[list[tuple[FloatArray, ...]]]) -> Values:
        """Return all that is judged, by the name of its check."""
        forward, single = self.forward(case), self.single_steps(case, states)
        return {**forward, **single, **self.gradients(case)}

    @torch_bridge.without_gradient()
    def forward(self, case: Case) -> Values:
        """Return y, the end states and every quantity of every layer and direction."""
        x, h0 = torch_bridge.tensor(case.x), torch_bridge.tensor(case.h0)
        c0 = None if case.c0 is None else torch_bridge.tensor(case.c0)
        y, h_n, c_n = self._run(None, x, (h0, c0), case)
        found: dict[str, Tensor] = {"y": y, "h_n": h_n}
        if c_n is not None:
            found["c_n"] = c_n
        size, directions = self.network.hidden_size, self.network.num_directions
        for number in range(self.network.num_layers):
            rows = slice(number * directions, (number + 1) * directions)
            starts = (h0[rows], None if c0 is None else c0[rows])
            states, _, _ = self._run(number, x, starts, case)
            for d in range(directions):
                h = states[..., d * size : (d + 1) * size]
                start = (starts[0][d], None if starts[1] is None else starts[1][d])
                quantities = self._quantities((number, d), x, h, start, case)
                found |= {_name(number, d, name): q for name, q in quantities.items()}
            x = states
        return {name: torch_bridge.to_numpy(value) for name, value in found.items()}

    def _quantities(
        self,
        place: tuple[int, int],
        x: Tensor,
        h: Tensor,
        start: tuple[Tensor, Tensor | None],
        case: Case,
    ) -> dict[str, Tensor]:
        """Compute every quantity from torch's own states h (T, B, H)."""
        valid = torch_bridge.tensor(case.valid())
        number, d = place
        h_prev = torch_cells.previous(h, start[0], valid.sum(0).long() - 1, d == 1)
        quantities = self.cells[number](x, h_prev, None, self.blocks[number][d])
        if start[1] is not None:
            gates = {name: value.detach() for name, value in quantities.items()}
            quantities["c"] = torch_cells.cell_states(gates, start[1], valid.bool(), d == 1)
        quantities["h"] = h
        return {name: value * valid[..., None] for name, value in quantities.items()}

    @torch_bridge.without_gradient()
    def single_steps(self, case: Case, states: list[list[tuple[FloatArray, ...]]]) -> Values:
        """Advance torch by one step from each state (h, c) that the core says it was in.

        An error of one step shows here even where a chaotic network lets rounding grow without
        bound over the whole sequence.
        """
        x, valid = torch_bridge.tensor(case.x), torch_bridge.tensor(case.valid())
        last = valid.sum(0).long() - 1
        found: Values = {}
        for number, layer in enumerate(states):
            outputs = []
            for d, own in enumerate(layer):
                row = number * len(layer) + d
                starts = [s[row] for s in (case.h0, case.c0) if s is not None]
                previous = [
                    torch_cells.previous(
                        torch_bridge.tensor(state), torch_bridge.tensor(start), last, d == 1
                    )
                    for state, start in zip(own, starts, strict=True)
                ]
                c_prev = previous[1] if len(previous) > 1 else None
                step = self.cells[number](x, previous[0], c_prev, self.blocks[number][d])
                for name, quantity in step.items():
                    value = torch_bridge.to_numpy(quantity * valid[..., None])
                    found[f"{_name(number, d, name)}{SINGLE_STEP}"] = value
                outputs.append(torch_bridge.tensor(own[0]))
            x = torch_bridge.side_by_side(outputs)
        return found

    def gradients(self, case: Case) -> Values:
        """Differentiate the loss by every parameter (per gate), x and the start states."""
        inputs = {
            "x": torch_bridge.tensor(case.x, True),
            "h0": torch_bridge.tensor(case.h0, True),
        }
        if case.c0 is not None:
            inputs["c0"] = torch_bridge.tensor(case.c0, True)
        y, h_n, c_n = self._run(None, inputs["x"], (inputs["h0"], inputs.get("c0")), case)
        loss = (y * torch_bridge.tensor(case.d_y)).sum()
        loss = loss + (h_n * torch_bridge.tensor(case.d_h_n)).sum()
        if c_n is not None and case.d_c_n is not None:
            loss = loss + (c_n * torch_bridge.tensor(case.d_c_n)).sum()
        blocks = self.tensors()
        found = torch_bridge.autograd(loss, [*blocks.values(), *inputs.values()])
        named = dict(zip([*blocks, *inputs], found, strict=True))
        gates: Values = {f"{GRADIENT}{name}": named[name] for name in inputs}
        for name in blocks:
            gates |= dict(_per_gate(name, named[name], self.network))
        return gates


def _cell(params: Any) -> torch_cells.Cell:
    if isinstance(params, RNNParams):
        return torch_cells.rnn_tanh if params.activation == "tanh" else torch_cells.rnn_relu
    if params.cell == "lstm":
        return torch_cells.lstm
    return torch_cells.gru_before if params.reset == "before" else torch_cells.gru_after


def _name(number: int, direction: int, quantity: str) -> str:
    return f"layer {number} {DIRECTIONS[direction]}: {quantity}"


def _per_gate(
    name: str, block: FloatArray, network: Network
) -> Iterator[tuple[str, FloatArray]]:
    """Cut the gradient of a packed block into gates, in torch's order."""
    place, torch_name = name.rsplit(": ", 1)
    array = dict(zip(torch_bridge.BLOCK_NAMES, ("w_i", "w_h", "b_i", "b_h"), strict=True))
    gates = BLOCKS["torch"][network.cell]
    for gate, part in zip(gates, np.split(block, len(gates)), strict=True):
        yield f"{GRADIENT}{place}: {gate}.{array[torch_name]}", part
