"""Signals that show what a network answers to, each a dataclass of what can be set on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.limits import MAX_STEPS
from gatescope.inputs.parameters import number, whole
from gatescope.messages import mark

Values = NDArray[np.float64]


class Signal(Protocol):
    """What every made signal has: its words for the screen and its numbers."""

    label: ClassVar[str]
    hint: ClassVar[str]

    def values(self, columns: int) -> Values:
        """Return the numbers, of shape (T, columns)."""
        ...


def _steps() -> Any:
    return whole(mark("Time steps"), 60, 1, MAX_STEPS)


def _place(label: str, default: int) -> Any:
    return whole(label, default, 0, MAX_STEPS - 1, place=True)


def _height(label: str) -> Any:
    return number(label, 1.0, -10.0, 10.0, 0.1)


@dataclass(frozen=True, slots=True)
class Impulse:
    """One number that is not zero, to see how long it stays in the state.

    Examples
    --------
    >>> Impulse(steps=3, at=1, height=2.0).values(columns=1).ravel().tolist()
    [0.0, 2.0, 0.0]
    """

    label: ClassVar[str] = mark("Impulse")
    hint: ClassVar[str] = mark("One step that is not zero: how long is it remembered?")
    steps: int = _steps()
    at: int = _place(mark("At step"), 10)
    height: float = _height(mark("Height"))

    def values(self, columns: int) -> Values:
        """Return the numbers, of shape (T, columns); the impulse is in the first column."""
        x = np.zeros((self.steps, columns))
        x[self.at : self.at + 1, 0] = self.height
        return x


@dataclass(frozen=True, slots=True)
class Step:
    """Zero, then a level that stays, to see where the state settles.

    Examples
    --------
    >>> Step(steps=3, at=1, height=2.0).values(columns=1).ravel().tolist()
    [0.0, 2.0, 2.0]
    """

    label: ClassVar[str] = mark("Step")
    hint: ClassVar[str] = mark("Zero, then a level that stays: where does the state settle?")
    steps: int = _steps()
    at: int = _place(mark("At step"), 10)
    height: float = _height(mark("Height"))

    def values(self, columns: int) -> Values:
        """Return the numbers, of shape (T, columns); the step is in the first column."""
        x = np.zeros((self.steps, columns))
        x[self.at :, 0] = self.height
        return x


@dataclass(frozen=True, slots=True)
class Sine:
    r"""A wave: :math:`x_t = a \sin(2 \pi (t / p + \varphi / 360))`.

    Examples
    --------
    >>> Sine(steps=4, period=4.0).values(columns=1).ravel().round(9).tolist()
    [0.0, 1.0, 0.0, -1.0]
    """

    label: ClassVar[str] = mark("Sine")
    hint: ClassVar[str] = mark("A wave: which frequencies pass?")
    steps: int = _steps()
    period: float = number(mark("Period in steps"), 20.0, 2.0, 10_000.0, 0.5)
    amplitude: float = _height(mark("Amplitude"))
    phase: float = number(mark("Phase in degrees"), 0.0, 0.0, 360.0, 5.0)

    def values(self, columns: int) -> Values:
        """Return the numbers, of shape (T, columns); the wave is in the first column."""
        x = np.zeros((self.steps, columns))
        turns = np.arange(self.steps) / self.period + self.phase / 360.0
        x[:, 0] = self.amplitude * np.sin(2.0 * np.pi * turns)
        return x


@dataclass(frozen=True, slots=True)
class Noise:
    """Independent normal numbers in every column; the same for the same seed.

    Examples
    --------
    >>> a, b = Noise(steps=9, seed=1), Noise(steps=9, seed=1)
    >>> bool((a.values(columns=2) == b.values(columns=2)).all())
    True
    """

    label: ClassVar[str] = mark("Noise")
    hint: ClassVar[str] = mark("Nothing to remember: what do the gates do anyway?")
    steps: int = _steps()
    scale: float = number(mark("Standard deviation"), 1.0, 0.0, 10.0, 0.1)
    seed: int = whole(mark("Seed"), 0, 0, 2**32 - 1)

    def values(self, columns: int) -> Values:
        """Return the numbers, of shape (T, columns)."""
        random = np.random.default_rng(self.seed)
        # Column by column, so that the first stays as it is when more are asked for.
        return self.scale * random.standard_normal((columns, self.steps)).T


@dataclass(frozen=True, slots=True)
class TwoPulses:
    """Two impulses some steps apart, to see whether the second wipes out the first.

    Examples
    --------
    >>> pulses = TwoPulses(steps=4, first=0, gap=2, second_height=-1.0)
    >>> pulses.values(columns=1).ravel().tolist()
    [1.0, 0.0, -1.0, 0.0]
    """

    label: ClassVar[str] = mark("Two pulses")
    hint: ClassVar[str] = mark("Two steps that are not zero: does the second erase the first?")
    steps: int = _steps()
    first: int = _place(mark("First at step"), 5)
    gap: int = whole(mark("Steps between"), 20, 1, MAX_STEPS)
    first_height: float = _height(mark("Height of the first"))
    second_height: float = _height(mark("Height of the second"))

    def values(self, columns: int) -> Values:
        """Return the numbers, of shape (T, columns); both pulses are in the first column."""
        x = np.zeros((self.steps, columns))
        x[self.first : self.first + 1, 0] = self.first_height
        x[self.first + self.gap : self.first + self.gap + 1, 0] = self.second_height
        return x
