"""Send a gradient back through a stack of layers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from gru_core._arrays import FloatArray, as_floats, frozen
from gru_core.backward import Gradient, bptt
from gru_core.errors import check_shape
from gru_core.network import Network
from gru_core.network_run import NetworkTrace, per_direction


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
    >>> from gru_core import unroll_network, zero_params
    >>> network = Network(((zero_params("gru", input_size=1, hidden_size=1),),))
    >>> trace = unroll_network(network, np.zeros((2, 1, 1)))
    >>> bptt_network(network, trace, np.ones((2, 1, 1))).d_h0.ravel()
    array([0.75])
    """
    size, directions = network.hidden_size, network.num_directions
    time_steps, batch_size, _ = trace.y.shape
    d_out = as_floats("d_y", d_y, trace.y.dtype)
    check_shape("d_y", d_out, ("T", time_steps), ("B", batch_size), ("D*H", directions * size))
    ends = [
        per_direction(network, n, s, batch_size)
        for n, s in (("d_h_n", d_h_n), ("d_c_n", d_c_n))
    ]
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
