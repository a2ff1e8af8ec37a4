"""The race: how large the gradient is at every step, of many networks on one sequence."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gatescope.analysis.question import Question, sent
from gatescope.inputs.sequence import FloatArray, Sequence
from gatescope.models.contestants import Contestant, Field
from gatescope.models.model import run
from gru_core import bptt_network
from gru_core.network_backward import NetworkGradient


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """All networks of one cell.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        The cell.
    seeds : tuple of int
        Of the S networks.
    log10_norm : FloatArray of shape (S, T)
        log10 ‖∂q/∂h_t‖ of the asked number q, for the LSTM ‖∂q/∂(h_t, c_t)‖ with all that
        c_t does through h_t, as torch has it: -inf where it is exactly zero, NaN where
        the network left the range of numbers.
    log10_clip : FloatArray of shape (S,)
        log10 of the factor by which clipping scales the whole gradient; 0 where it does not,
        NaN where the gradient of all weights is beyond the largest number.
    """

    cell: str
    seeds: tuple[int, ...]
    log10_norm: FloatArray
    log10_clip: FloatArray

    @property
    def finite(self) -> FloatArray:
        """Rows of the networks that stayed within the range of numbers."""
        return np.asarray(self.log10_norm[_in_range(self.log10_norm)])

    @property
    def unclipped(self) -> int:
        """How many of them have a gradient of all weights that no number holds."""
        return int((_in_range(self.log10_norm) & np.isnan(self.log10_clip)).sum())

    def quantile(self, share: float, *, clipped: bool = False) -> FloatArray:
        """Give a quantile over the networks at every step, of shape (T,).

        The nearest network's own number, not a mix of two: a gradient that is exactly zero is
        -inf here, which mixes with nothing. Of an even number the median is the lower one.

        Examples
        --------
        >>> lane = Lane("gru", (1, 2, 3), np.array([[0.0], [-9.0], [-1.0]]), np.zeros(3))
        >>> lane.quantile(0.5)
        array([-1.])
        """
        norms = self.log10_norm + (self.log10_clip[:, None] if clipped else 0.0)
        good = _in_range(norms)
        if not good.any():
            return np.full(norms.shape[1], np.nan)
        ordered = np.sort(norms[good], axis=0)
        place = share * (len(ordered) - 1)
        # Outwards, so that the band has as many networks above it as below.
        return np.asarray(ordered[math.floor(place) if share <= 0.5 else math.ceil(place)])


def _in_range(norms: FloatArray) -> NDArray[np.bool_]:
    return ~np.asarray((np.isnan(norms) | np.isposinf(norms)).any(axis=1))


Race = dict[str, Lane]
"""A lane for each cell, in the order of the field."""


def run_race(
    field: Field, sequence: Sequence, question: Question, *, clip: float = 0.0
) -> Iterator[tuple[float, Race]]:
    """Run all networks of a field, and tell how far it is.

    Parameters
    ----------
    field : dict of cell to tuple of Contestant
        Who runs.
    sequence : Sequence
        What all of them read.
    question : Question
        Whose gradient is sent back.
    clip : float
        Threshold of clipping; 0 for none.

    Yields
    ------
    tuple of (float, Race)
        The share that is done, and the lanes so far; the last one has share 1 and all lanes.

    Examples
    --------
    >>> from gatescope.inputs.tasks import TASKS
    >>> from gatescope.models.contestants import trained_field
    >>> *_, (share, race) = run_race(
    ...     trained_field("recall"), TASKS["recall"].sample(seed=0), Question("margin")
    ... )
    >>> share, race["gru"].log10_norm.shape
    (1.0, (5, 60))
    """
    total = sum(map(len, field.values()))
    done, race = 0, dict[str, Lane]()
    for cell, contestants in field.items():
        norms, clips = [], []
        for contestant in contestants:
            row, factor = _one(contestant, sequence, question, clip)
            norms.append(row)
            clips.append(factor)
            done += 1
            if done < total:
                yield done / total, race
        seeds = tuple(contestant.seed for contestant in contestants)
        race = {**race, cell: Lane(cell, seeds, np.stack(norms), np.array(clips))}
    yield 1.0, race


def _one(
    contestant: Contestant, sequence: Sequence, question: Question, clip: float
) -> tuple[FloatArray, float]:
    model = contestant.model
    # A network may leave the range of numbers on purpose.
    with np.errstate(over="ignore", invalid="ignore"):
        seen = run(model, sequence)
        d_y = sent(question, model, seen, sequence.targets)
    gradient = bptt_network(model.network, seen.trace, d_y)
    norms = np.asarray(gradient.gradients[-1][0].log10_norm[:, 0], np.float64)
    if not np.isfinite(seen.trace.y).all():
        norms = np.full_like(norms, np.nan)
    return norms, _clip_factor(gradient, clip)


def _clip_factor(gradient: NetworkGradient, clip: float) -> float:
    """Give log10 of min(1, c / ‖g‖) for the gradient g of all weights."""
    if clip <= 0.0:
        return 0.0
    arrays = [
        array
        for layer in gradient.network.layers
        for params in layer
        for array in params.named_arrays().values()
    ]
    with np.errstate(over="ignore", invalid="ignore"):
        largest = max(float(np.abs(array).max()) for array in arrays)
        if largest == 0.0 or not np.isfinite(largest):
            return 0.0 if largest == 0.0 else np.nan
        # Squares would overflow long before the gradient does.
        norm = np.sqrt(sum(float(((array / largest) ** 2).sum()) for array in arrays))
    length = np.log10(largest) + np.log10(norm)
    return float(min(0.0, np.log10(clip) - length))
