"""How much each input moves what the network puts out at one step."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np

from gatescope.inputs.sequence import FloatArray
from gatescope.models.head import Head
from gru_core import Network, NetworkTrace, ShapeError, bptt_network


def input_saliency(
    network: Network, trace: NetworkTrace, readout: FloatArray, step: int, *, row: int = 0
) -> FloatArray:
    r"""Measure the Jacobian of an output with respect to every input.

    .. math::
        \text{saliency}_s = \log_{10}
            \Big\lVert \frac{\partial\, (R\, h_t)}{\partial x_s} \Big\rVert_F

    where R is the readout, h the last layer's state and t the step.

    Parameters
    ----------
    network : Network
        The network that made `trace`.
    trace : NetworkTrace
        What `unroll_network` returned for T steps.
    readout : FloatArray of shape (C, D*H)
        One row for each number that is read from the output.
    step : int
        The step t of the output; negative ones count from the end.
    row : int
        Which sequence of the batch.

    Returns
    -------
    FloatArray of shape (T,)
        -inf where the input changes nothing at all: at steps that a network which reads forward
        has not yet seen, and where the derivative is smaller than float64 can hold.

    Raises
    ------
    ShapeError
        If `readout` does not fit the network.
    IndexError
        If the sequence has no such step.

    Notes
    -----
    The norm is taken over all C numbers and all I columns of the input together.

    Examples
    --------
    A unit that adds up what it reads, through a ReLU: every input counts the same.

    >>> from gru_core import params_from_packed, unroll_network
    >>> one = np.ones((1, 1))
    >>> network = Network(((params_from_packed("rnn", one, one, activation="relu"),),))
    >>> trace = unroll_network(network, np.ones((4, 1, 1)))
    >>> input_saliency(network, trace, one, 2)
    array([  0.,   0.,   0., -inf])
    """
    readout = np.asarray(readout, np.float64)
    width = network.hidden_size * network.num_directions
    if readout.ndim != 2 or readout.shape[1] != width:
        raise ShapeError(f"readout: expected shape (C, D*H={width}), got {readout.shape}")
    at_once = max(1, MOST_NUMBERS // (len(trace.y) * width))
    parts = [
        _d_x(network, trace, readout[k : k + at_once], step, row)
        for k in range(0, len(readout), at_once)
    ]
    d_x = np.concatenate(parts, axis=1).reshape(len(trace.y), -1).astype(np.float64)
    # Divided by the largest number, no square overflows or underflows.
    peak = np.abs(d_x).max(axis=1, initial=0.0)
    safe = np.where((peak > 0.0) & np.isfinite(peak), peak, 1.0)
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        found: FloatArray = np.log10(np.linalg.norm(d_x / safe[:, None], axis=1))
        return found + np.log10(safe)


MOST_NUMBERS = 3_000_000
"""Numbers in one array of the way back: rows of the readout go together while they fit."""


def _d_x(
    network: Network, trace: NetworkTrace, readout: FloatArray, step: int, row: int
) -> FloatArray:
    """Send each row of the readout back as a row of a batch: (T, C, I)."""
    d_y = np.zeros((len(trace.y), *readout.shape))
    d_y[step] = readout
    return bptt_network(network, _repeated(trace, row, len(readout)), d_y).d_x


def _repeated(trace: NetworkTrace, row: int, count: int) -> NetworkTrace:
    """Give a trace with one row of its batch `count` times, without a copy."""

    def again(value: Any) -> Any:
        if not isinstance(value, np.ndarray):
            return value
        axis = max(0, value.ndim - 2)
        one = np.take(value, [row], axis=axis)
        return np.broadcast_to(one, (*one.shape[:axis], count, *one.shape[axis + 1 :]))

    def whole(value: Any) -> Any:
        changed = {f.name: again(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **changed)

    layers = tuple(tuple(whole(one) for one in layer) for layer in trace.traces)
    repeated: NetworkTrace = replace(whole(trace), traces=layers)
    return repeated


def readout_of(head: Head | None, width: int) -> FloatArray:
    """Give what is read from a state: the answer before softmax, or every unit.

    Parameters
    ----------
    head : Head or None
        How the network answers.
    width : int
        D*H, for a network that does not.

    Returns
    -------
    FloatArray of shape (C, D*H)
        Of classes, each minus their mean: softmax does not see what raises every class alike.

    Examples
    --------
    >>> head = Head(np.array([[2.0], [0.0]]), np.zeros(2), "classes", ("no", "yes"))
    >>> readout_of(head, 1).tolist(), readout_of(None, 1).tolist()
    ([[1.0], [-1.0]], [[1.0]])
    """
    if head is None:
        return np.eye(width)
    w = np.asarray(head.w, np.float64)
    return w - w.mean(axis=0) if head.kind == "classes" else w
