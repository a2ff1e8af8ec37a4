"""Each step back alone: autograd sends the core's own gradient back through one step.

Over a whole sequence a gradient may be chaotic, or too small to compare. One step is neither:
all steps of a run are differentiated at once, each from the state and the gradient that the
core says it had there.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    blended: tuple[FloatArray, FloatArray] | None
    """At the input and the states, what the GRU's z sends there from one side of its blend."""


def send_back(
    judge: Judge,
    place: tuple[int, int],
    given: Given,
    functions: torch_cells.Functions = torch_cells.EXACT,
) -> tuple[SentBack, Values, dict[str, float]]:
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
    dict of str to float
        How large the terms are that may cancel in a parameter's gradient, by the same names.

    Notes
    -----
    What reaches a GRU's update gate is a difference, h' - n. Where both are saturated alike,
    nothing is left of it but the rounding of one program, and whether that is 0 is chance. So
    its size is that of either side alone, which is sent back beside it.
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

    side, blended, terms = one_side(step, states[0]), None, None
    if side is not None:
        part = (side * torch_tools.tensor(given.scaled[:, :, 0])).sum()
        by_x, by_h = torch_tools.autograd(part, leaves, keep=True)
        blended = by_x, by_h[:, :, None]
        terms = (side * torch_tools.tensor(given.total[:, :, 0])).sum()
    found = torch_tools.autograd(loss(given.scaled), leaves, keep=True)
    through_h = found.pop() if len(states) > 1 else None
    blocks = {
        name: block
        for name, block in judge.tensors().items()
        if name.startswith(f"layer {number} {DIRECTIONS[d]}: ")
    }

    def by_gate(total: Tensor, keep: bool = False) -> Values:
        by_block = torch_tools.autograd(total, list(blocks.values()), keep=keep)
        return {
            f"{gate}{SINGLE_STEP}": part
            for name, value in zip(blocks, by_block, strict=True)
            for gate, part in per_gate(name, value, judge.network)
        }

    parts = {} if terms is None else by_gate(terms, keep=True)
    sizes = {name: float(np.abs(part).max()) for name, part in parts.items()}
    named = by_gate(loss(given.total))
    return SentBack(found[0], np.stack(found[1:], axis=2), through_h, blended), named, sizes


def one_side(step: Mapping[str, Tensor], h_prev: Tensor) -> Tensor | None:
    """Return z times the larger of what it blends, h' and n as constants; None without z."""
    if "z" not in step:
        return None
    return step["z"] * step["n"].abs().maximum(h_prev.abs()).detach()
