"""PyTorch's answer to everything that the core computes: the reference of `parity_report`.

Outputs and states come from real torch modules, gradients from autograd. The gates come from
torch's *own* states and packed weights (`gru_core.torch_cells`), never from the core's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import DTypeLike

from gru_core import torch_bridge, torch_cells, torch_tools
from gru_core._arrays import FloatArray
from gru_core.network import Network
from gru_core.network_run import NetworkClamps
from gru_core.packed import BLOCKS
from gru_core.params import RNNParams
from gru_core.parity_case import DIRECTIONS, GRADIENT, SINGLE_STEP, Case

if TYPE_CHECKING:
    from torch import Tensor

Values = dict[str, FloatArray]
Place = tuple[int, int]
"""Layer and direction."""


class Judge:
    """One network in torch.

    Parameters
    ----------
    network : Network
        The network, in the dtype of the comparison; without a module its weights are used.
    module : torch.nn.Module, optional
        The torch module that `network` came from; its own weights are the judge then.
    dtype : float32 or float64
        What torch computes in. In float64 it is the better judge of a float32 run: the same
        numbers, read without torch's own rounding.
    clamps : mapping of (layer, direction) to sequence of Clamp, optional
        Gates held at constants, which no torch module can.
    """

    def __init__(
        self,
        network: Network,
        module: Any = None,
        dtype: DTypeLike = np.float64,
        clamps: NetworkClamps | None = None,
    ) -> None:
        first = network.layers[0][0]
        self.resets_before = torch_bridge.resets_before(first)
        self.cells: list[Any] = [_cell(layer[0]) for layer in network.layers]
        self.clamps = {place: own for place, own in (clamps or {}).items() if len(own)}
        self.rounding = network.dtype
        self.origin = (network, module, dtype, clamps)
        self.network = network.astype(dtype)
        self.module: Any = None
        if self.resets_before:
            self.blocks = torch_tools.network_blocks(self.network)
            return
        made = torch_bridge.to_torch(network) if module is None else module
        # By way of the run's dtype, whose rounded weights are the ones in question.
        made = torch_tools.prepared(made, network.dtype)
        made = torch_tools.prepared(made, self.network.dtype)
        self.blocks = torch_tools.module_blocks(made)
        self.module = None if self.clamps else made

    @property
    def name(self) -> str:
        """Who judges."""
        held = " with clamped gates and autograd" if self.clamps else " with autograd"
        if self.resets_before:
            return f'a PyTorch loop{held} (torch has no GRU with reset="before")'
        if self.clamps:
            return f"a PyTorch loop{held}"
        return f"torch.nn.{type(self.module).__name__}"

    def pins(self, place: Place, time_steps: int) -> torch_cells.Pins:
        """Return what is held in one layer and direction, over all steps."""
        own = self.clamps.get(place, ())
        size = self.network.hidden_size
        return torch_tools.pins(own, time_steps, size, self.rounding, self.network.dtype)

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
        other = Judge(*self.origin)
        for block in other.tensors().values():
            torch_tools.nudge(block, draw, self.rounding)
        return other

    def _run(
        self, number: int | None, x: Tensor, starts: tuple[Tensor, Tensor | None], case: Case
    ) -> tuple[Tensor, Tensor, Tensor | None]:
        """Run one layer, or with None the whole network."""
        if self.module is not None:
            chosen = (
                self.module if number is None else torch_tools.one_layer(self.module, number)
            )
            return torch_tools.run_module(chosen, x, starts, case.lengths)
        layers = range(len(self.blocks)) if number is None else [number]
        return self._loop(layers, self.cells, x, starts, case)

    def _loop(
        self,
        layers: Iterable[int],
        cells: list[Any],
        x: Tensor,
        starts: tuple[Tensor, Tensor | None],
        case: Case,
    ) -> tuple[Tensor, Tensor, Tensor | None]:
        """Run layers step by step, without torch's module."""
        valid = torch_tools.tensor(case.valid()).bool()
        directions = self.network.num_directions
        h_n: list[Tensor] = []
        c_n: list[Tensor] = []
        for place, layer in enumerate(layers):
            rows = slice(place * directions, (place + 1) * directions)
            start = (starts[0][rows], None if starts[1] is None else starts[1][rows])
            pins = [self.pins((layer, d), len(x)) for d in range(directions)]
            x, h, c = torch_tools.run_loop(
                cells[layer], self.blocks[layer], x, start, valid, pins
            )
            h_n.append(h)
            c_n.extend([] if c is None else [c])
        join = torch_tools.side_by_side
        return x, join(h_n, 0), join(c_n, 0) if c_n else None

    def whole(self, case: Case) -> Values:
        """Return what the whole sequence gives, forward and backward, by name of its check."""
        return {**self.forward(case), **self.gradients(case)}

    @torch_tools.without_gradient()
    def forward(self, case: Case) -> Values:
        """Return y, the end states and every quantity of every layer and direction."""
        x, h0 = torch_tools.tensor(case.x), torch_tools.tensor(case.h0)
        c0 = None if case.c0 is None else torch_tools.tensor(case.c0)
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
        place: Place,
        x: Tensor,
        h: Tensor,
        start: tuple[Tensor, Tensor | None],
        case: Case,
    ) -> dict[str, Tensor]:
        """Compute every quantity from torch's own states h (T, B, H)."""
        valid = torch_tools.tensor(case.valid())
        number, d = place
        h_prev = torch_cells.previous(h, start[0], valid.sum(0).long() - 1, d == 1)
        blocks, pins = self.blocks[number][d], self.pins(place, len(x))
        quantities = self.cells[number](x, h_prev, None, blocks, pins=pins)
        if start[1] is not None:
            gates = {name: value.detach() for name, value in quantities.items()}
            quantities["c"] = torch_cells.cell_states(gates, start[1], valid.bool(), d == 1)
        quantities["h"] = h
        return {name: value * valid[..., None] for name, value in quantities.items()}

    @torch_tools.without_gradient()
    def single_steps(self, case: Case, states: list[list[tuple[FloatArray, ...]]]) -> Values:
        """Advance torch by one step from each state (h, c) that the core says it was in.

        An error of one step shows here even where a chaotic network lets rounding grow without
        bound over the whole sequence.
        """
        x, valid = torch_tools.tensor(case.x), torch_tools.tensor(case.valid())
        last = valid.sum(0).long() - 1
        found: Values = {}
        for number, layer in enumerate(states):
            outputs = []
            for d, own in enumerate(layer):
                row = number * len(layer) + d
                starts = [s[row] for s in (case.h0, case.c0) if s is not None]
                previous = [
                    torch_cells.previous(
                        torch_tools.tensor(state), torch_tools.tensor(start), last, d == 1
                    )
                    for state, start in zip(own, starts, strict=True)
                ]
                c_prev = previous[1] if len(previous) > 1 else None
                blocks, pins = self.blocks[number][d], self.pins((number, d), len(x))
                step = self.cells[number](x, previous[0], c_prev, blocks, pins=pins)
                for name, quantity in step.items():
                    value = torch_bridge.to_numpy(quantity * valid[..., None])
                    found[f"{_name(number, d, name)}{SINGLE_STEP}"] = value
                outputs.append(torch_tools.tensor(own[0]))
            x = torch_tools.side_by_side(outputs)
        return found

    def rounded(
        self, draw: np.random.Generator, *, absolute: bool = False
    ) -> torch_cells.Functions:
        """Return exact functions whose values are off by one rounding of the run's dtype."""
        epsilon = float(np.finfo(self.rounding).eps)

        def noise(value: Tensor) -> Tensor:
            # Of different sizes: equal ones would often cancel to the last digit.
            size = draw.uniform(0.5, 1.0, tuple(value.shape)) * epsilon
            off = size * draw.choice([-1.0, 1.0], size.shape)
            return torch_tools.tensor(off.astype(self.network.dtype))

        return torch_cells.rounding(torch_cells.EXACT, noise, absolute=absolute)

    def gradients(self, case: Case, functions: torch_cells.Functions | None = None) -> Values:
        """Differentiate the loss by every parameter (per gate), x and the start states.

        With `functions`, by a loop that computes its gates with them: a second program, much
        slower, which shows how far torch's first can be trusted.
        """
        inputs = {
            "x": torch_tools.tensor(case.x, True),
            "h0": torch_tools.tensor(case.h0, True),
        }
        if case.c0 is not None:
            inputs["c0"] = torch_tools.tensor(case.c0, True)
        starts = (inputs["h0"], inputs.get("c0"))
        if functions is not None:
            cells = [partial(cell, functions=functions) for cell in self.cells]
            layers = range(len(cells))
            y, h_n, c_n = self._loop(layers, cells, inputs["x"], starts, case)
        else:
            y, h_n, c_n = self._run(None, inputs["x"], starts, case)
        loss = (y * torch_tools.tensor(case.d_y)).sum()
        loss = loss + (h_n * torch_tools.tensor(case.d_h_n)).sum()
        if c_n is not None and case.d_c_n is not None:
            loss = loss + (c_n * torch_tools.tensor(case.d_c_n)).sum()
        blocks = self.tensors()
        found = torch_tools.autograd(loss, [*blocks.values(), *inputs.values()])
        named = dict(zip([*blocks, *inputs], found, strict=True))
        gates: Values = {f"{GRADIENT}{name}": named[name] for name in inputs}
        for name in blocks:
            gates |= dict(per_gate(name, named[name], self.network))
        return gates


def _cell(params: Any) -> Any:
    if isinstance(params, RNNParams):
        return torch_cells.rnn_tanh if params.activation == "tanh" else torch_cells.rnn_relu
    if params.cell == "lstm":
        return torch_cells.lstm
    return torch_cells.gru_before if params.reset == "before" else torch_cells.gru_after


def _name(number: int, direction: int, quantity: str) -> str:
    return f"layer {number} {DIRECTIONS[direction]}: {quantity}"


def per_gate(
    name: str, block: FloatArray, network: Network
) -> Iterator[tuple[str, FloatArray]]:
    """Cut the gradient of a packed block into gates, in torch's order."""
    place, torch_name = name.rsplit(": ", 1)
    array = dict(zip(torch_bridge.BLOCK_NAMES, ("w_i", "w_h", "b_i", "b_h"), strict=True))
    gates = BLOCKS["torch"][network.cell]
    for gate, part in zip(gates, np.split(block, len(gates)), strict=True):
        yield f"{GRADIENT}{place}: {gate}.{array[torch_name]}", part
