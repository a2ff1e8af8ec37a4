"""Wrong cells on purpose: a check that cannot fail proves nothing.

Each mistake is one that people really make when they write a GRU down again or carry weights
from one library to another. The core computes the wrong cell for real, and says that it was the
right one; `gru_core.parity_report` is then asked about that trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike

from gru_core.clamps import Clamp
from gru_core.gates import GateParams, check_choice
from gru_core.network import Network
from gru_core.network_run import NetworkClamps, NetworkTrace, unroll_network
from gru_core.params import GRUParams, LSTMParams, Params
from gru_core.traces import GRUTrace

MISTAKES = ("swap", "complement", "reset", "bias", "transpose")
"""In the order in which they are put into a cell."""

Obstacle = Literal["", "one gate", "no blend", "no reset", "no bias", "one unit"]


def obstacle(network: Network, mistake: str) -> Obstacle:
    """Say why a mistake cannot be made in a network.

    Parameters
    ----------
    network : Network
        The right one.
    mistake : str
        One of `MISTAKES`: ``swap`` exchanges r and z (in an LSTM the gates are read in ONNX's
        order), ``complement`` writes where z keeps, ``reset`` moves the reset gate to the other
        side of the product, ``bias`` drops the candidate's recurrent bias, ``transpose`` its
        recurrent matrix's orientation.

    Returns
    -------
    str
        Empty if it can be made; else ``one gate`` (nothing to swap), ``no blend`` (no gate
        both keeps and writes), ``no reset``, ``no bias`` (it is zero already), ``one unit``
        (a matrix of one number is its own transpose).

    Raises
    ------
    ValueError
        If there is no such mistake.

    Examples
    --------
    >>> from gru_core import random_params
    >>> lstm = Network(((random_params("lstm", input_size=1, hidden_size=2, seed=0),),))
    >>> obstacle(lstm, "reset"), obstacle(lstm, "swap")
    ('no reset', '')
    """
    check_choice("mistake", mistake, MISTAKES)
    every = [params for layer in network.layers for params in layer]
    if mistake == "swap":
        return "one gate" if network.cell == "rnn" else ""
    if mistake in ("complement", "reset") and network.cell != "gru":
        return "no blend" if mistake == "complement" else "no reset"
    if mistake == "bias" and not any(_candidate(params)[1].b_h.any() for params in every):
        return "no bias"
    return "one unit" if mistake == "transpose" and network.hidden_size == 1 else ""


def wrong_trace(
    network: Network,
    x: ArrayLike,
    mistakes: Sequence[str],
    h0: ArrayLike | None = None,
    lengths: ArrayLike | None = None,
    *,
    c0: ArrayLike | None = None,
    clamps: NetworkClamps | None = None,
) -> NetworkTrace:
    """Run a network with mistakes in every layer, and call it the right one.

    Parameters
    ----------
    network : Network
        The right one.
    x, h0, lengths, c0, clamps
        As in `unroll_network`.
    mistakes : sequence of str
        Of `MISTAKES`; one that has an `obstacle` here changes nothing.

    Returns
    -------
    NetworkTrace
        What the wrong cell computed, under the names of the right one's quantities.

    Examples
    --------
    With z's complement the state is thrown away where it should stay:

    >>> from gru_core import zero_params
    >>> params = zero_params("gru", input_size=1, hidden_size=1)
    >>> bias = np.array([2.0])
    >>> keeping = replace(params, z=replace(params.z, b_i=bias))
    >>> network, x = Network(((keeping,),)), np.zeros((1, 1, 1))
    >>> unroll_network(network, x, h0=[[[1.0]]]).y.round(2).item()
    0.88
    >>> wrong_trace(network, x, ["complement"], h0=[[[1.0]]]).y.round(2).item()
    0.12
    """
    made = [m for m in MISTAKES if m in mistakes and not obstacle(network, m)]
    for mistake in mistakes:
        check_choice("mistake", mistake, MISTAKES)
    layers = tuple(
        tuple(_mistaken(params, made) for params in layer) for layer in network.layers
    )
    flipped = "complement" in made
    held = {k: [_opposite(c) for c in v] for k, v in (clamps or {}).items()}
    trace = unroll_network(
        Network(layers), x, h0, lengths, c0=c0, clamps=held if flipped else clamps
    )
    said = [[_passed_off(t, p, flipped) for t, p in zip(*pair, strict=True)]
            for pair in zip(trace.traces, network.layers, strict=True)]  # fmt: skip
    return replace(trace, traces=tuple(tuple(layer) for layer in said))


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What each mistake does to the parameters of one layer and direction."""

    params: Params

    def swap(self) -> Params:
        params = self.params
        if isinstance(params, LSTMParams):
            # Packed as ONNX has it, i, o, f, c, and read as PyTorch does, i, f, g, o.
            return replace(params, f=params.o, g=params.f, o=params.g)
        assert isinstance(params, GRUParams)
        return replace(params, r=params.z, z=params.r)

    def complement(self) -> Params:
        params = self.params
        assert isinstance(params, GRUParams)
        # 1 - sigmoid(a) is sigmoid(-a); what the trace calls z is turned back afterwards.
        return replace(params, z=params.z.map(np.negative))

    def reset(self) -> Params:
        params = self.params
        assert isinstance(params, GRUParams)
        return replace(params, reset="before" if params.reset == "after" else "after")

    def bias(self) -> Params:
        name, gate = _candidate(self.params)
        return _with(self.params, name, replace(gate, b_h=np.zeros_like(gate.b_h)))

    def transpose(self) -> Params:
        name, gate = _candidate(self.params)
        return _with(self.params, name, replace(gate, w_h=gate.w_h.T.copy()))


def _mistaken(params: Params, mistakes: Sequence[str]) -> Params:
    for mistake in mistakes:
        params = getattr(_Wrong(params), mistake)()
    return params


def _candidate(params: Params) -> tuple[str, GateParams]:
    """Return the gate that what is written comes from."""
    name = {"gru": "n", "lstm": "g", "rnn": "h"}[params.cell]
    return name, params.gates()[name]


def _with(params: Params, name: str, gate: GateParams) -> Params:
    changed: Any = {name: gate}
    return replace(params, **changed)


def _opposite(clamp: Clamp) -> Clamp:
    return replace(clamp, value=1.0 - clamp.value) if clamp.gate == "z" else clamp


def _passed_off(trace: Any, right: Params, flipped: bool) -> Any:
    """Let a trace say that the right cell made it."""
    if not isinstance(trace, GRUTrace):
        return trace
    assert isinstance(right, GRUParams)
    said: Any = {"reset": right.reset}
    if flipped:
        # h = z * n + (1 - z) * h_prev with a z that is right by itself.
        said |= {"z": 1.0 - trace.z, "a_z": -trace.a_z}
        said["clamps"] = tuple(_opposite(clamp) for clamp in trace.clamps)
    return replace(trace, **said)
