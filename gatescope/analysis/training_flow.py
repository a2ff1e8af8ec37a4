"""How the gradient's way back changed while a network was trained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray, Sequence
from gatescope.models.loss import mean_loss
from gatescope.models.model import Model, Run, run
from gru_core import bptt_network

Ask = Callable[[Model, Run], FloatArray]
"""What a question sends into the states of a run, of shape (T, 1, D·H)."""


@dataclass(frozen=True, slots=True, eq=False)
class TrainingFlow:
    """One sequence and one question, put to a network at K times of its training.

    Parameters
    ----------
    steps : NDArray of int, shape (K,)
        Steps of the optimiser, rising from 0.
    log10_norm : FloatArray of shape (K, T)
        log10 of the gradient's norm at each state of the first layer, as
        `gru_core.backward.Gradient` has it; -inf where nothing of it arrives.
    losses : FloatArray of shape (K,)
        The loss on this sequence, NaN where its true answers are not known.
    asked : NDArray of bool, shape (T,)
        The steps into which the question looks at one time or another.
    """

    steps: NDArray[np.integer]
    log10_norm: FloatArray
    losses: FloatArray
    asked: NDArray[np.bool_]


def training_flow(snapshots: Mapping[int, Model], sequence: Sequence, ask: Ask) -> TrainingFlow:
    """Send the gradient back through a network at each time of its training.

    Parameters
    ----------
    snapshots : Mapping of int to Model
        From `gatescope.models.bundled.load_snapshots`.
    sequence : Sequence
        What the network reads.
    ask : callable
        What is asked of each of them.

    Returns
    -------
    TrainingFlow
        The same question at every time, with the answer that the network gave then.

    Examples
    --------
    Before the training hardly anything goes back from "?" to the letter, afterwards all of it.

    >>> from gatescope.models.bundled import load_snapshots
    >>> snapshots = load_snapshots("recall", "gru")
    >>> def ask(model, run):
    ...     d_y = np.zeros_like(run.trace.y)
    ...     d_y[-1] = 1.0
    ...     return d_y
    >>> sequence = snapshots[0].card.examples[0].sequence
    >>> flow = training_flow(snapshots, sequence, ask)
    >>> flow.log10_norm[[0, -1], 3].round(1)
    array([-7.3,  0.1])
    """
    rows, losses, asked = [], [], np.zeros(len(sequence), bool)
    for model in snapshots.values():
        result = run(model, sequence)
        d_y = ask(model, result)
        asked |= d_y.any(axis=(1, 2))
        gradient = bptt_network(model.network, result.trace, d_y)
        rows.append(gradient.gradients[0][0].log10_norm[:, 0])
        losses.append(_loss(model, result, sequence))
    return TrainingFlow(np.array(list(snapshots)), np.stack(rows), np.array(losses), asked)


def _loss(model: Model, result: Run, sequence: Sequence) -> float:
    if model.head is None or result.output is None or sequence.targets is None:
        return float("nan")
    return mean_loss(model.head.kind, result.output, sequence.targets)
