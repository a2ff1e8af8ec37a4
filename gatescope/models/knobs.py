"""Random networks with knobs: how they start, how strong they feed back, how long they keep."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gru_core import CellName, FloatArray, Params
from gru_core.distributions import DRAWS, GateArrays, Init
from gru_core.gates import GateParams, check_choice
from gru_core.initial import drawn_gates
from gru_core.params import Activation, Reset, assemble

GainKind = Literal["factor", "radius"]

KEEP_GATES: dict[CellName, str | None] = {"gru": "z", "rnn": None, "lstm": "f"}
"""The gate that keeps the old state when it is near 1."""


@dataclass(frozen=True, slots=True)
class Knobs:
    """What can be turned on a random network.

    Parameters
    ----------
    init : {"torch", "glorot_orthogonal", "identity", "gaussian"}
        What the weights are drawn from, see `gru_core.random_params`.
    gain : float
        How strong the network feeds its state back, at least 0.
    gain_kind : {"factor", "radius"}
        Whether every gate's recurrent weights are multiplied by `gain`, or are scaled until
        their spectral radius is `gain`.
    b_z : float
        Added to the bias of the gate that keeps: the GRU's z, the LSTM's f. Positive keeps for
        longer. The RNN has no such gate.
    t_max : int
        0, or chrono initialisation for memories of up to this many steps (at least 2), see
        `knobbed_params`.
    activation : {"tanh", "relu"}
        Of the RNN.
    reset : {"after", "before"}
        Of the GRU.
    input_scale : float
        Factor of the weights that read the input, at least 0: how strong the input is.

    Raises
    ------
    ValueError
        If a knob stands where it cannot, naming it.

    Examples
    --------
    >>> Knobs(gain=-1.0)
    Traceback (most recent call last):
        ...
    ValueError: gain: expected a number of at least 0, got -1.0
    """

    init: Init = "torch"
    gain: float = 1.0
    gain_kind: GainKind = "factor"
    b_z: float = 0.0
    t_max: int = 0
    activation: Activation = "tanh"
    reset: Reset = "after"
    input_scale: float = 1.0

    def __post_init__(self) -> None:
        check_choice("init", self.init, tuple(DRAWS))
        check_choice("gain_kind", self.gain_kind, ("factor", "radius"))
        check_choice("activation", self.activation, ("tanh", "relu"))
        check_choice("reset", self.reset, ("after", "before"))
        for name in ("gain", "input_scale"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value >= 0.0):
                raise ValueError(f"{name}: expected a number of at least 0, got {value!r}")
        if not math.isfinite(self.b_z):
            raise ValueError(f"b_z: expected a finite number, got {self.b_z!r}")
        if self.t_max < 0 or self.t_max == 1:
            raise ValueError(f"t_max: expected 0 or at least 2 steps, got {self.t_max!r}")


def knobbed_params(
    cell: CellName, knobs: Knobs, input_size: int, hidden_size: int, seed: int
) -> Params:
    r"""Draw a random cell and turn its knobs.

    .. math::
        W_h &\leftarrow g W_h \quad\text{or}\quad g W_h / \rho(W_h) \\
        W_i &\leftarrow s W_i \\
        b_z &\leftarrow \log u, \quad u \sim U[1, T_{max} - 1] \quad\text{(chrono)} \\
        b_z &\leftarrow b_z + \text{shift}

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Which cell.
    knobs : Knobs
        What to turn.
    input_size, hidden_size : int
        I and H.
    seed : int
        The same seed draws the same numbers whatever the other knobs say: gain, shift and
        chrono change what they name and nothing else.

    Returns
    -------
    GRUParams, RNNParams or LSTMParams
        Frozen parameters in float64.

    Raises
    ------
    ValueError
        If a size or the seed is not legal, naming it.

    Notes
    -----
    Chrono in the convention in which z near 1 keeps: a gate at σ(log u) keeps for about u + 1
    steps, 2 to `t_max`. It takes the place of the drawn bias. The LSTM gets it at f, and its
    opposite at i; the RNN has no gate for it.

    References
    ----------
    Tallec and Ollivier 2018, Can recurrent neural networks warp time?, arXiv:1804.11188.

    Examples
    --------
    >>> knobs = Knobs(gain=0.5, gain_kind="radius", t_max=2)
    >>> params = knobbed_params("gru", knobs, input_size=1, hidden_size=1, seed=0)
    >>> abs(params.n.w_h), params.z.b_i
    (array([[0.5]]), array([0.]))
    """
    drawn = drawn_gates(cell, input_size, hidden_size, seed, knobs.init)
    gates = {name: _strengthened(gate, knobs) for name, gate in drawn.items()}
    if knobs.t_max:
        # A generator of its own: the weights stay those of the seed.
        draw = np.random.default_rng((seed, 1))
        spans = np.log(draw.uniform(1.0, knobs.t_max - 1.0, hidden_size))
        for name, bias in _chrono(cell, spans).items():
            gates[name] = (*gates[name][:2], bias, np.zeros(hidden_size))
    keep = KEEP_GATES[cell]
    if keep is not None:
        w_i, w_h, b_i, b_h = gates[keep]
        gates[keep] = (w_i, w_h, b_i + knobs.b_z, b_h)
    made = {name: GateParams(*gate) for name, gate in gates.items()}
    return assemble(cell, made, reset=knobs.reset, activation=knobs.activation)


def _strengthened(gate: GateArrays, knobs: Knobs) -> GateArrays:
    w_i, w_h, b_i, b_h = gate
    factor = knobs.gain
    if knobs.gain_kind == "radius":
        factor /= float(abs(np.linalg.eigvals(w_h)).max())
    return w_i * knobs.input_scale, w_h * factor, b_i, b_h


def _chrono(cell: CellName, spans: FloatArray) -> dict[str, FloatArray]:
    return {"gru": {"z": spans}, "rnn": {}, "lstm": {"f": spans, "i": -spans}}[cell]
