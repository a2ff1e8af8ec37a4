"""What a trace holds twice has to be the same to the last digit."""

from __future__ import annotations

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.network import Network
from gru_core.network_run import NetworkTrace
from gru_core.parity_case import DIRECTIONS, SINGLE_STEP, Case, states_of
from gru_core.parity_steps import before, begin_and_end

Pair = tuple[FloatArray | None, FloatArray]


def copies(network: Network, case: Case, trace: NetworkTrace) -> dict[str, Pair]:
    """Return every copied array beside what it is a copy of.

    Parameters
    ----------
    network : Network
        The network.
    case : Case
        What went in.
    trace : NetworkTrace
        What came out.

    Returns
    -------
    dict of str to (FloatArray, FloatArray)
        By the name of the check: the copy, and the original.
    """
    found: dict[str, Pair] = {}
    valid = case.valid()[..., None] > 0
    x = np.where(valid, case.x, np.zeros((), case.x.dtype))
    ends: dict[str, list[FloatArray]] = {"h": [], "c": []}
    for number, layer in enumerate(trace.traces):
        for d, direction in enumerate(layer):
            place, row = f"layer {number} {DIRECTIONS[d]}: ", number * len(layer) + d
            found[f"{place}x"] = (direction.x, x)
            for name, states, start in zip(
                "hc", states_of(direction), (case.h0, case.c0), strict=False
            ):
                assert start is not None
                end = states[begin_and_end(case, d)[1]]
                ends[name].append(end)
                shifted = before(states, start[row], case, d)
                pairs = {f"{name}0": start[row], f"{name}_n": end}
                pairs[f"{name}_prev"] = np.where(valid, shifted, np.zeros((), x.dtype))
                found |= {f"{place}{k}": (getattr(direction, k), v) for k, v in pairs.items()}
        x = np.concatenate([direction.h for direction in layer], axis=2)
    found[f"y{SINGLE_STEP}"] = (trace.y, x)
    found[f"h_n{SINGLE_STEP}"] = (trace.h_n, np.stack(ends["h"]))
    if ends["c"]:
        found[f"c_n{SINGLE_STEP}"] = (trace.c_n, np.stack(ends["c"]))
    return found
