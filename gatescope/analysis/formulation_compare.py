"""Who equals whom: formulations of the GRU on the same weights and the same sequence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gru_core import FORMULATIONS, GRUParams, unroll
from gru_core.formulations import FormulationRun

JUDGE = "torch"
"""Whom all are compared with, where one has to be chosen."""

SLACK = 64.0
"""How much more than a change of the last digit may do counts as rounding: formulations add
the same terms in different orders, a dozen roundings a step."""

DECIDED = 1e-6
"""Where rounding alone may do more than this, nothing can be said of equality."""


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """All formulations on equal weights.

    Parameters
    ----------
    params : GRUParams
        The shared weights.
    x : FloatArray of shape (T, 1, I)
        The sequence.
    runs : Mapping of str to FormulationRun
        What each computed, by name.
    allowed : float
        Up to this difference two count as equal.
    core_error : float
        How far PyTorch's formulation is from `gru_core.unroll`.
    """

    params: GRUParams
    x: FloatArray
    runs: Mapping[str, FormulationRun]
    allowed: float
    core_error: float

    @property
    def decided(self) -> bool:
        """Whether rounding leaves enough digits to tell who equals whom."""
        return self.allowed <= DECIDED

    def states(self, name: str) -> FloatArray:
        """Give the states of one, of shape (T, H)."""
        return self.runs[name].h[:, 0]

    def differences(self, one: str, other: str) -> FloatArray:
        """Give the largest difference over units at each step, of shape (T,)."""
        apart: FloatArray = np.abs(self.states(one) - self.states(other)).max(axis=1)
        return apart

    def largest(self, one: str, other: str) -> float:
        """Give the largest difference over units and steps."""
        return float(self.differences(one, other).max())

    def equal(self, one: str, other: str) -> bool:
        """Say whether two compute the same, to rounding."""
        return self.largest(one, other) <= self.allowed

    def groups(self, names: Iterable[str] | None = None) -> tuple[tuple[str, ...], ...]:
        """Sort formulations into groups whose members all equal the first of them.

        Examples
        --------
        >>> from gru_core import random_params
        >>> params = random_params("gru", input_size=1, hidden_size=3, seed=0)
        >>> seen = compare(params, np.ones((5, 1, 1)))
        >>> seen.groups(["onnx_before", "torch", "keras_after", "tf1"])
        (('onnx_before', 'tf1'), ('torch', 'keras_after'))
        """
        found: list[list[str]] = []
        for name in self.runs if names is None else names:
            home = next((g for g in found if self.equal(g[0], name)), None)
            if home is None:
                found.append([name])
            else:
                home.append(name)
        return tuple(tuple(group) for group in found)

    def most_apart(self, names: Iterable[str]) -> int:
        """Give the unit whose states differ most between formulations."""
        states = np.stack([self.states(name) for name in names])
        return int(np.ptp(states, axis=0).max(axis=0).argmax())


def compare(params: GRUParams, x: FloatArray) -> Compared:
    """Run every formulation on equal weights.

    Parameters
    ----------
    params : GRUParams
        The shared weights, in float64 or made so.
    x : FloatArray of shape (T, 1, I)
        The sequence.

    Returns
    -------
    Compared
        With everything that each computed.

    Examples
    --------
    >>> from gru_core import random_params
    >>> params = random_params("gru", input_size=1, hidden_size=3, seed=0)
    >>> seen = compare(params, np.ones((5, 1, 1)))
    >>> seen.equal("torch", "onnx_after"), seen.equal("torch", "onnx_before")
    (True, False)
    """
    params = params.astype(np.float64)
    # Numbers near the largest may overflow on the way; they are NaN then and equal nobody's.
    with np.errstate(over="ignore", invalid="ignore"):
        runs = {name: f.run(f.hand(params), x) for name, f in FORMULATIONS.items()}
    core = unroll(GRUParams(params.r, params.z, params.n), x).h
    return Compared(
        params=params,
        x=x,
        runs=MappingProxyType(runs),
        allowed=rounding(params, x),
        core_error=float(np.abs(runs[JUDGE].h - core).max()),
    )


def rounding(params: GRUParams, x: FloatArray) -> float:
    """Say how far apart rounding alone may bring two GRUs on this sequence.

    Every weight is moved to a neighbouring float, at random up or down; what that does to the
    states, times `SLACK`, is allowed. A network that enlarges small differences is allowed
    more of them.

    Parameters
    ----------
    params : GRUParams
        The weights, in float64.
    x : FloatArray of shape (T, 1, I)
        The sequence.

    Returns
    -------
    float
        Of the size of a state, so mostly some 1e-14.
    """
    draw = np.random.default_rng(0)

    def moved(array: FloatArray) -> FloatArray:
        up = draw.random(array.shape) < 0.5
        return np.nextafter(array, np.where(up, np.inf, -np.inf))

    apart = 0.0
    for reset in ("after", "before"):
        gru = GRUParams(params.r, params.z, params.n, reset)
        apart = max(apart, float(np.abs(unroll(gru, x).h - unroll(gru.map(moved), x).h).max()))
    return SLACK * (apart + float(np.finfo(np.float64).eps))


def gradient_norms(seen: Compared, names: Iterable[str]) -> dict[str, FloatArray]:
    """Give log10 of how much the last state hangs on each, of shape (T,), by name."""
    return {
        name: FORMULATIONS[name].gradient_norms(FORMULATIONS[name].hand(seen.params), seen.x)[
            :, 0
        ]
        for name in names
    }
