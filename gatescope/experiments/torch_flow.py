"""What gradients and small differences do on their way through many networks, in torch."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor

from gatescope.experiments.torch_paths import Paths, power_of

LOG10_2 = math.log10(2.0)


class Flow(NamedTuple):
    """How a gradient came back through N networks."""

    log10_norm: Tensor
    """(T, N): of the gradient at each state; -inf for zero."""
    shares: Tensor
    """(T - 1, N, P): of each path, at the steps after the first; NaN where nothing passes."""


def gradient_flow(paths: Paths, asked: Tensor, time_steps: int) -> Flow:
    """Send a gradient from the last state back to the first.

    Parameters
    ----------
    paths : Paths
        Of N networks.
    asked : Tensor of shape (N, H)
        What enters at the last h, in the dtype of the paths.
    time_steps : int
        T.

    Returns
    -------
    Flow
        Norms and shares, as `gru_core.stack_flow` has them. A gradient is held as a number
        near 1 and a power of two, so none is lost however far it goes.
    """
    count = len(asked)
    rows = [
        asked.unsqueeze(1) if state == 0 else torch.zeros_like(asked).unsqueeze(1)
        for state, _ in sorted(paths.sources)
    ]
    squares, powers = asked.new_empty(time_steps, count), asked.new_zeros(time_steps, count)
    shares = asked.new_empty(time_steps - 1, count, len(paths.all))
    for t in range(time_steps - 1, -1, -1):
        rows = paths.arrived(rows, t)
        squares[t] = sum(row.square().sum(dim=(1, 2)) for row in rows)
        if t:
            parts, power = paths.back(rows, t)
            rows = paths.gathered(parts)
            torch.add(powers[t], power, out=powers[t - 1])
            shares[t - 1] = _shares(paths, parts, rows)
    return Flow(0.5 * torch.log10(squares) + powers * LOG10_2, shares)


def _shares(paths: Paths, parts: Tensor, rows: list[Tensor]) -> Tensor:
    along = [
        (parts[:, some] * rows[state].unsqueeze(1)).sum(dim=(2, 3))
        for state, some in paths.sources
    ]
    found = torch.cat(along, dim=1)
    return found / found.sum(dim=1, keepdim=True)


def log10_spectrum(paths: Paths, time_steps: int) -> Tensor:
    """Give log10 of the singular values of the last state by the first, largest first.

    Parameters
    ----------
    paths : Paths
        Of N networks.
    time_steps : int
        T.

    Returns
    -------
    Tensor of shape (N, S H)
        As `gru_core.transport` has them; those more than 15 decades below the largest are
        rounding errors.
    """
    _, count, size = paths.all[0].factors[0].shape
    states = len(paths.sources)
    whole = paths.all[0].factors[0].new_zeros(count, states * size, states * size)
    whole.diagonal(dim1=1, dim2=2).fill_(1.0)
    rows = list(whole.chunk(states, dim=2))
    exponent = whole.new_zeros(count)
    for t in range(time_steps - 1, 0, -1):
        parts, power = paths.back(paths.arrived(rows, t), t)
        rows = paths.gathered(parts)
        exponent += power
    product = torch.cat(rows, dim=2)
    broken = ~product.isfinite().all(dim=2).all(dim=1)
    values = torch.linalg.svdvals(torch.where(broken[:, None, None], 0.0, product))
    logs = torch.log10(values) + exponent[:, None] * LOG10_2
    return torch.where(broken[:, None], torch.nan, logs)


def lyapunov_exponents(paths: Paths, start: Tensor, time_steps: int) -> Tensor:
    """Measure how fast small differences grow, in natural logarithms a step.

    Parameters
    ----------
    paths : Paths
        Of N networks.
    start : Tensor of shape (S H, K)
        The orthogonal directions that are followed; K may be 0.
    time_steps : int
        T.

    Returns
    -------
    Tensor of shape (N, K)
        Largest first, as `gru_core.stack_flow` has them.
    """
    states, count = len(paths.sources), paths.all[0].factors[0].shape[1]
    total = start.new_zeros(count, start.shape[1])
    if not start.shape[1]:
        return total
    directions = list(start.expand(count, *start.shape).chunk(states, dim=1))
    for t in range(time_steps):
        sent = torch.cat(paths.on(directions, t), dim=1)
        power = power_of(sent.abs().amax(dim=1))
        turned, stretch = orthonormal(sent * torch.exp2(-power).unsqueeze(1))
        total += torch.log(stretch) + power * math.log(2.0)
        directions = list(turned.chunk(states, dim=1))
    return (total / time_steps).sort(dim=1, descending=True).values


def orthonormal(columns: Tensor) -> tuple[Tensor, Tensor]:
    """Make the columns of many matrices orthonormal, by Householder's reflections.

    Parameters
    ----------
    columns : Tensor of shape (N, M, K)
        K at most M.

    Returns
    -------
    Tensor of shape (N, M, K)
        Q of the QR decomposition; of a single column the sign is its own.
    Tensor of shape (N, K)
        The size of each number on the diagonal of R.

    Notes
    -----
    Written out, as a GPU's library takes small matrices one after the other.

    Examples
    --------
    >>> orthonormal(torch.tensor([[[0.0, 1.0], [2.0, 3.0]]]))[1]
    tensor([[2., 1.]])
    """
    if columns.shape[2] == 1:
        # The usual case, in a quarter of the calls.
        length = columns.square().sum(dim=1).sqrt()
        return columns / torch.where(length == 0.0, 1.0, length).unsqueeze(1), length
    rest, mirrors, stretches = columns.clone(), [], []
    for k in range(columns.shape[2]):
        column = rest[:, k:, k]
        tail = column[:, 1:].square().sum(dim=1)
        first = column[:, 0]
        # Where nothing is left below the diagonal nothing is turned.
        end = torch.where(
            tail == 0.0, first, -torch.copysign((first.square() + tail).sqrt(), first)
        )
        mirror = column / torch.where(tail == 0.0, 1.0, first - end).unsqueeze(1)
        mirror[:, 0] = 1.0
        factor = torch.where(tail == 0.0, 0.0, (end - first) / end)
        mirrors.append((mirror.unsqueeze(2), factor[:, None, None]))
        stretches.append(end.abs())
        _reflect(rest[:, k:, k + 1 :], *mirrors[-1])
    turned = torch.zeros_like(columns)
    turned.diagonal(dim1=1, dim2=2).fill_(1.0)
    for k, (mirror, factor) in reversed(list(enumerate(mirrors))):
        _reflect(turned[:, k:, k:], mirror, factor)
    return turned, torch.stack(stretches, dim=1)


def _reflect(columns: Tensor, mirror: Tensor, factor: Tensor) -> None:
    """Subtract ``factor * mirror @ mirror.T @ columns`` from the columns (N, M, K)."""
    along = torch.bmm(mirror.transpose(1, 2), columns)
    columns -= factor * mirror * along
