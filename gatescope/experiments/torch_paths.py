"""The ways by which states reach the next ones, in torch: `gru_core.cells.paths` once more."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

from gatescope.experiments.torch_run import Run
from gru_core import GRUParams, LSTMParams

H_STATE, C_STATE = 0, 1

ONE_STATE = ((H_STATE, slice(None)),)
TWO_STATES = ((C_STATE, slice(0, 1)), (H_STATE, slice(1, None)))
"""Which paths come from which state; the LSTM's first one alone comes from c."""


class Path(NamedTuple):
    """One path: from which part of the new state back to which part of the previous one."""

    factors: tuple[Tensor, ...]
    """In turn a diagonal (T, N, H) and weights (N, H, H)."""
    output: int = H_STATE
    source: int = H_STATE


class Paths(NamedTuple):
    """All paths of N networks, in the order of `gru_core.PATHS`."""

    all: tuple[Path, ...]
    sources: tuple[tuple[int, slice], ...]
    """A state, and which of the paths come from it."""
    c_to_h: Tensor | None
    """(T, N, H): by how much the LSTM's h changes with its c."""

    def arrived(self, rows: list[Tensor], t: int) -> list[Tensor]:
        """Add to what arrives at c (N, R, H) what comes through h of the same step."""
        if self.c_to_h is None:
            return rows
        d_h, d_c = rows
        return [d_h, torch.addcmul(d_c, self.c_to_h[t].unsqueeze(1), d_h)]

    def back(self, rows: list[Tensor], t: int) -> tuple[Tensor, Tensor]:
        """Send rows (N, R, H) of each state at step t back to the states before it.

        Returns
        -------
        Tensor of shape (N, P, R, H)
            What each path sends back; of each network the largest number is about 1.
        Tensor of shape (N,)
            The power of two by which that has to be multiplied.
        """
        parts = []
        for path in self.all:
            part = rows[path.output]
            for place, factor in enumerate(path.factors):
                part = torch.bmm(part, factor) if place % 2 else part * factor[t].unsqueeze(1)
            parts.append(part)
        sent = torch.stack(parts, dim=1)
        power = power_of(sent.abs().amax(dim=(1, 2, 3)))
        return sent * torch.exp2(-power)[:, None, None, None], power

    def gathered(self, parts: Tensor) -> list[Tensor]:
        """Add up, for each state, what the paths (N, P, R, H) send to it."""
        return [parts[:, paths].sum(dim=1) for _, paths in sorted(self.sources)]

    def on(self, change: list[Tensor], t: int) -> list[Tensor]:
        """Say what changes (N, H, K) of each state before step t do to the states after it."""
        after: list[Tensor | None] = [None] * len(change)
        for path in self.all:
            part = change[path.source]
            for place, factor in reversed(list(enumerate(path.factors))):
                part = torch.bmm(factor, part) if place % 2 else part * factor[t].unsqueeze(2)
            before = after[path.output]
            after[path.output] = part if before is None else before + part
        found = [part for part in after if part is not None]
        if self.c_to_h is not None:
            found[H_STATE] = torch.addcmul(
                found[H_STATE], self.c_to_h[t].unsqueeze(2), found[C_STATE]
            )
        return found


def power_of(peak: Tensor) -> Tensor:
    """Give the power of two just above each number, 0 for 0 and what is not finite.

    Examples
    --------
    >>> power_of(torch.tensor([3.0, 0.0, torch.inf]))
    tensor([2., 0., 0.])
    """
    # of the smallest numbers less: their own power has no reciprocal
    most = 1_000 if peak.dtype == torch.float64 else 120
    power = torch.frexp(torch.where(peak.isfinite(), peak, 0.0)).exponent
    return power.clamp(-most, most).to(peak.dtype)


def paths_of(run: Run, dtype: torch.dtype) -> Paths:
    """Form the paths of every step from what was computed, in a dtype of their own.

    Parameters
    ----------
    run : Run
        From `gatescope.experiments.torch_run.run_all`.
    dtype : torch.dtype
        Of the factors.

    Returns
    -------
    Paths
        As `gru_core.cells.paths.paths_of` finds them.
    """
    arrays = {name: array.to(dtype) for name, array in run.arrays.items()}
    weights = {name: gate.w_h.to(dtype) for name, gate in run.gates.items()}
    if isinstance(run.first, LSTMParams):
        return _lstm(run, arrays, weights)
    if isinstance(run.first, GRUParams):
        return _gru(run, run.first.reset == "after", arrays, weights)
    a_h = arrays["a_h"]
    tanh = run.first.activation == "tanh"
    slope = _tanh_slope(a_h) if tanh else (a_h > 0.0).to(dtype)
    return Paths((Path((slope, weights["h"])),), ONE_STATE, None)


def _gru(run: Run, after: bool, arrays: dict[str, Tensor], weights: dict[str, Tensor]) -> Paths:
    r, not_r = _both_sides(arrays["a_r"])
    z, not_z = _both_sides(arrays["a_z"])
    # rounded as the network itself had it
    n = torch.tanh(run.arrays["a_n"]).to(z.dtype)
    to_a_n = _tanh_slope(arrays["a_n"]) * not_z
    update = Path(((arrays["h_prev"] - n) * not_z * z, weights["z"]))
    if after:
        to_rec_n = to_a_n * r
        candidate = Path((to_rec_n, weights["n"]))
        reset = Path((to_rec_n * not_r * arrays["rec_n"], weights["r"]))
    else:
        candidate = Path((to_a_n, weights["n"], r))
        to_a_r = arrays["h_prev"] * (r * not_r)
        reset = Path((to_a_n, weights["n"], to_a_r, weights["r"]))
    return Paths((Path((z,)), candidate, update, reset), ONE_STATE, None)


def _lstm(run: Run, arrays: dict[str, Tensor], weights: dict[str, Tensor]) -> Paths:
    (i, not_i), (f, not_f), (o, not_o) = (_both_sides(arrays[f"a_{gate}"]) for gate in "ifo")
    g = torch.tanh(run.arrays["a_g"]).to(f.dtype)
    c = arrays["c"]
    slopes = {
        "f": arrays["c_prev"] * (f * not_f),
        "i": g * (i * not_i),
        "g": i * _tanh_slope(arrays["a_g"]),
    }
    cell = Path((f,), C_STATE, C_STATE)
    others = [Path((slope, weights[gate]), C_STATE) for gate, slope in slopes.items()]
    output = Path((torch.tanh(c) * (o * not_o), weights["o"]))
    return Paths((cell, *others, output), TWO_STATES, o * _tanh_slope(c))


def _both_sides(a: Tensor) -> tuple[Tensor, Tensor]:
    """Return σ(a) and 1 - σ(a), both with full relative accuracy."""
    return torch.sigmoid(a), torch.sigmoid(-a)


def _tanh_slope(a: Tensor) -> Tensor:
    """Return 1 - tanh², which does not cancel where tanh rounds to 1."""
    return (2.0 / (torch.exp(a) + torch.exp(-a))).square_()
