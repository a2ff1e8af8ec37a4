"""Each step back alone: autograd sends the core's own gradient back through one step.

Over a whole sequence a gradient may be chaotic, or too small to compare. One step is neither:
all steps of a run are differentiated at once, each from the state and the gradient that the
core says it had there.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from gru_core import torch_bridge, torch_cells, torch_tools
from gru_core._arrays import FloatArray
from gru_core.parity_case import DIRECTIONS, SINGLE_STEP
from gru_core.torch_judge import Judge, Values, per_gate

if TYPE_CHECKING:
    from torch import Tensor


class Given(NamedTuple):
    """What the core says of one layer and direction."""

    x: FloatArray
    """Input, (T, B, I)."""
    previous: tuple[FloatArray, ...]
    """State h (and c) before each step, (T, B, H)."""
    scaled: FloatArray
    """Total gradient at h (and c), (T, B, S, H), divided by a power of two per step and row."""
    total: FloatArray
    """The same, undivided."""

    def moved(self, draw: np.random.Generator, dtype: np.dtype[np.floating]) -> Given:
        """Return the neighbouring floats of all of it."""

        def near(array: FloatArray) -> FloatArray:
            return torch_tools.next_floats(array.astype(dtype), draw).astype(float)

        with np.errstate(over="ignore", under="ignore"):
            states = tuple(near(state) for state in self.previous)
            return Given(near(self.x), states, near(self.scaled), near(self.total))


class SentBack(NamedTuple):
    """What one step back gives, divided as the gradient that came in."""

    d_x: FloatArray
    """At the input, (T, B, I)."""
    d_previous: FloatArray
    """At the states the step started from, (T, B, S, H)."""
    through_h: FloatArray | None
    """At the LSTM's c by way of h, (T, B, H)."""


def send_back(
    judge: Judge,
    place: tuple[int, int],
    given: Given,
    functions: torch_cells.Functions = torch_cells.EXACT,
) -> tuple[SentBack, Values]:
    """Differentiate all steps of one layer and direction, each on its own.

    Parameters
    ----------
    judge : Judge
        The network in torch.
    place : tuple of int
        Layer and direction.
    given : Given
        Where each step started, and the gradient that arrives behind it.
    functions : Functions
        What computes the gates.

    Returns
    -------
    SentBack
        What each step hands on.
    dict of str to FloatArray
        Gradients of the parameters, summed over steps, by the name of their check.
    """
    number, d = place
    pins = judge.pins(place, len(given.x))
    cell = partial(judge.cells[number], functions=functions, pins=pins)
    x = torch_tools.tensor(given.x, True)
    states = [torch_tools.tensor(state, True) for state in given.previous]
    step = cell(x, states[0], states[1] if len(states) > 1 else None, judge.blocks[number][d])
    outputs, leaves = [step["h"]], [x, *states]
    if len(states) > 1:
        # The gradient at c is the total one: what comes to it by way of h is cut off here.
        c = torch_tools.tensor(torch_bridge.to_numpy(step["c"]), True)
        outputs = [step["o"] * functions.tanh(c), step["c"]]
        leaves.append(c)

    def loss(gradient: FloatArray) -> Tensor:
        total: Tensor = (outputs[0] * torch_tools.tensor(gradient[:, :, 0])).sum()
        for s, output in enumerate(outputs[1:], start=1):
            total = total + (output * torch_tools.tensor(gradient[:, :, s])).sum()
        return total

    found = torch_tools.autograd(loss(given.scaled), leaves, keep=True)
    through_h = found.pop() if len(states) > 1 else None
    blocks = {
        name: block
        for name, block in judge.tensors().items()
        if name.startswith(f"layer {number} {DIRECTIONS[d]}: ")
    }
    named: Values = {}
    by_block = torch_tools.autograd(loss(given.total), list(blocks.values()))
    for name, value in zip(blocks, by_block, strict=True):
        parts = per_gate(name, value, judge.network)
        named |= {f"{gate}{SINGLE_STEP}": part for gate, part in parts}
    return SentBack(found[0], np.stack(found[1:], axis=2), through_h), named
