"""The cells once more, in PyTorch's tensor operations and from PyTorch's packed blocks.

These are the judge's equations: written from PyTorch's documentation, they share no line with
`gru_core.cells`. Tensors come in and go out, so this module itself need not import torch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from torch import Tensor

    Blocks = tuple[Tensor, Tensor, Tensor | None, Tensor | None]
    Quantities = dict[str, Tensor]
    Cell = Callable[..., Quantities]
    Function = Callable[[Tensor], Tensor]
    Pins = Mapping[str, tuple[Tensor, Tensor]]


class Functions(NamedTuple):
    """The two functions of every gate."""

    sigmoid: Function
    tanh: Function


PLAIN = Functions(lambda a: a.sigmoid(), lambda a: a.tanh())
"""As torch's modules have them: autograd takes their slopes from the rounded gate, so that of
a shut gate is 0 or consists of rounding."""


def exact_sigmoid(a: Tensor) -> Tensor:
    """Return σ(a) = exp(-log(1 + exp(-a))); autograd finds σ(a) σ(-a) to the last digits."""
    return (-(-a).logaddexp(a.new_zeros(()))).exp()


def exact_tanh(a: Tensor) -> Tensor:
    """Return tanh(a) with the slope of 2 σ(2 a) - 1."""
    by_sigmoid = 2.0 * exact_sigmoid(2.0 * a) - 1.0
    return by_sigmoid + (a.tanh() - by_sigmoid).detach()


EXACT = Functions(exact_sigmoid, exact_tanh)
"""The same values with slopes that keep their digits however far a gate is shut."""


def rounding(
    functions: Functions, draw: Callable[[Tensor], Tensor], *, absolute: bool
) -> Functions:
    """Round the same functions differently, by what `draw` gives for a tensor of that shape.

    A tanh near 0 mostly is what is left of larger terms that cancel, so its last digit is that
    of 1. A sigmoid's is too if `absolute`, as in a forward pass that computes it by tanh; else
    it keeps its digits however small it is.
    """

    def sigmoid(a: Tensor) -> Tensor:
        value = functions.sigmoid(a)
        return value + draw(value) if absolute else value * (1.0 + draw(value))

    def tanh(a: Tensor) -> Tensor:
        value = functions.tanh(a)
        return value + draw(value)

    return Functions(sigmoid, tanh)


def _product(value: Tensor, weights: Tensor, bias: Tensor | None) -> Tensor:
    product = value.matmul(weights.t())
    return product if bias is None else product + bias


NO_PINS: Pins = {}
"""What is clamped, by gate: which entries, and to what (both broadcast over batch rows)."""


def pinned(gate: Tensor, name: str, pins: Pins) -> Tensor:
    """Put the constant in the gate's place; autograd sends nothing back through it."""
    if name not in pins:
        return gate
    mask, value = pins[name]
    return value.where(mask, gate)


def _not_z(a_z: Tensor, functions: Functions, pins: Pins) -> Tensor:
    """Compute 1 - z as the gate's other side, which keeps its digits; 1 - constant if held."""
    opposite = functions.sigmoid(-a_z)
    if "z" not in pins:
        return opposite
    mask, value = pins["z"]
    return (1.0 - value).where(mask, opposite)


def gru_after(
    x: Tensor,
    h_prev: Tensor,
    c_prev: Tensor | None,
    blocks: Blocks,
    functions: Functions = PLAIN,
    pins: Pins = NO_PINS,
) -> Quantities:
    """Compute a GRU as `torch.nn.GRU` documents it, for (…, I) and (…, H)."""
    w_ih, w_hh, b_ih, b_hh = blocks
    i_r, i_z, i_n = _product(x, w_ih, b_ih).chunk(3, dim=-1)
    h_r, h_z, h_n = _product(h_prev, w_hh, b_hh).chunk(3, dim=-1)
    r = pinned(functions.sigmoid(i_r + h_r), "r", pins)
    z = pinned(functions.sigmoid(i_z + h_z), "z", pins)
    a_n = i_n + r * h_n
    pre = {"a_r": i_r + h_r, "a_z": i_z + h_z, "a_n": a_n, "rec_n": h_n}
    n = pinned(functions.tanh(a_n), "n", pins)
    h = _not_z(i_z + h_z, functions, pins) * n + z * h_prev
    return {"r": r, "z": z, "n": n, **pre, "h": h}


