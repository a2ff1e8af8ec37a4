"""What is measured: the same work done by the core and by torch, ready to run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from gatescope.models.recorder.record import record
from gru_core import bptt, from_torch, transports, unroll

INPUTS = 8


class Size(NamedTuple):
    """Of a sequence: steps, rows, units."""

    T: int
    B: int
    H: int


Sides = tuple[Callable[[], Any], Callable[[], Any]]
"""Ours and theirs; both return an array of what has to agree."""


class Case:
    """A GRU that torch drew, a sequence, and the gradient that enters at each state."""

    def __init__(self, size: Size, dtype: str) -> None:
        torch.manual_seed(0)
        kind = getattr(torch, dtype)
        self.module = nn.GRU(INPUTS, size.H, dtype=kind)
        self.params = from_torch(self.module).layers[0][0]
        self.input = torch.randn(size.T, size.B, INPUTS, dtype=kind)
        self.d_y = torch.randn(size.T, size.B, size.H, dtype=kind)
        self.x, self.d_h = self.input.numpy(), self.d_y.numpy()


def forward(case: Case) -> Sides:
    """The whole sequence; the core keeps every gate, torch none."""

    def theirs() -> Tensor:
        with torch.inference_mode():
            return case.module(case.input)[0]

    return lambda: unroll(case.params, case.x).h, theirs


def gradient(case: Case) -> Sides:
    """Forward, and the gradient of weights and input; the core's norm at each step as well."""

    def theirs() -> Tensor:
        case.module.zero_grad()
        x = case.input.clone().requires_grad_()
        case.module(x)[0].backward(case.d_y)
        return x.grad

    return lambda: bptt(case.params, unroll(case.params, case.x), case.d_h).d_x, theirs


def looped_states(case: Case) -> list[Tensor]:
    """The cell's equation in torch, step by step: nn.GRU shows no gradient on its way."""
    w_ih, w_hh, b_ih, b_hh = case.module.parameters()
    h = case.input.new_zeros(case.d_y.shape[1:])
    states = []
    for a in linear(case.input, w_ih, b_ih):
        i_r, i_z, i_n = a.chunk(3, -1)
        h_r, h_z, h_n = linear(h, w_hh, b_hh).chunk(3, -1)
        r, z = torch.sigmoid(i_r + h_r), torch.sigmoid(i_z + h_z)
        n = torch.tanh(i_n + r * h_n)
        h = (1 - z) * n + z * h
        states.append(h)
    return states


def loop(case: Case) -> Sides:
    """The gradient's norm at every step, in torch with `retain_grad` on each state."""

    def ours() -> Any:
        return bptt(case.params, unroll(case.params, case.x), case.d_h).log10_norm

    def theirs() -> Tensor:
        case.module.zero_grad()
        states = looped_states(case)
        for h in states:
            h.retain_grad()
        torch.stack(states).backward(case.d_y)
        return torch.stack([h.grad for h in states]).norm(dim=2).log10()

    return ours, theirs


def jacobians(case: Case) -> Sides:
    """Spectra of the last state's derivative by each earlier one; torch takes it row by row."""
    last = len(case.x) - 1

    def ours() -> Any:
        found = transports(case.params, unroll(case.params, case.x), last)
        return found.log10_spectrum

    def theirs() -> Tensor:
        states = looped_states(case)
        units = range(case.d_y.shape[2])
        rows = [torch.autograd.grad(states[-1][0, i], states, retain_graph=True) for i in units]
        by_row = torch.stack([torch.stack(row) for row in rows], dim=2)
        return torch.linalg.svdvals(by_row.detach()).log10()

    return ours, theirs


def recorded(case: Case) -> Sides:
    """A run of a torch module while it is recorded, and the same run by itself."""

    def run() -> Tensor:
        with torch.inference_mode():
            return case.module(case.input)[0]

    return _while_recorded(case.module, run), run


def recorded_steps(case: Case) -> Sides:
    """The same of a cell that a loop leads through time: a call is one step."""
    cell = nn.GRUCell(INPUTS, case.d_y.shape[2], dtype=case.input.dtype)

    def run() -> Tensor:
        h, states = None, []
        with torch.inference_mode():
            for x in case.input:
                h = cell(x, h)
                states.append(h)
            return torch.stack(states)

    return _while_recorded(cell, run), run


def _while_recorded(module: nn.Module, run: Callable[[], Tensor]) -> Callable[[], Any]:
    def ours() -> Any:
        with record(module):
            return as_array(run())

    return ours


def as_array(found: Any) -> np.ndarray:
    """What a side returned, as an array."""
    return found.detach().numpy() if isinstance(found, Tensor) else found
