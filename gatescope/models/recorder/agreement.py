"""What a module returned in its run, beside what the core computes from the same numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gru_core import Network, NetworkTrace, unroll_network
from gru_core.parity_checks import ParityCheck, check
from gru_core.parity_sizes import Sizes
from gru_core.tolerance import (
    MOVED_RUNS,
    confidence,
    count_operations,
    self_difference,
    tolerance,
)

if TYPE_CHECKING:
    from gatescope.models.recorder.recorded import Recorded

EPSILONS = {
    "float64": 2.0**-52,
    "float32": 2.0**-23,
    "tf32": 2.0**-10,
    "float16": 2.0**-10,
    "bfloat16": 2.0**-7,
}
"""The distance from 1 to the next number, by what a module computed in."""


def output_checks(recorded: Recorded) -> tuple[ParityCheck, ...]:
    r"""Compare the core's output and end states with those that torch returned.

    Parameters
    ----------
    recorded : Recorded
        One call.

    Returns
    -------
    tuple of ParityCheck
        Named y, h_n and, of an LSTM, c_n.

    Notes
    -----
    The tolerance is that of `gru_core.tolerance`, :math:`\lambda\sqrt{n}\,(\varepsilon s + m)`,
    with the :math:`\varepsilon` of what the *module* computed in; m is how far the core itself
    moves when everything it reads is moved by one such rounding. Over many steps of a half
    precision that allows for a tenth of a state, and nothing can be told: such a check is
    undecided. `Recorded.parity` decides there, which compares in float32.
    """
    # What is huge, out of a stranger's file say, may overflow: such a check fails, as Inf.
    with np.errstate(over="ignore", invalid="ignore"):
        return tuple(_checks(recorded))


def _checks(recorded: Recorded) -> Iterator[ParityCheck]:
    network, trace = recorded.network, recorded.trace
    epsilon = EPSILONS[recorded.precision]
    seen = {"y": recorded.y, "h_n": recorded.h_n, "c_n": recorded.c_n}
    wanted = {name: array for name, array in seen.items() if array is not None}
    draw = np.random.default_rng(1)
    moved = [_moved(recorded, epsilon, draw) for _ in range(MOVED_RUNS)]
    operations = count_operations(network, *recorded.x.shape[:2]).forward
    factor = confidence(sum(array.size for array in wanted.values()))
    sizes = Sizes(network, trace)
    for name, array in wanted.items():
        own: FloatArray = getattr(trace, name)
        moved_by = self_difference(own, [getattr(run, name) for run in moved])
        coarser = epsilon / float(np.finfo(array.dtype).eps)
        floor = sizes.of(name)
        allowed = tolerance(array, moved_by, operations, factor, floor, coarser)
        yield check(name, own, array, allowed, moved_by, floor)


def _moved(recorded: Recorded, epsilon: float, draw: np.random.Generator) -> NetworkTrace:
    """Run the core with every input and weight off by one rounding, up or down by chance."""

    def near(array: FloatArray) -> FloatArray:
        side = draw.choice((-epsilon, epsilon), array.shape)
        moved: FloatArray = (array * (1.0 + side)).astype(array.dtype)
        return moved

    layers = recorded.network.layers
    network = Network(tuple(tuple(params.map(near) for params in layer) for layer in layers))
    starts = [None if a is None else near(a) for a in (recorded.h0, recorded.c0)]
    return unroll_network(network, near(recorded.x), starts[0], recorded.lengths, c0=starts[1])
