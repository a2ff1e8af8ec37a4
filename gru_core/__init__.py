"""Recurrent cells in NumPy: every intermediate value kept, every number checked.

Arrays are time-major. ``trace = unroll(params, x)`` runs a cell and keeps everything it
computed; ``bptt(params, trace, d_h)`` sends a gradient back through it. Importing this package
never imports torch: `from_torch` and `to_torch` do, when they are first asked for.
"""

from typing import TYPE_CHECKING

from gru_core._arrays import CellName, FloatArray
from gru_core.backward import Gradient, bptt
from gru_core.cells.gru import GRUStep
from gru_core.cells.lstm import LSTMStep
from gru_core.cells.paths import PATHS
from gru_core.cells.rnn import RNNStep
from gru_core.clamps import Clamp
from gru_core.errors import ShapeError
from gru_core.finite_difference import finite_difference
from gru_core.formulations import FORMULATIONS, Formulation
from gru_core.gates import GateParams
from gru_core.gradients import gradient_shares, path_norms
from gru_core.initial import random_params, zero_params
from gru_core.jacobian import (
    GRUJacobian,
    Jacobian,
    LSTMJacobian,
    RNNJacobian,
    jacobian_paths,
)
from gru_core.lyapunov import LyapunovSpectrum, lyapunov_spectrum
from gru_core.network import Network
from gru_core.network_backward import NetworkGradient, bptt_network
from gru_core.network_run import NetworkTrace, unroll_network
from gru_core.packed import Packed, packed_from_params, params_from_packed
from gru_core.params import GRUParams, LSTMParams, Params, RNNParams
from gru_core.parity import parity_report
from gru_core.parity_checks import ParityCheck, ParityReport
from gru_core.reach import reach
from gru_core.single_step import step
from gru_core.span import Transport, TransportVectors
from gru_core.traces import GRUTrace, LSTMTrace, RNNTrace, Trace
from gru_core.transport import transport, transports
from gru_core.unroll import unroll

if TYPE_CHECKING:
    from gru_core.torch_bridge import from_torch, to_torch

__all__ = [
    "FORMULATIONS",
    "PATHS",
    "CellName",
    "Clamp",
    "FloatArray",
    "Formulation",
    "GRUJacobian",
    "GRUParams",
    "GRUStep",
    "GRUTrace",
    "GateParams",
    "Gradient",
    "Jacobian",
    "LSTMJacobian",
    "LSTMParams",
    "LSTMStep",
    "LSTMTrace",
    "LyapunovSpectrum",
    "Network",
    "NetworkGradient",
    "NetworkTrace",
    "Packed",
    "Params",
    "ParityCheck",
    "ParityReport",
    "RNNJacobian",
    "RNNParams",
    "RNNStep",
    "RNNTrace",
    "ShapeError",
    "Trace",
    "Transport",
    "TransportVectors",
    "bptt",
    "bptt_network",
    "finite_difference",
    "from_torch",
    "gradient_shares",
    "jacobian_paths",
    "lyapunov_spectrum",
    "packed_from_params",
    "params_from_packed",
    "parity_report",
    "path_norms",
    "random_params",
    "reach",
    "step",
    "to_torch",
    "transport",
    "transports",
    "unroll",
    "unroll_network",
    "zero_params",
]


def __getattr__(name: str) -> object:
    """Import torch only when `from_torch` or `to_torch` is asked for."""
    if name in ("from_torch", "to_torch"):
        from gru_core import torch_bridge

        return getattr(torch_bridge, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