def gru_before(
    x: Tensor,
    h_prev: Tensor,
    c_prev: Tensor | None,
    blocks: Blocks,
    functions: Functions = PLAIN,
    pins: Pins = NO_PINS,
) -> Quantities:
    """Compute the GRU that resets the state before the product, from the same blocks."""
    w_ih, w_hh, b_ih, b_hh = blocks
    size = w_hh.shape[1]
    i_r, i_z, i_n = _product(x, w_ih, b_ih).chunk(3, dim=-1)
    b_rz, b_n = (None, None) if b_hh is None else (b_hh[: 2 * size], b_hh[2 * size :])
    h_r, h_z = _product(h_prev, w_hh[: 2 * size], b_rz).chunk(2, dim=-1)
    r = pinned(functions.sigmoid(i_r + h_r), "r", pins)
    z = pinned(functions.sigmoid(i_z + h_z), "z", pins)
    rec_n = _product(r * h_prev, w_hh[2 * size :], b_n)
    n = pinned(functions.tanh(i_n + rec_n), "n", pins)
    h = _not_z(i_z + h_z, functions, pins) * n + z * h_prev
    pre = {"a_r": i_r + h_r, "a_z": i_z + h_z, "a_n": i_n + rec_n, "rec_n": rec_n}
    return {"r": r, "z": z, "n": n, **pre, "h": h}


def rnn_tanh(
    x: Tensor,
    h_prev: Tensor,
    c_prev: Tensor | None,
    blocks: Blocks,
    functions: Functions = PLAIN,
    pins: Pins = NO_PINS,
) -> Quantities:
    """Compute a tanh RNN as `torch.nn.RNN` documents it."""
    w_ih, w_hh, b_ih, b_hh = blocks
    a_h = _product(x, w_ih, b_ih) + _product(h_prev, w_hh, b_hh)
    return {"a_h": a_h, "h": functions.tanh(a_h)}


def rnn_relu(
    x: Tensor,
    h_prev: Tensor,
    c_prev: Tensor | None,
    blocks: Blocks,
    functions: Functions = PLAIN,
    pins: Pins = NO_PINS,
) -> Quantities:
    """Compute a ReLU RNN as `torch.nn.RNN` documents it."""
    a_h = rnn_tanh(x, h_prev, c_prev, blocks)["a_h"]
    return {"a_h": a_h, "h": a_h.relu()}


def lstm(
    x: Tensor,
    h_prev: Tensor,
    c_prev: Tensor | None,
    blocks: Blocks,
    functions: Functions = PLAIN,
    pins: Pins = NO_PINS,
) -> Quantities:
    """Compute an LSTM as `torch.nn.LSTM` documents it; without `c_prev` its gates only."""
    w_ih, w_hh, b_ih, b_hh = blocks
    total = _product(x, w_ih, b_ih) + _product(h_prev, w_hh, b_hh)
    a_i, a_f, a_g, a_o = total.chunk(4, dim=-1)
    i, f, o = (functions.sigmoid(a) for a in (a_i, a_f, a_o))
    gates = {"i": i, "f": f, "g": functions.tanh(a_g), "o": o}
    gates = {name: pinned(gate, name, pins) for name, gate in gates.items()}
    pre = {"a_i": a_i, "a_f": a_f, "a_g": a_g, "a_o": a_o}
    if c_prev is None:
        return {**gates, **pre}
    c = gates["f"] * c_prev + gates["i"] * gates["g"]
    return {**gates, **pre, "c": c, "h": gates["o"] * functions.tanh(c)}


def previous(states: Tensor, start: Tensor, last: Tensor, reverse: bool) -> Tensor:
    """Shift states (T, B, H) by one step, so that each step sees what it started from.

    Parameters
    ----------
    states : Tensor of shape (T, B, H)
        State after each step.
    start : Tensor of shape (B, H)
        Start state.
    last : Tensor of shape (B,)
        Last valid step of each row, where a reverse walk begins.
    reverse : bool
        Whether the steps were walked from last to first.

    Returns
    -------
    Tensor of shape (T, B, H)
        State that each step started from.
    """
    shifted = states.roll(-1 if reverse else 1, dims=0)
    for row, end in enumerate(last.tolist()):
        shifted[end if reverse else 0, row] = start[row]
    return shifted


def cell_states(gates: Quantities, start: Tensor, valid: Tensor, reverse: bool) -> Tensor:
    """Follow the LSTM's c through time from its gates (T, B, H); torch.nn.LSTM hides it."""
    steps = range(len(valid))
    c, states = start, start.new_zeros((len(valid), *start.shape))
    for t in reversed(steps) if reverse else steps:
        new = gates["f"][t] * c + gates["i"][t] * gates["g"][t]
        c = new.where(valid[t, :, None], c)
        states[t] = c
    return states


def loop(
    cell: Cell,
    x: Tensor,
    start: tuple[Tensor, Tensor | None],
    valid: Tensor,
    reverse: bool,
    blocks: Blocks,
    pins: Pins = NO_PINS,
) -> tuple[list[Tensor], Tensor, Tensor | None]:
    """Run a cell without torch's module: T states (B, H), and h and c at the ends."""
    h, c = start
    outputs: dict[int, Tensor] = {}
    steps = range(len(x))
    for t in reversed(steps) if reverse else steps:
        held = {name: (mask[t], value[t]) for name, (mask, value) in pins.items()}
        step = cell(x[t], h, c, blocks, pins=held)
        h = step["h"].where(valid[t, :, None], h)
        c = None if c is None else step["c"].where(valid[t, :, None], c)
        outputs[t] = step["h"] * valid[t, :, None]
    return [outputs[t] for t in steps], h, c
