"""Training: fresh sequences, one optimiser, the same for every cell."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import nn

from gatescope.inputs.sequence import FloatArray
from gatescope.inputs.tasks import Task
from gatescope.training.batches import training_batches
from gatescope.training.net import Net, loss_of
from gatescope.training.recipes import Recipe, kept_steps
from gru_core import CellName


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A trained network.

    Parameters
    ----------
    states : dict of int to dict of str to FloatArray
        Its arrays under PyTorch's names ("rnn.weight_ih_l0", …, "head.bias") after each of
        the `kept_steps`.
    losses : tuple of float
        The loss at each step of the training.
    seconds : float
        How long the training took.
    """

    states: dict[int, dict[str, FloatArray]]
    losses: tuple[float, ...]
    seconds: float

    @property
    def state(self) -> dict[str, FloatArray]:
        """The arrays at the end of the training."""
        return self.states[len(self.losses)]


def fit(task: Task, cell: CellName, recipe: Recipe) -> Fitted:
    """Train one network on one thread, in float64.

    Parameters
    ----------
    task : Task
        What to learn.
    cell : {"gru", "rnn", "lstm"}
        Which cell.
    recipe : Recipe
        Every other choice.

    Returns
    -------
    Fitted
        The same numbers whenever it runs again on the same machine.
    """
    kept = kept_steps(recipe)
    with one_thread(), torch.random.fork_rng(devices=[]):
        torch.manual_seed(recipe.seed)
        net = Net(cell, task, recipe.hidden_size)
        optimiser = torch.optim.Adam(net.parameters(), lr=recipe.learning_rate)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: _rate(recipe, s))
        losses: list[float] = []
        states = {0: _state(net)}
        start = time.perf_counter()
        for batch in training_batches(task, recipe):
            loss = loss_of(
                task, net(torch.from_numpy(batch.x)), torch.from_numpy(batch.targets)
            )
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(net.parameters(), recipe.clip)
            optimiser.step()
            schedule.step()
            losses.append(float(loss.detach()))
            if len(losses) in kept:
                states[len(losses)] = _state(net)
        seconds = time.perf_counter() - start
    return Fitted(states, tuple(losses), seconds)


def _state(net: Net) -> dict[str, FloatArray]:
    return {name: tensor.numpy().copy() for name, tensor in net.state_dict().items()}


def _rate(recipe: Recipe, step: int) -> float:
    """Give the share of the learning rate at a step: half a cosine down to the final share."""
    cosine = (1 + math.cos(math.pi * step / recipe.steps)) / 2
    return recipe.final_rate + (1 - recipe.final_rate) * cosine


@contextmanager
def one_thread() -> Iterator[None]:
    """Hold torch to one thread: sums in another order would give other weights."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)
