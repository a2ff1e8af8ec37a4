"""What a runner is given, and what it says at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from gatescope.experiments.device import PROCESSORS
from gatescope.experiments.queue_of_batches import Batch, Batches
from gatescope.experiments.trial import Result
from gatescope.messages import Message

Compute = Callable[[Batch], Sequence[Result]]
Progress = Callable[[int, int, int, float], object]
"""Is told how many trials are done, failed among these, in all, and done a second."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be run.

    Parameters
    ----------
    name, text : str
        What the plan is called, and the plan itself.
    total : int
        How many trials it has.
    batches : callable
        Gives them in batches of equal shape, one after the other.
    compute : callable
        Computes a batch; a function that other processes can import.
    device : str
        What it is computed on, for the store.
    left_out : Message or None
        What of the plan is no trial, in a sentence.
    """

    name: str
    text: str
    total: int
    batches: Batches
    compute: Compute
    device: str = PROCESSORS
    left_out: Message | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended.

    Parameters
    ----------
    ended : {"done", "stopped"}
        Whether nothing is left, or somebody wished an end.
    done, failed : int
        Trials of the plan that are in the store, and how many of these failed.
    """

    ended: Literal["done", "stopped"]
    done: int
    failed: int
