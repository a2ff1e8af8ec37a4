"""Sequences as tensors, and the order in which a training sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch

from gatescope.inputs.tasks import Batch
from gatescope.training.lab.schedule import places


@dataclass(frozen=True, slots=True)
class Tensors:
    """Sequences with what is asked of them.

    Parameters
    ----------
    x : Tensor of shape (T, B) or (T, B, I)
        Tokens as int64, or numbers as float32.
    targets : Tensor of shape (N, C)
        The true answers at the N places asked, in the order of ``asked``.
    asked : Tensor of bool of shape (T, B)
        Where an answer is asked for.
    lengths : Tensor of shape (B,)
        Steps of each sequence.
    """

    x: torch.Tensor
    targets: torch.Tensor
    asked: torch.Tensor
    lengths: torch.Tensor


class Pool:
    """All sequences of a part of the data, from which batches are taken.

    Parameters
    ----------
    batch : Batch
        The sequences.
    """

    def __init__(self, batch: Batch) -> None:
        numbers = batch.x.ndim == 3
        self.x = torch.from_numpy(batch.x.astype(np.float32 if numbers else np.int64))
        self.targets = torch.from_numpy(batch.targets.astype(np.float32))
        self.asked = torch.from_numpy(np.isfinite(batch.targets).all(axis=-1))
        self.lengths = torch.from_numpy(batch.lengths.astype(np.int64))

    def __len__(self) -> int:
        return len(self.lengths)

    def take(self, chosen: torch.Tensor) -> Tensors:
        """Take some sequences, cut where the longest of them ends."""
        lengths = self.lengths[chosen]
        end = int(lengths.max())
        x, targets, asked = (
            part[:end].index_select(1, chosen) for part in (self.x, self.targets, self.asked)
        )
        return Tensors(x, targets[asked], asked, lengths)

    def some(self, most: int) -> Tensors:
        """Take sequences from all over the pool, at most so many."""
        return self.take(torch.from_numpy(places(len(self), most)))


def orders(count: int, size: int, seed: int, epoch: int) -> Iterator[torch.Tensor]:
    """Give the sequences of each step of an epoch: every one once, in an order of its own.

    Parameters
    ----------
    count, size : int
        Sequences in all, and in a step; the last step of an epoch may have fewer.
    seed, epoch : int
        The same give the same order.

    Yields
    ------
    Tensor of int64
        Indices.

    Examples
    --------
    >>> [len(chosen) for chosen in orders(5, 2, seed=0, epoch=0)]
    [2, 2, 1]
    """
    order = np.random.default_rng([seed, 4, epoch]).permutation(count)
    for first in range(0, count, size):
        yield torch.from_numpy(order[first : first + size])
