"""Run a stack of layers, and send a gradient back through it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from gru_core._arrays import FloatArray, as_floats, frozen
from gru_core.backward import Gradient, bptt
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


@dataclass(frozen=True, slots=True, eq=False)
class NetworkGradient:
    """The gradient of a loss at everything that went into a network's run.

    Parameters
    ----------
    network : Network
        Gradient of every parameter, in the type of the network itself.
    d_x : FloatArray of shape (T, B, I)
        Gradient of the input.
    d_h0 : FloatArray of shape (L*D, B, H)
        Gradient of the start states.
    d_c0 : FloatArray of shape (L*D, B, H) or None
        The same for the LSTM's cell states.
    gradients : tuple of tuple of Gradient
        ``gradients[l][d]``: the gradient inside each layer and direction.
    """

    network: Network
    d_x: FloatArray
    d_h0: FloatArray
    d_c0: FloatArray | None
    gradients: tuple[tuple[Gradient[Any], ...], ...]


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
    starts = [_starts(network, n, s, y.shape[1]) for n, s in (("h0", h0), ("c0", c0))]
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


def _starts(
    network: Network, name: str, value: ArrayLike | None, batch_size: int
) -> FloatArray | None:
    if value is None:
        return None
    array = as_floats(name, value, network.dtype)
    count = network.num_layers * network.num_directions
    check_shape(name, array, ("L*D", count), ("B", batch_size), ("H", network.hidden_size))
    return array


def bptt_network(
    network: Network,
    trace: NetworkTrace,
    d_y: ArrayLike,
    *,
    d_h_n: ArrayLike | None = None,
    d_c_n: ArrayLike | None = None,
) -> NetworkGradient:
    """Send the gradient of a loss back through all layers and directions.

    Parameters
    ----------
    network : Network
        The network that made `trace`.
    trace : NetworkTrace
        What `unroll_network` returned.
    d_y : ArrayLike of shape (T, B, D*H)
        What the loss sends into the output at each step.
    d_h_n, d_c_n : ArrayLike of shape (L*D, B, H), optional
        What it sends into ``trace.h_n`` and ``trace.c_n``.

    Returns
    -------
    NetworkGradient
        Of every parameter, x and the start states, with each layer's own gradient inside.

    Raises
    ------
    ShapeError
        If an array does not fit the trace.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> network = Network(((zero_params("gru", input_size=1, hidden_size=1),),))
    >>> trace = unroll_network(network, np.zeros((2, 1, 1)))
    >>> bptt_network(network, trace, np.ones((2, 1, 1))).d_h0.ravel()
    array([0.75])
    """
    size, directions = network.hidden_size, network.num_directions
    time_steps, batch_size, _ = trace.y.shape
    d_out = as_floats("d_y", d_y, trace.y.dtype)
    check_shape("d_y", d_out, ("T", time_steps), ("B", batch_size), ("D*H", directions * size))
    ends = [_starts(network, n, s, batch_size) for n, s in (("d_h_n", d_h_n), ("d_c_n", d_c_n))]
    gradients: list[tuple[Gradient[Any], ...]] = []
    for number in reversed(range(network.num_layers)):
        layer = []
        for d in range(directions):
            row = number * directions + d
            d_h_n_row, d_c_n_row = (None if end is None else end[row] for end in ends)
            layer.append(
                bptt(
                    network.layers[number][d],
                    trace.traces[number][d],
                    d_out[:, :, d * size : (d + 1) * size],
                    d_h_n=d_h_n_row,
                    d_c_n=d_c_n_row,
                )
            )
        gradients.insert(0, tuple(layer))
        with np.errstate(over="ignore", invalid="ignore"):
            d_out = np.sum([gradient.d_x for gradient in layer], axis=0)
    return _collected(gradients, d_out)


def _collected(gradients: list[tuple[Gradient[Any], ...]], d_x: FloatArray) -> NetworkGradient:
    flat = [gradient for layer in gradients for gradient in layer]
    d_c0 = [gradient.d_c0 for gradient in flat if gradient.d_c0 is not None]
    return NetworkGradient(
        network=Network(tuple(tuple(g.params for g in layer) for layer in gradients)),
        d_x=frozen(d_x),
        d_h0=frozen(np.stack([gradient.d_h0 for gradient in flat])),
        d_c0=frozen(np.stack(d_c0)) if d_c0 else None,
        gradients=tuple(gradients),
    )
