"""Many networks over sequences of their own in one torch call a step, on any device."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from gatescope.inputs.sequence import FloatArray
from gru_core import GRUParams, LSTMParams, Params, RNNParams
from gru_core.gates import ARRAY_NAMES


class Gate(NamedTuple):
    """One gate of N networks."""

    w_i: Tensor
    """(N, H, I)."""
    w_h: Tensor
    """(N, H, H)."""
    b_i: Tensor
    """(N, H)."""
    b_h: Tensor
    """(N, H)."""


class Run(NamedTuple):
    """What N networks computed."""

    first: Params
    """One of them: all have its cell, size, dtype and options."""
    gates: dict[str, Gate]
    arrays: dict[str, Tensor]
    """(T, N, H) each, named as in a trace: states, pre-activations, and `rec_n`."""


def run_all(networks: Sequence[Params], x: FloatArray, device: torch.device) -> Run:
    """Do what `gru_core.stack.unroll_stack` does.

    Parameters
    ----------
    networks : sequence of GRUParams, RNNParams or LSTMParams
        N networks, with the same options.
    x : FloatArray of shape (T, N, I)
        Network n reads ``x[:, n]``.
    device : torch.device
        Where it is done.

    Returns
    -------
    Run
        What `gatescope.experiments.torch_paths` needs, in the dtype of the networks.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> three = [zero_params("rnn", input_size=1, hidden_size=2)] * 3
    >>> run_all(three, np.ones((5, 3, 1)), torch.device("cpu")).arrays["h"].shape
    torch.Size([5, 3, 2])
    """
    first = networks[0]
    gates = {
        name: Gate(*(_sent(networks, name, array, device) for array in ARRAY_NAMES))
        for name in first.gate_names
    }
    inputs = torch.from_numpy(x.astype(first.dtype)).to(device)
    if isinstance(first, GRUParams):
        return Run(first, gates, _gru(first, gates, inputs))
    if isinstance(first, RNNParams):
        return Run(first, gates, _rnn(first, gates, inputs))
    return Run(first, gates, _lstm(first, gates, inputs))


def _sent(networks: Sequence[Params], gate: str, array: str, device: torch.device) -> Tensor:
    """Put one array of one gate of all networks on the device, (N, …)."""
    rows = np.stack([getattr(getattr(network, gate), array) for network in networks])
    return torch.from_numpy(rows).to(device)


def _gru(params: GRUParams, gates: dict[str, Gate], x: Tensor) -> dict[str, Tensor]:
    r, z, n = (gates[name] for name in "rzn")
    after, size = params.reset == "after", params.hidden_size
    a = _projected(x, [r, z, n], [r.b_i + r.b_h, z.b_i + z.b_h, n.b_i])
    a_rz, a_n = a[..., : 2 * size], a[..., 2 * size :]
    h, rec_n = _states(x, size), torch.empty_like(a_n)
    w_h = torch.cat([gate.w_h for gate in ((r, z, n) if after else (r, z))], dim=1)
    for t in range(len(x)):
        product = _times(w_h, h[t])
        gate_r, gate_z = torch.sigmoid(a_rz[t].add_(product[:, : 2 * size])).chunk(2, dim=1)
        if after:
            torch.add(product[:, 2 * size :], n.b_h, out=rec_n[t])
            a_n[t].addcmul_(gate_r, rec_n[t])
        else:
            torch.add(_times(n.w_h, gate_r * h[t]), n.b_h, out=rec_n[t])
            a_n[t].add_(rec_n[t])
        torch.addcmul(gate_z * h[t], 1.0 - gate_z, torch.tanh(a_n[t]), out=h[t + 1])
    a_r, a_z = a_rz.chunk(2, dim=2)
    states = {"h": h[1:], "h_prev": h[:-1]}
    return {**states, "a_r": a_r, "a_z": a_z, "a_n": a_n, "rec_n": rec_n}


def _rnn(params: RNNParams, gates: dict[str, Gate], x: Tensor) -> dict[str, Tensor]:
    gate = gates["h"]
    activation = torch.tanh if params.activation == "tanh" else torch.relu
    a = _projected(x, [gate], [gate.b_i + gate.b_h])
    h = _states(x, params.hidden_size)
    for t in range(len(x)):
        h[t + 1] = activation(a[t].add_(_times(gate.w_h, h[t])))
    return {"h": h[1:], "h_prev": h[:-1], "a_h": a}


def _lstm(params: LSTMParams, gates: dict[str, Gate], x: Tensor) -> dict[str, Tensor]:
    order = [gates[name] for name in "ifog"]
    size = params.hidden_size
    a = _projected(x, order, [gate.b_i + gate.b_h for gate in order])
    h, c = _states(x, size), _states(x, size)
    w_h = torch.cat([gate.w_h for gate in order], dim=1)
    for t in range(len(x)):
        a[t].add_(_times(w_h, h[t]))
        i, f, o = torch.sigmoid(a[t, :, : 3 * size]).chunk(3, dim=1)
        torch.addcmul(f * c[t], i, torch.tanh(a[t, :, 3 * size :]), out=c[t + 1])
        torch.mul(o, torch.tanh(c[t + 1]), out=h[t + 1])
    states = {"h": h[1:], "h_prev": h[:-1], "c": c[1:], "c_prev": c[:-1]}
    return states | dict(zip(("a_i", "a_f", "a_o", "a_g"), a.chunk(4, dim=2), strict=True))


def _projected(x: Tensor, gates: list[Gate], biases: list[Tensor]) -> Tensor:
    """Multiply x (T, N, I) by the weights of several gates and add biases, (T, N, K H)."""
    w_i = torch.cat([gate.w_i for gate in gates], dim=1)
    product = torch.bmm(x.transpose(0, 1), w_i.transpose(1, 2)).transpose(0, 1)
    # step after step in memory, as it is read
    return torch.add(product, torch.cat(biases, dim=1), out=x.new_empty(product.shape))


def _states(x: Tensor, size: int) -> Tensor:
    """Make room for the states, (T + 1, N, H), that before the first step among them."""
    return x.new_zeros(len(x) + 1, x.shape[1], size)


def _times(weights: Tensor, h: Tensor) -> Tensor:
    """Multiply the weights (N, K, H) of each network by its state (N, H)."""
    return torch.bmm(weights, h.unsqueeze(2)).squeeze(2)
