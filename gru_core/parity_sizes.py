"""How large the numbers are that meet in a quantity, and what their rounding leaves of it."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from gru_core.cells.activations import sigmoid_slope, tanh_slope
from gru_core.network import Network
from gru_core.network_run import NetworkTrace
from gru_core.parity_case import GRADIENT, SINGLE_STEP

SIZE_ONE = {"r", "z", "n", "i", "f", "g", "o", "h", "c", "y", "h_n", "c_n"}
"""Made of numbers between -1 and 1: their rounding is that of 1 however small they are, or what
the slope of a gate leaves of the rounding of its sum."""


class Sizes:
    """The least size that each quantity of one run is compared with.

    Parameters
    ----------
    network : Network
        The network.
    trace : NetworkTrace
        What came out.
    """

    def __init__(self, network: Network, trace: NetworkTrace) -> None:
        self.terms = largest_terms(network, trace)
        self.bounded = getattr(network.layers[0][0], "activation", "tanh") == "tanh"
        self.gate = max(1.0, steepest_slope(trace) * self.terms)

    def of(self, name: str) -> float:
        """Return it for one check."""
        if name.startswith(GRADIENT):
            # Alone, a step is counted in units of its largest term; a parameter is not.
            return 1.0 if name.endswith(SINGLE_STEP) and "." not in name else 0.0
        key = name.removesuffix(SINGLE_STEP).rsplit(": ", 1)[-1]
        if self.bounded and key in SIZE_ONE:
            return self.gate
        # Over the whole sequence a sum reads states that were rounded as gates are.
        return self.terms if name.endswith(SINGLE_STEP) else self.terms * self.gate

    def conditioning(self, name: str) -> float:
        """Return what the rounding of a sum makes of a gradient, relative to its size.

        Far out, sigmoid' and tanh' fall like exp(-a) and exp(-2 a): what a was rounded by is a
        relative error of the slope, twice as large at most. How much of it shows when torch
        reads moved numbers is chance where few numbers are summed.
        """
        return 1.0 + 2.0 * self.terms if name.startswith(GRADIENT) else 1.0


def largest_terms(network: Network, trace: NetworkTrace) -> float:
    """Return how large the numbers are that a pre-activation is summed from.

    They may cancel: the sum's rounding is theirs.
    """
    largest = 0.0
    for params, run in zip(sum(network.layers, ()), sum(trace.traces, ()), strict=True):
        for name in params.named_arrays():
            array = np.abs(params.named_arrays()[name])
            side = np.abs(run.x if name.endswith("w_i") else run.h_prev)
            size = array * side.max(axis=(0, 1)) if array.ndim == 2 else array
            largest = max(largest, float(size.max()))
    return largest


def steepest_slope(trace: NetworkTrace) -> float:
    """Return by how much, at most, a gate moves with its pre-activation."""
    slopes = [0.0]
    for run in sum(trace.traces, ()):
        for name in (item.name for item in fields(run) if item.name.startswith("a_")):
            slope = tanh_slope if name in ("a_n", "a_g", "a_h") else sigmoid_slope
            slopes.append(float(slope(np.asarray(getattr(run, name), float)).max()))
    return max(slopes)
