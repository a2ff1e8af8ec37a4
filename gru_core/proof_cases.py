"""Random networks by the thousand, each before the judge, each to be had again by its seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from gru_core._arrays import CellName, FloatArray, IntArray
from gru_core.initial import random_params
from gru_core.network import Network
from gru_core.params import Activation, Reset
from gru_core.parity import parity_report
from gru_core.parity_checks import ParityCheck, ParityReport

LARGEST = 6
"""Units and inputs of a case; small ones reach every branch of the code as large ones do."""

LONGEST = 12
MOST_ROWS = 3
KINDS: tuple[tuple[CellName, Reset, Activation], ...] = (
    ("gru", "after", "tanh"),
    ("gru", "before", "tanh"),
    ("lstm", "after", "tanh"),
    ("rnn", "after", "tanh"),
    ("rnn", "after", "relu"),
)
GAINS = (0.5, 1.0, 1.0, 3.0)
"""What the weights of a case are multiplied by: three times as strong, gates begin to shut."""


@dataclass(frozen=True, slots=True)
class RandomCase:
    """What a seed draws.

    Parameters
    ----------
    seed : int
        Brings all of it back.
    cell, reset, activation : str
        The cell and its options.
    layers, directions, input_size, hidden_size, time_steps, batch_size : int
        L, D, I, H, T and B.
    bias, lengths, starts : bool
        Whether there are biases, rows of different lengths, start states other than zero.
    gain : float
        What all weights are multiplied by.
    dtype : {"float32", "float64"}
        What both sides compute in.

    Examples
    --------
    >>> random_case(7) == random_case(7)
    True
    """

    seed: int
    cell: CellName
    reset: Reset
    activation: Activation
    layers: int
    directions: int
    input_size: int
    hidden_size: int
    time_steps: int
    batch_size: int
    bias: bool
    lengths: bool
    starts: bool
    gain: float
    dtype: str

    def network(self) -> Network:
        """Draw the weights."""
        width = [self.input_size] + [self.directions * self.hidden_size] * (self.layers - 1)
        places = np.random.SeedSequence(self.seed).generate_state(self.layers * self.directions)
        layers = [
            tuple(
                random_params(
                    self.cell,
                    input_size=width[number],
                    hidden_size=self.hidden_size,
                    seed=int(places[number * self.directions + d]),
                    reset=self.reset,
                    activation=self.activation,
                    bias=self.bias,
                ).map(lambda array: array * self.gain)
                for d in range(self.directions)
            )
            for number in range(self.layers)
        ]
        return Network(tuple(layers)).astype(self.dtype)

    def inputs(self) -> tuple[FloatArray, dict[str, FloatArray | IntArray]]:
        """Draw x, and whatever else there is of h0, c0 and lengths, by name."""
        draw = np.random.default_rng((self.seed, 1))
        x = draw.standard_normal((self.time_steps, self.batch_size, self.input_size))
        rows = self.layers * self.directions
        found: dict[str, Any] = {}
        if self.lengths:
            found["lengths"] = draw.integers(1, self.time_steps, self.batch_size, endpoint=True)
        if self.starts:
            shape = (rows, self.batch_size, self.hidden_size)
            names = ("h0", "c0") if self.cell == "lstm" else ("h0",)
            found |= {name: draw.uniform(-1.0, 1.0, shape) for name in names}
        return x, found

    def report(self) -> ParityReport:
        """Put the case before the judge."""
        x, rest = self.inputs()
        options: Any = rest
        return parity_report(self.network(), x, **options)


def random_case(seed: int) -> RandomCase:
    """Draw a case.

    Parameters
    ----------
    seed : int
        At least 0; the same seed gives the same case on every machine.

    Returns
    -------
    RandomCase
        Weights and inputs are drawn when they are asked for.
    """
    draw = np.random.default_rng(seed)
    cell, reset, activation = KINDS[draw.integers(len(KINDS))]
    return RandomCase(
        seed=seed,
        cell=cell,
        reset=reset,
        activation=activation,
        layers=1 + int(draw.random() < 0.25),
        directions=1 + int(draw.random() < 0.25),
        input_size=int(draw.integers(1, LARGEST, endpoint=True)),
        hidden_size=int(draw.integers(1, LARGEST, endpoint=True)),
        time_steps=int(draw.integers(1, LONGEST, endpoint=True)),
        batch_size=int(draw.integers(1, MOST_ROWS, endpoint=True)),
        bias=bool(draw.random() < 0.8),
        lengths=bool(draw.random() < 0.3),
        starts=bool(draw.random() < 0.5),
        gain=float(GAINS[draw.integers(len(GAINS))]),
        dtype=("float32", "float64")[draw.integers(2)],
    )


@dataclass(frozen=True, slots=True)
class Worst:
    """The closest that a quantity has come to failing.

    Parameters
    ----------
    ratio : float
        Its error in units of the tolerance; more than 1 fails.
    error, tolerance : float
        The two of them.
    place : str
        Layer, direction and indices, in words.
    seed : int
        Of the case.
    """

    ratio: float
    error: float
    tolerance: float
    place: str
    seed: int


@dataclass(frozen=True, slots=True)
class Cases:
    """What has come of a number of random cases so far.

    Parameters
    ----------
    first_seed, asked, done : int
        The seeds are ``first_seed``, ``first_seed + 1``, …; so many were asked for, and are
        done.
    passed : int
        How many passed.
    failed, undecided : tuple of int
        Seeds of the others.
    worst : Mapping of str to Worst
        By quantity, whatever the layer: ``z``, ``gradient of z.w_h``.
    """

    first_seed: int
    asked: int
    done: int = 0
    passed: int = 0
    failed: tuple[int, ...] = ()
    undecided: tuple[int, ...] = ()
    worst: Mapping[str, Worst] = field(default_factory=lambda: MappingProxyType({}))

    def counting(self, seed: int, report: ParityReport) -> Cases:
        """Return the same with one more case."""
        worst = dict(self.worst)
        for check in report.checks:
            name, place = plain_name(check)
            before = worst.get(name)
            if before is None or check.ratio > before.ratio:
                worst[name] = Worst(check.ratio, check.worst, check.tolerance, place, seed)
        return replace(
            self,
            done=self.done + 1,
            passed=self.passed + report.passed,
            failed=(*self.failed, seed) if report.failed else self.failed,
            undecided=(
                self.undecided if report.failed or report.passed else (*self.undecided, seed)
            ),
            worst=MappingProxyType(worst),
        )


def run_cases(count: int, first_seed: int = 0) -> Iterator[Cases]:
    """Put random networks before the judge, one after the other.

    Parameters
    ----------
    count : int
        How many.
    first_seed : int
        Seed of the first; each further one has the next.

    Yields
    ------
    Cases
        After each case, all that is known so far.

    Notes
    -----
    A thousand take about a minute of one processor: networks of up to two layers and
    directions, 6 units, 12 steps and 3 rows, half of them in float32. Of the reports on a
    correct program one in a million fails.

    Examples
    --------
    >>> *_, found = run_cases(3)
    >>> found.done, found.failed
    (3, ())
    """
    found = Cases(first_seed, count)
    for seed in range(first_seed, first_seed + count):
        found = found.counting(seed, random_case(seed).report())
        yield found


def plain_name(check: ParityCheck) -> tuple[str, str]:
    """Split a check into what it is of, whatever the layer, and where it was worst.

    Examples
    --------
    >>> from gru_core.parity_checks import check
    >>> plain_name(check("gradient of layer 1 forward: z.b_h", np.ones(2), np.ones(2), 1.0))
    ('gradient of z.b_h', 'layer 1 forward, unit 0')
    """
    head, _, key = check.quantity.rpartition(": ")
    gradient, layer = head.startswith("gradient of "), head.removeprefix("gradient of ")
    name = f"gradient of {key}" if gradient else key
    return name, ", ".join(part for part in (layer, check.place) if part)
