"""Run a stack of layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from gru_core._arrays import FloatArray, as_floats, frozen
from gru_core.clamps import Clamp, check_clamps
from gru_core.errors import check_shape
from gru_core.network import Network
from gru_core.traces import LSTMTrace, Trace
from gru_core.unroll import unroll

NetworkClamps = Mapping[tuple[int, int], Sequence[Clamp]]
"""Clamps by (layer, direction), both counted from 0."""


@dataclass(frozen=True, slots=True, eq=False)
class NetworkTrace:
    """A network's run with the traces of all layers and directions inside.

    Parameters
    ----------
    y : FloatArray of shape (T, B, D*H)
        Output of the last layer, forward and backward states side by side.
    h_n : FloatArray of shape (L*D, B, H)
        State at the end of each row; layer 0 forward, layer 0 backward, layer 1 forward, …
    c_n : FloatArray of shape (L*D, B, H) or None
        The LSTM's cell state there.
    traces : tuple of tuple of Trace
        ``traces[l][d]``; a layer's ``x`` is what the layer below put out.
    """

    y: FloatArray
    h_n: FloatArray
    c_n: FloatArray | None
    traces: tuple[tuple[Trace, ...], ...]

    @property
    def clamps(self) -> NetworkClamps:
        """What was clamped, by (layer, direction)."""
        return {
            (number, d): trace.clamps
            for number, layer in enumerate(self.traces)
            for d, trace in enumerate(layer)
            if trace.clamps
        }


def unroll_network(
    network: Network,
    x: ArrayLike,
    h0: ArrayLike | None = None,
    lengths: ArrayLike | None = None,
    *,
    c0: ArrayLike | None = None,
    dtype: DTypeLike | None = None,
    clamps: NetworkClamps | None = None,
) -> NetworkTrace:
    """Run all layers and directions over a batch of sequences.

    Parameters
    ----------
    network : Network
        Which network.
    x : ArrayLike of shape (T, B, I)
        Inputs, time first.
    h0 : ArrayLike of shape (L*D, B, H), optional
        Start states, zero unless given.
    lengths : ArrayLike of shape (B,), optional
        Valid steps of each row; beyond them everything is zero.
    c0 : ArrayLike of shape (L*D, B, H), optional
        The LSTM's cell states at the start, zero unless given.
    dtype : float32 or float64, optional
        What to compute in; that of `network` unless given.
    clamps : mapping of (layer, direction) to sequence of Clamp, optional
        Gates to hold at constants, see `unroll`; the keys are counted from 0.

    Returns
    -------
    NetworkTrace
        Output, end states and the trace of every layer and direction.

    Raises
    ------
    ShapeError
        If an array does not fit the network.
    TypeError, ValueError
        If a clamp has no place in it.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> forward = zero_params("gru", input_size=1, hidden_size=2)
    >>> unroll_network(Network(((forward, forward),)), np.zeros((5, 3, 1))).y.shape
    (5, 3, 4)
    """
    network = network if dtype is None else network.astype(dtype)
    y = as_floats("x", x, network.dtype)
    check_shape("x", y, ("T", None), ("B", None), ("I", network.input_size))
    starts = [per_direction(network, n, s, y.shape[1]) for n, s in (("h0", h0), ("c0", c0))]
    clamps = clamps or {}
    check_network_clamps(network, clamps, len(y))
    traces: list[tuple[Trace, ...]] = []
    for number, layer in enumerate(network.layers):
        rows = [number * network.num_directions + d for d in range(len(layer))]
        traces.append(
            tuple(
                unroll(
                    params,
                    y,
                    *(None if start is None else start[row] for start in starts),
                    lengths=lengths,
                    reverse=d == 1,
                    clamps=clamps.get((number, d), ()),
                )
                for d, (row, params) in enumerate(zip(rows, layer, strict=True))
            )
        )
        y = np.concatenate([trace.h for trace in traces[-1]], axis=2)
    flat = [trace for layer_traces in traces for trace in layer_traces]
    cell_states = [trace.c_n for trace in flat if isinstance(trace, LSTMTrace)]
    return NetworkTrace(
        y=frozen(y),
        h_n=frozen(np.stack([trace.h_n for trace in flat])),
        c_n=frozen(np.stack(cell_states)) if cell_states else None,
        traces=tuple(traces),
    )


def check_network_clamps(network: Network, clamps: NetworkClamps, time_steps: int) -> None:
    """Raise unless every clamp has a place in a run of the network over T steps."""
    if not isinstance(clamps, Mapping):
        raise TypeError(
            "clamps: expected a mapping of (layer, direction) to a sequence of Clamp, got "
            f"{type(clamps).__name__}"
        )
    layers, directions = network.num_layers, network.num_directions
    places = [(number, d) for number in range(layers) for d in range(directions)]
    for place, own in clamps.items():
        if place not in places:
            raise ValueError(
                f"clamps: expected (layer, direction) from (0, 0) to {places[-1]}, "
                f"got {place!r}"
            )
        check_clamps(own, network.layers[place[0]][place[1]], time_steps)


def per_direction(
    network: Network, name: str, value: ArrayLike | None, batch_size: int
) -> FloatArray | None:
    """Check an array (L*D, B, H) that holds one state for each layer and direction."""
    if value is None:
        return None
    array = as_floats(name, value, network.dtype)
    count = network.num_layers * network.num_directions
    check_shape(name, array, ("L*D", count), ("B", batch_size), ("H", network.hidden_size))
    return array
