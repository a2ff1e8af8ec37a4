"""Trials of an experiment beside the loop over networks that somebody would write by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from gatescope.experiments.drawing import asked_of, inputs_of, network
from gatescope.experiments.running import run_trials
from gatescope.experiments.trial import Trial
from gru_core import Params
from tests.benchmark.growth import slope
from tests.benchmark.pairs import Clock, ratio_of, timed

CELLS = ("gru", "rnn", "lstm")

COUNTS = (64, 256, 1_024, 4_096)
"""Numbers of trials whose times are compared."""


def trial_ratios(pairs: int, clock: Clock, *, tiny: bool) -> dict[str, float]:
    """How many times as fast trials are, by cell; ours measure more than torch's norms."""
    found = {}
    for cell in CELLS:
        count, steps, units = (2, 4, 3) if tiny else (64, 200, 32)
        trials = [Trial(cell=cell, hidden=units, length=steps, seed=k) for k in range(count)]
        ours, theirs = trial_sides(trials)
        found[f"{cell}, T={steps}, H={units}"] = ratio_of(
            [(ours, 1), (theirs, 1)], pairs, clock
        )
    return found


def trial_growth(repeats: int, clock: Clock, *, tiny: bool) -> dict[str, float]:
    """The exponent with which the time of trials grows with their number, by cell."""
    counts, steps, units = ((1, 2), 4, 3) if tiny else (COUNTS, 200, 32)
    found = {}
    for cell in CELLS:
        trials = [
            Trial(cell=cell, hidden=units, length=steps, seed=k) for k in range(counts[-1])
        ]
        spent: list[list[float]] = [[] for _ in counts]
        for _ in range(repeats):
            for count, taken in zip(counts, spent, strict=True):
                # Few trials several times: noise then hits all numbers alike.
                times = max(1, counts[-2] // count)
                taken.append(timed(partial(run_trials, trials[:count]), times, clock))
        found[f"{cell}, H={units}"] = slope(counts, [median(taken) for taken in spent])
    return found


def trial_sides(
    trials: list[Trial],
) -> tuple[Callable[[], list[list[float]]], Callable[[], list[list[float]]]]:
    """Ours and theirs; both draw the networks and return log10 of the norm by lag."""

    def ours() -> list[list[float]]:
        return [list(result.values["log10_norm"]) for result in run_trials(trials)]

    return ours, lambda: [norms_by_lag(trial) for trial in trials]


def norms_by_lag(trial: Trial) -> list[float]:
    """One network in torch, step by step, with the gradient kept at every state."""
    params = network(trial)
    weights = [
        nn.Parameter(torch.from_numpy(np.concatenate([getattr(g, name) for g in gates])))
        for gates in [params.gates().values()]
        for name in ("w_i", "w_h", "b_i", "b_h")
    ]
    x = torch.from_numpy(inputs_of(trial).astype(trial.dtype))[:, None]
    states = looped_states(params, weights, x)
    for state in states:
        for part in state:
            part.retain_grad()
    asked = torch.from_numpy(asked_of(trial).astype(trial.dtype))
    (states[-1][0] @ asked).sum().backward()
    grads = [[torch.zeros_like(p) if p.grad is None else p.grad for p in s] for s in states]
    norms = torch.stack([torch.cat(parts, dim=1).norm() for parts in grads]).log10()
    return norms.flip(0).tolist()


def looped_states(
    params: Params, weights: list[nn.Parameter], x: Tensor
) -> list[tuple[Tensor, ...]]:
    """The cells' equations, one step after the other: (h,), of an LSTM (h, c)."""
    w_ih, w_hh, b_ih, b_hh = weights
    h = c = x.new_zeros(1, params.hidden_size)
    states: list[tuple[Tensor, ...]] = []
    for a in linear(x, w_ih, b_ih):
        b = linear(h, w_hh, b_hh)
        if params.cell == "rnn":
            h = torch.tanh(a + b)
        elif params.cell == "gru":
            (i_r, i_z, i_n), (h_r, h_z, h_n) = a.chunk(3, -1), b.chunk(3, -1)
            r, z = torch.sigmoid(i_r + h_r), torch.sigmoid(i_z + h_z)
            n = torch.tanh(i_n + r * h_n)
            h = (1 - z) * n + z * h
        else:
            i, f, g, o = (a + b).chunk(4, -1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
        states.append((h, c) if params.cell == "lstm" else (h,))
    return states
