"""What the close-up of one unit needs besides the tracks: weights, inputs, what is held."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from gatescope.viewer.tracks import Attachment, FloatArray, IntArray
from gru_core import Params, Trace

MOST_NUMBERS = 4_000_000
"""More numbers than this (16 MB) stay on the server, and the viewer says so."""


def closeup(
    params: Params, trace: Trace, names: tuple[str, ...], steps: IntArray
) -> Attachment:
    """Give the numbers that every pre-activation of the shown steps is made of.

    Parameters
    ----------
    params : Params
        The layer's weights and biases.
    trace : Trace
        Its run.
    names : tuple of str
        A name for each of its I inputs.
    steps : IntArray of shape (T,)
        The shown steps.

    Returns
    -------
    Attachment
        ``meta["closeup"]`` with the gates in order and the names of the inputs, or None where
        there are too many numbers to send. Arrays: ``x`` (T, I); for each gate ``w_i.z``
        (H, I), ``w_h.z`` (H, H), ``b_i.z`` and ``b_h.z`` (1, H).

    Examples
    --------
    >>> import numpy as np
    >>> from gru_core import unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=2)
    >>> part = closeup(params, unroll(params, np.ones((3, 1, 1))), ("x1",), np.arange(3))
    >>> part.meta["closeup"]
    {'gates': ['r', 'z', 'n'], 'inputs': ['x1']}
    >>> part.arrays["w_h.z"].shape, part.arrays["x"].shape
    ((2, 2), (3, 1))
    """
    gates = params.gates()
    arrays: dict[str, FloatArray] = {"x": trace.x[steps, 0]}
    for name, gate in gates.items():
        arrays |= {
            f"w_i.{name}": gate.w_i,
            f"w_h.{name}": gate.w_h,
            f"b_i.{name}": gate.b_i[None],
            f"b_h.{name}": gate.b_h[None],
        }
    if sum(array.size for array in arrays.values()) > MOST_NUMBERS:
        return Attachment({"closeup": None})
    return Attachment({"closeup": {"gates": list(gates), "inputs": list(names)}}, arrays)


def held_part(trace: Trace, names: Iterable[str], steps: IntArray) -> Attachment:
    """Say where a gate was not left to its sum.

    Parameters
    ----------
    trace : Trace
        A layer's run.
    names : iterable of str
        Its gates.
    steps : IntArray of shape (T,)
        The shown steps.

    Returns
    -------
    Attachment
        ``held.z`` (T, H), 1 where the gate was held at a constant; only of gates that were held
        somewhere in the run.

    Examples
    --------
    >>> from gru_core import Clamp, unroll, zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> trace = unroll(params, np.zeros((3, 1, 1)), clamps=[Clamp("z", 1.0, first=1)])
    >>> held = held_part(trace, params.gate_names, np.arange(3)).arrays
    >>> {name: array.ravel().tolist() for name, array in held.items()}
    {'held.z': [0.0, 1.0, 1.0]}
    """
    masks = {name: trace.clamped(name) for name in names}
    return Attachment(
        {},
        {
            f"held.{name}": mask[steps, 0].astype(np.float32)
            for name, mask in masks.items()
            if mask is not None
        },
    )
